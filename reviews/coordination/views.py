"""The coordinators' page: every request that waits, to give to another mentor or to close, with a reason."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.models import User
from accounts.types import UserRequest
from guides.models import Guide
from reviews.coordination.forms import DecisionForm, SettleForm
from reviews.models import Proposal, ReviewRequest

REQUESTS_SHOWN = 200


def render_overview(request: UserRequest, *, status: int = 200, **refused: object) -> HttpResponse:
    """Who waits for whom and since when; no word of a letter, not even its title, and no name for a blind request.

    ``refused`` is what a coordinator tried, shown again with the problem.
    """
    if not request.user.is_coordinator:
        raise PermissionDenied
    waiting = ReviewRequest.objects.coordinated_by(request.user).with_words().select_related("letter__owner")
    waiting = waiting.select_related("mentor__mentor_profile").prefetch_related("proposals__mentor")
    context = {
        "waiting": waiting[:REQUESTS_SHOWN],
        "mentors": User.objects.mentors(),
        "guides": Guide.objects.titles(by="pk"),
    }
    return render(request, "reviews/coordination.html", context | refused, status=status)


@require_GET
def request_overview(request: UserRequest) -> HttpResponse:
    """The page of all requests that wait."""
    return render_overview(request)


def settle(request: UserRequest, pk: str, action: Callable[[ReviewRequest, SettleForm], str]) -> HttpResponse:
    """Check the form and do what ``action`` does; it returns the sentence that says so."""
    requests = ReviewRequest.objects.coordinated_by(request.user).select_related("letter")
    review_request = get_object_or_404(requests, pk=pk)
    if not review_request.can_be_settled_by(request.user):
        raise PermissionDenied
    form = SettleForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(str(next(iter(form.errors.values()))[0]))
        messages.success(request, action(review_request, form))
    except ValidationError as error:
        reason = request.POST.get("reason", "")
        refused = {"settled": review_request.pk, "problem": error.messages[0], "reason": reason}
        return render_overview(request, status=422, **refused)
    return redirect("coordination")


@require_POST
def request_reassign(request: UserRequest, pk: str) -> HttpResponse:
    """Give the letter to another mentor, or propose it to the candidate who asked one by name."""

    def reassign(review_request: ReviewRequest, form: SettleForm) -> str:
        mentor, reason = form.cleaned_data["mentor"], form.cleaned_data["reason"]
        if review_request.is_named and (mentor or form.cleaned_data["queue"]):
            mentor = None if form.cleaned_data["queue"] else mentor
            Proposal.objects.make(review_request, mentor, by=request.user, reason=reason)
            return _("Proposed: the letter stays where it is until the candidate agrees.")
        if mentor is None:
            raise ValidationError(_("Choose a mentor from the list."))
        review_request.reassign(mentor, by=request.user, reason=reason)
        return _("%(mentor)s will read the letter.") % {"mentor": mentor}

    return settle(request, pk, reassign)


@require_POST
def proposal_decide(request: UserRequest, pk: int) -> HttpResponse:
    """The candidate accepts a coordinator's proposal, or declines it."""
    proposals = Proposal.objects.visible_to(request.user).select_related("mentor", "request__letter__owner")
    proposal = get_object_or_404(proposals.select_related("request__version"), pk=pk)
    form = DecisionForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(_("Choose one of the answers."))
        decide = proposal.accept if form.cleaned_data["decision"] == "accept" else proposal.decline
        decide(by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(proposal.request)


@require_POST
def request_close(request: UserRequest, pk: str) -> HttpResponse:
    """End the request without an answer."""

    def close(review_request: ReviewRequest, form: SettleForm) -> str:
        review_request.close(by=request.user, reason=form.cleaned_data["reason"])
        return _("Closed. The candidate is told why.")

    return settle(request, pk, close)
