"""The guides are complete: every part is counted, in each language."""

import re
from pathlib import Path
from typing import Any

import pytest

from checklist.text.segmentation import words
from guides.document.yaml_format import Document, parse

CONTENT = Path(__file__).parents[2] / "guides" / "content"
LANGUAGES = ("it", "en")

SHARED_CRITERIA = ["subject", "greeting", "company-fit", "call-to-action", "signature", "length"]
SHARED_MISTAKES = [
    "note-to-program", "copied-advice", "repeated-sentences", "other-firm", "other-language", "two-languages",
    "placeholder-left", "cliche", "generic-opening", "wall-of-text",
]  # fmt: skip
SHARED_MANUAL = ["truthful", "tone", "links-good"]

OWN = {
    "backend": {
        "criteria": "stack-depth scale performance system-design devops cloud database monitoring testing "
        "code-quality problem-solving domain collaboration portfolio",
        "mistakes": "language-list no-metrics coding-only stack-without-problems no-domain no-database buzzwords",
        "manual": "github-quality hype-over-reliability",
    },
    "data-scientist": {
        "criteria": "stack-depth model-metrics business-impact data-scale production experimentation "
        "problem-framing communication sql-data-engineering domain portfolio",
        "mistakes": "algorithm-list accuracy-alone notebook-only no-business coursework-only buzzwords",
        "manual": "method-sound",
    },
    "project-manager": {
        "criteria": "delivery budget team method certification tools risk stakeholders results problem-solving domain",
        "mistakes": "duties-not-results tool-list no-numbers no-risk vague-agile",
        "manual": "leadership-credible",
    },
    "product-manager": {
        "criteria": "launches kpi user-research prioritisation experimentation cross-functional strategy "
        "data-literacy problem-solving domain",
        "mistakes": "feature-factory project-not-product no-user no-numbers ceo-of-product buzzwords",
        "manual": "product-sense",
    },
    "frontend": {
        "criteria": "stack-depth performance scale accessibility design-system architecture user-impact testing "
        "code-quality devops problem-solving domain collaboration portfolio",
        "mistakes": "language-list no-metrics buzzwords",
        "manual": "portfolio-quality",
    },
    "data-analyst": {
        "criteria": "stack-depth question-framing business-impact data-quality metrics-definition reporting "
        "communication data-scale experimentation problem-solving domain collaboration portfolio",
        "mistakes": "algorithm-list no-business coursework-only buzzwords",
        "manual": "method-sound",
    },
    "general": {
        "criteria": "deeds results skills-in-use qualification experience collaboration problem-solving domain ad-fit",
        "mistakes": "buzzwords duties-not-results adjectives",
        "manual": "fit-for-trade",
    },
}

# These restate a missing criterion, which has already cost its points, or only warn.
COSTLESS = {
    "no-metrics", "coding-only", "stack-without-problems", "no-domain", "no-database", "notebook-only",
    "no-business", "no-numbers", "no-risk", "project-not-product", "other-firm", "other-language", "two-languages",
}  # fmt: skip


def read(path: Path) -> Document:
    return parse(path.read_text(encoding="utf-8"), path.name)


GUIDES = {path.stem: read(path) for path in sorted(CONTENT.glob("*.yaml"))}
every_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def ids(items: list[dict[str, Any]]) -> list[str]:
    return [item["id"] for item in items]


def texts(value: Any, language: str) -> list[str]:
    """Every text of the value in the language, wherever it stands."""
    if isinstance(value, list):
        return [text for item in value for text in texts(item, language)]
    if not isinstance(value, dict):
        return []
    if language in value:
        found = value[language]
        return found if isinstance(found, list) else [found]
    # What the checklist looks for is read by nobody, and has other lines in each language.
    sought = ("words", "deeds", "roles", "ad_words")
    return [text for key, item in value.items() if key not in sought for text in texts(item, language)]


def test_the_guides_are_there() -> None:
    assert GUIDES.keys() == OWN.keys()


@every_guide
def test_a_guide_is_named_after_its_file(guide: Document) -> None:
    assert GUIDES[guide["slug"]] is guide


@every_guide
def test_a_guide_has_every_check_of_the_rubric_shared_ones_first(guide: Document) -> None:
    own = {kind: names.split() for kind, names in OWN[guide["slug"]].items()}
    assert ids(guide["criteria"]) == SHARED_CRITERIA + own["criteria"]
    assert ids(guide["mistakes"]) == SHARED_MISTAKES + own["mistakes"]
    assert ids(guide["manual"]) == SHARED_MANUAL + own["manual"]


@every_guide
def test_every_part_of_a_guide_is_there(guide: Document) -> None:
    counts = {key: len(guide[key]) for key in ("pillars", "dos", "donts")}
    assert counts == {"pillars": 5, "dos": 10, "donts": 10}
    assert len(guide["questions"]) >= 10
    assert sum(len(group["items"]["it"]) for pillar in guide["pillars"] for group in pillar["mention"]) >= 65
    assert len(guide["related"]) == len(OWN) - 1
    for pillar in guide["pillars"]:
        assert len(pillar["mention"]) >= 2
        assert pillar["criteria"]


@every_guide
@every_language
def test_every_text_is_written_in_both_languages(guide: Document, language: str) -> None:
    other = LANGUAGES[1 - LANGUAGES.index(language)]
    assert len(texts(guide, language)) == len(texts(guide, other)) > 200
    assert all(text.strip() for text in texts(guide, language))


@every_guide
def test_a_guide_lists_names_of_its_role_in_both_languages(guide: Document) -> None:
    if guide["slug"] == "general":
        assert not guide.keys() & {"roles", "ad_words"}
    else:
        assert all(guide[key][language] for key in ("roles", "ad_words") for language in LANGUAGES)


@every_guide
def test_every_related_guide_exists(guide: Document) -> None:
    assert set(guide["related"]) == OWN.keys() - {guide["slug"]}


@every_guide
def test_weights_follow_the_score(guide: Document) -> None:
    pillars = {criterion for pillar in guide["pillars"] for criterion in pillar["criteria"]}
    for criterion in guide["criteria"]:
        assert 1 <= criterion["weight"] <= 3
        assert criterion["weight"] >= 2 or criterion["id"] not in pillars
    for mistake in guide["mistakes"]:
        assert mistake["weight"] == 0 if mistake["id"] in COSTLESS else 2 <= mistake["weight"] <= 5


@every_guide
def test_the_length_asked_for_is_a_range_of_words(guide: Document) -> None:
    length = next(criterion for criterion in guide["criteria"] if criterion["id"] == "length")
    assert (length["minimum"], length["maximum"]) == (180, 420)


@every_guide
@every_language
def test_an_example_letter_is_of_the_length_asked_for_with_no_wall_of_text(guide: Document, language: str) -> None:
    for example in guide["examples"]:
        body = example["body"][language]
        assert 180 <= words(body) <= 420, example["id"]
        assert max(len(paragraph.split()) for paragraph in body.split("\n\n")) <= 120, example["id"]


@every_guide
@every_language
def test_an_example_letter_has_no_placeholder_and_no_address_of_real_people(guide: Document, language: str) -> None:
    for body in (example["body"][language] for example in guide["examples"]):
        assert not re.search(r"[\[\]{}<>]", body)
        assert set(re.findall(r"@([\w.-]+)", body)) <= {"example.com", "example.it"}
        assert set(re.findall(r"\+39[\d ]+", body)) <= {"+39 000 000 0000"}
        assert all(name.endswith("-example") for name in re.findall(r"(?:github\.com|/in)/([\w-]+)", body))


@every_guide
def test_the_notes_of_an_example_explain_several_criteria(guide: Document) -> None:
    for example in guide["examples"]:
        explained = {note["criterion"] for note in example["notes"]}
        assert len(explained) >= 5, example["id"]
        assert explained <= set(ids(guide["criteria"])) - {"length", "ad-fit"}, example["id"]


@every_guide
@every_language
def test_templates_leave_to_the_candidate_what_only_the_candidate_knows(guide: Document, language: str) -> None:
    company = {"it": ("[Nome Azienda]", "[Azienda]"), "en": ("[Company Name]", "[Company]")}[language]
    for template in guide["templates"]:
        body = template["body"][language]
        assert re.search(r"\[[^\[\]\n]+\]", body), template["id"]
        assert any(gap in body for gap in company) or template["id"] == "internal-move", template["id"]


@every_guide
@every_language
def test_each_language_keeps_its_own_quotation_marks(guide: Document, language: str) -> None:
    wrong = '“”"' if language == "it" else '«»"'
    assert not [text for text in texts(guide, language) if any(mark in text for mark in wrong)]


# What people know the Backend guide for, in its two languages; a rewording may move a figure, never lose it.
FIGURES = {
    "it": "15 milioni di richieste al giorno|p99 sotto i 200 ms|500 GB|10.000 scritture al secondo"
    "|2 milioni di utenti attivi|99,9%|da 4 secondi a 180 ms"
    "|da 1.000 a 50.000 utenti concorrenti|-40%|8 microservizi|10 deploy al giorno|60%"
    "|da 45 a 8 minuti|50 milioni di richieste al giorno|10 milioni di richieste al giorno|p95 sotto i 150 ms"
    "|500.000 utenti concorrenti|99,95%|1% di errori|da 3 secondi a 80 ms|10 volte il traffico|50 milioni di euro"
    "|da 500 a 5.000 clienti|da 10.000 a 200.000 utenti|200 GB|da 800 a 120 ms|p99 sotto i 300|5 volte il traffico"
    "|da 2 a 25 milioni di richieste|99,92%|6 microservizi|da 1 a 15 a settimana|65%|dopo 6 ore|35%|8.000 dollari|85%"
    "|20 PR|3 sviluppatori junior|500 tenant|200.000 utenti concorrenti|5 volte più alto|50 repository"
    "|da 500 a 5.000 utenti in 6 mesi|da 2.000 a 800 euro|da 45 a 5 minuti|MVP in 3 mesi|10.000 utenti",
    "en": "15 million requests a day|p99 below 200 ms|500 GB|10,000 writes per second|2 million daily active users"
    "|99.9%|from 4 seconds to 180 ms|from 1,000 to 50,000 concurrent users|down 40%|8 microservices|10 times a day|60%"
    "|from 45 to 8 minutes|50 million requests a day|10 million requests a day|p95 below 150 ms"
    "|500,000 concurrent users|99.95%|1% error rate|from 3 seconds to 80 ms|10 times the traffic|€50 million"
    "|from 500 to 5,000 enterprise customers|from 10,000 to 200,000 users|200 GB|from 800 to 120 ms|p99 below 300"
    "|5 times the traffic|from 2 to 25 million requests|99.92%|6 microservices|from 1 to 15 a week|65%|after 6 hours"
    "|35%|$8,000|85%|20 PRs|3 junior developers|500 tenants|200,000 concurrent users|5 times the throughput"
    "|50 tutorial repositories|from 500 to 5,000 users in 6 months|from €2,000 to €800|from 45 to 5 minutes"
    "|MVP in 3 months|10,000 users",
}


@every_language
def test_the_backend_guide_keeps_its_figures(language: str) -> None:
    whole = " ".join(" ".join(texts(GUIDES["backend"], language)).split())
    assert [figure for figure in FIGURES[language].split("|") if figure not in whole] == []
