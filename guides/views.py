"""Guides as anybody reads them: the published rubric, never the draft."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from guides.annotated import annotated
from guides.models import Guide, Rubric


@login_not_required
@require_safe
def guide_list(request: HttpRequest) -> HttpResponse:
    return render(request, "guides/list.html", {"guides": Guide.objects.with_newest()})


@login_not_required
@require_safe
def guide_detail(request: HttpRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.published(), slug=slug)
    rubric = Rubric.objects.get(pk=guide.newest)
    context = {
        "guide": guide,
        "rubric": rubric,
        "doc": rubric.document,
        "example": annotated(rubric.document),
    }
    return render(request, "guides/detail.html", context)
