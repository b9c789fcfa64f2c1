"""Asking for a review, sending a newer version meanwhile and withdrawing the request; and a mentor's declining it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.types import UserRequest
from guides.models import Guide
from letters.access import own_letter
from letters.claims.claim_check import check_draft
from letters.models import Letter
from limits.quota import QuotaExceeded
from programmes.models import Programme
from queries.compiled import compiled
from reviews.models import ReviewRequest
from reviews.requests.forms import AskForm, DeclineForm
from reviews.requests.mentor_profile import available_mentors


def render_form(request: UserRequest, letter: Letter, form: AskForm | None = None) -> HttpResponse:
    """The page on which a candidate chooses whom to ask; where somebody is asked already, it says whom.

    ``form`` is one that came back with a problem, in place of an empty one.
    """
    asked = _waiting_requests.first(request.user, letter)
    context: dict[str, object] = {
        "letter": letter,
        "asked": asked,
        "form": form,
        "claims": check_draft(letter, letter.draft.body),
    }
    if asked is None:
        form = form or ask_form(request, letter)
        context |= {"form": form, "guides": Guide.objects.titles(by="pk")}
    return render(request, "reviews/ask.html", context, status=422 if form and form.is_bound else 200)


@compiled(branches_on={"user": ["role"]})
def _waiting_requests(user: User, letter: Letter) -> QuerySet[ReviewRequest]:
    """The request about a letter that waits: there is one at most."""
    requests = ReviewRequest.objects.visible_to(user).filter(letter=letter, state__in=ReviewRequest.WAITING)
    return requests.select_related("mentor", "version").defer("version__body", "version__origins").order_by("pk")[:1]


@compiled
def _programmes_open_to(candidate: User, guide: Guide) -> QuerySet[Programme]:
    return Programme.objects.open_to(candidate, guide)


def ask_form(request: UserRequest, letter: Letter) -> AskForm:
    """The form, with the mentors whom the letter's owner may ask."""
    programmes = _programmes_open_to(letter.owner, letter.guide)
    return AskForm(
        request.POST if request.method == "POST" else None,
        mentors=available_mentors(letter, programmes),
        programmes=programmes,
        known=mentors_who_know(request.user),
        letter=letter,
    )


def mentors_who_know(candidate: User) -> set[object]:
    """The keys of the mentors who were asked about a letter of the candidate's, or read one, with their name."""
    return {mentor for pair in _mentors_asked_openly(candidate) for mentor in pair if mentor}


@compiled(branches_on={"candidate": ["role"]})
def _mentors_asked_openly(candidate: User) -> QuerySet[ReviewRequest, tuple[object, object]]:
    requests = ReviewRequest.objects.visible_to(candidate).filter(letter__owner=candidate, is_blind=False)
    return requests.order_by().values_list("mentor", "reviews__mentor")


@require_http_methods(["GET", "POST"])
def request_create(request: UserRequest, pk: str) -> HttpResponse:
    """Ask about the letter as it stands: a version is made if the text has changed since the last."""
    letter = own_letter(request, pk)
    if request.method == "GET":
        return render_form(request, letter)
    form = ask_form(request, letter)
    if form.is_valid():
        try:
            version = letter.version_of_draft(by=request.user)
            asked = ReviewRequest.objects.ask(version, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render_form(request, letter, form))
        else:
            messages.success(request, recipient_sentence(asked))
            return redirect(version)
    return render_form(request, letter, form)


def recipient_sentence(review_request: ReviewRequest) -> str:
    """Who reads the letter now, in a sentence."""
    mentor = review_request.mentor
    if mentor is None:
        return _("Your letter is in the mentors’ queue.")
    if review_request.is_named:
        return _("%(mentor)s will read your letter.") % {"mentor": mentor}
    return _("Your letter goes back to %(mentor)s first, and after a day to all mentors.") % {"mentor": mentor}


def own_request(request: UserRequest, pk: str) -> ReviewRequest:
    """The request, for the candidate whose letter it is; others who see it are refused."""
    requests = ReviewRequest.objects.visible_to(request.user).select_related("letter__guide")
    review_request = get_object_or_404(requests, pk=pk)
    if review_request.letter.owner != request.user:
        raise PermissionDenied
    return review_request


def answerable_request(request: UserRequest, pk: str) -> ReviewRequest:
    """The request, for the mentor who may answer it now; others who see it are refused."""
    review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
    if not review_request.can_be_answered_by(request.user):
        raise PermissionDenied
    return review_request


@require_POST
def version_send(request: UserRequest, pk: str) -> HttpResponse:
    """While the request waits: the text as it stands now takes the place of the version that was sent."""
    review_request = own_request(request, pk)
    try:
        version = own_letter(request, str(review_request.letter_id)).version_of_draft(by=request.user)
        review_request.move_to(version, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("ask", review_request.letter_id)
    messages.success(request, _("Sent: version %(number)d is the one to read now.") % {"number": version.number})
    return redirect(version)


@require_POST
def request_withdraw(request: UserRequest, pk: str) -> HttpResponse:
    """End the mentor's access to the letter."""
    review_request = own_request(request, pk)
    review_request.withdraw(by=request.user)
    messages.success(request, _("The mentor no longer sees your letter."))
    return redirect(review_request)


@require_http_methods(["GET", "POST"])
def request_decline(request: UserRequest, pk: str) -> HttpResponse:
    """Ask for the reason; with one, the letter leaves the mentor for good."""
    review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
    if not review_request.can_be_declined_by(request.user):
        raise PermissionDenied
    form = DeclineForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            review_request.decline(by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Declined: the candidate is told."))
            return redirect("queue")
    return render(request, "reviews/decline.html", {"form": form}, status=422 if form.is_bound else 200)
