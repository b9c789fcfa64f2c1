"""What every button of the desk does first: save the text, and answer for what stands in the way."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.requests import UserRequest
from letters.forms import DraftForm, FactsForm
from letters.merging import merge
from letters.models import Draft, Letter, StaleDraft
from letters.text import canonical


def desk(letter: Letter, **more: object) -> dict[str, object]:
    """What the page of the desk shows."""
    facts = FactsForm(instance=letter)
    return {"letter": letter, "draft": letter.draft, "latest": letter.latest_version, "facts": facts, **more}


def save_then(request: UserRequest, letter: Letter, do: Callable[[Draft, str], HttpResponse]) -> HttpResponse:
    """Save the text in the request, then ``do(draft, note)``.

    409 with both texts when the draft has moved on, 422 with the text as it was sent when it cannot be kept;
    a ``ValidationError`` from ``do`` is told likewise.
    """
    form = DraftForm(request.POST)
    if not form.is_valid():
        return refused(request, letter, str(next(iter(form.errors.values()))[0]))
    text = form.cleaned_data
    try:
        return do(letter.draft.write(text["body"], seen=text["revision"]), text["note"])
    except StaleDraft as stale:
        return conflict(request, letter, stale.draft, text["body"], text["base"])
    except ValidationError as error:
        return refused(request, letter, error.messages[0])


def conflict(request: UserRequest, letter: Letter, theirs: Draft, mine: str, base: str) -> HttpResponse:
    """Both texts and what they are put together; ``base`` is the text mine was written upon, empty when not told."""
    both = merge(canonical(mine), theirs.body, canonical(base) if base else None)
    if wants_json(request):
        detail = _("The letter has been changed elsewhere. Nothing was overwritten: choose which text to keep.")
        answer = {"detail": detail, "revision": theirs.revision, "theirs": theirs.body, "mine": mine}
        return JsonResponse(answer | {"merged": both.text, "clashes": clashes(both.clashes)}, status=409)
    context = {"letter": letter, "theirs": theirs, "mine": mine, "both": both.text, "clashes": clashes(both.clashes)}
    return render(request, "letters/conflict.html", context, status=409)


def clashes(count: int) -> str:
    """What to look for in a text that was put together."""
    if not count:
        return _("Put together, the text holds the changes of both.")
    return ngettext(
        "Put together, %(count)d passage stands there twice, first as you wrote it: choose there.",
        "Put together, %(count)d passages stand there twice, first as you wrote them: choose there.",
        count,
    ) % {"count": count}


def refused(request: UserRequest, letter: Letter, sentence: str) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"detail": sentence}, status=422)
    sent = {"sent": request.POST.get("body", ""), "problem": sentence}
    return render(request, "letters/desk.html", desk(letter, **sent), status=422)


def wants_json(request: UserRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")
