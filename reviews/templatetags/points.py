"""The filters of points, the title of one and the shared answers that suit it, and the table of what each earned."""

from collections.abc import Iterable, Mapping

from django import template
from django.utils.formats import localize
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from reviews.models import SharedAnswer
from reviews.runs.findings import Finding

register = template.Library()


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
    earned = [(one.title, localize(one.earned), localize(one.weight)) for one in criteria if one.state != "dismissed"]
    cost = [
        (one.title, f"{'−' if one.weight else ''}{localize(one.weight)}", "")
        for one in mistakes
        if one.state != "dismissed"
    ]
    return format_html_join("\n", "<tr><td>{}</td><td>{}</td><td>{}</td></tr>", [*earned, *cost])
