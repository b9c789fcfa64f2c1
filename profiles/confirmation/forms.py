"""The forms of the page that confirms facts."""

from django import forms
from django.db.models import Q

from profiles.facts.fact import Fact
from profiles.facts.kinds import FIELDS


class GroupForm(forms.Form):
    """What to confirm at once: an entry with what belongs to it, by its key, a whole section, or everything."""

    entry = forms.UUIDField(required=False)
    kind = forms.ChoiceField(choices=Fact.Kind.choices, required=False)
    everything = forms.BooleanField(required=False)
    newest = forms.DateTimeField(required=False)
    share = forms.ChoiceField(choices=Fact.Share.choices, required=False)

    def condition(self) -> Q:
        """The facts that are meant: none where nothing is said, and none that came after the page was shown."""
        entry, kind, newest = (self.cleaned_data[name] for name in ("entry", "kind", "newest"))
        shown = Q(made_at__lte=newest) if newest else Q()
        if entry:
            return shown & (Q(key=entry) | Q(of=entry) | Q(supersedes__key=entry))
        return shown & (Q(kind__in=FIELDS) if self.cleaned_data["everything"] else Q(kind=kind))


class ShareForm(forms.Form):
    """The share in the work."""

    share = forms.ChoiceField(choices=Fact.Share.choices)


class PressForm(forms.Form):
    """The last press on the page, in its address: when it was, and the share in the work that it said."""

    undo = forms.DateTimeField()
    share = forms.ChoiceField(choices=Fact.Share.choices, required=False)
