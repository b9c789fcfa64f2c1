"""Form fields that several pages share."""

from collections.abc import Sequence

from django import forms
from django.utils.html import format_html
from django.utils.translation import ngettext

from letters.gaps import Gap


class DayInput(forms.DateInput):
    """A date picker; its value is in ISO format, as browsers need it, whatever the page's language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def confirm_gaps_field(left: Sequence[Gap]) -> forms.BooleanField:
    """A checkbox that must be ticked before a text with the gaps ``left`` is used."""
    label = ngettext(
        "I know that %(number)d gap is still to be filled in",
        "I know that %(number)d gaps are still to be filled in",
        len(left),
    )
    quoted = ", ".join(dict.fromkeys(f"[{gap.asks}]" for gap in left))
    return forms.BooleanField(label=label % {"number": len(left)}, help_text=format_html("{}", quoted))
