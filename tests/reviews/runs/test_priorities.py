"""What to do first: the changes that help most, by weight, nearness and the job ad; and when a letter is enough."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from checklist.ads import asked_about
from guides.models import Guide
from letters.models import Letter
from reviews.models import ChecklistRun, Dismissal, ReviewRequest
from reviews.runs.findings import Findings, judge_draft
from reviews.runs.priorities import by_gain, is_enough, points_of_100
from reviews.tasks import run_checklist
from tests.types import AsUser

AD = """Backend Developer

Requisiti
- PostgreSQL in produzione, con query da ottimizzare
- Terraform su AWS

Offriamo
- una squadra di test e monitoraggio già in piedi
"""
# Two hundred words with one story told whole, and what it does not know admitted.
HONEST = """Oggetto: Backend Developer, pagamenti

Gentile Marta Colombo,

ho letto che Nuvola Pagamenti apre a gennaio i pagamenti a rate per i negozi. Negli ultimi quattro anni ho
scritto in Python la parte di un gestionale che incassa le rate di 1.200 palestre, e so dove si rompe.

La storia che vorrei raccontarvi è una migrazione. Ogni primo del mese gli addebiti SEPA partivano tutti
insieme e il database, PostgreSQL, restava bloccato per quaranta minuti; le reception non registravano più
nessuno. Ho diviso gli addebiti in lotti, li ho messi in una coda e ho tolto due indici che nessuna query
usava. Da quaranta minuti siamo scesi a tre. Al secondo mese ho sbagliato: un lotto è partito due volte. L'ho
scritto io ai clienti, abbiamo stornato tutto entro la sera, e da allora ogni addebito porta una chiave che ne
impedisce il doppione.

Con il commerciale abbiamo rimandato di un mese due clienti grandi, finché i numeri non tornavano: è stata la
decisione giusta, e l'ha capita anche il direttore.

Non ho mai lavorato con Kubernetes, e i test li scrivo da poco: uso pytest da un anno e copro solo i
pagamenti.

Posso fare un colloquio tecnico dal 12 gennaio, anche la sera.

Cordiali saluti,

Davide Rota
davide.rota@example.it
"""


@pytest.mark.parametrize(("times", "is_first"), [(1, False), (3, False), (20, True)])
def test_the_length_of_a_letter_that_is_far_too_long_comes_first(guide: Guide, times: int, is_first: bool) -> None:
    body = HONEST.replace("Cordiali saluti", "Ho imparato molto. " * 60 * times + "\n\nCordiali saluti")
    found = Findings(guide.rubric.run_checklist(body), guide.rubric, body)
    assert found.report["words"] > 60
    assert (found.first[0].id == "length") == is_first


def finding(ident: str, state: str, weight: float = 1) -> Any:
    return SimpleNamespace(id=ident, state=state, weight=weight)


def test_weight_and_nearness_decide_what_comes_first() -> None:
    findings = [
        finding("greeting", "missing"),
        finding("scale", "missing", 3),
        finding("database", "partial", 2),
        finding("cliche", "found", 5),
        finding("subject", "met", 3),
        finding("cloud", "unsure", 3),
        finding("portfolio", "dismissed", 3),
    ]
    asked = frozenset(one.id for one in findings)
    assert [one.id for one in by_gain(findings, asked)] == ["cliche", "database", "scale", "greeting"]


def test_a_warning_comes_before_all_that_weighs() -> None:
    findings = [finding("scale", "missing", 9), finding("other-firm", "found", 0)]
    assert [one.id for one in by_gain(findings, frozenset({"scale"}))] == ["other-firm", "scale"]


def test_the_letters_details_tell_of_another_firm_and_of_another_language(letter: Letter, candidate: User) -> None:
    letter.change_facts(company="Casavo", language="en")
    body = HONEST.replace("Gentile Marta Colombo", "Gentile team di Nuvola Pagamenti")
    found = judge_draft(letter, body, candidate)
    assert found
    assert {"other-firm", "other-language"} <= {one.id for one in found.first}
    assert not found.is_enough
    letter.change_facts(company="Nuvola Pagamenti", language="it")
    found = judge_draft(letter, body, candidate)
    assert found
    assert found.is_enough


def test_an_email_is_judged_by_the_length_of_one(letter: Letter, candidate: User) -> None:
    assert letter.form == "letter"
    states = {}
    for form in ("letter", "email"):
        letter.change_facts(form=form)
        found = judge_draft(letter, HONEST, candidate)
        assert found
        states[form] = next(one.state for one in found.criteria if one.id == "length")
    assert states == {"letter": "met", "email": "missing"}


def test_contacts_of_the_letterhead_count_where_it_is_printed(letter: Letter, candidate: User) -> None:
    body = HONEST.replace("davide.rota@example.it\n", "")
    states = []
    for letterhead, facts in (
        ("", {}),
        ("Bologna\nada@example.it", {}),
        ("Bologna", {}),
        ("ada@example.it", {"form": "email"}),
        ("ada@example.it", {"form": "letter", "layout": {"letterhead": "name"}}),
    ):
        candidate.letterhead = letter.owner.letterhead = letterhead
        letter.change_facts(**facts)
        found = judge_draft(letter, body, candidate)
        assert found
        states.append(next(one.state for one in found.criteria if one.id == "signature"))
    assert states == ["partial", "met", "partial", "partial", "partial"]


def test_what_the_ad_does_not_ask_for_comes_later() -> None:
    findings = [finding("monitoring", "missing", 2), finding("database", "missing", 2)]
    assert [one.id for one in by_gain(findings, frozenset({"database"}))] == ["database", "monitoring"]


def test_the_ad_decides_which_criteria_are_asked_about() -> None:
    criteria = ["greeting", "database", "cloud", "testing", "monitoring", "performance"]
    assert asked_about(AD, criteria) == {"greeting", "database", "cloud", "performance"}
    assert asked_about("", criteria) == set(criteria)


def test_points_set_aside_leave_the_total() -> None:
    criteria = [finding("scale", "met"), finding("cloud", "dismissed"), finding("database", "missing")]
    assert points_of_100(criteria, []) == 50


@pytest.mark.parametrize("state", ["to-fill"])
def test_a_letter_with_gaps_is_not_enough(state: str) -> None:
    criteria = [finding("scale", "met", 9), finding("cloud", state, 0)]
    assert not is_enough(criteria, [], frozenset({"scale", "cloud"}))


@pytest.mark.parametrize("missing", ["length", "signature"])
def test_without_the_form_of_a_letter_nothing_is_enough(missing: str) -> None:
    criteria = [finding("scale", "met", 90), finding(missing, "partial")]
    assert is_enough(criteria, [], frozenset({"scale", missing}))
    assert not is_enough([criteria[0], finding(missing, "missing")], [], frozenset({"scale", missing}))


def test_a_letter_without_a_capital_or_in_nothing_else_is_not_enough(letter: Letter, candidate: User) -> None:
    letter.change_facts(company="Nuvola Pagamenti")
    found = [judge_draft(letter, body, candidate) for body in (HONEST, HONEST.lower(), HONEST.upper())]
    assert [one.is_enough for one in found if one] == [True, False, False]


def test_a_costly_mistake_is_not_enough() -> None:
    criteria = [finding("scale", "met", 90)]
    assert is_enough(criteria, [], frozenset({"scale"}))
    assert not is_enough(criteria, [finding("placeholder-left", "found", 5)], frozenset({"scale"}))


def test_a_good_letter_of_two_hundred_words_is_enough_for_an_ad(letter: Letter, candidate: User) -> None:
    letter.change_facts(job_ad=AD)
    found = judge_draft(letter, HONEST, candidate)
    assert found
    assert 190 <= len(HONEST.split()) <= 230
    assert found.is_enough


def test_a_letter_that_tells_nothing_is_not_enough(letter: Letter, candidate: User) -> None:
    found = judge_draft(letter, "Buongiorno,\n\nmi candido. Sono motivato e preciso.\n\nLuca\n", candidate)
    assert found
    assert not found.is_enough


def test_the_column_opens_with_at_most_three_changes_and_shows_each_point_once(
    letter: Letter, candidate: User, as_user: AsUser
) -> None:
    Dismissal.objects.make(letter, "portfolio", by=candidate)
    found = judge_draft(letter, letter.draft.body, candidate)
    assert found
    groups = [found.first, found.to_check, found.to_do, found.done, found.aside]
    shown = [one.id for group in groups for one in group]
    assert len(found.first) <= 3
    assert sorted(shown) == sorted(one.id for one in [*found.criteria, *found.mistakes])
    page = as_user(candidate).get(reverse("letter", args=[letter.pk])).content.decode()
    assert page.index("Comincia da qui") < page.index(">Criteri raggiunti<")
    assert f"di {len(found.criteria) - 1}" in page or f"su {len(found.criteria) - 1}" in page


def test_the_writer_alone_is_told_that_a_letter_is_enough(
    letter: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    letter.change_facts(company="Nuvola Pagamenti")
    letter.draft.write(HONEST, seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).claim(by=mentor)
    for run in ChecklistRun.objects.filter(version=version):
        run_checklist(str(run.pk))
    pages = [as_user(one).get(version.get_absolute_url()).content.decode() for one in (candidate, mentor)]
    assert ['id="enough"' in page for page in pages] == [True, False]
    assert all("Per migliorarla ancora" in page for page in pages)
    assert "Basta così: questa lettera si può inviare." in pages[0]
    letter.change_facts(job_ad=AD)
    page = as_user(candidate).get(letter.get_absolute_url()).text
    assert "Di ciò che chiede l’annuncio c’è abbastanza" in page
    assert "Basta così" not in page


def test_what_waits_for_a_gap_is_no_change_to_begin_with(letter: Letter, candidate: User) -> None:
    body = "Gentile [nome e cognome],\n\n" + HONEST.partition("\n\n")[2]
    found = judge_draft(letter, body, candidate)
    assert found
    assert "to-fill" in {one.state for one in found.criteria}
    assert "placeholder-left" in {one.id for one in found.first}
    assert all(one.advice for one in found.first)
