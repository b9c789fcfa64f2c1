"""Pure: the ways to give the pieces of a head out to role and employer, of which the one that earns most is taken."""

from __future__ import annotations

from dataclasses import dataclass

from profiles.reading.heads.affinity import Affinity, is_department, role_place
from profiles.reading.heads.pieces import Piece

WITHOUT = -1.0  # for a head without role, or without employer
LEFT_OVER = -1.5  # for a piece that is none of the three
DIVIDED = -1.0  # for a role that goes on after a dash
WITH_MORE = -0.5  # for a further piece of an employer
OF_A_FIRM = -2.5  # … that is a part of it
APART = 1.0  # if more than a comma stands between role and employer
USUAL = 1.5  # if the role stands where it does in the other heads
IN_TOWN = 1.0  # if a town follows the employer
FIRST = 0.1  # if the role stands first and nothing else tells
IMPOSSIBLE = -1000.0
CLEAR = 3.0  # what a role earns at least
LONGEST_ADDITION = 3  # words


@dataclass(frozen=True)
class Group:
    """Neighbouring pieces that are one thing: a half-open range of places, and what that earns."""

    start: int
    end: int
    earns: float

    @property
    def places(self) -> range:
        """The places of the pieces."""
        return range(self.start, self.end)


def _groups(found: list[Piece], earned: list[float], *, is_role: bool) -> list[Group]:
    """All runs of up to three pieces of one line."""
    made = []
    for start in range(len(found)):
        total = 0.0
        for end in range(start, min(start + 3, len(found))):
            if end > start:
                if found[end].line != found[start].line or (found[end].said and end > start):
                    break
                if found[end].segment != found[end - 1].segment:
                    if not is_role or found[end].text[:1].isdigit():
                        break
                    total += DIVIDED
                # Of two roles, "Plumber / Foreman", the clearer one shows that both are.
                best = (
                    max(earned[start], earned[end]) if is_role and min(earned[start], earned[end]) >= CLEAR else total
                )
                more = going_on(found[end]) if is_role else OF_A_FIRM if is_department(found[end].text) else WITH_MORE
                total = max(total, best) + min(earned[end], 0.0) + more
            else:
                total = earned[end]
            made.append(Group(start, end + 1, total))
    return made


def going_on(piece: Piece) -> float:
    """What it costs if a role goes on after a comma: “Team leader, accounts”, but not “driver, deliveries to sites”."""
    return 0.0 if len(piece.text.split()) <= LONGEST_ADDITION or role_place(piece.text) else 2 * LEFT_OVER


def best_way(
    found: list[Piece], looks: list[Affinity], usual: bool | None, *, only: bool | None = None
) -> tuple[float, Group | None, Group | None]:
    """The role and the employer that earn most together with what is left for places, and what they earn.

    Args:
        found: The pieces.
        looks: What each looks like.
        usual: Whether the role stands first in the other heads, if they show it.
        only: Give only what has role and employer, the role first or second.
    """
    roles = _groups(found, [look.role for look in looks], is_role=True)
    employers = _groups(found, [look.employer for look in looks], is_role=False)
    left = [max(look.place, LEFT_OVER) for look in looks]
    total = sum(left)

    def without(group: Group) -> float:
        return group.earns - sum(left[group.start : group.end])

    best: tuple[float, Group | None, Group | None] = (total + 2 * WITHOUT, None, None)
    if only is None:
        for role in roles:
            best = max(best, (total + WITHOUT + without(role), role, None), key=_earnings)
        for employer in employers:
            in_town = IN_TOWN if _has_town(found, looks, employer) else 0
            best = max(best, (total + WITHOUT + without(employer) + in_town, None, employer), key=_earnings)
    else:
        best = (IMPOSSIBLE, None, None)
    for role in roles:
        for employer in employers:
            if role.start < employer.end and employer.start < role.end:
                continue
            if only is not None and (role.start < employer.start) is not only:
                continue
            earns = total + without(role) + without(employer)
            earns += APART if found[role.start].segment != found[employer.start].segment else 0
            if usual is not None:
                earns += USUAL if (role.start < employer.start) is usual else 0
            elif role.start < employer.start and only is None:
                earns += FIRST
            earns += IN_TOWN if employer.end not in role.places and _has_town(found, looks, employer) else 0
            best = max(best, (earns, role, employer), key=_earnings)
    return best


def _earnings(way: tuple[float, Group | None, Group | None]) -> float:
    return way[0]


def _has_town(found: list[Piece], looks: list[Affinity], employer: Group) -> bool:
    """Whether a town follows on the same line, as it does behind employers."""
    at = employer.end
    return at < len(found) and found[at].line == found[at - 1].line and looks[at].place > 0 >= looks[at].role
