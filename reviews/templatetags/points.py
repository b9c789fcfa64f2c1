"""The filters of points: the title of one, and the shared answers that suit it."""

from collections.abc import Iterable, Mapping

from django import template

from reviews.models import SharedAnswer

register = template.Library()


@register.filter
def title_of(titles: Mapping[str, str], point: str) -> str:
    """The title of a point; its id where no guide has it any more."""
    return titles.get(point, point)


@register.filter
def of_point(answers: Iterable[SharedAnswer] | None, point: str) -> list[SharedAnswer]:
    """Those of the answers that are for this point; none where a page has no answers at all."""
    return [answer for answer in answers or () if answer.criterion == point]
