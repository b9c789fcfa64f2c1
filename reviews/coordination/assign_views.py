"""Many requests at once: giving them to mentors by rule, with a preview, and reminding mentors."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from guides.models import Guide
from reviews.coordination.forms import ChosenForm, PlanForm
from reviews.coordination.load import mentor_loads
from reviews.coordination.plan import MOST, Step, make_plan
from reviews.coordination.views import board_form, refuse_all_but_coordinators
from reviews.models import Proposal, ReviewRequest
from reviews.requests.request import ReviewRequestQuerySet


def chosen_requests(request: UserRequest, form: ChosenForm) -> ReviewRequestQuerySet:
    """The requests that were ticked, or all that the filters in the address show; of those that wait."""
    waiting = ReviewRequest.objects.coordinated_by(request.user)
    if form.cleaned_data.get("everything"):
        waiting = board_form(request).filter(waiting)
    else:
        waiting = waiting.filter(pk__in=form.cleaned_data.get("request") or [])
    return waiting.select_related("letter__owner", "mentor").defer("letter__search", "letter__job_ad")


def render_plan(request: UserRequest, form: PlanForm, steps: list[Step], *, status: int = 200) -> HttpResponse:
    """The page that shows a plan before anything is done."""
    context = {"form": form, "steps": steps, "rules": form.rules, "guides": Guide.objects.titles(by="pk"), "most": MOST}
    return render(request, "reviews/assignment.html", context, status=status)


@require_POST
def requests_assign(request: UserRequest) -> HttpResponse:
    """Show who would read what; once confirmed, do that and nothing else."""
    refuse_all_but_coordinators(request)
    form = PlanForm(request.POST)
    is_valid = form.is_valid()
    if is_valid and form.cleaned_data["confirm"]:
        return carry_out(request, form)
    if "reason" in form.errors:
        steps = looked_at(request, form)
    else:
        steps = make_plan(chosen_requests(request, form), by=request.user, rules=form.rules)
    return render_plan(request, form, steps, status=200 if is_valid else 422)


def looked_at(request: UserRequest, form: PlanForm) -> list[Step]:
    """The plan that came back from the page, with the mentors and requests that are still there."""
    mentors = {str(load.mentor.pk): load.mentor for load in mentor_loads(request.user)}
    pairs = form.pairs
    form.cleaned_data |= {"request": list(pairs), "everything": False}
    steps = [Step(asked, mentors.get(pairs[str(asked.pk)])) for asked in chosen_requests(request, form)]
    return [step for step in steps if step.request.can_be_settled_by(request.user)]


def carry_out(request: UserRequest, form: PlanForm) -> HttpResponse:
    """Do what was planned, and say what was not possible any more."""
    steps = looked_at(request, form)
    reason = form.cleaned_data["reason"]
    given, proposed, failed = Proposal.objects.carry_out(steps, by=request.user, reason=reason)
    words = {"given": given, "proposed": proposed}
    messages.success(request, _("Given to mentors: %(given)d. Proposed to candidates: %(proposed)d.") % words)
    for step in failed[:5]:
        messages.error(request, _("Request %(number)s: %(problem)s") % _words_of(step))
    return redirect("coordination")


def _words_of(step: Step) -> dict[str, str]:
    return {"number": step.request.reference, "problem": step.problem}


@require_POST
def requests_remind(request: UserRequest) -> HttpResponse:
    """Remind the mentors who have these letters."""
    refuse_all_but_coordinators(request)
    form = ChosenForm(request.POST)
    form.is_valid()
    chosen = chosen_requests(request, form).exclude(mentor=None)[:MOST]
    number = sum(asked.remind(by=request.user) for asked in chosen)
    sentence = ngettext("%(n)d mentor was reminded.", "%(n)d reminders were sent.", number) % {"n": number}
    messages.success(request, sentence)
    return redirect(f"{reverse('coordination')}?{request.GET.urlencode()}")
