"""The tags that lists of requests repeat in each row, in Python, which is quicker than templates."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID

from django import template
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.template import Context
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from guides.localization import format_day
from letters.models import Letter
from reviews.models import ReviewRequest
from reviews.templatetags.pictures import age_bar

register = template.Library()

NO_KEY = UUID(int=0)
DAY, MONTH = timedelta(days=1), timedelta(days=28)


@register.simple_tag
def waiting_since(request: ReviewRequest) -> SafeString:
    """Since when a request waits, with the bar of its age."""
    asked_at = timezone.localtime(request.created_at)
    return format_html(
        '{}\n<time class="hint"\ndatetime="{}"\ntitle="{}, {}">\n{}\n</time>',
        *(age_bar(request), asked_at.isoformat(), format_day(asked_at), f"{asked_at:%H:%M}"),
        ago(request.created_at),
    )


def ago(moment: datetime) -> str:
    """As ``naturaltime``, which takes a tenth of a millisecond: «2 giorni, 3 ore fa»."""
    since = timezone.now() - moment
    if DAY <= since < MONTH:  # weeks and days, or days and hours; with months, the calendar counts
        return _hours_ago(since // timedelta(hours=1), get_language())
    return str(naturaltime(moment))


@lru_cache(maxsize=2048)
def _hours_ago(hours: int, _language: str | None) -> str:
    return str(naturaltime(timezone.now() - timedelta(hours=hours, minutes=1)))


@register.simple_tag
def queue_facts(request: ReviewRequest, titles: Mapping[int, str]) -> SafeString:
    """What the queue says of a letter that a mentor has or was asked for: as of the pool, with the guide's title."""
    return format_html("{} ·\n{}", titles.get(request.letter.guide_id, ""), _facts(request))


@register.simple_tag(takes_context=True)
def pool_items(context: Context, requests: Iterable[ReviewRequest], titles: Mapping[int, str]) -> SafeString:
    """The requests of the pool: what may be known of them before one is taken, and the button that takes it."""
    before, _key, after = reverse("claim", args=[NO_KEY]).partition(str(NO_KEY))
    token, button = context.get("csrf_token", ""), _("Take it")
    return format_html_join(
        "\n",
        '<li class="card">\n<b>{}</b>\n<span class="hint">{}</span>\n{}\n<form method="post" action="{}{}{}">\n'
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">\n<button>{}</button>\n</form>\n</li>',
        (
            (
                *(titles.get(request.letter.guide_id, ""), _facts(request), waiting_since(request)),
                *(before, request.pk, after, token, button),
            )
            for request in requests
        ),
    )


def _facts(request: ReviewRequest) -> SafeString:
    """Language, number of words, which reading it is, and until when an answer is due, of a request that has these."""
    number: int = request.words  # type: ignore[attr-defined]
    words = ngettext("%(n)s word", "%(n)s words", number) % {"n": number}
    language = Letter.Language(request.letter.language).label
    due = _("due %(date)s") % {"date": format_day(timezone.localtime(request.due_at))}
    reading = request.round  # type: ignore[attr-defined]
    if reading > 1:
        again = _("reading %(n)s") % {"n": reading}
        return format_html("{} ·\n{}\n· <b>{}</b>\n· {}", language, words, again, due)
    return format_html("{} ·\n{}\n· {}", language, words, due)
