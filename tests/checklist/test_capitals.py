"""Whether a text lacks capitals is counted no further than it takes to tell."""

from checklist.text.segmentation import lacks_capitals
from tests.rows import each_row


@each_row(
    ("text", "lacks"),
    [
        ("ho scritto python per sei anni " * 20, True),
        ("Ho scritto Python per sei anni. " * 20, False),
        ("a" * 200 + "B", True),  # 201 letters, one capital
        ("a" * 199 + "B", False),
        ("a" * 199 + "B" + "1" * 400, False),  # digits are no letters, however long the text
        ("1" * 400 + "a" * 200 + "B", True),
        ("", False),
        ("1.2.3", False),
    ],
)
def test_two_hundred_letters_for_one_capital_are_too_many(text: str, lacks: bool) -> None:
    assert lacks_capitals(text) is lacks
