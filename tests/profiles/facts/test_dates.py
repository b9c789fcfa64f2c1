"""Dates of facts: read in any usual form, and written in words."""

from django.utils.translation import override

from profiles.facts.dates import in_words, read_date
from profiles.facts.forms import FactForm
from profiles.facts.kinds import period
from tests.rows import each_row

WRITTEN = [
    ("2021", "2021"),
    ("2021-03", "2021-03"),
    ("2021-03-15", "2021-03-15"),
    ("3/2021", "2021-03"),
    ("03.2021", "2021-03"),
    ("marzo 2021", "2021-03"),
    ("Marzo, 2021", "2021-03"),
    ("mar. 2021", "2021-03"),
    ("March 2021", "2021-03"),
    ("15 marzo 2021", "2021-03-15"),
    ("1° marzo 2021", "2021-03-01"),
    ("15/3/2021", "2021-03-15"),
    ("13/2021", None),
    ("30 febbraio 2021", None),
    ("primavera 2021", None),
    ("3021-44", None),
    ("oggi", None),
]


@each_row(("text", "iso"), WRITTEN)
def test_a_date_is_read_as_people_write_it(text: str, iso: str | None) -> None:
    assert read_date(text) == iso


@each_row(
    ("language", "data", "words"),
    [
        ("it", {"startDate": "2021-03"}, "marzo 2021 – oggi"),
        ("en", {"startDate": "2021-03"}, "March 2021 – today"),
        ("it", {"startDate": "2018", "endDate": "2019-12-01"}, "2018 – 1º dicembre 2019"),
        ("en", {"date": "2020-05"}, "May 2020"),
        ("it", {"releaseDate": "primavera 2020"}, "primavera 2020"),
        ("it", {}, ""),
    ],
)
def test_a_period_is_written_in_the_language_of_the_page(language: str, data: dict[str, str], words: str) -> None:
    with override(language):
        assert period(data) == words


@each_row(
    ("language", "iso"),
    [(language, iso) for language in ("it", "en") for iso in ("2021", "2021-03", "2021-03-15", "2021-03-01")],
)
def test_a_date_that_is_not_touched_stays_as_it_was(language: str, iso: str) -> None:
    with override(language):
        assert read_date(in_words(iso)) == iso
        form = FactForm(kind="certificates", data_of_fact={"name": "C1", "date": iso})
        shown = {name: form[name].value() for name in ("name", "date")}
        assert "-" not in shown["date"]
        sent = FactForm({**shown, "issuer": ""}, kind="certificates", data_of_fact={"name": "C1", "date": iso})
        assert sent.is_valid()
        assert sent.facts_data() == {"name": "C1", "date": iso}
