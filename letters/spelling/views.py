"""Correcting a misspelt word at the desk, and the words that a person keeps as right."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.draft_actions import save_draft_then, wants_json
from letters.models import Draft, KeptWord
from letters.spelling.correction import CORRECTED
from letters.spelling.forms import CorrectionForm, KeepForm


@require_POST
def correction_create(request: UserRequest, pk: str) -> HttpResponse:
    """Save the text and put a correction in the place of words; the desk then offers to undo it."""
    letter = own_letter(request, pk)
    form = CorrectionForm(request.POST)

    def correct(draft: Draft, note: str) -> HttpResponse:
        if not form.is_valid():
            raise ValidationError(_("These words are no longer in the text."))
        try:
            body, undo = form.cleaned_data["correction"].apply(draft.body)
        except LookupError as error:
            raise ValidationError(_("These words are no longer in the text.")) from error
        draft.write(body, seen=draft.revision)
        request.session[CORRECTED] = {"letter": str(letter.pk), "undo": undo.value}
        return redirect(f"{letter.get_absolute_url()}#corrected")

    return save_draft_then(request, letter, correct)


@require_POST
def kept_word_create(request: UserRequest, pk: str) -> HttpResponse:
    """Keep a word as right, from the desk of a letter."""
    letter = own_letter(request, pk)
    form, problem = KeepForm(request.POST), ""
    try:
        if form.is_valid():
            KeptWord.objects.keep(form.cleaned_data["words"], by=request.user)
    except ValidationError as error:
        problem = error.messages[0]
    if wants_json(request):
        return JsonResponse({"detail": problem}, status=422 if problem else 200)
    if problem:
        messages.error(request, problem)
    return redirect(letter)


@require_safe
def kept_word_list(request: UserRequest) -> HttpResponse:
    """The words that the person keeps."""
    return render(request, "letters/words.html", {"kept": KeptWord.objects.visible_to(request.user)})


@require_POST
def kept_word_remove(request: UserRequest, pk: int) -> HttpResponse:
    """Take a word off the list."""
    get_object_or_404(KeptWord.objects.visible_to(request.user), pk=pk).delete()
    return redirect("kept-words")
