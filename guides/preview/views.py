"""Trying a draft before it is published, on examples, sample letters and pasted text; then publishing it."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from guides.document.changes import changes
from guides.document.errors import DocumentError
from guides.editor.views import admins_only, in_words, missing_by_part, overview
from guides.forms import PasteForm, PublishForm, SampleForm
from guides.models import Guide, SampleLetter, StaleGuide
from guides.preview.comparison import Trial, letters_of


def trial_of(guide: Guide, pasted: str = "") -> Trial | None:
    """The draft against what is published, on the pasted text first, then the example, then the samples.

    None while the draft has no criteria: there is nothing to judge by.
    """
    if not guide.draft["criteria"]:
        return None
    newest = guide.rubric
    letters = [(_("The pasted text"), (get_language() or "it")[:2], pasted)] if pasted else []
    return Trial(guide.draft, newest.document if newest else None, letters + letters_of(guide))


@admins_only
@require_http_methods(["GET", "POST"])
def guide_try(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide, slug=slug)
    form = PasteForm(request.POST if request.method == "POST" else None)
    return tried(request, guide, form, status=422 if form.is_bound and not form.is_valid() else 200)


def tried(
    request: UserRequest, guide: Guide, form: PasteForm, sample: SampleForm | None = None, *, status: int = 200
) -> HttpResponse:
    pasted = form.cleaned_data["text"] if form.is_bound and form.is_valid() else ""
    context = {"guide": guide, "form": form, "sample_form": sample or SampleForm(initial={"language": get_language()})}
    context |= {"trial": trial_of(guide, pasted), "samples": guide.samples.all()}
    return render(request, "guides/try.html", context, status=status)


@admins_only
@require_POST
def sample_create(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide, slug=slug)
    form = SampleForm(request.POST, instance=SampleLetter(guide=guide, added_by=request.user))
    if not form.is_valid():
        return tried(request, guide, PasteForm(), form, status=422)
    form.save()
    messages.success(request, _("Kept as a sample letter."))
    return redirect("guide-try", slug)


@admins_only
@require_POST
def sample_delete(request: UserRequest, slug: str, pk: int) -> HttpResponse:
    get_object_or_404(SampleLetter, guide__slug=slug, pk=pk).delete()
    messages.success(request, _("The sample letter is gone."))
    return redirect("guide-try", slug)


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
