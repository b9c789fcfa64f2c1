"""Blind review: a last check, which refuses to send a mentor the name or the address of a writer hidden from them."""

import html
import logging
import re
from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseServerError

from accounts.models import User
from reviews.blind.policy import hidden_letters_of

log = logging.getLogger("reviews.blind")

CHECKED = {"text/html", "text/plain", "application/json"}
# What the mentor wrote comes back with its form, and holds whatever they guessed. Each runs to the end of the page
# where an element is not closed, so that the page is read once.
OWN_WORDS = re.compile(
    r"<textarea\b.*?(?:</textarea>|\Z)|<script\b.*?(?:</script>|\Z)|(?<=\s)(?:value|data-put)=\"[^\"]*+\"", re.DOTALL
)
TAG = re.compile(r"<[^>]*+(?:>|\Z)")


class BlindReviewCheck:
    """Refuses a response about a blind letter that names its writer: a defect of ours, which must not cost a secret.

    ``ReaderCopy`` redacts; this only looks whether it was forgotten. It knows whole names and addresses, and only
    responses whose address leads to the letter: a list may name the same person for another, open letter.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        # A token of the API signs in inside the view, and is told by the request that the view had.
        request_of_view = getattr(response, "renderer_context", {}).get("request", request)
        reader = getattr(request_of_view, "user", None)
        match = request.resolver_match
        key = match.kwargs.get("pk") if match else None
        if match is None or key is None or not isinstance(reader, User) or not reader.is_mentor:
            return response
        if not isinstance(response, HttpResponse) or response.get("Content-Type", "").split(";")[0] not in CHECKED:
            return response
        for letter in hidden_letters_of(key, reader):
            if names(letter.owner, response.text, reader):
                log.error("%s named the writer of a blind letter", match.view_name)
                return HttpResponseServerError(headers={"Cache-Control": "no-store"})
        return response


def names(person: User, page: str, reader: User) -> bool:
    """Whether a page tells who somebody is, outside of what its reader is writing."""
    text = " ".join(html.unescape(TAG.sub("", OWN_WORDS.sub("", page))).casefold().split())
    return any(secret in text for secret in _whole_secrets(person) if secret not in str(reader).casefold())


def _whole_secrets(person: User) -> Iterator[str]:
    name = " ".join(person.name.casefold().split())
    # Mentors are named on these pages, and one of them may have the same name.
    if " " in name and not User.objects.mentors().filter(name__iexact=person.name).exists():
        yield name
    yield person.email
    yield from person.emailaddress_set.values_list("email", flat=True)
