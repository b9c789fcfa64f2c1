"""In what order the tasks of an Italian list stand, so that none seems to belong to the deed before it."""

import re

from checklist.compose.italian.last_check.kinds import head_of, is_action
from checklist.compose.italian.last_check.words import Word, classed, of_article, words


def tasks_first(things: list[str]) -> list[str]:
    """The things of a list with tasks such as "inventari" before a deed that has a certain object.

    "Del carico dei camion e degli inventari" could be of what is loaded; "degli inventari e del carico dei camion" not.
    What may be an object of the deed as well, "dei furgoni", stays where it is.

    Args:
        things: Each with its preposition and article.
    """
    parts = [words(one) for one in things]
    deeds = [place for place, part in enumerate(parts) if _has_certain_object(part)]
    after = [place for place in range(deeds[0] + 1, len(parts)) if _is_task(parts[place])] if deeds else []
    for place, one in enumerate(things):
        if re.search(rf" (?:con|{'' if place in after else 'per|'}tra|fra|presso|quando|che|se|dove) |[(:;]", one):
            return things
    if not after:
        return things
    rest = [one for place, one in enumerate(things) if place not in after]
    return [*rest[: deeds[0]], *(things[place] for place in after), *rest[deeds[0] :]]


def _has_certain_object(part: list[Word]) -> bool:
    """Whether a thing is a deed with an object that has its article: "del carico dei camion"."""
    head = head_of(part[1:])
    behind = part[part.index(head) + 1 :] if head else []
    of_things = head is not None and head.text not in classed("of-tasks")
    return of_things and is_action(head) and any(of_article(one.text) and one.text.startswith("d") for one in behind)


def _is_task(part: list[Word]) -> bool:
    """Whether a thing is a task of which there are several: "degli inventari", "delle prove di tenuta per il gas"."""
    head, shown = head_of(part[1:]), of_article(part[0].text)
    alone = not any(
        one.kind == "number" or (one.kind == "preposition" and one.text not in ("di", "in", "per")) for one in part[1:]
    )
    return bool(head and shown and shown.number != 1 and alone and head.text in classed("tasks"))
