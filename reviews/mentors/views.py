"""The mentor's side before the reading: the queue, taking a letter and giving it back, and the profile."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.types import UserRequest
from reviews.forms import ProfileForm, QueueForm
from reviews.mentors.profile import guide_titles
from reviews.models import MentorProfile, ReviewRequest

SHOWN = 50  # letters of the pool on one page


def refuse_all_but_mentors(request: UserRequest) -> None:
    if not request.user.is_mentor:
        raise PermissionDenied


@require_GET
def request_list(request: UserRequest) -> HttpResponse:
    """What waits for this mentor, then the pool, the longest waiting first. Of the pool no text, title or name."""
    refuse_all_but_mentors(request)
    titles = guide_titles()
    chosen = QueueForm(request.GET, guides=titles)
    mine = ReviewRequest.objects.visible_to(request.user).filter(mentor=request.user, state__in=ReviewRequest.WAITING)
    context = {
        "mine": mine.with_words().select_related("letter__owner", "version").defer("version__body"),
        "pool": chosen.narrow(ReviewRequest.objects.claimable_by(request.user)).with_words()[:SHOWN],
        "profile": MentorProfile.of(request.user),
        "form": chosen,
        "guides": titles,
    }
    return render(request, "reviews/queue.html", context)


@require_GET
def review_list(request: UserRequest) -> HttpResponse:
    """What this mentor has answered and may still read, the newest first."""
    refuse_all_but_mentors(request)
    mine = ReviewRequest.objects.visible_to(request.user).filter(mentor=request.user)
    done = mine.exclude(state__in=ReviewRequest.WAITING).select_related("letter__owner", "version")
    context = {"requests": done.prefetch_related("reviews").defer("version__body").order_by("-created_at")[:200]}
    return render(request, "reviews/done.html", context)


def taken(request: UserRequest, asked: ReviewRequest | None, problem: str = "") -> HttpResponse:
    if asked is None:
        messages.error(request, problem)
        return redirect("queue")
    messages.success(request, _("The letter is yours for two days, and longer while you work on it."))
    return redirect(asked)


@require_POST
def take_next(request: UserRequest) -> HttpResponse:
    refuse_all_but_mentors(request)
    try:
        return taken(request, ReviewRequest.objects.visible_to(request.user).take_next(by=request.user))
    except ValidationError as error:
        return taken(request, None, error.messages[0])


@require_POST
def request_claim(request: UserRequest, pk: str) -> HttpResponse:
    refuse_all_but_mentors(request)
    asked = ReviewRequest.objects.visible_to(request.user).filter(pk=pk).first()
    if asked is None:
        # Taken while one was looking, or never there: the same sentence for both.
        return taken(request, None, _("Another mentor has just taken this letter. Take the next one."))
    try:
        asked.claim(by=request.user)
    except ValidationError as error:
        return taken(request, None, error.messages[0])
    return taken(request, asked)


@require_POST
def request_release(request: UserRequest, pk: str) -> HttpResponse:
    asked = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
    if not asked.can_be_released_by(request.user):
        raise PermissionDenied
    asked.release(by=request.user)
    messages.success(request, _("Given back. What you wrote is kept for when you take it again."))
    return redirect("queue")


@require_http_methods(["GET", "POST"])
def profile(request: UserRequest) -> HttpResponse:
    refuse_all_but_mentors(request)
    row = MentorProfile.of(request.user)
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=row, guides=guide_titles())
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("mentor-profile")
    context = {"form": form, "profile": row}
    return render(request, "reviews/profile.html", context, status=422 if form.is_bound else 200)
