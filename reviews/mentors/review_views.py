"""The mentor's side while reading: notes, judgements, saved answers, publishing."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from reviews.forms import JotForm, JudgementForm, PublishForm, SavedAnswerForm
from reviews.models import ChecklistRun, SavedAnswer
from reviews.pages.views import answering, read


@require_POST
def review_publish(request: UserRequest, pk: str) -> HttpResponse:
    asked = answering(request, pk)
    form = PublishForm(request.POST)
    if form.is_valid():
        told = form.cleaned_data
        try:
            review = asked.review()
            review.jot(notes=told.pop("notes"), summary=told["summary"])
            review.publish(**told)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Published: the candidate now sees your comments."))
            return redirect(asked)
    return read(request, asked.version, publish_form=form, status=422)


@require_POST
def review_jot(request: UserRequest, pk: str) -> HttpResponse:
    """Keep summary and notes for later."""
    asked = answering(request, pk)
    form = JotForm(request.POST)
    if form.is_valid():
        asked.review().jot(**form.cleaned_data)
        messages.success(request, _("Kept. Only you see it."))
        return redirect(f"{asked.get_absolute_url()}#publish")
    return read(request, asked.version, publish_form=PublishForm(request.POST), status=422)


@require_POST
def judgement_create(request: UserRequest, pk: str) -> HttpResponse:
    """Agree with the program on one point, overrule it, or answer what it cannot judge."""
    asked = answering(request, pk)
    form = JudgementForm(request.POST)
    run = ChecklistRun.objects.visible_to(request.user).filter(version=asked.version, state="completed").newest()
    try:
        if run is None or not form.is_valid():
            raise ValidationError(_("Choose one of the answers."))
        told = form.cleaned_data
        asked.review().judge(run, told["item"], verdict=told["verdict"], reason=told["reason"])
    except ValidationError as error:
        sent = {name: request.POST.get(name, "") for name in ("item", "verdict", "reason")}
        return read(request, asked.version, judged=sent | {"problem": error.messages[0]}, status=422)
    return redirect(f"{asked.get_absolute_url()}#point-{told['item']}")


@require_POST
def answer_save(request: UserRequest, pk: str) -> HttpResponse:
    """Keep words for other letters too."""
    asked = answering(request, pk)
    form = SavedAnswerForm(request.POST)
    if form.is_valid():
        form.instance.mentor = request.user
        form.save()
        return redirect(f"{asked.get_absolute_url()}#answers")
    return read(request, asked.version, answer_form=form, status=422)


@require_POST
def answer_remove(request: UserRequest, pk: str, answer: int) -> HttpResponse:
    asked = answering(request, pk)
    get_object_or_404(SavedAnswer.objects.visible_to(request.user), pk=answer).delete()
    return redirect(f"{asked.get_absolute_url()}#answers")
