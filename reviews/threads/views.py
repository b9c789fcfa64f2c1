"""Actions in the panel of threads: open, answer, settle, accept, attach, edit."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import User
from accounts.types import UserRequest
from letters.access import own_letter
from letters.models import Version
from reviews.blind.reader_copy import ReaderCopy
from reviews.models import AppliedSuggestion, Comment, Thread
from reviews.pages.views import after_writing, render_version
from reviews.requests.views import answerable_request, own_request
from reviews.threads.forms import AcceptForm, AttachForm, CommentForm, EditForm, NoteForm, QuestionForm, ThreadForm

# What may be done to a thread with a note, by the name that its URL gives it: who may do it, and how it is done.
ACTIONS: dict[str, tuple[Callable[[Thread, User], bool], Callable[..., None]]] = {
    "address": (Thread.can_be_addressed_by, Thread.address),
    "resolve": (Thread.can_be_resolved_by, Thread.resolve),
    "reopen": (Thread.can_be_reopened_by, Thread.reopen),
    "reject": (Thread.can_be_addressed_by, Thread.reject),
}


def visible_thread(request: UserRequest, pk: str) -> Thread:
    """The thread with this key; 404 for whoever does not see it."""
    threads = Thread.objects.visible_to(request.user).select_related("version__letter__owner", "author", "review")
    return get_object_or_404(threads, pk=pk)


def is_at_desk(request: UserRequest) -> bool:
    """Whether the person looks at the draft, not at a version (``?on=``)."""
    return request.GET.get("on") == "draft"


def version_in_view(request: UserRequest, thread: Thread) -> Version:
    """The version on which the person looks at the thread, ``?on=``: the newest at the desk, else the thread's own."""
    number = request.GET.get("on", "")
    visible = Version.objects.visible_to(request.user).filter(letter=thread.version.letter_id)
    visible = visible.select_related("letter__guide", "letter__owner").defer("letter__guide__draft")
    later = visible.filter(number__gte=thread.version.number).order_by("-number")
    if is_at_desk(request):
        return later[0]
    chosen = later.filter(number=int(number)).first() if number.isdecimal() and len(number) < 10 else None
    return chosen or visible.get(pk=thread.version_id)


def redirect_to_thread(request: UserRequest, thread: Thread) -> HttpResponse:
    """To the thread, where the person was looking at it."""
    letter = thread.version.letter
    if request.htmx:
        return render_version(request, version_in_view(request, thread))
    if is_at_desk(request) and letter.owner == request.user:
        is_open = visible_thread(request, str(thread.pk)).state == Thread.State.OPEN
        place = f"thread-{thread.pk}" if is_open else "threads"  # which lists what is to settle
        return redirect(f"{letter.get_absolute_url()}#{place}")
    return redirect(f"{version_in_view(request, thread).get_absolute_url()}?thread={thread.pk}#thread-{thread.pk}")


@require_POST
def thread_create(request: UserRequest, pk: str) -> HttpResponse:
    """Begin a thread on the version that a mentor was asked about."""
    review_request = answerable_request(request, pk)
    form = ThreadForm(request.POST)
    if form.is_valid():
        try:
            review = review_request.review()
            Thread.open(review, by=request.user, **form.thread_fields())
            review.forget(form.sent)
            return after_writing(request, review_request, "talk")
        except ValidationError as error:
            form.add_error("quote", error)
    return render_version(request, review_request.version, thread_form=form, status=422)


@require_POST
def question_create(request: UserRequest, pk: str) -> HttpResponse:
    """The candidate asks the mentor something about the version that they sent."""
    review_request = own_request(request, pk)
    form = QuestionForm(request.POST)
    if form.is_valid():
        try:
            thread = Thread.ask(review_request, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error("quote", error)
        else:
            messages.success(request, _("Asked. You will find the answer under your question."))
            return redirect_to_thread(request, thread)
    return render_version(request, review_request.version, question_form=form, status=422)


@require_GET
def thread_detail(request: UserRequest, pk: str) -> HttpResponse:
    """Where a thread stands on the newest version that the person sees."""
    thread = visible_thread(request, pk)
    visible = Version.objects.visible_to(request.user).filter(letter=thread.version.letter_id)
    newest = visible.order_by("-number").first() or thread.version
    return redirect(f"{newest.get_absolute_url()}?thread={thread.pk}#thread-{thread.pk}")


@require_POST
def thread_discard(request: UserRequest, pk: str) -> HttpResponse:
    """Take back a thread that is not published yet."""
    thread = visible_thread(request, pk)
    if not thread.can_be_discarded_by(request.user):
        raise PermissionDenied
    thread.discard()
    if request.htmx:
        return render_version(request, thread.version)
    return redirect(f"{thread.version.get_absolute_url()}#talk")


@require_POST
def thread_change(request: UserRequest, pk: str, action: str) -> HttpResponse:
    """Do one of ``ACTIONS`` with the note that came along; a note that cannot be kept comes back as it was typed."""
    thread = visible_thread(request, pk)
    may_do, do = ACTIONS[action]
    if not may_do(thread, request.user):
        raise PermissionDenied
    form = NoteForm(request.POST)
    if not form.is_valid():
        return answer_refused(request, thread, form)
    try:
        do(thread, by=request.user, note=form.cleaned_data["text"])
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect_to_thread(request, thread)


@require_POST
def comment_create(request: UserRequest, pk: str) -> HttpResponse:
    """Write a comment in a thread."""
    thread = visible_thread(request, pk)
    form = CommentForm(request.POST)
    if not form.is_valid():
        return answer_refused(request, thread, form)
    thread.add(form.cleaned_data["text"], by=request.user)
    return redirect_to_thread(request, thread)


def answer_refused(request: UserRequest, thread: Thread, form: CommentForm) -> HttpResponse:
    """The page of the version again, with the form and its problem under the thread."""
    return render_version(request, version_in_view(request, thread), comment_form=form, answered=thread, status=422)


@require_POST
def suggestions_accept(request: UserRequest, pk: str) -> HttpResponse:
    """The chosen suggestions, or the one whose button was pressed, become one version."""
    letter = own_letter(request, pk)
    form = AcceptForm(request.POST, threads=Thread.objects.visible_to(request.user).of(letter))
    threads = form.suggestions() if form.is_valid() else []
    try:
        version = AppliedSuggestion.objects.accept(letter, threads, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(letter if is_at_desk(request) else letter.latest_version or letter)
    sentence = ngettext(
        "%(count)d suggestion accepted: here is version %(number)d.",
        "%(count)d suggestions accepted: here is version %(number)d.",
        len(threads),
    )
    where = "?on=draft" if is_at_desk(request) else ""
    undo = reverse("suggestion-undo", args=[threads[0].pk]) + where if len(threads) == 1 else ""
    messages.success(request, sentence % {"count": len(threads), "number": version.number}, extra_tags=undo)
    return redirect(letter if is_at_desk(request) else version)


@require_POST
def suggestion_undo(request: UserRequest, pk: str) -> HttpResponse:
    """Put the old words of an accepted suggestion back, as one more version."""
    thread = visible_thread(request, pk)
    if not thread.can_be_addressed_by(request.user):
        raise PermissionDenied
    try:
        version = AppliedSuggestion.objects.take_back(thread, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect_to_thread(request, thread)
    messages.success(request, _("The old words are back: here is version %(number)d.") % {"number": version.number})
    return redirect_to_thread(request, thread) if is_at_desk(request) else redirect(thread)


@require_POST
def thread_attach(request: UserRequest, pk: str) -> HttpResponse:
    """A person says which words of the version that they look at a thread speaks of."""
    thread = visible_thread(request, pk)
    if not thread.can_be_attached_by(request.user):
        raise PermissionDenied
    version = version_in_view(request, thread)
    form = AttachForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(_("Choose some words of the letter first."))
        placement = get_object_or_404(thread.placements.select_related("thread__review"), version=version)
        placement.attach(*form.span(ReaderCopy.of(version, request.user)), by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect_to_thread(request, thread)


@require_http_methods(["GET", "POST"])
def comment_edit(request: UserRequest, pk: str) -> HttpResponse:
    """The page on which the author changes or deletes a comment."""
    comment = own_comment(request, pk)
    form = EditForm(request.POST if request.method == "POST" else None, initial={"text": comment.text})
    if request.method == "POST" and form.is_valid():
        try:
            comment.edit(form.cleaned_data["text"])
            return redirect_to_thread(request, comment.thread)
        except ValidationError as error:
            form.add_error("text", error)
    reader_copy = ReaderCopy.of(comment.thread.version, request.user)
    context = {"comment": comment, "text": reader_copy.text(comment.text), "thread": comment.thread}
    context |= {"letter": reader_copy.letter, "form": form}
    return render(request, "reviews/comment.html", context, status=422 if form.is_bound else 200)


@require_POST
def comment_delete(request: UserRequest, pk: str) -> HttpResponse:
    """Delete a comment, for its author."""
    comment = own_comment(request, pk)
    thread = comment.thread
    version = version_in_view(request, thread)
    try:
        comment.remove()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(f"{version.get_absolute_url()}?thread={thread.pk}#talk")


def own_comment(request: UserRequest, pk: str) -> Comment:
    """A comment, for its author; others who see it are refused."""
    comments = Comment.objects.visible_to(request.user).select_related("author", "thread__review")
    comment = get_object_or_404(comments.select_related("thread__version__letter__owner"), pk=pk)
    if not comment.can_be_changed_by(request.user):
        raise PermissionDenied
    return comment
