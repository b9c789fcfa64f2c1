"""A template is not praised for its own words: what counts is what a person fills in."""

from typing import Any

import pytest

import checklist
from checklist.text.segmentation import Span
from letters.creation.leaving_out import LeavingOut
from letters.gaps import gaps
from tests.guides.test_filled_templates import FRAME, answered, answers_of, cases
from tests.guides.test_guides_judge_themselves import LANGUAGES, RUBRICS

GOOD = ("met", "partial")


def praise(slug: str, template: dict[str, Any], text: str, language: str) -> dict[str, list[Span]]:
    """By criterion that is met, at least in part, the passages quoted for it; not of the frame of a letter."""
    company = str(answers_of(slug)["Azienda"][LANGUAGES.index(language)])
    form = template.get("form", "letter")
    report = checklist.review(text, RUBRICS[slug], company=company, language=language, form=form)
    return {
        one.id: [Span(evidence.start, evidence.end) for evidence in one.evidence]
        for one in report.criteria
        if one.verdict in GOOD and one.sure and not one.to_fill and one.id not in (*FRAME, "length")
    }


@pytest.mark.sampled(4)
@pytest.mark.parametrize(("slug", "template", "language"), list(cases()))
def test_an_untouched_template_is_praised_for_nothing(slug: str, template: dict[str, Any], language: str) -> None:
    assert praise(slug, template, template["body"][language], language) == {}


@pytest.mark.sampled(4)
@pytest.mark.parametrize(("slug", "template", "language"), list(cases()))
def test_a_template_with_everything_left_out_is_praised_for_nothing(
    slug: str, template: dict[str, Any], language: str
) -> None:
    body = template["body"][language]
    stay = {gap["label"][language] for gap in template["gaps"] if not gap.get("droppable", True)}
    left_out = [Span(gap.start, gap.end) for gap in gaps(body) if gap.asks not in stay]
    text = LeavingOut(body).without(left_out, {})
    assert {
        name: [text[s.start : s.end] for s in spans] for name, spans in praise(slug, template, text, language).items()
    } == {}


@pytest.mark.sampled(4)
@pytest.mark.parametrize(("slug", "template", "language"), list(cases()))
def test_a_filled_template_is_praised_for_what_was_filled_in(
    slug: str, template: dict[str, Any], language: str
) -> None:
    letter, answers = answered(slug, template, language)
    own_words = {
        name: [letter[span.start : span.end] for span in spans]
        for name, spans in praise(slug, template, letter, language).items()
        if spans and not any(span.touches(answer) for span in spans for answer in answers)
    }
    assert own_words == {}
