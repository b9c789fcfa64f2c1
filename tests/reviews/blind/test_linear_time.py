"""No text that a candidate writes makes redaction slow for everybody."""

import re
from collections.abc import Callable

import pytest

from reviews.blind import contacts as finding
from reviews.blind import masked_text, middleware, redaction
from reviews.blind.redaction import name_variants, redact, secrets_pattern, signature_names
from tests.hostile import ALPHABETS, grows_linearly

SOME_ALPHABETS = [
    alphabet if place % 4 == 0 else pytest.param(alphabet, marks=pytest.mark.long)
    for place, alphabet in enumerate(ALPHABETS)
]
EXPRESSIONS = {
    f"{module.__name__}.{name}": value
    for module in (finding, masked_text, redaction, middleware)
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}

GIULIA = secrets_pattern(name_variants("Giulia Ferri"))


def _redacted_by_itself(text: str) -> str:
    return redact(text, secrets_pattern({text[: len(text) // 2], *text.split(), "Giulia Ferri"}))


@pytest.mark.sampled(18)
@pytest.mark.parametrize("alphabet", SOME_ALPHABETS)
@pytest.mark.parametrize(
    "function",
    [
        finding.contacts,
        _redacted_by_itself,
        lambda text: redact(text, GIULIA),
        lambda text: middleware.TAG.sub("", middleware.OWN_WORDS.sub("", text)),
        lambda text: signature_names(f"{'Uso Python da sei anni. ' * 4}\n\nSaluti,\n{text}\n"),
        lambda text: name_variants(text[:120]),
    ],
    ids=["contacts", "secrets", "text", "page", "signature", "name"],
)
def test_the_work_grows_with_the_text_and_no_faster(function: Callable[[str], object], alphabet: str) -> None:
    assert grows_linearly(function, alphabet)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_no_expression_is_slow_on_any_alphabet(name: str, sample: Callable[[int, int], int]) -> None:
    pattern = EXPRESSIONS[name]
    slow = [
        alphabet
        for alphabet in ALPHABETS[:: sample(4, 1)]
        if not grows_linearly(lambda text: pattern.sub("", text), alphabet)
    ]
    assert slow == []


@pytest.mark.long
def test_the_measure_tells_a_quadratic_expression_from_a_linear_one() -> None:
    quadratic = re.compile(r"<[^>]*>")
    assert not grows_linearly(lambda text: quadratic.sub("", text), "<")
    assert grows_linearly(lambda text: re.sub(r"\w", "", text), "a.")
