"""Human languages: their levels, told in words or by what somebody does in them, against those of the facts."""

import re
from functools import cached_property

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.languages.abilities import abilities, is_asked, is_receptive, is_told
from checklist.claims.languages.levels import exceeds, is_exact, known, rank_of
from checklist.claims.languages.names import Mention, codes_in, mentions, sentences_with, unlisted, used_in
from checklist.claims.languages.pairing import paired
from checklist.claims.languages.tasks import Task
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table
from checklist.text.segmentation import Span

_SAME = 13  # code points behind a language that say that its level is the same
_GOAL = 20  # code points before a language in which it is denied
_SPEAKS = 40  # code points around a language in which a word says that it is spoken
_CLAIMED = 34  # code points before a language in which the writer says to speak it
# Behind a language: what the writer can do in it.
_CAN = re.compile(
    r",? (?:i (?:can|get by|manage|hold my own|work|feel at home|(?:also )?(?:picked up|learn(?:ed|t)|speak))"
    r"|(?:me la cavo|mi difendo|lavoro|riesco|l'ho imparat\w|lo parlo)"
    r"|che (?:[\w']+ ){0,7}?(?:uso|parlo|scrivo|pratico)|(?:which|that) i (?:\w+ ){0,2}?(?:use|speak|write))(?!\w)"
)
_NO = re.compile(
    r"(?<!\w)(?:no|not any|niente|nessun|senza|without(?: any)?|né) $"
)  # before a language: "and no Danish"

_NO_TROUBLE = re.compile(r"(?<!\w)(?:no|non|senza|without)(?!\w)")  # a level that is told by a denial


# The languages of a list before the last: "I speak French, Polish and …".
_LIST = re.compile(
    r"(?:[^\W\d_]+(?:, (?:and |e )?| and | e | ed |, (?:il |lo |l')| e (?:il |lo |l'))){1,4}(?:il |lo |l')?$"
)
# Behind a language: its level is the same, and nothing else is told of it; or its level is told.
_TOO = re.compile(r",? (?:pure|anche|altrettanto|lo stesso|idem|too|as well|likewise)(?=$|[ ,.;:!]*$|,)")
_IS = re.compile(r" (?:è|is)(?: (?:un|a|al|at|a livello|di livello|at level))? ")


class _Reader:
    """One letter, with the languages of the facts."""

    def __init__(self, passages: Passages) -> None:
        self.passages, self.low = passages, passages.low
        self.facts = known(passages.dossier)
        self.others = unlisted(self.facts)

    def sentence(self, passage: Passage) -> list[Claim]:
        """The claims of a sentence."""
        named = mentions(self.passages, passage, self.others)
        if not named:
            return []
        found = []
        levels = paired(self.low, passage, named) or self._as_before(passage, named[0])
        able = abilities(self.passages, passage, named, self.facts)
        for one in named:
            if _NO.search(self.low, max(passage.start, one.start - _GOAL), one.start):
                continue
            if is_asked(self.low, passage, one) and not self._answered(one, levels.get(one.start)):
                continue
            claim = self._leveled(passage, one, levels) if one.start in levels or not one.carried else None
            task = able.get(one.start)
            if task and not (claim and claim.flagged):
                claim = self._able(one, task) or claim
            if claim:
                found.append(claim)
        return found

    def _as_before(self, passage: Passage, one: Mention) -> dict[int, re.Match[str]]:
        """The level of the language before, where a sentence says that it is the same: "French is B2. Welsh too"."""
        same = _TOO.match(self.low, one.end, passage.end)
        before = self.passages.all[passage.index - 1] if same and passage.index else None
        if not before or before.paragraph != passage.paragraph:
            return {}
        named = mentions(self.passages, before, self.others)
        levels = paired(self.low, before, named)
        return {one.start: levels[named[-1].start]} if named and named[-1].start in levels else {}

    def _answered(self, one: Mention, level: re.Match[str] | None) -> bool:
        """Whether the writer answers with a level, in a clause of its own: "you ask for German: I have a B2"."""
        return level is not None and self.passages.clause_at(level.start()) != self.passages.clause_at(one.start)

    def _leveled(self, passage: Passage, one: Mention, levels: dict[int, re.Match[str]]) -> Claim | None:
        """The claim to a level, or to speak a language at all."""
        low, passages, level = self.low, self.passages, levels.get(one.start)
        speaks = cue("speech.speaks").search(
            low, max(passage.start, one.start - _SPEAKS), min(passage.end, one.end + _SPEAKS)
        )
        beside = Span(level.start(), level.end()) if level else one
        if not (level or speaks) or not (passages.told(one) or (level and self._level_is_told(passage, one, level))):
            return None
        said = rank_of(level) - (level.lastgroup != "cefr" and is_receptive(passages, beside)) if level else 0
        if not said and not self._is_claimed(passage, one):
            return None
        span = Span(one.start, one.end)
        shared = level and (level.start() < passage.start or sum(other is level for other in levels.values()) > 1)
        if level and shared and level.end() < one.start:
            same = cue("speech.same").search(low, one.end, min(passage.end, one.end + _SAME))
            span = Span(one.start, same.end() if same else one.end)  # "…, and English too"
        elif level:
            span = Span(min(one.start, beside.start), max(one.end, beside.end))
        if one.code not in self.facts:
            return None if self._elsewhere(one) else flagged(span, "language", "language-none")
        known_level, item = self.facts[one.code]
        if level and exceeds(level, said, known_level):
            # What "good" and "fluent" mean is not certain enough to say that the facts tell otherwise.
            return flagged(span, "language", "language-level", item.fact, contradicted=is_exact(level))
        return supported(span, "language", item.fact)

    def _level_is_told(self, passage: Passage, one: Mention, level: re.Match[str]) -> bool:
        span = Span(level.start(), level.end())
        if level.lastgroup == "cefr" and _IS.fullmatch(self.low[one.end : level.start()]):
            return True  # whoever else the sentence is about: "my German is B1, as you ask"
        return is_told(self.passages, span) or (
            bool(_NO_TROUBLE.search(level.group())) and self.passages.told(span, denied=True)
        )

    def _able(self, one: Mention, task: Task) -> Claim | None:
        """The claim to do something in a language, where the facts do not tell that very thing."""
        span = Span(task.start, task.end)
        if one.code not in self.facts:
            return None if self._elsewhere(one) else flagged(span, "language", "language-none")
        level, item = self.facts[one.code]
        if task.rank > level > 0:
            if self._is_told_by_another_fact(one, span):
                return None
            return flagged(span, "language", "language-level", item.fact)
        return supported(span, "language", item.fact)

    def _is_told_by_another_fact(self, one: Mention, span: Span) -> bool:
        """Whether a fact that is no list of languages tells such a thing in the language: "stand-up in Swedish"."""
        around = self.passages.around(span) | content(self.low, span.start, span.end)
        return any(
            one.code in used_in(item.low) and around & (item.keys - self._names_of(one.code))
            for item in self.passages.dossier.items
            if item.fact.kind != "language"
        )

    def _names_of(self, code: str) -> frozenset[str]:
        return content(" ".join(re.findall(r"\w+", table("languages").get(code, code))))

    def _elsewhere(self, one: Mention) -> bool:
        """Whether a fact that is no list of languages names the language: "weekly stand-up in Swedish"."""
        return one.code in codes_in(self._other_facts)

    @cached_property
    def _other_facts(self) -> str:
        return "\n".join(item.low for item in self.passages.dossier.items if item.fact.kind != "language")

    def _is_claimed(self, passage: Passage, one: Mention) -> bool:
        """Whether the writer says to speak a language, whatever its level."""
        if _CAN.match(self.low, one.end):
            return True
        listed = _LIST.search(self.low, passage.start, one.start)
        start = listed.start() if listed else one.start
        before = self.low[max(passage.start, start - _CLAIMED) : start].rstrip(" '")
        if before.endswith(("my", "mio")):
            return False  # "my Italian is confined to soup"
        return any(match.end() == len(before) for match in cue("speech.claims").finditer(before))


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "language" of a letter."""
    reader = _Reader(passages)
    return [claim for one in sentences_with(passages, reader.others) for claim in reader.sentence(one)]
