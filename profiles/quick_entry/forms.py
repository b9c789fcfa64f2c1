"""The form of five cards: a job, two skills with years, one result, a degree, a language."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.models import User
from profiles.facts.dates import DateInWordsField
from profiles.facts.fact import Fact

LONGEST = 200  # code points
CARDS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (_("Your job, or the last one"), ("position", "employer", "since", "until")),
    (_("Two things you can do, and for how long"), ("skill_1", "years_1", "skill_2", "years_2")),
    (_("One result of that job"), ("result", "share")),
    (_("Your degree or diploma"), ("degree", "school")),
    (_("A language"), ("tongue", "level")),
)


def _line(label: Any, example: Any = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, required=False, help_text=example)


class QuickEntryForm(forms.Form):
    """Five cards; whatever is left empty is not said."""

    position = _line(_("Role"))
    employer = _line(_("Employer"))
    since = DateInWordsField(label=_("From"), max_length=LONGEST, required=False)
    until = DateInWordsField(
        label=_("Until"), max_length=LONGEST, required=False, help_text=_("If empty: until today.")
    )
    skill_1 = _line(_("Skill"))
    years_1 = forms.IntegerField(label=_("Years"), min_value=1, max_value=60, required=False)
    skill_2 = _line(_("Another one"))
    years_2 = forms.IntegerField(label=_("Years"), min_value=1, max_value=60, required=False)
    result = forms.CharField(
        label=_("What you did, with a figure if there is one"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For example: Cut the time of a release from 2 weeks to 1 day"),
    )
    share = forms.ChoiceField(label=_("Your share"), choices=[("", _("not said")), *Fact.Share.choices], required=False)
    degree = _line(_("Title"))
    school = _line(_("School"))
    tongue = _line(_("Language"))
    level = _line(_("Level"), _("From A1 to C2, or mother tongue."))

    @property
    def cards(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The cards in order: what each is about, and its fields."""
        return [(about, [self[name] for name in names]) for about, names in CARDS]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("result") and not (said.get("position") or said.get("employer")):
            self.add_error("position", _("Say in which job it was."))
        if not self.errors and not any(self._facts(said)):
            raise forms.ValidationError(_("Fill in at least one card: the letter says nothing you have not said."))
        return said

    def save(self, *, by: User) -> None:
        """Keep what is said as confirmed facts of a person, with the name of the account where none is known.

        What is confirmed already in the same words is not added again, as when the form is sent twice.
        """
        said = self.cleaned_data
        with transaction.atomic():
            confirmed = Fact.objects.visible_to(by).confirmed()

            def keep(kind: str, data: dict[str, Any], **more: Any) -> Fact:
                known = confirmed.filter(kind=kind, data=data, of=more.get("of")).first()
                return known or Fact.objects.add(by=by, kind=kind, data=data, **more)

            if by.name and not confirmed.filter(kind=Fact.Kind.BASICS).exists():
                keep(Fact.Kind.BASICS, {"name": by.name})
            for kind, data in self._facts(said):
                fact = keep(kind, data)
                if kind == Fact.Kind.WORK and said["result"]:
                    keep(Fact.Kind.HIGHLIGHT, {"text": said["result"]}, of=fact.key, share=said["share"])

    def _facts(self, said: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        """Kind and data of all that the cards say, without the result, which belongs to the job."""
        job = {"position": said.get("position"), "name": said.get("employer")}
        dates = {"startDate": said.get("since"), "endDate": said.get("until")}
        found = [("work", job | dates if any(job.values()) else {})]
        for number in (1, 2):
            if name := said.get(f"skill_{number}"):
                found.append(("skills", {"name": name, "level": _years(said.get(f"years_{number}"))}))
        found.append(("education", {"studyType": said.get("degree"), "institution": said.get("school")}))
        found.append(("languages", {"language": said.get("tongue"), "fluency": said.get("level")}))
        kept = [(kind, {name: value for name, value in data.items() if value}) for kind, data in found]
        return [(kind, data) for kind, data in kept if data]


def _years(count: int | None) -> str:
    """Years as the facts have them, in the language of the page."""
    return ngettext("%(count)d year", "%(count)d years", count) % {"count": count} if count else ""
