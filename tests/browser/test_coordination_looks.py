"""The pages of coordinators, of programmes and of a mentor's evening, as axe sees them, and on a narrow phone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from programmes.models import Invitation as ProgrammeInvitation
from programmes.models import Membership, Programme
from reviews.models import ChecklistRun, MentorProfile, Review, ReviewRequest, SharedAnswer, Thread
from reviews.runs.rerun_comparison import MIN_LETTERS
from tests.browser.looks import PHONE, faults, look_at
from tests.conftest import LETTER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Role = Membership.Role


@pytest.fixture(params=["it", pytest.param("en", marks=pytest.mark.long)])
def language(request: pytest.FixtureRequest) -> str:
    language: str = request.param
    return language


@dataclass
class Service:
    """A programme with a coordinator, mentors and letters in every state."""

    programme: Programme
    coordinator: User
    reading: ReviewRequest
    waiting: ReviewRequest
    shared: SharedAnswer


@pytest.fixture
def service(guide: Guide, mentor: User, admin: User, person: Callable[..., User]) -> Service:
    day = timezone.localdate()
    programme = Programme.objects.create(
        name="Corso di laurea in Informatica", created_by=admin, code="INF26", starts_on=day - timedelta(days=9)
    )
    coordinator = person("Rita Alba", is_coordinator=True)
    second = person("Lina Sole", role="mentor")
    for member, role in ((coordinator, Role.COORDINATOR), (mentor, Role.MENTOR), (second, Role.MENTOR)):
        Membership.objects.add(programme, member, role)
    MentorProfile.objects.create(user=mentor, capacity=8, languages=["it"])
    MentorProfile.objects.create(user=second, away_until=day + timedelta(days=4))
    asked = []
    for number in range(MIN_LETTERS + 4):
        candidate = person(f"Candidata Numero{number}")
        Membership.objects.add(programme, candidate, Role.CANDIDATE)
        letter = Letter.objects.start(by=candidate, guide=guide, title=f"Backend Developer, Azienda {number}")
        letter.draft.write(LETTER, seen=1)
        version = letter.freeze(by=candidate)
        named = mentor if number in (1, 2) else None
        asked.append(
            ReviewRequest.objects.ask(version, mentor=named, by=candidate, is_blind=number == 2, note="È chiara?")
        )
    for number, request in enumerate(asked[3 : 3 + MIN_LETTERS]):
        request.claim(by=mentor)
        Thread.open(request.review(), by=mentor, quote="6 anni", replacement="sei anni")
        request.review().publish(verdict=Review.Verdict.CHANGES, summary="Quasi pronta.")
        request.rate(ReviewRequest.Rating.values[number % 3])
    reading = asked[1]
    ChecklistRun.run(reading.version.checklist_runs.get().pk)
    Thread.ask(reading, by=reading.letter.owner, quote="Ho ridotto la latenza p95", text="È troppo questa frase?")
    Thread.open(reading.review(), by=mentor, quote="con repliche e partizioni", text="Quante?", intent="must")
    ReviewRequest.objects.filter(pk=asked[0].pk).update(due_at=timezone.now() - timedelta(days=2))
    ProgrammeInvitation.objects.invite(programme, ["nuova@example.it"], Role.CANDIDATE, by=coordinator)
    text = "{candidate}, metti un numero accanto a {point}."
    shared = SharedAnswer.objects.create(
        language="it", criterion="performance", title="Numeri", text=text, changed_by=coordinator
    )
    return Service(programme, coordinator, reading, asked[0], shared)


def addresses_of_coordinator(service: Service) -> list[str]:
    names = ["coordination", "mentor-loads", "figures", "programmes", "answer-library", "profile"]
    programme = reverse("programme", args=[service.programme.pk])
    request = reverse("coordinated", args=[service.waiting.pk])
    change = reverse("answer-change", args=[service.shared.pk])
    return [*map(reverse, names), programme, request, change, reverse("coordination") + "?shown=done"]


def addresses_of_mentor(service: Service) -> list[str]:
    reading = service.reading.get_absolute_url()
    names = ["queue", "reviews-done", "mentor-profile", "answer-library", "programmes"]
    return [reading, *map(reverse, names), reverse("decline", args=[service.reading.pk])]


def test_pages_of_a_coordinator_are_sound(service: Service, language: str, enter: Callable[..., Page]) -> None:
    page = enter(service.coordinator, language)
    look_at(page, *addresses_of_coordinator(service))
    page.goto(reverse("coordination"))
    open_plan(page)
    found = list(faults(page, Axe()))
    assert not found, "\n".join(found)


CLIPPED = """() => [...document.querySelectorAll('.scroll')]
    .filter(region => region.scrollWidth > region.clientWidth + 1)
    .map(region => `${location.pathname} ${region.getAttribute('aria-label')}`)"""


def test_the_last_columns_of_tables_are_seen_on_a_phone(
    service: Service, language: str, enter: Callable[..., Page]
) -> None:
    page = enter(service.coordinator, language)
    page.set_viewport_size(PHONE)
    clipped = []
    names = ("privacy-notice", "mentor-loads")
    for address in (*map(reverse, names), reverse("programme", args=[service.programme.pk])):
        page.goto(address)
        clipped += page.evaluate(CLIPPED)
    page.goto(reverse("coordination"))
    open_plan(page)
    clipped += page.evaluate(CLIPPED)
    assert not clipped


def open_plan(page: Page) -> None:
    """Choose every request, and look at who would read it."""
    page.locator("[name=everything]").check()
    page.locator("form[action*=assignment] button").first.click()
    expect(page.locator("[name=planned]")).to_have_count(1)


@pytest.mark.long
def test_pages_of_a_mentors_evening_are_sound(
    service: Service, mentor: User, language: str, enter: Callable[..., Page]
) -> None:
    look_at(enter(mentor, language), *addresses_of_mentor(service))


@pytest.mark.long
def test_pages_on_which_programmes_are_made_are_sound(
    service: Service, version: Version, admin: User, language: str, enter: Callable[..., Page]
) -> None:
    edit = reverse("programme-edit", args=[service.programme.pk])
    own = [reverse("programmes"), version.get_absolute_url(), reverse("ask", args=[version.letter_id])]
    look_at(enter(admin, language), reverse("programme-new"), edit, reverse("programmes"))
    look_at(enter(version.letter.owner, language), *own)
