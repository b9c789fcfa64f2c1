"""The canonical form of a letter's text, in whose code points all offsets in the product are counted."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MAX_LENGTH = 50_000
SURROGATE = re.compile("[\ud800-\udfff]")


def canonical(text: str) -> str:
    """The text with LF line ends, in Unicode NFC, without NUL; never trimmed.

    Raises:
        ValidationError: The text has a lone surrogate, or more than ``MAX_LENGTH`` code points.
    """
    if SURROGATE.search(text):
        raise ValidationError(_("The text contains a damaged character (a lone surrogate). Delete it and save again."))
    text = unicodedata.normalize("NFC", text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"))
    if excess := max(0, len(text) - MAX_LENGTH):
        raise ValidationError(
            ngettext(
                "The text is %(excess)d character too long: a letter can have 50,000.",
                "The text is %(excess)d characters too long: a letter can have 50,000.",
                excess,
            )
            % {"excess": excess}
        )
    return text
