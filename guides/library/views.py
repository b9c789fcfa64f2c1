"""Guides as anybody reads them: the published rubric, never the draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from guides.library.annotated_example import annotated
from guides.library.public_pages import public_page, structured
from guides.models import Guide, Rubric


@public_page
def guide_list(request: HttpRequest) -> HttpResponse:
    begun = Guide.objects.unpublished() if request.user.is_staff else []
    return render(request, "guides/list.html", {"guides": Guide.objects.with_newest(), "begun": begun})


@public_page
def guide_detail(request: HttpRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.published(), slug=slug)
    rubric = Rubric.objects.get(pk=guide.newest)
    context = {
        "guide": guide,
        "rubric": rubric,
        "doc": rubric.document,
        "example": annotated(rubric.document),
        "related": Guide.objects.filter(slug__in=rubric.document["related"]).with_newest(),
        "structured": structured(request, rubric),
    }
    return render(request, "guides/detail.html", context)
