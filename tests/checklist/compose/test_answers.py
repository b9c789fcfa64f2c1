"""What a person answers to a question reaches the letter, whatever its form; and is not asked again."""

import copy
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from checklist.compose import Composition, compose
from checklist.compose.answers.refusal import is_refusal, without_opener
from checklist.compose.answers.spelling import spelled
from checklist.compose.person import Person
from checklist.compose.plan import FRAME, lifts
from checklist.compose.statements import tell
from checklist.compose.tables import table
from checklist.facts import Facts, read
from tests.checklist.compose.profiles import GUIDES, rubric

ANSWERS: dict[str, dict[str, list[str]]] = yaml.safe_load(Path(__file__).with_name("answers.yaml").read_text())
EACH = [(question, language) for question, listed in ANSWERS.items() for language in listed]
AT = "/work/0/highlights/0"
PERSON: dict[str, Any] = {
    "basics": {"name": "Ada Neri"},
    "work": [{"name": "Faro", "position": "Backend Developer", "startDate": "2021-03", "highlights": []}],
    "meta": {"bozza": {"as_of": "2026-12", "facts": {}}},
}


def answered(words: str, question: str, **entry: Any) -> Facts:
    """A person whose only deed is the answer to a question."""
    document = copy.deepcopy(PERSON)
    document["work"][0] |= {"highlights": [words], **entry}
    document["meta"]["bozza"]["facts"] = {AT: {"question": question}}
    return read(document)


def said(made: Composition, pointer: str = AT) -> str:
    """The sentences of a letter that rest on one fact, behind what ties it to the advertisement."""
    found = [made.letter[one.start : one.end] for one in made.sentences if one.facts == (pointer,)]
    return " ".join(found)


def stems(words: str) -> set[str]:
    """Numbers, and the beginnings of the words that say something."""
    return set(re.findall(r"\d+", words)) | {one[:4] for one in re.findall(r"[^\W\d_]{4,}", words.lower())}


@pytest.mark.parametrize(("question", "language"), EACH)
def test_each_answer_that_people_type_stands_in_the_letter_as_sentences(question: str, language: str) -> None:
    assert len(ANSWERS[question][language]) >= 15
    wrong = []
    for typed in ANSWERS[question][language]:
        words = without_opener(typed)
        told = tell(Person(answered(words, question)), language)
        text = " ".join(one.text for one in told.statements if one.facts == (AT,))
        missing = {one for one in stems(words) if one not in text.lower()}
        whole = text[:1] != text[:1].lower() and text.endswith((".", "!", "…"))
        if not whole or len(missing) > len(stems(words)) * 0.2 or is_refusal(typed) or told.untold:
            wrong.append((typed, text))
    assert not wrong


@pytest.mark.parametrize("guide", sorted(one.stem for one in GUIDES.glob("*.yaml")))
def test_a_question_promises_what_its_example_earns(guide: str) -> None:
    wrong: list[tuple[object, ...]] = []
    for language in ("it", "en"):
        facts = read({**PERSON, "work": [{**PERSON["work"][0], "highlights": ["Riordino"]}]})
        for question in compose(facts, rubric(guide), language).asked:
            if question.key in FRAME or question.fact:
                continue
            assert question.example == table("questions")[question.key]["example"][language]
            weight = next(float(one.weight) for one in rubric(guide).criteria if one.id == question.key)
            total = sum(float(one.weight) for one in rubric(guide).criteria)
            rank = lifts(question.example, rubric(guide)).get(question.key, 0)
            if round(50 * weight * rank / total, 1) < question.gain or not question.gain:
                wrong.append((language, question.key, question.gain))
            made = compose(answered(question.example, question.key), rubric(guide), language)
            if question.example.rstrip(".") not in made.letter or question.key in {one.key for one in made.asked}:
                wrong.append((language, question.key, made.letter))
    assert not wrong


@pytest.mark.parametrize(
    ("language", "typed", "sentence"),
    [
        ("it", "uso python da otto anni e postgresql da sei, per i servizi di consegna",
         "Uso Python da otto anni e PostgreSQL da sei, per i servizi di consegna."),
        ("it", "Otto anni di Python e sei di PostgreSQL sui servizi di consegna",
         "Quanto agli strumenti che conosco meglio: otto anni di Python e sei di PostgreSQL sui servizi di consegna."),
        ("en", "i use python for eight years and postgresql for six, for delivery services",
         "I use Python for eight years and PostgreSQL for six, for delivery services."),
        ("en", "Eight years of Python and six of PostgreSQL on delivery services",
         "As for the tools I know best: eight years of Python and six of PostgreSQL on delivery services."),
    ],
)  # fmt: skip
def test_years_are_told_as_they_were_answered(language: str, typed: str, sentence: str) -> None:
    made = compose(answered(typed, "stack-depth"), rubric("backend"), language, ad="Python, PostgreSQL, Kafka")
    assert sentence in made.letter
    assert "stack-depth" not in {one.key for one in made.asked}


def test_an_answer_in_the_other_language_is_asked_for_and_not_told() -> None:
    made = compose(answered("I used Python for eight years and wrote the delivery services.", "stack-depth"),
                   rubric("backend"), "it")  # fmt: skip
    assert "delivery" not in made.letter
    assert [one.fact for one in made.asked if one.key == "untold"] == [AT]
    assert "stack-depth" not in {one.key for one in made.asked}


def test_a_line_that_was_told_anew_is_not_asked_about() -> None:
    document = copy.deepcopy(PERSON)
    document["work"][0]["highlights"] = [
        "Ridotto il tempo di risposta delle ricerche da 900 a 200 ms con una cache Redis",
        "searches answer in 200 ms instead of 900",
    ]
    document["meta"]["bozza"]["facts"] = {"/work/0/highlights/1": {"question": "untold", "retells": AT}}
    made = compose(read(document), rubric("backend"), "en")
    assert "Searches answer in 200 ms instead of 900." in made.letter
    assert "untold" not in {one.key for one in made.asked}


def test_one_answer_stands_in_the_letter_however_long_and_many_leave_room() -> None:
    long = " ".join(["Ho rifatto il servizio delle consegne con cura e pazienza."] * 40)
    assert long.split(". ", maxsplit=1)[0] in compose(answered(long, "problem-solving"), rubric("backend"), "it").letter
    document = copy.deepcopy(PERSON)
    document["work"][0]["highlights"] = [f"ho seguito {n} clienti con la loro contabilità ogni mese" for n in range(40)]
    document["meta"]["bozza"]["facts"] = {f"/work/0/highlights/{n}": {"question": "scale"} for n in range(40)}
    made = compose(read(document), rubric("backend"), "it")
    assert len(made.letter.split()) < 450


def test_answers_on_a_project_a_certificate_and_beside_any_job_are_told() -> None:
    document: dict[str, Any] = {
        "basics": {"name": "Ada Neri"},
        "projects": [
            {"name": "Luna", "description": "Un’agenda per il teatro", "highlights": ["cache redis, 200 utenti"]},
            {"description": "uso python da tre anni"},
        ],
        "certificates": [{"name": "ho preso il PSM I nel 2022"}, {"name": "PMP, 2021"}],
        "meta": {"bozza": {"as_of": "2026-12", "facts": {
            "/projects/0/highlights/0": {"question": "system-design"}, "/projects/1": {"question": "stack-depth"},
            "/certificates/0": {"question": "certification"}, "/certificates/1": {"question": "certification"},
        }}},
    }  # fmt: skip
    letter = compose(read(document), rubric("backend"), "it").letter
    assert "Luna" in letter
    assert "Quanto all’architettura: cache Redis, 200 utenti." in letter
    assert "Uso Python da tre anni." in letter
    assert "Ho preso il PSM I nel 2022." in letter
    assert letter.count("PMP") == 1


@pytest.mark.parametrize(
    "words",
    ["no", "No.", "nessuna", "non ne ho", "boh", "-", "n/a", "Non ho mai lavorato su un cloud", "sì", "none",
     "I have never",
     "i don't know", "not yet", "no, mai", "Never used one", "I haven't", "no, I don't have any", "non lo so"],
)  # fmt: skip
def test_what_tells_nothing_is_known(words: str) -> None:
    assert is_refusal(words)


@pytest.mark.parametrize(
    "words",
    ["nessun fermo in due anni", "No downtime in three years", "non solo Python, anche Go", "sì, con pytest",
     "never late",
     "Non ho certificazioni, ma ho seguito un corso PSM", "no, però ho usato Docker", "Nord e Sud",
     "I used none but Go"],
)  # fmt: skip
def test_what_tells_something_is_no_refusal(words: str) -> None:
    assert not is_refusal(words)


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("it", "react, node.js e postgres su aws con ecs", "React, Node.js e Postgres su AWS con ECS"),
        ("it", "excel e power bi", "Excel e Power BI"),
        ("it", "scala di legno e salsa rubra", "scala di legno e salsa rubra"),
        ("it", "vedi github.com/ada e pytest", "vedi github.com/ada e pytest"),
        ("en", "I react to incidents and excel at the rest", "I react to incidents and excel at the rest"),
        ("en", "docker, kubernetes and gitlab ci", "Docker, Kubernetes and GitLab CI"),
    ],
)
def test_names_of_tools_have_their_spelling(language: str, typed: str, written: str) -> None:
    assert spelled(typed, language) == written


def test_the_spelling_of_a_confirmed_skill_and_of_the_ad_wins_over_small_letters() -> None:
    document = copy.deepcopy(PERSON)
    document["work"][0]["highlights"] = ["Ho riscritto il motore di zapWeb in postgresql."]
    document["skills"] = [{"name": "zapWEB"}, {"name": "postgresql"}]
    letter = compose(read(document), rubric("backend"), "it", ad="Cerchiamo chi conosca PostgreSQL.").letter
    assert "postgresql" not in letter
    assert "PostgreSQL" in letter
