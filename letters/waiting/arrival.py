"""Making a letter out of what waited for somebody who has just signed in."""

from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from guides.localization import localized
from letters.beginning.advertisement import LONGEST, facts_of_ad
from letters.creation.forms import default_title
from letters.models import Letter, WaitingText
from letters.waiting.waiting_text import IN_SESSION
from limits.quota import QuotaExceeded


def letter_from_waiting_text(session: SessionBase, *, by: User, from_session: bool) -> Letter | None:
    """Take what waits for ``by``, and make it a letter of theirs.

    Args:
        session: Of the browser in which they signed in.
        by: Who signed in.
        from_session: Whether signing in was a step of keeping a text in this browser.

    Returns:
        The letter; None where nothing waits, or nothing can be made of it now. It goes on to wait in the latter case.
    """
    try:
        with transaction.atomic():
            waiting = WaitingText.objects.take(session, by=by, from_session=from_session)
            letter = begin_letter(waiting, by=by) if waiting else None
    except (QuotaExceeded, ValidationError):
        return None
    if from_session:
        session.pop(IN_SESSION, None)
    return letter


def begin_letter(waiting: WaitingText, *, by: User) -> Letter:
    """Begin the letter that was chosen: with its text, or the template, or an empty page.

    Raises:
        QuotaExceeded: The person has begun too many letters.
        ValidationError: The guide has no such template any more.
    """
    facts = facts_of_ad(waiting.job_ad) if waiting.job_ad.strip() else None
    role, company = (facts.role, facts.company) if facts else ("", "")
    rubric = waiting.guide.rubric
    title = default_title(role, company) if facts or rubric is None else localized(rubric.document["title"])
    return Letter.objects.start(
        by=by,
        guide=waiting.guide,
        template="" if waiting.body else waiting.template,
        body=waiting.body,
        **{"title": title[:LONGEST], "role": role, "company": company},
        **{"language": waiting.language, "job_ad": waiting.job_ad},
    )
