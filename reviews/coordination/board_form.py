"""Filters, a search and the counts beside them, for the coordinators' board."""

from typing import Any

from django import forms
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from letters.models import Letter
from programmes.models import Programme
from reviews.coordination.load import MentorLoad
from reviews.requests.constraints import ANSWERED, ENDED, WAITING
from reviews.requests.request import ReviewRequestQuerySet

SHOWN = {
    "waiting": (_("all that wait"), WAITING),
    "overdue": (_("overdue"), WAITING),
    "untaken": (_("not taken up"), Q(state="submitted")),
    "reading": (_("being read"), Q(state="in_review")),
    "answered": (_("answered"), ANSWERED),
    "ended": (_("closed, withdrawn or declined"), ENDED),
}
OVER = {"answered", "ended"}


def condition_of(shown: str) -> Q:
    """The condition for one of ``SHOWN``, as of now."""
    return WAITING & Q(due_at__lt=timezone.now()) if shown == "overdue" else SHOWN[shown][1]


class BoardForm(forms.Form):
    """Filters of the board; whatever makes no sense is ignored. ``mentor`` is the key of one of ``loads``."""

    shown = forms.ChoiceField(
        label=_("Show"), required=False, choices=[(name, label) for name, (label, _condition) in SHOWN.items()]
    )
    guide = forms.TypedChoiceField(label=_("By guide"), coerce=int, required=False, empty_value=None)
    language = forms.ChoiceField(label=_("By language"), required=False)
    programme = forms.ModelChoiceField(
        Programme.objects.none(), label=_("By programme"), required=False, empty_label=_("All programmes")
    )
    mentor = forms.ChoiceField(label=_("By mentor"), required=False)
    q = forms.CharField(label=_("Name or number"), required=False, max_length=80)

    def __init__(
        self, *args: Any, guides: dict[int, str], programmes: Any, loads: list[MentorLoad], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["guide"].choices = [("", _("All guides")), *guides.items()]
        fields["language"].choices = [("", _("All languages")), *Letter.Language.choices]
        names = sorted((load.mentor.name, str(load.mentor.pk)) for load in loads)
        fields["mentor"].choices = [
            ("", _("All mentors")),
            ("none", _("any mentor")),
            *[(pk, name) for name, pk in names],
        ]
        fields["programme"].queryset = programmes
        self.is_valid()

    @property
    def shown_now(self) -> str:
        """Which of ``SHOWN`` is asked for."""
        return self.cleaned_data.get("shown") or "waiting"

    @property
    def is_narrowed(self) -> bool:
        """Whether something else is asked for than one of ``SHOWN``."""
        return any(value for name, value in self.cleaned_data.items() if name != "shown")

    def narrow(self, requests: ReviewRequestQuerySet) -> ReviewRequestQuerySet:
        """Those of the ``requests`` that the form asks for, in whatever state."""
        asked = self.cleaned_data
        if guide := asked.get("guide"):
            requests = requests.filter(letter__guide=guide)
        if language := asked.get("language"):
            requests = requests.filter(letter__language=language)
        if programme := asked.get("programme"):
            requests = requests.filter(programme=programme)
        if mentor := asked.get("mentor"):
            requests = requests.filter(mentor=None if mentor == "none" else mentor)
        return search(requests, asked["q"]) if asked.get("q") else requests

    def filter(self, requests: ReviewRequestQuerySet) -> ReviewRequestQuerySet:
        """Those that the form asks for: the longest waiting first, of what is over the newest."""
        order = ["-created_at", "pk"] if self.shown_now in OVER else ["created_at", "pk"]
        return self.narrow(requests).filter(condition_of(self.shown_now)).order_by(*order)

    def counts(self, requests: ReviewRequestQuerySet) -> list[tuple[str, object, int]]:
        """How many there are of each of ``SHOWN``, with the other filters: its value, its name, the number."""
        numbers = self.narrow(requests).aggregate(**{name: Count("pk", filter=condition_of(name)) for name in SHOWN})
        return [(name, label, numbers[name]) for name, (label, _condition) in SHOWN.items()]


def search(requests: ReviewRequestQuerySet, words: str) -> ReviewRequestQuerySet:
    """Requests by the candidate's name, the mentor's, or the number of a blind one.

    SECURITY: a name finds no blind request, or the search would tell whose it is.
    """
    found = Q(is_blind=False, letter__owner__name__icontains=words) | Q(mentor__name__icontains=words)
    if words.isdecimal():
        keys = requests.filter(is_blind=True).values_list("pk", flat=True)
        found |= Q(pk__in=[key for key in keys if f"{key.int % 1_000_000:06}" == words])
    return requests.filter(found)
