"""What admins do with a guide: edit a part, bring in and take out its file, publish, roll back. Admins only."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import UserRequest
from checklist import RubricError
from guides.changes import changes
from guides.document import SIZE_LIMIT, DocumentError, parse
from guides.forms import ImportForm, PartForm, Refused
from guides.models import Guide, Rubric, StaleGuide
from guides.parts import PARTS

SHOWN = 30  # changes in the history


def admins_only[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """SECURITY: every view of this file and of ``trying`` stands behind it; drafts and samples are nobody else's."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request: Any = args[0]
        if not request.user.is_staff:
            raise PermissionDenied
        return view(*args, **kwargs)

    return guarded


@admins_only
@require_safe
def guide_edit(request: UserRequest, slug: str) -> HttpResponse:
    return overview(request, get_object_or_404(Guide, slug=slug))


def overview(request: UserRequest, guide: Guide, *, problem: str = "", status: int = 200) -> HttpResponse:
    rubrics = list(guide.rubrics.select_related("published_by").defer("document"))
    context = {
        "guide": guide,
        "parts": PARTS.values(),
        "rubrics": rubrics,
        "pending": guide.has_unpublished_changes,
        "changes": guide.changes.select_related("by")[:SHOWN],
        "form": ImportForm(initial={"revision": guide.revision}),
        "problem": problem,
    }
    return render(request, "guides/edit.html", context, status=status)


@admins_only
@require_http_methods(["GET", "POST"])
def part_edit(request: UserRequest, slug: str, part: str) -> HttpResponse:
    guide = get_object_or_404(Guide, slug=slug)
    if part not in PARTS:
        raise Http404
    if request.method == "GET":
        return page(request, guide, PartForm(PARTS[part], guide.draft))
    form = PartForm(PARTS[part], guide.draft, request.POST)
    if form.is_only_shown:
        return page(request, guide, form, seen=form.revision)
    try:
        document = form.document()
        guide.edit(document, seen=form.revision, by=request.user)
    except StaleGuide as stale:
        return conflict(request, stale.guide, form, document)
    except (Refused, DocumentError, RubricError) as problem:
        form.refuse(form.problem or str(problem), getattr(problem, "path", ""))
        return page(request, guide, form, seen=form.revision, status=422)
    messages.success(request, _("Saved in the draft. Try it, then publish it."))
    return redirect("guide-part", slug, part)


def page(
    request: UserRequest, guide: Guide, form: PartForm, *, seen: int | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """The page of a part; ``seen`` is the revision that the typed text was written upon."""
    revision = guide.revision if seen is None else seen
    context = {"guide": guide, "form": form, "parts": PARTS.values(), "revision": revision, **more}
    return render(request, "guides/part.html", context, status=status)


def conflict(request: UserRequest, guide: Guide, form: PartForm, mine: dict[str, Any]) -> HttpResponse:
    """Both: what stands now and what was typed, which the next save keeps."""
    since = guide.changes.filter(revision__gt=form.revision).select_related("by")
    return page(request, guide, form, status=409, since=since, differing=list(changes(guide.draft, mine)))


@admins_only
@require_safe
def guide_export(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide, slug=slug)
    headers = {"Content-Disposition": f'attachment; filename="{guide.slug}.yaml"'}
    return HttpResponse(guide.as_yaml(), content_type="application/yaml; charset=utf-8", headers=headers)


@admins_only
@require_POST
def guide_import(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide, slug=slug)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return overview(request, guide, problem=_("Choose a file."), status=422)
    file = form.cleaned_data["file"]
    try:
        document = parse(file.read(SIZE_LIMIT + 1).decode(), file.name)
        guide.refuse_unfit(document, file.name)
        guide.edit(document, seen=form.cleaned_data["revision"], by=request.user)
    except StaleGuide as stale:
        problem = _("The guide has been changed since you opened this page. Look at the history, then import again.")
        return overview(request, stale.guide, problem=problem, status=409)
    except UnicodeDecodeError:
        return overview(request, guide, problem=_("The file is not text in UTF-8."), status=422)
    except (DocumentError, RubricError) as problem:
        return overview(request, guide, problem=str(problem), status=422)
    messages.success(request, _("Imported into the draft. Try it, then publish it."))
    return redirect("guide-edit", slug)


@admins_only
@require_POST
def rubric_publish(request: UserRequest, slug: str, number: int) -> HttpResponse:
    """Roll back: the older rubric becomes the newest one."""
    guide = get_object_or_404(Guide, slug=slug)
    rubric = get_object_or_404(Rubric, guide=guide, number=number)
    try:
        newest = guide.publish_again(rubric, by=request.user)
    except (DocumentError, RubricError) as problem:
        return overview(request, guide, problem=str(problem), status=422)
    messages.success(request, _("Published as edition %(number)s.") % {"number": newest.number})
    return redirect("guide-edit", slug)
