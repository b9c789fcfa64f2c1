"""Greeting, closing and name: words that only look like them are none."""

import pytest

from checklist import Rubric, review
from checklist.letter import Letter
from tests.rows import each_row

BODY = {
    "it": "Ho costruito un servizio di prenotazioni in Python per un'agenzia di viaggi.",
    "en": "I built a booking service in Python for a travel agency.",
}
GREETING = {"it": "Gentile dott.ssa Bruni,", "en": "Dear Ms Hall,"}
NO_CLOSINGS = [
    ("it", "Ho portato la pagina da 3 secondi a 200 ms, grazie alla cache"),
    ("it", "Il rilascio è più veloce, e grazie ai test non torniamo indietro"),
    ("it", "Grazie all'indice la ricerca dura un decimo"),
    ("it", "Abbiamo collaborato cordialmente con il reparto vendite"),
    ("it", "Lavoro con le best practice del settore"),
    ("it", "Seguiamo, best of all, una sola regola"),
    ("en", "The page loads in 200 ms and thanks to caching the bill fell"),
    ("en", "I will chair the meeting, and the jokes will be yours"),
    ("en", "Thanks to the index the search takes a tenth of the time"),
    ("en", "The tool is quick, cheap and, best of all, simple"),
    ("en", "We did it with best practice in mind"),
    ("en", "Best practices were new to the team"),
    ("en", "I sincerely believe in small releases"),
    ("en", "With regards to the deadline we agreed on May"),
    ("en", "At its best, the service answers in 20 ms"),
]
CLOSINGS = [
    ("it", "Grazie a voi per l'attenzione,"),
    ("it", "Grazie,"),
    ("it", "Cordialmente,"),
    ("en", "Thanks to you all,"),
    ("en", "Best,"),
    ("en", "All the best,"),
    ("en", "With best wishes,"),
    ("en", "Sincerely yours,"),
    ("en", "My best,"),
]


def letter(language: str, end: str, name: str) -> Letter:
    """A letter that ends with a line, and a name under it."""
    return Letter(f"{GREETING[language]}\n\n{BODY[language]}\n\n{end}\n\n{name}\n")


@each_row("name", ["Elena Ravasi", "Elena Ravasi\nelena@example.org"])
@each_row(("language", "sentence"), NO_CLOSINGS)
def test_a_sentence_that_goes_on_is_no_closing(language: str, sentence: str, name: str) -> None:
    for end in (sentence, f"{sentence}."):
        parts = letter(language, end, name).parts
        assert parts.closing is None
        assert parts.name is not None


@each_row(("language", "formula"), CLOSINGS)
def test_a_formula_is_a_closing(language: str, formula: str) -> None:
    found = letter(language, formula, "Elena Ravasi")
    closing = found.parts.closing
    assert closing is not None
    assert formula.lower().startswith(found.low[: closing.start].rsplit("\n", 1)[-1])


def test_a_sentence_that_thanks_a_thing_does_not_end_the_letter_before_its_formula() -> None:
    end = "Grazie alla cache la pagina è veloce.\n\nCordiali saluti"
    found = letter("it", end, "Elena Ravasi")
    closing = found.parts.closing
    assert closing is not None
    assert found.text[closing.start : closing.end] == "Cordiali saluti"


@pytest.mark.parametrize("head", ["# Ciao mondo", "## Dear reader", "# Gentile Anna,"])
def test_a_heading_is_no_greeting(head: str) -> None:
    assert Letter(f"{head}\n\n{BODY['it']}\n").parts.greeting is None


@pytest.mark.parametrize("formula", ["Cordiali saluti", "Kind regards"])
def test_a_heading_is_no_closing_and_no_signature(formula: str) -> None:
    parts = Letter(f"Gentile Anna,\n\n{BODY['it']}\n\n## {formula}\n\n# Elena Ravasi\n").parts
    assert (parts.closing, parts.name) == (None, None)


CONSENT = {
    "it": "Autorizzo il trattamento dei miei dati personali ai sensi del Regolamento UE 2016/679 (GDPR).",
    "en": "I authorise the processing of my personal data pursuant to EU Regulation 2016/679 (GDPR).",
}
SIGNED = "\n\nCordiali saluti,\nElena Ravasi\n"


@pytest.mark.parametrize(
    ("ending", "without", "with_letterhead"),
    [
        (SIGNED, "partial", "met"),
        ("\n\nElena Ravasi\n", "partial", "partial"),
        ("\n\nCordiali saluti\n", "missing", "partial"),
        (f"{SIGNED}elena@example.org\n", "met", "met"),
        ("\n", "missing", "missing"),
    ],
)
def test_a_contact_in_the_letterhead_counts_as_one_of_the_signature(
    ending: str, without: str, with_letterhead: str
) -> None:
    rubric = Rubric.load("guides/content/backend.yaml")
    text = f"{GREETING['it']}\n\n{BODY['it']}{ending}"
    for letterhead, verdict in ((False, without), (True, with_letterhead)):
        report = review(text, rubric, letterhead=letterhead)
        found = next(one for one in report.criteria if one.id == "signature")
        assert (letterhead, found.verdict) == (letterhead, verdict)
        assert bool(found.evidence) == (verdict != "missing")


PARTS = ("subject", "greeting", "company-fit", "call-to-action", "signature", "code-quality", "stack-depth", "domain")


@pytest.mark.parametrize("language", CONSENT)
@pytest.mark.parametrize("where", ["below the name", "before the closing"])
def test_the_consent_to_data_processing_counts_for_nothing(language: str, where: str) -> None:
    rubric = Rubric.load({"slug": "example", "criteria": [{"id": one} for one in PARTS]})
    end = "Cordiali saluti,\nElena Ravasi\nelena@example.org"
    ends = (f"{end}\n\n{CONSENT[language]}", f"{CONSENT[language]}\n\n{end}")
    plain, *consented = (
        review(f"{GREETING[language]}\n\n{BODY[language]}\n\n{one}\n", rubric)
        for one in (end, ends[where != "below the name"])
    )
    assert [(one.id, one.verdict) for one in consented[0].criteria] == [(one.id, one.verdict) for one in plain.criteria]
    assert not any("GDPR" in quote.quote for one in consented[0].criteria for quote in one.evidence)
