"""Where the chosen words stand; offsets are code points."""

import pytest
from django.core.exceptions import ValidationError

from reviews.threads.selection import locate

BODY = "🚀 Uso PostgreSQL.\nUso Kafka: PostgreSQL resta."


def test_words_selected_in_the_text_stand_where_they_were_selected() -> None:
    start = BODY.rindex("PostgreSQL")
    assert locate(BODY, "PostgreSQL", start) == (start, start + 10)


def test_a_selection_over_a_line_end_is_found_as_browsers_send_it() -> None:
    assert locate(BODY, "PostgreSQL.\r\nUso", BODY.index("PostgreSQL")) == (6, 6 + len("PostgreSQL.\nUso"))


def test_words_copied_by_hand_are_found_when_they_stand_once() -> None:
    assert locate(BODY, " Uso Kafka ") == (BODY.index("Uso Kafka"), BODY.index("Uso Kafka") + 9)


@pytest.mark.parametrize(
    ("quote", "start"),
    [("", None), ("  \n", None), ("MongoDB", None), ("PostgreSQL", None), ("PostgreSQL", 3), ("Uso", -1), ("x", 10**9)],
)
def test_words_that_cannot_be_placed_are_refused_with_a_sentence(quote: str, start: int | None) -> None:
    with pytest.raises(ValidationError):
        locate(BODY, quote, start)
