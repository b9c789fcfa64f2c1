"""Bodies that are too large are refused with a sentence, and the largest letter is not."""

import json
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.utils.module_loading import import_string

from accounts.models import User
from letters.models import Letter
from letters.text import MAX_LENGTH
from limits.sizes import DEFAULT, UPLOAD
from tests.types import AsUser

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(("language", "words"), [("it", "È più di quanto"), ("en", "This is more than Bozza takes")])
def test_s4_a_page_says_so_in_the_users_language(candidate: User, as_user: AsUser, language: str, words: str) -> None:
    """S4: a body of any size was read to its end."""
    candidate.choose_language(language)
    answer = as_user(candidate).generic("POST", "/letters/start/", "a" * (DEFAULT + 1), content_type=FORM)
    assert answer.status_code == 413
    assert words in answer.content.decode()


def test_s4_the_api_says_so_in_its_form(candidate: User, as_user: AsUser) -> None:
    body = json.dumps({"title": "a" * DEFAULT})
    answer = as_user(candidate).generic("POST", "/api/v1/letters/", body, content_type="application/json")
    assert answer.status_code == 413
    assert "2,0" in answer.json()["detail"] or "1,9" in answer.json()["detail"]


def test_s4_files_are_kept_in_memory_and_none_is_written_to_the_disk() -> None:
    assert [import_string(name) for name in settings.FILE_UPLOAD_HANDLERS] == [MemoryFileUploadHandler]
    assert settings.FILE_UPLOAD_MAX_MEMORY_SIZE == settings.DATA_UPLOAD_MAX_MEMORY_SIZE == UPLOAD


@pytest.mark.sampled(2)
@pytest.mark.parametrize("letter_of", ["😀", "\n", "ẞ", "Ω"])
def test_a_letter_of_any_characters_passes_in_a_conflict_with_both_texts(
    letter: Letter, candidate: User, as_user: AsUser, letter_of: str
) -> None:
    """Percent-encoded, an emoji takes twelve bytes; the form holds the text and the one that it was edited from."""
    mine = letter_of * MAX_LENGTH
    client = as_user(candidate)
    sent = {"body": mine, "base": letter_of * MAX_LENGTH, "revision": "1", "note": ""}
    form = urlencode(sent)
    answer = client.generic("POST", f"/letters/{letter.pk}/draft/", form, content_type=FORM)
    assert answer.status_code == 409
    assert len(form) < DEFAULT * 0.7


def test_such_a_letter_passes_over_the_api(letter: Letter, candidate: User, as_user: AsUser) -> None:
    body = json.dumps({"body": "😀" * MAX_LENGTH, "revision": letter.draft.revision})
    address = f"/api/v1/letters/{letter.pk}/draft/"
    answer = as_user(candidate).generic("PUT", address, body, content_type="application/json")
    assert answer.status_code == 200
