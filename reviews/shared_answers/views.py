"""The page of the shared answers: mentors search and read them, coordinators write them."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from reviews.models import SharedAnswer
from reviews.shared_answers.forms import SearchForm, SharedAnswerForm, points_of_guides

ANSWERS_PER_PAGE = 50


def refuse_all_but(allowed: bool) -> None:
    """Raise ``PermissionDenied`` unless the person is allowed."""
    if not allowed:
        raise PermissionDenied


@require_http_methods(["GET", "POST"])
def shared_answers(request: UserRequest) -> HttpResponse:
    """The answers that one searches, and for coordinators a form to add one."""
    is_reader = request.user.is_mentor and request.method == "GET"
    refuse_all_but(request.user.is_coordinator or is_reader)
    points = points_of_guides()
    form = SharedAnswerForm(request.POST if request.method == "POST" else None, points=points)
    if request.method == "POST" and form.is_valid():
        return saved(request, form)
    search = SearchForm(request.GET, points=points)
    found = search.find(SharedAnswer.objects.visible_to(request.user))
    page = Paginator(found, ANSWERS_PER_PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "search": search, "page": page, "points": points}
    return render(request, "reviews/shared_answers.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def shared_answer(request: UserRequest, pk: int) -> HttpResponse:
    """The page on which a coordinator changes an answer."""
    answer = get_object_or_404(SharedAnswer.objects.visible_to(request.user), pk=pk)
    refuse_all_but(request.user.is_coordinator)
    data = request.POST if request.method == "POST" else None
    form = SharedAnswerForm(data, instance=answer, points=points_of_guides())
    if request.method == "POST" and form.is_valid():
        return saved(request, form)
    context = {"form": form, "answer": answer}
    return render(request, "reviews/shared_answer.html", context, status=422 if form.is_bound else 200)


def saved(request: UserRequest, form: SharedAnswerForm) -> HttpResponse:
    """Save the answer in the name of the coordinator, and go to the list."""
    form.instance.changed_by, form.instance.changed_at = request.user, timezone.now()
    form.save()
    messages.success(request, _("Saved."))
    return redirect("answer-library")


@require_POST
def shared_answer_remove(request: UserRequest, pk: int) -> HttpResponse:
    """Delete an answer."""
    answer = get_object_or_404(SharedAnswer.objects.visible_to(request.user), pk=pk)
    refuse_all_but(request.user.is_coordinator)
    answer.delete()
    return redirect("answer-library")
