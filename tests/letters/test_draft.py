"""A draft is saved upon the revision that was seen; nothing is ever overwritten."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter, StaleDraft


def test_each_save_is_the_next_revision(letter: Letter) -> None:
    draft = letter.draft.write("uno", seen=2)
    assert (draft.body, draft.revision) == ("uno", 3)


def test_a_stale_save_overwrites_nothing_and_hands_back_what_stands(letter: Letter) -> None:
    mine = Draft.objects.get(pk=letter.pk)
    letter.draft.write("scritto nell'altra scheda", seen=2)
    with pytest.raises(StaleDraft) as stale:
        mine.write("scritto qui", seen=2)
    assert stale.value.draft.body == "scritto nell'altra scheda"
    assert Draft.objects.get(pk=letter.pk).body == "scritto nell'altra scheda"


def test_a_save_never_borrows_the_revision_of_a_later_one(letter: Letter) -> None:
    """Nothing is read back, so that nobody can save in between and lend us a revision that we have not seen."""
    mine = Draft.objects.get(pk=letter.pk)
    with CaptureQueriesContext(connection) as captured:
        assert mine.write("scritto da me", seen=2).revision == 3
    assert len(captured.captured_queries) == 1
    Draft.objects.filter(pk=letter.pk).update(body="scritto da altri", revision=9)
    with pytest.raises(StaleDraft):
        mine.write("scritto ancora da me", seen=mine.revision)


def test_a_save_says_when_it_was(letter: Letter) -> None:
    before = letter.draft.saved_at
    draft = letter.draft.write("uno", seen=2)
    assert before <= draft.saved_at == Draft.objects.get(pk=letter.pk).saved_at


def test_the_same_text_sent_twice_is_no_conflict(letter: Letter) -> None:
    letter.draft.write("uno", seen=2)
    assert letter.draft.write("uno", seen=2).revision == 3


def test_a_letter_begins_from_a_template_in_its_own_language(candidate: User, guide: Guide) -> None:
    template = guide.rubric.document["templates"][0]
    for language in ("it", "en"):
        letter = Letter.objects.start(by=candidate, guide=guide, template=template["id"], title="T", language=language)
        assert letter.draft.body == template["body"][language]


def test_a_letter_is_sent_as_its_template_says_and_otherwise_as_a_letter(candidate: User, guide: Guide) -> None:
    first, second, *_rest = guide.draft["templates"]
    guide.draft = guide.draft | {"templates": [first | {"form": "email"}, second]}
    guide.save(update_fields=["draft"])
    guide.publish()
    guide = Guide.objects.get(pk=guide.pk)
    forms = [
        Letter.objects.start(by=candidate, guide=guide, template=one["id"], title="T").form for one in (first, second)
    ]
    assert forms == ["email", "letter"]


def test_a_template_that_the_guide_does_not_have_begins_nothing(candidate: User, guide: Guide) -> None:
    with pytest.raises(ValidationError):
        Letter.objects.start(by=candidate, guide=guide, template="nessuno", title="T")
    assert not Letter.objects.exists()
