"""Form fields that several pages share."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import ngettext

from guides.models import Guide
from letters.gaps import Gap


class DayInput(forms.DateInput):
    """A date picker; its value is in ISO format, as browsers need it, whatever the page's language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OfferedGuideField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A guide that is offered: its slug in the form, its title on the page."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Guide.objects.offered(), to_field_name="slug", **kwargs)

    @cached_property
    def titles(self) -> dict[str, str]:
        """By slug, asked for once in each form."""
        return Guide.objects.titles()

    def label_from_instance(self, guide: Guide) -> str:
        return self.titles[guide.slug]


def confirm_gaps_field(left: Sequence[Gap]) -> forms.BooleanField:
    """A checkbox that must be ticked before a text with the gaps ``left`` is used."""
    label = ngettext(
        "I know that %(number)d gap is still to be filled in",
        "I know that %(number)d gaps are still to be filled in",
        len(left),
    )
    quoted = ", ".join(dict.fromkeys(f"[{gap.asks}]" for gap in left))
    return forms.BooleanField(label=label % {"number": len(left)}, help_text=format_html("{}", quoted))
