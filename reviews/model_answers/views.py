"""Pages on which a candidate has a model answer where the checklist cannot tell."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.types import UserRequest
from reviews.model_answers.forms import AskForm
from reviews.model_answers.page import AnswerPage, problem
from reviews.models import ChecklistRun, ModelAnswer, ModelConsent


def own_run(request: UserRequest, pk: str) -> ChecklistRun:
    """A run on a version of the person's own.

    Raises:
        Http404: There is none, or they do not see it.
        PermissionDenied: They see it as a mentor.
    """
    runs = ChecklistRun.objects.visible_to(request.user).select_related("version__letter__owner", "rubric__guide")
    run = get_object_or_404(runs.defer("rubric__guide__draft"), pk=pk)
    if run.version.letter.owner_id != request.user.pk:
        raise PermissionDenied
    return run


def own_answer(request: UserRequest, pk: str) -> ModelAnswer:
    """An answer on a letter of the person's own."""
    answers = ModelAnswer.objects.visible_to(request.user).select_related("checklist_run__version__letter")
    return get_object_or_404(answers, pk=pk)


@require_http_methods(["GET", "POST"])
def model_answer(request: UserRequest, pk: str, point: str) -> HttpResponse:
    """What a model would be sent about a point, and what it answered; a POST sends it."""
    page = AnswerPage(own_run(request, pk), point, request.user)
    if request.method == "POST":
        try:
            send(request, page)
        except ValidationError as error:
            messages.error(request, error.messages[0])
        return redirect("model-answer", pk, point)
    version = page.run.version
    context = {"page": page, "letter": version.letter, "version": version, "form": AskForm(), "finding": page.finding}
    answer = page.answer
    return render(request, "reviews/model_answer.html", context | fragment(answer) if answer else context)


def send(request: UserRequest, page: AnswerPage) -> None:
    """Send what the person was shown, if they agree."""
    form = AskForm(request.POST)
    if not (page.endpoint and page.passage and form.is_valid()):
        return
    if form.cleaned_data["agrees"]:
        ModelConsent.objects.give(page.endpoint, by=request.user)
    shown = form.cleaned_data["shown"]
    ModelAnswer.objects.request(page.passage, page.endpoint, by=request.user, shown=shown)


def fragment(answer: ModelAnswer) -> dict[str, object]:
    """The context of one answer."""
    return {"answer": answer, "problem": problem(answer), "letter": answer.checklist_run.version.letter}


@require_GET
def model_answer_progress(request: UserRequest, pk: str) -> HttpResponse:
    """How far it is: the fragment that the page polls. Without scripts, the page itself."""
    answer = own_answer(request, pk)
    if not request.htmx:
        return redirect("model-answer", answer.checklist_run_id, answer.point)
    response = render(request, "reviews/_model_answer.html", fragment(answer))
    if answer.is_finished:
        response["HX-Refresh"] = "true"  # the page asks for the person's own answer then
    return response


@require_POST
def model_answer_stop(request: UserRequest, pk: str) -> HttpResponse:
    """Stop it."""
    answer = own_answer(request, pk)
    answer.stop()
    return redirect("model-answer", answer.checklist_run_id, answer.point)


@require_POST
def model_answer_remove(request: UserRequest, pk: str) -> HttpResponse:
    """Delete an answer for good."""
    answer = own_answer(request, pk)
    answer.delete()
    messages.success(request, _("The answer is deleted."))
    return redirect(answer.checklist_run.version)


@require_http_methods(["GET", "POST"])
def model_consents(request: UserRequest) -> HttpResponse:
    """To which models one has agreed; a POST withdraws it."""
    if request.method == "POST":
        ModelConsent.objects.withdraw(by=request.user)
        ModelAnswer.objects.visible_to(request.user).stop_all()
        messages.success(request, _("Withdrawn: nothing more is sent until you agree again."))
        return redirect("model-consents")
    context = {"consents": ModelConsent.objects.visible_to(request.user)}
    return render(request, "reviews/model_consents.html", context)
