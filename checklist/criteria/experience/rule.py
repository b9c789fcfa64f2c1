"""How `experience` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.own_work import lengths_of_work, place_near, places_of_work
from checklist.letter import Letter


@criterion("experience")
def experience(letter: Letter, needs: Needs) -> Finding:
    """How long and where this work was done; one of the two is partial."""
    long = lengths_of_work(letter)
    placed = [one for one in long if place_near(letter, one)]
    if placed:
        return finding(True, True, [letter.clause(one) for one in placed[:2]])
    where = places_of_work(letter)
    return finding(
        False, bool(long or where), [letter.clause(one) for one in (long or where)[:1]], "where" if long else ""
    )
