"""What examples of single criteria cannot show: where the opening begins."""

from tests.types import Check


def test_a_line_of_the_address_is_no_opening(check: Check) -> None:
    letter = "To the attention of the hiring office\n\nI am writing to apply for the analyst role.\n"
    assert "generic-opening" in check(letter)[1]
    assert "generic-opening" not in check(letter.replace("writing to apply for", "told you need somebody in"))[1]
