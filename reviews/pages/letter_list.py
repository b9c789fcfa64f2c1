"""The list of a person's letters: how each stands, whose turn it is, how many points it meets, and on which shelf."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.letter import LetterQuerySet
from letters.models import Letter, Sending
from profiles.models import Fact
from queries.compiled import compiled
from reviews.models import ChecklistRun, Dismissal, ReviewRequest
from reviews.runs.report_states import candidates_answers, report_parts, states


class Status(TextChoices):
    """How far a letter is, from its last request and its last sending."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    APPROVED = "approved", _("approved")
    SENT = "sent", _("sent")
    ANSWERED = "answered", _("answered")


class Shelf(TextChoices):
    """Where the owner keeps a letter."""

    HAND = "", _("Active")
    ARCHIVE = "archive", _("Archive")
    BIN = "bin", _("Bin")


class NextStep(TextChoices):
    """When the next step of an application is to be taken."""

    OVERDUE = "overdue", _("overdue")
    WEEK = "week", _("within a week")
    ANY = "any", _("noted")


LETTERS_PER_PAGE = 25
MANY_LETTERS = 10  # from here on the form that searches them is shown unasked
NOTHING_ASKED = dict.fromkeys(("q", "status", "next", "guide", "sort", "shelf"), "")  # of ``LetterListForm``

# By the value of ``sort``: its name on the page, and the order of the query.
SORTS: dict[str, tuple[Any, list[Any]]] = {
    "changed": (_("Last change"), ["-draft__saved_at"]),
    "company": (_("Company"), [Lower("company")]),
    "title": (_("Title"), [Lower("title")]),
    "status": (_("Status"), ["status_order", "-draft__saved_at"]),
    "deadline": (_("Deadline"), [F("deadline").asc(nulls_last=True), "-draft__saved_at"]),
    "next": (_("Next step"), [F("next_on").asc(nulls_last=True), "-draft__saved_at"]),
}


@dataclass
class LetterRow:
    """A letter as the list shows it; ``letter`` has the annotations of ``with_status``."""

    letter: Any

    @property
    def status(self) -> Status:
        """How far the letter is."""
        return Status(self.letter.status)

    @property
    def standing(self) -> str:
        """How far the letter is, in words: those of the request, as on the page of the version, where one decides."""
        is_of_request = self.status in {Status.IN_REVIEW, Status.APPROVED}
        return str((ReviewRequest.State(self.letter.asked) if is_of_request else self.status).label)

    @property
    def tone(self) -> str:
        """The class of the status in the style sheet; "" for a neutral one."""
        return {Status.APPROVED: "ok", Status.ANSWERED: "ok", Status.IN_REVIEW: "talk"}.get(self.status, "")

    @property
    def outcome(self) -> str:
        """What came of the last sending, in words; "" when nothing did yet."""
        return str(Sending.Outcome(self.letter.outcome).label) if self.letter.outcome else ""

    @property
    def is_overdue(self) -> bool:
        """Whether the day of the next step has passed."""
        return bool(self.letter.next_on and self.letter.next_on < timezone.localdate())

    @property
    def is_archived(self) -> bool:
        """Whether the letter is in the archive."""
        return self.letter.archived_at is not None

    @property
    def is_binned(self) -> bool:
        """Whether the letter is in the bin."""
        return self.letter.binned_at is not None

    @property
    def deadline(self) -> date | None:
        """The last day to apply, as long as the letter has not been sent."""
        return None if self.status in {Status.SENT, Status.ANSWERED} else self.letter.deadline

    @property
    def is_late(self) -> bool:
        """Whether the deadline has passed."""
        return bool(self.deadline and self.deadline < timezone.localdate())

    @property
    def turn(self) -> str:
        """Whose turn it is, in words; "" when nobody waits."""
        if self.status in {Status.ANSWERED, Status.DRAFT}:
            return ""
        if self.status == Status.SENT:
            return str(_("the company’s turn"))
        is_waiting = self.letter.asked in ReviewRequest.WAITING
        return str(_("the mentor’s turn") if is_waiting else _("your turn"))

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The verdicts of the newest completed run, as the template tag ``ring`` takes them."""
        found = states(self.letter.points, self.letter.points_answered)
        found |= {point: "dismissed" for point in self.letter.points_aside if found.get(point, "met") != "met"}
        return tuple(found.values())

    @property
    def counted(self) -> int:
        """How many points there are, without those that were set aside."""
        return len(self.states) - self.states.count("dismissed")

    @property
    def met(self) -> int:
        """How many points were met."""
        return self.states.count("met")


def with_next_steps(letters: LetterQuerySet) -> LetterQuerySet:
    """As ``with_standing``, with the next step of the last sending."""
    sendings = Sending.objects.filter(version__letter=OuterRef("pk")).order_by("-created_at")
    steps = {name: Subquery(sendings.values(name)[:1]) for name in ("next_on", "next_step")}
    return with_standing(letters).annotate(**steps)


def with_standing(letters: LetterQuerySet) -> LetterQuerySet:
    """Each letter with the state of its last request, the outcome of the last sending and its status."""
    requests = ReviewRequest.objects.filter(letter=OuterRef("pk")).order_by("-created_at")
    sendings = Sending.objects.filter(version__letter=OuterRef("pk")).order_by("-created_at")
    letters = letters.annotate(
        asked=Subquery(requests.values("state")[:1]), outcome=Subquery(sendings.values("outcome")[:1])
    )
    cases = [
        When(outcome__gt="", then=Value(Status.ANSWERED)),
        When(outcome="", then=Value(Status.SENT)),
        When(asked="approved", then=Value(Status.APPROVED)),
        When(asked__in=["submitted", "in_review", "changes_requested"], then=Value(Status.IN_REVIEW)),
    ]
    return letters.annotate(status=Case(*cases, default=Value(Status.DRAFT), output_field=CharField()))


def with_status(letters: LetterQuerySet) -> LetterQuerySet:
    """As ``with_next_steps``, with what the newest completed run says of each point, and what the owner says of it."""
    newest = ChecklistRun.objects.filter(version__letter=OuterRef("pk"), state="completed").order_by("-created_at")
    within = ChecklistRun.objects.filter(version__letter=OuterRef(OuterRef("pk")), state="completed")
    body = Subquery(within.order_by("-created_at").values("version__body")[:1])
    return with_next_steps(letters).annotate(
        points=Subquery(newest.values_list(report_parts())[:1]),
        points_answered=candidates_answers(OuterRef("pk"), OuterRef("owner"), body),
        points_aside=ArraySubquery(Dismissal.objects.filter(letter=OuterRef("pk")).values("point")),
    )


def letters_of(user: User, asked: Mapping[str, str]) -> LetterQuerySet:
    """The user's letters on one shelf, filtered and sorted; with their standing where that decides.

    Args:
        user: The owner.
        asked: The cleaned values of ``LetterListForm``: q, status, guide, next, sort, shelf; "" where nothing is asked.
    """
    in_bin = asked["shelf"] == Shelf.BIN
    letters = Letter.objects.binned_by(user) if in_bin else Letter.objects.visible_to(user)
    if not in_bin:
        letters = letters.filter(archived_at__isnull=asked["shelf"] != Shelf.ARCHIVE)
    letters = letters.containing(asked["q"])
    if asked["status"] or asked["next"] or asked["sort"] in {"status", "next"}:
        letters = with_next_steps(letters)
    filters = {"status": asked["status"], "guide__slug": asked["guide"]}
    letters = letters.filter(**{name: value for name, value in filters.items() if value})
    letters = letters.filter(**days_of(asked["next"]))
    if asked["sort"] == "status":
        places = [When(status=status, then=Value(place)) for place, status in enumerate(Status)]
        letters = letters.annotate(status_order=Case(*places))
    _label, order = SORTS[asked["sort"] or "changed"]
    return letters.order_by(*order, "pk")


@compiled
def first_letters(user: User) -> QuerySet[Letter]:
    """The first page of the list on which nothing is asked for, with what its rows show."""
    letters = letters_of(user, NOTHING_ASKED)
    return with_status(letters.filter(pk__in=letters.values("pk")[:LETTERS_PER_PAGE]).without_long_texts())


@compiled
def confirmed_facts(user: User) -> QuerySet[Fact]:
    """The facts that a person has confirmed."""
    return Fact.objects.visible_to(user).confirmed().order_by()


def days_of(step: str) -> dict[str, object]:
    """The condition on ``next_on`` for a value of ``NextStep``; none for ""."""
    today = timezone.localdate()
    conditions: dict[str, dict[str, object]] = {
        NextStep.OVERDUE: {"next_on__lt": today},
        NextStep.WEEK: {"next_on__range": (today, today + timedelta(days=7))},
        NextStep.ANY: {"next_on__isnull": False},
    }
    return conditions.get(step, {})


def shelves(user: User, shown: str) -> list[dict[str, Any]]:
    """The three shelves with the number of letters on each, in one query; ``shown`` is the one on the page."""
    counts = dict(numbers_on_shelves(user))
    return [
        {"name": shelf.label, "value": shelf.value, "count": counts.get(shelf.value, 0), "here": shown == shelf}
        for shelf in Shelf
    ]


@compiled
def numbers_on_shelves(user: User) -> QuerySet[Letter, tuple[str, int]]:
    """How many letters are on each shelf; nothing of an empty one."""
    letters = Letter.objects.visible_to(user) | Letter.objects.binned_by(user)
    where = [
        When(binned_at__isnull=False, then=Value(Shelf.BIN.value)),
        When(archived_at__isnull=False, then=Value(Shelf.ARCHIVE.value)),
    ]
    shelf = Case(*where, default=Value(Shelf.HAND.value), output_field=CharField())
    return letters.order_by().annotate(shelf=shelf).values_list("shelf").annotate(Count("pk"))


def undoable(user: User, query: Mapping[str, str]) -> dict[str, Letter | None]:
    """The letter that was binned or archived a moment ago, when the address names one."""
    letters = {
        "binned": Letter.objects.binned_by(user),
        "archived": Letter.objects.visible_to(user).exclude(archived_at=None),
    }
    named: dict[str, Letter | None] = {}
    for name, candidates in letters.items():
        if pk := query.get(name, ""):
            field = forms.UUIDField(required=False)
            try:
                named[name] = candidates.filter(pk=field.clean(pk)).only("title").first()
            except forms.ValidationError:
                named[name] = None
    return named
