"""Whether the members of a list are of kinds that do not stand side by side."""

import re

from checklist.compose.italian.last_check.kinds import head_of, is_action, said
from checklist.compose.italian.last_check.words import Word, classed, is_adjective, of_article
from checklist.compose.italian.lexicon.deeds import is_deed

_MANY = 2
_ACRONYM = re.compile(r"[A-ZÀ-Ù]{2,4}$")


def mixed(parts: list[list[Word]]) -> str:
    """What is odd in a list of bare things: "e" twice, deeds beside acronyms, a list in the last but one member."""
    joined = [part[1] for part in parts[1:] if part[0].text in ("e", "ed") and part[1:]]
    if sum(one.kind == "noun" for one in joined) > 1:
        return f"e {joined[0].text} … e {joined[1].text}"
    heads = [head_of(part[1:]) for part in parts]
    certain = next((part for part in parts if _is_certain_task(part)), None)
    if certain:
        return said(certain)
    acronyms = [one.text for one in heads[1:] if one and _ACRONYM.match(one.text)]
    if acronyms and any(one and is_deed(one.text) for one in heads):
        return acronyms[0]
    last, inner = parts[-1][1:2], parts[-2][1:2]
    kinds = all(one and is_adjective(one[0].text) and not one[0].agrees for one in (last, inner))
    if len(parts) > _MANY and kinds:
        return said(parts[-1])
    # "Di progetti di vele, alberi, visite e prove": the visits may be projects too.
    governing = any(one.text in ("di", "d’") for one in parts[0][1:])
    done = {is_action(head_of(part[1:])) for part in parts[1:] if part[1].kind != "preposition"}
    return said(parts[1]) if governing and len(parts) > _MANY and len(done) > 1 else ""


def _is_certain_task(part: list[Word]) -> bool:
    """Whether a member without article is a task with a certain object, "e registrazione del contratto"."""
    head = head_of(part)
    behind = part[part.index(head) + 1 : part.index(head) + 2] if head else []
    lead = [one.kind for one in part[: part.index(head)]] if head else []
    bare = "article" not in lead and not any(of_article(one.text) for one in part[: len(lead)])
    return bool(head and bare and is_deed(head.text) and behind and of_article(behind[0].text))


def objects(parts: list[list[Word]]) -> str:
    """What is no further object of a verb: a certain thing beside a bare one, or a deed that is used."""
    done = parts[0][0].text in classed("auxiliaries")
    bare = any(one.kind == "noun" for one in parts[0][1 + done : 2 + done])
    used = parts[0][0].text in ("uso", "usavo")
    for part in parts[1:]:
        certain = part[1].kind == "article" and not part[1].text.startswith("un")  # "indici e una cache" are both new
        if (bare and certain) or (used and is_action(head_of(part[1:]))):
            return said(part)
    return ""


def open_names(parts: list[list[Word]]) -> str:
    """The last of some names behind commas, where no "e" stands before it: "in posizione PA, PH, anche"."""
    for place, part in enumerate(parts[1:], start=1):
        following = parts[place + 1] if parts[place + 1 :] else []
        listed = bool(following) and (
            following[0].text != "," or following[1].kind in ("name", "noun", "number", "other")
        )
        if len(part) == _MANY and part[0].text == "," and part[1].kind == "name" and not listed:
            return said(part)
    return ""
