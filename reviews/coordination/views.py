"""The coordinators' pages: the board of requests, and one of them, to give to another mentor or to close."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.types import UserRequest
from guides.models import Guide
from programmes.models import Programme
from reviews.coordination.board_form import OVER, BoardForm
from reviews.coordination.forms import DecisionForm, SettleForm
from reviews.coordination.load import mentor_loads
from reviews.models import Proposal, ReviewRequest

PAGE_SIZE = 50


def refuse_all_but_coordinators(request: UserRequest) -> None:
    """Raise ``PermissionDenied`` for whoever is no coordinator."""
    if not request.user.is_coordinator:
        raise PermissionDenied


def board_form(request: UserRequest) -> BoardForm:
    """The filters that the address asks for."""
    return BoardForm(
        request.GET,
        guides=Guide.objects.titles(by="pk"),
        programmes=Programme.objects.visible_to(request.user),
        loads=mentor_loads(request.user),
    )


@require_GET
def request_overview(request: UserRequest) -> HttpResponse:
    """Who waits for whom and since when; no word of a letter, not even its title, and no name for a blind request."""
    refuse_all_but_coordinators(request)
    form, overseen = board_form(request), ReviewRequest.objects.overseen_by(request.user)
    asked = form.filter(overseen).with_words().select_related("letter__owner", "programme", "mentor__mentor_profile")
    asked = asked.defer("letter__search", "letter__job_ad").prefetch_related("proposals__mentor")
    paginator, counts = Paginator(asked, PAGE_SIZE), form.counts(overseen)
    (paginator.count,) = [number for name, _label, number in counts if name == form.shown_now]  # counted already
    context = {
        "form": form,
        "page": paginator.get_page(request.GET.get("page")),
        "counts": counts,
        "guides": Guide.objects.titles(by="pk"),
        "is_over": form.shown_now in OVER,
    }
    return render(request, "reviews/coordination.html", context)


@require_GET
def mentor_overview(request: UserRequest) -> HttpResponse:
    """The mentors with what they read and how much they have."""
    refuse_all_but_coordinators(request)
    context = {"loads": mentor_loads(request.user), "guides": Guide.objects.titles(by="pk")}
    return render(request, "reviews/mentor_loads.html", context)


def coordinated_request(request: UserRequest, pk: str) -> ReviewRequest:
    """A request that waits, for its coordinator."""
    requests = ReviewRequest.objects.coordinated_by(request.user).with_words()
    requests = requests.select_related("letter__owner", "mentor__mentor_profile", "programme")
    return get_object_or_404(requests.prefetch_related("proposals__mentor"), pk=pk)


def render_request(request: UserRequest, asked: ReviewRequest, *, status: int = 200, **refused: object) -> HttpResponse:
    """One request with the mentors it could go to; ``refused`` is what was tried, with the problem."""
    loads = [load for load in mentor_loads(request.user) if asked.programme_id in load.programmes]
    # SECURITY: of a blind request the list must not tell by a gap which mentor wrote the letter.
    hidden = {asked.mentor_id} if asked.is_blind else {asked.mentor_id, asked.letter.owner_id}
    context = {
        "asked": asked,
        "loads": [(load, load.remarks(asked)) for load in loads if load.mentor.pk not in hidden],
        "guides": Guide.objects.titles(by="pk"),
        "may_settle": asked.can_be_settled_by(request.user),
    }
    return render(request, "reviews/coordinated.html", context | refused, status=status)


@require_GET
def request_settle(request: UserRequest, pk: str) -> HttpResponse:
    """The page on which a coordinator steps in."""
    return render_request(request, coordinated_request(request, pk))


def settle(request: UserRequest, pk: str, action: Callable[[ReviewRequest, SettleForm], str]) -> HttpResponse:
    """Check the form and do what ``action`` does; it returns the sentence that says so."""
    review_request = coordinated_request(request, pk)
    if not review_request.can_be_settled_by(request.user):
        raise PermissionDenied
    form = SettleForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(str(next(iter(form.errors.values()))[0]))
        messages.success(request, action(review_request, form))
    except ValidationError as error:
        reason = request.POST.get("reason", "")
        return render_request(request, review_request, status=422, problem=error.messages[0], reason=reason)
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
