"""Pages on which admins edit a guide: begin one, edit a part, import and export it as a file."""

from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.types import UserRequest
from guides.access import admins_only
from guides.document.changes import find_changes
from guides.document.errors import DocumentError
from guides.document.former_example import with_list_of_examples
from guides.document.merging import merge_documents
from guides.document.yaml_format import SIZE_LIMIT, parse
from guides.editor.forms import GuideFileForm, NewGuideForm
from guides.editor.part_form import InvalidForm, PartForm
from guides.editor.parts import PARTS, Part, part_for_path
from guides.models import Guide, GuideChange, ShippedGuide, StaleGuide
from guides.preview.comparison import preview_letters
from guides.publication.field_labels import place

MAX_CHANGES_SHOWN = 30  # changes in the history
MAX_PLACES_SHOWN = 12  # of each of them


def error_message(problem: ValueError) -> str:
    """The message of an error in the language of the page."""
    return problem.translated(_) if isinstance(problem, DocumentError) else str(problem)


@admins_only
@require_safe
def guide_edit(request: UserRequest, slug: str) -> HttpResponse:
    guides = Guide.objects.with_draft().select_related("shipped")
    return guide_overview(request, get_object_or_404(guides, slug=slug))


def guide_overview(request: UserRequest, guide: Guide, *, problem: str = "", status: int = 200) -> HttpResponse:
    """The page of a guide's draft: its parts, changes and editions, with a ``problem`` if there is one."""
    shipped: ShippedGuide | None = getattr(guide, "shipped", None)
    rubrics = list(guide.rubrics.select_related("published_by").defer("document"))
    changes = guide.changes.select_related("by").defer("before")[:MAX_CHANGES_SHOWN]
    context = {
        "guide": guide,
        "parts": missing_by_part(guide),
        "rubrics": rubrics,
        "pending": guide.has_unpublished_changes,
        "history": [(change, places_of(change, guide)) for change in changes],
        "form": GuideFileForm(initial={"revision": guide.revision}),
        "problem": problem,
        "updates": len(shipped.parts()) if shipped else 0,
        "proposal": guide.proposals.waiting().select_related("proposed_by", "rubric").first(),
    }
    return render(request, "guides/edit.html", context, status=status)


def places_of(change: GuideChange, guide: Guide) -> str:
    """Where a change was made, in words, with an ellipsis where there are more places than are told."""
    places = [place(path, guide.draft) for path in change.fields[:MAX_PLACES_SHOWN]]
    return "; ".join(dict.fromkeys(places)) + ("; …" if len(change.fields) > MAX_PLACES_SHOWN else "")


def missing_by_part(guide: Guide) -> list[tuple[Part, list[str]]]:
    """Each part of a guide with the paths of the fields that its draft lacks."""
    missing = guide.missing_fields
    return [(part, [path for path in missing if part_for_path(path) == part]) for part in PARTS.values()]


@admins_only
@require_http_methods(["GET", "POST"])
def guide_new(request: UserRequest) -> HttpResponse:
    form = NewGuideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            guide = Guide.objects.begin(**form.cleaned_data, by=request.user)
        except IntegrityError:  # pressed twice, or somebody else was faster
            form.add_error("slug", _("There is already a guide with this name."))
        else:
            messages.success(request, _("Guide created. Only admins see it until it is published."))
            return redirect("guide-edit", guide.slug)
    return render(request, "guides/new.html", {"form": form}, status=422 if form.is_bound else 200)


@admins_only
@require_http_methods(["GET", "POST"])
def part_edit(request: UserRequest, slug: str, part: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    if part not in PARTS:
        raise Http404
    if request.method == "GET":
        return part_page(request, guide, PartForm(PARTS[part], guide.draft))
    base = guide.draft_at(int(seen) if (seen := request.POST.get("revision", "")).isdecimal() else 0)
    form = PartForm(PARTS[part], base or guide.draft, request.POST)
    try:
        if form.preview and form.part.takes_parameters:
            guide.validate_document(form.document(), unfinished=True)
            form.show_matches(preview_letters(guide))
        if form.is_display_only:
            return part_page(request, guide, form, seen=form.revision)
        return save(request, guide, form, base)
    except StaleGuide:  # between reading and writing: read again
        return part_edit(request, slug, part)
    except (InvalidForm, DocumentError) as problem:
        form.show_error(form.problem or error_message(problem), getattr(problem, "path", ""))
        return part_page(request, guide, form, seen=form.revision, status=422)


def save(request: UserRequest, guide: Guide, form: PartForm, base: dict[str, Any] | None) -> HttpResponse:
    """Merge what was typed with what others changed since ``base`` and save it, unless both changed the same field."""
    mine = form.document()
    since = list(guide.changes.filter(revision__gt=form.revision).select_related("by").defer("before"))
    if base is None:  # the base is unknown: every difference is for the admin to decide
        document, conflicts = mine, list(find_changes(guide.draft, mine)) if form.revision != guide.revision else []
    else:
        document, conflicts = merge_documents(base, guide.draft, mine)
    if conflicts:  # one form with both, and the admin's own text where both changed a field
        merged = PartForm(form.part, document)
        merged.mark_conflicts(change.path for change in conflicts)
        return part_page(request, guide, merged, status=409, since=since, differing=conflicts)
    saved = guide.edit(document, seen=guide.revision, by=request.user)
    messages.success(request, saved_message(saved, since))
    return redirect("guide-part", guide.slug, form.part.name)


def saved_message(guide: Guide, since: list[GuideChange]) -> str:
    """What to say after saving; ``since`` are the changes of others that were merged."""
    sentences = [_("Saved in the draft. Try it out, then publish it.")]
    if count := len(guide.missing_fields):
        sentences = [
            _("Saved in the draft."),
            ngettext(
                "%(count)d text is missing before it can be published.",
                "%(count)d texts are missing before it can be published.",
                count,
            )
            % {"count": count},
        ]
    if people := ", ".join(dict.fromkeys(str(change.by) for change in since)):
        sentences.append(_("%(people)s changed the guide meanwhile: both changes are in it.") % {"people": people})
    return " ".join(sentences)


def part_page(
    request: UserRequest, guide: Guide, form: PartForm, *, seen: int | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """The page of a part; ``seen`` is the revision that was edited, by default the present one."""
    revision = guide.revision if seen is None else seen
    context = {"guide": guide, "form": form, "parts": PARTS.values(), "revision": revision, **more}
    return render(request, "guides/part.html", context, status=status)


@admins_only
@require_safe
def guide_export(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    headers = {"Content-Disposition": f'attachment; filename="{guide.slug}.yaml"'}
    return HttpResponse(guide.as_yaml(), content_type="application/yaml; charset=utf-8", headers=headers)


@admins_only
@require_POST
def guide_import(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    form = GuideFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return guide_overview(request, guide, problem=_("Choose a file."), status=422)
    file = form.cleaned_data["file"]
    try:
        document = with_list_of_examples(parse(file.read(SIZE_LIMIT + 1).decode(), file.name))
        guide.validate_document(document, file.name, unfinished=True)
        saved = guide.edit(document, seen=form.cleaned_data["revision"], by=request.user)
    except StaleGuide as stale:
        problem = _("The guide has been changed since you opened this page. Look at the history, then import again.")
        return guide_overview(request, stale.guide, problem=problem, status=409)
    except UnicodeDecodeError:
        return guide_overview(request, guide, problem=_("The file is not text in UTF-8."), status=422)
    except DocumentError as problem:
        return guide_overview(request, guide, problem=error_message(problem), status=422)
    messages.success(request, saved_message(saved, []))
    return redirect("guide-edit", slug)
