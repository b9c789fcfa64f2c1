"""Finding a person's own letter for a view."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from accounts.models import User
from accounts.types import UserRequest
from letters.models import Letter
from queries.compiled import compiled


def own_letter(request: UserRequest, pk: UUID | str) -> Letter:
    """The person's own letter with its draft and guide.

    Raises:
        Http404: There is no such letter, it is somebody else's, or it is in the bin.
    """
    letter = _own_letters.first(request.user, UUID(str(pk)))
    if letter is None:
        raise Http404
    letter.owner = request.user
    return letter


@compiled
def _own_letters(user: User, pk: UUID) -> QuerySet[Letter]:
    letters = Letter.objects.visible_to(user).select_related("guide", "draft")
    return letters.defer("guide__draft", "search", "draft__search").filter(pk=pk)
