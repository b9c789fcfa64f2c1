"""Where the palette of the desk and of a version leads, beside what the page itself holds."""

from collections.abc import Iterator

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.models import User
from accounts.types import UserRequest
from letters.access import own_letter
from letters.models import Letter

LETTERS = 200
VERSIONS = 50

Place = dict[str, str]


@require_GET
def palette_places(request: UserRequest, pk: str) -> HttpResponse:
    """The person's letters, and the versions and files of this one, as JSON."""
    letter = own_letter(request, pk)
    return JsonResponse({"places": [*places_of_letter(letter), *other_letters(letter, request.user)]})


def places_of_letter(letter: Letter) -> Iterator[Place]:
    """The desk of the letter, its pages, its newest versions and the files of the newest."""
    yield {"group": _("Letter"), "name": letter.title, "url": letter.get_absolute_url()}
    yield {"group": _("Letter"), "name": _("All letters"), "url": reverse("letters")}
    yield {"group": _("Letter"), "name": _("Versions"), "url": reverse("versions", args=[letter.pk])}
    yield {"group": _("Letter"), "name": _("History"), "url": reverse("story", args=[letter.pk])}
    newest = letter.versions.select_related("named").defer("body", "origins").order_by("-number")[:VERSIONS]
    for version in newest:
        name = _("Version %(number)d") % {"number": version.number}
        name = f"{name}: {version.name}" if version.name else name
        yield {"group": _("Versions"), "name": name, "url": reverse("version", args=[letter.pk, version.number])}
        if version.number == letter.last_number:
            files = _("PDF, Word, text and email of version %(number)d") % {"number": version.number}
            yield {"group": _("Export"), "name": files, "url": reverse("ways-out", args=[letter.pk, version.number])}


def other_letters(letter: Letter, user: User) -> Iterator[Place]:
    """The person's other letters, those that were changed last first."""
    letters = Letter.objects.visible_to(user).exclude(pk=letter.pk).filter(archived_at=None)
    for other in letters.only("title", "company").order_by("-draft__saved_at", "pk")[:LETTERS]:
        is_named = other.company and other.company not in other.title
        name = f"{other.title} · {other.company}" if is_named else other.title
        yield {"group": _("My letters"), "name": name, "url": other.get_absolute_url()}
