"""Pure: a letter in the formats in which it leaves, besides the PDF of ``letters.paper``."""

from .plain_text import as_email, as_text
from .word import as_word

__all__ = ["as_email", "as_text", "as_word"]
