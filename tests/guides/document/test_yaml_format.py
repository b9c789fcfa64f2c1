from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guides.document.errors import DocumentError
from guides.document.former_example import with_list_of_examples
from guides.document.yaml_format import dump, parse, validate
from tests.rows import each_row

CONTENT = Path(__file__).parents[3] / "guides" / "content"
BACKEND = (CONTENT / "backend.yaml").read_text(encoding="utf-8")

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=150)
values = st.recursive(
    texts | st.integers() | st.floats(allow_nan=False) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(texts, values, max_size=5))
def test_whatever_is_dumped_comes_back_the_same(document: dict[str, Any]) -> None:
    assert parse(dump(document), "any.yaml") == document


@given(st.dictionaries(texts, values, max_size=5))
def test_a_dumped_text_is_dumped_to_the_same_bytes(document: dict[str, Any]) -> None:
    text = dump(document)
    assert dump(parse(text, "any.yaml")) == text


@pytest.mark.sampled(3)
@pytest.mark.parametrize("path", sorted(CONTENT.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_guides_of_the_project_stand_in_canonical_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = parse(text, path.name)
    validate(document, path.name)
    assert dump(document) == text


def test_the_top_level_keys_are_written_in_the_order_of_the_contract() -> None:
    document = parse(BACKEND, "backend.yaml")
    assert dump(dict(reversed(document.items()))) == BACKEND


def test_long_texts_and_texts_of_several_lines_are_written_as_blocks_and_never_folded() -> None:
    text = dump({"slug": "word " * 60 + "end", "title": "one\ntwo\n", "summary": "short"})
    assert text == f"slug: |-\n  {'word ' * 60}end\ntitle: |\n  one\n  two\nsummary: short\n"


UNREADABLE = {
    "": "g.yaml is empty",
    "- slug\n": "g.yaml, line 1: a guide must be a mapping of keys",
    "slug: a\ntitle: b\nslug: c\n": "g.yaml, line 3: slug is given twice",
    "title:\n  it: a\n  it: b\n": "g.yaml, line 3: title.it is given twice",
    "slug: &a x\n": "g.yaml, line 1: anchors and aliases are not allowed",
    "title: a\nslug: *a\n": "g.yaml, line 2: anchors and aliases are not allowed",
    "slug: !!python/name:os.system a\n": "g.yaml, line 1: tags are not allowed",
    "slug: !!binary aGk=\n": "g.yaml, line 1: tags are not allowed",
    "slug: [[[[[[[[[[1]]]]]]]]]]\n": "g.yaml, line 1: more than 10 levels are not allowed",
    "slug: a\ntitle: 2026-11-24\n": "g.yaml, line 2: title must be in quotes, or YAML reads it as a date",
    "slug: a\nno: b\n": "g.yaml, line 2: a key must be text (quote it)",
    "slug: " + "9" * 5000: "g.yaml, line 1: slug is a number that cannot be read",
    "slug: \x07\n": "g.yaml contains a character that YAML does not allow",
    "slug: " + "è" * 100_000: "g.yaml is larger than 200 KB",
}


@each_row(("text", "message"), UNREADABLE.items())
def test_a_text_that_cannot_be_read_is_refused_with_one_sentence(text: str, message: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        parse(text, "g.yaml")
    assert str(refusal.value) == message


def test_without_libyaml_the_same_texts_are_read_and_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = parse(BACKEND, "backend.yaml")
    monkeypatch.setattr("guides.document.yaml_format._Loader", yaml.SafeLoader)
    document = parse(BACKEND, "backend.yaml")
    assert document == expected
    assert document.lines == expected.lines
    for text in UNREADABLE:
        with pytest.raises(DocumentError):
            parse(text, "g.yaml")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("slug: [a\ntitle: b\n", "g.yaml, line 2: this is not valid YAML ("),
        ("slug: a\n  title: b\n", "g.yaml, line 2: this is not valid YAML ("),
        ("slug: a\n---\nslug: b\n", "g.yaml, line 2: this is not valid YAML ("),
        ("[" * 100_000, "g.yaml, line 1: "),
    ],
)
def test_broken_yaml_names_its_line(text: str, start: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        parse(text, "g.yaml")
    assert str(refusal.value).startswith(start)


# A small guide in which every kind of field occurs; each row of BROKEN changes one line of it.
GUIDE = """\
slug: cook
title: {it: Cuoco, en: Cook}
summary: {it: Uno, en: One}
intro: {it: Uno, en: One}
pillars:
- id: dishes
  title: {it: Piatti, en: Dishes}
  text: {it: Uno, en: One}
  poor: {it: Uno, en: One}
  good: {it: Due, en: Two}
  best: {it: Tre, en: Three}
  mention:
  - {label: {it: Uno, en: One}, items: {it: [a, b], en: [a, b]}}
  criteria: [length]
criteria:
- {id: length, weight: 1, title: {it: Uno, en: One}, asks: {it: Uno, en: One}, minimum: 200, maximum: 600}
mistakes:
- {id: salt, weight: 2, title: {it: Uno, en: One}, why: {it: Uno, en: One}, better: {it: Uno, en: One}}
manual:
- {id: tone, title: {it: Uno, en: One}, asks: {it: Uno, en: One}}
examples:
- id: senior
  title: {it: Uno, en: One}
  context: {it: Uno, en: One}
  body: {it: Gentile Ada, en: Dear Ada}
  notes:
  - {quote: {it: Ada, en: Ada}, criterion: length, why: {it: Uno, en: One}}
  why: {it: Uno, en: One}
templates:
- id: first
  title: {it: Uno, en: One}
  situation: {it: Uno, en: One}
  form: letter
  body: {it: "[Nome] [Età]", en: "[Name] [Age]"}
  gaps:
  - {label: {it: Nome, en: Name}, question: {it: Uno, en: One}, droppable: false}
  - {label: {it: Età, en: Age}, question: {it: Due, en: Two}}
dos:
- {text: {it: Uno, en: One}, check: length}
donts:
- {text: {it: Uno, en: One}, check: tone}
questions:
- {question: {it: Uno, en: One}, answer: {it: Uno, en: One}}
related: [baker]
"""

BROKEN = [
    ("form: letter", "form: fax", "line 33: templates[0].form must be one of letter, email"),
    ("form: letter", "price: 3", "line 33: templates[0].price is not a known key"),
    ("droppable: false", "droppable: 0", "line 36: templates[0].gaps[0].droppable must be true or false"),
    ("en: Age}, ", "en: Years}, ", "line 37: templates[0].gaps[1].label.en: no gap of the text has the words Years"),
    ("en: Age}, ", "en: Name}, ", "line 37: templates[0].gaps[1].label.en repeats Name"),
    ("question: {it: Due, en: Two}", "asks: 3", "line 37: templates[0].gaps[1] has no question"),
    ("slug: cook", "slug: Cook!", "line 1: slug must be small letters, digits and single hyphens"),
    ("{it: Cuoco, en: Cook}", "{it: Cuoco}", "line 2: title has no en"),
    ("{it: Cuoco, en: Cook}", "{it: Cuoco, en: Cook, fr: Chef}", "line 2: title.fr is not a known key"),
    ("{it: Cuoco, en: Cook}", "{it: Cuoco, en: ' '}", "line 2: title.en must not be blank"),
    ("{it: Cuoco, en: Cook}", "{it: Cuoco, en: 7}", "line 2: title.en must be text"),
    ("{it: Cuoco, en: Cook}", '{it: Cuoco, en: "a\\0"}', "line 2: title.en contains a control character"),
    ("{it: Cuoco, en: Cook}", "Cook", "line 2: title must be a mapping with it, en"),
    ("summary: {it: Uno, en: One}\n", "", "line 1: the guide has no summary"),
    ("related: [baker]", "related: [baker]\nprice: 3", "line 45: price is not a known key"),
    ("related: [baker]", "related: baker", "line 44: related must be a list"),
    ("related: [baker]", "related: [cook]", "line 44: related[0] repeats cook"),
    (
        "  criteria: [length]",
        "  criteria: [lenght]",
        "line 14: pillars[0].criteria[0] names lenght, which this guide does not have",
    ),
    ("weight: 1,", "weight: high,", "line 16: criteria[0].weight must be a number from 0 to 10"),
    ("weight: 1,", "weight: 11,", "line 16: criteria[0].weight must be a number from 0 to 10"),
    ("weight: 1,", "weight: .nan,", "line 16: criteria[0].weight must be a number from 0 to 10"),
    (
        "minimum: 200",
        "minimum: {of: 200}",
        "line 16: criteria[0].minimum must be a number, a text or a list of them",
    ),
    (
        "weight: 1, title: {it: Uno,",
        f"weight: 1, title: {{it: {'Uno' * 16},",
        "line 16: criteria[0].title.it must be at most 45 characters long",
    ),
    ("id: salt", "id: length", "line 18: mistakes[0].id repeats length"),
    ("weight: 2, ", "", "line 18: mistakes[0] has no weight"),
    (
        "quote: {it: Ada, en: Ada}",
        "quote: {it: Ada, en: Eva}",
        "line 27: examples[0].notes[0].quote.en is not in the example’s body",
    ),
    (
        "criterion: length",
        "criterion: salt",
        "line 27: examples[0].notes[0].criterion names salt, which this guide does not have",
    ),
    ('it: "[Nome] ', 'it: "[Nome ', "line 34: templates[0].body.it, line 1 of the text: [ has no matching bracket"),
    ("check: tone", "check: tune", "line 41: donts[0].check names tune, which this guide does not have"),
]


def test_the_small_guide_is_valid() -> None:
    validate(parse(GUIDE, "cook.yaml"), "cook.yaml")


@each_row(("old", "new", "message"), BROKEN)
def test_a_broken_guide_is_refused_with_file_line_and_field(old: str, new: str, message: str) -> None:
    assert GUIDE.count(old) == 1
    with pytest.raises(DocumentError) as refusal:
        validate(parse(GUIDE.replace(old, new), "cook.yaml"), "cook.yaml")
    assert str(refusal.value) == f"cook.yaml, {message}"


def test_data_that_came_from_no_file_is_refused_by_field_alone() -> None:
    document = dict(parse(GUIDE, "cook.yaml")) | {"related": ["Not a slug"]}
    with pytest.raises(DocumentError) as refusal:
        validate(document, "cook")
    assert str(refusal.value) == "cook: related[0] must be small letters, digits and single hyphens"


FORMER = GUIDE.replace("examples:\n- id: senior\n", "example:\n")


def test_a_single_example_is_read_as_a_list_of_one_and_errors_name_the_lines_of_the_file() -> None:
    document = with_list_of_examples(parse(FORMER, "cook.yaml"))
    assert document == parse(GUIDE, "cook.yaml")
    assert list(document) == list(parse(GUIDE, "cook.yaml"))
    assert with_list_of_examples(document) is document
    wrong = with_list_of_examples(parse(FORMER.replace("en: Dear Ada", "en: Dear Eva"), "cook.yaml"))
    with pytest.raises(DocumentError, match=r"line 26: examples\[0\].notes\[0\].quote.en"):
        validate(wrong, "cook.yaml")


@pytest.mark.parametrize("example", ["example: 3", "example: [a]", "example:"])
def test_an_example_that_is_none_is_refused_as_any_other_part(example: str) -> None:
    start, _examples, rest = GUIDE.partition("examples:\n")
    text = f"{start}{example}\ntemplates:{rest.partition('templates:')[2]}"
    with pytest.raises(DocumentError, match=r"line 21: examples\[0\] must be a mapping with id"):
        validate(with_list_of_examples(parse(text, "cook.yaml")), "cook.yaml")
