"""Every private thing carries a word of its own; nobody may receive another's, on any page, in any format."""

import inspect
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import resolve, reverse

from accounts.models import User
from mail.models import Mail
from reviews.models import Notice, Share
from tests.architecture.entries import behind
from tests.scenario import ROLES, Scenario
from tests.test_permissions import TABLE, admin_paths
from tests.types import AsUser

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
OWNERS = {
    *("letterhead", "title", "company", "recipient", "place", "note", "first", "second", "draft", "pdf", "token"),
    *("role", "subject", "job-ad", "version-name", "sent-to", "next-step", "binned"),
    *("first-request", "request", "summary", "published-comment", "question", "dismissal", "pool-title", "judgement"),
    "former-request",
    *("label", "guest", "said-by-guest", "proposal", "report"),
    *("attached", "attached-file", "signature"),
    *("programme", "webhook"),
    *("source", "fact", "kept", "proposed", "quote", "spelt", "planned", "worded", "model-quote"),
}
# What a mentor is shown of a letter: its title, the versions asked about, requests and the own words.
MENTORS = {
    *("title", "first", "second", "first-request", "request", "summary"),
    *("published-comment", "question", "dismissal", "unpublished-comment", "judgement", "unpublished-judgement"),
    *("attached", "attached-file"),
    *("private-notes", "unpublished-summary", "unsent", "saved", "saved-text"),
}
# What admins write before anybody else may read it.
ADMINS = {"guide-draft", "sample", "sample-text", "application", "invited", "programme", "code"}
# A report to the moderators, with the passage that its reporter disclosed.
ADMINS |= {"report", "said-by-guest"}
MAY_SEE = {"owner": OWNERS, "mentor": MENTORS, "admin": ADMINS, "stranger": {"application", "programme"}}

KNOW_THE_OWNER = {"owner", "mentor", "admin"}


def answers_htmx(path: str) -> bool:
    """Whether the view, or another of its file, looks at whether htmx asks; none else answers it otherwise."""
    view = behind(resolve(path.partition("?")[0]).func)
    return "htmx" in source_of(view.__module__)


@cache
def source_of(module: str) -> str:
    return inspect.getsource(import_module(module))


def received(client: Client, scenario: Scenario, more: list[str], *, always_both: bool = False) -> str:
    """Everything that all pages, the API and the files say to this client, and to htmx where that may differ."""
    arguments = scenario.path_arguments()
    paths = [
        reverse(name, kwargs=arguments.get(name)) for name, row in TABLE.items() if "GET" in row and name != "shared"
    ]
    paths.append(reverse("letters") + "?shelf=bin")
    first = reverse("version", kwargs={"pk": scenario.letter.pk, "number": 1})
    text = ""
    for path in [*paths, first, reverse("api-version", kwargs={"pk": scenario.letter.pk, "number": 1}), *more]:
        for headers in ({}, {"HX-Request": "true"}) if always_both or answers_htmx(path) else ({},):
            response = client.get(path, headers=headers)
            text += response.getvalue().decode("latin-1") + str(response.headers)
    return text


def test_where_htmx_is_answered_otherwise_is_known(scenario: Scenario) -> None:
    arguments = scenario.path_arguments()
    assert answers_htmx(reverse("export", kwargs=arguments["export"]))
    assert not answers_htmx(reverse("compare", kwargs=arguments["compare"]))
    templates = [path for path in TEMPLATES.rglob("*.html") if "request.htmx" in path.read_text(encoding="utf-8")]
    assert templates == []  # of which the source of a view says nothing


@pytest.mark.sampled(2)
@pytest.mark.parametrize("role", ROLES)
def test_nobody_receives_what_is_not_theirs(
    role: str, scenario: Scenario, as_user: AsUser, pytestconfig: pytest.Config
) -> None:
    client = as_user(scenario.people[role])
    more = admin_paths(scenario) if role == "admin" else []
    text = received(client, scenario, more, always_both=pytestconfig.getoption("long"))
    seen = set(re.findall(r"canary-([a-z]+(?:-[a-z]+)*)", text))
    assert seen <= MAY_SEE.get(role, set())
    # An empty page leaks nothing and proves nothing: those who may see do see.
    assert seen == MAY_SEE.get(role, set())
    assert ("Zibibbo" in text) == (role in KNOW_THE_OWNER)


def canaries(text: str) -> set[str]:
    return set(re.findall(r"canary-([a-z]+(?:-[a-z]+)*)", text))


@pytest.mark.parametrize("shows_comments", [True, False])
def test_a_link_shows_the_text_of_its_version_and_what_its_owner_chose(
    scenario: Scenario, client: Client, shows_comments: bool
) -> None:
    Share.objects.update(shows_comments=shows_comments)
    response = client.get(reverse("shared", args=[scenario.share_key]))
    text = response.text + str(response.headers)
    assert canaries(text) == {"second"} | ({"guest", "said-by-guest"} if shows_comments else set())
    assert not {person.name for person in scenario.people.values() if person} & set(re.findall(r"[\w ]+", text))
    assert scenario.letter.company not in text


@pytest.mark.parametrize(
    ("mails_tell_more", "words"), [(False, {"title", "token"}), (True, {"title", "token", "summary", "last-summary"})]
)
def test_no_mail_carries_a_word_of_the_letter(
    scenario: Scenario, mailoutbox: list[EmailMultiAlternatives], mails_tell_more: bool, words: set[str]
) -> None:
    User.objects.update(mails_tell_more=mails_tell_more)
    asked = scenario.request
    asked.review().publish(
        verdict="changes_requested",
        summary="canary-last-summary: canary-second text of the letter, and “canary-second” once more",
    )
    Notice.objects.update(created_at="2026-01-01T00:00Z")
    Notice.objects.queue_summaries()
    for pk in Mail.objects.values_list("pk", flat=True):
        Mail.run(pk)
    everything = "".join(f"{mail.message()}{mail.body}{mail.alternatives}" for mail in mailoutbox)
    assert len(mailoutbox) > 3
    assert canaries(everything) == words
