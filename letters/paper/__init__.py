"""A letter on paper: from its text and facts to a PDF that people and programs can read.

Pure Python, without Django. WeasyPrint is loaded only in the child process (``render.py``), so that the product
starts where its system libraries are missing.
"""

from .characters import unprintable
from .errors import PaperError
from .file_name import file_name
from .layout import Layout
from .letter import PaperLetter
from .page import content
from .parts import signature_name
from .printer import Preview, preview_letter, print_letter
from .styles import STYLES

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
