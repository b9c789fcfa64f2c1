"""The list of letters, the history of a letter, and the page of a version with all that is said of it."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.models import User
from accounts.types import UserRequest
from guides.guide_queryset import titles_of
from guides.models import Guide
from letters.access import own_letter
from letters.archive.archivable import DAYS_IN_BIN
from letters.desk.device_keys import device_keys
from letters.letter import LetterQuerySet
from letters.models import Event, Letter, Sending, Version
from letters.paging import KeysFirst
from queries.compiled import compiled
from reviews.models import Review, ReviewRequest, SavedAnswer
from reviews.pages.forms import LetterListForm
from reviews.pages.letter_list import (
    LETTERS_PER_PAGE,
    MANY_LETTERS,
    NOTHING_ASKED,
    LetterRow,
    confirmed_facts,
    first_letters,
    letters_of,
    shelves,
    undoable,
    with_status,
)
from reviews.pages.version_history import VersionHistory, all_numbers, judged_versions
from reviews.pages.version_list import version_rows
from reviews.pages.version_page import VersionPage
from reviews.threads.forms import CommentForm, PanelForm
from reviews.threads.panel import ThreadPanel

VERSIONS_PER_PAGE = 25


@require_GET
def letter_list(request: UserRequest) -> HttpResponse:
    """The user's letters: at hand, in the archive or in the bin."""
    guides = Guide.objects.load_with_rubrics()  # for both forms
    form = LetterListForm(request.GET, titles=titles_of(guides))
    on_shelves = shelves(request.user, form.asked["shelf"])
    page = letters_page(request, form, on_shelves)
    context = {
        "form": form,
        "page": page,
        "rows": [LetterRow(letter) for letter in page],
        "shelf": form.asked["shelf"],
        "shelves": on_shelves,
        "days_in_bin": DAYS_IN_BIN,
        "many": MANY_LETTERS,
        **undoable(request.user, request.GET),
    }
    if not form.is_narrow and not form.asked["shelf"]:
        offered = titles_of(guide for guide in guides if guide.retired_at is None)
        context |= {"offered": offered, "confirmed": confirmed_facts.count(request.user)}
    return render(request, "letters/list.html", context)


def letters_page(request: UserRequest, form: LetterListForm, on_shelves: list[dict[str, Any]]) -> "Page[Letter]":
    """The page of the list that the address names; a whole shelf has been counted by ``shelves``."""
    letters = letters_of(request.user, form.asked)
    count = None if form.is_narrow else next(shelf["count"] for shelf in on_shelves if shelf["here"])

    def rows(keys: list[Any]) -> LetterQuerySet:
        return with_status(letters.filter(pk__in=keys).order_by().without_long_texts())

    first = partial(first_letters, request.user) if form.asked == NOTHING_ASKED else None
    pages = KeysFirst(letters, LETTERS_PER_PAGE, rows=rows, count=count, first=first)
    return pages.get_page(request.GET.get("page"))


@require_GET
def version_list(request: UserRequest, pk: str) -> HttpResponse:
    """The letter's versions, a page at a time, and the picture of the history of those on the page."""
    letter = own_letter(request, pk)
    numbers = all_numbers(letter)
    page = Paginator(numbers, VERSIONS_PER_PAGE).get_page(request.GET.get("page"))
    shown = numbers[max(page.start_index() - 1, 0) : page.end_index()]
    judged = judged_versions(letter, request.user, shown)
    context = {
        "letter": letter,
        "page": page,
        "numbers": numbers,
        "rows": version_rows(letter, request.user, shown, judged),
        "history": VersionHistory(judged),
    }
    return render(request, "reviews/versions.html", context)


@require_GET
def version_detail(request: UserRequest, pk: UUID, number: int) -> HttpResponse:
    """The page of a version."""
    version = _versions_by_number.first(request.user, pk, number)
    if version is None:
        raise Http404
    return render_version(request, version)


@compiled(branches_on={"user": ["role"]})
def _versions_by_number(user: User, letter: UUID, number: int) -> QuerySet[Version]:
    versions = Version.objects.visible_to(user).filter(letter=letter, number=number)
    versions = versions.select_related("letter__guide", "letter__owner", "named", "sending")
    return versions.defer("letter__guide__draft", "letter__search")


def render_version(request: UserRequest, version: Version, *, status: int = 200, **forms: object) -> HttpResponse:
    """The page of a version; ``forms`` are those that came back with a problem, in place of empty ones.

    A form that the page sends by itself gets those parts of it that change. That somebody else than its owner reads it
    is recorded.
    """
    Event.objects.record_reading(version, by=request.user)
    page = VersionPage(version, request.user, thread_panel(request, version))
    template = "reviews/_review_parts.html" if request.htmx and request.method == "POST" else "reviews/version.html"
    context = for_reader(request, page) | for_mentor(request, page) | forms
    return render(request, template, context, status=status)


def for_reader(request: UserRequest, page: VersionPage) -> dict[str, object]:
    """What the page shows to everybody who reads the version."""
    version = page.version
    return {
        "version": page.copy.version,
        "letter": page.copy.letter,
        "reading": page,
        "is_owner": version.letter.owner_id == request.user.pk,
        "outcomes": Sending.Outcome.choices,
        "guests": page.guests,
        "export": page.export,
        # Made where the page shows it; the other forms are in the context where they came back with a problem.
        "comment_form": SimpleLazyObject(CommentForm),
        "can_withdraw": bool(page.request and page.request.can_be_withdrawn_by(request.user)),
    }


@compiled
def _saved_answers(user: User) -> QuerySet[SavedAnswer]:
    return SavedAnswer.objects.visible_to(user)


def after_writing(
    request: UserRequest, review_request: ReviewRequest, fragment: str = "", *, said: str = ""
) -> HttpResponse:
    """After a mentor has written something: the parts of the page that change, or without scripts the page itself.

    Args:
        request: The request.
        review_request: What the mentor writes about.
        fragment: The id of the part to which the page without scripts leads.
        said: What that page says was done.
    """
    if request.htmx:
        return render_version(request, review_request.version)
    if said or not review_request.is_waiting:
        messages.success(request, said or _("Published: the candidate now sees your comments."))
    return redirect(f"{review_request.get_absolute_url()}{'#' if fragment else ''}{fragment}")


def thread_panel(request: UserRequest, version: Version) -> ThreadPanel:
    """The threads that the address asks for; what makes no sense in it is ignored."""
    if not request.GET:
        return ThreadPanel(version, request.user)
    form = PanelForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    show, page, thread = asked.get("show") or "", asked.get("page") or 1, asked.get("thread")
    return ThreadPanel(version, request.user, show=show, page=page, thread=thread)


def for_mentor(request: UserRequest, page: VersionPage) -> dict[str, object]:
    """What the page offers to the mentor whose request it is."""
    if page.request is None or not page.request.can_be_answered_by(request.user):
        return {"can_answer": False, "can_release": False, "shows_changes": False}
    review = page.mine or Review(request=page.request, mentor=request.user)
    unsent = review.unsent | {"summary": review.summary, "notes": review.notes}
    return {
        "can_answer": True,
        "can_release": page.request.can_be_released_by(request.user),
        "unsent": unsent,
        "chosen_verdict": unsent.get("verdict", ""),
        "missing": review.missing_now,
        "unanswered": page.unanswered,
        "device_keys": device_keys(request.user),
        "saved_answers": _saved_answers(request.user),
        "shared_answers": page.shared_answers,
        # Whoever read an earlier version sees first what changed since.
        "shows_changes": "text" not in request.GET and page.before is not None,
    }
