"""Templates filled in with ordinary answers: letters that fit a page and score as their situation should.

The answers in ``answers/`` belong to invented people: a label, or ``template/label`` where one template asks it of
somebody else, with the answer in Italian and in English.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import checklist
from checklist.text.segmentation import Span
from letters.gaps import gaps
from letters.paper import Layout
from tests.guides.test_guides_judge_themselves import GUIDES, LANGUAGES, RUBRICS
from tests.guides.test_templates import SITUATIONS, pages

ANSWERS = Path(__file__).parent / "answers"
TECHNICAL = ("backend", "frontend", "data-analyst", "data-scientist")
FIRST, MID, SENIOR, SHORT = 70, 80, 90, 60
# What a letter of each situation can prove. Somebody who enters a trade (a first job, a change of field) has one
# project in it. A letter within the company leaves out what its reader knows: the company, its industry, a portfolio.
# Years in the trade stand behind the next four. A step up asks for all that a senior does. 120 words hold one piece of
# work.
LEAST_SCORE = {
    "first-job": FIRST,
    "change-of-field": FIRST,
    "internal-move": FIRST,
    "no-degree": MID,
    "return": MID,
    "spontaneous": MID,
    "freelance-to-employee": MID,
    "step-up": SENIOR,
    "short-email": SHORT,
}
FRAME = ("subject", "greeting", "call-to-action", "signature")


def answers_of(slug: str) -> dict[str, list[Any]]:
    """The answers of a guide's person by label."""
    names = ["technical", slug] if slug in TECHNICAL else [slug]
    return {key: said for name in names for key, said in yaml.safe_load((ANSWERS / f"{name}.yaml").read_text()).items()}


def answered(slug: str, template: dict[str, Any], language: str) -> tuple[str, list[Span]]:
    """The template with the answers of the guide's person, and where these stand in it."""
    answers, column = answers_of(slug), LANGUAGES.index(language)
    italian = {gap["label"][language]: gap["label"]["it"] for gap in template["gaps"]}
    body: str = template["body"][language]
    letter, done, spans = "", 0, []
    for gap in gaps(body):
        label = italian[gap.asks]
        letter += body[done : gap.start]
        said = str((answers.get(f"{template['id']}/{label}") or answers[label])[column])
        spans.append(Span(len(letter), len(letter) + len(said)))
        letter, done = letter + said, gap.end
    return letter + body[done:], spans


def filled(slug: str, template: dict[str, Any], language: str) -> str:
    """The template with the answers of the guide's person."""
    return answered(slug, template, language)[0]


def cases() -> Iterator[Any]:
    for slug, guide in GUIDES.items():
        for template in guide["templates"]:
            for language in LANGUAGES:
                yield pytest.param(slug, template, language, id=f"{slug}-{template['id']}-{language}")


def test_every_situation_has_its_level() -> None:
    assert LEAST_SCORE.keys() == set(SITUATIONS)


@pytest.mark.sampled(4)
@pytest.mark.parametrize(("slug", "template", "language"), list(cases()))
def test_a_filled_template_scores_as_its_situation_should_on_one_page(
    slug: str, template: dict[str, Any], language: str
) -> None:
    letter = filled(slug, template, language)
    form = template.get("form", "letter")
    company = str(answers_of(slug)["Azienda"][LANGUAGES.index(language)])
    report = checklist.review(letter, RUBRICS[slug], company=company, language=language, form=form)
    assert report.score >= LEAST_SCORE[template["id"]], letter
    assert [one.id for one in report.mistakes if one.found] == []
    verdicts = {one.id: one.verdict for one in report.criteria}
    assert {name: verdicts[name] for name in FRAME} == dict.fromkeys(FRAME, "met")
    assert pages(letter, language, Layout()) == 1, letter
