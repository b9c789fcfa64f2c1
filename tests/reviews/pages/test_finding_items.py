"""Findings that were rendered before: each page has its own token, its own letter, and what its reader may do."""

import re

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ChecklistRun, ReviewRequest
from reviews.templatetags.finding_items import PLACEHOLDER, _rendered
from tests.types import AsUser

TOKENS = re.compile(r'name="csrfmiddlewaretoken" value="([^"]*)"')


def test_a_page_has_its_own_token_in_every_form(version: Version, candidate: User, as_user: AsUser) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    client = as_user(candidate)
    pages = [client.get(version.get_absolute_url()).text for _ in range(2)]
    tokens = [set(TOKENS.findall(page)) for page in pages]
    assert [len(found) for found in tokens] == [1, 1]
    assert tokens[0] != tokens[1]
    assert PLACEHOLDER not in pages[1]
    assert _rendered.cache_info().currsize


def test_two_letters_of_the_same_words_lead_each_to_itself(letter: Letter, candidate: User, as_user: AsUser) -> None:
    other = Letter.objects.start(by=candidate, guide=letter.guide, title="Lettera")
    other.draft.write(letter.draft.body, seen=1)
    pages = {one.pk: as_user(candidate).get(one.get_absolute_url()).text for one in (letter, other)}
    for key, page in pages.items():
        assert set(re.findall(r"/letters/([^/]+)/dismissals/", page)) == {str(key)}


def test_a_mentor_is_not_given_what_the_owner_may_do(
    asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(asked.version, by=candidate).pk)
    pages = [as_user(person).get(asked.get_absolute_url()).text for person in (candidate, mentor, candidate)]
    assert ["data-sets-aside" in page for page in pages] == [True, False, True]
    assert ["Does the letter meet it" in page or "data-program" in page for page in pages] == [False, True, False]
