"""The column beside a draft: findings, claims, origins and spelling, on the page of the desk and after each pause."""

from typing import Any

from accounts.models import User
from letters.claims.claim_check import ClaimCheck, check_draft
from letters.models import Draft, Letter
from letters.origins.origins_of_text import origins_of_text
from letters.spelling.draft_mistakes import mistakes_of_draft
from reviews.runs.drafts.rows_beside_draft import RowsBesideDraft
from reviews.runs.findings import judge_draft


def draft_column(
    letter: Letter, draft: Draft, user: User, beside: RowsBesideDraft, *, maybe_unchanged: bool = False
) -> dict[str, Any]:
    """The context of ``reviews/_live.html``.

    Args:
        letter: The letter, of the user's own.
        draft: Its draft.
        user: Who writes it.
        beside: Which rows there are beside the draft.
        maybe_unchanged: Whether the text may be that of the latest version (``judge_draft``).
    """
    body = draft.body
    return {
        "letter": letter,
        "is_owner": True,
        "found": judge_draft(letter, body, user, beside=beside, maybe_unchanged=maybe_unchanged),
        "claims": check_draft(letter, body) if beside.facts else ClaimCheck(body),
        "origins": origins_of_text(draft.origins, body, user),
        "spelling": mistakes_of_draft(letter, body, user, keeps_words=beside.kept_words),
    }
