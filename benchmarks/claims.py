"""How long the claim check takes beside a review: `python benchmarks/claims.py`.

Prints processor milliseconds for a letter of 3,000 characters and the facts of one person: the check on a letter that
was parsed already, beside one bare pass of the multi-pattern matcher over letter and facts; for ordinary letters of
which no sentence is remembered: the check of 3,000 characters with the calls that it makes, the check after one word of
a remembered letter was changed, and the review of the same text; then texts that nobody writes, at 12,500 and at 50,000
characters: these should take four times as long.

As in a server (`config.warm_up`), what was loaded stays out of the collection of garbage, which would otherwise look at
half a million objects in the middle of a letter.
"""

import cProfile
import pstats
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checklist import Rubric, review
from checklist.claims import check, passage, words
from checklist.claims.learned import meaning, segments
from checklist.claims.measures import letter as measured
from checklist.clauses import judge, stretch
from checklist.letter import Letter
from checklist.lexicon.vocabulary import matcher
from checklist.text import remembered
from checklist.text.segmentation import fold
from config.warm_up import share_memory
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
ORDINARY = (("Edda", "en"), ("Ivo", "it"))
# A letter has gaps for words that change from round to round; the last round is counted, and not timed.
WORDS = {
    "en": ("often", "gladly", "slowly", "quietly", "mostly", "truly", "simply", "surely", "partly", "still", "firmly"),
    "it": ("spesso", "volentieri", "piano", "davvero", "soprattutto", "proprio", "certo", "anche", "ancora", "sempre"),
}
SENTENCES = ("clauses", "_sentence", "stretch", "tells", "_content", "_segmented", "_searched", "_figures")
GUIDE = ROOT / "guides" / "content" / "backend.yaml"


def milliseconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The fastest of some rounds, in milliseconds of the processor."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def forget() -> None:
    """Empty what is remembered of sentences, clauses and stretches; what words mean stays."""
    for module in (judge, stretch, passage, words, segments, remembered, measured):
        for name, held in vars(module).items():
            if name in SENTENCES:
                held.cache_clear()
    for *_, jobs in vars(sys.modules["checklist.claims.check"])["_KNOWN"]:
        vars(jobs)["_told"].clear()
    vars(meaning)["_KNOWN"].clear()


def ordinary(who: str, language: str) -> str:
    """How long a letter of a person takes: the median of the check, of the same after a word, and of the review."""
    facts, written = facts_of(who), Path(__file__).with_name("letters") / f"{who}.{language}.txt"
    rubric = Rubric.load(GUIDE)
    checks, edits, reviews, calls = [], [], [], 0
    for turn, _ in enumerate(WORDS[language]):
        fill = WORDS[language][turn:] + WORDS[language][:turn]
        text = written.read_text("utf-8")
        for place in range(text.count("{}")):
            text = text.replace("{}", fill[place * 7 % len(fill)], 1)
        reviews.append(milliseconds(partial(review, text, rubric), 1))
        read = Letter(text)
        forget()
        if turn + 1 < len(fill):
            once = milliseconds(partial(check, text, facts, today=TODAY, letter=read), 1)
            checks.append(once * 3000 / len(text))
            text = text.replace(f" {fill[7 % len(fill)]} ", f" {fill[7 % len(fill)]}x ", 1)
            once = milliseconds(partial(check, text, facts, today=TODAY, letter=Letter(text)), 1)
            edits.append(once * 3000 / len(text))
            continue
        with cProfile.Profile() as profile:
            check(text, facts, today=TODAY, letter=read)
        calls = pstats.Stats(profile).total_calls * 3000 // len(text)  # type: ignore[attr-defined]
    return (
        f"an ordinary letter of {who}'s, of 3,000 characters ({language}): {median(checks):.1f} ms, {calls:,} calls; "
        f"after one changed word {median(edits):.1f} ms; its review {median(reviews):.1f} ms"
    )


def main() -> None:
    facts = facts_of("Edda")
    text = letter(
        "\n\n".join(sentence for who, language, sentence in TRUE if who == "Edda" and language == "en"), "en"
    )[:3000]
    known = "\n".join(fact.text for fact in facts)
    read = Letter(text)
    check(text, facts, today=TODAY, letter=read)
    for who, language in ORDINARY:
        ordinary(who, language)
    share_memory()
    print(
        f"floor: {milliseconds(lambda: matcher().find_matches_as_indexes(fold(text + known), overlapping=True)):.1f} ms"
    )
    print(f"{len(text)} characters: {milliseconds(lambda: check(text, facts, today=TODAY, letter=read)):.1f} ms")
    for who, language in ORDINARY:
        print(ordinary(who, language), flush=True)
    for piece in REPEATED:
        times = []
        for length in LENGTHS:
            body = (piece * (length // len(piece) + 1))[:length]
            times.append(milliseconds(lambda body=body: check(body, facts, today=TODAY), 1))  # type: ignore[misc]
        print(f"{piece!r:24} {times[0]:8.0f} ms {times[1]:8.0f} ms, {times[1] / max(times[0], 0.1):.1f} times")


if __name__ == "__main__":
    main()
