"""The filters of points, the title of one and the shared answers that suit it, and the table of what each earned."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from django import template
from django.utils.formats import localize
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from reviews.models import SharedAnswer
from reviews.runs.findings import Finding

register = template.Library()

NUMBERS, TABLES = 512, 128  # kept in each process, the tables of some two kilobytes


@register.filter
def title_of(titles: Mapping[str, str], point: str) -> str:
    """The title of a point; its id where no guide has it any more."""
    return titles.get(point, point)


@register.filter
def of_point(answers: Iterable[SharedAnswer] | None, point: str) -> list[SharedAnswer]:
    """Those of the answers that are for this point; none where a page has no answers at all."""
    return [answer for answer in answers or () if answer.criterion == point]


@register.simple_tag
def score_rows(criteria: Iterable[Finding], mistakes: Iterable[Finding]) -> SafeString:
    """The rows of the table of what each criterion earned of its weight, and what each mistake costs."""
    language = get_language()
    earned = tuple(
        (one.title, _number(one.earned, language), _number(one.weight, language))
        for one in criteria
        if one.state != "dismissed"
    )
    cost = tuple(
        (one.title, f"{'−' if one.weight else ''}{_number(one.weight, language)}", "")
        for one in mistakes
        if one.state != "dismissed"
    )
    return _table(earned + cost)


@lru_cache(maxsize=NUMBERS, typed=True)  # 1 and 1.0 are written in two ways
def _number(number: float, _language: str | None) -> str:
    return str(localize(number))


@lru_cache(maxsize=TABLES)
def _table(rows: tuple[tuple[str, str, str], ...]) -> SafeString:
    return format_html_join("\n", "<tr><td>{}</td><td>{}</td><td>{}</td></tr>", rows)
