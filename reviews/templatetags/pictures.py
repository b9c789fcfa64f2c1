"""Pictures drawn by the server as SVG: the ring of points, the sign of a verdict, the age of a request, the history."""

from datetime import datetime
from functools import lru_cache
from math import pi

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from guides.localization import format_day, localized
from guides.models import Rubric
from reviews.pages.version_history import VersionHistory

register = template.Library()

RADIUS = 15
RINGS_KEPT = 512  # of two kilobytes in each process
# The grid of points: room that a criterion's title needs, a column a version, the versions' names, a row a criterion.
LABELS, COLUMN, HEAD, ROW = 270, 64, 60, 36
SIGNS = {
    "met": '<circle cx="8" cy="8" r="6.6"/><path d="m5 8.2 2.1 2.1L11.2 6"/>',
    "partial": '<circle cx="8" cy="8" r="6.6" stroke-dasharray="3 1.9"/><path d="M5.4 8h5.2"/>',
    "missing": '<circle cx="8" cy="8" r="6.6"/>',
    "found": '<circle cx="8" cy="8" r="6.6"/><path d="M8 4.8v3.9M8 11v.2"/>',
    "dismissed": '<circle cx="8" cy="8" r="6.6"/><path d="m4.6 11.4 6.8-6.8"/>',
    "unsure": '<circle cx="8" cy="8" r="6.6"/><path d="M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 11v.2"/>',
    "to-fill": '<circle cx="8" cy="8" r="6.6" stroke-dasharray="1.4 2.2"/><path d="M5 10.6h6"/>',
}
SIGNS |= {  # of claims
    "supported": SIGNS["met"],
    "unsupported": SIGNS["unsure"],
    "contradicted": SIGNS["found"],
    "accepted": SIGNS["dismissed"],
    "unchecked": '<circle cx="8" cy="8" r="6.6" stroke-dasharray="1.4 2.2"/>',
}
SIGNS |= {  # of the origins of sentences
    "origin-fact": '<circle cx="8" cy="8" r="6.6"/><circle cx="8" cy="8" r="2"/>',
    "origin-composer": '<circle cx="8" cy="8" r="6.6"/><path d="M5 8h6"/>',
    "origin-model": '<circle cx="8" cy="8" r="6.6"/><path d="M8 5v6M5 8h6"/>',
}
TONES = {"met": "ok", "partial": "warn", "missing": "gap", "found": "gap"}
TONES |= {"dismissed": "muted", "unsure": "muted", "to-fill": "muted"}
TONES |= {"supported": "ok", "unsupported": "warn", "contradicted": "gap", "accepted": "muted", "unchecked": "muted"}
TONES |= {"origin-fact": "ok", "origin-composer": "muted", "origin-model": "muted"}
NAMES = {
    "met": gettext_lazy("found"),
    "partial": gettext_lazy("in part"),
    "missing": gettext_lazy("missing"),
    "found": gettext_lazy("to fix"),
}
NAMES |= {
    "dismissed": gettext_lazy("set aside"),
    "unsure": gettext_lazy("not sure"),
    "to-fill": gettext_lazy("to fill in"),
}
NAMES |= {"supported": gettext_lazy("among your facts"), "unsupported": gettext_lazy("not among your facts")}
NAMES |= {"contradicted": gettext_lazy("your facts say otherwise"), "accepted": gettext_lazy("fine, you say")}
NAMES |= {"unchecked": gettext_lazy("not checked"), "origin-fact": gettext_lazy("from your facts")}
NAMES |= {"origin-composer": gettext_lazy("Bozza’s words"), "origin-model": gettext_lazy("a model’s words")}


@register.simple_tag
def ring(states: tuple[str, ...]) -> SafeString:
    """A ring of one segment for each point, in the guide's order, styled by its state."""
    return _ring(states, get_language()) if states else mark_safe("")


@lru_cache(maxsize=RINGS_KEPT)
def _ring(states: tuple[str, ...], _language: str | None) -> SafeString:
    length = 2 * pi * RADIUS / len(states)
    gap = min(1.6, length / 3)
    segments = format_html_join(
        "",
        '<circle class="ring-{}" r="{}" stroke-dasharray="{} 200" transform="rotate({})"/>',
        (
            (state, RADIUS, f"{length - gap:.2f}", f"{-90 + index * 360 / len(states):.2f}")
            for index, state in enumerate(states)
        ),
    )
    met = states.count("met")
    counted = len(states) - states.count("dismissed")
    title = ngettext("%(met)s of %(all)s criteria", "%(met)s of %(all)s criteria", met) % {"met": met, "all": counted}
    return format_html(
        '<svg class="ring" viewBox="-19 -19 38 38" role="img"><title>{}</title>{}</svg>', title, segments
    )


@register.simple_tag
def sign(state: str) -> SafeString:
    """The sign of a verdict, told apart by shape as well as by colour."""
    return format_html(
        '<svg class="sign {}" viewBox="0 0 16 16" role="img"><title>{}</title>{}</svg>',
        TONES[state],
        str(NAMES[state]),
        mark_safe(SIGNS[state]),  # noqa: S308 - our own constants
    )


@register.simple_tag
def age_bar(percent: int, due_at: datetime) -> SafeString:
    """How much of the time for an answer has passed, as a bar: full once the answer is due.

    Args:
        percent: As of ``percent_waited``.
        due_at: Until when the answer is due.
    """
    tone = "ok" if percent < 34 else "warn" if percent < 100 else "gap"
    title = _("due on %(day)s") % {"day": format_day(timezone.localtime(due_at))}
    return format_html(
        '<svg class="age age-{}" viewBox="0 0 100 6" preserveAspectRatio="none" role="img"><title>{}</title>'
        '<rect class="age-all" width="100" height="6" rx="3"/><rect width="{}" height="6" rx="3"/></svg>',
        tone,
        title,
        max(percent, 4),
    )


@register.inclusion_tag("reviews/_history_picture.html")
def points_by_version(history: VersionHistory) -> dict[str, object]:
    """The grid of a letter's points: a row for each criterion, a column for each version.

    All lengths are in pixels; the style sheet moves the titles beside the dots where there is room.
    """
    xs = range(COLUMN // 2, COLUMN * len(history.columns), COLUMN)
    ys = range(HEAD, HEAD + ROW * len(history.rows), ROW)
    rows = [(y, row.title, list(zip(xs, row.verdicts, strict=True))) for y, row in zip(ys, history.rows, strict=True)]
    return {
        "columns": list(zip(xs, history.columns, strict=True)),
        "rows": rows,
        "end": xs[-1],
        "width": max(LABELS, COLUMN * len(history.columns)),
        "height": HEAD + ROW * len(rows),
    }


@register.filter
def in_words(verdict: str) -> str:
    """A verdict as the table beside the picture of the history says it."""
    return str(NAMES[verdict])


@register.filter
def quoted(text: str) -> str:
    """Somebody's words between the quotation marks of the page's language."""
    quote: str = _("“%(quote)s”") % {"quote": text}
    return quote


@register.filter
def title_of(rubric: Rubric, check: str) -> str:
    """The guide's title for a check id."""
    title: str = localized(rubric.entry(check).get("title", check))
    return title
