"""A second admin approves what is published, where a guide needs it: never one's own, never what changed since."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import User
from audit.models import Action, Entry
from guides.models import ApprovalNeeded, EditionProposal, Guide
from mail.models import Mail
from tests.guides.editor.test_views import Fields
from tests.types import AsUser

EDIT = reverse("guide-edit", args=["backend"])
PUBLISH = reverse("guide-publish", args=["backend"])
APPROVAL = reverse("guide-approval", args=["backend"])


@pytest.fixture
def second(person: Callable[..., User]) -> User:
    return person("Bruno Galli", role="admin")


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


@pytest.fixture
def approver(as_user: AsUser, second: User) -> Client:
    return as_user(second)


@pytest.fixture
def guarded(guide: Guide, admin: User, second: User) -> Guide:
    """A guide that needs approval, with a draft that differs from its edition."""
    document: dict[str, Any] = copy.deepcopy(guide.draft)
    document["summary"]["it"] = "Un altro riassunto."
    guide.edit(document, seen=1, by=admin)
    guide.require_approval(by=admin)
    return guide


def proposed(editor: Client, note: str = "Ho rivisto il riassunto.") -> EditionProposal:
    editor.post(PUBLISH, Fields(editor.get(PUBLISH).text).found | {"note": note})
    return EditionProposal.objects.get(decided_at=None)


def decide(client: Client, proposal: EditionProposal, name: str, **sent: str) -> int:
    return client.post(reverse(f"proposal-{name}", args=["backend", proposal.pk]), sent).status_code


def test_publishing_becomes_a_proposal_that_another_admin_approves(
    guarded: Guide, editor: Client, approver: Client, admin: User, second: User
) -> None:
    proposal = proposed(editor)
    assert guarded.rubric.number == 1
    mail = Mail.objects.get(recipient_id=second.pk)
    assert "Ho rivisto il riassunto." in mail.body
    assert EDIT in mail.body
    page = approver.get(EDIT).text
    assert "Ho rivisto il riassunto." in page
    assert "Approva e pubblica" in page
    assert decide(approver, proposal, "approve") == 302
    assert guarded.rubric.number == 2
    assert guarded.rubric.published_by == second
    assert Mail.objects.filter(recipient_id=admin.pk).exists()
    actions = Entry.objects.order_by("pk").values_list("action", flat=True)
    wanted = [Action.APPROVAL_REQUIRED, Action.EDITION_PROPOSED, Action.EDITION_APPROVED, Action.GUIDE_PUBLISHED]
    assert [action for action in actions if action in wanted][1:] == wanted


def test_nobody_approves_their_own(guarded: Guide, editor: Client, admin: User) -> None:
    proposal = proposed(editor)
    assert "Approva e pubblica" not in editor.get(EDIT).text
    assert decide(editor, proposal, "approve") == 403
    assert guarded.rubric.number == 1
    approved = EditionProposal.objects.filter(pk=proposal.pk)
    with pytest.raises(IntegrityError), transaction.atomic():  # nor does the database take it
        approved.update(decision="approved", decided_by=admin, decided_at=proposal.proposed_at)


def test_no_verb_publishes_past_the_rule(guarded: Guide, admin: User) -> None:
    with pytest.raises(ApprovalNeeded):
        guarded.publish(by=admin)
    with pytest.raises(ApprovalNeeded):
        guarded.publish_again(guarded.rubric, by=admin)


def test_what_changed_since_has_to_be_proposed_anew(
    guarded: Guide, editor: Client, approver: Client, admin: User
) -> None:
    proposal = proposed(editor)
    document = copy.deepcopy(Guide.objects.get().draft)
    document["summary"]["it"] = "Nessuno l’ha visto."
    guarded.edit(document, seen=2, by=admin)
    assert "va proposta di nuovo" in approver.get(EDIT).text
    decide(approver, proposal, "approve")
    assert guarded.rubric.number == 1
    assert EditionProposal.objects.get().decision == ""
    decide(editor, proposal, "refuse")
    assert EditionProposal.objects.get().decision == EditionProposal.Decision.WITHDRAWN


def test_a_proposal_is_declined_with_a_reason(guarded: Guide, editor: Client, approver: Client, admin: User) -> None:
    proposal = proposed(editor)
    decide(approver, proposal, "refuse", reason="Manca l’inglese.")
    assert EditionProposal.objects.get().decision == EditionProposal.Decision.DECLINED
    assert "Manca l’inglese." in Mail.objects.get(recipient_id=admin.pk).body
    assert guarded.rubric.number == 1


def test_only_one_proposal_waits(guarded: Guide, editor: Client, approver: Client) -> None:
    proposed(editor)
    approver.post(PUBLISH, {"seen": "2"})
    assert EditionProposal.objects.count() == 1


def test_an_older_edition_needs_approval_too(
    guide: Guide, editor: Client, approver: Client, admin: User, second: User
) -> None:
    document: dict[str, Any] = copy.deepcopy(guide.draft)
    document["summary"]["it"] = "Un altro riassunto."
    guide.edit(document, seen=1, by=admin).publish(by=admin)
    guide.require_approval(by=admin)
    again = reverse("rubric-publish", args=["backend", 1])
    editor.post(again, Fields(editor.get(again).text).found)
    assert guide.rubric.number == 2
    decide(approver, EditionProposal.objects.get(), "approve")
    assert (guide.rubric.number, guide.rubric.document) == (3, guide.rubrics.get(number=1).document)


def test_the_rule_begins_with_one_press_and_ends_with_two_admins(
    guide: Guide, editor: Client, approver: Client
) -> None:
    editor.post(APPROVAL, {"seen": "0"})
    assert Guide.objects.get().needs_approval
    editor.post(APPROVAL, {"seen": "0"})
    assert Guide.objects.get().needs_approval
    assert decide(editor, EditionProposal.objects.get(), "approve") == 403
    decide(approver, EditionProposal.objects.get(), "approve")
    assert not Guide.objects.get().needs_approval


def test_an_admin_who_is_alone_cannot_lock_themselves_out(guide: Guide, editor: Client) -> None:
    editor.post(APPROVAL, {"seen": "0"})
    assert not Guide.objects.get().needs_approval
