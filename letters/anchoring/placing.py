"""Pure: where a passage of an old text stands in a new one: ``port`` and its steps, in order.

What no diff can know is not decided: a passage of the new text that is already what became of another old passage is
never ours, and of two equally good places neither is taken. Hypothesis takes the best match within half the quote's
length in errors and reports of wrong places follow (hypothesis/client#7571, hypothesis/h#2634, h#2798); Gerrit, whose
model of comments bound to their patch set this is, places whole lines only.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from letters.anchoring.alignment import GONE, Alignment, letters
from letters.anchoring.moves import LIKENESS, LIKENESS_LETTERS, Candidate, copies, is_contested, likenesses
from letters.anchoring.quote import Quote
from letters.anchoring.tokens import whole_characters

SURVIVES = 0.5  # the share of a quote's letters that must live on; with fewer it is another text
CERTAIN = 0.9  # with so many nothing needs to be searched
COPY_LETTERS = 12  # a lone copy of so many letters in two words or more is ours without a look at its surroundings
CONTEXT_AGREES = 0.6
LEAD = 0.15  # by which the best candidate must beat the next
GROWTH = 40  # characters beyond its own length that may be inserted at one spot inside a quote
RESTORED = 20  # characters: fewer come back by chance
MOST_OFFERED = 5


class Status(StrEnum):
    EXACT = "exact"  # the same words at their place
    EDITED = "edited"  # the same place, the words changed
    MOVED = "moved"  # the words stand elsewhere, changed or not
    ORPHAN = "orphan"  # no longer in the text


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a comment stands in a text: ``start:end`` in code points, both None for an orphan.

    ``score`` is the share of the quote that was found, 0 to 1. ``near`` is where an orphan stood (otherwise
    ``start``); ``candidates`` are ranges that a person may choose for it, best first.
    """

    status: Status
    start: int | None
    end: int | None
    score: float
    near: int
    candidates: tuple[tuple[int, int], ...] = ()


def orphan_at(near: int, score: float = 0.0, candidates: tuple[tuple[int, int], ...] = ()) -> Placement:
    return Placement(Status.ORPHAN, None, None, score, near, candidates)


def check_range(text: str, start: int, end: int) -> None:
    if not 0 <= start < end <= len(text):
        raise ValueError(f"The range {start} to {end} is not in the text, which has {len(text)} characters.")


class Revision:
    """A text that became another; compared once, however many comments are carried over."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._alignment: Alignment | None = None

    def port(self, start: int, end: int) -> Placement:
        """Where the comment on ``old[start:end]`` stands in ``new``; ``ValueError`` for a range not in ``old``."""
        check_range(self.old, start, end)
        if self.old == self.new:
            return Placement(Status.EXACT, start, end, 1.0, start)
        self._alignment = self._alignment or Alignment(self.old, self.new)
        return _place(Quote(self._alignment, start, end))


def port(old: str, start: int, end: int, new: str) -> Placement:
    """Where the comment on ``old[start:end]`` stands in ``new``: ``Revision.port`` for a single comment."""
    return Revision(old, new).port(start, end)


def restored(original: str, start: int, end: int, new: str) -> Placement | None:
    """The place of an orphan whose words, as they stood in the ``original`` version, are back in ``new``.

    None unless they are the same letter by letter, at least 20 characters, and occur once in both texts: anything
    weaker is for a person to decide.
    """
    quote = original[start:end]
    if len(quote) < RESTORED or original.count(quote) != 1 or new.count(quote) != 1:
        return None
    at = new.index(quote)
    return Placement(Status.EXACT, at, at + len(quote), 1.0, at)


def _place(quote: Quote, *, alone: bool = False) -> Placement:
    """The steps in order. ``alone`` leaves out the last search, by the sentence about the quote."""
    here = _in_place(quote)
    if here and not _is_held(quote, here):
        here = None
    if here and (quote.alignment.new[here.start : here.end] == quote.text or here.score >= CERTAIN):
        return here
    same = copies(quote)
    if _is_clear_copy(quote, same) and not is_contested(quote, same[0]):
        return _moved(same[0])
    if here:
        return here
    alike = [] if same else likenesses(quote)
    if alike and alike[0].score >= LIKENESS and _leads(alike) and not is_contested(quote, alike[0]):
        return _moved(alike[0])
    return (not alone and _carried_by_its_sentence(quote)) or _orphan(quote, same or alike)


def _in_place(quote: Quote) -> Placement | None:
    """The place by the alignment alone, if most of the quote's letters live on close to one another."""
    old = quote.alignment.old
    cluster = max(_clusters(quote), key=lambda group: sum(quote.counts(old[i]) for i in group), default=[])
    score = sum(quote.counts(old[i]) for i in cluster) / quote.weight
    if score < SURVIVES:
        return None
    start, end = _with_rewritten_words(quote, *_range_of(quote, cluster))
    start, end = _with_white_space(quote, *whole_characters(quote.alignment.new, start, end))
    moved = 2 * sum(quote.alignment.moved[i] for i in cluster) > len(cluster)
    same = quote.alignment.new[start:end] == quote.text
    status = Status.MOVED if moved else Status.EXACT if same else Status.EDITED
    return Placement(status, start, end, score, start)


def _clusters(quote: Quote) -> list[list[int]]:
    """The survivors, parted where too much text that is not theirs lies between them in the new text."""
    to_new = quote.alignment.to_new
    survivors = sorted(quote.survivors, key=to_new.__getitem__)
    furthest = len(quote.text) + GROWTH
    cuts = [index for index, (a, b) in enumerate(pairwise(survivors), 1) if to_new[b] - to_new[a] > furthest]
    return [survivors[begin:end] for begin, end in pairwise([0, *cuts, len(survivors)])]


def _range_of(quote: Quote, cluster: list[int]) -> tuple[int, int]:
    """From the first to the last letter that survives, and the signs near them: a full stop is met everywhere."""
    to_new, written = quote.alignment.to_new, quote.alignment.written
    places = [to_new[i] for i in cluster]
    solid = [to_new[i] for i in cluster if quote.counts(quote.alignment.old[i])]
    start, end = solid[0], solid[-1] + 1
    return (
        min((at for at in places if at < start and written(at, start) <= quote.weight), default=start),
        max((at + 1 for at in places if at >= end and written(end, at) <= quote.weight), default=end),
    )


def _with_rewritten_words(quote: Quote, start: int, end: int) -> tuple[int, int]:
    """The range with the words that took the place of the quote's first or last ones."""
    furthest = len(quote.text) + GROWTH
    first, last = start - furthest, end + furthest
    for run in quote.rewrites:
        if first <= run.new_start and run.new_end <= last and letters(quote.alignment.old[run.start : run.end]):
            start, end = min(start, run.new_start), max(end, run.new_end)
    return start, end


def _with_white_space(quote: Quote, start: int, end: int) -> tuple[int, int]:
    """The range with the white space that the quote begins and ends with, where it still stands there."""
    text, new = quote.text, quote.alignment.new
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    if before and new[:start].endswith(before):
        start -= len(before)
    if after and new.startswith(after, end):
        end += len(after)
    return start, end


def _is_held(quote: Quote, here: Placement) -> bool:
    """Whether the place is more than chance: a lone short word, or one of several twins, wants a neighbour kept.

    Neighbours are the nearest words on either side; one that still stands beside the quote vouches for it.
    """
    new = quote.alignment.new
    if new[here.start : here.end] == quote.text:
        if new.count(quote.text) == 1:
            return True
    elif here.score * quote.weight >= COPY_LETTERS:
        return True
    return _has_its_neighbour(quote, here)


def _has_its_neighbour(quote: Quote, here: Placement) -> bool:
    old, new, to_new = quote.alignment.old, quote.alignment.new, quote.alignment.to_new
    left = next((to_new[i] for i in range(quote.start - 1, -1, -1) if old[i].isalnum()), None)
    right = next((to_new[i] for i in range(quote.end, len(old)) if old[i].isalnum()), None)
    if left is None and right is None:
        return True
    if left is not None and GONE < left < here.near and not letters(new[left + 1 : here.near]):
        return True
    behind = here.end or 0
    return right is not None and right >= behind and not letters(new[behind:right])


def _is_clear_copy(quote: Quote, found: list[Candidate]) -> bool:
    if len(found) == 1 and letters(quote.text) >= COPY_LETTERS and len(quote.words) > 1:
        return True
    return bool(found) and found[0].score >= CONTEXT_AGREES and _leads(found)


def _leads(found: list[Candidate]) -> bool:
    return len(found) == 1 or found[0].score - found[1].score >= LEAD


def _moved(found: Candidate) -> Placement:
    return Placement(Status.MOVED, found.start, found.end, found.score, found.start)


def _carried_by_its_sentence(quote: Quote) -> Placement | None:
    """A few words say too little to be searched; where their whole sentence went, they went too."""
    sentence = _sentence_about(quote)
    if sentence is None:
        return None
    home = _place(sentence, alone=True)
    if home.start is None or home.status is not Status.MOVED:
        return None
    there = Alignment(sentence.text, quote.alignment.new[home.start : home.end])
    inside = _in_place(Quote(there, quote.start - sentence.start, quote.end - sentence.start))
    if inside is None or inside.start is None or inside.end is None:
        return None
    start, end = home.start + inside.start, home.start + inside.end
    return Placement(Status.MOVED, start, end, min(home.score, inside.score), start)


def _sentence_about(quote: Quote) -> Quote | None:
    """The one sentence that holds the quote and more, if it is long enough to be known again."""
    words, ranges = quote.alignment.old_tokens, quote.alignment.old_sentences
    index = bisect_right(ranges, quote.start, key=lambda pair: words[pair[0]].start) - 1
    if index < 0:
        return None
    start, end = words[ranges[index][0]].start, words[ranges[index][1] - 1].end
    if quote.end > end or (quote.start, quote.end) == (start, end):
        return None
    sentence = Quote(quote.alignment, start, end)
    return sentence if letters(sentence.text) >= LIKENESS_LETTERS else None


def _orphan(quote: Quote, found: list[Candidate]) -> Placement:
    survived = sum(quote.counts(quote.alignment.old[i]) for i in quote.survivors) / quote.weight
    offered = tuple((candidate.start, candidate.end) for candidate in found[:MOST_OFFERED])
    return orphan_at(quote.near, survived, offered)
