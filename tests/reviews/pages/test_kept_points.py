"""Groups of findings that were rendered before: each reader gets what would have been rendered for them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.template import Context, Engine, Template
from django.test import Client

from accounts.models import User
from letters.models import Version
from reviews.models import ChecklistRun, Dismissal, Judgement, ReviewRequest
from reviews.templatetags import finding_items
from reviews.templatetags.kept_points import KeptPointsNode
from tests.types import AsUser

OF_A_REQUEST = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]*|(?<=nonce=")[^"]*|(?<="X-CSRFToken": ")[^"]*')


@pytest.fixture
def forget() -> Callable[[], None]:
    """Have the process forget what it has rendered."""

    def clear() -> None:
        for loader in Engine.get_default().template_loaders:
            loader.reset()
        finding_items._rendered.cache_clear()

    clear()
    return clear


def page_of(client: Client, version: Version) -> str:
    return OF_A_REQUEST.sub("", client.get(version.get_absolute_url()).text)


def blocks() -> list[KeptPointsNode]:
    """Those of the column of findings."""
    templates = (
        Engine.get_default().get_template(f"reviews/{name}.html") for name in ("_points", "_points_of_version")
    )
    nodes = (node for template in templates for node in template.nodelist.get_nodes_by_type(KeptPointsNode))
    return [node for node in nodes if isinstance(node, KeptPointsNode)]


def test_whoever_reads_gets_the_page_that_is_made_for_them(
    version: Version,
    candidate: User,
    mentor: User,
    other: User,
    as_user: AsUser,
    forget: Callable[[], None],
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    own, blind, open_ = (as_user(one) for one in (candidate, mentor, other))
    made: list[tuple[str, str]] = []

    def read(client: Client) -> str:
        """The page from memory, as far as somebody read it before; then anew."""
        kept = page_of(client, version)
        again = page_of(client, version)
        forget()
        made.extend([(kept, page_of(client, version)), (again, kept)])
        return kept

    read(own)
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    page_of(own, version)
    assert "Giulia" not in read(blind)
    asked.withdraw(by=candidate)
    ReviewRequest.objects.ask(version, mentor=other, by=candidate)
    page_of(own, version)
    assert "Giulia" in read(open_)
    page_of(open_, version)
    read(own)
    assert all(kept == anew for kept, anew in made)


def test_a_block_is_found_again_until_somebody_says_something_of_its_points(
    version: Version, candidate: User, as_user: AsUser, forget: Callable[[], None]
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    client = as_user(candidate)
    for _ in range(2):
        client.get(version.get_absolute_url())
    assert [block.rendered.cache_info()[:2] for block in blocks()] == [(1, 1)] * 3
    page = client.get(version.get_absolute_url()).text
    point = re.search(r'name="point" value="([^"]+)"|<button name="point" value="([^"]+)"', page)
    assert point
    Dismissal.objects.make(version.letter, point[1] or point[2], by=candidate, reason="Non serve qui.")
    assert "Non serve qui." in client.get(version.get_absolute_url()).text


def test_what_a_mentor_says_of_a_point_is_shown_each_time(
    asked: ReviewRequest, candidate: User, mentor: User, as_user: AsUser, forget: Callable[[], None]
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(asked.version, by=candidate).pk)
    run = asked.version.checklist_runs.get()
    client, manual = as_user(mentor), run.report["manual"][0]
    client.get(asked.get_absolute_url())
    for reason in ("Prima ragione.", "Seconda ragione."):
        Judgement.objects.filter(run=run).delete()
        client.post(f"/reviews/{asked.pk}/judgements/", {"item": manual, "verdict": "met", "reason": reason})
        assert reason in client.get(asked.get_absolute_url()).text


def test_the_block_is_given_nothing_of_the_page_but_what_finds_it_again(version: Version) -> None:
    template = Template(
        "{% load kept_points %}{% kept_points first=first %}"
        "{{ first|length }}{{ letter.title }}{{ version.body }}{{ user }}{{ letter.pk }}{% endkept_points %}"
    )
    page: dict[str, Any] = {"first": [], "letter": version.letter, "version": version, "user": "secret"}
    assert template.render(Context(page)) == f"0{version.letter.pk}"
    assert "secret" in template.render(Context(page | {"version": None})), "at the desk it is rendered with the page"
