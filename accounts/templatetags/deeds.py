"""A template tag that says what somebody is about to do, for the pages that ask again who they are."""

from django import template
from django.template.context import RequestContext
from django.utils.functional import Promise

from accounts.security.deeds import deed_after

register = template.Library()


@register.simple_tag(takes_context=True)
def deed(context: RequestContext) -> Promise:
    """One sentence."""
    return deed_after(context["request"])
