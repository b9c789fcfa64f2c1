"""Template tags that add reviews to the pages of letters, an app which knows nothing of reviews."""

from types import SimpleNamespace
from uuid import UUID

from django import template
from django.db.models import QuerySet
from django.template import Context

from accounts.models import User
from letters.models import Letter
from queries.compiled import compiled
from reviews.pages.letter_list import LetterRow, Status, with_standing
from reviews.runs.drafts.draft_column import draft_column
from reviews.runs.drafts.rows_beside_draft import RowsBesideDraft
from reviews.threads.draft_panel import DraftThreadPanel

register = template.Library()


@register.simple_tag(takes_context=True)
def standing_of(context: Context, letter: Letter) -> LetterRow:
    """How far a letter is and whose turn it is, as the list of letters says it."""
    beside = _rows_beside(context, letter)
    if beside.requests or beside.sendings:
        return LetterRow(_with_standing.first(context["request"].user, letter.pk))
    return LetterRow(SimpleNamespace(status=Status.DRAFT, asked=None, outcome=None))


@compiled
def _with_standing(user: User, pk: UUID) -> QuerySet[Letter]:
    return with_standing(Letter.objects.visible_to(user).filter(pk=pk).only("pk"))


@register.inclusion_tag("reviews/_live.html", takes_context=True)
def live_points(context: Context, letter: Letter) -> dict[str, object]:
    """The points of a letter's draft; ``reviews.runs.views.draft_points`` sends them again while it is written."""
    beside, user = _rows_beside(context, letter), context["request"].user
    column = draft_column(letter, letter.draft, user, beside, maybe_unchanged=True)
    return column | {"csrf_token": context.get("csrf_token")}


@register.simple_tag(takes_context=True)
def talk_on_draft(context: Context, letter: Letter) -> DraftThreadPanel | SimpleNamespace | None:
    """The threads as they stand on the draft of the reader's own letter; None before it has a version."""
    if not letter.last_number:
        return None
    if not _rows_beside(context, letter).threads:
        return SimpleNamespace(marks=(), people=())
    return DraftThreadPanel.for_letter(letter, context["request"].user)


def _rows_beside(context: Context, letter: Letter) -> RowsBesideDraft:
    """Asked for once for each request: a page shows the desk of one letter."""
    kept = vars(context["request"])
    if "rows_beside_draft" not in kept:
        kept["rows_beside_draft"] = RowsBesideDraft.of(letter)
    beside: RowsBesideDraft = kept["rows_beside_draft"]
    return beside
