"""Pages on which admins publish a guide: first what would change, then publishing; retiring."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from guides.access import admins_only
from guides.document.errors import DocumentError
from guides.editor.views import error_message, guide_overview, missing_by_part
from guides.models import ApprovalNeeded, EditionProposal, Guide, StaleGuide
from guides.preview.views import compare_draft
from guides.publication.field_labels import changes_in_words
from guides.publication.forms import ProposeForm, PublishForm
from guides.publication.inherited import inherited
from guides.publication.proposal_views import propose


@admins_only
@require_http_methods(["GET", "POST"])
def guide_publish(request: UserRequest, slug: str) -> HttpResponse:
    """Show what publishing would change, then publish that revision on confirmation."""
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    if request.method == "POST" and not ((copied := inherited(guide)) and copied.is_unchanged):
        if guide.needs_approval:
            return propose(request, guide, EditionProposal.Kind.DRAFT)
        return publish(request, guide)
    return publish_page(request, guide, status=422 if request.method == "POST" else 200)


def publish_page(request: UserRequest, guide: Guide, *, status: int = 200) -> HttpResponse:
    """What publishing the draft would change, or what it lacks before it can be published."""
    newest = guide.rubric
    context = {
        "guide": guide,
        "newest": newest,
        "fields": changes_in_words(newest.judged_document, guide.draft) if newest else [],
        "inherited": inherited(guide) if newest is None else None,
        "missing": missing_by_part(guide),
        "is_unfinished": bool(guide.missing_fields),
        "trial": compare_draft(guide),
        "proposal": guide.proposals.waiting().select_related("proposed_by", "rubric").first(),
        "form": ProposeForm(initial={"seen": guide.revision})
        if guide.needs_approval
        else PublishForm(initial={"revision": guide.revision}),
    }
    return render(request, "guides/publish.html", context, status=status)


def publish(request: UserRequest, guide: Guide) -> HttpResponse:
    """Publish the revision that was shown and, if asked to, re-run the open letters by the new edition."""
    form = PublishForm(request.POST)
    seen = form.cleaned_data["revision"] if form.is_valid() else 0
    try:
        with transaction.atomic():
            rubric = guide.publish(by=request.user, seen=seen)
            if form.cleaned_data.get("rerun"):
                guide.reruns.start(guide, by=request.user)
    except (StaleGuide, ApprovalNeeded):
        messages.error(request, _("The draft has changed since you looked at it: here is what would change now."))
        return redirect("guide-publish", guide.slug)
    except DocumentError as problem:
        if guide.missing_fields:
            return publish_page(request, guide, status=422)
        return guide_overview(request, guide, problem=error_message(problem), status=422)
    messages.success(request, _("Published as edition %(number)s.") % {"number": rubric.number})
    return redirect("reruns" if form.cleaned_data.get("rerun") else "guide-edit", guide.slug)


@admins_only
@require_POST
def guide_retirement(request: UserRequest, slug: str) -> HttpResponse:
    """Retire a published guide, or with ``restore`` offer it again."""
    guide = get_object_or_404(Guide.objects.published(), slug=slug)
    if "restore" in request.POST:
        guide.restore(by=request.user)
        messages.success(request, _("The guide is offered again."))
    else:
        guide.retire(by=request.user)
        messages.success(request, _("The guide is retired: no new letter can begin with it."))
    return redirect("guide-edit", slug)
