"""Pure: the error in a guide document, as a sentence that can be translated, with file, line and path."""

from collections.abc import Callable
from typing import Self


def marked(sentence: str) -> str:
    """The sentence itself; its call marks it for the catalogue. Imported as ``_``."""
    return sentence


_ = marked


class DocumentError(ValueError):
    """What is wrong: in which file or guide (``name``), on which of its lines (from 1; 0 for none), at which ``path``.

    ``sentence`` is English with ``%(…)s`` for ``values``, ``name`` and ``field``. ``str`` tells it in English.
    """

    def __init__(self, sentence: str, *, name: str = "", line: int = 0, path: str = "", **values: object) -> None:
        self.sentence, self.name, self.line, self.path, self.values = sentence, name, line, path, values
        super().__init__(self.told(str))

    def at(self, name: str, line: int) -> Self:
        """The same, with where it was found."""
        return type(self)(self.sentence, name=name, line=line, path=self.path, **self.values)

    def told(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language into which ``translate`` turns an English one."""
        field = self.path or translate(_("the guide"))
        problem = translate(self.sentence) % {"name": self.name, "field": field, **self.values}
        if self.line:
            where = translate(_("%(name)s, line %(line)s: %(problem)s"))
        elif self.name and "%(name)s" not in self.sentence:
            where = translate(_("%(name)s: %(problem)s"))
        else:
            return problem
        return where % {"name": self.name, "line": self.line, "problem": problem}
