"""The mentors' pages: the queue, claiming a letter and giving it back, and the profile."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.types import UserRequest
from guides.models import Guide
from reviews.mentors.forms import ProfileForm, QueueForm
from reviews.mentors.queue_page import POOL_SHOWN, pool_page, requests_for
from reviews.models import MentorProfile, ReviewRequest
from reviews.requests.reader_copies import shown_requests


def refuse_all_but_mentors(request: UserRequest) -> None:
    """Raise ``PermissionDenied`` for whoever is no mentor."""
    if not request.user.is_mentor:
        raise PermissionDenied


@require_GET
def request_list(request: UserRequest) -> HttpResponse:
    """What waits for this mentor, then the pool, the longest waiting first. Of the pool no text, title or name."""
    refuse_all_but_mentors(request)
    titles = Guide.objects.titles(by="pk")
    form = QueueForm(request.GET, guides=titles)
    profile = MentorProfile.of(request.user)
    pool = pool_page(form, request.user, profile)
    context = {
        "mine": shown_requests(requests_for(request.user), request.user),
        "pool": pool[:POOL_SHOWN],
        "has_more": len(pool) > POOL_SHOWN,
        "profile": profile,
        "form": form,
        "guides": titles,
    }
    return render(request, "reviews/queue.html", context)


@require_GET
def review_list(request: UserRequest) -> HttpResponse:
    """What this mentor has answered and may still read, the newest first."""
    refuse_all_but_mentors(request)
    mine = ReviewRequest.objects.visible_to(request.user).filter(mentor=request.user)
    answered = mine.exclude(state__in=ReviewRequest.WAITING).select_related("letter__owner", "version")
    newest = (
        answered.prefetch_related("reviews").defer("version__body", "version__origins").order_by("-created_at")[:200]
    )
    return render(request, "reviews/done.html", {"requests": shown_requests(newest, request.user)})


def after_claim(request: UserRequest, claimed: ReviewRequest | None, problem: str = "") -> HttpResponse:
    """To the letter that was claimed, or with the problem back to the queue."""
    if claimed is None:
        messages.error(request, problem)
        return redirect("queue")
    messages.success(request, _("The letter is yours for two days; each edit renews the time."))
    return redirect(claimed)


@require_POST
def take_next(request: UserRequest) -> HttpResponse:
    """Claim the next letter of the queue."""
    refuse_all_but_mentors(request)
    try:
        return after_claim(request, ReviewRequest.objects.visible_to(request.user).take_next(by=request.user))
    except ValidationError as error:
        return after_claim(request, None, error.messages[0])


@require_POST
def request_claim(request: UserRequest, pk: str) -> HttpResponse:
    """Claim the letter that the mentor chose from the queue."""
    refuse_all_but_mentors(request)
    review_request = ReviewRequest.objects.visible_to(request.user).filter(pk=pk).first()
    if review_request is None:
        # Taken while one was looking, or never there: the same sentence for both.
        return after_claim(request, None, _("Another mentor has just taken this letter. Take the next one."))
    try:
        review_request.claim(by=request.user)
    except ValidationError as error:
        return after_claim(request, None, error.messages[0])
    return after_claim(request, review_request)


@require_POST
def request_release(request: UserRequest, pk: str) -> HttpResponse:
    """Give a letter back to the queue."""
    review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
    if not review_request.can_be_released_by(request.user):
        raise PermissionDenied
    review_request.release(by=request.user)
    messages.success(request, _("Given back. What you wrote is kept for when you take it on again."))
    return redirect("queue")


@require_http_methods(["GET", "POST"])
def profile(request: UserRequest) -> HttpResponse:
    """The mentor's own profile, shown and changed."""
    refuse_all_but_mentors(request)
    row = MentorProfile.of(request.user)
    form = ProfileForm(
        request.POST if request.method == "POST" else None, instance=row, guides=Guide.objects.titles(by="pk")
    )
    if request.method == "POST" and form.is_valid():
        form.save()
        request.user.review_requests.take_back()  # what they have, where they are away from now on
        messages.success(request, _("Saved."))
        return redirect("mentor-profile")
    context = {"form": form, "profile": row}
    return render(request, "reviews/profile.html", context, status=422 if form.is_bound else 200)
