"""The desk: where a candidate writes, sees the job ad and the printed page, and makes or restores versions."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.draft_actions import desk_context, refusal_response, save_draft_then, wants_json
from letters.desk.forms import AdForm, FactsForm
from letters.desk.job_ad import AdComparison
from letters.desk.preview import PagePreview
from letters.layout.forms import LayoutForm
from letters.models import Draft, Letter
from letters.spelling.correction import CORRECTED, Correction
from letters.text import canonical


@require_http_methods(["GET", "POST"])
def letter_detail(request: UserRequest, pk: str) -> HttpResponse:
    """The desk; a POST changes the facts around the text."""
    letter = own_letter(request, pk)
    undo = correction_to_undo(request, letter)
    if request.method != "POST":
        return render(request, "letters/desk.html", desk_context(letter, undo=undo))
    facts = FactsForm(request.POST, instance=letter)
    if facts.is_valid():
        facts.save()
        messages.success(request, _("Saved."))
        return redirect(letter)
    return render(request, "letters/desk.html", desk_context(letter, facts=facts, undo=undo), status=422)


def correction_to_undo(request: UserRequest, letter: Letter) -> Correction | None:
    """What undoes the correction that this person has just made to the letter; told once."""
    corrected = request.session.pop(CORRECTED, None)
    return Correction.read(corrected["undo"]) if corrected and corrected["letter"] == str(letter.pk) else None


@require_POST
def draft_save(request: UserRequest, pk: str) -> HttpResponse:
    """Autosave and the Save button: 200 with the new revision, or 409 with both texts."""
    letter = own_letter(request, pk)

    def answer(draft: Draft, note: str) -> HttpResponse:
        if wants_json(request):
            return JsonResponse({"revision": draft.revision, "saved_at": draft.saved_at, "body": draft.body})
        return redirect(letter)

    return save_draft_then(request, letter, answer)


@require_POST
def version_create(request: UserRequest, pk: str) -> HttpResponse:
    """Save what the form holds, then freeze it."""
    letter = own_letter(request, pk)

    def freeze(draft: Draft, note: str) -> HttpResponse:
        version = letter.freeze(by=request.user, note=note, revision=draft.revision).have_checked(by=request.user)
        messages.success(request, _("Version %(number)d saved. It will never change.") % {"number": version.number})
        return redirect(version)

    return save_draft_then(request, letter, freeze)


@require_POST
def version_restore(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """Restore the text of an old version to the draft; later versions stay."""
    letter = own_letter(request, pk)
    version = get_object_or_404(letter.versions, number=number)
    try:
        restored = letter.restore(version, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("versions", letter.pk)
    numbers = {"old": version.number, "new": restored.number}
    messages.success(request, _("Here is the text of version %(old)d, also saved as version %(new)d.") % numbers)
    return redirect(letter)


@require_http_methods(["GET", "POST"])
def letter_ad(request: UserRequest, pk: str) -> HttpResponse:
    """The job ad compared with the draft; a POST saves the ad. A fragment for the desk, otherwise a page."""
    letter = own_letter(request, pk)
    form = AdForm(request.POST if request.method == "POST" else None, initial={"job_ad": letter.job_ad})
    if form.is_bound and form.is_valid():
        letter.change_facts(job_ad=form.cleaned_data["job_ad"])
        return redirect("letter-ad", letter.pk)
    context = {"letter": letter, "form": form, "answers": AdComparison(letter)}
    template = "letters/_ad.html" if request.htmx else "letters/ad.html"
    return render(request, template, context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def letter_preview(request: UserRequest, pk: str) -> HttpResponse:
    """The draft as printed pages: a fragment for the desk, a page of its own without scripts.

    A POST has the text in ``body``: the desk sends it with the request that saves it, and need not wait for that one.
    """
    letter = own_letter(request, pk)
    try:
        look = PagePreview(letter, letter.draft, canonical(request.POST.get("body", letter.draft.body)))
    except ValidationError as error:
        return refusal_response(request, letter, error.messages[0])
    template = "letters/_preview.html" if request.htmx else "letters/preview.html"
    context = {"letter": letter, "look": look, "form": LayoutForm(letter=letter)}
    response = render(request, template, context, status=503 if look.is_busy else 200)
    if look.is_busy:
        response["Retry-After"] = "1"
    return response
