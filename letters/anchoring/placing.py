"""Pure: where a passage of an old text belongs in a new one: ``port`` and its steps, in order.

Nothing is guessed: a passage of the new text that already corresponds to another old passage is never used, and of two
equally good places neither is. Hypothesis takes the best match with up to half of the quote's length in errors, and
its users report wrong places (hypothesis/client#7571, hypothesis/h#2634, h#2798). Gerrit, from which the model of
comments bound to one revision is taken, places whole lines only.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from letters.anchoring.alignment import GONE, Alignment, count_letters
from letters.anchoring.moves import (
    MIN_SIMILAR_LETTERS,
    MIN_SIMILARITY,
    Candidate,
    copies,
    is_contested,
    similar_passages,
)
from letters.anchoring.quote import Quote
from letters.anchoring.tokens import whole_characters

MIN_SURVIVING = 0.5  # the share of a quote's letters that must survive for the quote to survive
CERTAIN_SHARE = 0.9  # the share of surviving letters above which no other place is searched
MIN_COPY_LETTERS = 12  # a single copy of two words or more with so many letters needs no matching surroundings
MIN_CONTEXT_SCORE = 0.6
MIN_LEAD = 0.15  # by which the best candidate's score must exceed the second best
MAX_INSERTION = 40  # code points that may be inserted at one spot inside a quote, beyond its own length
MIN_RESTORED_LENGTH = 20  # code points: shorter quotes reappear by chance
MAX_CANDIDATES = 5


class Status(StrEnum):
    EXACT = "exact"  # the same words in the same place
    EDITED = "edited"  # the same place, the words changed
    MOVED = "moved"  # the words are elsewhere, changed or not
    ORPHAN = "orphan"  # no longer in the text


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a comment belongs in a text.

    Attributes:
        status: How the place was found.
        start, end: The half-open range in code points; both None for an orphan.
        score: The share of the quote that was found, 0 to 1.
        near: The offset nearest to where an orphan was (otherwise ``start``).
        candidates: Ranges that a person may choose for an orphan, best first.
    """

    status: Status
    start: int | None
    end: int | None
    score: float
    near: int
    candidates: tuple[tuple[int, int], ...] = ()


def orphan_at(near: int, score: float = 0.0, candidates: tuple[tuple[int, int], ...] = ()) -> Placement:
    """An orphan near the offset ``near``, with ranges that a person may choose instead."""
    return Placement(Status.ORPHAN, None, None, score, near, candidates)


def check_range(text: str, start: int, end: int) -> None:
    """Raise ``ValueError`` unless ``start:end`` is a range of at least one code point of ``text``."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"The range {start} to {end} is not in the text, which has {len(text)} characters.")


class Revision:
    """An old text and the new text that replaced it, compared once for any number of comments."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self._alignment: Alignment | None = None

    def port(self, start: int, end: int) -> Placement:
        """Where the comment on ``old[start:end]`` belongs in ``new``.

        Raises:
            ValueError: The range is empty or not in ``old``.
        """
        check_range(self.old, start, end)
        if self.old == self.new:
            return Placement(Status.EXACT, start, end, 1.0, start)
        self._alignment = self._alignment or Alignment(self.old, self.new)
        return _place(Quote(self._alignment, start, end))


def port(old: str, start: int, end: int, new: str) -> Placement:
    """Where the comment on ``old[start:end]`` belongs in ``new``: ``Revision.port`` for a single comment."""
    return Revision(old, new).port(start, end)


def port_restored(original: str, start: int, end: int, new: str) -> Placement | None:
    """The place of an orphan whose quote, ``original[start:end]``, has reappeared in ``new``.

    None unless the quote has at least 20 code points and occurs exactly once in both texts: anything less certain is
    for a person to decide.
    """
    quote = original[start:end]
    if len(quote) < MIN_RESTORED_LENGTH or original.count(quote) != 1 or new.count(quote) != 1:
        return None
    at = new.index(quote)
    return Placement(Status.EXACT, at, at + len(quote), 1.0, at)


def _place(quote: Quote, *, without_sentence: bool = False) -> Placement:
    """The steps in order. ``without_sentence`` skips the last one, which follows the enclosing sentence."""
    here = _in_place(quote)
    if here and not _is_reliable(quote, here):
        here = None
    if here and (quote.alignment.new[here.start : here.end] == quote.text or here.score >= CERTAIN_SHARE):
        return here
    same = copies(quote)
    if _is_clear_copy(quote, same) and not is_contested(quote, same[0]):
        return _moved(same[0])
    if here:
        return here
    alike = [] if same else similar_passages(quote)
    if alike and alike[0].score >= MIN_SIMILARITY and _leads(alike) and not is_contested(quote, alike[0]):
        return _moved(alike[0])
    return (not without_sentence and _moved_with_its_sentence(quote)) or _orphan(quote, same or alike)


def _in_place(quote: Quote) -> Placement | None:
    """The place by the alignment alone, if most of the quote's letters survive close to one another."""
    old = quote.alignment.old
    cluster = max(_clusters(quote), key=lambda group: sum(quote.is_significant(old[i]) for i in group), default=[])
    score = sum(quote.is_significant(old[i]) for i in cluster) / quote.weight
    if score < MIN_SURVIVING:
        return None
    start, end = _with_rewritten_words(quote, *_range_of(quote, cluster))
    start, end = _with_white_space(quote, *whole_characters(quote.alignment.new, start, end))
    moved = 2 * sum(quote.alignment.moved[i] for i in cluster) > len(cluster)
    same = quote.alignment.new[start:end] == quote.text
    status = Status.MOVED if moved else Status.EXACT if same else Status.EDITED
    return Placement(status, start, end, score, start)


def _clusters(quote: Quote) -> list[list[int]]:
    """The surviving offsets, split where too much other text separates them in the new text."""
    to_new = quote.alignment.to_new
    survivors = sorted(quote.survivors, key=to_new.__getitem__)
    furthest = len(quote.text) + MAX_INSERTION
    cuts = [index for index, (a, b) in enumerate(pairwise(survivors), 1) if to_new[b] - to_new[a] > furthest]
    return [survivors[begin:end] for begin, end in pairwise([0, *cuts, len(survivors)])]


def _range_of(quote: Quote, cluster: list[int]) -> tuple[int, int]:
    """From the first to the last surviving letter, with adjoining punctuation, which alone would match anywhere."""
    to_new, count_written = quote.alignment.to_new, quote.alignment.count_written
    places = [to_new[i] for i in cluster]
    solid = [to_new[i] for i in cluster if quote.is_significant(quote.alignment.old[i])]
    start, end = solid[0], solid[-1] + 1
    return (
        min((at for at in places if at < start and count_written(at, start) <= quote.weight), default=start),
        max((at + 1 for at in places if at >= end and count_written(end, at) <= quote.weight), default=end),
    )


def _with_rewritten_words(quote: Quote, start: int, end: int) -> tuple[int, int]:
    """The range extended by the words that replaced the quote's first or last ones."""
    furthest = len(quote.text) + MAX_INSERTION
    first, last = start - furthest, end + furthest
    for run in quote.rewrites:
        if first <= run.new_start and run.new_end <= last and count_letters(quote.alignment.old[run.start : run.end]):
            start, end = min(start, run.new_start), max(end, run.new_end)
    return start, end


def _with_white_space(quote: Quote, start: int, end: int) -> tuple[int, int]:
    """The range extended by the white space at the quote's ends, where the new text still has it."""
    text, new = quote.text, quote.alignment.new
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    if before and new[:start].endswith(before):
        start -= len(before)
    if after and new.startswith(after, end):
        end += len(after)
    return start, end


def _is_reliable(quote: Quote, here: Placement) -> bool:
    """Whether the place is more than a coincidence.

    A short or repeated quote needs a neighbour, the nearest word on either side, that still adjoins it.
    """
    new = quote.alignment.new
    if new[here.start : here.end] == quote.text:
        if new.count(quote.text) == 1:
            return True
    elif here.score * quote.weight >= MIN_COPY_LETTERS:
        return True
    return _keeps_a_neighbour(quote, here)


def _keeps_a_neighbour(quote: Quote, here: Placement) -> bool:
    old, new, to_new = quote.alignment.old, quote.alignment.new, quote.alignment.to_new
    left = next((to_new[i] for i in range(quote.start - 1, -1, -1) if old[i].isalnum()), None)
    right = next((to_new[i] for i in range(quote.end, len(old)) if old[i].isalnum()), None)
    if left is None and right is None:
        return True
    if left is not None and GONE < left < here.near and not count_letters(new[left + 1 : here.near]):
        return True
    behind = here.end or 0
    return right is not None and right >= behind and not count_letters(new[behind:right])


def _is_clear_copy(quote: Quote, candidates: list[Candidate]) -> bool:
    if len(candidates) == 1 and count_letters(quote.text) >= MIN_COPY_LETTERS and len(quote.words) > 1:
        return True
    return bool(candidates) and candidates[0].score >= MIN_CONTEXT_SCORE and _leads(candidates)


def _leads(candidates: list[Candidate]) -> bool:
    return len(candidates) == 1 or candidates[0].score - candidates[1].score >= MIN_LEAD


def _moved(candidate: Candidate) -> Placement:
    return Placement(Status.MOVED, candidate.start, candidate.end, candidate.score, candidate.start)


def _moved_with_its_sentence(quote: Quote) -> Placement | None:
    """The place inside the sentence that encloses the quote, where that sentence has moved as a whole.

    A few words are too little to search for by themselves.
    """
    sentence = _enclosing_sentence(quote)
    if sentence is None:
        return None
    sentence_place = _place(sentence, without_sentence=True)
    if sentence_place.start is None or sentence_place.status is not Status.MOVED:
        return None
    inside_alignment = Alignment(sentence.text, quote.alignment.new[sentence_place.start : sentence_place.end])
    inside = _in_place(Quote(inside_alignment, quote.start - sentence.start, quote.end - sentence.start))
    if inside is None or inside.start is None or inside.end is None:
        return None
    start, end = sentence_place.start + inside.start, sentence_place.start + inside.end
    return Placement(Status.MOVED, start, end, min(sentence_place.score, inside.score), start)


def _enclosing_sentence(quote: Quote) -> Quote | None:
    """The sentence that holds the quote and more, if it is long enough to be recognised."""
    words, ranges = quote.alignment.old_tokens, quote.alignment.old_sentences
    index = bisect_right(ranges, quote.start, key=lambda pair: words[pair[0]].start) - 1
    if index < 0:
        return None
    start, end = words[ranges[index][0]].start, words[ranges[index][1] - 1].end
    if quote.end > end or (quote.start, quote.end) == (start, end):
        return None
    sentence = Quote(quote.alignment, start, end)
    return sentence if count_letters(sentence.text) >= MIN_SIMILAR_LETTERS else None


def _orphan(quote: Quote, candidates: list[Candidate]) -> Placement:
    survived = sum(quote.is_significant(quote.alignment.old[i]) for i in quote.survivors) / quote.weight
    offered = tuple((candidate.start, candidate.end) for candidate in candidates[:MAX_CANDIDATES])
    return orphan_at(quote.near, survived, offered)
