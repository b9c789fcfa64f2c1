"""Lists of people, as they come out of spreadsheets."""

import pytest

from programmes.roster import MOST, UnreadableRoster, read_roster


@pytest.mark.parametrize(
    "text",
    [
        "anna@example.it\nBEA@example.it\n",
        "\ufeffNome;Email\r\nAnna Riva;anna@example.it\r\nBea, detta Bi;bea@example.it\r\n",
        'email,name\nanna@example.it,"Riva, Anna"\n\nbea@example.it,Bea\nanna@example.it,again',
        "Anna\tanna@example.it\nBea\tbea@example.it",
    ],
)
def test_addresses_are_found_in_any_column_once_and_in_order(text: str) -> None:
    assert read_roster(text) == ["anna@example.it", "bea@example.it"]


@pytest.mark.parametrize("text", ["", " \n", "nobody", "email\n", "a@example.it\nBea\nc@example.it", "a@b"])
def test_lines_without_an_address_are_told(text: str) -> None:
    with pytest.raises(UnreadableRoster):
        read_roster(text)


def test_a_list_has_an_end() -> None:
    with pytest.raises(UnreadableRoster):
        read_roster("\n".join(f"a{number}@example.it" for number in range(MOST + 1)))
