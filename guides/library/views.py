"""Public pages: the guides as anybody reads them (the published rubric, never the draft), sitemap and robots.txt."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from guides.library.annotated_example import annotated_examples
from guides.library.public_pages import answer_in, picture_page, public_page
from guides.library.search_words import search_words
from guides.library.share_picture import share_picture
from guides.library.shown_template import shown_templates
from guides.library.structured_data import structured_data
from guides.models import Guide, Rubric

PUBLIC_PAGES = ["home", "guides", "checklist-about", "about"]  # and every guide that is offered


@public_page
def guide_list(request: HttpRequest) -> HttpResponse:
    context: dict[str, Any] = {"guides": Guide.objects.offered().load_with_rubrics()}
    if request.user.is_staff:
        context |= {"begun": Guide.objects.unpublished().with_draft(), "retired": Guide.objects.retired().with_draft()}
    return render(request, "guides/list.html", context)


def answer_in_language_of(rubric: Rubric, request: HttpRequest) -> None:
    """Answer in the language of a guide that is written in one alone."""
    if rubric.language:
        answer_in(request, rubric.language)


@public_page
def guide_detail(request: HttpRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.published(), slug=slug)
    rubric = guide.rubrics.latest("number")
    document = rubric.judged_document
    answer_in_language_of(rubric, request)
    search = search_words(document)
    context = {
        "guide": guide,
        "search": search,
        "rubric": rubric,
        "doc": document,
        # Made when the page is: each process keeps what an edition says, which never changes.
        "examples": SimpleLazyObject(lambda: annotated_examples(rubric)),
        "letter_templates": SimpleLazyObject(lambda: shown_templates(document["templates"])),
        "language": get_language(),
        "related": Guide.objects.offered().filter(slug__in=document["related"]).load_with_rubrics(),
        "structured": structured_data(request, rubric, search),
        "only_language": rubric.language,
    }
    return render(request, "guides/detail.html", context)


@picture_page
def guide_picture(request: HttpRequest, slug: str) -> bytes:
    """The picture that is shown where somebody shares the address of a guide."""
    guide = get_object_or_404(Guide.objects.published(), slug=slug)
    rubric = guide.rubrics.latest("number")
    answer_in_language_of(rubric, request)
    search = search_words(rubric.document)
    return share_picture(search.heading, _("Guide, annotated examples, templates"))


@picture_page
def site_picture(request: HttpRequest) -> bytes:
    """The picture for the other public pages."""
    return share_picture(
        _("A cover letter that proves what you can do"), _("Guides, a checklist, mentors, a clean PDF")
    )


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    both = [code for code, _name in settings.LANGUAGES]
    pages: list[tuple[str, Any, list[str]]] = [(reverse(name), None, both) for name in PUBLIC_PAGES]
    guides = Guide.objects.offered().load_with_rubrics()
    for guide in guides:
        rubric = guide.published_rubric
        languages = [rubric.language] if rubric.language else both
        pages.append((reverse("guide", args=[guide.slug]), rubric.published_at, languages))
    context = {"pages": [(request.build_absolute_uri(path), *rest) for path, *rest in pages]}
    return render(request, "guides/sitemap.xml", context, content_type="application/xml; charset=utf-8")


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    context = {"sitemap": request.build_absolute_uri(reverse("sitemap"))}
    return render(request, "guides/robots.txt", context, content_type="text/plain; charset=utf-8")
