"""Pages for admins: which points of a guide letters meet, and how far the guide agrees with labels."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.types import UserRequest
from guides.access import admins_only
from guides.models import Guide
from reviews.runs.rerun_comparison import MIN_LETTERS
from reviews.statistics.label_agreement import LabelAgreement, labelled_by_mentors, labelled_samples
from reviews.statistics.statistics import (
    DAYS,
    answered_points,
    dismissed_points,
    kept_counts,
    overruled_points,
    point_stats,
)


@admins_only
@require_GET
def guide_insight(request: UserRequest, slug: str) -> HttpResponse:
    """Counts only, nothing that anybody wrote."""
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    counts = kept_counts(guide)
    stats = point_stats(guide, counts)
    context = {
        "guide": guide,
        "shares": stats,
        "days": DAYS,
        "fewest": MIN_LETTERS,
        "set_aside": dismissed_points(guide, stats, counts),
        "overruled": overruled_points(guide, stats, counts),
        "answered": answered_points(guide, stats, counts),
    }
    return render(request, "reviews/insight.html", context)


@admins_only
@require_GET
def guide_agreement(request: UserRequest, slug: str) -> HttpResponse:
    """How far the draft, or with ``edition=published`` the newest edition, agrees with labelled letters."""
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    newest = guide.rubric
    is_published = bool(newest) and request.GET.get("edition") == "published"
    document = newest.judged_document if newest and is_published else guide.draft
    context: dict[str, Any] = {"guide": guide, "newest": newest, "is_published": is_published, "fewest": MIN_LETTERS}
    if document["criteria"]:
        context["samples"] = LabelAgreement(document, labelled_samples(guide))
        # SECURITY: of letters only the counts are in the page.
        context["mentors"] = LabelAgreement(document, labelled_by_mentors(guide))
    return render(request, "reviews/agreement.html", context)
