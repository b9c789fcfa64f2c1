"""The glossary names every model, and every state that people see, by the words of the pages."""

import re
from collections.abc import Iterator
from functools import cache

import yaml
from django.apps import apps
from django.db import models
from django.utils.translation import override

from checklist.criteria import advice
from tests.architecture.sources import modules
from tests.rows import each_row
from tests.test_words import CATALOGUE_ENTRIES, ROOT

GLOSSARY = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| ([^|]*) \| `(\w+)` \| ([^|]*) \| ([^|]*) \|$|^\| \| `(\w+)` \| ([^|]*) \| ([^|]*) \|$", re.MULTILINE
)
# Whole sentences, which the glossary leaves where they are; and the names of languages.
NOT_STATES = {"Action", "Kind", "Event.Verb", "Letter.Language", "User.Language"}


def enumerations() -> list[type[models.TextChoices]]:
    return [
        choices
        for choices in models.TextChoices.__subclasses__()
        if choices.__module__ in modules() and choices.__qualname__ not in NOT_STATES
    ]


def rows() -> dict[str, list[tuple[str, str, str]]]:
    """By enumeration, the value, the English and the Italian word of each row."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    name = ""
    for match in ROW.finditer(GLOSSARY):
        if match[1] is not None:
            name = match[1].rpartition("`")[0].rpartition("`")[2]
        value, english, italian = (match[2], match[3], match[4]) if match[2] else (match[5], match[6], match[7])
        found.setdefault(name, []).append((value, english, italian))
    return found


def in_both_languages(choices: type[models.TextChoices]) -> list[tuple[str, str, str]]:
    members = [member for member in choices if member.value]
    with override("en"):
        english = [str(member.label) for member in members]
    with override("it"):
        italian = [str(member.label) for member in members]
    return list(zip([member.value for member in members], english, italian, strict=True))


def test_the_glossary_names_every_model() -> None:
    names = {model.__name__ for model in apps.get_models() if model.__module__ in modules()}
    assert {name for name in names if f"\n| `{name}` |" not in GLOSSARY} == set()


@each_row("choices", enumerations())
def test_the_glossary_has_each_state_in_the_words_of_the_pages(choices: type[models.TextChoices]) -> None:
    assert rows().get(choices.__qualname__) == in_both_languages(choices)


# What the glossary rules out, as regular expressions: a word, or a phrase that an editor would not let pass.
FORBIDDEN = {
    "it": [
        r"\be-mail\b",  # email
        r"\bmentori\b|\bmentore\b",  # mentor
        r"\bverdett[oi]\b",  # giudizio
        r"\btest A/B\b|\bquestionari\b|\baccuratezza\b|\bla deriva\b",  # the words of the guides
        r"\bla checklist\b",  # il controllo
        r"\bopinion[ei]\b",  # parere
        r"\braccontala\b",
        r"\bindirizzo di rete\b|\bIl conto:|\bPorta (qui )?(la|una) lettera\b|\bpersona candidata\b",
        r"\bTi sei (già )?proposto\b|\bUn candidato ti\b",
        r"['‘]",
    ],
    "en": [
        r"\be-mail\b",
        r"\bopinions?\b",  # review
        r"\bOne sees\b|\bstays general\b|\bworn phrase\b|\bTests are there\b|\bdoes not show:",
        r"\bBring (a letter|it in|one)\b|\bBin it\b|^At hand$|\bTake it up\b|\bTo put right\b",
        r"\bin hand\b|\bby a link\b|\bbear out\b|\banew\b|\bJudge again\b|\bHow letters fare\b",
        r"\bOnly who is\b|\bNobody waits\.|\bopens nothing\b|\bThe sum:",
        r"['‘]",
    ],
}
# Of the interface and the advice alone: a guide speaks of a reader's opinion, or cancels an order.
INTERFACE = {
    "it": [r"\bpunt[oi] su\b", r"\bcancell\w+", r"\bnominat\w+|\bfissat[aoei]\b|\bschemi\b"],
    "en": [r"\bthe ads?\b|\badverts?\b|\btelephone\b", r"\btell (another|what|where|why)\b"],
}


def walk(value: object) -> Iterator[tuple[str, str]]:
    """The language and the text of every pair of texts in a document."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in FORBIDDEN and isinstance(inner, str):
                yield key, inner
            else:
                yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


@cache
def interface() -> list[tuple[str, str]]:
    """The catalogue, which has every sentence of pages and mails, and the advice of the checklist."""
    texts = [("en", msgid) for msgid in CATALOGUE_ENTRIES]
    texts += [("it", text) for _comments, italian in CATALOGUE_ENTRIES.values() for text in italian]
    return [*texts, *walk(advice.texts())]


@cache
def guides() -> list[tuple[str, str]]:
    paths = (ROOT / "guides/content").glob("*.yaml")
    return [found for path in paths for found in walk(yaml.safe_load(path.read_text(encoding="utf-8")))]


@each_row(
    ("language", "pattern"),
    [(language, pattern) for table in (FORBIDDEN, INTERFACE) for language in table for pattern in table[language]],
)
def test_no_text_has_a_word_that_the_glossary_rules_out(language: str, pattern: str) -> None:
    texts = [*interface(), *(guides() if pattern in FORBIDDEN[language] else ())]
    assert len(texts) > 2000
    assert [text for code, text in texts if code == language and re.search(pattern, text, re.IGNORECASE)] == []
