"""A letter on paper: from its text and facts to a PDF that people and programs can read.

Pure Python, without Django. WeasyPrint is loaded only in the child process (``render.py``), so that the product
starts where its system libraries are missing. What makes a page is loaded when it is asked for: the sweeper makes none.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .characters import unprintable
from .errors import PaperError
from .file_name import file_name
from .layout import Layout
from .letter import PaperLetter
from .parts import signature_name
from .styles import STYLES

if TYPE_CHECKING:
    from .page import content
    from .printer import Preview, preview_letter, print_letter

LATER = {"content": "page", "Preview": "printer", "preview_letter": "printer", "print_letter": "printer"}

__all__ = [
    "STYLES",
    "Layout",
    "PaperError",
    "PaperLetter",
    "Preview",
    "content",
    "file_name",
    "preview_letter",
    "print_letter",
    "signature_name",
    "unprintable",
]


def __getattr__(name: str) -> Any:
    """What stands in ``LATER``, of its module."""
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{LATER[name]}", __name__), name)
