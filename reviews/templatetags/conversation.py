"""The template tag that adds threads to the pages of letters: ``{% talk_on_draft latest as talk %}``."""

from django import template
from django.template import RequestContext

from letters.models import Version
from reviews.threads.draft_panel import DraftThreadPanel

register = template.Library()


@register.simple_tag(takes_context=True)
def talk_on_draft(context: RequestContext, latest: Version | None) -> DraftThreadPanel | None:
    """The threads as they stand on the draft of the reader's own letter; None before it has a latest version."""
    return DraftThreadPanel(latest, context["user"]) if latest else None
