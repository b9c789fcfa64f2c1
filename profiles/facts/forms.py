"""The form for one fact, with the fields of its kind."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from profiles.facts.dates import DateInWordsField
from profiles.facts.fact import Fact
from profiles.facts.kinds import DATES, FIELDS, LISTS, LONG, REQUIRED

LONGEST = 2_000  # code points


class FactForm(forms.Form):
    """The fields of a kind. What else the fact's data has is kept."""

    def __init__(
        self,
        *args: Any,
        kind: str,
        data_of_fact: dict[str, Any] | None = None,
        share: str = "",
        entries: Sequence[tuple[uuid.UUID, str]] = (),
        **kwargs: Any,
    ) -> None:
        self.kind, self.before = kind, data_of_fact or {}
        initial = {name: self.before.get(name, "") for name, _label in FIELDS[kind]}
        initial |= {name: ", ".join(map(str, self.before.get(name) or [])) for name in LISTS & initial.keys()}
        kwargs["initial"] = {**initial, "share": share}
        super().__init__(*args, **kwargs)
        for name, label in FIELDS[kind]:
            widget = forms.Textarea(attrs={"rows": 3}) if name in LONG else forms.TextInput()
            field_class = DateInWordsField if name in DATES else forms.CharField
            field = field_class(label=label, max_length=LONGEST, widget=widget, required=name == REQUIRED[kind])
            if name in LISTS:
                field.help_text = _("Separated by commas.")
            self.fields[name] = field
        if kind == "highlight":
            choices = [("", _("not said")), *Fact.Share.choices]
            if entries:
                where = forms.TypedChoiceField(label=_("Where"), choices=list(entries), coerce=uuid.UUID)
                self.fields["of"] = where
            self.fields["share"] = forms.ChoiceField(label=_("Your share"), choices=choices, required=False)

    def facts_data(self) -> dict[str, Any]:
        """The data of the fact after the change; a field that was emptied is left out."""
        data = dict(self.before)
        for name, _label in FIELDS[self.kind]:
            said = self.cleaned_data[name].strip()
            value = [part.strip() for part in said.split(",") if part.strip()] if name in LISTS else said
            data = {**data, name: value} if value else {key: one for key, one in data.items() if key != name}
        return data
