"""The page that shows everything that happened to a letter."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.types import UserRequest
from letters.access import own_letter
from letters.history.page import HistoryPage


@require_GET
def event_list(request: UserRequest, pk: str) -> HttpResponse:
    """The history of a letter, for its owner."""
    letter = own_letter(request, pk)
    story = HistoryPage(letter, request.user, request.GET.get("page"))
    return render(request, "letters/story.html", {"letter": letter, "story": story})
