"""The refusal to print, submit or send a text that still has gaps, unless its writer confirms it."""

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from letters.gaps import Gap, gaps

MAX_QUOTED = 3  # gaps quoted in the sentence


class GapsLeft(ValidationError):
    """A text has ``gaps`` still to be filled in; the message says so in one sentence."""

    def __init__(self, left: list[Gap]) -> None:
        quoted = ", ".join(dict.fromkeys(f"[{gap.asks}]" for gap in left[:MAX_QUOTED])) + (
            "…" if len(left) > MAX_QUOTED else ""
        )
        sentence = ngettext(
            "%(number)d gap is still to be filled in: %(gaps)s",
            "%(number)d gaps are still to be filled in: %(gaps)s",
            len(left),
        )
        super().__init__(sentence % {"number": len(left), "gaps": quoted}, code="gaps_left")
        self.gaps = left


def refuse_gaps(text: str, *, anyway: bool) -> None:
    """Raise ``GapsLeft`` for a text with gaps, unless its writer has confirmed them (``anyway``)."""
    if not anyway and (left := gaps(text)):
        raise GapsLeft(left)
