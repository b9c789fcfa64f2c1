"""Which words are quoted: the strongest first, whole clauses, and those that the guides' own notes mark."""

from pathlib import Path

import pytest

from checklist import review
from checklist.detect.problem_mentions import troubles
from checklist.letter import Letter
from checklist.lexicon import yaml_tables
from checklist.quotations import in_order, strongest_first
from checklist.rubric import Rubric
from checklist.text.segmentation import Span
from tests.checklist.letters import GOOD

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager", "general")
# A criterion may be met in several places of an example, and a note marks one of them. These others were read and are
# as right as the one that the note marks.
AS_RIGHT = {
    ("backend", "first-job", "it", "company-fit"): "Nell’annuncio scrivete che chi entra lavora tre mesi",
    ("backend", "first-job", "it", "problem-solving"): "ogni lunedì la segretaria della mia polisportiva",
    ("backend", "first-job", "en", "problem-solving"): "The calendar took 4 seconds to open",
    ("backend", "mid", "en", "domain"): "That is how I have spent much of the last four years",
    ("backend", "senior", "en", "problem-solving"): "average API latency fell from 800 to 120 ms",
    ("product-manager", "first-job", "en", "kpi"): "the share is down to one in twelve",
    ("product-manager", "senior", "en", "problem-solving"): "I found out in 22 interviews",
    ("project-manager", "mid", "en", "risk"): "I got the site supervisor",
    ("project-manager", "mid", "en", "stakeholders"): "I go through the next three weeks with the foremen",
    ("project-manager", "senior", "it", "domain"): "Nel primo ospedale l’interfaccia con il laboratorio",
    ("project-manager", "senior", "it", "results"): "I referti persi sono scesi",
    ("project-manager", "senior", "it", "risk"): "Ho fermato il secondo avvio",
    ("project-manager", "senior", "en", "domain"): "I led 22 people from our own staff",
    ("project-manager", "senior", "en", "results"): "Lost reports fell from 2% to 0.01%",
    ("project-manager", "senior", "en", "risk"): "In the first hospital the laboratory interface",
    ("general", "senior", "it", "domain"): "Ho tenuto per un mese un quaderno dei resi",
    ("general", "senior", "it", "problem-solving"): "I primi mesi l’ho sbagliato",
    ("general", "senior", "it", "skills-in-use"): "Per l’ultimo inventario ho diviso il negozio",
}
TEXT = "Uso PostgreSQL da cinque anni. Ho ridotto la latenza da 800 a 120 ms, e la pagina si apre subito."


@pytest.mark.sampled(2)
@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("guide", GUIDES)
def test_the_first_quotation_of_an_example_lies_in_what_its_note_marks(guide: str, language: str) -> None:
    path = Path(f"guides/content/{guide}.yaml")
    rubric, elsewhere = Rubric.load(path), []
    for example in yaml_tables.read(path)["examples"]:
        body = example["body"][language]
        first = {one.id: one.evidence[0] for one in review(body, rubric).criteria if one.evidence}
        for criterion in {note["criterion"] for note in example["notes"]}:
            quotes = [note["quote"][language] for note in example["notes"] if note["criterion"] == criterion]
            spans = [Span(body.index(quote), body.index(quote) + len(quote)) for quote in quotes]
            shown = first[criterion]
            as_right = AS_RIGHT.get((guide, example["id"], language, criterion))
            in_note = any(span.touches(Span(shown.start, shown.end)) for span in spans)
            if not in_note and not (as_right and shown.quote.startswith(as_right)):
                elsewhere.append((example["id"], criterion, shown.quote))
    assert elsewhere == []


def test_one_passage_is_quoted_for_a_finding_and_another_only_where_it_is_nearly_certain() -> None:
    letter = Letter(TEXT)
    spans = [Span(one.start, one.end) for one in letter.sentences]
    assert strongest_first(letter, spans, [-3.0, 2.0]) == [spans[1]]
    assert strongest_first(letter, spans, [7.0, 9.0]) == [spans[1], spans[0]]
    assert strongest_first(letter, spans, (), whole_list=True) == spans


def test_what_did_not_fail_is_no_problem() -> None:
    assert troubles(Letter("Ho guidato l'avvio in sei ospedali senza chiudere un solo reparto critico.")) == []
    assert troubles(Letter("I led the roll-out to 6 hospitals, without closing a single emergency department.")) == []
    assert troubles(Letter("A January emergency closed one department."))


def test_the_strongest_sentence_is_quoted_first() -> None:
    letter = Letter(TEXT)
    spans = [Span(one.start, one.end) for one in letter.sentences]
    assert strongest_first(letter, spans, [-3.0, 2.0])[0] == spans[1]
    assert strongest_first(letter, spans, [2.0, -3.0])[0] == spans[0]
    assert strongest_first(letter, spans[::-1], ())[0] == spans[1]  # without strengths the rule's order stays


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


def test_half_a_mark_for_bold_is_not_quoted_and_a_label_begins_a_sentence() -> None:
    tools = "**Linguaggi:** Python, Java, Kotlin, Scala, Go, Rust, PHP, Ruby, TypeScript"
    text = f"{tools}\n**Cloud:** AWS, Azure, con Terraform"
    letter = Letter(text)
    assert [text[one.start : one.end][:8] for one in letter.sentences] == ["Linguagg", "Cloud:**"]
    start = text.index("Azure")
    (quote,) = strongest_first(letter, [Span(text.index("Cloud"), start + 5)], ())
    assert text[quote.start : quote.end].startswith("AWS, Azure")


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


@pytest.mark.sampled(2)
@pytest.mark.parametrize("guide", GUIDES)
def test_advice_names_a_technology_as_the_letter_does(guide: str) -> None:
    path = Path(f"guides/content/{guide}.yaml")
    rubric = Rubric.load(path)
    examples = [body for example in yaml_tables.read(path)["examples"] for body in example["body"].values()]
    listed = ["stack-depth", "database", "cloud", "data-literacy", "sql-data-engineering"]
    for text in (*examples, "Ho messo l’isolamento dei clienti nella row-level security di Postgres, da 4 anni."):
        for one in (found for found in review(text, rubric).criteria if found.id in listed):
            for advice in (one.advice_it, one.advice_en):
                assert "RBAC" not in advice
                assert "PostgreSQL" not in advice or "PostgreSQL" in text


def test_nothing_is_quoted_of_a_sentence_that_counts_for_nothing() -> None:
    letter = Letter(f"{TEXT} If I had the chance, I would move the whole archive to the new servers.")
    supposed = letter.sentences[-1]
    assert letter.apart == [supposed]
    assert strongest_first(letter, [supposed], [0.0] * len(letter.sentences)) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Il forno che accendo alle quattro sforna 900 pani al giorno.",
            "Il forno che accendo alle quattro sforna 900",
        ),
        ("Oggi la bottega che dirigo serve 300 clienti.", "Oggi la bottega che dirigo serve 300 clienti."),
        ("The kiln on which I work fires 900 tiles a day.", "The kiln on which I work fires 900 tiles a day."),
        ("Ho costruito un forno che sforna 900 pani al giorno.", "sforna 900 pani al giorno."),
    ],
)
def test_a_clause_behind_che_is_quoted_with_the_noun_whose_verb_it_has(text: str, quoted: str) -> None:
    letter, start = Letter(text), text.index("00") - 1
    (quote,) = strongest_first(letter, [Span(start, start + 3)], [])
    assert text[quote.start : quote.end].startswith(quoted)
