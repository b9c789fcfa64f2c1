"""“My letters”: how each stands, search in both languages, filters, order, pages, and a cost that does not grow."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, Sending, Version
from reviews.models import ChecklistRun, ReviewRequest
from reviews.pages.letter_list import MANY_LETTERS, LetterRow, with_status
from reviews.templatetags import finder
from tests.types import AsUser


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def write(candidate: User, guide: Guide) -> Callable[..., Letter]:
    def make(title: str, body: str = "", **facts: Any) -> Letter:
        return Letter.objects.start(by=candidate, guide=guide, title=title, body=body, **facts)

    return make


def titles(client: Client, **asked: Any) -> list[str]:
    page = client.get(reverse("letters"), asked)
    assert page.status_code == 200
    return re.findall(r'class="stretch"[^>]*><b>([^<]*)</b>', page.text)


def row(letter: Letter) -> LetterRow:
    return LetterRow(with_status(Letter.objects.filter(pk=letter.pk).without_long_texts()).get())


def stands(letter: Letter) -> tuple[str, str, str]:
    with override("it"):
        found = row(letter)
        return (str(found.status), found.turn, found.outcome)


def test_a_letter_goes_from_draft_to_answer(letter: Letter, version: Version, candidate: User, mentor: User) -> None:
    assert stands(letter) == ("draft", "", "")
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    assert stands(letter) == ("in_review", "tocca al mentor", "")
    asked.review().publish(verdict="changes_requested", summary="Manca il perché.")
    assert stands(letter) == ("in_review", "tocca a te", "")
    letter.draft.write("Un testo cambiato", seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    again = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    again.review().publish(verdict="approved", summary="")
    assert stands(letter) == ("approved", "tocca a te", "")
    sending = version.mark_sent(by=candidate)
    assert stands(letter) == ("sent", "tocca all’azienda", "")
    sending.answer("interview", by=candidate)
    assert stands(letter) == ("answered", "", "un colloquio")
    sending.take_back_answer(by=candidate)
    assert stands(letter) == ("sent", "tocca all’azienda", "")
    sending.take_back(by=candidate)
    assert stands(letter) == ("approved", "tocca a te", "")


def test_a_withdrawn_request_leaves_a_draft(letter: Letter, version: Version, candidate: User, mentor: User) -> None:
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).withdraw(by=candidate)
    assert stands(letter) == ("draft", "", "")


def test_the_points_are_those_of_the_latest_run(letter: Letter, version: Version, candidate: User) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    letter.draft.write("Gentile Laura Sarti,", seen=letter.draft.revision)
    run = ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    assert row(letter).met > 0
    before = row(letter).met
    ChecklistRun.run(run.pk)
    run.refresh_from_db()
    after = row(letter)
    assert list(after.states) == [item["verdict"] for item in run.report["criteria"]]
    assert after.met < before


@pytest.mark.sampled(6)
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sviluppatore", ["Uno"]),  # the text says «sviluppatori»
        ("PAGAMENTI", ["Uno"]),
        ("pagam", ["Uno"]),
        ("develop", ["Due"]),  # "developing"
        ("negotiated prices", ["Due"]),  # "negotiating a price"
        ("nuvola sviluppatori", ["Uno"]),
        ("nuvola negotiate", []),
        ("perché", ["Uno"]),
        ("l'azienda", ["Uno"]),
        ("bici 🚲", ["Tre"]),
        ("product owner", ["Tre"]),
        ("Tre", ["Tre", "Uno"]),
        ("di", []),
        ("'; DROP TABLE letters_letter; --", []),
        ("! & | ( ) :* <->", ["Due", "Tre", "Uno"]),  # no word: no search
        ("a" * 200, []),
    ],
)
def test_search_finds_words_and_their_beginnings_in_both_languages(
    client: Client, write: Callable[..., Letter], words: str, found: list[str]
) -> None:
    write("Uno", "Guido tre sviluppatori: so perché l’azienda cresce.", company="Nuvola Pagamenti")
    write("Due", "I have been developing software and negotiating a price.", company="Faro")
    write("Tre", "La mia bici 🚲 va forte.", role="Product Owner")
    assert sorted(titles(client, q=words)) == found


def test_search_knows_the_text_of_this_moment(client: Client, write: Callable[..., Letter]) -> None:
    letter = write("Una", "ghiaccio")
    Draft.objects.get(letter=letter).write("vapore", seen=1)
    letter.change_facts(company="Onda")
    assert titles(client, q="ghiaccio") == []
    assert titles(client, q="vapore onda") == ["Una"]


@pytest.mark.parametrize(
    "piece", ["x" * 50_000, "𐌰-" * 25_000, "ab " * 16_000, "a.b/" * 12_500, "è🚀" * 25_000, "9" * 50_000]
)
def test_the_longest_and_oddest_text_can_be_saved_and_searched(
    client: Client, write: Callable[..., Letter], piece: str
) -> None:
    letter = write("Lunga", piece)
    letter.draft.write(piece[:-1] + "z", seen=1)
    assert titles(client, q="lunga") == ["Lunga"]


def test_another_persons_letters_are_not_found(
    client: Client, write: Callable[..., Letter], stranger: User, as_user: AsUser
) -> None:
    write("Mia", "ghiaccio")
    assert titles(as_user(stranger), q="ghiaccio") == []


def test_the_list_is_narrowed_by_status_and_guide_and_put_in_order(
    client: Client, write: Callable[..., Letter], candidate: User
) -> None:
    write("Beta", company="alfa")
    sent = write("alfa", "Gentile Anna,", company="Zeta")
    sent.freeze(by=candidate).mark_sent(by=candidate)
    assert titles(client) == ["alfa", "Beta"]
    assert titles(client, sort="company") == ["Beta", "alfa"]
    assert titles(client, sort="title") == ["alfa", "Beta"]
    assert titles(client, sort="status") == ["Beta", "alfa"]
    assert titles(client, status="sent") == ["alfa"]
    assert titles(client, status="draft", guide="backend") == ["Beta"]
    assert titles(client, guide="nessuna") == ["alfa", "Beta"]


def test_the_list_is_narrowed_by_when_the_next_step_is_due(
    client: Client, write: Callable[..., Letter], candidate: User
) -> None:
    today = timezone.localdate()
    for title, days in {"ieri": -1, "oggi": 0, "tra sei giorni": 6, "tra un mese": 30}.items():
        sending = write(title, "Gentile Anna,").freeze(by=candidate).mark_sent(by=candidate)
        sending.plan_next_step("Chiamare", on=today + timedelta(days=max(days, 0)))
        Sending.objects.filter(pk=sending.pk).update(next_on=today + timedelta(days=days))
    write("senza")
    assert titles(client, next="overdue") == ["ieri"]
    assert titles(client, next="week", sort="next") == ["oggi", "tra sei giorni"]
    assert titles(client, next="any", sort="next") == ["ieri", "oggi", "tra sei giorni", "tra un mese"]
    assert len(titles(client)) == 5
    overdue = client.get(reverse("letters"), {"next": "overdue"}).text
    assert '<b class="over">in ritardo</b>' in overdue


@pytest.mark.parametrize(
    "asked",
    [
        {"page": "0"},
        {"page": "x"},
        {"page": "999"},
        {"sort": "owner__password"},
        {"status": "'"},
        {"shelf": "x"},
        {"next": "x"},
        {"q": "x" * 5000},
    ],
)
def test_an_address_that_makes_no_sense_shows_the_list(
    client: Client, write: Callable[..., Letter], asked: dict[str, str]
) -> None:
    write("Una")
    assert titles(client, **asked) == ["Una"]


def test_a_page_holds_twenty_five_and_leads_to_the_next_with_the_same_search(
    client: Client, write: Callable[..., Letter]
) -> None:
    for number in range(27):
        write(f"Lettera {number:02}", company="Nuvola")
    page = client.get(reverse("letters"), {"q": "nuvola", "sort": "title"}).text
    assert page.count("stretch") == 25
    assert "q=nuvola&amp;sort=title&amp;page=2" in page
    assert titles(client, q="nuvola", sort="title", page=2) == ["Lettera 25", "Lettera 26"]


def test_a_thousand_letters_cost_as_many_queries_as_one(
    client: Client,
    candidate: User,
    guide: Guide,
    version: Version,
    mentor: User,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    addresses = [reverse("letters"), reverse("letters") + "?q=nuvola&status=draft&sort=status&page=2"]
    with django_assert_max_num_queries(2 * 8) as one:
        for address in addresses:
            client.get(address)
    many = [Letter(owner=candidate, guide=guide, title=f"Lettera {number}", company="Nuvola") for number in range(999)]
    Letter.objects.bulk_create(many)
    Draft.objects.bulk_create([Draft(letter=letter, body="Gentile Anna, uso Python.") for letter in many])
    with django_assert_num_queries(len(one)):
        for address in addresses:
            assert client.get(address).text.count("stretch") == 25


def test_the_titles_of_guides_are_asked_for_once(
    client: Client, letter: Letter, guide: Guide, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20) as queries:
        page = client.get(reverse("letters")).text
    assert page.count(">Backend Developer</option>") == 2  # to search, and to begin
    assert len([query for query in queries if 'DISTINCT ON ("guides_rubric"."guide_id")' in query["sql"]]) == 1


def test_a_retired_guide_is_searched_for_and_begins_no_letter(
    client: Client, letter: Letter, guide: Guide, admin: User
) -> None:
    guide.retire(by=admin)
    page = client.get(reverse("letters")).text
    assert page.count(">Backend Developer</option>") == 1


def test_an_empty_list_says_the_three_steps_and_shows_a_sample_that_becomes_no_letter(
    client: Client, guide: Guide
) -> None:
    page = client.get(reverse("letters")).text
    steps = page.split('<ol class="steps">')[1].split("</ol>")[0]
    assert steps.count("<li>") == 3
    form = page.split('<ol class="steps">')[1].split("</form>")[0]
    assert f'action="{reverse("try")}"' in form
    assert 'name="example" value="1"' in form
    assert "an-met" in client.post(reverse("try"), {"example": "1"}).text
    assert not Letter.objects.exists()


def test_a_list_with_letters_has_no_steps(client: Client, write: Callable[..., Letter]) -> None:
    write("Prima")
    assert '<ol class="steps">' not in client.get(reverse("letters")).text


def test_the_forms_are_folded_while_there_are_few_letters(client: Client, write: Callable[..., Letter]) -> None:
    page = client.get(reverse("letters")).text
    assert '<section class="sheet overview-begin"' in page
    assert 'class="finder"' not in page
    write("Prima")
    page = client.get(reverse("letters")).text
    assert '<details class="card overview-begin">' in page
    assert '<details class="finding">' in page
    for asked in ({"q": "prima"}, {"sort": "title"}):
        page = client.get(reverse("letters"), asked).text
        assert 'class="finder"' in page
        assert '<details class="finding">' not in page
    for number in range(MANY_LETTERS):
        write(f"Lettera {number}")
    page = client.get(reverse("letters")).text
    assert 'class="finder"' in page
    assert '<details class="finding">' not in page


def test_the_list_on_which_nothing_is_asked_is_the_one_by_the_last_change(
    client: Client, write: Callable[..., Letter]
) -> None:
    for number in range(27):
        write(f"Lettera {number}")
    usual, by_change = titles(client), titles(client, sort="changed")
    assert usual == by_change
    assert len(usual) == 25
    assert titles(client, page=2) == ["Lettera 1", "Lettera 0"]


def test_words_that_somebody_looks_for_are_kept_for_nobody(client: Client, write: Callable[..., Letter]) -> None:
    write("Backend")
    kept = finder._rendered.cache_info
    assert "nuvola-di-lavoro" in client.get(reverse("letters"), {"q": "nuvola-di-lavoro"}).text
    before = kept().currsize
    client.get(reverse("letters"), {"q": "altre parole"})
    assert kept().currsize == before
    page = client.get(reverse("letters"), {"status": "sent", "sort": "nonsense"}).text
    assert '<option value="sent" selected>' in page
