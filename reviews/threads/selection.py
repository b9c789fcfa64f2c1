"""Selections: finds the words that somebody chose in the text of a version."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from reviews.blind.reader_copy import ReaderCopy


def locate(body: str, quote: str, start: int | None = None) -> tuple[int, int]:
    """The half-open range of ``quote`` in ``body``, in code points.

    Args:
        body: The text.
        quote: The words, with line ends as browsers send them or as we store them.
        start: Where the writer selected the words. Without it they must stand in the text exactly once.

    Raises:
        ValidationError: When the words are empty, do not stand at ``start``, or cannot be told apart.
    """
    quote = quote.replace("\r\n", "\n")  # as browsers send line ends in a form
    if not quote.strip():
        raise ValidationError(_("Choose some words of the letter first."))
    if start is not None:
        if start < 0 or body[start : start + len(quote)] != quote:
            raise ValidationError(_("These words are not at that place. Select them again."))
        return start, start + len(quote)
    starts = [match.start() for match in re.finditer(re.escape(quote.strip()), body)]
    if not starts:
        raise ValidationError(_("These words are not in the letter. Copy them exactly."))
    if len(starts) > 1:
        raise ValidationError(_("These words are in the letter more than once. Add a few of the words around them."))
    return starts[0], starts[0] + len(quote.strip())


def select(reader_copy: ReaderCopy, quote: str, start: int | None = None) -> tuple[int, int]:
    """The range in the version of the words that a reader chose in their copy of it; else as ``locate``."""
    return reader_copy.original_span(*locate(reader_copy.body, quote, start))
