"""The program that prints letters, on a machine without Pango."""

import importlib

from letters.paper import render
from letters.paper.render import MAX_INPUT, MEMORY, READABLE, answer, exit_status, warm

__all__ = ["MAX_INPUT", "MEMORY", "READABLE", "answer", "exit_status", "load", "warm"]


def load() -> None:
    """Import WeasyPrint, which finds no library."""

    def refuse(*_: object) -> None:
        raise OSError("cannot load library 'pango-1.0-0'")

    importlib.import_module("cffi").FFI.dlopen = refuse
    render.load()
