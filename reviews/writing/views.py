"""Writing a review: what is kept while it is typed, judgements, saved answers, and publishing."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from reviews.mentors.forms import JudgementForm, PublishForm, ReviewNotesForm, SavedAnswerForm, UnsentForm
from reviews.models import ChecklistRun, SavedAnswer
from reviews.pages.views import after_writing, render_version
from reviews.requests.views import answerable_request


@require_POST
def review_publish(request: UserRequest, pk: str) -> HttpResponse:
    """Publish the review; a form with a problem comes back on the page of the version."""
    review_request = answerable_request(request, pk)
    form = PublishForm(request.POST)
    if form.is_valid():
        fields = form.cleaned_data
        try:
            review = review_request.review()
            review.save_notes(notes=fields.pop("notes"), summary=fields["summary"])
            review.publish(**fields)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return after_writing(request, review_request)
    return render_version(request, review_request.version, publish_form=form, status=422)


@require_POST
def review_save(request: UserRequest, pk: str) -> HttpResponse:
    """Keep summary and notes for later."""
    review_request = answerable_request(request, pk)
    form = ReviewNotesForm(request.POST)
    if form.is_valid():
        review_request.review().save_notes(**form.cleaned_data)
        return after_writing(request, review_request, "publish", said=_("Kept. Only you see it."))
    return render_version(request, review_request.version, publish_form=PublishForm(request.POST), status=422)


@require_POST
def review_unsent(request: UserRequest, pk: str) -> HttpResponse:
    """Keep one field of the page as it is typed. Answers with what is kept, and what is missing to publish."""
    review_request = answerable_request(request, pk)
    form = UnsentForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(_("This is too long to be kept: shorten it."))
        review = review_request.review()
        text = review.keep(**form.cleaned_data)
    except ValidationError as error:
        return JsonResponse({"detail": error.messages[0]}, status=422)
    return JsonResponse({"text": text, "missing": review.missing_now})


@require_POST
def judgement_create(request: UserRequest, pk: str) -> HttpResponse:
    """Agree with the program on one point, overrule it, or answer what it cannot judge."""
    review_request = answerable_request(request, pk)
    form = JudgementForm(request.POST)
    runs = ChecklistRun.objects.visible_to(request.user).filter(version=review_request.version, state="completed")
    run = runs.newest()
    try:
        if run is None or not form.is_valid():
            raise ValidationError(_("Choose one of the answers."))
        review = review_request.review()
        item = review.judge(run, **form.cleaned_data).item
        review.forget(lambda _kept: (f"reason-{item}", f"judgement-{item}"))
    except ValidationError as error:
        sent = {name: request.POST.get(name, "") for name in ("item", "verdict", "reason")}
        judged = sent | {"problem": error.messages[0]}
        return render_version(request, review_request.version, judged=judged, status=422)
    return after_writing(request, review_request, f"point-{item}")


@require_POST
def answer_save(request: UserRequest, pk: str) -> HttpResponse:
    """Keep words for other letters too."""
    review_request = answerable_request(request, pk)
    form = SavedAnswerForm(request.POST)
    if form.is_valid():
        form.instance.mentor = request.user
        form.save()
        review_request.review().forget(lambda _kept: ("answer-title", "answer-text"))
        return after_writing(request, review_request, "answers")
    return render_version(request, review_request.version, answer_form=form, status=422)


@require_POST
def answer_remove(request: UserRequest, pk: str, answer: int) -> HttpResponse:
    """Delete one of the saved answers."""
    review_request = answerable_request(request, pk)
    get_object_or_404(SavedAnswer.objects.visible_to(request.user), pk=answer).delete()
    return after_writing(request, review_request, "answers")
