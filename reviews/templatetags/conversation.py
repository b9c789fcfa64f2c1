"""The template tag that adds threads to the pages of letters: ``{% talk_on_draft latest as talk %}``."""

from django import template
from django.template import RequestContext

from letters.models import Version
from reviews.pages.rows_beside import RowsBeside
from reviews.threads.draft_panel import DraftThreadPanel

register = template.Library()


@register.simple_tag(takes_context=True)
def talk_on_draft(context: RequestContext, latest: Version | None) -> DraftThreadPanel | None:
    """The threads as they stand on the draft of the reader's own letter; None before it has a latest version."""
    if latest is None:
        return None
    panel = DraftThreadPanel(latest, context["user"])
    if not RowsBeside.of(latest).threads:
        panel.marks = []
    return panel
