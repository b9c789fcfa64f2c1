"""Pure: errors in a guide document: a translatable sentence with file, line and path."""

from collections.abc import Callable
from typing import Self


def gettext_noop(sentence: str) -> str:
    """Return ``sentence`` unchanged; imported as ``_``, it marks a message for translation, as Django's does."""
    return sentence


_ = gettext_noop


class DocumentError(ValueError):
    """Something is wrong in a guide document; ``str()`` says it in English.

    Attributes:
        sentence: English, with ``%(…)s`` for ``values``, ``name`` and ``field``.
        name: The file or guide.
        line: The line of the file, from 1; 0 where there is none.
        path: The field, as in ``criteria[3].title.it``.
    """

    def __init__(self, sentence: str, *, name: str = "", line: int = 0, path: str = "", **values: object) -> None:
        self.sentence, self.name, self.line, self.path, self.values = sentence, name, line, path, values
        super().__init__(self.translated(str))

    def with_location(self, name: str, line: int) -> Self:
        """The same error, with the file and line where it is."""
        return type(self)(self.sentence, name=name, line=line, path=self.path, **self.values)

    def translated(self, translate: Callable[[str], str]) -> str:
        """The sentence with its place, translated by ``translate``, such as ``gettext``."""
        field = self.path or translate(_("the guide"))
        problem = translate(self.sentence) % {"name": self.name, "field": field, **self.values}
        if self.line:
            where = translate(_("%(name)s, line %(line)s: %(problem)s"))
        elif self.name and "%(name)s" not in self.sentence:
            where = translate(_("%(name)s: %(problem)s"))
        else:
            return problem
        return where % {"name": self.name, "line": self.line, "problem": problem}
