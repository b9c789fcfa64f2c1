"""The situations that a letter can be written for."""

from dataclasses import dataclass

from checklist.compose.tables import table

_PLAIN = "plain"


class BadSituation(ValueError):
    """A situation that there is not, in one line that names those that there are."""


@dataclass(frozen=True)
class Situation:
    """What kind of application it is.

    Attributes:
        id: Its name, "" for an ordinary application.
        parts: The parts of the body, in their order.
        words: How many words the letter may have.
        without: Kinds of facts that are left out.
        subject, call: Which subject line and which next step, where they are special.
        short: Whether it is a short e-mail, which says nothing about itself.
    """

    id: str
    parts: tuple[str, ...]
    words: int
    without: frozenset[str] = frozenset()
    subject: str = ""
    call: str = ""
    short: bool = False


def situations() -> list[str]:
    """The ids of the situations."""
    return [name for name in table("situations") if name != _PLAIN]


def situation(ident: str) -> Situation:
    """A situation by its id; "" is an ordinary application.

    Raises:
        BadSituation: There is none of this name.
    """
    if ident and ident not in situations():
        raise BadSituation(f"unknown situation {ident}; there are {', '.join(situations())}")
    asked = dict(table("situations")[ident or _PLAIN])
    return Situation(
        ident, tuple(asked.pop("parts")), without=frozenset(asked.pop("without", ())), **asked,
    )  # fmt: skip
