"""The page with the questions that would do a composed letter the most good."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.types import UserRequest
from letters.access import own_letter
from letters.questions.forms import QuestionsForm
from letters.questions.questions import Questions


@require_http_methods(["GET", "POST"])
def question_list(request: UserRequest, pk: str) -> HttpResponse:
    """At most three questions, each with its gain; what is answered becomes a confirmed fact."""
    letter = own_letter(request, pk)
    questions = Questions(letter, by=request.user)
    if not questions.asked:
        return redirect(letter)
    sent = request.POST if request.method == "POST" else None
    form = QuestionsForm(sent, questions=questions.asked, by_pointer=questions.by_pointer)
    if form.is_bound and form.is_valid():
        if not questions.answer(form):
            messages.info(request, _("Your answers are among your facts. The letter stays as you have changed it."))
        return redirect(letter)
    context = {"letter": letter, "form": form}
    return render(request, "letters/questions.html", context, status=422 if form.is_bound else 200)
