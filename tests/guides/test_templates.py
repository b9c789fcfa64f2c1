"""The templates and examples of the guides are letters: for nine situations, with few gaps, on one page."""

import re
from collections.abc import Callable, Iterator

import pypdfium2
import pytest

from checklist.claims import check
from checklist.detect.parts.filling import fill
from checklist.facts import read as read_facts
from checklist.letter import Letter
from checklist.text.segmentation import Span, words
from guides.document.placeholders import gap_labels
from guides.document.yaml_format import Document
from letters.creation.leaving_out import LeavingOut
from letters.gaps import gaps
from letters.paper import STYLES, Layout, PaperLetter
from tests.guides.fillings import filled
from tests.guides.test_content import LANGUAGES, every_guide
from tests.letters.paper.printing import print_without_confinement

SITUATIONS = (
    *("first-job", "no-degree", "change-of-field", "return", "step-up", "spontaneous", "internal-move"),
    *("freelance-to-employee", "short-email"),
)
LEVELS = ("first-job", "mid", "senior")
MOST_GAPS = 14
LONGEST_EMAIL = 120  # words
CLAIMS = {"figure", "technology", "employer", "credential", "duration", "scale"}
# A verb that agrees with the words of a gap before it: "[misura] è cresciuta".
AGREES = re.compile(
    r"\[[^\]]+\](?: \w+)? (?:è|era|sono|erano|sarà|sia|viene|veniva) (?:stat[oaie] )?\w+(?:at|ut|it|es|ott|ert)[oaie]\b"
)


def bodies(guide: Document) -> Iterator[tuple[str, str, str]]:
    """Each template's id, language and text."""
    for template in guide["templates"]:
        for language in LANGUAGES:
            yield template["id"], language, template["body"][language]


def faults(guide: Document, wrong: Callable[[str, str], object]) -> list[tuple[str, str, object]]:
    """What is wrong with each template: id, language, and what ``wrong`` says of text and language."""
    found = [(name, language, wrong(body, language)) for name, language, body in bodies(guide)]
    return [fault for fault in found if fault[2]]


@every_guide
def test_there_is_a_template_for_each_situation(guide: Document) -> None:
    assert [template["id"] for template in guide["templates"]] == list(SITUATIONS)
    assert [t["id"] for t in guide["templates"] if t.get("form") == "email"] == ["short-email"]


@every_guide
def test_a_template_has_few_gaps_and_each_has_a_question(guide: Document) -> None:
    for template in guide["templates"]:
        for language in LANGUAGES:
            labels = {gap.asks for gap in gaps(template["body"][language])}
            assert labels == set(gap_labels(template["body"][language]))
            assert len(labels) <= MOST_GAPS, template["id"]
            # An example of an answer may follow the question.
            asked = {gap["label"][language] for gap in template.get("gaps", []) if "?" in gap["question"][language]}
            assert asked == labels, (template["id"], language)


@pytest.mark.sampled(2)
@every_guide
def test_a_template_claims_nothing_of_its_writer_outside_a_gap(guide: Document) -> None:
    facts = read_facts({"meta": {"bozza": {"as_of": "2026-11-29"}}})

    def claimed(body: str, _language: str) -> list[str]:
        left = [Span(gap.start, gap.end) for gap in gaps(body)]
        found = [claim for claim in check(body, facts).claims if claim.kind in CLAIMS]
        return [body[c.start : c.end] for c in found if not any(gap.touches(Span(c.start, c.end)) for gap in left)]

    assert faults(guide, claimed) == []


@every_guide
def test_no_italian_verb_agrees_with_what_is_filled_in(guide: Document) -> None:
    assert faults(guide, lambda body, language: language == "it" and AGREES.findall(body)) == []


@pytest.mark.sampled(2)
@every_guide
def test_a_template_with_all_left_out_that_may_be_is_still_a_letter(guide: Document) -> None:
    for template in guide["templates"]:
        stay = [gap["label"] for gap in template.get("gaps", []) if not gap.get("droppable", True)]
        for language in LANGUAGES:
            body = template["body"][language]
            left_out = [gap for gap in gaps(body) if gap.asks not in [label[language] for label in stay]]
            text = LeavingOut(body).without([Span(gap.start, gap.end) for gap in left_out], {})
            parts, where = Letter(fill(text)).parts, (template["id"], language, text)
            assert parts.greeting, where
            assert parts.closing, where
            assert parts.name, where
            assert words(text[parts.body.start : parts.body.end]) >= 12, where
            assert not re.search(
                r"^[ \t]*(?:[-*•]|\*\*[^*]*\*\*)?[ \t]*$\n(?=\n)|:[ \t]*\n\n(?![-*•\d])", text, re.MULTILINE
            ), where


@every_guide
def test_there_is_an_example_for_each_level_and_none_repeats_a_pillar_as_its_heading(guide: Document) -> None:
    assert sorted(example["id"] for example in guide["examples"]) == sorted(LEVELS)
    for language in LANGUAGES:
        pillars = {pillar["title"][language].casefold() for pillar in guide["pillars"]}
        for example in guide["examples"]:
            found = re.findall(r"^(?:#+ (.+)|\*\*(.+?)\*\*)", example["body"][language], re.MULTILINE)
            assert not pillars & {(a or b).strip(" .:").casefold() for a, b in found}, (example["id"], language)


@every_guide
def test_the_short_email_is_short(guide: Document) -> None:
    (template,) = [template for template in guide["templates"] if template["id"] == "short-email"]
    for language in LANGUAGES:
        assert (
            words(filled(template["body"][language], language, 0)) <= LONGEST_EMAIL + 20
        )  # with subject and signature


def pages(body: str, language: str, layout: Layout) -> int:
    pdf = print_without_confinement(PaperLetter(body=body, language=language, title="Prova"), layout)
    return len(pypdfium2.PdfDocument(pdf))


def printed(guide: Document) -> Iterator[tuple[str, str, str]]:
    """Every letter of a guide with its name and language: examples, and templates filled in with either variant."""
    for language in LANGUAGES:
        for example in guide["examples"]:
            yield f"example {example['id']}", language, example["body"][language]
        for variant, template in ((v, t) for t in guide["templates"] for v in (0, 1)):
            yield f"{template['id']} {variant}", language, filled(template["body"][language], language, variant)


def longest_first(guide: Document) -> list[tuple[str, str, str]]:
    return sorted(printed(guide), key=lambda letter: -words(letter[2]))


@pytest.mark.sampled(2)
@every_guide
def test_examples_and_filled_templates_fit_one_page(guide: Document, sample: Callable[[int, int], int]) -> None:
    """The longest ones by default, all of them with ``--long``."""
    for name, language, body in longest_first(guide)[: sample(2, 1_000)]:
        assert pages(body, language, Layout()) == 1, (name, language)


@pytest.mark.long
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
@every_guide
def test_they_fit_one_page_in_every_style_on_either_paper(guide: Document, style: str, paper: str) -> None:
    for name, language, body in longest_first(guide):
        assert pages(body, language, Layout(style=style, paper=paper)) == 1, (name, language)
