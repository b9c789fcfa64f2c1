"""The template tag that adds threads to the pages of letters: ``{% talk_on_draft letter as talk %}``."""

from django import template
from django.template import RequestContext

from letters.models import Letter
from reviews.threads.draft_panel import DraftThreadPanel

register = template.Library()


@register.simple_tag(takes_context=True)
def talk_on_draft(context: RequestContext, letter: Letter) -> DraftThreadPanel | None:
    """The threads as they stand on the draft of the reader's own letter; None before there is a version."""
    return DraftThreadPanel.for_letter(letter, context["user"])
