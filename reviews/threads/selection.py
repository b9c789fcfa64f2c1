"""Selections: finds the words that somebody chose in the text of a version."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from letters.models import Version
from reviews.blind.identity import identity_pattern
from reviews.blind.policy import letters_hidden_from
from reviews.blind.redaction import redact


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


def unredacted(version: Version, quote: str, start: int | None, *, reader: User) -> tuple[str, int | None]:
    """The words of the version behind those that a reader selected, who may read it blind, with names redacted.

    Returns:
        The words and where they start, for ``locate``; ``quote`` and ``start`` as they came when nothing is redacted.

    Raises:
        ValidationError: When the words do not stand in what this reader sees.
    """
    secrets = identity_pattern(letters_hidden_from(reader).filter(pk=version.letter_id))
    if not (secrets and quote.strip()):
        return quote, start
    begin, end = locate(redact(version.body, secrets), quote, start)
    return version.body[begin:end], begin
