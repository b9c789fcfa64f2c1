"""The forms of shared answers: writing one, and searching them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from guides.localization import localized
from guides.models import Rubric
from letters.models import Letter
from reviews.models import SharedAnswer
from reviews.shared_answers.shared_answer import SharedAnswerQuerySet


class SharedAnswerForm(forms.ModelForm):
    """An answer for all mentors; ``points`` are the titles of criteria by id."""

    criterion = forms.ChoiceField(label=_("Criterion"), required=False)

    class Meta:
        model = SharedAnswer
        fields = ["title", "language", "criterion", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 5})}
        help_texts = {
            "text": _(
                "In braces: {candidate}, {mentor}, {guide}, {point} and {quote}, the selected words. "
                "They are filled in when the answer is used."
            )
        }

    def __init__(self, *args: Any, points: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = Letter.Language.choices  # type: ignore[attr-defined]
        kept = {self.instance.criterion: self.instance.criterion} if self.instance.criterion else {}
        self.fields["criterion"].choices = [("", _("Any criterion")), *(kept | points).items()]  # type: ignore[attr-defined]


class SearchForm(forms.Form):
    """Which answers to list; what makes no sense is ignored."""

    q = forms.CharField(label=_("Search"), required=False, max_length=200, widget=forms.TextInput({"type": "search"}))
    language = forms.ChoiceField(label=_("Language"), required=False)
    criterion = forms.ChoiceField(label=_("Criterion"), required=False)

    def __init__(self, *args: Any, points: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("All languages")), *Letter.Language.choices]  # type: ignore[attr-defined]
        self.fields["criterion"].choices = [("", _("All criteria")), *points.items()]  # type: ignore[attr-defined]

    def find(self, answers: SharedAnswerQuerySet) -> SharedAnswerQuerySet:
        """Those of the answers that the address asks for."""
        self.is_valid()
        asked = {name: self.cleaned_data.get(name) for name in ("language", "criterion")}
        given = {name: value for name, value in asked.items() if value}
        return answers.matching(self.cleaned_data.get("q") or "").filter(**given)


def points_of_guides() -> dict[str, str]:
    """The titles of the criteria of all published guides by id, in the page's language, by title."""
    titles: dict[str, str] = {}
    for rubric in Rubric.objects.order_by("guide_id", "-number").distinct("guide_id"):
        for entry in [*rubric.document["criteria"], *rubric.document["manual"]]:
            titles.setdefault(entry["id"], localized(entry.get("title", entry["id"])))
    return dict(sorted(titles.items(), key=lambda pair: pair[1].lower()))
