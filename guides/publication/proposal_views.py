"""Pages on which admins propose an edition to each other, approve it or decline it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from guides.access import admins_only
from guides.document.errors import DocumentError
from guides.editor.views import error_message
from guides.models import EditionProposal, Guide, Rubric, StaleGuide
from guides.publication.forms import DecisionForm, ProposeForm
from guides.publication.proposal import AlreadyProposed, other_admins


def propose(request: UserRequest, guide: Guide, kind: str, rubric: Rubric | None = None) -> HttpResponse:
    """Propose what was shown, where the guide needs approval."""
    form = ProposeForm(request.POST)
    sent: dict[str, Any] = form.cleaned_data if form.is_valid() else {"seen": 0, "note": ""}
    try:
        EditionProposal.objects.propose(
            guide, by=request.user, kind=kind, seen=sent["seen"], rubric=rubric, note=sent["note"]
        )
    except StaleGuide:
        messages.error(request, _("The guide has changed since you looked at it: here is how it is now."))
    except AlreadyProposed:
        messages.error(request, _("Another proposal for this guide is waiting for its decision."))
    except DocumentError as problem:
        messages.error(request, error_message(problem))
    else:
        messages.success(request, _("Proposed: the other admins have a mail."))
    return redirect("guide-edit", guide.slug)


@admins_only
@require_POST
def guide_approval(request: UserRequest, slug: str) -> HttpResponse:
    """Have editions approved by a second admin from now on, or propose to need that no more."""
    guide = get_object_or_404(Guide, slug=slug)
    if guide.needs_approval:
        return propose(request, guide, EditionProposal.Kind.RULE)
    if not other_admins(request.user).exists():
        messages.error(request, _("There is no other admin who could approve an edition."))
    else:
        guide.require_approval(by=request.user)
        messages.success(request, _("From now on a second admin approves each edition of this guide."))
    return redirect("guide-edit", slug)


@admins_only
@require_POST
def proposal_approve(request: UserRequest, slug: str, pk: int) -> HttpResponse:
    """Do what another admin proposed."""
    proposal = get_object_or_404(EditionProposal.objects.waiting(), guide__slug=slug, pk=pk)
    if not proposal.can_be_approved_by(request.user):
        raise PermissionDenied
    try:
        rubric = proposal.approve(by=request.user)
    except StaleGuide:
        messages.error(request, _("The guide has changed since this was proposed: it has to be proposed again."))
    except DocumentError as problem:
        messages.error(request, error_message(problem))
    else:
        done = _("Published as edition %(number)s.") % {"number": rubric.number} if rubric else ""
        messages.success(request, done or _("This guide needs no approval any more."))
        return redirect("reruns" if rubric else "guide-edit", slug)
    return redirect("guide-edit", slug)


@admins_only
@require_POST
def proposal_decline(request: UserRequest, slug: str, pk: int) -> HttpResponse:
    """Decline what another admin proposed, or withdraw what one proposed oneself."""
    proposal = get_object_or_404(EditionProposal.objects.waiting(), guide__slug=slug, pk=pk)
    form = DecisionForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    proposal.decline(by=request.user, reason=reason)
    is_own = proposal.proposed_by_id == request.user.pk
    messages.success(request, _("Withdrawn.") if is_own else _("Declined: whoever proposed it has a mail."))
    return redirect("guide-edit", slug)
