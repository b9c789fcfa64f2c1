"""The coordinators' figures: charts that the server draws, and the same as a CSV file."""

import csv

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from accounts.types import UserRequest
from programmes.models import Programme
from reviews.coordination.charts import Series, chart
from reviews.coordination.figures import MonthFigures, figures_by_month
from reviews.coordination.views import refuse_all_but_coordinators
from reviews.models import ReviewRequest
from reviews.runs.rerun_comparison import MIN_LETTERS

COLUMNS = [name for name in MonthFigures.__dataclass_fields__ if name not in {"compared", "rated"}]
RATINGS = ReviewRequest.Rating


class FiguresForm(forms.Form):
    """The programme that the figures are of; none for all that the coordinator sees."""

    programme = forms.ModelChoiceField(
        Programme.objects.none(), required=False, empty_label=gettext_lazy("All programmes")
    )


def chosen_figures(request: UserRequest) -> tuple[FiguresForm, list[MonthFigures]]:
    """The form, and the figures that it asks for."""
    refuse_all_but_coordinators(request)
    form = FiguresForm(request.GET)
    form.fields["programme"].queryset = Programme.objects.visible_to(request.user)  # type: ignore[attr-defined]
    requests = ReviewRequest.objects.overseen_by(request.user)
    if form.is_valid() and (programme := form.cleaned_data["programme"]):
        requests = requests.filter(programme=programme)
    return form, figures_by_month(requests)


def charts_of(months: list[MonthFigures]) -> list[dict[str, object]]:
    """A picture for each question that the figures answer."""
    names = [f"{month.month:%m/%y}" for month in months]
    median = Series(_("median"), [month.median_hours for month in months])
    slow = Series(_("nine in ten within"), [month.p90_hours for month in months])
    before = Series(_("before"), [month.score_before for month in months])
    after = Series(_("after"), [month.score_after for month in months])
    return [
        chart(_("Answers"), names, [Series(_("answers"), [float(month.answers) for month in months])]),
        chart(_("Hours until an answer"), names, [median, slow]),
        chart(_("Rounds of a letter"), names, [Series(_("mean"), [month.rounds for month in months])]),
        chart(_("Score before and after"), names, [before, after]),
        chart(
            _("Suggestions accepted, in per cent"),
            names,
            [Series(_("accepted"), [month.accepted_share for month in months])],
        ),
        chart(_("How useful answers were, say candidates"), names, ratings_of(months)),
    ]


def ratings_of(months: list[MonthFigures]) -> list[Series]:
    """How many answers were rated how, a series of bars for each rating."""
    return [Series(str(rating.label), [getattr(month, rating) for month in months]) for rating in RATINGS]


@require_GET
def figures(request: UserRequest) -> HttpResponse:
    """The charts, with the numbers as a table."""
    form, months = chosen_figures(request)
    context = {"form": form, "months": months, "charts": charts_of(months), "fewest": MIN_LETTERS}
    context["ratings"] = list(RATINGS)
    return render(request, "reviews/figures.html", context)


@require_GET
def figures_file(request: UserRequest) -> HttpResponse:
    """The same numbers as a CSV file."""
    _form, months = chosen_figures(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="figures.csv"'
    rows = csv.writer(response)
    rows.writerow([*COLUMNS, "accepted_share"])
    for month in months:
        values = [getattr(month, name) for name in [*COLUMNS, "accepted_share"]]
        rows.writerow([round(value, 1) if isinstance(value, float) else value for value in values])
    return response
