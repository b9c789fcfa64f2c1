"""Where the words that somebody chose stand in a text."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def locate(body: str, quote: str, start: int | None = None) -> tuple[int, int]:
    """The half-open range of ``quote`` in ``body``, in code points.

    ``start`` is where the writer selected it, and must be right. Without it the words must stand in the text
    exactly once. Raises ``ValidationError`` otherwise.
    """
    quote = quote.replace("\r\n", "\n")  # as browsers send line ends in a form
    if not quote.strip():
        raise ValidationError(_("Choose some words of the letter first."))
    if start is not None:
        if start < 0 or body[start : start + len(quote)] != quote:
            raise ValidationError(_("These words are not at that place. Select them again."))
        return start, start + len(quote)
    found = [match.start() for match in re.finditer(re.escape(quote.strip()), body)]
    if not found:
        raise ValidationError(_("These words are not in the letter. Copy them exactly."))
    if len(found) > 1:
        raise ValidationError(_("These words are in the letter more than once. Add a few of the words around them."))
    return found[0], found[0] + len(quote.strip())
