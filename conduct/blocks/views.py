"""Pages of blocks: blocking the other person of a request, the list of whom one has blocked, and ending a block."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.types import UserRequest
from conduct.models import Block
from conduct.reports.subjects import parties_request


@require_GET
def block_list(request: UserRequest) -> HttpResponse:
    """Whom the person has blocked."""
    blocks = Block.objects.visible_to(request.user).select_related("blocked", "request__letter")
    return render(request, "conduct/blocks.html", {"blocks": blocks})


@require_POST
def block_create(request: UserRequest, pk: str) -> HttpResponse:
    """Block the other person of a request."""
    review_request = parties_request(request.user, pk)
    if review_request is None:
        raise PermissionDenied
    try:
        Block.objects.make(review_request, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(review_request)
    messages.success(request, _("Blocked. You will no longer be matched with each other, and nobody is told."))
    return redirect("blocks")


@require_POST
def block_remove(request: UserRequest, pk: int) -> HttpResponse:
    """End a block."""
    get_object_or_404(Block.objects.visible_to(request.user), pk=pk).delete()
    messages.success(request, _("This person is no longer blocked."))
    return redirect("blocks")
