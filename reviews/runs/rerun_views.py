"""Admins have open letters judged again: start, watch, stop. They see counts, never a letter."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.types import UserRequest
from guides.access import admins_only
from guides.models import Guide
from reviews.models import Rerun
from reviews.runs.rerun import unread
from reviews.statistics.statistics import FEWEST, changed_verdicts

SHOWN = 10  # re-runs in the list


@admins_only
@require_http_methods(["GET", "POST"])
def rerun_list(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide, slug=slug)
    if request.method == "POST":
        try:
            Rerun.objects.start(guide, by=request.user)
        except ValidationError as error:
            messages.error(request, error.messages[0])
        return redirect("reruns", slug)
    return render(request, "reviews/reruns.html", overview(guide))


def overview(guide: Guide) -> dict[str, object]:
    """What the page shows: the newest re-runs, the one under way, how many letters wait, which verdicts changed."""
    rubric = guide.rubric
    read = Count("runs", filter=Q(runs__state="completed"))
    found = guide.reruns.select_related("rubric", "requested_by").annotate(read=read)
    reruns = list(found.order_by("-created_at")[:SHOWN])  # grouping drops the order of the model
    return {
        "guide": guide,
        "rubric": rubric,
        "reruns": reruns,
        "current": reruns[0] if reruns and not reruns[0].ended_at else None,
        "waiting": unread(rubric).count() if rubric else 0,
        "compared": changed_verdicts(reruns[0]) if reruns else None,
        "fewest": FEWEST,
    }


@admins_only
@require_safe
def rerun_detail(request: UserRequest, slug: str, pk: str) -> HttpResponse:
    """How far it is: the fragment that the page polls. Without scripts, the page itself."""
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
    rerun = get_object_or_404(Rerun, guide__slug=slug, pk=pk)
    rerun.stop()
    if rerun.end_reason == Rerun.End.STOPPED:
        messages.success(request, _("Stopped. The few letters that were already queued are still judged."))
    return redirect("reruns", slug)
