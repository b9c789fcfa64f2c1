"""What the advertisement says. It is no evidence: figures and tools that only it has are none of the writer's."""

import re
from functools import cached_property, lru_cache

from checklist.claims.matching.agreement import agrees
from checklist.claims.measures import Quantity, figures_of, read
from checklist.claims.words import content, cue
from checklist.text.segmentation import fold

_NAME = re.compile(
    r"(?<=[,;:/(] )(?P<name>[A-Z][\w+#-]*(?: [A-Z][\w+#-]*){0,2})|(?<=[a-zà-ù] )(?P<other>[A-Z][\w+#-]+)"
    r"|(?<=\. )(?P<alone>[A-Z][\w+#-]+)(?=\.)"
)
_SHORT = 3  # letters of the shortest name
_MOST = 60
_ALIKE = 0.02
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Advertisement:
    """An advertisement, as it is written and folded; "" where there is none."""

    def __init__(self, text: str) -> None:
        self.text, self.low = text, fold(text)

    @cached_property
    def names(self) -> list[tuple[str, re.Pattern[str]]]:
        """Its names with capitals, folded, with what finds each in a letter, but for those that begin a sentence."""
        found: dict[str, re.Pattern[str]] = {}
        for match in _NAME.finditer(self.text):
            written = match["name"] or match["other"] or match["alone"]
            words, name = written.split(), fold(written)
            if (
                cue("names.none").match(name)
                or cue("names.places").fullmatch(name)
                or (len(words) == 1 and len(name) < _SHORT)
            ):
                continue
            found[name] = re.compile(rf"(?<![\w-]){re.escape(written)}(?![\w-])")
        return list(found.items())[:_MOST]

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its words mean."""
        return content(self.low)

    @cached_property
    def values(self) -> frozenset[float]:
        """Its figures."""
        return frozenset(one.value for one in self.quantities)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The same with their units."""
        return read(self.low, figures_of(self.low, set(), [])) if self.low else []

    def has(self, said: Quantity) -> bool:
        """Whether it has a figure, be it rounded, or of money without its currency."""
        return any(
            said.unit == one.unit or {said.unit, one.unit} == {"count", "money"}
            for one in self.quantities
            if said.value and (agrees(said, one) or abs(one.value / said.value - 1) <= _ALIKE)
        )

    def tells(self, said: Quantity) -> bool:
        """Whether it has a figure of the very thing: "leaks are at 38 %", "600 surgeries"."""
        return any(
            said.unit == one.unit and agrees(said, one) and (said.head or said.noun) & (one.head or one.noun)
            for one in self.quantities
            if said.value
        )

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that it names."""
        return frozenset(int(match) for match in _YEAR.findall(self.low))


@lru_cache(maxsize=64)
def advertisement(text: str) -> Advertisement:
    """An advertisement, read once for all the checks of the letters that answer it."""
    return Advertisement(text)
