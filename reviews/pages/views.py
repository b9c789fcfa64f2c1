"""A version and what is said of it: findings, requests, threads."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.views.decorators.http import require_GET, require_POST

from accounts.types import UserRequest
from guides.access import admins_only
from guides.models import Guide
from letters.access import own_letter
from letters.desk.draft_actions import passages, save_then, wants_json
from letters.models import Draft, Event, Export, Letter, Sending, Version
from reviews.forms import DismissForm, PublishForm, SavedAnswerForm
from reviews.models import ChecklistRun, Dismissal, GuestComment, ReviewRequest, SavedAnswer
from reviews.pages.version_history import History
from reviews.pages.version_page import Reading
from reviews.runs.draft_findings import findings
from reviews.statistics.statistics import DAYS, FEWEST, overruled, set_aside, shares
from reviews.threads.forms import CommentForm, PanelForm, ThreadForm
from reviews.threads.panel import ThreadPanel


def seen(request: UserRequest, pk: str, number: int) -> Version:
    found = Version.objects.visible_to(request.user)
    found = found.select_related("letter__guide", "letter__owner", "named", "sending")
    found = found.defer("letter__guide__draft", "letter__search")
    return get_object_or_404(found, letter=pk, number=number)


def talk(request: UserRequest, version: Version) -> ThreadPanel:
    """The part of the conversation that the address asks for; what makes no sense in it is as if it were not there."""
    form = PanelForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    show, page, thread = asked.get("show") or "", asked.get("page") or 1, asked.get("thread")
    return ThreadPanel(version, request.user, show=show, page=page, thread=thread)


def read(request: UserRequest, version: Version, *, status: int = 200, **forms: object) -> HttpResponse:
    """The page of a version, with ``forms`` in place of empty ones when they came back with a problem."""
    reading = Reading(version, request.user, talk(request, version))
    asked = reading.request
    context = {
        "version": version,
        "letter": version.letter,
        "reading": reading,
        "is_owner": version.letter.owner_id == request.user.pk,
        "outcomes": Sending.Outcome.choices,
        "guests": GuestComment.objects.visible_to(request.user).filter(share__version=version).select_related("share"),
        "export": Export.objects.visible_to(request.user).filter(version=version).newest(),
        "thread_form": ThreadForm(),
        "comment_form": CommentForm(),
        "can_withdraw": bool(asked and asked.can_be_withdrawn_by(request.user)),
    }
    return render(request, "reviews/version.html", context | reviewing(request, reading) | forms, status=status)


def reviewing(request: UserRequest, reading: Reading) -> dict[str, object]:
    """What the page offers to the mentor whose request it is."""
    asked, mine = reading.request, reading.mine
    can_answer = bool(asked and asked.can_be_answered_by(request.user))
    return {
        "can_answer": can_answer,
        "can_release": bool(asked and asked.can_be_released_by(request.user)),
        "publish_form": PublishForm(initial={"summary": mine.summary, "notes": mine.notes} if mine else None),
        "answer_form": SavedAnswerForm(),
        "saved_answers": SavedAnswer.objects.visible_to(request.user) if can_answer else [],
        "shows_changes": can_answer and "changes" in request.GET and reading.before is not None,
    }


@require_GET
def version_list(request: UserRequest, pk: str) -> HttpResponse:
    letter = own_letter(request, pk)
    versions = letter.versions.select_related("named", "sending").defer("body")
    context = {"letter": letter, "versions": versions, "history": History(letter, request.user)}
    return render(request, "reviews/versions.html", context)


@require_GET
def version_detail(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version = seen(request, pk, number)
    Event.objects.note_reading(version, by=request.user)
    return read(request, version)


@require_POST
def draft_check(request: UserRequest, pk: str) -> HttpResponse:
    """From the desk: save, make a version if the text is new, and have it read."""
    letter = own_letter(request, pk)

    def check(draft: Draft, note: str) -> HttpResponse:
        version = letter.version_of_draft(by=request.user, revision=draft.revision)
        ChecklistRun.objects.request(version, by=request.user)
        return redirect(version)

    return save_then(request, letter, check)


@require_POST
def draft_points(request: UserRequest, pk: str) -> HttpResponse:
    """Autosave with its points: the new revision, and the column of points for the text of that revision."""
    letter = own_letter(request, pk)

    def answer(draft: Draft, note: str) -> HttpResponse:
        if not wants_json(request):
            return redirect(letter)
        found = findings(letter, draft.body, request.user)
        column = {"letter": letter, "found": found, "is_owner": True}
        points = render_to_string("reviews/_live.html", column, request)
        time = date_format(localtime(draft.saved_at), "H:i")
        told = {"revision": draft.revision, "time": time, "body": draft.body, "points": points}
        return JsonResponse(told | passages(letter, draft.body))

    return save_then(request, letter, answer)


@require_POST
def dismissal_create(request: UserRequest, pk: str) -> HttpResponse:
    """Set a point aside, at the desk or on the page of a version."""
    letter = own_letter(request, pk)
    form = DismissForm(request.POST)
    sentence = ""
    if form.is_valid():
        try:
            data = form.cleaned_data
            Dismissal.objects.make(letter, data["point"], by=request.user, reason=data["reason"])
        except ValidationError as error:
            sentence = error.messages[0]
    else:
        sentence = str(next(iter(form.errors.values()))[0])
    return decided(request, letter, sentence)


@require_POST
def dismissal_undo(request: UserRequest, pk: int) -> HttpResponse:
    dismissal = get_object_or_404(Dismissal.objects.visible_to(request.user).select_related("letter"), pk=pk)
    if not dismissal.can_be_undone_by(request.user):
        raise PermissionDenied
    dismissal.delete()
    return decided(request, dismissal.letter)


def decided(request: UserRequest, letter: Letter, refusal: str = "") -> HttpResponse:
    """Back to where a point was set aside or taken up again: the version whose number the form names, or the desk."""
    if wants_json(request):
        return JsonResponse({"detail": refusal}, status=422 if refusal else 200)
    if refusal:
        messages.error(request, refusal)
    number = request.POST.get("version", "")
    version = letter.versions.filter(number=number).first() if number.isdecimal() and len(number) < 10 else None
    return redirect(version or letter)


@require_POST
def run_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version = seen(request, pk, number)
    try:
        ChecklistRun.objects.request(version, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(version)


@require_GET
def run_detail(request: UserRequest, pk: str) -> HttpResponse:
    """How far a run is: the fragment that the version page polls. Without scripts, the version page itself."""
    runs = ChecklistRun.objects.visible_to(request.user).select_related("version")
    run = get_object_or_404(runs, pk=pk)
    if not request.htmx:
        return redirect(run.version)
    response = render(request, "reviews/_progress.html", {"run": run})
    if run.is_finished:
        response["HX-Refresh"] = "true"
    return response


def answering(request: UserRequest, pk: str) -> ReviewRequest:
    """The request, for the mentor who may answer it now; others who see it are refused."""
    asked = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
    if not asked.can_be_answered_by(request.user):
        raise PermissionDenied
    return asked


@admins_only
@require_GET
def guide_insight(request: UserRequest, slug: str) -> HttpResponse:
    """For admins: which points of a guide letters meet. Counts only, nothing that anybody wrote."""
    guide = get_object_or_404(Guide, slug=slug)
    judged = shares(guide)
    told = {"set_aside": set_aside(guide, judged), "overruled": overruled(guide, judged)}
    context = {"guide": guide, "shares": judged, "days": DAYS, "fewest": FEWEST, **told}
    return render(request, "reviews/insight.html", context)
