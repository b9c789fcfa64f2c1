"""Pure: a letter in the formats in which it leaves, besides the PDF of ``letters.paper``."""

from letters.paper import Layout, PaperLetter

from .plain_text import as_email, as_text

__all__ = ["as_email", "as_text", "as_word"]


def as_word(letter: PaperLetter, layout: Layout) -> bytes:
    """The letter as a Word document (``word.py``)."""
    # python-docx takes 19 MB, and only the worker that makes files needs it.
    from .word import as_word  # noqa: PLC0415

    return as_word(letter, layout)
