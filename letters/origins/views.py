"""Pages that say a composed sentence differently, and list facts that the letter does not use."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.draft_actions import wants_json
from letters.models import Letter, StaleDraft
from letters.origins.forms import OwnSentenceForm
from letters.origins.rewording import Change, UnusedFacts, reworded
from limits import quota
from limits.quota import QuotaExceeded


@require_POST
def sentence_reword(request: UserRequest, pk: str, digest: str) -> HttpResponse:
    """The next wording of a composed sentence: for the desk to put in its place, without scripts in the draft."""
    letter = own_letter(request, pk)
    try:
        quota.DRAFT_CHECKS.use(by=request.user)
        return apply_change(request, letter, reworded(letter, digest, by=request.user))
    except (QuotaExceeded, ValidationError) as refused:
        sentence = refused.sentence if isinstance(refused, QuotaExceeded) else refused.messages[0]
        return refuse(request, letter, sentence)


@require_http_methods(["GET", "POST"])
def fact_unused(request: UserRequest, pk: str) -> HttpResponse:
    """What else the person has confirmed, and what it would add; a POST takes its sentence into the letter."""
    letter = own_letter(request, pk)
    unused = UnusedFacts(letter, by=request.user)
    if request.method == "POST":
        try:
            return apply_change(request, letter, unused.take(request.POST.get("sentence", "")))
        except ValidationError as error:
            return refuse(request, letter, error.messages[0])
    template = "letters/_unused.html" if request.htmx else "letters/unused.html"
    return render(request, template, {"letter": letter, "unused": unused})


@require_POST
def sentence_write(request: UserRequest, pk: str) -> HttpResponse:
    """Take a sentence of the person's own, for a fact that the composer cannot tell, into the letter."""
    letter = own_letter(request, pk)
    unused, form = UnusedFacts(letter, by=request.user), OwnSentenceForm(request.POST)
    if form.is_valid():
        try:
            return apply_change(request, letter, unused.write(**form.cleaned_data))
        except ValidationError as error:
            form.add_error("words", error)
    if wants_json(request):
        return refuse(request, letter, str(next(iter(form.errors.values()))[0]))
    return render(request, "letters/unused.html", {"letter": letter, "unused": unused, "written": form}, status=422)


def apply_change(request: UserRequest, letter: Letter, change: Change) -> HttpResponse:
    """Give a change to the desk, which makes it in its text; without scripts, make it in the draft."""
    letter.draft.note_origins([change.sentence])
    if wants_json(request):
        return JsonResponse({"was": change.was, "words": change.sentence.words})
    try:
        letter.draft.write(change.applied_to(letter.draft.body), seen=letter.draft.revision)
    except StaleDraft:
        messages.error(request, _("The letter has been changed elsewhere. Nothing was overwritten."))
    return redirect(letter)


def refuse(request: UserRequest, letter: Letter, sentence: str) -> HttpResponse:
    """Say why nothing has changed."""
    if wants_json(request):
        return JsonResponse({"detail": sentence}, status=422)
    messages.error(request, sentence)
    return redirect(letter)
