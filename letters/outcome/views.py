"""Pages that name a version and note that it was sent or answered; each can be undone."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.draft_actions import ask_anyway
from letters.gap_guard import GapsLeft
from letters.models import Sending, Version
from letters.outcome.forms import AnswerForm, NameForm, SendingForm


def of(request: UserRequest, pk: str, number: int) -> Version:
    versions = own_letter(request, pk).versions.select_related("letter", "named", "sending")
    return get_object_or_404(versions, number=number)


def of_sending(request: UserRequest, pk: str, number: int) -> Sending:
    sent = Sending.objects.visible_to(request.user).select_related("version__letter")
    return get_object_or_404(sent, version__letter=pk, version__number=number)


def told(request: UserRequest, version: Version, do: Callable[[], object], errors: object = None) -> HttpResponse:
    """Back to the version's page, after ``do()`` or with the sentence of why not."""
    try:
        if errors:
            raise ValidationError([str(sentence) for sentences in errors.values() for sentence in sentences])  # type: ignore[attr-defined]
        do()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(version)


@require_POST
def version_name(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version, form = of(request, pk, number), NameForm(request.POST)
    valid = form.is_valid()
    return told(
        request, version, lambda: version.rename(form.cleaned_data["name"], by=request.user), not valid and form.errors
    )


@require_POST
def sending_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version, form = of(request, pk, number), SendingForm(request.POST)
    if not form.is_valid():
        return told(request, version, lambda: None, form.errors)
    sent, anyway = form.cleaned_data, "anyway" in request.POST
    try:
        version.mark_sent(by=request.user, on=sent["sent_on"], to=sent["to"], anyway=anyway)
    except GapsLeft as left:
        return ask_anyway(request, version.letter, left)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(version)


@require_POST
def sending_undo(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending = of_sending(request, pk, number)
    return told(request, sending.version, lambda: sending.take_back(by=request.user))


@require_POST
def answer_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending, form = of_sending(request, pk, number), AnswerForm(request.POST)
    valid = form.is_valid()
    return told(
        request,
        sending.version,
        lambda: sending.answer(**form.cleaned_data, by=request.user),
        not valid and form.errors,
    )


@require_POST
def answer_undo(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending = of_sending(request, pk, number)
    return told(request, sending.version, lambda: sending.take_back_answer(by=request.user))
