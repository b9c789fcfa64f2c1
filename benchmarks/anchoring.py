"""How long a comment takes to find its place, beside one bare difflib pass over the same words in the same run.

    python benchmarks/anchoring.py [ROUNDS [EDITS]]

Prints medians and worst cases in milliseconds, for revised letters and for text made to be costly; then how many of
EDITS (20,000) comments stand right after random edits, by the truth of tests/letters/anchoring/edits.py. No database.
The suite itself does the same with 600 (tests/letters/anchoring/test_anchoring.py).
"""

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import partial
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from letters.anchoring import Placement, Revision, Status, port
from letters.anchoring.tokens import tokens
from reviews.threads.reanchoring import reanchor, restore_from_original
from tests.letters.anchoring.edits import SENTENCES, Case, case, chain
from tests.letters.anchoring.test_anchoring import verdict

SIZE = 50_000
FILLER = [
    sentence.format(n=number, place=place) + "."
    for number in (7, 12, 31)
    for place in ("Schio", "Cork")
    for language in ("it", "en")
    for sentence in SENTENCES[language]
]


def milliseconds(work: Callable[[], object]) -> float:
    """Of the processor, so that whatever else the machine does is left out."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def bare_difflib(old: str, new: str) -> None:
    before, after = ([token.key for token in tokens(text)] for text in (old, new))
    SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def port_all(revision: Revision, quotes: list[tuple[int, int]]) -> None:
    for start, end in quotes:
        revision.port(start, end)


def letter_of_3000(seed: int) -> Case:
    """A revised letter, with unrelated text about it up to 3,000 characters; the quote is in the revised part."""
    revised = case(seed)
    rng = random.Random(seed)
    head = " ".join(rng.sample(FILLER, 10)) + "\n\n"
    tail = "\n\n" + " ".join(rng.sample(FILLER, 60))
    tail = tail[: max(0, 3000 - len(head) - len(revised.old))]
    shift = len(head)
    return revised._replace(
        old=head + revised.old + tail,
        new=head + revised.new + tail,
        start=revised.start + shift,
        end=revised.end + shift,
    )


def hostile() -> dict[str, tuple[str, str]]:
    """Texts of 50,000 characters, changed so that comparing them is as dear as can be."""
    rng = random.Random(1)

    def noise(alphabet: str) -> str:
        return "".join(rng.choices(alphabet, k=SIZE))

    def shuffled(pieces: list[str]) -> str:
        return "".join(rng.sample(pieces, len(pieces)))

    def few_words() -> str:
        return " ".join(rng.choices("abcdefghijklmnopqrst", k=SIZE // 2))

    words = [f"{number:x} " for number in range(SIZE // 5)]
    sentences = [f"Frase numero {number}. " for number in range(SIZE // 19)]
    alike = [f"Ho ridotto i resi del {number % 60}% in sei mesi. " for number in range(SIZE // 39)]
    return {
        "one word repeated": ("a " * (SIZE // 2), "a " * (SIZE // 2 - 7) + "b a"),
        "two words at random": (noise("ab").replace("a", "a "), noise("ab").replace("a", "a ")),
        "twenty words at random": (
            " ".join(noise("abcdefghijklmnopqrst"))[:SIZE],
            " ".join(noise("abcdefghijklmnopqrst"))[:SIZE],
        ),
        "no spaces": (noise("abcdefgh"), noise("abcdefgh")),
        "10,000 brackets": ("([" * 5_000, "([" * 2_500 + "x" + "([" * 2_500),
        "brackets at random": (noise("()[]{}"), noise("()[]{}")),
        "one bracket apart": ("( " * (SIZE // 2), "( " * (SIZE // 2 - 9) + ")( "),
        "brackets among spaces, at random": (noise("()[]{}     "), noise("()[]{}     ")),
        "words with a sign each": (noise("abc,;. "), noise("abc,;. ")),
        "emoji": (noise("🚀🎈🍅👍"), noise("🚀🎈🍅👍")),
        "combining marks": ("e\u0301" * (SIZE // 2), "e\u0301" * (SIZE // 2 - 9) + "o"),
        "different words, shuffled": ("".join(words), shuffled(words)),
        "sentences, shuffled": ("".join(sentences), shuffled(sentences)),
        "sentences all alike": ("".join(alike), shuffled(alike)),
        "sentences all alike, reversed": ("".join(alike), "".join(alike[::-1])),
        "short lines": (noise("ab\n"), noise("ab\n")),
        "prose, every word mistyped": (
            " ".join(FILLER * 8)[:SIZE],
            " ".join(word[:-1] + "x" for word in " ".join(FILLER * 8).split())[:SIZE],
        ),
        "prose, every tenth word gone": (
            " ".join(FILLER * 8)[:SIZE],
            " ".join(word for at, word in enumerate(" ".join(FILLER * 8).split()) if at % 10)[:SIZE],
        ),
    }


def quotes(length: int) -> list[tuple[int, int]]:
    """A character, a line and most of the text, from its middle; the whole text."""
    middle = length // 2
    return [(middle, middle + 1), (middle, middle + 60), (middle // 2, length - 9), (0, length)]


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    alone, bare, shared = [], [], []
    for seed in range(rounds):
        one = letter_of_3000(seed)
        alone.append(milliseconds(partial(port, one.old, one.start, one.end, one.new)))
        bare.append(milliseconds(partial(bare_difflib, one.old, one.new)))
        revision = Revision(one.old, one.new)
        spots = [(at, at + 40) for at in range(0, len(one.old) - 50, 60)][:40]
        shared.append(milliseconds(partial(port_all, revision, spots)) / len(spots))
    print(f"letters of 3,000 characters, {rounds} rounds       median    p95    max  (ms)")
    for name, times in {
        "one comment, comparison included": alone,
        "a comment of 40 on one revision": shared,
        "one bare difflib pass": bare,
    }.items():
        p95 = sorted(times)[len(times) * 95 // 100]
        print(f"  {name:42} {statistics.median(times):7.2f} {p95:6.2f} {max(times):6.2f}")
    print(f"hostile texts of {SIZE:,} characters, worst of 4 quotes (ms)")
    for name, (old, new) in hostile().items():
        worst = max(milliseconds(partial(port, old, *quote, new)) for quote in quotes(len(old)))
        print(f"  {name:42} {worst:7.1f}")
    edits = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    # Seeds that no test uses: a rule fitted to those would show here.
    seeds = range(10**6, 10**6 + edits)
    told(
        f"comments after {edits:,} revisions",
        [verdict(r, port(r.old, r.start, r.end, r.new)) for r in map(case, seeds)],
    )
    chains = [chain(seed, 4) for seed in seeds[: edits // 10]]
    placed = [verdict(case, reanchored(texts, case.start, case.end)) for texts, case in chains]
    told(f"comments carried over four revisions of {edits // 10:,} letters", placed)


def reanchored(texts: list[str], start: int, end: int) -> Placement:
    """From the first text to the last, step by step, as versions are made (reviews/threads/placement.py)."""
    at = Placement(Status.EXACT, start, end, 1.0, start)
    for before, after in pairwise(texts):
        at = reanchor(Revision(before, after), at.start, at.end, at.near)
        if at.start is None:
            at = restore_from_original(at, Revision(texts[0], after), start, end)
    return at


def told(what: str, verdicts: list[str]) -> None:
    found = Counter(verdicts)
    print(what)
    for name in ("right", "near", "lost", "wrong place"):
        print(f"  {name:42} {found[name]:7,} {found[name] / len(verdicts):7.2%}")


if __name__ == "__main__":
    main()
