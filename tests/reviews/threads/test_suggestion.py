"""Suggestions: other words for words, taken in one press only while those still stand exactly."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, Version
from reviews.models import AppliedSuggestion, Placement, Thread
from tests.conftest import LETTER

YEARS = ("Scrivo Python da 6 anni", "Da sei anni scrivo Python")
LATENCY = ("da 800 ms a 120 ms", "a 120 ms, da 800")


@pytest.fixture
def suggested(suggest: Callable[..., Thread], publish: Callable[[], None]) -> list[Thread]:
    """Two published suggestions."""
    made = [suggest(*YEARS), suggest(*LATENCY, text="Prima il risultato")]
    publish()
    return [Thread.objects.get(pk=thread.pk) for thread in made]


@pytest.fixture
def accept(letter: Letter, candidate: User) -> Callable[..., Version]:
    return lambda *threads: AppliedSuggestion.objects.accept(letter, threads, by=candidate)


def expected(*changes: tuple[str, str]) -> str:
    text = LETTER
    for old, new in changes:
        text = text.replace(old, new)
    return text


def test_one_press_makes_a_version_that_says_whose_words_they_are(
    suggested: list[Thread], accept: Callable[..., Version], letter: Letter, candidate: User, mentor: User
) -> None:
    version = accept(suggested[0])
    assert (version.number, version.body) == (2, expected(YEARS))
    assert Draft.objects.get().body == version.body
    applied = version.applied_suggestions.get()
    assert (applied.thread.author, applied.by) == (mentor, candidate)
    thread = Thread.objects.get(pk=suggested[0].pk)
    assert (thread.state, thread.decision) == ("addressed", "accepted")
    assert letter.events.filter(verb="accepted", by=candidate, version=version).count() == 1


def test_several_at_once_make_one_version_and_each_lands_on_its_words(
    suggested: list[Thread], accept: Callable[..., Version], letter: Letter
) -> None:
    version = accept(*suggested)
    assert (version.number, version.body) == (2, expected(YEARS, LATENCY))
    for thread, (_old, new) in zip(suggested, (YEARS, LATENCY), strict=True):
        at = Placement.objects.get(thread=thread, version=version)
        assert (at.status, version.body[at.start : at.end]) == ("edited", new)


def test_what_is_accepted_twice_is_accepted_once(
    suggested: list[Thread], accept: Callable[..., Version], letter: Letter
) -> None:
    accept(suggested[0])
    with pytest.raises(ValidationError):
        accept(suggested[0])
    assert letter.versions.count() == 2


def test_a_draft_that_moved_on_elsewhere_keeps_what_was_written(
    suggested: list[Thread], accept: Callable[..., Version], letter: Letter
) -> None:
    letter.draft.refresh_from_db()
    letter.draft.write(LETTER.replace("Gentile Laura Sarti", "Cara Laura"), seen=letter.draft.revision)
    version = accept(*suggested)
    assert (version.number, version.body) == (2, expected(YEARS, LATENCY, ("Gentile Laura Sarti", "Cara Laura")))
    at = Placement.objects.get(thread=suggested[1], version=version)
    assert version.body[at.start : at.end] == LATENCY[1]


@pytest.mark.parametrize("new", ["Scrivo Python da 7 anni", ""])
def test_words_that_changed_are_not_replaced(
    suggested: list[Thread],
    accept: Callable[..., Version],
    letter: Letter,
    revise: Callable[..., Version],
    new: str,
) -> None:
    letter.draft.refresh_from_db()
    letter.draft.write(LETTER.replace(YEARS[0], new), seen=letter.draft.revision)
    with pytest.raises(ValidationError, match="Scrivo Python"):
        accept(*suggested)
    revise()
    with pytest.raises(ValidationError, match="Scrivo Python"):
        accept(suggested[0])
    assert letter.versions.count() == 2
    assert not AppliedSuggestion.objects.exists()
    assert accept(suggested[1]).number == 3


def test_suggestions_for_the_same_words_are_not_taken_together(
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    accept: Callable[..., Version],
    letter: Letter,
) -> None:
    suggest("Python da 6 anni", "Python"), suggest("6 anni e uso", "anni e uso")
    publish()
    with pytest.raises(ValidationError):
        accept(*Thread.objects.all())
    assert letter.versions.count() == 1
    first, second = Thread.objects.all().order_by("start")
    accept(first)
    with pytest.raises(ValidationError):
        accept(second)


def test_none_chosen_and_somebody_elses_are_refused(
    suggested: list[Thread], accept: Callable[..., Version], guide: Guide, person: Callable[..., User]
) -> None:
    with pytest.raises(ValidationError):
        accept()
    other = Letter.objects.start(by=person("Altra"), guide=guide, title="Altra")
    with pytest.raises(ValidationError):
        AppliedSuggestion.objects.accept(other, suggested, by=other.owner)


def test_words_can_be_taken_out_but_not_the_whole_text(
    suggest: Callable[..., Thread],
    publish: Callable[[], None],
    accept: Callable[..., Version],
    letter: Letter,
) -> None:
    out = suggest(" Ho ridotto la latenza p95 da 800 ms a 120 ms.", "")
    everything = suggest(LETTER, "", start=0)
    publish()
    with pytest.raises(ValidationError):
        accept(everything)
    version = accept(out)
    assert "latenza" not in version.body
    assert Placement.objects.get(thread=out, version=version).status == "orphan"


def test_a_suggestion_that_changes_nothing_is_refused(suggest: Callable[..., Thread]) -> None:
    with pytest.raises(ValidationError):
        suggest("Python", "Python")


def test_declined_with_or_without_a_reason_and_opened_again(
    suggested: list[Thread], candidate: User, mentor: User, accept: Callable[..., Version]
) -> None:
    thread = suggested[0]
    thread.reject(by=candidate, note="Lo dico già sotto")
    assert (thread.state, thread.decision) == ("addressed", "rejected")
    assert thread.comments.last().text == "Lo dico già sotto"
    with pytest.raises(ValidationError):
        thread.reject(by=candidate)
    with pytest.raises(ValidationError):
        accept(thread)
    thread.reopen(by=mentor)
    assert accept(thread).number == 2


def test_a_comment_cannot_be_declined(say: Callable[..., Thread], publish: Callable[[], None], candidate: User) -> None:
    thread = say("Python")
    publish()
    with pytest.raises(ValidationError):
        Thread.objects.get(pk=thread.pk).reject(by=candidate)


def test_taking_back_is_a_new_version_too_and_leaves_the_rest(
    suggested: list[Thread], accept: Callable[..., Version], candidate: User, letter: Letter
) -> None:
    accept(*suggested)
    version = AppliedSuggestion.objects.take_back(suggested[0], by=candidate)
    assert (version.number, version.body) == (3, expected(LATENCY))
    thread = Thread.objects.get(pk=suggested[0].pk)
    assert (thread.state, thread.decision) == ("open", "")
    assert version.applied_suggestions.get().is_undone
    at = Placement.objects.get(thread=thread, version=version)
    assert (at.status, version.body[at.start : at.end]) == ("exact", YEARS[0])
    assert accept(thread).body == expected(YEARS, LATENCY)


def test_only_what_was_accepted_and_still_stands_is_taken_back(
    suggested: list[Thread], accept: Callable[..., Version], candidate: User, revise: Callable[..., Version]
) -> None:
    with pytest.raises(ValidationError):
        AppliedSuggestion.objects.take_back(suggested[0], by=candidate)
    accept(suggested[0])
    revise(("Da sei anni scrivo Python", "Da quasi sette anni scrivo Python"))
    with pytest.raises(ValidationError, match="Da sei anni"):
        AppliedSuggestion.objects.take_back(suggested[0], by=candidate)


def test_words_that_join_what_stands_beside_them_are_kept_in_one_form(
    suggest: Callable[..., Thread], publish: Callable[[], None], accept: Callable[..., Version]
) -> None:
    thread = suggest("partizioni", "e\u0301partizioni")
    publish()
    assert "épartizioni" in accept(thread).body


def test_a_replacement_that_melts_into_its_neighbour_still_makes_a_version(
    suggest: Callable[..., Thread], publish: Callable[[], None], accept: Callable[..., Version]
) -> None:
    """An accent at its start composes with the letter before it, so the text is not the plain splice."""
    thread = suggest("p95", "\u0301p95")
    letter_before = suggest("da 5,", "da 5", text="")
    publish()
    version = accept(thread, letter_before)
    assert version.body.count("p95") == 1
    assert Placement.objects.filter(version=version).count() == 2
