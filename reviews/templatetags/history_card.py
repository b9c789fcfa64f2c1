"""The template tag ``{% history_card letter history %}``: which criteria each version met, rendered once."""

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from letters.models import Letter, Version
from reviews.pages.version_history import VERSIONS_SHOWN, VersionColumn, VersionHistory

register = template.Library()

KEPT = 128  # renderings of some ten kilobytes in each process


class Judged(NamedTuple):
    """What the card shows of one version."""

    number: int
    created_at: datetime
    edition: int
    verdicts: tuple[tuple[str, str], ...]


@register.simple_tag
def history_card(letter: Letter, history: VersionHistory) -> SafeString:
    """The picture and the table of a history, which no longer change once the versions are judged."""
    judged = (
        Judged(column.version.number, column.version.created_at, column.edition, tuple(column.verdicts.items()))
        for column in history.judged[: VERSIONS_SHOWN + 1]
    )
    return _rendered(get_language(), letter.pk, tuple(judged))


@lru_cache(maxsize=KEPT)
def _rendered(_language: str | None, letter: UUID, judged: tuple[Judged, ...]) -> SafeString:
    """SECURITY: made of the arguments and of published editions alone."""
    columns = [
        VersionColumn(Version(letter_id=letter, number=number, created_at=at), dict(verdicts), edition)
        for number, at, edition, verdicts in judged
    ]
    return mark_safe(render_to_string("reviews/_history.html", {"history": VersionHistory(columns)}))  # noqa: S308
