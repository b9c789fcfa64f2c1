"""What no recruiter would credit lifts hardly anything, and is never quoted as proof."""

import pytest

from checklist import review
from checklist.detect.particulars import is_particular
from checklist.letter import Letter
from checklist.report import ORDER
from tests.checklist import golden
from tests.checklist.deceiving import HONEST, PAIRS, PASSAGES, with_passage
from tests.rows import each_row

RUBRIC = golden.rubric("backend")
# Of the verdicts on the sixty pairs. Lower it when the checklist gets better.
MOST_LIFTED = 0.01
WORTHLESS = ("note", "heap", "plans", "repetition")


def lifted(language: str, passage: str) -> list[str]:
    """The criteria whose verdict rises with the passage."""
    before = review(HONEST[language], RUBRIC).criteria
    after = review(with_passage(language, passage), RUBRIC).criteria
    return [
        one.id
        for one, other in zip(before, after, strict=True)
        if ORDER.index(other.verdict) > ORDER.index(one.verdict)
    ]


@each_row("language", HONEST)
@each_row("kind", WORTHLESS)
def test_notes_heaps_plans_and_repetition_lift_nothing(kind: str, language: str) -> None:
    assert lifted(language, PASSAGES[kind, language][0]) == []


def test_few_verdicts_rise_for_passages_that_nobody_would_credit() -> None:
    risen = sum(len(lifted(language, passage)) for _, language, passage in PAIRS)
    assert risen <= MOST_LIFTED * len(PAIRS) * len(RUBRIC.criteria)


@pytest.mark.parametrize("language", HONEST)
def test_no_such_passage_is_quoted_as_proof(language: str) -> None:
    for kind, written_in, passage in PAIRS:
        if written_in != language:
            continue
        for criterion in review(with_passage(language, passage), RUBRIC).criteria:
            # What the letter knows of the firm is what `company-fit` asks for.
            if criterion.id != "length" and (kind, criterion.id) != ("firm", "company-fit"):
                assert not [one.quote for one in criterion.evidence if one.quote in passage], (criterion.id, passage)


def test_advice_told_in_the_first_person_is_named_as_copied() -> None:
    for language, passage in ((language, one) for kind, language, one in PAIRS if kind == "advice"):
        (copied,) = [
            one for one in review(with_passage(language, passage), RUBRIC).mistakes if one.id == "copied-advice"
        ]
        assert copied.found, passage
    assert Letter("I say how many requests we serve: 40 million a day.").copied == []


def test_a_word_that_looks_like_a_past_makes_nothing_particular() -> None:
    for text, particular in (("Scrivo test di ogni tipo.", False), ("Scrivevo test di ogni tipo.", True)):
        letter = Letter(text)
        assert is_particular(letter, letter.sentences[0]) is particular


@pytest.mark.parametrize("language", HONEST)
def test_a_note_to_the_program_is_named_as_such_and_quoted_nowhere_else(language: str) -> None:
    passage = PASSAGES["note", language][0]
    report = review(with_passage(language, passage), RUBRIC)
    (note,) = [one for one in report.mistakes if one.id == "note-to-program"]
    assert note.found
    assert all(one.quote in passage for one in note.evidence)
    for criterion in report.criteria:
        assert not any(one.quote in passage for one in criterion.evidence if criterion.id != "length")


@pytest.mark.parametrize(
    "text",
    [
        "I built an AI assistant that scores tickets.",
        "Ho scritto il programma che valuta le richieste, e il candidato scartato riceve tre righe di motivo.",
        "Abbiamo valutato il modello con precision e recall.",
        "The keywords of the search came from the logs.",
    ],
)
def test_work_on_programs_is_no_note_to_one(text: str) -> None:
    assert Letter(text).notes == []


def test_an_abbreviation_is_no_gap_and_a_preposition_no_fashion() -> None:
    assert Letter("I worked on User Experience [UX] and Machine Learning [ML].").placeholders == []
    assert len(Letter("Gentile [Nome], scrivo per [RUOLO].").placeholders) == 2
    text = "Sono fedele ai valori della squadra e ai tempi, con sistemi scalabili e innovativi. Scrivo ai clienti."
    assert not next(one for one in review(text, RUBRIC).mistakes if one.id == "buzzwords").found


def test_what_only_a_colleague_did_counts_for_nothing_and_that_one_uses_it_counts() -> None:
    assert Letter("Il mio collega ha riscritto tutto con Kafka.").mentions == []
    assert Letter("I miei colleghi usano la mia coda su Kafka.").mentions != []


@pytest.mark.parametrize("language", HONEST)
def test_consent_to_data_processing_changes_no_verdict(language: str) -> None:
    line = (
        "Autorizzo il trattamento dei miei dati personali ai sensi del D.Lgs. 196/2003 e del Reg. UE 2016/679 (GDPR)."
    )
    before = review(HONEST[language], RUBRIC).criteria
    after = review(f"{HONEST[language]}\n{line}\n", RUBRIC).criteria
    assert [(one.id, one.verdict) for one in before] == [(one.id, one.verdict) for one in after]
