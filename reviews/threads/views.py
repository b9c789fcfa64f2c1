"""What people do in the talk column: answer, settle, accept, attach, edit."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.types import UserRequest
from letters.desk.views import own
from letters.models import Version
from reviews.blind.middleware import chosen
from reviews.forms import AttachForm, ChosenForm, CommentForm, EditForm, NoteForm
from reviews.models import AppliedSuggestion, Comment, Placement, Thread
from reviews.pages.views import render_version
from reviews.threads.selection import locate


def found(request: UserRequest, pk: str) -> Thread:
    threads = Thread.objects.visible_to(request.user).select_related("version__letter__owner", "author", "review")
    return get_object_or_404(threads, pk=pk)


def at_the_desk(request: UserRequest) -> bool:
    return request.GET.get("on") == "draft"


def shown_on(request: UserRequest, thread: Thread) -> Version:
    """The version on which the person looks at the thread, ``?on=``: the newest at the desk, else the thread's own."""
    number = request.GET.get("on", "")
    seen = Version.objects.visible_to(request.user).filter(letter=thread.version.letter_id)
    seen = seen.select_related("letter__guide", "letter__owner").defer("letter__guide__draft")
    later = seen.filter(number__gte=thread.version.number).order_by("-number")
    if at_the_desk(request):
        return later[0]
    asked = later.filter(number=int(number)).first() if number.isdecimal() and len(number) < 10 else None
    return asked or seen.get(pk=thread.version_id)


def back(request: UserRequest, thread: Thread) -> HttpResponse:
    """To the thread, where the person was looking at it."""
    letter = thread.version.letter
    if at_the_desk(request) and letter.owner == request.user:
        return redirect(f"{letter.get_absolute_url()}#thread-{thread.pk}")
    return redirect(f"{shown_on(request, thread).get_absolute_url()}?thread={thread.pk}#thread-{thread.pk}")


@require_POST
def comment_create(request: UserRequest, pk: str) -> HttpResponse:
    thread = found(request, pk)
    form = CommentForm(request.POST)
    if form.is_valid():
        thread.add(form.cleaned_data["text"], by=request.user)
        return back(request, thread)
    return render_version(request, shown_on(request, thread), comment_form=form, answered=thread, status=422)


@require_GET
def thread_detail(request: UserRequest, pk: str) -> HttpResponse:
    """Where a thread stands on the newest version that the person sees."""
    thread = found(request, pk)
    seen = Version.objects.visible_to(request.user).filter(letter=thread.version.letter_id)
    newest = seen.order_by("-number").first() or thread.version
    return redirect(f"{newest.get_absolute_url()}?thread={thread.pk}#thread-{thread.pk}")


def turned(request: UserRequest, thread: Thread, may: bool, verb: Callable[..., object]) -> HttpResponse:
    """Call ``verb`` with the note that came along; a note that cannot be kept comes back as it was typed."""
    if not may:
        raise PermissionDenied
    form = NoteForm(request.POST)
    if not form.is_valid():
        return render_version(request, shown_on(request, thread), comment_form=form, answered=thread, status=422)
    try:
        verb(by=request.user, note=form.cleaned_data["text"])
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return back(request, thread)


@require_POST
def thread_address(request: UserRequest, pk: str) -> HttpResponse:
    thread = found(request, pk)
    return turned(request, thread, thread.can_be_addressed_by(request.user), thread.address)


@require_POST
def thread_resolve(request: UserRequest, pk: str) -> HttpResponse:
    thread = found(request, pk)
    return turned(request, thread, thread.can_be_resolved_by(request.user), thread.resolve)


@require_POST
def thread_reopen(request: UserRequest, pk: str) -> HttpResponse:
    thread = found(request, pk)
    return turned(request, thread, thread.can_be_reopened_by(request.user), thread.reopen)


@require_POST
def suggestion_reject(request: UserRequest, pk: str) -> HttpResponse:
    thread = found(request, pk)
    return turned(request, thread, thread.can_be_addressed_by(request.user), thread.reject)


@require_POST
def suggestions_accept(request: UserRequest, pk: str) -> HttpResponse:
    """The chosen suggestions, or the one whose button was pressed, become one version."""
    letter = own(request, pk)
    form = ChosenForm(request.POST, threads=Thread.objects.visible_to(request.user).of(letter))
    threads = list(form.chosen()) if form.is_valid() else []
    try:
        version = AppliedSuggestion.objects.accept(letter, threads, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(letter if at_the_desk(request) else letter.latest_version or letter)
    told = {"count": len(threads), "number": version.number}
    sentence = ngettext(
        "%(count)d suggestion accepted: here is version %(number)d.",
        "%(count)d suggestions accepted: here is version %(number)d.",
        len(threads),
    )
    messages.success(request, sentence % told)
    return redirect(letter if at_the_desk(request) else version)


@require_POST
def suggestion_undo(request: UserRequest, pk: str) -> HttpResponse:
    thread = found(request, pk)
    if not thread.can_be_addressed_by(request.user):
        raise PermissionDenied
    try:
        version = AppliedSuggestion.objects.take_back(thread, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return back(request, thread)
    messages.success(request, _("The old words are back: here is version %(number)d.") % {"number": version.number})
    return back(request, thread) if at_the_desk(request) else redirect(thread)


@require_POST
def thread_attach(request: UserRequest, pk: str) -> HttpResponse:
    """A person says which words of the version that they look at a thread speaks of."""
    thread = found(request, pk)
    if not thread.can_be_attached_by(request.user):
        raise PermissionDenied
    version = shown_on(request, thread)
    form = AttachForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(_("Choose some words of the letter first."))
        place = get_object_or_404(Placement.objects.select_related("thread__review"), thread=thread, version=version)
        quote, start = form.cleaned_data["quote"], form.cleaned_data["start"]
        words = form.offered or locate(version.body, *chosen(version, quote, start, reader=request.user))
        place.attach(*words, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return back(request, thread)


@require_http_methods(["GET", "POST"])
def comment_edit(request: UserRequest, pk: str) -> HttpResponse:
    comment = written(request, pk)
    form = EditForm(request.POST if request.method == "POST" else None, initial={"text": comment.text})
    if request.method == "POST" and form.is_valid():
        try:
            comment.edit(form.cleaned_data["text"])
            return back(request, comment.thread)
        except ValidationError as error:
            form.add_error("text", error)
    context = {"comment": comment, "thread": comment.thread, "letter": comment.thread.version.letter, "form": form}
    return render(request, "reviews/comment.html", context, status=422 if form.is_bound else 200)


@require_POST
def comment_delete(request: UserRequest, pk: str) -> HttpResponse:
    comment = written(request, pk)
    thread = comment.thread
    version = shown_on(request, thread)
    try:
        comment.remove()
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(f"{version.get_absolute_url()}?thread={thread.pk}#talk")


def written(request: UserRequest, pk: str) -> Comment:
    """A comment, for its author; others who see it are refused."""
    comments = Comment.objects.visible_to(request.user).select_related("author", "thread__review")
    comment = get_object_or_404(comments.select_related("thread__version__letter__owner"), pk=pk)
    if not comment.can_be_changed_by(request.user):
        raise PermissionDenied
    return comment
