"""The page “My letters”: how each stands, whose turn it is, how many points it meets; search, filters, archive, bin."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    Func,
    JSONField,
    OuterRef,
    Q,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Lower
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from accounts.types import UserRequest
from guides.models import Guide
from guides.templatetags.words import words
from letters.archive.archivable import DAYS_IN_BIN
from letters.letter import LetterQuerySet
from letters.models import Letter, Sending
from reviews.models import ChecklistRun, ReviewRequest

PER_PAGE = 25


class Status(TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    APPROVED = "approved", _("approved")
    SENT = "sent", _("sent")
    ANSWERED = "answered", _("answered")


class Shelf(TextChoices):
    HAND = "", _("At hand")
    ARCHIVE = "archive", _("Archive")
    BIN = "bin", _("Bin")


SORTS: dict[str, tuple[Any, list[Any]]] = {
    "changed": (_("Last change"), ["-draft__saved_at"]),
    "company": (_("Company"), [Lower("company")]),
    "title": (_("Title"), [Lower("title")]),
    "status": (_("Status"), ["status_order", "-draft__saved_at"]),
}


class ListForm(forms.Form):
    """What the address asks for. A value that makes no sense asks for nothing."""

    q = forms.CharField(label=_("Search"), required=False, max_length=200, widget=forms.TextInput({"type": "search"}))
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("all")), *Status.choices])
    guide = forms.ChoiceField(label=_("The guide"), required=False)
    sort = forms.ChoiceField(
        label=_("Sort by"), required=False, choices=[(key, sort[0]) for key, sort in SORTS.items()]
    )
    shelf = forms.ChoiceField(required=False, choices=Shelf.choices, widget=forms.HiddenInput)

    def __init__(self, asked: Mapping[str, str]) -> None:
        super().__init__(asked, auto_id="list_%s")
        guides = [
            (guide.slug, words(guide.published_rubric.document["title"])) for guide in Guide.objects.with_newest()
        ]
        self.fields["guide"].choices = [("", _("all")), *guides]  # type: ignore[attr-defined]
        self.is_valid()
        self.asked = {name: self.cleaned_data.get(name) or "" for name in self.fields}

    @property
    def is_narrow(self) -> bool:
        return any(self.asked[name] for name in ("q", "status", "guide"))


@dataclass
class Row:
    """A letter as the list shows it; ``letter`` carries what ``told`` annotated."""

    letter: Any

    @property
    def status(self) -> Status:
        return Status(self.letter.status)

    @property
    def tone(self) -> str:
        return {Status.APPROVED: "ok", Status.ANSWERED: "ok", Status.IN_REVIEW: "talk"}.get(self.status, "")

    @property
    def outcome(self) -> str:
        return str(Sending.Outcome(self.letter.outcome).label) if self.letter.outcome else ""

    @property
    def turn(self) -> str:
        """Whose turn it is, in words; "" when nobody waits."""
        if self.status in {Status.ANSWERED, Status.DRAFT}:
            return ""
        if self.status == Status.SENT:
            return str(_("the company’s turn"))
        waiting = self.letter.asked in ReviewRequest.WAITING
        return str(_("the mentor’s turn") if waiting else _("your turn"))

    @cached_property
    def points(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(state=verdict) for verdict in self.letter.points or ()]

    @property
    def met(self) -> int:
        return sum(point.state == "met" for point in self.points)


def told(letters: LetterQuerySet) -> LetterQuerySet:
    """Each letter with the state of its last request, what became of the last sending, and its points."""
    requests = ReviewRequest.objects.filter(letter=OuterRef("pk")).order_by("-created_at")
    sendings = Sending.objects.filter(version__letter=OuterRef("pk")).order_by("-created_at")
    runs = ChecklistRun.objects.filter(version__letter=OuterRef("pk"), state="completed").order_by("-created_at")
    path = "jsonb_path_query_array(%(expressions)s, '$.criteria[*].verdict')"
    verdicts = Func(F("report"), template=path, output_field=JSONField())
    letters = letters.annotate(
        asked=Subquery(requests.values("state")[:1]),
        outcome=Subquery(sendings.values("outcome")[:1]),
        points=Subquery(runs.annotate(verdicts=verdicts).values("verdicts")[:1]),
    )
    cases = [
        When(outcome__gt="", then=Value(Status.ANSWERED)),
        When(outcome="", then=Value(Status.SENT)),
        When(asked="approved", then=Value(Status.APPROVED)),
        When(asked__in=["submitted", "in_review", "changes_requested"], then=Value(Status.IN_REVIEW)),
    ]
    return letters.annotate(status=Case(*cases, default=Value(Status.DRAFT), output_field=CharField()))


def chosen(request: UserRequest, form: ListForm) -> LetterQuerySet:
    """The letters of the shelf that the address names, narrowed and in order."""
    asked = form.asked
    in_bin = asked["shelf"] == Shelf.BIN
    letters = Letter.objects.binned_by(request.user) if in_bin else Letter.objects.visible_to(request.user)
    if not in_bin:
        letters = letters.filter(archived_at__isnull=asked["shelf"] != Shelf.ARCHIVE)
    letters = told(letters.light().holding(asked["q"]))
    wanted = {"status": asked["status"], "guide__slug": asked["guide"]}
    letters = letters.filter(**{name: value for name, value in wanted.items() if value})
    order = Case(*[When(status=status, then=Value(place)) for place, status in enumerate(Status)])
    letters = letters.annotate(status_order=order)
    return letters.order_by(*SORTS[asked["sort"] or "changed"][1], "pk")


def shelves(request: UserRequest, form: ListForm) -> list[dict[str, object]]:
    """The three shelves with how much lies on each, in one query."""
    everything = Letter.objects.visible_to(request.user) | Letter.objects.binned_by(request.user)
    on = {
        Shelf.HAND: Q(binned_at=None, archived_at=None),
        Shelf.ARCHIVE: Q(binned_at=None, archived_at__isnull=False),
        Shelf.BIN: Q(binned_at__isnull=False),
    }
    counts = everything.aggregate(**{shelf.name: Count("pk", filter=where) for shelf, where in on.items()})
    here = form.asked["shelf"]
    return [
        {"name": shelf.label, "value": shelf.value, "count": counts[shelf.name], "here": here == shelf}
        for shelf in Shelf
    ]


def undoable(request: UserRequest) -> dict[str, Letter | None]:
    """The letter that was binned or archived a moment ago, when the address names one."""
    found: dict[str, Letter | None] = {}
    for name, letters in (
        ("binned", Letter.objects.binned_by(request.user)),
        ("archived", Letter.objects.visible_to(request.user).exclude(archived_at=None)),
    ):
        if pk := request.GET.get(name, ""):
            field = forms.UUIDField(required=False)
            try:
                found[name] = letters.filter(pk=field.clean(pk)).only("title").first()
            except forms.ValidationError:
                found[name] = None
    return found


@require_GET
def letter_list(request: UserRequest) -> HttpResponse:
    form = ListForm(request.GET)
    page = Paginator(chosen(request, form), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [Row(letter) for letter in page],
        "shelf": form.asked["shelf"],
        "shelves": shelves(request, form),
        "days_in_bin": DAYS_IN_BIN,
        **undoable(request),
    }
    return render(request, "letters/list.html", context)
