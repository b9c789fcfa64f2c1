"""Every page as axe sees it, in light and dark, and on a narrow phone."""

import copy
from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import MentorApplication, MentorInvitation, Token, User
from guides.editor.parts import PARTS
from guides.models import Guide, SampleLetter, ShippedGuide
from letters.models import Export, Letter, Version
from reviews.models import ChecklistRun, Comment, Dismissal, MentorProfile, Rerun, Review, ReviewRequest, Share, Thread
from reviews.runs.rerun_comparison import MIN_LETTERS
from tests.browser import desk
from tests.browser.conftest import Watch
from tests.browser.looks import faults, look_at
from tests.reviews.statistics.test_statistics import judge

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def language() -> str:
    return "it"


@pytest.fixture
def reviewed(version: Version, candidate: User, mentor: User) -> Version:
    """A version with findings, a PDF, a published review, and a second letter's review that is under way."""
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    Export.run(Export.objects.request(version, by=candidate).pk)
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, note="È chiara?").review()
    thread = Thread.open(review, by=mentor, text="Quante repliche?", quote="con repliche e partizioni")
    Thread.open(review, by=mentor, text="Nell’insieme va.")
    Thread.open(review, by=mentor, text="E la cifra?", quote="Sono disponibile per un colloquio tecnico")
    for quote, replacement in (("6 anni", "sei anni"), ("a 120 ms", ""), ("Gentile Laura Sarti", "Cara Laura")):
        Thread.open(review, by=mentor, quote=quote, replacement=replacement)
    review.publish(verdict=Review.Verdict.CHANGES, summary="Quasi pronta.")
    thread.add("Tre.", by=candidate)
    return version


@pytest.fixture
def asked(reviewed: Version, letter: Letter, candidate: User, mentor: User) -> Version:
    """The next version, which the mentor is reading: one comment is private still."""
    letter.draft.refresh_from_db()
    body = letter.draft.body.replace("Sono disponibile per un colloquio tecnico", "A presto").replace(
        "6 anni", "7 anni"
    )
    letter.draft.write(f"{body}\nP.S. Un **saluto**.\n", seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    review = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).review()
    Thread.open(review, by=mentor, text="Bene.", quote="Un **saluto**")
    return version


def test_pages_for_everybody_are_sound(guide: Guide, open_browser: Callable[..., Page]) -> None:
    names = ["home", "guides", "checklist-about", "account_login", "account_signup", "account_reset_password"]
    look_at(open_browser(), *map(reverse, names), reverse("guide", args=["backend"]))


def test_pages_of_a_candidate_are_sound(
    asked: Version, reviewed: Version, letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    Token.objects.issue(user=candidate, name="prova", scopes=[Token.Scope.READ])
    names = ["letters", "letter-new", "letter-start", "profile", "your-data"]
    of_the_letter = [reverse(name, args=[letter.pk]) for name in ("letter", "versions", "ask")]
    versions = [version.get_absolute_url() for version in (reviewed, asked)]
    export = reverse("export", args=[reviewed.exports.get().pk])
    comment = reverse("comment-edit", args=[Comment.objects.get(text="Tre.").pk])
    look_at(enter(candidate), *map(reverse, names), *of_the_letter, *versions, export, comment)


@pytest.fixture
def pooled(guide: Guide, candidate: User, mentor: User) -> Letter:
    """A letter that waits for any mentor, and a mentor who says something of themselves."""
    MentorProfile.objects.create(user=mentor, introduction="Guardo prima i numeri.", languages=["it"])
    letter = Letter.objects.start(by=candidate, guide=guide, title="Altra lettera")
    letter.draft.write("Gentile Anna,\n\nuso Python da 6 anni.", seen=1)
    ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=None, by=candidate)
    return letter


@pytest.mark.long
def test_pages_of_a_mentor_are_sound(
    asked: Version, reviewed: Version, pooled: Letter, mentor: User, enter: Callable[..., Page]
) -> None:
    names = ["queue", "reviews-done", "mentor-profile"]
    look_at(enter(mentor), *map(reverse, names), asked.get_absolute_url(), reviewed.get_absolute_url())


@pytest.mark.long
def test_asking_and_becoming_a_mentor_are_sound(
    pooled: Letter, letter: Letter, stranger: User, candidate: User, admin: User, enter: Callable[..., Page]
) -> None:
    look_at(enter(candidate), reverse("ask", args=[letter.pk]), reverse("ask", args=[pooled.pk]))
    EmailAddress.objects.create(user=stranger, email="anna@example.it", verified=True)
    links = [MentorInvitation.objects.invite(email, by=admin)[1] for email in ("anna@example.it", "luca@example.it")]
    look_at(enter(stranger), reverse("mentor-apply"), *(reverse("invitation", args=[key]) for key in links))
    MentorApplication.objects.apply("Leggo lettere da dieci anni.", by=stranger)
    look_at(enter(admin), reverse("mentors"))


@pytest.mark.long
def test_pages_of_beginning_and_keeping_are_sound(
    version: Version, letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    version.rename("prima", by=candidate)
    version.mark_sent(by=candidate, to="Laura Sarti").answer("interview", by=candidate)
    text = "Gentile [Nome e cognome],\n\nNuvola Pagamenti cresce da [X anni]."
    unfinished = Letter.objects.start(by=candidate, guide=letter.guide, title="Con spazi", body=text)
    unfinished.change_facts(old_facts={"company": "Nuvola Pagamenti"})
    unfinished.freeze(by=candidate)
    binned = Letter.objects.start(by=candidate, guide=letter.guide, title="Nel cestino")
    binned.bin(by=candidate)
    lists = [reverse("letters") + asked for asked in ("", f"?binned={binned.pk}", "?shelf=bin", "?q=niente")]
    of_the_letter = [reverse(name, args=[unfinished.pk]) for name in ("letter", "gaps", "letter-copy", "ask")]
    page = enter(candidate)
    look_at(page, *lists, reverse("letter-import"), *of_the_letter, version.get_absolute_url())
    page.goto(unfinished.latest_version.get_absolute_url())
    page.locator("#pdf button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert not list(faults(page, Axe()))


AD = "Backend Developer\n\nRequisiti\n- Almeno 5 anni di Python o Go\n- Kafka\n- Inglese fluente\n\nGradito\n- dbt\n"


@pytest.mark.long
def test_the_ad_the_preview_the_history_and_notices_are_sound(
    asked: Version, reviewed: Version, letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    other = Letter.objects.start(
        by=candidate, guide=letter.guide, title="Altra", body="Ho gestito code Kafka in tre paesi."
    )
    letter.change_facts(job_ad=AD)
    names = ("letter-ad", "preview", "story")
    look_at(enter(candidate), *(reverse(name, args=[letter.pk]) for name in names), reverse("notices"))
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    for panel in ("#ad-panel", "#preview-panel"):
        page.locator(f"{panel} > summary").click()
    expect(page.locator("#ad-panel")).to_contain_text(other.title)
    expect(page.locator("#preview-panel img")).to_be_visible()
    found = list(faults(page, Axe()))
    assert not found, "\n".join(found)


@pytest.mark.long
def test_a_panel_of_the_desk_follows_what_is_written(
    letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    letter.change_facts(job_ad=AD)
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    page.locator("#ad-panel > summary").click()
    expect(page.locator("#ad-panel")).to_contain_text("2 cose: la lettera ne mostra 1")
    desk.type_at_end(page, "\n\nHo portato in Kafka 3 milioni di eventi al giorno.")
    expect(page.locator("#ad-panel")).to_contain_text("2 cose: la lettera ne mostra 2", timeout=10_000)


@pytest.mark.long
def test_a_shared_version_is_sound_for_its_owner_and_for_a_guest(
    version: Version, candidate: User, enter: Callable[..., Page], open_browser: Callable[..., Page]
) -> None:
    _share, key = Share.objects.make(version, by=candidate, label="Anna", allows_comments=True, shows_comments=True)
    look_at(enter(candidate), reverse("shares", args=[version.letter_id, version.number]))
    look_at(open_browser(), reverse("shared", args=[key]))


@pytest.mark.long
def test_the_desk_is_sound_with_every_passage_shown_and_two_texts_open(
    asked: Version, letter: Letter, candidate: User, enter: Callable[..., Page]
) -> None:
    page = enter(candidate)
    page.goto(letter.get_absolute_url())
    page.locator("#show-all").check()
    page.locator("details[data-key=performance] > summary").click()
    Dismissal.objects.make(letter, "devops", by=candidate, reason="Nel ruolo non c’è.")
    letter.draft.refresh_from_db()
    letter.draft.write("Scritto altrove.", seen=letter.draft.revision)
    desk.type_at_end(page, "Scritto qui.")
    expect(page.locator("#conflict")).to_be_visible()
    page.locator("#conflict summary").click()
    found = list(faults(page, Axe()))
    page.locator("[data-keep=theirs]").click()
    desk.saved(page)
    found += faults(page, Axe())
    page.locator("#plain").check()
    found += faults(page, Axe())
    assert not found, "\n".join(found)


@pytest.mark.long
def test_pages_of_an_admin_are_sound(guide: Guide, admin: User, candidate: User, enter: Callable[..., Page]) -> None:
    judge(guide, candidate, *["Gentile Anna,\n\nuso Python da 6 anni."] * MIN_LETTERS)
    draft = copy.deepcopy(guide.draft)
    draft["criteria"][0] |= {"weight": 9, "terms": ["esempio"]}
    guide.edit(draft, seen=guide.revision, by=admin)
    SampleLetter.objects.create(guide=guide, title="Breve", language="it", body="Un esempio.", added_by=admin)
    newest = copy.deepcopy(draft)
    newest["criteria"][0]["weight"] = 3
    newest["intro"]["it"] = "Una nuova introduzione."
    ShippedGuide.objects.receive(guide, newest, "backend.yaml")
    names = ["guide-edit", "guide-updates", "guide-try", "guide-publish", "guide-insight", "reruns"]
    Rerun.objects.start(guide, by=admin)
    parts = [reverse("guide-part", args=["backend", part]) for part in PARTS]
    page = enter(admin)
    look_at(page, *[reverse(name, args=["backend"]) for name in names], *parts)


@pytest.mark.long
def test_pages_of_a_guide_that_is_being_written_are_sound(
    guide: Guide, admin: User, enter: Callable[..., Page]
) -> None:
    Guide.objects.begin("cook", title={"it": "Cuoco", "en": ""}, by=admin)
    names = ["guide-edit", "guide-try", "guide-publish", "guide-insight", "reruns"]
    parts = [reverse("guide-part", args=["cook", part]) for part in ("about", "examples")]
    page, axe = enter(admin), Axe()
    look_at(page, reverse("guides"), reverse("guide-new"), *[reverse(name, args=["cook"]) for name in names], *parts)
    page.goto(reverse("guide-part", args=["backend", "criteria"]))
    guide.edit(guide.draft | {"summary": {"it": "Nuova", "en": "New"}}, seen=1, by=admin)
    page.locator("details.entry summary").first.click()
    page.locator("[name='0.weight']").fill("molto")
    page.locator("main form button").first.click()
    expect(page.locator(".errorlist").first).to_be_visible()
    assert not list(faults(page, axe))


@pytest.mark.long
def test_empty_pages_and_pages_that_refuse_are_sound(stranger: User, guide: Guide, enter: Callable[..., Page]) -> None:
    page, axe = enter(stranger), Axe()
    look_at(page, reverse("letters"))
    page.goto(reverse("letter-new"))
    page.locator("main form button").first.click()
    expect(page.locator(".errorlist").first).to_be_visible()
    assert not list(faults(page, axe))


def test_the_watch_over_every_page_sees_a_breach_of_the_policy(
    guide: Guide, open_browser: Callable[..., Page], watch: Watch
) -> None:
    page = open_browser()
    page.goto(reverse("guides"))
    with page.context.expect_event("console"):
        page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://elsewhere.example/x.png'}))")
    assert any("Content Security Policy" in seen for seen in watch.seen)
    watch.seen.clear()
