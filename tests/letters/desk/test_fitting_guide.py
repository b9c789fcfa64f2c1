"""The guide of a letter: proposed by role and ad, changed with history, and what the ad tells of the facts."""

from pathlib import Path

import pytest
from django.urls import reverse

from accounts.models import User
from guides.document.yaml_format import parse
from guides.models import Guide
from letters.desk.fitting_guide import FittingGuide
from letters.models import Letter
from reviews.models import ChecklistRun
from reviews.runs.findings import judge_draft
from tests.types import AsUser

NURSE_AD = """Infermiere di terapia intensiva

Azienda: Casa di cura Santa Lucia

La nostra casa di cura cerca un infermiere o una infermiera per il reparto di terapia intensiva, che apre a marzo
con quattro letti nuovi. Si lavora su tre turni, con due colleghi per turno e la coordinatrice presente al mattino.

Requisiti:
- laurea in infermieristica e iscrizione all'OPI
- almeno tre anni in terapia intensiva
"""


@pytest.fixture
def any_role(guide: Guide) -> Guide:
    document = parse(Path("guides/content/general.yaml").read_text("utf-8"), "general.yaml")
    guide = Guide.objects.create(slug="general", draft=document)
    guide.publish()
    return guide


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("role", "better"),
    [
        ("Infermiera", "general"),
        ("Frontend Developer", "general"),
        ("Software Engineer", None),
        ("Senior Backend Developer", None),
        ("", None),
    ],
)
def test_a_role_that_the_guide_is_not_for_proposes_the_one_for_any_role(
    letter: Letter, any_role: Guide, role: str, better: str | None
) -> None:
    letter.change_facts(role=role)
    fitting = FittingGuide(letter)
    assert (fitting.better and fitting.better.slug) == better
    assert not better or fitting.because == role


def test_the_ad_proposes_a_guide_where_the_role_says_nothing(letter: Letter, any_role: Guide) -> None:
    letter.change_facts(job_ad=NURSE_AD)
    fitting = FittingGuide(letter)
    assert fitting.better == any_role
    assert fitting.because == "Infermiere di terapia intensiva"


def test_a_guide_of_the_installation_s_own_is_left_alone(letter: Letter, any_role: Guide) -> None:
    guide = Guide.objects.with_draft().get(pk=letter.guide_id)
    guide.slug, guide.draft = "baker", guide.draft | {"slug": "baker", "roles": {}, "ad_words": {}}
    guide.save()
    guide.publish()
    letter.guide.refresh_from_db()
    letter.change_facts(role="Infermiera")
    assert FittingGuide(letter).better is None


def test_the_desk_says_so_and_one_press_changes_the_guide(
    letter: Letter, any_role: Guide, candidate: User, as_user: AsUser
) -> None:
    letter.change_facts(role="Infermiera")
    client = as_user(candidate)
    page = client.get(letter.get_absolute_url()).content.decode()
    assert "Un’altra guida è più adatta" in page
    client.post(reverse("letter-guide", args=[letter.pk]), {"guide": "general"})
    letter.refresh_from_db()
    assert letter.guide == any_role
    assert "Un’altra guida è più adatta" not in client.get(letter.get_absolute_url()).content.decode()
    event = letter.events.first()
    assert event
    assert (event.verb, event.data) == ("guide_changed", {"was": "backend", "now": "general"})


def test_versions_keep_the_points_of_the_guide_that_judged_them(
    letter: Letter, any_role: Guide, candidate: User
) -> None:
    version = letter.freeze(by=candidate)
    ChecklistRun.objects.request(version, by=candidate)
    before = ChecklistRun.objects.get(version=version)
    letter.change_guide(any_role, by=candidate)
    before.refresh_from_db()
    assert before.rubric.guide.slug == "backend"
    found = judge_draft(letter, letter.draft.body, candidate)
    assert found
    assert "deeds" in {one.id for one in found.criteria}


def test_to_choose_the_same_guide_records_nothing(letter: Letter, candidate: User) -> None:
    events = letter.events.count()
    letter.change_guide(letter.guide, by=candidate)
    assert letter.events.count() == events


def test_facts_of_the_ad_are_taken_over_when_the_person_says_so(
    letter: Letter, any_role: Guide, candidate: User, as_user: AsUser
) -> None:
    letter.change_facts(job_ad=NURSE_AD, company="", role="", language="en")
    told = {fact.name: fact.value for fact in FittingGuide(letter).told_by_ad}
    assert told == {
        "company": "Casa di cura Santa Lucia",
        "role": "Infermiere di terapia intensiva",
        "language": "it",
        "guide": "general",
    }
    as_user(candidate).post(reverse("ad-facts", args=[letter.pk]), {"fact": ["company", "language", "owner"]})
    letter.refresh_from_db()
    assert (letter.company, letter.role, letter.language) == ("Casa di cura Santa Lucia", "", "it")
    assert letter.owner == candidate
    assert letter.guide.slug == "backend"


def test_the_guide_that_the_ad_asks_for_is_taken_over_with_the_other_facts(
    letter: Letter, any_role: Guide, candidate: User, as_user: AsUser
) -> None:
    letter.change_facts(job_ad=NURSE_AD, role="")
    page = as_user(candidate).get(letter.get_absolute_url()).content.decode()
    assert 'name="fact" value="guide"' in " ".join(page.split())
    as_user(candidate).post(reverse("ad-facts", args=[letter.pk]), {"fact": ["role", "guide"]})
    letter.refresh_from_db()
    assert (letter.role, letter.guide) == ("Infermiere di terapia intensiva", any_role)


def test_facts_that_the_letter_has_are_never_replaced(letter: Letter) -> None:
    letter.change_facts(job_ad=NURSE_AD, role="Coordinatrice")
    assert {fact.name for fact in FittingGuide(letter).told_by_ad} == set()


def test_the_advert_of_the_letter_reaches_the_checklist(letter: Letter, any_role: Guide, candidate: User) -> None:
    letter.change_guide(any_role, by=candidate)
    without = judge_draft(letter, letter.draft.body, candidate)
    letter.change_facts(job_ad=NURSE_AD)
    found = judge_draft(letter, letter.draft.body, candidate)
    assert without
    assert found
    assert {one.id for one in found.criteria} - {one.id for one in without.criteria} == {"ad-fit"}
