"""Whether a sentence tells a fact word for word: what a rule misreads there is no invention."""

import re
from functools import cache, lru_cache

from checklist.claims.claim import Claim, supported
from checklist.claims.dossier import Item
from checklist.claims.passages import Passages
from checklist.claims.words import cue, framing
from checklist.facts import Fact
from checklist.text.segmentation import Span

_WORD = re.compile(r"[^\W\d_]{3,}")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]{1,3}\.){2,}(?:[^\W\d_]{1,3}(?!\w))?")  # "s.p.a.", "ho.re.ca"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SAME = 5  # letters by which a word is known in another form
_FEWEST = 4  # words of a fact that can be told from others
_MOST_OF = 0.85  # of the words of a fact that the sentence has
_FEW_SHARED = 2  # words of a sentence that a fact has
_NEARLY_ALL = 0.8  # of the words of a sentence that the facts have
_HALF = 0.5  # of the words of a claim that the fact has
_NAMES_ENTRIES = ("job", "volunteering")
# What says that the writer did not do it alone.
_TOGETHER = re.compile(
    r"(?<!\w)(?:contribu\w*|help\w*|assist\w*|support\w*|collabor\w+|partecip\w+|aiut\w+|affianc\w+|(?:as|in)sieme|together|team"
    r"|jointly|with|con|we|abbiamo|stiamo|\w+iamo|dato supporto|part of|parte d\w+)(?!\w)"
)


def borne_out(passages: Passages, claim: Claim) -> Claim:
    """A flagged claim, or a supported one in its place where its sentence tells a fact in the fact's own words.

    The sentence has nearly all words of the fact, its numbers in their order, and names no other entry than the fact's
    or those that the fact itself names. A share in the work is told only where the sentence tells it as well.

    Args:
        passages: The letter, with the facts.
        claim: A claim of it.
    """
    passage = passages.at(claim) if claim.flagged else None
    if not passage:
        return claim
    sentence, said = passages.low[passage.start : passage.end], passages.low[claim.start : claim.end]
    for item in passages.dossier.items:
        if _is_told(sentence, said, item) and _is_there(passages, claim, item) and _shares(sentence, item.fact):
            return supported(claim, claim.kind, item.fact)
    return claim


def is_recorded(passages: Passages, sentence: Span) -> bool:
    """Whether a sentence says what the facts of one entry say, in their words, so that nothing of it is unknown.

    Args:
        passages: The letter, with the facts.
        sentence: A sentence of it.
    """
    low = passages.low[sentence.start : sentence.end]
    said = _words(low) - _introducing()
    by_entry: dict[str, set[str]] = {}
    for item in passages.dossier.items:
        shared = said & _words(item.low)
        if len(shared) >= _FEW_SHARED and _shares(low, item.fact):
            by_entry.setdefault(item.fact.entry or item.fact.pointer, set()).update(shared)
    return any(len(words) >= _NEARLY_ALL * len(said) for words in by_entry.values())


def _is_told(sentence: str, said: str, item: Item) -> bool:
    """Whether the sentence has the words and numbers of the fact, and the claim is one of them."""
    told = _words(item.low)
    if len(told) < _FEWEST or len(told & _words(sentence)) < _MOST_OF * len(told):
        return False
    numbers = _NUMBER.findall(item.low)
    if not _in_order(numbers, _NUMBER.findall(sentence)) or not set(_NUMBER.findall(said)) <= set(numbers):
        return False
    claimed = _words(said)
    return len(claimed & told) >= _HALF * len(claimed)


def _in_order(numbers: list[str], among: list[str]) -> bool:
    """Whether numbers stand among others in the same order: "from 28% to 19%" is not "from 19% to 28%"."""
    rest = iter(among)
    return all(number in rest for number in numbers)


def _is_there(passages: Passages, claim: Claim, item: Item) -> bool:
    """Whether nothing in the sentence puts it elsewhere than the fact does."""
    facts, own = passages.dossier.facts, item.fact.entry or item.fact.pointer
    named = {one for one in passages.entries_of(claim) if facts[one].kind in _NAMES_ENTRIES}
    return named <= {own} | passages.jobs.named_in(item.low, 0, len(item.low), item.text)


def _shares(sentence: str, fact: Fact) -> bool:
    """Whether a sentence says no more of the writer's share than the fact does."""
    alone = cue("reality.own").search(sentence) and not _TOGETHER.search(sentence)
    return fact.share not in ("helped", "team") or not alone


@lru_cache(maxsize=4096)
def _words(low: str) -> frozenset[str]:
    joined = _DOTTED.sub(lambda match: match[0].replace(".", ""), low)
    return frozenset(word[:_SAME] for word in _WORD.findall(joined))


@cache
def _introducing() -> frozenset[str]:
    return _words(" ".join(framing()))
