"""The template tag ``{% empty_begin_form titles confirmed %}``: the form that begins a letter, before it is sent."""

import uuid
from collections.abc import Mapping
from functools import lru_cache

from django.template import Context, Library
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from letters.beginning.forms import BeginForm

register = Library()

KEPT = 64  # renderings of some eight kilobytes in each process
# In place of the CSRF token and of what is new in each form; no text that comes from the database has this character.
TOKEN, ONCE = "\0", "\0once\0"


@register.simple_tag(takes_context=True)
def empty_begin_form(context: Context, titles: Mapping[str, str], confirmed: int) -> SafeString:
    """The form for the guides with these titles, by slug, for somebody who has confirmed so many facts."""
    form = _rendered(get_language(), tuple(titles.items()), confirmed)
    form = form.replace(ONCE, str(uuid.uuid4())).replace(TOKEN, escape(context.get("csrf_token", "")))
    return mark_safe(form)  # noqa: S308 - made by a template


@lru_cache(maxsize=KEPT)
def _rendered(_language: str | None, titles: tuple[tuple[str, str], ...], confirmed: int) -> str:
    """SECURITY: made of the arguments alone, so that whoever gets it could have made it."""
    form = BeginForm(titles_of_offered=dict(titles), initial={"once": ONCE})
    return render_to_string("letters/_begin.html", {"form": form, "confirmed": confirmed, "csrf_token": TOKEN})
