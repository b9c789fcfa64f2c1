"""Finding a person's own letter for a view."""

from django.shortcuts import get_object_or_404

from accounts.types import UserRequest
from letters.models import Letter


def own_letter(request: UserRequest, pk: str) -> Letter:
    """The person's own letter with its draft and guide.

    Raises:
        Http404: There is no such letter, it is somebody else's, or it is in the bin.
    """
    letters = Letter.objects.visible_to(request.user).select_related("guide", "draft")
    letters = letters.defer("guide__draft", "search", "draft__search")
    letter = get_object_or_404(letters, pk=pk)
    letter.owner = request.user
    return letter
