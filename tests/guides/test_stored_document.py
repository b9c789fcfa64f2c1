"""Editions are read without their documents, which each process keeps; guides without their drafts."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from guides.models import Guide, Rubric


def columns_read(queries: CaptureQueriesContext, column: str) -> int:
    return sum(column in query["sql"] for query in queries.captured_queries)


def test_a_process_reads_the_document_of_an_edition_once(guide: Guide) -> None:
    assert Rubric.objects.get(guide=guide).document["slug"] == guide.slug
    with CaptureQueriesContext(connection) as queries:
        again, by_key = Rubric.objects.get(guide=guide), guide.rubrics.latest("number")
        assert again.document is by_key.document
    assert columns_read(queries, '"document"') == 0


def test_titles_of_guides_take_one_query_and_no_document(guide: Guide, django_assert_num_queries: Any) -> None:
    titles = Guide.objects.titles()
    with django_assert_num_queries(1) as queries:
        assert Guide.objects.titles(by="pk") == {guide.pk: titles[guide.slug]}
    assert columns_read(queries, '"document"') == columns_read(queries, '"draft"') == 0


def test_the_checklist_parses_an_edition_once(guide: Guide) -> None:
    assert guide.rubric.for_checklist() is Guide.objects.get(pk=guide.pk).rubric.for_checklist()


def test_the_edition_of_a_run_comes_without_its_document(guide: Guide) -> None:
    assert "document" not in vars(Rubric._base_manager.get(guide=guide))
    assert "draft" not in vars(Guide._base_manager.get(pk=guide.pk))


def test_two_editions_have_two_documents(guide: Guide) -> None:
    first = guide.rubric
    changed = guide.draft | {"title": {"it": "Un altro titolo", "en": "Another title"}}
    guide.draft = changed
    guide.save()
    second = guide.publish()
    assert guide.rubric.document["title"] == changed["title"] != first.document["title"]
    assert second.number == first.number + 1
