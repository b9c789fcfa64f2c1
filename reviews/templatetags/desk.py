"""Template tags that add reviews to the pages of letters, an app which knows nothing of reviews."""

from django import template
from django.template import Context

from letters.claims.claim_check import check_draft
from letters.models import Letter
from letters.origins.origins_of_text import origins_of_text
from letters.spelling.draft_mistakes import mistakes_of_draft
from reviews.pages.letter_list import LetterRow, with_standing
from reviews.runs.findings import judge_draft

register = template.Library()


@register.simple_tag(takes_context=True)
def standing_of(context: Context, letter: Letter) -> LetterRow:
    """How far a letter is and whose turn it is, as the list of letters says it."""
    letters = Letter.objects.visible_to(context["request"].user).filter(pk=letter.pk)
    return LetterRow(with_standing(letters.only("pk")).get())


@register.inclusion_tag("reviews/_live.html", takes_context=True)
def live_points(context: Context, letter: Letter) -> dict[str, object]:
    """The points of a letter's draft; ``reviews.runs.views.draft_points`` sends them again while it is written."""
    user = context["request"].user
    found = judge_draft(letter, letter.draft.body, user, maybe_unchanged=True)
    claims = check_draft(letter, letter.draft.body)
    origins = origins_of_text(letter.draft.origins, letter.draft.body, user)
    spelling = mistakes_of_draft(letter, letter.draft.body, user)
    more = {"claims": claims, "origins": origins, "spelling": spelling, "csrf_token": context.get("csrf_token")}
    return {"letter": letter, "found": found, "is_owner": True, **more}
