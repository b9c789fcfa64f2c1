"""Saving the draft before an action of the desk, and the answers to conflicts, gaps and refusals."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.types import UserRequest
from letters.compare.merge import merge
from letters.desk.forms import DraftForm, FactsForm
from letters.gap_guard import GapsLeft
from letters.gaps import gaps
from letters.models import Draft, Letter, StaleDraft
from letters.text import canonical


def desk(letter: Letter, **more: object) -> dict[str, object]:
    """What the page of the desk shows."""
    page: dict[str, object] = {"letter": letter, "draft": letter.draft, "latest": letter.latest_version}
    text = str(more.get("sent", letter.draft.body))
    left = gaps(text)
    page |= {"gaps": left, "gaps_in_all": max(letter.gaps_at_start, len(left)), "old_words": letter.old_words(text)}
    return page | {"facts": FactsForm(instance=letter)} | more


def passages(letter: Letter, text: str) -> dict[str, object]:
    """What the desk lists beside ``text``, as JSON: ranges in code points, and the words to show."""
    return {
        "gaps": [{"start": gap.start, "end": gap.end, "words": gap.asks} for gap in gaps(text)],
        "old_words": [{"start": old.start, "end": old.end, "words": old.quote} for old in letter.old_words(text)],
    }


def ask_anyway(request: UserRequest, letter: Letter, left: GapsLeft, **changed: object) -> HttpResponse:
    """Which gaps are left, and whether the text is to go all the same: the same request again, with a yes in it."""
    again = {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"} | changed
    context = {"letter": letter, "left": left, "sentence": left.messages[0], "again": again.items()}
    return render(request, "letters/anyway.html", context, status=422)


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
    except GapsLeft as left:
        return ask_anyway(request, letter, left, revision=letter.draft.revision)
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
