"""Pure: candidates for where a quote has moved: copies of it and similar passages in new text."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from letters.anchoring.alignment import count_letters
from letters.anchoring.quote import Quote

CONTEXT = 32  # characters on either side, as in the TextQuoteSelector of Hypothesis (W3C Web Annotation)
MAX_COPIES = 20  # with more equal copies in new text, none can be chosen
MIN_SIMILAR_LETTERS = 20  # shorter quotes resemble other passages by chance
MAX_SIMILAR_WORDS = 100  # for longer quotes the alignment of sentences is enough
MIN_SIMILARITY = 0.75
MIN_OFFERED_SIMILARITY = 0.6  # similar enough to offer to a person, not to decide
MAX_WINDOWS = 5  # passages compared word by word, best first


class Candidate(NamedTuple):
    """``start:end`` of the new text as a possible place for a quote.

    ``score``, from 0 to 1, is the similarity of the surroundings (for an exact copy) or of the words.
    """

    score: float
    start: int
    end: int


def copies(quote: Quote) -> list[Candidate]:
    """Exact copies of the quote at word boundaries, in new text or where the quote is unique; best first."""
    new, text = quote.alignment.new, quote.text
    candidates: list[Candidate] = []
    start = new.find(text)
    while start >= 0 and len(candidates) <= MAX_COPIES:
        end = start + len(text)
        if _on_word_borders(new, start, end) and (quote.is_unique or quote.is_free(start, end)):
            candidates.append(Candidate(_surroundings(quote, start, end), start, end))
        start = new.find(text, end)
    return sorted(candidates, reverse=True)


def _on_word_borders(text: str, start: int, end: int) -> bool:
    def inside_word(at: int) -> bool:
        return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()

    return not inside_word(start) and not inside_word(end)


def _surroundings(quote: Quote, start: int, end: int) -> float:
    old, new = quote.alignment.old, quote.alignment.new
    before = _similar(old[max(0, quote.start - CONTEXT) : quote.start], new[max(0, start - CONTEXT) : start])
    after = _similar(old[quote.end : quote.end + CONTEXT], new[end : end + CONTEXT])
    return max((before + after) / 2, 0.8 * max(before, after))  # a moved passage keeps one side only


def _similar(a: str, b: str) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else float(a == b)


def similar_passages(quote: Quote) -> list[Candidate]:
    """Passages of new text that share most of the quote's words in order, best first, without overlaps."""
    keys = [word.key for word in quote.words]
    if count_letters(quote.text) < MIN_SIMILAR_LETTERS or len(keys) > MAX_SIMILAR_WORDS:
        return []
    candidates: list[Candidate] = []
    for begin in _best_windows(keys, [word.key for word in quote.alignment.new_tokens]):
        candidate = _best_match(quote, keys, begin)
        if candidate and not any(candidate.start < other.end and other.start < candidate.end for other in candidates):
            candidates.append(candidate)
    return sorted(candidates, reverse=True)


def _best_windows(keys: list[str], new: list[str]) -> list[int]:
    """The start indices of the windows that share the most letters with ``keys`` as a bag of words."""
    threshold = MIN_OFFERED_SIMILARITY * sum(map(len, keys))
    windows = sorted(((-shared, begin) for shared, begin in _shared_letters(keys, new) if shared >= threshold))
    starts: list[int] = []
    for _, begin in windows:
        if all(abs(begin - other) > len(keys) // 2 for other in starts):
            starts.append(begin)
        if len(starts) == MAX_WINDOWS:
            break
    return starts


def _shared_letters(keys: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """For every window of ``new`` as long as ``keys``: the number of shared letters, and its start index."""
    missing, shared = dict(Counter(keys)), 0
    for index, key in enumerate(new):
        if key in missing:
            shared += len(key) * (missing[key] > 0)
            missing[key] -= 1
        leaving = new[index - len(keys)] if index >= len(keys) else None
        if leaving in missing:
            missing[leaving] += 1
            shared -= len(leaving) * (missing[leaving] > 0)
        yield shared, max(0, index - len(keys) + 1)


def _best_match(quote: Quote, keys: list[str], begin: int) -> Candidate | None:
    """The best passage around the window at ``begin``: it starts and ends with shared words and is free."""
    slack = len(keys) // 3 + 1
    words = quote.alignment.new_tokens[max(0, begin - slack) : begin + len(keys) + slack]
    new = [word.key for word in words]
    blocks = SequenceMatcher(None, keys, new, autojunk=False).get_matching_blocks()[:-1]
    length = [0, *accumulate(map(len, new))]
    shared = [0, *accumulate(length[block.b + block.size] - length[block.b] for block in blocks)]
    whole = sum(map(len, keys))
    best = Candidate(0.0, 0, 0)
    for first, block in enumerate(blocks):
        for last in range(first, len(blocks)):
            behind = blocks[last].b + blocks[last].size
            score = 2 * (shared[last + 1] - shared[first]) / (whole + length[behind] - length[block.b])
            best = max(best, Candidate(score, words[block.b].start, words[behind - 1].end))
    return best if best.score >= MIN_OFFERED_SIMILARITY and quote.is_free(best.start, best.end) else None


def is_contested(quote: Quote, candidate: Candidate) -> bool:
    """Whether another old sentence that no longer exists matches the candidate as well."""
    alignment, words = quote.alignment, quote.alignment.old_tokens
    keys = Counter(
        word.key for word in alignment.new_tokens if candidate.start <= word.start and word.end <= candidate.end
    )
    threshold = MIN_SIMILARITY * sum(map(len, keys.elements()))
    for first, behind in alignment.old_sentences:
        start, end = words[first].start, words[behind - 1].end
        is_another = end - start >= threshold and (end <= quote.start or start >= quote.end)
        if is_another and alignment.is_gone(start, end):
            shared = keys & Counter(word.key for word in words[first:behind])
            if sum(map(len, shared.elements())) >= threshold:
                return True
    return False
