"""Pages that name a version and note that it was sent or answered; each can be undone."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.draft_actions import confirm_gaps
from letters.gap_guard import GapsLeft
from letters.models import Sending, Version
from letters.outcome.calendar import file_of_deadline, file_of_next_step
from letters.outcome.forms import AnswerForm, NameForm, NextStepForm, SendingForm


def own_version(request: UserRequest, pk: str, number: int) -> Version:
    """The version of the user's own letter; raises ``Http404`` for any other."""
    versions = own_letter(request, pk).versions.select_related("letter", "named", "sending")
    return get_object_or_404(versions, number=number)


def own_sending(request: UserRequest, pk: str, number: int) -> Sending:
    """The sending of the user's own version; raises ``Http404`` for any other."""
    sendings = Sending.objects.visible_to(request.user).select_related("version__letter")
    return get_object_or_404(sendings, version__letter=pk, version__number=number)


def act_and_redirect(
    request: UserRequest, version: Version, do: Callable[[], object], errors: object = None
) -> HttpResponse:
    """Call ``do()`` unless a form has ``errors``, and redirect to the version's page, with the reason if refused."""
    try:
        if errors:
            raise ValidationError([str(sentence) for sentences in errors.values() for sentence in sentences])  # type: ignore[attr-defined]
        do()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(version)


@require_POST
def version_name(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version, form = own_version(request, pk, number), NameForm(request.POST)
    valid = form.is_valid()
    return act_and_redirect(
        request, version, lambda: version.rename(form.cleaned_data["name"], by=request.user), not valid and form.errors
    )


@require_POST
def sending_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version, form = own_version(request, pk, number), SendingForm(request.POST)
    if not form.is_valid():
        return act_and_redirect(request, version, lambda: None, form.errors)
    sent, anyway = form.cleaned_data, "anyway" in request.POST
    try:
        sending = version.mark_sent(by=request.user, on=sent["sent_on"], to=sent["to"], anyway=anyway)
        sending.plan_next_step(sent["next_step"], on=sent["next_on"])
    except GapsLeft as left:
        return confirm_gaps(request, version.letter, left)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(version)


@require_POST
def sending_undo(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending = own_sending(request, pk, number)
    return act_and_redirect(request, sending.version, lambda: sending.take_back(by=request.user))


@require_POST
def answer_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending, form = own_sending(request, pk, number), AnswerForm(request.POST)
    valid = form.is_valid()
    return act_and_redirect(
        request,
        sending.version,
        lambda: sending.answer(**form.cleaned_data, by=request.user),
        not valid and form.errors,
    )


@require_POST
def answer_undo(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending = own_sending(request, pk, number)
    return act_and_redirect(request, sending.version, lambda: sending.take_back_answer(by=request.user))


@require_POST
def next_step(request: UserRequest, pk: str, number: int) -> HttpResponse:
    sending, form = own_sending(request, pk, number), NextStepForm(request.POST)
    valid = form.is_valid()
    return act_and_redirect(
        request,
        sending.version,
        lambda: sending.plan_next_step(form.cleaned_data["next_step"], on=form.cleaned_data["next_on"]),
        not valid and form.errors,
    )


@require_GET
def next_step_calendar(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """The next step as a file for calendars."""
    sending = own_sending(request, pk, number)
    if not sending.next_on:
        raise Http404
    address = request.build_absolute_uri(sending.version.get_absolute_url())
    return calendar_response(file_of_next_step(sending, address))


@require_GET
def deadline_calendar(request: UserRequest, pk: str) -> HttpResponse:
    """The deadline of a letter as a file for calendars."""
    letter = own_letter(request, pk)
    if not letter.deadline:
        raise Http404
    return calendar_response(file_of_deadline(letter, request.build_absolute_uri(letter.get_absolute_url())))


def calendar_response(content: bytes) -> HttpResponse:
    """A file for calendars, to download."""
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="bozza.ics"'
    return response
