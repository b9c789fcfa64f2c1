"""What is wrong with a guide is said in the reader's language, and every refusal of the checklist has its sentence."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from django.utils.translation import gettext, override

import checklist
from guides.document.engine_adapter import REFUSAL_PATTERN, SENTENCES, load_rubric, translate_refusal
from guides.document.errors import DocumentError
from guides.document.yaml_format import parse, validate
from tests.guides.document.test_yaml_format import BROKEN, GUIDE, UNREADABLE
from tests.rows import each_row

ENGINE = Path(checklist.__file__).parent
# Wrong files and wrong shapes: the checklist reads a guide only after guides.document.schema has.
SHAPES = {"no such file", "cannot be read", "not valid YAML", "must be a mapping", "slug is missing", "has no id"}
SHAPES |= {"stands twice", "criteria is empty", "a guide must", "7 must be a list"}


def refusal(text: str) -> DocumentError:
    with pytest.raises(DocumentError) as raised:
        validate(parse(text, "g.yaml"), "g.yaml")
    return raised.value


@each_row("text", [*UNREADABLE, *(GUIDE.replace(old, new) for old, new, _message in BROKEN)])
def test_every_refusal_is_told_in_italian_with_the_same_places(text: str) -> None:
    problem = refusal(text)
    with override("it"):
        told = problem.translated(gettext)
    assert told != str(problem)
    for place in re.findall(r"g\.yaml|\w+(?:\[\d+\])?(?:\.\w+(?:\[\d+\])?)+", str(problem)):
        assert place in told
    assert (f"riga {problem.line}:" in told) == bool(problem.line)


def messages(file: str, error: str) -> list[str]:
    """What the engine says when it raises, with something plausible in each place."""
    found = []
    for node in ast.walk(ast.parse((ENGINE / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == error and node.args:
            parts = getattr(node.args[0], "values", [node.args[0]])
            found.append("".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in parts))
    return found


def test_every_refusal_of_the_checklist_has_a_sentence_of_ours() -> None:
    reasons = [message.partition(": ")[2] or message for message in messages("rubric.py", "RubricError")]
    reasons = [what for what in reasons if what != "7" and not any(shape in what for shape in SHAPES)]
    reasons += messages("patterns.py", "PatternError") + messages("rubric.py", "PatternError")
    assert len(reasons) > 10
    assert [what for what in reasons if not any(re.fullmatch(pattern, what, re.DOTALL) for pattern in SENTENCES)] == []


@each_row(
    ("change", "path", "sentence"),
    [
        ({"patterns": [r"a\bb"]}, "criteria[0].patterns", r"«a\bb»: \b può stare solo"),
        ({"patterns": ["(a)\\1"]}, "criteria[0].patterns", "riferimenti all’indietro"),
        ({"patterns": ["it's (?=x)"]}, "criteria[0].patterns", "«it's (?=x)»: RE2 non ha look-ahead"),
        ({"patterns": ["a*"]}, "criteria[0].patterns", "testo vuoto"),
        ({"terms": ["…"]}, "criteria[0].terms", "almeno una lettera o una cifra"),
        ({"minimum": 9, "maximum": 3}, "criteria[0]", "il minimo supera il massimo"),
        ({"minimum": -1}, "criteria[0].minimum", "numero intero da 0 a 100000"),
        ({"colour": "red"}, "criteria[0].colour", "non è un parametro di questo controllo"),
        ({"terms": "one"}, "criteria[0].terms", "deve essere un elenco"),
        ({"id": "own-idea"}, "criteria[0]", "servono termini o espressioni"),
    ],
)
def test_what_the_checklist_cannot_judge_by_is_named_with_its_field(
    change: dict[str, Any], path: str, sentence: str
) -> None:
    entry = {"id": "length", "weight": 1} | change
    with pytest.raises(DocumentError) as raised:
        load_rubric({"slug": "cook", "criteria": [entry], "mistakes": [], "manual": []}, "cook.yaml")
    assert raised.value.path == path
    with override("it"):
        assert raised.value.translated(gettext).startswith("cook.yaml: ")
        assert sentence in raised.value.translated(gettext)


def test_a_refusal_that_is_new_to_us_is_passed_on_as_it_stands() -> None:
    assert str(translate_refusal("cook: criteria length: is out of season", {}, "cook")).endswith("is out of season")
    assert not REFUSAL_PATTERN.fullmatch("something else")
    assert str(translate_refusal("something else", {}, "cook")) == "something else"
