"""Finding a person's own letter for a view."""

from django.shortcuts import get_object_or_404

from accounts.types import UserRequest
from letters.models import Letter


def own_letter(request: UserRequest, pk: str) -> Letter:
    """The letter with its draft and guide. Raises ``Http404`` for one that is not the person's own."""
    letters = Letter.objects.visible_to(request.user).select_related("guide", "draft")
    letters = letters.defer("guide__draft", "search", "draft__search")
    return get_object_or_404(letters, pk=pk)
