"""The form that searches, filters and sorts the list of letters."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from reviews.pages.letter_list import SORTS, NextStep, Shelf, Status


class LetterListForm(forms.Form):
    """What the address asks for. A value that makes no sense is ignored."""

    q = forms.CharField(label=_("Search"), required=False, max_length=200, widget=forms.TextInput({"type": "search"}))
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("all")), *Status.choices])
    next = forms.ChoiceField(label=_("Next step"), required=False, choices=[("", _("all")), *NextStep.choices])
    guide = forms.ChoiceField(label=_("The guide"), required=False)
    sort = forms.ChoiceField(
        label=_("Sort by"), required=False, choices=[(key, label) for key, (label, _order) in SORTS.items()]
    )
    shelf = forms.ChoiceField(required=False, choices=Shelf.choices, widget=forms.HiddenInput)

    def __init__(self, query: Mapping[str, str], *, titles: Mapping[str, str]) -> None:
        """Make the form of an address, with the titles of the published guides, by slug."""
        super().__init__(query, auto_id="list_%s")
        self.titles = titles
        self.fields["guide"].choices = [("", _("All guides")), *titles.items()]  # type: ignore[attr-defined]
        self.is_valid()
        self.asked = {name: self.cleaned_data.get(name) or "" for name in self.fields}

    @property
    def is_asked(self) -> bool:
        """Whether anything but the shelf is asked for."""
        return self.is_narrow or bool(self.asked["sort"])

    @property
    def is_narrow(self) -> bool:
        """Whether letters of the shelf are left out."""
        return any(self.asked[name] for name in ("q", "status", "guide", "next"))
