"""Pages on which a candidate makes a file of a letter, waits for it and downloads it, or copies its text."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST

from accounts.types import UserRequest
from guides.markdown import render as render_markdown
from letters.access import own_letter
from letters.attachments.forms import AttachForm
from letters.claims.claim_check import check_version
from letters.desk.draft_actions import confirm_gaps, save_draft_then
from letters.exports.export import to_paper_letter
from letters.exports.formats import as_email, as_text
from letters.gap_guard import GapsLeft, refuse_gaps
from letters.models import Draft, Export
from replica.reading import apart


def asked_format(request: UserRequest) -> str:
    """The format that a form names; PDF where it names none that there is."""
    name = request.POST.get("format", "")
    return name if name in Export.Format.values else Export.Format.PDF


@require_POST
def draft_export(request: UserRequest, pk: str) -> HttpResponse:
    """Save the draft, make a version if its text is new, and export that."""
    letter = own_letter(request, pk)

    def print_it(draft: Draft, note: str) -> HttpResponse:
        anyway = "anyway" in request.POST
        refuse_gaps(draft.body, anyway=anyway)
        version = letter.version_of_draft(by=request.user, revision=draft.revision)
        export = Export.objects.request(version, by=request.user, format=asked_format(request), anyway=anyway)
        if request.htmx:
            return render(request, "letters/_export.html", {"export": export, "revision": draft.revision})
        return redirect("export", export.pk)

    return save_draft_then(request, letter, print_it)


@require_GET
def ways_out(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """The formats in which a version leaves, and its text to copy for forms and mails."""
    version = get_object_or_404(own_letter(request, pk).versions.select_related("letter__owner"), number=number)
    paper = to_paper_letter(version.letter, version.body, at=version.created_at)
    text, exports = as_text(version.body), version.exports.defer("content").order_by("-created_at")[:10]
    context = {"version": version, "letter": version.letter, "exports": exports, "formats": Export.Format.choices}
    more = {"text": text, "email": as_email(paper), "claims": check_version(version)}
    # SECURITY: ``render`` gives sanitised HTML without raw tags of the text.
    more["formatted"] = mark_safe(render_markdown(version.body))  # noqa: S308
    more |= {"attachments": version.letter.attachments.without_content(), "attach": AttachForm()}
    return render(request, "letters/ways_out.html", context | more)


@require_POST
def export_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version = get_object_or_404(own_letter(request, pk).versions, number=number)
    try:
        anyway = "anyway" in request.POST
        attached, kind = "with_attachments" in request.POST, asked_format(request)
        export = Export.objects.request(version, by=request.user, format=kind, with_attachments=attached, anyway=anyway)
    except GapsLeft as left:
        return confirm_gaps(request, version.letter, left)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(version)
    if request.htmx:
        return render(request, "letters/_export.html", {"export": export})
    return redirect("export", export.pk)


@require_GET
def export_detail(request: UserRequest, pk: str) -> HttpResponse:
    """The state of an export: a fragment for the page that polls, a page of its own without scripts."""
    exports = Export.objects.visible_to(request.user).defer("content").select_related("version__letter")
    export = get_object_or_404(exports, pk=pk)
    if request.htmx:
        return render(request, "letters/_export.html", {"export": export})
    return render(request, "letters/export.html", {"export": export, "claims": check_version(export.version)})


@require_GET
def export_file(request: UserRequest, pk: str) -> HttpResponse:
    exports = Export.objects.visible_to(request.user).defer(*apart("content"))
    export = get_object_or_404(exports, pk=pk, state=Export.State.COMPLETED)
    return export.as_download()
