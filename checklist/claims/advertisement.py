"""What the advertisement says. It is no evidence: figures and tools that only it has are none of the writer's."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from checklist.claims.matching.agreement import agrees
from checklist.claims.measures import Quantity, figures_of, read
from checklist.claims.words import content, cue, name_as_written
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold, sentences

_NAME = re.compile(
    r"(?<=[,;:/(] )(?P<name>[A-Z][\w+#-]*(?: [A-Z][\w+#-]*){0,2})|(?<=[a-zà-ù] )(?P<other>[A-Z][\w+#-]+)"
    r"|(?<=\. )(?P<alone>[A-Z][\w+#-]+)(?=\.)"
)
# Names that can be no word of a language: "RevenueCat", "PVsyst", "ETCS".
_ODD = re.compile(r"(?<![\w-])(?:[A-Z]*[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]\w+|[A-Z]{3,}\d*)(?![\w-])")
_RUN = re.compile(
    r"(?<=[\w,;:/(] )(?<![A-Z]\w )[A-Z][\w+#-]+(?: [A-Z][\w+#-]*){0,2}"
    r"|(?<=[.!?] )[A-Z][\w+#-]+(?=, [A-Z][\w+#-]*[,.]| (?:and|e|or|o) [A-Z])"  # a list that is a sentence
)
_BODY = re.compile(r"iso|iec|uni|din|ansi|ieee|cei|cen|itu")  # whose standards are known by their numbers
_ACRONYM = re.compile(r"[A-Z\d]+")
# Before the name of a place or a person, be it the second of two; behind "experience" or "move" stands a tool.
_PLACED = re.compile(
    r"(?<!\w)(?:in|a|ad|da|di|of|to|from|at|near|around|across|inside|outside|between|tra|fra|by|ask for|contact)"
    r" (?:the |l'|la |il )?(?:[\w'-]+(?: [\w'-]+)?(?:, | and | e | or | o )){0,3}$"
    r"|(?<!\w)(?:ask for|contact|write to|by|led by|chied\w+ di|scriv\w+ a|contatt\w+|guidat\w da) [\w'-]+ $"
)
_TOOLED = re.compile(
    r"(?<!\w)(?:know|expert|experien|esperien|conosc|us[eoai]|skill|competen|draw|model|work|lavor|scri[vt]|writ|svilupp"
    r"|develop|program|certif|cors[oi]|course|train|form(?:at|az)|padron|master|migr|mov|pass|switch|fluen|built|basat"
    r"|familiar|command|disegn|plan|pianific)[\w']*(?: [\w']+){0,2} $"
)
_OFFICE = re.compile(
    r"[,;]? (?:hybrid|remote|or remote|ibrid|o da remoto|o remoto|two days|due giorni|full remote|on.site|in sede)"
)
_LEAD = 60  # code points before a name that say what it is of
_SHORT = 3  # letters of the shortest name
_MOST = 60
_ALIKE = 0.02
_TELLING = 13  # numbers from here on are seldom alike by chance
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Advertisement:
    """An advertisement, as it is written and folded; "" where there is none."""

    def __init__(self, text: str) -> None:
        self.text, self.low = text, fold(text)

    @cached_property
    def names(self) -> list[str]:
        """Its names with capitals, as they are written, but for those that begin a sentence."""
        found: dict[str, str] = {}
        for match in _NAME.finditer(self.text):
            written = match["name"] or match["other"] or match["alone"]
            words, name = written.split(), fold(written)
            if (
                cue("names.none").match(name)
                or cue("names.places").fullmatch(name)
                or (len(words) == 1 and len(name) < _SHORT)
            ):
                continue
            found[name] = written
        return list(found.values())[:_MOST]

    @cached_property
    def tools(self) -> list[str]:
        """Its names that may be those of tools: no places and no people, in a line that asks for tools."""
        if not self.text:
            return []
        odd = {match.group() for match in _ODD.finditer(self.text)}
        capital = {match.group() for match in _RUN.finditer(self.text)}
        asked = [one for one in sentences(self.text) if self._asks(one.start, one.end)]
        found = []
        for written in sorted(odd | capital):
            name = fold(written)
            if any(cue(f"names.{kind}").fullmatch(name) for kind in ("none", "places", "cities")):
                continue
            if len(name) < _SHORT or _BODY.fullmatch(name):
                continue
            spelled = written in odd and not _ACRONYM.fullmatch(written)
            if not spelled and not any(
                one.holds(span) for span in name_as_written(self.text, written) for one in asked
            ):
                continue
            if written in odd or not self.is_placed(name):
                found.append(written)
        return found[:_MOST]

    def _asks(self, start: int, end: int) -> bool:
        """Whether a sentence names a tool, or says what the firm uses or asks for."""
        return bool(cue("objects.asked").search(self.low, start, end)) or any(
            start <= one.start < end for one in find(self.text, self.low)[1]
        )

    def is_placed(self, name: str) -> bool:
        """Whether a name first stands as that of a place or a person does: "between Hull and Vejle"."""
        start = self.low.find(name)
        if start < 0:
            return False
        lead = self.low[max(0, start - _LEAD) : start]
        placed = _PLACED.search(lead)
        if placed is None:
            return bool(_OFFICE.match(self.low, start + len(name)))
        return not _TOOLED.search(lead, 0, placed.start())

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
        return any(True for _ in self._alike(said))

    def _alike(self, said: Quantity) -> Iterator[Quantity]:
        for one in self.quantities:
            if said.unit != one.unit and {said.unit, one.unit} != {"count", "money"}:
                continue
            if said.value and (agrees(said, one) or abs(one.value / said.value - 1) <= _ALIKE):
                yield one

    def numbers(self, said: Quantity) -> bool:
        """Whether it has a figure of the thing, or the number alone where it is no small one: "sixty or eighty"."""
        number = said.raw or said.value
        alone = said.unit == "count" and number >= _TELLING and any(one.raw == number for one in self.quantities)
        return alone or self.tells(said) or (number >= _TELLING and not self._is_another(said) and self.has(said))

    def _is_another(self, said: Quantity) -> bool:
        """Whether a figure counts a thing that is named, where the advertisement has the number of money alone."""
        return said.unit == "count" and bool(said.head) and all(one.unit != "count" for one in self._alike(said))

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
