"""What happens between candidate and mentor is written down and told, in the transaction in which it happens."""

from typing import TYPE_CHECKING

from letters.models import Event, Letter, Version

if TYPE_CHECKING:
    from accounts.models import User


def happened(
    verb: Event.Verb, letter: Letter, *, by: "User | None", version: Version | None = None, **data: str | int
) -> Event:
    """Record the event. Every verb of this app calls it once, for each thing that a person would want to know."""
    return letter.record(verb, by=by, version=version, **data)
