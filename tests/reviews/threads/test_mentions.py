"""Which people a text mentions."""

import pytest

from reviews.threads.mentions import mentioned


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@Anna, che dici?", {1}),
        ("@anna bruni che dici?", {2}),
        ("Sentiamo @Carlo e @Anna", {1, 3}),
        ("Scrivi a anna@carlo.example", {3}),
        ("@Annalisa e @", set()),
        ("Anna", set()),
        ("", set()),
    ],
)
def test_whom_a_comment_speaks_to(text: str, found: set[int]) -> None:
    assert mentioned(text, {1: "Anna", 2: "Anna Bruni", 3: "Carlo", 4: ""}) == found
