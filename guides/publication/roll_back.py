"""The page on which admins publish an older edition of a guide again: first what would change, then publishing."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.types import UserRequest
from guides.access import admins_only
from guides.document.errors import DocumentError
from guides.editor.views import error_message, guide_overview
from guides.models import ApprovalNeeded, EditionProposal, Guide, Rubric, StaleGuide
from guides.preview.comparison import DraftComparison, preview_letters
from guides.publication.field_labels import changes_in_words
from guides.publication.forms import ProposeForm, RollBackForm
from guides.publication.proposal_views import propose


@admins_only
@require_http_methods(["GET", "POST"])
def rubric_publish(request: UserRequest, slug: str, number: int) -> HttpResponse:
    """Show what publishing an older edition again would change, then publish it on confirmation."""
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    rubric = get_object_or_404(Rubric, guide=guide, number=number)
    try:
        if request.method == "POST" and guide.needs_approval:
            return propose(request, guide, EditionProposal.Kind.AGAIN, rubric)
        return roll_back(request, guide, rubric) if request.method == "POST" else roll_back_page(request, guide, rubric)
    except DocumentError as problem:  # the checklist has changed since, and refuses the old document
        return guide_overview(request, guide, problem=error_message(problem), status=422)


def roll_back_page(request: UserRequest, guide: Guide, rubric: Rubric) -> HttpResponse:
    """What publishing ``rubric`` again would change beside the newest edition, in words and in verdicts."""
    newest = guide.rubrics.latest("number")
    guide.validate_document(rubric.judged_document)
    context = {
        "guide": guide,
        "rubric": rubric,
        "newest": newest,
        "fields": changes_in_words(newest.judged_document, rubric.judged_document),
        "trial": DraftComparison(rubric.judged_document, newest.judged_document, preview_letters(guide)),
        "keeps_draft": guide.draft != newest.judged_document,
        "proposal": guide.proposals.waiting().select_related("proposed_by", "rubric").first(),
        "form": ProposeForm(initial={"seen": newest.number})
        if guide.needs_approval
        else RollBackForm(initial={"newest": newest.number}),
    }
    return render(request, "guides/roll_back.html", context)


def roll_back(request: UserRequest, guide: Guide, rubric: Rubric) -> HttpResponse:
    """Publish ``rubric`` again and, if asked to, re-run the open letters by the new edition."""
    form = RollBackForm(request.POST)
    seen = form.cleaned_data["newest"] if form.is_valid() else 0
    wants_rerun = form.cleaned_data.get("rerun")
    try:
        with transaction.atomic():
            published = guide.publish_again(rubric, by=request.user, newest_seen=seen)
            if wants_rerun:
                guide.reruns.start(guide, by=request.user)
    except (StaleGuide, ApprovalNeeded):
        messages.error(request, _("There is a newer edition since you looked at it: here is what would change now."))
        return redirect("rubric-publish", guide.slug, rubric.number)
    messages.success(request, _("Published as edition %(number)s.") % {"number": published.number})
    return redirect("reruns" if wants_rerun else "guide-edit", guide.slug)
