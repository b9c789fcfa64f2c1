"""Pages of long lists: the keys of one page are found first, and only its rows get what is computed for each row."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet


class KeysFirst(Paginator):  # type: ignore[type-arg]
    """A paginator over ``keys``, of which it loads the rows of one page by ``rows``.

    PostgreSQL computes what stands in a select list for every row before the page too, and counts with it.

    Args:
        keys: The filtered and ordered rows, without what is computed for each.
        per_page: How many are on a page.
        rows: Gives the rows with these keys in any order, with what is computed for each.
        count: How many keys there are; None to have them counted.
        first: Gives the rows of the first page in one query, where there is one that is compiled already.
    """

    def __init__(
        self,
        keys: QuerySet[Any],
        per_page: int,
        *,
        rows: Callable[[list[Any]], QuerySet[Any]],
        count: int | None = None,
        first: Callable[[], list[Any]] | None = None,
    ) -> None:
        super().__init__(keys, per_page)
        self.keys, self.rows, self.first = keys, rows, first
        if count is not None:
            self.count = count

    def page(self, number: int | str) -> "Page[Any]":
        """The page, whose rows are loaded in two queries."""
        page = super().page(number)
        if page.number == 1 and self.first:
            page.object_list = self.first()
            return page
        start = page.start_index() - 1 if page.start_index() else 0
        keys: list[Any] = list(self.keys.values_list("pk", flat=True)[start : start + self.per_page])
        found = {row.pk: row for row in self.rows(keys)}
        page.object_list = [found[key] for key in keys if key in found]
        return page
