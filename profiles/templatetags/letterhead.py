"""A template tag that offers the contacts of a CV for an empty letterhead, and otherwise says what stands in it."""

from typing import Any

from django import template
from django.template.context import RequestContext

from profiles.letterhead.forms import LetterheadForm

register = template.Library()


@register.inclusion_tag("profiles/_letterhead.html", takes_context=True)
def letterhead(context: RequestContext, next: str) -> dict[str, Any]:
    """The card; ``next`` is the page to come back to. Nothing where no CV gives any contact."""
    user = context["user"]
    form = None if user.letterhead else LetterheadForm(by=user)
    return {
        "form": form if form and form.from_cv else None,
        "lines": user.letterhead.splitlines(),
        "next": next,
        "csrf_token": context.get("csrf_token"),
    }
