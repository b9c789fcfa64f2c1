"""Which words are quoted: the strongest first, whole clauses, and those that the guides' own notes mark."""

from pathlib import Path

import pytest
import yaml

from checklist import review
from checklist.letter import Letter
from checklist.quotations import in_order, strongest_first
from checklist.rubric import Rubric
from checklist.text.segmentation import Span
from tests.checklist.letters import GOOD

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager", "general")
# A criterion is often met in several places of an example, and a note marks one of them.
LEAST_IN_THE_NOTES = 0.8
TEXT = "Uso PostgreSQL da cinque anni. Ho ridotto la latenza da 800 a 120 ms, e la pagina si apre subito."


def test_the_first_quotation_of_an_example_letter_is_mostly_what_its_note_marks() -> None:
    marked = []
    for guide in GUIDES:
        path = Path(f"guides/content/{guide}.yaml")
        rubric, example = Rubric.load(path), yaml.safe_load(path.read_text("utf-8"))["example"]
        for language, body in example["body"].items():
            first = {one.id: one.evidence[0] for one in review(body, rubric).criteria if one.evidence}
            for criterion in {note["criterion"] for note in example["notes"]}:
                quotes = [note["quote"][language] for note in example["notes"] if note["criterion"] == criterion]
                spans = [Span(body.index(quote), body.index(quote) + len(quote)) for quote in quotes]
                marked.append(any(span.touches(Span(first[criterion].start, first[criterion].end)) for span in spans))
    assert sum(marked) >= LEAST_IN_THE_NOTES * len(marked)


def test_the_strongest_sentence_is_quoted_first() -> None:
    letter = Letter(TEXT)
    spans = [Span(one.start, one.end) for one in letter.sentences]
    weak, strong = strongest_first(letter, spans, [-3.0, 2.0]), strongest_first(letter, spans, [2.0, -3.0])
    assert weak == strong[::-1]
    assert strongest_first(letter, spans[::-1], ()) == spans[::-1]  # without strengths the rule's order stays


def test_what_is_found_in_one_sentence_is_one_quotation_of_whole_clauses() -> None:
    letter = Letter(TEXT)
    found = [Span(TEXT.index("latenza"), TEXT.index("latenza") + 7), Span(TEXT.index("120"), TEXT.index("120") + 3)]
    (quote,) = strongest_first(letter, found, ())
    assert TEXT[quote.start : quote.end] == "Ho ridotto la latenza da 800 a 120 ms"


def test_a_bare_name_is_quoted_with_what_is_said_of_it() -> None:
    text = "In cooperativa mi occupo del database (MySQL), delle copie e dei ripristini di tutte le sedi, ogni notte."
    letter = Letter(text)
    start = text.index("MySQL")
    (quote,) = strongest_first(letter, [Span(start, start + 5)], ())
    assert text[quote.start : quote.end] == "In cooperativa mi occupo del database (MySQL"


def test_mistakes_are_quoted_in_the_order_of_the_text() -> None:
    assert in_order("uno due tre", [Span(8, 11), Span(0, 3), Span(2, 5)]) == [Span(0, 5), Span(8, 11)]


@pytest.mark.parametrize("criterion", ["scale", "performance", "stack-depth"])
def test_the_advice_quotes_the_first_of_the_evidence(criterion: str) -> None:
    found = next(
        one for one in review(GOOD, Rubric.load("guides/content/backend.yaml")).criteria if one.id == criterion
    )
    quoted = found.advice_en.partition("“")[2].partition("”")[0]
    if quoted:
        assert " ".join(found.evidence[0].quote.split()).startswith(quoted.rstrip("…")[:40])
