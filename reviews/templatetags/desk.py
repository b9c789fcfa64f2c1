"""Template tags that add reviews to the pages of letters, an app which knows nothing of reviews."""

from django import template
from django.template import Context

from letters.models import Letter
from reviews.runs.findings import judge_draft

register = template.Library()


@register.inclusion_tag("reviews/_live.html", takes_context=True)
def live_points(context: Context, letter: Letter) -> dict[str, object]:
    """The points of a letter's draft; ``reviews.runs.views.draft_points`` sends them again while it is written."""
    user = context["request"].user
    found = judge_draft(letter, letter.draft.body, user)
    return {"letter": letter, "found": found, "is_owner": True, "csrf_token": context.get("csrf_token")}
