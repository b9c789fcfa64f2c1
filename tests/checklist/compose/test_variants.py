"""One sentence in other words: a circle of variants, each from the same facts and checked."""

from collections.abc import Callable
from dataclasses import replace

from checklist.claims import check
from checklist.compose import Sentence
from checklist.compose.variants import next_variant
from checklist.facts import Date, read
from tests.checklist.compose.profiles import Profile, profiles, rubric

TODAY = Date(2026, 11)
RICH = [one for one in profiles() if one.kind == "rich"][:2]
EVERY_RUN = 3  # sentences of a letter, and all of them with --long


def variant(one: Profile, letter: str, sentence: Sentence) -> str | None:
    return next_variant(
        letter, sentence, read(one.facts), rubric(one.guide), one.language, ad=one.ad, company=one.company,
        role=one.role, today=TODAY,
    )  # fmt: skip


def test_variants_form_a_circle_of_supported_sentences(sample: Callable[[int, int], int]) -> None:
    for one in RICH:
        composed = one.composed()
        several = 0
        for sentence in composed.sentences[: sample(EVERY_RUN, len(composed.sentences))]:
            letter, now, seen = composed.letter, sentence, [composed.letter[sentence.start : sentence.end]]
            while (words := variant(one, letter, now)) and words not in seen:
                letter = letter[: now.start] + words + letter[now.end :]
                now = replace(now, end=now.start + len(words))
                seen.append(words)
                flags = check(letter, read(one.facts), ad=one.ad, company=one.company, today=TODAY).flagged
                assert not flags, words
            assert words in (None, seen[0])
            several += len(seen) > 1
        assert several >= sample(2, 5)


def test_the_same_question_gets_the_same_answer(sample: Callable[[int, int], int]) -> None:
    one = RICH[0]
    composed = one.composed()
    for sentence in composed.sentences[: sample(2, 4)]:
        assert variant(one, composed.letter, sentence) == variant(one, composed.letter, sentence)


def test_a_sentence_that_the_person_changed_gets_a_variant_of_its_facts() -> None:
    one = RICH[1]
    composed = one.composed()
    sentence = next(part for part in composed.sentences if "/education/0" in part.facts)
    mine = "Questo l’ho scritto io."
    letter = composed.letter[: sentence.start] + mine + composed.letter[sentence.end :]
    words = variant(one, letter, Sentence(sentence.start, sentence.start + len(mine), sentence.facts))
    assert words
    assert "Padova" in words


def test_a_line_of_the_frame_that_the_person_changed_has_no_variant() -> None:
    one = RICH[0]
    composed = one.composed()
    letter = f"Ciao!{composed.letter[composed.sentences[0].end :]}"
    assert variant(one, letter, Sentence(0, 5, ())) is None


def test_a_further_sentence_that_has_one_pattern_takes_a_connector_and_gives_it_back() -> None:
    facts = {
        "basics": {"name": "Ezio Corsi"},
        "work": [
            {
                "name": "Vivaio Fontana", "position": "Giardiniere", "startDate": "2019-03",
                "highlights": ["Potatura di 90 alberi l’anno", "Sviluppati 4 impianti d’irrigazione in 2 parchi"],
            }
        ],
    }  # fmt: skip
    one = replace(RICH[0], facts=facts, ad="", company="", role="", language="it")
    composed = one.composed()
    sentence = next(part for part in composed.sentences if part.facts == ("/work/0/highlights/1",))
    words = composed.letter[sentence.start : sentence.end]
    longer = variant(one, composed.letter, sentence)
    assert longer == f"Inoltre {words[0].lower()}{words[1:]}"
    letter = composed.letter[: sentence.start] + longer + composed.letter[sentence.end :]
    assert variant(one, letter, replace(sentence, end=sentence.start + len(longer))) == words
