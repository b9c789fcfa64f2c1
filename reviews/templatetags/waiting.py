"""The tag and the filter that lists of requests repeat in each row, in Python, which is quicker than templates."""

from collections.abc import Mapping

from django import template
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from guides.localization import format_day
from reviews.models import ReviewRequest
from reviews.templatetags.pictures import age_bar

register = template.Library()


@register.simple_tag
def waiting_since(request: ReviewRequest) -> SafeString:
    """Since when a request waits, with the bar of its age."""
    asked_at = timezone.localtime(request.created_at)
    return format_html(
        '{}\n<time class="hint"\ndatetime="{}"\ntitle="{}, {}">\n{}\n</time>',
        *(age_bar(request), asked_at.isoformat(), format_day(asked_at), date_format(asked_at, "H:i")),
        naturaltime(request.created_at),
    )


@register.filter
def title_of_guide(titles: Mapping[int, str], guide: int) -> str:
    """The title of a guide by its primary key; "" for one that is not published."""
    return titles.get(guide, "")
