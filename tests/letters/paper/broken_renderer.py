"""The program that prints letters, broken in one way, which its arguments name."""

from __future__ import annotations

import signal
from collections.abc import Sequence

from letters.paper import page, render
from letters.paper.render import MAX_INPUT, MEMORY, READABLE, exit_status, load, warm
from sandbox.process import Ending, run

__all__ = ["MAX_INPUT", "MEMORY", "READABLE", "answer", "broken", "exit_status", "load", "warm"]

ERRORS = {error.__name__: error for error in (MemoryError, SystemExit, KeyboardInterrupt)}


def broken(request: bytes, *how: str) -> Ending:
    """Print a letter with the broken program."""
    return run("tests.letters.paper.broken_renderer", how, request, timeout=25)


def answer(request: bytes, how: Sequence[str]) -> bytes:
    """Break what ``how`` says, then answer."""
    match how:
        case ["page", html]:
            page.page = lambda letter, layout=None: html
        case ["memory"]:
            bytearray(10**9)
        case ["quote"]:
            raise ValueError(request)
        case [name] if name in ERRORS:
            raise ERRORS[name](0)
        case [name]:
            signal.raise_signal(signal.Signals[name])
    return render.answer(request, ())
