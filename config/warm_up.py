"""The checklist is warmed up before there is a text: it reads its weights and compiles its expressions.

In a worker that is before it forks, so that its processes share the memory, and begin anew at no cost.
"""

import ctypes
import gc
from pathlib import Path

import checklist

M_ARENA_MAX = -8  # malloc.h
RUBRIC = Path(__file__).resolve().parent.parent / "guides" / "content" / "backend.yaml"
# Read and thrown away. Each has what the detectors look for: figures, tools, a firm, an offer to talk.
TEXTS = {
    "it": "Gentile Laura Sarti,\n\nscrivo Python da 6 anni e ho ridotto la latenza da 800 ms a 120 ms.\n\n"
    "Sono disponibile per un colloquio.\n\nCordiali saluti,\nGiulia Ferri",
    "en": "Dear Laura Sarti,\n\nI have written Python for 6 years and cut latency from 800 ms to 120 ms.\n\n"
    "I am free for an interview.\n\nKind regards,\nGiulia Ferri",
}


def warm_up() -> None:
    """Load the weights of the engine and judge a text in each language."""
    rubric = checklist.Rubric.load(RUBRIC)
    for language, text in TEXTS.items():
        checklist.review(text, rubric, language=language)


def share_memory() -> None:
    """Before a process forks: what is loaded stays where it is, so that no collection copies it into the children."""
    give_back()
    gc.freeze()


def give_back() -> None:
    """Return what loading took for a while to the system, and have threads share the memory of C libraries.

    Otherwise each thread of a web process keeps as much as its largest page needed.
    """
    gc.collect()
    for function, arguments in (("mallopt", (M_ARENA_MAX, 2)), ("malloc_trim", (0,))):
        if call := getattr(ctypes.CDLL(None), function, None):  # the GNU C library has them
            call(*arguments)
