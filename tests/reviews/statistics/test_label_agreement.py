"""Labelled sample letters, and how far a draft or an edition agrees with them; of candidates' letters counts only."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide, SampleLetter
from letters.models import Letter
from reviews.models import PointAnswer
from reviews.runs.answer_labels import MENTORS, LabelledLetter
from reviews.statistics import label_agreement
from reviews.statistics.label_agreement import LabelAgreement, labelled_samples
from tests.types import AsUser

PAGE = reverse("guide-agreement", args=["backend"])
WITH_FIGURES = "Ho portato il servizio da 200 a 2.000 richieste al secondo, per 3 milioni di utenti."


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


@pytest.fixture
def sample(guide: Guide, admin: User) -> SampleLetter:
    return guide.samples.create(title="Con cifre", language="it", body=WITH_FIGURES, added_by=admin)


def test_an_admin_says_what_is_expected_and_reads_where_the_checklist_differs(
    guide: Guide, sample: SampleLetter, editor: Client
) -> None:
    where = reverse("sample-verdicts", args=["backend", sample.pk])
    assert WITH_FIGURES in editor.get(where).text
    said = LabelAgreement(guide.draft, [])
    assert said.letters == 0
    answer = editor.post(where, {"scale": "missing", "signature": "missing", "cliche": "absent"})
    assert answer.headers["Location"] == PAGE
    sample.refresh_from_db()
    assert sample.expected == {"scale": "missing", "signature": "missing", "cliche": "absent"}
    page = editor.get(PAGE)
    agreement = page.context["samples"]
    assert (agreement.letters, agreement.total.verdicts, agreement.mistakes) == (1, 2, 1)
    assert [(one.letter, one.expected) for one in agreement.disagreements] == [("Con cifre", "missing")]
    assert "Con cifre" in page.text
    assert agreement.kappa is None  # two verdicts are too few


def test_what_the_draft_no_longer_checks_stays_labelled(guide: Guide, sample: SampleLetter, editor: Client) -> None:
    SampleLetter.objects.filter(pk=sample.pk).update(expected={"former-check": "met"})
    editor.post(reverse("sample-verdicts", args=["backend", sample.pk]), {"scale": "met"})
    sample.refresh_from_db()
    assert sample.expected == {"former-check": "met", "scale": "met"}
    assert LabelAgreement(guide.draft, labelled_samples(guide)).total.verdicts == 1


def test_a_verdict_that_there_is_not_is_refused(sample: SampleLetter, editor: Client) -> None:
    assert editor.post(reverse("sample-verdicts", args=["backend", sample.pk]), {"scale": "great"}).status_code == 422


def test_draft_and_edition_are_told_apart(guide: Guide, sample: SampleLetter, editor: Client, admin: User) -> None:
    SampleLetter.objects.filter(pk=sample.pk).update(expected={"scale": "met", "signature": "missing"})
    document: dict[str, Any] = copy.deepcopy(guide.draft)
    document["criteria"] = [item for item in document["criteria"] if item["id"] != "scale"]
    for pillar in document["pillars"]:
        pillar["criteria"] = [name for name in pillar["criteria"] if name != "scale"]
    document |= {"dos": [], "donts": [], "examples": [{**one, "notes": []} for one in document["examples"]]}
    guide.edit(document, seen=1, by=admin)
    assert editor.get(PAGE).context["samples"].total.verdicts == 1
    assert editor.get(PAGE, {"edition": "published"}).context["samples"].total.verdicts == 2


def test_share_and_kappa_have_intervals_once_there_are_letters_enough(guide: Guide, admin: User) -> None:
    names = [item["id"] for item in guide.draft["criteria"]]
    for number in range(4):
        body = f"{WITH_FIGURES} Lettera {number}."
        expected = dict.fromkeys(names, "missing") | {"scale": "met"}
        guide.samples.create(title=f"N. {number}", language="it", body=body, expected=expected, added_by=admin)
    agreement = LabelAgreement(guide.draft, labelled_samples(guide))
    assert agreement.total.verdicts == 4 * len(names)
    assert agreement.alike is not None
    assert agreement.alike.low is not None
    assert agreement.kappa is not None
    assert agreement.alike.low <= agreement.alike.value <= (agreement.alike.high or 0)


@pytest.mark.parametrize(("letters", "shown"), [(4, 0), (5, 5)])
def test_of_letters_of_candidates_only_counts_are_shown_and_only_of_five_or_more(
    guide: Guide, editor: Client, monkeypatch: pytest.MonkeyPatch, letters: int, shown: int
) -> None:
    def shared(_letters: object) -> Iterator[LabelledLetter]:
        for number in range(letters):
            verdicts = {MENTORS: {"scale": {"verdict": "missing", "quotes": []}}}
            yield LabelledLetter(f"{WITH_FIGURES} Candidata {number}.", "backend", "it", verdicts)

    monkeypatch.setattr(label_agreement, "labelled_letters", shared)
    page = editor.get(PAGE)
    assert page.context["mentors"].letters == shown
    assert "Candidata" not in page.text
    assert "3 milioni" not in page.text


def test_only_the_labels_of_mentors_count(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"candidates": {"scale": {"verdict": "met", "quotes": []}}}
    others = [LabelledLetter(WITH_FIGURES, "backend", "it", own), LabelledLetter(WITH_FIGURES, "backend", "it", {})]
    monkeypatch.setattr(label_agreement, "labelled_letters", lambda _letters: iter(others * 9))
    assert label_agreement.labelled_by_mentors(guide) == []


def test_letters_of_this_guide_whose_owners_agreed_are_read_in_few_queries(
    guide: Guide, candidate: User, mentor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    general = Guide.objects.create(slug="general", draft={**guide.draft, "slug": "general", "related": []})
    general.publish()
    for number in range(9):
        which = general if number == 8 else guide
        letter = Letter.objects.start(by=candidate, guide=which, title=f"N. {number}", company="Nuvola")
        letter.draft.write(f"{WITH_FIGURES} Lettera {number}.", seen=1)
        letter.freeze(by=candidate)
        PointAnswer.objects.create(letter=letter, by=mentor, point="scale", verdict="missing")
        Letter.objects.filter(pk=letter.pk).update(shares_answers=number != 7)
    assert len(label_agreement.labelled_by_mentors(guide)) == 7
    with django_assert_num_queries(5):  # the letters, their versions, redactions, answers and judgements
        assert len(label_agreement.labelled_by_mentors(guide)) == 7
