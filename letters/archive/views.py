"""Pages that move a letter into the archive or the bin, and back."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.models import Letter


@require_POST
def archive(request: UserRequest, pk: str) -> HttpResponse:
    own_letter(request, pk).archive(by=request.user)
    return redirect_with_undo(archived=pk)


@require_POST
def unarchive(request: UserRequest, pk: str) -> HttpResponse:
    own_letter(request, pk).unarchive(by=request.user)
    messages.success(request, _("The letter is among your letters again."))
    return redirect("letters")


@require_POST
def bin_letter(request: UserRequest, pk: str) -> HttpResponse:
    """Put a letter into the bin, without a question: the list that follows offers to undo it."""
    try:
        own_letter(request, pk).bin(by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("letters")
    return redirect_with_undo(binned=pk)


@require_POST
def put_back(request: UserRequest, pk: str) -> HttpResponse:
    letter = get_object_or_404(Letter.objects.binned_by(request.user), pk=pk)
    letter.put_back(by=request.user)
    messages.success(request, _("The letter is back where it was."))
    return redirect("letters")


def redirect_with_undo(**done: str) -> HttpResponse:
    """Redirect to the list of letters, which offers to undo ``done``: ``archived`` or ``binned`` is a letter's id."""
    return redirect(f"{reverse('letters')}?{urlencode(done)}")
