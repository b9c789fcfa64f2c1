"""The forms of the page that confirms facts."""

from django import forms
from django.db.models import Q

from profiles.facts.fact import Fact


class GroupForm(forms.Form):
    """What to confirm at once: an entry with what belongs to it, by its key, or a whole section."""

    entry = forms.UUIDField(required=False)
    kind = forms.ChoiceField(choices=Fact.Kind.choices, required=False)
    share = forms.ChoiceField(choices=Fact.Share.choices, required=False)

    def condition(self) -> Q:
        """The facts that are meant: none where nothing is said."""
        entry, kind = self.cleaned_data["entry"], self.cleaned_data["kind"]
        if entry:
            return Q(key=entry) | Q(of=entry) | Q(supersedes__key=entry)
        return Q(kind=kind)


class ShareForm(forms.Form):
    """The share in the work."""

    share = forms.ChoiceField(choices=Fact.Share.choices)
