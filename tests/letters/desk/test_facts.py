"""What stands around the text: kept with the letter, changed at the desk, printed where a letter has it."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from django.urls import reverse

from accounts.models import User
from letters.desk.forms import FactsForm
from letters.models import Export, Letter
from tests.types import AsUser, Response

FACTS = {
    "title": "Backend, Nuvola",
    "company": "Nuvola Pagamenti",
    "role": "Backend Developer",
    "recipient": "Spett.le Nuvola Pagamenti\nvia Po 3",
    "place": "Bologna",
    "dated": "2026-12-01",
    "subject": "",
    "language": "it",
    "job_ad": "Cerchiamo chi scriva Python.\n\nDa tre anni.",
}


@pytest.fixture
def save(letter: Letter, candidate: User, as_user: AsUser) -> Callable[..., Response]:
    client = as_user(candidate)
    return lambda **facts: client.post(reverse("letter", args=[letter.pk]), FACTS | facts)


def printed(letter: Letter) -> str:
    export = Export.objects.request(letter.freeze(by=letter.owner), by=letter.owner)
    Export.run(export.pk)
    export.refresh_from_db()
    with pypdfium2.PdfDocument(io.BytesIO(export.content)) as pdf:
        text: str = pdf[0].get_textpage().get_text_range()
    return text.replace("\r\n", "\n").replace("\u00a0", " ")  # which keeps names together


def test_the_desk_saves_every_fact(save: Callable[..., Response], letter: Letter) -> None:
    assert save().status_code == 302
    letter.refresh_from_db()
    kept = {name: str(getattr(letter, name)).replace("\r\n", "\n") for name in FACTS}
    assert kept == FACTS


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "wrong", [{"dated": "domani"}, {"job_ad": "x" * 20_001}, {"title": ""}, {"role": "x" * 121}, {"language": "fr"}]
)
def test_a_fact_that_makes_no_sense_is_told_and_what_was_typed_stays(
    save: Callable[..., Response], letter: Letter, wrong: dict[str, str]
) -> None:
    page = save(**wrong)
    assert page.status_code == 422
    assert "errorlist" in page.text
    # A choice that does not exist cannot be shown again.
    typed = [value for name, value in (FACTS | wrong).items() if name != "language"]
    assert [value for value in typed if value not in page.text] == []
    assert Letter.objects.get(pk=letter.pk).role == ""


def test_facts_are_printed_where_a_letter_has_them(save: Callable[..., Response], letter: Letter) -> None:
    letter.draft.write("Gentile Laura Sarti,\n\nho letto di voi.\n", seen=2)
    save()
    text = printed(Letter.objects.get(pk=letter.pk))
    places = [
        text.index(words) for words in ("Spett.le Nuvola", "Bologna, 1º dicembre 2026", "Oggetto: Backend", "Gentile")
    ]
    assert places == sorted(places)
    save(subject="Candidatura 12/2026")
    text = printed(Letter.objects.get(pk=letter.pk))
    assert "Oggetto: Candidatura 12/2026" in text
    assert "Backend Developer" not in text


@pytest.mark.long
def test_the_subject_in_the_text_wins(save: Callable[..., Response], letter: Letter) -> None:
    save(subject="Un altro oggetto")
    text = printed(Letter.objects.get(pk=letter.pk))
    assert text.count("Oggetto:") == 1
    assert "Un altro oggetto" not in text


@pytest.mark.long
def test_without_a_date_the_paper_has_the_day_of_its_version(save: Callable[..., Response], letter: Letter) -> None:
    save(dated="", place="")
    assert "2026" in printed(Letter.objects.get(pk=letter.pk))


def test_the_details_are_those_of_the_letter_however_often_they_were_shown(
    letter: Letter, candidate: User, as_user: AsUser
) -> None:
    browser = as_user(candidate)
    for company in ("Nuvola", "Scaffalia", "Nuvola", "<b>"):
        letter.change_facts(company=company)
        form = FactsForm(instance=Letter.objects.get(pk=letter.pk))
        assert str(form) in browser.get(letter.get_absolute_url()).text
