"""Having the checklist judge a text, setting its points aside, and the admins' pages of re-runs."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, Q
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from accounts.types import UserRequest
from guides.access import admins_only
from guides.models import Guide
from letters.access import own_letter
from letters.desk.draft_actions import back_to_points, passage_lists, save_draft_then, wants_json
from letters.models import Draft, Letter, Version
from limits import quota
from limits.quota import QuotaExceeded
from reviews.models import ChecklistRun, Dismissal, Rerun
from reviews.runs.drafts.draft_column import draft_column
from reviews.runs.drafts.rows_beside_draft import RowsBesideDraft
from reviews.runs.forms import DismissForm
from reviews.runs.rerun import versions_to_judge
from reviews.runs.rerun_comparison import MIN_LETTERS, changed_scores, changed_verdicts

RERUNS_SHOWN = 10


@require_POST
def draft_check(request: UserRequest, pk: str) -> HttpResponse:
    """From the desk: save, make a version if the text is new, and have it judged."""
    letter = own_letter(request, pk)

    def check(draft: Draft, note: str) -> HttpResponse:
        version = letter.version_of_draft(by=request.user, revision=draft.revision)
        ChecklistRun.objects.request(version, by=request.user)
        return redirect(version)

    return save_draft_then(request, letter, check)


# SECURITY: compressed although it repeats what was sent: no other site can have it sent, and measure its length.
@gzip_page
@require_POST
def draft_points(request: UserRequest, pk: str) -> HttpResponse:
    """Autosave: the new revision, and the column of points for the text of that revision."""
    letter = own_letter(request, pk)

    def answer(draft: Draft, note: str) -> HttpResponse:
        if not wants_json(request):
            return redirect(letter)
        # As on the page of the desk, where the tag live_points gives the template this and nothing else of the page.
        column = findings_column(request, letter, draft) | {"csrf_token": get_token(request)}
        points = render_to_string("reviews/_live.html", column)
        time = date_format(localtime(draft.saved_at), "H:i")
        saved = {"revision": draft.revision, "time": time, "points": points}
        sent = request.POST["body"].replace("\r\n", "\n")  # as browsers send the ends of lines
        saved |= {} if draft.body == sent else {"body": draft.body}
        return JsonResponse(saved | passage_lists(letter, draft.body))

    return save_draft_then(request, letter, answer)


def findings_column(request: UserRequest, letter: Letter, draft: Draft) -> dict[str, object]:
    """The context of the column of findings; a ``problem`` instead of findings when the text was judged too often."""
    try:
        quota.DRAFT_CHECKS.use(by=request.user)
    except QuotaExceeded as exceeded:
        return {"letter": letter, "is_owner": True, "problem": exceeded.sentence}
    return draft_column(letter, draft, request.user, RowsBesideDraft.of(letter))


@require_POST
def run_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """Have a version judged by the newest edition."""
    versions = Version.objects.visible_to(request.user).select_related("letter__guide").defer("letter__guide__draft")
    version = get_object_or_404(versions, letter=pk, number=number)
    try:
        ChecklistRun.objects.request(version, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect(version)


@require_GET
def run_detail(request: UserRequest, pk: str) -> HttpResponse:
    """How far a run is: the fragment that the version page polls. Without scripts, the version page itself."""
    run = get_object_or_404(ChecklistRun.objects.visible_to(request.user).select_related("version"), pk=pk)
    if not request.htmx:
        return redirect(run.version)
    response = render(request, "reviews/_progress.html", {"run": run})
    if run.is_finished:
        response["HX-Refresh"] = "true"
    return response


@require_POST
def dismissal_create(request: UserRequest, pk: str) -> HttpResponse:
    """Set a point aside, at the desk or on the page of a version."""
    letter = own_letter(request, pk)
    form = DismissForm(request.POST)
    problem = ""
    if form.is_valid():
        try:
            point, reason = form.cleaned_data["point"], form.cleaned_data["reason"]
            Dismissal.objects.make(letter, point, by=request.user, reason=reason)
        except ValidationError as error:
            problem = error.messages[0]
    else:
        problem = str(next(iter(form.errors.values()))[0])
    return back_to_points(request, letter, problem)


@require_POST
def dismissal_undo(request: UserRequest, pk: int) -> HttpResponse:
    """Take a point up again."""
    dismissal = get_object_or_404(Dismissal.objects.visible_to(request.user).select_related("letter"), pk=pk)
    if not dismissal.can_be_undone_by(request.user):
        raise PermissionDenied
    dismissal.delete()
    return back_to_points(request, dismissal.letter)


@admins_only
@require_http_methods(["GET", "POST"])
def rerun_list(request: UserRequest, slug: str) -> HttpResponse:
    """Admins see counts, never a letter; a POST starts a re-run."""
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    if request.method == "POST":
        try:
            Rerun.objects.start(guide, by=request.user)
        except ValidationError as error:
            messages.error(request, error.messages[0])
        return redirect("reruns", slug)
    return render(request, "reviews/reruns.html", reruns_of(guide))


def reruns_of(guide: Guide) -> dict[str, object]:
    """The newest re-runs, the one under way, how many letters wait, and which verdicts the newest changed."""
    rubric = guide.rubric
    completed = Count("runs", filter=Q(runs__state="completed"))
    annotated = guide.reruns.select_related("rubric", "requested_by").annotate(read=completed)
    reruns = list(annotated.order_by("-created_at")[:RERUNS_SHOWN])  # grouping drops the order of the model
    return {
        "guide": guide,
        "rubric": rubric,
        "reruns": reruns,
        "current": reruns[0] if reruns and not reruns[0].ended_at else None,
        "waiting": versions_to_judge(rubric).count() if rubric else 0,
        "compared": changed_verdicts(reruns[0]) if reruns else None,
        "scores": changed_scores(reruns[0]) if reruns else None,
        "fewest": MIN_LETTERS,
    }


@admins_only
@require_safe
def rerun_detail(request: UserRequest, slug: str, pk: str) -> HttpResponse:
    """How far a re-run is: the fragment that the page polls. Without scripts, the page itself."""
    rerun = get_object_or_404(Rerun, guide__slug=slug, pk=pk)
    if not request.htmx:
        return redirect("reruns", slug)
    response = render(request, "reviews/_rerun.html", {"rerun": rerun})
    if rerun.ended_at:
        response["HX-Refresh"] = "true"
    return response


@admins_only
@require_POST
def rerun_stop(request: UserRequest, slug: str, pk: str) -> HttpResponse:
    """Queue no more letters of a re-run."""
    rerun = get_object_or_404(Rerun, guide__slug=slug, pk=pk)
    rerun.stop()
    if rerun.end_reason == Rerun.End.STOPPED:
        messages.success(request, _("Stopped. The few letters already queued are still checked."))
    return redirect("reruns", slug)
