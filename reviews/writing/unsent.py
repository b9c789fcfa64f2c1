"""Fields of a review that have not been sent: kept as they are typed, and put together from several windows."""

import re
from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from letters.compare.merge import merge

# A field of its own, or one of many: the reason of a judgement, the answer to a thread.
NAME = re.compile(r"(verdict|override|comment-[a-z]+|answer-[a-z]+|(judgement|reason|reply)-[A-Za-z0-9_-]+)")
LENGTH = 5000  # characters, as much as the longest of these fields takes
MOST = 300  # fields: the points of the longest guide, and the threads of the longest letter


def put_together(stored: str, typed: str, base: str | None, sent: Collection[str] = ()) -> str:
    """The text of a field after it was typed in.

    Of two texts of which one goes on from the other it is the longer, rather than both: a browser that was killed
    comes back with a copy older than what it had sent, and one that got no answer goes on from an older base.

    Args:
        stored: What is kept now, perhaps by another window.
        typed: What stands in the field.
        base: What it was typed upon; None for a choice, which replaces the one before.
        sent: What the same window sent before, and got no answer: if that is what is stored, it was typed upon it.
    """
    if base is None or stored == base or stored in sent:
        return typed
    merged = merge(typed, stored, base)
    if merged.conflicts and goes_on_from(stored, typed):
        return typed
    return stored if merged.conflicts and goes_on_from(typed, stored) else merged.text


def goes_on_from(earlier: str, later: str) -> bool:
    """Whether ``later`` is ``earlier`` with more written in one place."""
    same = next((at for at, (one, other) in enumerate(zip(earlier, later, strict=False)) if one != other), len(earlier))
    return len(earlier) <= len(later) and later.endswith(earlier[same:])


def kept(
    unsent: Mapping[str, str], name: str, typed: str, base: str | None, sent: Collection[str] = ()
) -> dict[str, str]:
    """``unsent`` with the field ``name`` as it is typed now; a field that was emptied goes.

    Raises:
        ValidationError: There is no such field, or too much stands in it.
    """
    text = put_together(unsent.get(name, ""), typed, base, sent)
    others = {key: value for key, value in unsent.items() if key != name}
    if not NAME.fullmatch(name) or len(name) > 120 or len(others) >= MOST:
        raise ValidationError(gettext("This page has no such field: open it again."))
    if len(text) > LENGTH:
        raise ValidationError(gettext("This is too long to be kept: shorten it."))
    return others | {name: text} if text else others
