"""Answering, as the candidate, where the checklist cannot tell."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.draft_actions import back_to_points
from reviews.models import PointAnswer
from reviews.runs.forms import AnswerForm


@require_POST
def point_answer_create(request: UserRequest, pk: str) -> HttpResponse:
    """Say whether a passage shows what a point asks for, at the desk or on the page of a version."""
    letter = own_letter(request, pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return back_to_points(request, letter, str(next(iter(form.errors.values()))[0]))
    number = form.cleaned_data["version"]
    version = letter.versions.filter(number=number).first() if number else None
    try:
        PointAnswer.objects.give(
            letter,
            form.cleaned_data["point"],
            by=request.user,
            shows=form.cleaned_data["answer"] == "yes",
            quote=form.cleaned_data["quote"],
            version=version,
        )
    except ValidationError as error:
        return back_to_points(request, letter, error.messages[0])
    return back_to_points(request, letter)
