"""The form that filters the audit log."""

from django import forms
from django.utils.translation import gettext_lazy as _

from audit.entry import EntryQuerySet
from audit.models import Action


class FilterForm(forms.Form):
    """By action, person and day; the address of a person is not in the form, as it would stand in the page's URL."""

    action = forms.ChoiceField(label=_("What"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    person = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["action"].choices = [("", _("everything")), *Action.choices]  # type: ignore[attr-defined]

    def narrow(self, entries: EntryQuerySet) -> EntryQuerySet:
        """Those of ``entries`` that the form asks for; a field with an error asks for nothing."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        if "action" in asked:
            entries = entries.filter(action=asked["action"])
        if "since" in asked:
            entries = entries.filter(at__date__gte=asked["since"])
        if "until" in asked:
            entries = entries.filter(at__date__lte=asked["until"])
        return entries.concerning(asked["person"]) if "person" in asked else entries


class PersonForm(forms.Form):
    """Finds a person by their address, which is posted."""

    address = forms.EmailField(label=_("Email"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))
