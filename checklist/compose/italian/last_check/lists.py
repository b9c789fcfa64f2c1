"""Whether the members of a list are tied in one way, so that a reader knows what each of them depends on."""

import re

from checklist.compose.italian.activities import is_person, words_of
from checklist.compose.italian.last_check.kinds import head_of, in_a_place, is_action, names_people, relations, said
from checklist.compose.italian.last_check.mixed import mixed, objects, open_names
from checklist.compose.italian.last_check.words import Word, classed, is_adjective, is_determiner, of_article
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import ANY_NUMBER
from checklist.compose.italian.lines.belonging import belongs
from checklist.compose.italian.lines.governed import OF_ACCOUNTS
from checklist.compose.italian.verbs.finite import code_of
from checklist.compose.tables import table

_THE = re.compile(r"d(?:el|ello|ella|ei|egli|elle|ell’)$")
_PLAIN = ("di", "con", "per", "su", "tra", "fra", "a", "ad", "in", "da", "via")
_JOINING = ("con", "per", "su", "tra", "fra")
_LEAD = ("mi", "occupo", "occupavo", "anche")
_MANY = 2


def ill_tied(clause: list[Word]) -> str:
    """The words with which a list goes wrong; empty where its members are tied in one way."""
    parts = _parts(clause)
    if [one.text for one in clause[:2]] in (["mi", "occupo"], ["mi", "occupavo"]):
        things = [[one for one in parts[0] if one.text not in _LEAD], *parts[1:]]
        wrong = _activities(things) or no_task(things)
    else:
        wrong = (_loose(parts) or objects(parts)) if parts[1:] else ""
    return wrong or open_names(parts) or _tail(clause)


def _tail(clause: list[Word]) -> str:
    """What goes wrong behind a colon: a list that no "e" closes, or a sentence that goes on with it."""
    colons = [place for place, one in enumerate(clause) if one.text == ":"]
    tail = clause[colons[-1] + 1 :] if colons else []
    if not tail or tail[0].kind in ("article", "linking"):
        return ""
    parts = _parts(tail)
    if not parts[1:]:
        return ""
    open_end = parts[-1][0].text == "," and parts[-1][1].kind != "preposition" and parts[-1][1].text != "che"
    if tail[0].text in classed("auxiliaries"):
        return said(parts[-1]) if open_end else ""
    told = next((part for part in parts if any(one.text in classed("auxiliaries") for one in part)), None)
    if told or open_end:
        return said(told or parts[-1])
    # "Montaggio dei telai, ante e maniglie": what else is put together has no article of its own.
    certain = any(map(_THE.match, (one.text for one in parts[0])))
    bare = next((part for part in parts[1:] if part[1].kind == "noun" and not is_action(part[1])), None)
    return said(bare) if certain and bare and not any(map(_THE.match, (one.text for one in bare))) else ""


def _parts(clause: list[Word]) -> list[list[Word]]:
    """What stands between commas and "e" outside brackets and before a colon, behind its comma or "e"."""
    found: list[list[Word]] = [[]]
    depth = 0
    for word in clause:
        depth += (word.text in "(«“") - (word.text in ")»”")
        if depth == 0 and word.text in (":", ";"):
            break
        if depth == 0 and word.text in (",", "e", "ed"):
            found.append([word])
        elif depth == 0 and word.text not in ")»”":
            found[-1].append(word)
    return [one for place, one in enumerate(found) if one[bool(place) :]]


def _activities(parts: list[list[Word]]) -> str:
    """What goes wrong in the list of things behind "mi occupo"."""
    first, *others = parts
    the, head = bool(_THE.match(first[0].text)), head_of(first)
    if head and (is_person(head.text) or head.text in in_a_place()) and not is_deed(head.text):
        return head.text
    before = first
    for link, *body in others:
        if body and _is_ill_tied(before, body, link.text, the=the):
            return said([link, *body])
        before = body or before
    things = [parts[0], *(one for one, before in zip(others, parts, strict=False) if not _is_said_of(before, one))]
    return (_loose_end(parts) or ("" if the or not things[1:] else mixed(things))) if others else ""


def _is_said_of(before: list[Word], part: list[Word]) -> bool:
    """Whether a part behind a comma says something of the thing before it: ", per lo più per privati"."""
    return part[0].text == "," and belongs(*(" ".join(one.text for one in each) for each in (before, part[1:])))


def no_task(parts: list[list[Word]]) -> str:
    """The first thing that is none to see to, "del comune", or an adjective without its noun, "di subintensiva"."""
    for place, part in enumerate(parts):
        body = part[part[0].text in (",", "e", "ed") :]
        head = head_of(body[1:]) if body and body[0].kind == "preposition" else None
        if head is None or (place and not _THE.match(body[0].text)):
            break
        texts = [one.text.lower() for one in body[1:4]]
        if texts[0] in classed("no-task") or texts == ["punto", "di", "riferimento"]:
            return body[1].text
        if head.kind == "other" and is_adjective(head.text) and not any(one.agrees for one in body):
            return head.text
        # What follows may be of the deed, or of what a preposition governs: "della pulizia della clinica e del nido".
        if is_action(head) or any(one.kind == "preposition" for one in body[1:]):
            break
    return ""


def _is_ill_tied(before: list[Word], body: list[Word], link: str, *, the: bool) -> bool:
    """Whether it is not sure on what a member depends; `the` tells whether the list began with an article."""
    first = body[0]
    inside = [one.text for one in before[1:] if one.kind == "preposition"]
    head = head_of(body)
    if (not the and first.kind == "number") or (head is not None and head.text in words_of("licences")):
        return True  # "e 18 ore", "della patente": nothing that one does
    joined = _governed(before)
    if not the and link == "e" and first.kind == "noun" and joined[0] in _JOINING and is_action(first):
        return not is_action(joined[1])  # "videoclip per band e riprese"
    if first.kind != "preposition":
        said_of_it = belongs(*(" ".join(one.text for one in part) for part in (before, body)))
        return the and first.kind != "linking" and not said_of_it and not _goes_on(before, body)
    if _THE.match(first.text):
        # "di formazione del personale e dei soci", but not "di test e del collaudo"
        return not _is_apart(before, body, link) if the else not any(map(_THE.match, inside))
    if first.text not in ("di", "d’") or (is_adjective(before[-1].text) and _governed([before[0], *before])[1]):
        return False  # "in turno lungo e di notte"
    return the and not any(_THE.match(one) or one in ("di", "d’") for one in inside)


def _governed(part: list[Word]) -> tuple[str, Word | None]:
    """The last preposition within a part behind which a noun is bare, and that noun; "di" only where it is alone."""
    found: tuple[str, Word | None] = ("", None)
    for place in range(1, len(part) - 1):
        text, behind = part[place].text, part[place + 1]
        if text in _PLAIN and behind.kind != "article" and (text != "di" or found[0] in ("", "di")):
            found = (text, head_of(part[place + 1 :]))
    return found


def _is_apart(before: list[Word], body: list[Word], link: str) -> bool:
    """Whether a member with its article is surely no further thing of what the member before governs."""
    head, (preposition, governed) = head_of(body[1:]), _governed(before)
    action = is_action(head)
    certain = any(of_article(one.text) for one in before[1:])
    if certain and link == "," and head and names_people(head.text) and is_action(head_of(before[1:])):
        return False  # "della tenuta della contabilità, dei clienti"
    if governed and is_determiner(body[1].text) and not is_deed(body[1].text) and not body[1].agrees:
        return False  # "della linea di antipasti, dei primi": an adjective that stands for a noun
    own = head_of(before[1:])
    managed = own is not None and own.text in ("gestione", "organizzazione") and preposition == "di"
    if governed and not managed:  # "della gestione di 6 persone, dei turni" is right of whatever it is said
        several = _number(governed) == _number(head) == _MANY
        for_people = preposition == "per" and names_people(governed.text)
        several = several and not (for_people and head and not names_people(head.text))  # "per bambini, delle vetrine"
        if several and (not action or (preposition in _JOINING and is_action(governed))):
            return False  # "con medici, delle scuole", "su restauri, degli ampliamenti"
        orders = own is not None and (is_action(own) or own.text in table("italian/deeds")["holders"].split())
        if preposition == "di" and link == "," and orders and not action and not is_action(governed):
            return False  # "degli ordini di pasta, delle farine"
    named = [place for place, one in enumerate(before) if place and _THE.match(one.text)]
    others = [place for place, one in enumerate(before) if place and one.kind == "preposition"]
    chained = named and others and others[0] < named[-1]  # "su mandato del Tribunale, della Procura"
    return action or not chained


def _goes_on(before: list[Word], body: list[Word]) -> bool:
    """Whether a member without its own preposition goes on with what the one before governs, in the same number."""
    head, governed, first = head_of(body), _governed(before)[1], body[0]
    inside = [one for one in before[1:] if one.kind in ("preposition", "article")]
    if first.kind in ("number", "article"):
        of_the = any(of_article(one.text) for one in before[1:])
        return any(one.kind == first.kind for one in before) or (of_the and first.kind == "article")
    named = head is not None and head.kind == "name" and bool(inside or before[0].kind != "preposition")
    accounts = head is not None and head.text in OF_ACCOUNTS and any(one.text == "contabilità" for one in before)
    if named or accounts or (is_adjective(first.text) and any(is_adjective(one.text) for one in before[-2:])):
        return True
    if head is None or head.kind == before[-1].kind == "name":
        return head is not None  # "della saldatura MIG e TIG"
    if before[0].kind != "preposition":  # a further member of what an earlier one governs
        return ANY_NUMBER in (_number(head), _number(head_of(before))) or _number(head) == _number(head_of(before))
    if governed is None:
        return len(before) == _MANY and is_action(head_of(before[1:])) == is_action(head)  # "del carico e scarico"
    # "Della prova di tenuta e liquidi penetranti": of what kind the liquids are, only the writer knows.
    kinds = (_number(governed), _number(head)) == (1, _MANY) and not is_action(head_of(before[1:]))
    return not kinds and _is_governed(head, governed)


def _is_governed(head: Word, governed: Word) -> bool:
    """Whether a preposition may govern a noun beside another: not "dell’invito a mostre, colloqui con pittori"."""
    orders = relations() | frozenset(table("italian/deeds")["holders"].split())
    own = head.text in orders and governed.text not in orders  # "della distinta di materiali e ordini"
    several = _number(governed) == _MANY or (not governed.agrees and governed.text.endswith("i"))
    return not own and not (several and _number(head) == 1)


def _number(word: Word | None) -> int:
    return word.agrees.number if word and word.agrees else ANY_NUMBER


def _loose_end(parts: list[list[Word]]) -> str:
    """A noun behind the last comma, so that no "e" closes its list: ", durata 14 mesi"."""
    last = parts[-1]
    before, behind = (" ".join(one.text for one in part) for part in (parts[-2], last[1:]))
    open_end = last[0].text == "," and (last[1].kind in ("noun", "name", "number") or _THE.match(last[1].text))
    return said(last) if open_end and not belongs(before, behind) else ""


def _loose(parts: list[list[Word]]) -> str:
    """A noun behind a comma that belongs to no list, or a second verb that nothing joins to the first."""
    for part in parts[1:]:
        rest = " ".join(one.text for one in part[2:])
        if part[0].text == "," and part[1].kind == "other" and code_of(part[1].text, rest):
            return said(part)
    return _loose_end(parts)
