"""What a mentor thinks of the program's verdicts, and what else they write beside the threads."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from reviews.models import ChecklistRun, Judgement, ReviewRequest, SavedAnswer, Thread
from tests.letters.archive.test_bin import age


@pytest.fixture
def other(person):
    return person("Lina Sole", role="mentor")


@pytest.fixture
def run(version, candidate):
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    run.refresh_from_db()
    return run


@pytest.fixture
def asked(run, version, mentor, candidate):
    return ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)


@pytest.fixture
def met(run) -> str:
    """A criterion that the program finds met."""
    return next(item["id"] for item in run.report["criteria"] if item["verdict"] == "met")


def test_agreeing_needs_no_reason_and_overruling_does(asked, run, met):
    agreed = asked.review().judge(run, met, verdict="met")
    assert not agreed.overrules
    with pytest.raises(ValidationError):
        asked.review().judge(run, met, verdict="missing", reason="  ")
    overruled = asked.review().judge(run, met, verdict="missing", reason="È solo un elenco.")
    assert (overruled.pk, overruled.overrules, overruled.program) == (agreed.pk, True, "met")
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.filter(pk=agreed.pk).update(reason="")


def test_manual_items_are_answered_and_unknown_ones_refused(asked, run):
    for item in run.report["manual"]:
        assert not asked.review().judge(run, item, verdict="partial").overrules
    for wrong in ("no-such-item", "", run.report["mistakes"][0]["id"]):
        with pytest.raises(ValidationError):
            asked.review().judge(run, wrong, verdict="met")


def test_judgements_are_seen_when_published_and_changed_no_more(asked, run, met, mentor, candidate):
    asked.review().judge(run, met, verdict="missing", reason="È solo un elenco.")
    assert not Judgement.objects.visible_to(candidate)
    assert Judgement.objects.visible_to(mentor).count() == 1
    review = asked.review()
    review.publish(verdict="changes_requested", summary="Più numeri.")
    assert Judgement.objects.visible_to(candidate).count() == 1
    with pytest.raises(ValidationError):
        review.judge(run, met, verdict="met")
    with pytest.raises(ValidationError):
        review.save_notes(notes="", summary="")


def test_a_second_mentor_does_not_see_the_firsts_before_publishing(
    run, met, version, mentor, other, candidate, as_user
):
    pooled = ReviewRequest.objects.ask(version, mentor=None, by=candidate)
    pooled.claim(by=mentor)
    pooled.review().judge(run, met, verdict="missing", reason="È solo un elenco.")
    pooled.review().save_notes(notes="Dubbi sul tono.", summary="Quasi.")
    pooled.release(by=mentor)
    pooled.claim(by=other)
    assert not Judgement.objects.visible_to(other)
    page = as_user(other).get(pooled.get_absolute_url()).text
    for hidden in ("È solo un elenco.", "Dubbi sul tono.", "Quasi."):
        assert hidden not in page


def test_the_page_takes_judgements_and_shows_them_to_the_candidate(asked, met, mentor, candidate, as_user):
    client, path = as_user(mentor), reverse("judge", args=[asked.pk])
    refused = client.post(path, {"item": met, "verdict": "missing", "reason": ""})
    assert refused.status_code == 422
    assert "Scrivi perché" in refused.text
    for nonsense in ({}, {"item": met, "verdict": "perhaps"}, {"item": "x" * 81, "verdict": "met"}):
        assert client.post(path, nonsense | {"reason": "non perdermi"}).status_code == 422
    assert client.post(path, {"item": met, "verdict": "missing", "reason": "È solo un elenco."}).status_code == 302
    shown = client.get(asked.get_absolute_url()).text
    assert 'value="È solo un elenco."' in shown
    assert "È solo un elenco." not in as_user(candidate).get(asked.get_absolute_url()).text
    client.post(reverse("publish", args=[asked.pk]), {"verdict": "changes_requested", "summary": "Più numeri."})
    assert "È solo un elenco." in as_user(candidate).get(asked.get_absolute_url()).text


def test_notes_and_summary_are_kept_for_later_and_notes_for_ever_private(asked, mentor, candidate, as_user):
    client = as_user(mentor)
    client.post(reverse("review-jot", args=[asked.pk]), {"summary": "Quasi pronta.", "notes": "Chiedere di Kafka."})
    page = client.get(asked.get_absolute_url()).text
    assert "Quasi pronta." in page
    assert "Chiedere di Kafka." in page
    told = {"verdict": "changes_requested", "summary": "Quasi pronta.", "notes": "Chiedere di Kafka, poi."}
    client.post(reverse("publish", args=[asked.pk]), told)
    assert asked.reviews.get().notes == "Chiedere di Kafka, poi."
    page = as_user(candidate).get(asked.get_absolute_url()).text
    assert "Quasi pronta." in page
    assert "Kafka" not in page


def test_a_publication_that_is_refused_keeps_what_was_typed(asked, mentor, as_user):
    sent = {"verdict": "", "summary": "Una lunga sintesi.", "notes": "Appunti."}
    response = as_user(mentor).post(reverse("publish", args=[asked.pk]), sent)
    assert response.status_code == 422
    assert "Una lunga sintesi." in response.text
    assert "Appunti." in response.text


def test_saved_answers_are_ones_own(asked, mentor, other, as_user):
    client = as_user(mentor)
    client.post(reverse("answer-save", args=[asked.pk]), {"title": "Numeri", "text": "Metti <un> numero."})
    assert "Metti &lt;un&gt; numero." in client.get(asked.get_absolute_url()).text
    theirs = SavedAnswer.objects.create(mentor=other, title="Altrui", text="segreto")
    assert "segreto" not in client.get(asked.get_absolute_url()).text
    assert client.post(reverse("answer-remove", args=[asked.pk, theirs.pk])).status_code == 404
    mine = SavedAnswer.objects.get(mentor=mentor)
    assert client.post(reverse("answer-remove", args=[asked.pk, mine.pk])).status_code == 302
    assert list(SavedAnswer.objects.all()) == [theirs]
    long = client.post(reverse("answer-save", args=[asked.pk]), {"title": "", "text": "x" * 4001})
    assert long.status_code == 422


def write_on(letter, candidate, text: str):
    letter.draft.refresh_from_db()
    letter.draft.write(letter.draft.body.replace("800 ms", text), seen=letter.draft.revision)
    return letter.freeze(by=candidate)


def test_the_mentor_sees_what_changed_since_they_read_last(asked, letter, mentor, candidate, as_user):
    client = as_user(mentor)
    assert "?changes" not in client.get(asked.get_absolute_url()).text
    Thread.open(asked.review(), by=mentor, quote="PostgreSQL", text="Quanti dati?")
    asked.review().publish(verdict="changes_requested", summary="Più numeri.")
    write_on(letter, candidate, "850 ms")
    again = ReviewRequest.objects.ask(write_on(letter, candidate, "950 ms"), mentor=mentor, by=candidate)
    page = client.get(again.get_absolute_url()).text
    assert "versione 1, che hai letto" in page
    changes = client.get(f"{again.get_absolute_url()}?changes").text
    assert "<del>800 </del>" in changes or "<del>800</del>" in changes or "<ins>850" in changes
    assert 'class="an an-thread' in changes  # the mentor's own comment, on its words among what changed
    assert "?changes" not in as_user(candidate).get(again.get_absolute_url()).text


def test_a_newer_version_is_announced_on_the_one_being_read(asked, letter, mentor, candidate, as_user):
    asked.review()
    old = asked.get_absolute_url()
    asked.move_to(write_on(letter, candidate, "850 ms"), by=candidate)
    page = as_user(mentor).get(old).text
    assert "versione 2" in page
    assert asked.get_absolute_url() in page


def test_an_approval_says_of_which_version_it_is(asked, letter, candidate, as_user):
    asked.review().publish(verdict="approved", summary="")
    later = write_on(letter, candidate, "850 ms")
    assert "Approvata alla versione 1, ora siamo alla 2" in as_user(candidate).get(later.get_absolute_url()).text
    assert "Approvata alla versione" not in as_user(candidate).get(asked.get_absolute_url()).text


def test_a_letter_that_is_erased_takes_its_reviews_and_judgements_along(asked, run, met, letter, candidate):
    asked.review().judge(run, met, verdict="met")
    asked.review().save_notes(notes="Appunti.", summary="")
    asked.withdraw(by=candidate)
    letter.bin(by=candidate)
    age(letter, 31)
    letter.erase()
    assert not ReviewRequest.objects.exists()
    assert not Judgement.objects.exists()
