"""Saving the draft before an action of the desk, and the answers to conflicts, gaps and refusals."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.types import UserRequest
from letters.compare.merge import merge
from letters.desk.device_keys import device_keys
from letters.desk.fitting_guide import FittingGuide
from letters.desk.forms import DraftForm, UnboundFacts
from letters.gap_guard import GapsLeft
from letters.gaps import gaps
from letters.models import Draft, Letter, StaleDraft, Version
from letters.text import canonical


def desk_context(letter: Letter, **more: object) -> dict[str, object]:
    """The template context of the desk; ``more`` is added to it, with ``sent`` as the text that was refused."""
    page: dict[str, object] = {"letter": letter, "draft": letter.draft}
    text = str(more.get("sent", letter.draft.body))
    left = gaps(text)
    page |= {
        "gaps": left,
        "gaps_in_all": max(letter.gaps_at_start, len(left)),
        "old_words": letter.stale_references(text),
        "device_keys": device_keys(letter.owner),
    }
    return page | {"facts": UnboundFacts(letter), "fitting": FittingGuide(letter)} | more


def passage_lists(letter: Letter, text: str) -> dict[str, object]:
    """The gaps and stale references in ``text`` as JSON: half-open ranges in code points, and the words to show."""
    return {
        "gaps": [{"start": gap.start, "end": gap.end, "words": gap.asks} for gap in gaps(text)],
        "old_words": [
            {"start": reference.start, "end": reference.end, "words": reference.quote}
            for reference in letter.stale_references(text)
        ],
    }


def confirm_gaps(request: UserRequest, letter: Letter, left: GapsLeft, **changed: object) -> HttpResponse:
    """A page that lists the gaps left and asks for confirmation; its form repeats the request.

    ``changed`` are values of the request to replace.
    """
    again = {name: value for name, value in request.POST.items() if name != "csrfmiddlewaretoken"} | changed
    context = {"letter": letter, "left": left, "sentence": left.messages[0], "again": again.items()}
    return render(request, "letters/anyway.html", context, status=422)


def save_draft_then(request: UserRequest, letter: Letter, do: Callable[[Draft, str], HttpResponse]) -> HttpResponse:
    """Save the text in the request, then return ``do(draft, note)``.

    Returns:
        The response of ``do``; 409 with both texts when the draft was changed since; 422 with the text as it was sent
        when it cannot be saved; once it is saved and ``do`` raises ``ValidationError``, the way back to the desk.
    """
    form = DraftForm(request.POST)
    if not form.is_valid():
        return refusal_response(request, letter, str(next(iter(form.errors.values()))[0]))
    text, saved = form.cleaned_data, None
    try:
        saved = letter.draft.write(text["body"], seen=text["revision"])
        return do(saved, text["note"])
    except StaleDraft as stale:
        return conflict_response(request, letter, stale.draft, text["body"], text["base"])
    except GapsLeft as left:
        return confirm_gaps(request, letter, left, revision=letter.draft.revision)
    except ValidationError as error:
        refuse = back_to_points if saved else refusal_response
        return refuse(request, letter, error.messages[0])


def conflict_response(request: UserRequest, letter: Letter, theirs: Draft, mine: str, base: str) -> HttpResponse:
    """409 with both texts and their merge; ``base`` is the text that ``mine`` was edited from, "" if unknown."""
    merged = merge(canonical(mine), theirs.body, canonical(base) if base else None)
    if wants_json(request):
        detail = _("The letter has been changed elsewhere. Nothing was overwritten: choose which text to keep.")
        answer = {"detail": detail, "revision": theirs.revision, "theirs": theirs.body, "mine": mine}
        return JsonResponse(answer | {"merged": merged.text, "clashes": conflict_hint(merged.conflicts)}, status=409)
    context = {
        "letter": letter,
        "theirs": theirs,
        "mine": mine,
        "both": merged.text,
        "clashes": conflict_hint(merged.conflicts),
    }
    return render(request, "letters/conflict.html", context, status=409)


def conflict_hint(count: int) -> str:
    """A sentence that says how many conflicts to look for in a merged text."""
    if not count:
        return _("The merged text has the changes of both.")
    return ngettext(
        "In the merged text %(count)d passage appears twice, first as you wrote it: choose there.",
        "In the merged text %(count)d passages appear twice, first as you wrote them: choose there.",
        count,
    ) % {"count": count}


def refusal_response(request: UserRequest, letter: Letter, sentence: str) -> HttpResponse:
    """422 with the reason and, on a page, the text as it was sent."""
    if wants_json(request):
        return JsonResponse({"detail": sentence}, status=422)
    sent = {"sent": request.POST.get("body", ""), "problem": sentence}
    return render(request, "letters/desk.html", desk_context(letter, **sent), status=422)


def wants_json(request: UserRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def named_version(request: UserRequest, letter: Letter) -> Version | None:
    """The version of the letter whose number a form or an address names; None for the draft."""
    number = request.POST.get("version") or request.GET.get("version", "")
    return letter.versions.filter(number=number).first() if number.isdecimal() and len(number) < 10 else None


def back_to_points(request: UserRequest, letter: Letter, problem: str = "") -> HttpResponse:
    """Back to where something was decided about the text: the version whose number the request names, or the desk."""
    if wants_json(request):
        return JsonResponse({"detail": problem}, status=422 if problem else 200)
    if problem:
        messages.error(request, problem)
    return redirect(named_version(request, letter) or letter)
