"""A wording from the page to the draft: asked, done by a worker, shown, stopped, taken, and never over a text."""

import json
import logging
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.db.models.functions import Now
from django.test import override_settings
from django.urls import reverse

from accounts.models import User
from audit.models import Entry
from guides.models import Guide
from letters.models import Letter, OwnModel, Wording
from letters.wording import wording as wordings
from letters.wording.connection.endpoint import Endpoint, Usage
from letters.wording.connection.limits import Limits
from letters.wording.origins import model_spans
from limits import quota
from profiles.models import Fact
from tests.letters.composition.test_composing import RESUME
from tests.letters.wording.conftest import PATIENT, limits_for
from tests.model_double import MODES, Double
from tests.types import AsUser

KEY = "sk-canary-key"
HIGHLIGHTS = [
    "Introdotti indici su PostgreSQL, latenza media delle API da 800 a 120 ms",
    "Tempo di rilascio da 9 giorni a 2 ore con GitLab CI",
    "Sviluppata la pipeline GitLab CI che rilascia i container Docker",
]
CONFIRMED = ["/basics", "/work/0", *(f"/work/0/highlights/{number}" for number in range(3))]
PERSON = {
    **RESUME,
    "work": [{**RESUME["work"][0], "name": "Lumen", "highlights": HIGHLIGHTS}],
    "meta": {"bozza": {"facts": {at: {"state": "confirmed"} for at in CONFIRMED}}},
}


@pytest.fixture
def use(double: Double, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Has the double answer in a mode, under limits that suit it."""
    with override_settings() as settings_override:
        from django.conf import settings  # noqa: PLC0415

        def choose(mode: str) -> None:
            settings.MODEL = Endpoint(double.url, mode, KEY, allow_private=True)
            monkeypatch.setattr(wordings, "LIMITS", limits_for(mode))

        yield choose
    del settings_override


@pytest.fixture
def composed(candidate: User, guide: Guide, as_user: AsUser) -> Letter:
    """A letter that was composed out of its owner's facts."""
    Fact.objects.replace(PERSON, by=candidate)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Faro", company="Faro", role="Backend Developer")
    as_user(candidate).post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    assert "Lumen" in letter.draft.body
    return letter


def ask(letter: Letter, as_user: AsUser) -> Wording:
    as_user(letter.owner).post(reverse("wording", args=[letter.pk]))
    wording = Wording.objects.get(letter=letter)
    Wording.run(wording.pk)
    wording.refresh_from_db()
    return wording


def test_sentences_come_are_taken_and_known_as_the_models(
    composed: Letter, use: Callable[[str], None], as_user: AsUser, double: Double
) -> None:
    use("ok")
    client = as_user(composed.owner)
    page = client.get(reverse("wording", args=[composed.pk])).text
    assert "127.0.0.1" in page and "{{e1}}" in page
    wording = ask(composed, as_user)
    assert (wording.state, wording.failure) == ("completed", "")
    assert wording.facts == {}
    new = {number: found["text"] for number, found in wording.results.items() if "text" in found}
    assert new
    before = composed.draft.body
    fragment = client.get(reverse("wording-progress", args=[wording.pk]), headers={"HX-Request": "true"}).text
    assert all(text.replace("'", "&#x27;") in fragment for text in new.values())
    client.post(reverse("wording-take", args=[wording.pk]), {"sentence": list(new)})
    composed.draft.refresh_from_db()
    assert all(text in composed.draft.body for text in new.values())
    spans = model_spans(composed.draft.origins, composed.draft.body)
    assert sorted(composed.draft.body[start:end] for start, end in spans) == sorted(new.values())
    assert before != composed.draft.body
    sent = json.dumps(double.requests, ensure_ascii=False)
    assert not [name for name in ("Lumen", "Ada", "Neri", "Faro", "Giulia", "Ferri") if name in sent]


def test_a_model_that_is_away_is_told_once_and_blamed_for_no_sentence(
    composed: Letter, use: Callable[[str], None], as_user: AsUser
) -> None:
    use("500")
    assert ask(composed, as_user).failure == "unreachable"
    page = as_user(composed.owner).get(reverse("wording", args=[composed.pk])).text
    assert page.count("Il modello non risponde") == 1
    assert not [words for words in ("rifiutat", "Nessuna frase è stata riscritta") if words in page]


# Without the database every mode is tried in test_rewording.py.
SOME = {"500", "401", "hang", "bad-json", "truncated-prompt", "no-usage", "invent-title", "leak-prompt"}


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "mode", [mode if mode in SOME else pytest.param(mode, marks=pytest.mark.long) for mode in MODES if mode != "ok"]
)
def test_in_every_mode_the_letter_stays_and_one_sentence_says_why(
    mode: str, composed: Letter, use: Callable[[str], None], as_user: AsUser, caplog: pytest.LogCaptureFixture
) -> None:
    use(mode)
    before = composed.draft.body
    with caplog.at_level(logging.DEBUG):
        wording = ask(composed, as_user)
        page = as_user(composed.owner).get(reverse("wording", args=[composed.pk])).text
    composed.draft.refresh_from_db()
    assert wording.state == "completed"
    assert composed.draft.body == before
    new = [found["text"] for found in wording.results.values() if "text" in found]
    assert not new or mode in {"no-usage", "lying-usage"}
    assert wording.failure or new or "arole di Bozza" in page or "Bozza’s words" in page
    assert wording.is_counted or mode not in {"no-usage", "lying-usage"}
    told = caplog.text + page
    assert KEY not in told
    assert "PostgreSQL" not in caplog.text


def test_what_the_person_has_changed_meanwhile_is_not_touched(
    composed: Letter, use: Callable[[str], None], as_user: AsUser
) -> None:
    use("ok")
    wording = ask(composed, as_user)
    numbers = [int(number) for number, found in wording.results.items() if "text" in found]
    planned = {one.number: one.text for one in wording.planned.sentences}
    first = planned[numbers[0]]
    mine = composed.draft.body.replace(first, f"{first[:-1]}, e lo rifarei.")
    composed.draft.write(mine, seen=composed.draft.revision)
    as_user(composed.owner).post(reverse("wording-take", args=[wording.pk]), {"sentence": numbers})
    composed.draft.refresh_from_db()
    assert "e lo rifarei" in composed.draft.body
    assert wording.results[str(numbers[0])]["text"] not in composed.draft.body


def test_whoever_stops_it_keeps_what_had_come(composed: Letter, use: Callable[[str], None], as_user: AsUser) -> None:
    use("ok")
    client = as_user(composed.owner)
    client.post(reverse("wording", args=[composed.pk]))
    wording = Wording.objects.get(letter=composed)
    client.post(reverse("wording-stop", args=[wording.pk]))
    wording.refresh_from_db()
    assert (wording.state, wording.failure) == ("completed", "stopped")
    client.post(reverse("wording", args=[composed.pk]))
    again = Wording.objects.exclude(pk=wording.pk).get()
    Wording.objects.claim(again.pk)
    again.refresh_from_db()
    again.stop()
    assert again._is_stopped()
    outcome = again.work()
    assert outcome["failure"] == "stopped"


def test_a_killed_worker_is_followed_by_one_that_goes_on(
    composed: Letter, use: Callable[[str], None], as_user: AsUser, double: Double
) -> None:
    use("ok")
    as_user(composed.owner).post(reverse("wording", args=[composed.pk]))
    wording = Wording.objects.claim(Wording.objects.get().pk)
    paragraphs = len(wording.planned.paragraphs)
    number = wording.planned.paragraphs[0][0].number
    wording._save(1, {number: "Prima."}, {}, Usage(1, 1), Endpoint("https://x", "m"))
    Wording.objects.filter(pk=wording.pk).update(lease_until="2026-01-01T00:00Z")
    Wording.objects.sweep()
    assert not wording.finish(state="completed")  # the one that was thought dead
    Wording.run(wording.pk)
    wording.refresh_from_db()
    assert (wording.state, wording.attempt, wording.done) == ("completed", 2, paragraphs)
    assert wording.results[str(number)] == {"text": "Prima."}
    assert len(double.requests) == paragraphs - 1


def test_three_are_under_way_at_once_and_the_fourth_waits(
    composed: Letter, use: Callable[[str], None], as_user: AsUser, take_slot: Callable[[str], None]
) -> None:
    use("ok")
    for number in range(3):
        take_slot(f"wording {number}")
    assert ask(composed, as_user).state == "queued"


def test_twenty_a_day(composed: Letter, use: Callable[[str], None], as_user: AsUser) -> None:
    use("ok")
    cache.clear()
    for _ in range(quota.WORDINGS.limit):
        quota.WORDINGS.use(by=composed.owner)
    answer = as_user(composed.owner).post(reverse("wording", args=[composed.pk]))
    assert answer.status_code == 429
    assert quota.WORDINGS.limit == 20


def test_without_a_model_there_is_no_button(composed: Letter, as_user: AsUser) -> None:
    client = as_user(composed.owner)
    assert reverse("wording", args=[composed.pk]) not in client.get(composed.get_absolute_url()).text
    client.post(reverse("wording", args=[composed.pk]))
    assert not Wording.objects.exists()


def test_another_model_than_the_person_saw_is_not_asked(
    composed: Letter, use: Callable[[str], None], as_user: AsUser, double: Double
) -> None:
    use("ok")
    as_user(composed.owner).post(reverse("wording", args=[composed.pk]))
    use("500")
    wording = Wording.objects.get()
    Wording.run(wording.pk)
    wording.refresh_from_db()
    assert wording.failure == "address"
    assert double.requests == []


@override_settings(MODEL_FROM_PEOPLE="public")
def test_a_key_of_ones_own_is_encrypted_recorded_and_never_shown(
    candidate: User, as_user: AsUser, client: object
) -> None:
    OwnModel.objects.keep(by=candidate, url="https://api.example.com/v1", model="m", key=KEY)
    own = OwnModel.objects.get()
    assert KEY not in f"{own.encrypted_key} {own} {own!r} {own.endpoint!r}"
    assert own.endpoint.key == KEY
    assert own.endpoint.is_own and not own.endpoint.allow_private
    OwnModel.objects.drop(by=candidate)
    assert not OwnModel.objects.exists()
    assert list(Entry.objects.order_by("pk").values_list("action", flat=True)) == ["model_set", "model_removed"]
    with override_settings(SECRET_KEY="another", SECRET_KEY_FALLBACKS=[]):
        OwnModel.objects.create(user=candidate, url="https://x", model="m", encrypted_key="gone", set_at=Now())
        assert OwnModel.objects.get().endpoint is None


def test_the_limits_are_those_that_are_promised() -> None:
    limits = Limits()
    assert (limits.connect, limits.first_byte, limits.gap, limits.paragraph) == (3, 15, 10, 40)
    assert (limits.letter, limits.retry_after, limits.reply) == (120, 20, 200_000)
    assert PATIENT.look < limits.look <= 1
