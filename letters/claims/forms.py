"""The form that makes a fact of words of a letter."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from letters.claims.proposed_fact import ProposedFact
from profiles.facts.forms import FactForm
from profiles.facts.kinds import title


class ClaimFactForm(FactForm):
    """The fields of the proposed fact, and for something done the job or project in which it was."""

    def __init__(self, *args: Any, proposed: ProposedFact, **kwargs: Any) -> None:
        self.proposed = proposed
        super().__init__(*args, kind=proposed.kind, data_of_fact=proposed.data, share=proposed.share, **kwargs)
        if proposed.entries:
            choices = [(str(entry.key), title(entry.kind, entry.data)) for entry in proposed.entries]
            self.fields["of"] = forms.ChoiceField(label=_("Where"), choices=choices, initial=choices[0][0])
            self.order_fields(["of", *self.fields])

    @property
    def entry(self) -> uuid.UUID | None:
        """The key of the entry that was chosen."""
        chosen = self.cleaned_data.get("of")
        return uuid.UUID(chosen) if chosen else None
