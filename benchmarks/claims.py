"""How long the claim check takes beside a review: `python benchmarks/claims.py`.

Prints processor milliseconds for a letter of 3,000 characters and the facts of one person: the check on a letter that
was parsed already, beside one bare pass of the multi-pattern matcher over letter and facts; then texts that nobody
writes, at 12,500 and at 50,000 characters: these should take four times as long.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checklist.claims import check
from checklist.letter import Letter
from checklist.lexicon.vocabulary import matcher
from checklist.text.segmentation import fold
from tests.checklist.claims.people import TODAY, facts_of, letter
from tests.checklist.claims.test_true import TRUE

LENGTHS = (12_500, 50_000)
REPEATED = (
    "1 ",
    "un anno e mezzo ",
    "from 640 to 160 ms ",
    "I led ",
    "C1 English, ",
    "\n",
    "at Quayside ",
    "(",
    "una su venti ",
)
ROUNDS = 9


def milliseconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The fastest of some rounds, in milliseconds of the processor."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def main() -> None:
    facts = facts_of("Edda")
    text = letter(
        "\n\n".join(sentence for who, language, sentence in TRUE if who == "Edda" and language == "en"), "en"
    )[:3000]
    known = "\n".join(fact.text for fact in facts)
    read = Letter(text)
    check(text, facts, today=TODAY, letter=read)
    print(
        f"floor: {milliseconds(lambda: matcher().find_matches_as_indexes(fold(text + known), overlapping=True)):.1f} ms"
    )
    print(f"{len(text)} characters: {milliseconds(lambda: check(text, facts, today=TODAY, letter=read)):.1f} ms")
    for piece in REPEATED:
        times = []
        for length in LENGTHS:
            body = (piece * (length // len(piece) + 1))[:length]
            times.append(milliseconds(lambda body=body: check(body, facts, today=TODAY), 1))  # type: ignore[misc]
        print(f"{piece!r:24} {times[0]:8.0f} ms {times[1]:8.0f} ms, {times[1] / max(times[0], 0.1):.1f} times")


if __name__ == "__main__":
    main()
