"""Pages on which admins publish a guide: first what would change, then publishing, and rolling back."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from guides.access import admins_only
from guides.document.changes import changes
from guides.document.errors import DocumentError
from guides.editor.views import in_words, missing_by_part, overview
from guides.models import Guide, Rubric, StaleGuide
from guides.preview.views import trial_of
from guides.publication.forms import PublishForm


@admins_only
@require_http_methods(["GET", "POST"])
def guide_publish(request: UserRequest, slug: str) -> HttpResponse:
    """First what would change, then, on confirmation of that very revision, publish it."""
    guide = get_object_or_404(Guide, slug=slug)
    if request.method == "POST":
        return publish(request, guide)
    return shown(request, guide)


def shown(request: UserRequest, guide: Guide, *, status: int = 200) -> HttpResponse:
    """What publishing the draft would change, or what it lacks before it can be published."""
    newest = guide.rubric
    context = {
        "guide": guide,
        "newest": newest,
        "fields": list(changes(newest.document, guide.draft)) if newest else [],
        "missing": missing_by_part(guide),
        "is_unfinished": bool(guide.gaps),
        "trial": trial_of(guide),
        "form": PublishForm(initial={"revision": guide.revision}),
    }
    return render(request, "guides/publish.html", context, status=status)


def publish(request: UserRequest, guide: Guide) -> HttpResponse:
    """Publish the revision that was looked at and, if asked to, have the open letters read by the new edition."""
    form = PublishForm(request.POST)
    seen = form.cleaned_data["revision"] if form.is_valid() else 0
    try:
        with transaction.atomic():
            rubric = guide.publish(by=request.user, seen=seen)
            if form.cleaned_data.get("rerun"):
                guide.reruns.start(guide, by=request.user)
    except StaleGuide:
        messages.error(request, _("The draft has changed since you looked at it: here is what would change now."))
        return redirect("guide-publish", guide.slug)
    except DocumentError as problem:
        if guide.gaps:
            return shown(request, guide, status=422)
        return overview(request, guide, problem=in_words(problem), status=422)
    messages.success(request, _("Published as edition %(number)s.") % {"number": rubric.number})
    return redirect("reruns" if form.cleaned_data.get("rerun") else "guide-edit", guide.slug)


@admins_only
@require_POST
def rubric_publish(request: UserRequest, slug: str, number: int) -> HttpResponse:
    """Roll back: the older rubric becomes the newest one."""
    guide = get_object_or_404(Guide, slug=slug)
    rubric = get_object_or_404(Rubric, guide=guide, number=number)
    try:
        newest = guide.publish_again(rubric, by=request.user)
    except DocumentError as problem:
        return overview(request, guide, problem=in_words(problem), status=422)
    messages.success(request, _("Published as edition %(number)s.") % {"number": newest.number})
    return redirect("guide-edit", slug)
