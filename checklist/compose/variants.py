"""The same sentence in other words: the next variant of one sentence of a letter, from the same facts."""

import re
from collections.abc import Iterator
from itertools import chain

from checklist.claims import check
from checklist.compose.advertisement import Advertisement
from checklist.compose.drafting import draft
from checklist.compose.letter import Sentence, capital, lower_first
from checklist.compose.situations import situation as read_situation
from checklist.compose.tables import table
from checklist.facts import Date, Facts
from checklist.rubric import Rubric

_SEEDS = 6  # as many letters are written; no move has more patterns
# How a further sentence of a paragraph begins that tells what the writer does.
_OWN = {
    "it": re.compile(r"(?:Ho|Mi|Sono|Abbiamo|[A-Z]\w+o) (?!(?:di|del\w*|dei|degli)\b)"),
    "en": re.compile(r"(?:I|We|My work) "),
}


def next_variant(
    letter: str, sentence: Sentence, facts: Facts, rubric: Rubric, language: str, *, ad: str = "", company: str = "",
    role: str = "", situation: str = "", today: Date | None = None,
) -> str | None:  # fmt: skip
    """What could stand in the place of a sentence, saying the same in other words.

    The variants of a sentence form a circle: asked again with the letter that holds the answer, it gives the one after,
    and in the end the first again. A sentence that the person has changed gets the first variant of its facts.

    Args:
        letter: The text as it stands now.
        sentence: The range of the sentence in it, in code points, and the JSON pointers that it rests on.
        facts: The writer's facts.
        rubric: The guide.
        language: "it" or "en".
        ad: The text of the advertisement, as for `compose`.
        company: The firm's name, likewise.
        role: The role, likewise.
        situation: What kind of application it is, likewise.
        today: The day until which running jobs last, for the claim check; the facts' own `as_of` without it.

    Returns:
        The new words; None where there are no others, or none whose claims the facts support.

    Raises:
        BadSituation: There is no such situation.
        BadFacts: There is neither a day nor an `as_of`.
    """
    now = letter[sentence.start : sentence.end]
    read, asked_for = Advertisement(ad, company, role), read_situation(situation)
    letters = []
    for seed in range(_SEEDS):
        made = draft(facts, rubric, language, ad=read, situation=asked_for, seed=seed)
        listed = [one for one in made.sentences if set(one.facts) == set(sentence.facts)]
        letters.append([made.text[one.start : one.end] for one in listed])
    others = _circle(letters, now, known=bool(sentence.facts))
    for one in chain(others, _with_connector(letter, sentence, now, language)):
        text = letter[: sentence.start] + one + letter[sentence.end :]
        report = check(text, facts, ad=ad, company=company, today=today)
        new = Sentence(sentence.start, sentence.start + len(one), ())
        if not any(claim.start < new.end and new.start < claim.end for claim in report.flagged):
            return one
    return None


def _circle(letters: list[list[str]], now: str, *, known: bool) -> Iterator[str]:
    """The other wordings of a sentence, the one after it first.

    Args:
        letters: For each seed the sentences that rest on the same facts, in their order.
        now: The sentence as it stands.
        known: Whether it rests on facts; one of the frame that the person has changed has no other wordings.
    """
    places = [listed.index(now) for listed in letters if now in listed]
    if not places and (not known or any(len(listed) > 1 for listed in letters)):
        return
    place = places[0] if places else 0
    size = max((len(listed) for listed in letters if now in listed), default=1)
    found = list(dict.fromkeys(listed[place] for listed in letters if len(listed) == size))
    start = found.index(now) + 1 if now in found else 0
    yield from (one for one in found[start:] + found[:start] if one != now)


def _with_connector(letter: str, sentence: Sentence, now: str, language: str) -> Iterator[str]:
    """A further sentence of a paragraph with a connector before it, or without the one that it has."""
    further = capital(table(f"grammar/{language}")["next-tied"][-1].removesuffix("{clause}."))
    if not sentence.facts or letter[: sentence.start].rstrip(" ").endswith(("\n", ",", ":")):
        return
    if now.startswith(further):
        yield capital(now.removeprefix(further))
    elif _OWN[language].match(now):
        yield further + (lower_first(now) if language == "it" or now.startswith("My") else now)
