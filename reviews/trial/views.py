"""The page on which a visitor tries the checklist. SECURITY: the text is stored nowhere, and in no log."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from accounts.entrance.attempts import network
from accounts.entrance.own_pages import from_own_pages
from guides.passages import markup, split_at_passages
from limits.quota import TRIALS, QuotaExceeded
from reviews.runs.findings import Findings
from reviews.trial.forms import TrialForm


@login_not_required
@from_own_pages
@require_http_methods(["GET", "POST"])
def trial(request: HttpRequest) -> HttpResponse:
    """Judge a pasted text: a fragment for the box of a page, or without scripts a page of its own."""
    form = TrialForm(request.POST if request.method == "POST" else None)
    context: dict[str, object] = {"form": form}
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            TRIALS.use_from(network(request))
            context |= judged(form)
            status = 200
        except ValidationError as error:
            form.add_error(None, error)
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render(request, template_for(request), context))
    return render(request, template_for(request), context, status=status)


def template_for(request: HttpRequest) -> str:
    return "reviews/_trial_result.html" if request.htmx else "reviews/trial.html"  # type: ignore[attr-defined]


def judged(form: TrialForm) -> dict[str, object]:
    """What the guide's newest edition finds in the text, with the text split at its passages."""
    guide, rubric = form.rubric()
    body = form.body(rubric)
    report = rubric.run_checklist(body, ad=form.cleaned_data["job_ad"])
    found = Findings(report, rubric, body, ad=form.cleaned_data["job_ad"])
    pieces = split_at_passages(body, [*markup(body), *found.passages])
    return {"guide": guide, "found": found, "body": body, "pieces": pieces, "is_example": form.wants_example}
