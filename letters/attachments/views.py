"""Attaching PDFs to a letter, replacing and removing them, on the page on which it leaves; and downloading them."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.attachments.confined import MAX_BYTES
from letters.attachments.forms import AttachForm, ReplaceForm
from letters.models import Attachment
from limits.quota import QuotaExceeded
from limits.sizes import UPLOAD, body_up_to
from replica.reading import apart


@body_up_to(UPLOAD)
@require_POST
def attachment_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """Attach a file."""
    letter, form = own_letter(request, pk), AttachForm(request.POST, request.FILES)
    if not form.is_valid():
        return back(request, pk, number, str(next(iter(form.errors.values()))[0]))
    file, name = form.cleaned_data["file"], form.cleaned_data["name"]
    try:
        attachment = Attachment.objects.add(letter, file.name, file.read(MAX_BYTES + 1), name=name, by=request.user)
    except (ValidationError, QuotaExceeded) as error:
        return back(request, pk, number, refusal(error))
    tell(request, attachment)
    return back(request, pk, number)


@body_up_to(UPLOAD)
@require_POST
def attachment_replace(request: UserRequest, pk: str, number: int, attachment: str) -> HttpResponse:
    """Put another file in the place of one."""
    old, form = own_attachment(request, pk, attachment), ReplaceForm(request.POST, request.FILES)
    if not form.is_valid():
        return back(request, pk, number, str(form.errors["file"][0]))
    file = form.cleaned_data["file"]
    try:
        old.replace(file.name, file.read(MAX_BYTES + 1), by=request.user)
    except (ValidationError, QuotaExceeded) as error:
        return back(request, pk, number, refusal(error))
    tell(request, old)
    return back(request, pk, number)


@require_POST
def attachment_remove(request: UserRequest, pk: str, number: int, attachment: str) -> HttpResponse:
    """Remove one."""
    own_attachment(request, pk, attachment).delete()
    messages.success(request, _("Removed."))
    return back(request, pk, number)


@require_GET
def attachment_file(request: UserRequest, pk: str) -> HttpResponse:
    """The file: for the owner of the letter, and for a mentor to whom it is shown."""
    attachments = Attachment.objects.visible_to(request.user).select_related("letter").defer(*apart("content"))
    return get_object_or_404(attachments, pk=pk).as_download(by=request.user)


def own_attachment(request: UserRequest, pk: str, attachment: str) -> Attachment:
    """An attachment of the user's own letter, without its file; raises ``Http404`` for any other."""
    attachments = Attachment.objects.visible_to(request.user).without_content()
    return get_object_or_404(attachments, letter=own_letter(request, pk), pk=attachment)


def refusal(error: ValidationError | QuotaExceeded) -> str:
    """The sentence of a refusal."""
    return error.sentence if isinstance(error, QuotaExceeded) else str(error.messages[0])


def tell(request: UserRequest, attachment: Attachment) -> None:
    """Say what was attached, and whether something of the file was left out."""
    told = ngettext("Attached: %(name)s, %(n)d page.", "Attached: %(name)s, %(n)d pages.", attachment.pages)
    messages.success(request, told % {"name": attachment.name, "n": attachment.pages})
    if attachment.had_more:
        messages.warning(
            request, _("Scripts, forms, notes or files inside it were left out; what the pages show stays.")
        )


def back(request: UserRequest, pk: str, number: int, problem: str = "") -> HttpResponse:
    """Return to the page on which the version leaves, with a problem if there is one."""
    if problem:
        messages.error(request, problem)
    return redirect("ways-out", pk, number)
