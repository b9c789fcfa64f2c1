"""Who does what a clause tells: by the person of its verb, its subject, its context, and who speaks."""

from dataclasses import dataclass
from itertools import pairwise

from checklist.clauses.closed import ARTICLES, CLITICS, JOINING, OBJECTS, OWNERS, PREPOSITIONS, SUBJECTS, word_set
from checklist.clauses.cut import Piece
from checklist.clauses.groups import Group
from checklist.clauses.people import is_person
from checklist.clauses.quoted import Quotation
from checklist.clauses.subject import Named, named

_BY = {"it": frozenset(["da", "dal", "dalla", "dai", "dalle", "dagli", "dall'"]), "en": frozenset(["by"])}
_DATIVE = word_set("piacere interessare servire mancare spettare toccare spaventare preoccupare"
    " bastare capitare sembrare parere riuscire"
                    " attirare affascinare colpire")  # fmt: skip
_TO_ME = {"mi": "writer", "m'": "writer", "ci": "team", "c'": "team", "vi": "firm", "v'": "firm", "gli": "other"}
_RELATIVE = word_set("che who which that quale quali")
_OPENS_SUBJECT = _RELATIVE | {"what", "cui"}
_JOINED = JOINING["it"] | {","}
_BEFORE_VERB = CLITICS | {"non"}
_BEGINS_SUBJECT = ARTICLES["it"] | OWNERS.keys() | SUBJECTS["it"] | {"altri"}
_IMPERSONAL = frozenset(["si", "s'", "one"])
_AT_FIRM = frozenset(["voi", "vostra", "vostro", "vostri", "vostre", "you", "your"])
_ASKING = word_set("cerchiamo cercando richiediamo offriamo ricerchiamo")
_SOMEONE = word_set("someone somebody qualcuno persona")
_HAPPENING = word_set("piovere nevicare succedere accadere rain snow happen")


@dataclass(slots=True)
class Discourse:
    """What was said so far: who acted last, and who was last spoken of in the third person, alone or as several."""

    firm: frozenset[str]
    agent: str = "writer"
    third: str = "other"
    formal: bool = False  # the writer speaks of themselves in the third person
    person: str = "other"  # of which side the last person was
    outside: bool = False  # "we" without the writer: before joining, on leave


def agent(piece: Piece, previous: Piece | None, said: Discourse, quotation: Quotation | None, owner: str) -> str:
    """The agent of a clause.

    Args:
        piece: the clause.
        previous: the one before it in the same sentence.
        said: the discourse so far, which is brought up to date.
        quotation: the quotation it stands in.
        owner: the agent of the clause before in the sentence, "" where it is the first.
    """
    found = "firm" if piece.of_firm else _agent(piece, previous, said, owner)
    if previous is not None and owner == "firm" and piece.opener in ("who", "che") and previous.lows[-1] in _SOMEONE:
        found = "firm"
    if quotation is not None:
        found = _quoted(piece, found, quotation)
    elif found == "team" and said.outside:
        found = "other"
    return found


def _quoted(piece: Piece, found: str, quotation: Quotation) -> str:
    """The agent in somebody's words: their "I" is theirs, their "you", and the "she" of a reference, is the writer."""
    if quotation.speaker == "firm":
        return "firm" if found in ("writer", "team", "firm", "other", "none") else found
    if quotation.about_writer:
        return "writer"
    if found == "firm" or {"he", "she"}.intersection(piece.lows[:2]) or (piece.verb and piece.verb.person == 2):
        return "writer"
    return "other" if found in ("writer", "team") else found


def _agent(piece: Piece, previous: Piece | None, said: Discourse, owner: str) -> str:
    group = piece.verb
    if not _ASKING.isdisjoint(piece.lows) and group is not None and group.person in (0, 4) and group.tense == "present":
        return "firm"  # the words of an advertisement: "cerchiamo una persona"
    if group is None or group.kind != "finite":
        return _nominal(piece, group, said, owner)
    if piece.language == "it":
        return _italian(piece, group, previous, said, owner)
    return _english(piece, group, previous, said, owner)


def _after_relative(piece: Piece, previous: Piece | None, group: Group) -> bool:
    """Whether a main verb comes right behind the relative clause of its subject: "what I did was to listen"."""
    if previous is None or previous.opener not in _OPENS_SUBJECT or piece.opener or piece.after:
        return False
    return group.first - piece.first <= 1 and group.person in (0, 3, 6)


def _before_relative(piece: Piece, said: Discourse) -> str:
    """Whom the noun phrase before the relative clause names: "the hospital where I work has opened"."""
    head = piece.previous.previous if piece.previous else None
    if head is None or head.verb is not None:
        return ""
    return named(head.words, head.first, head.last, head.language, said.firm).agent


def _by(piece: Piece, said: Discourse) -> str:
    """Who is named behind "da" or "by"."""
    for place in range(piece.first, piece.last):
        if piece.words[place].low in _BY[piece.language] and place + 1 < piece.last:
            found = named(piece.words, place + 1, piece.last, piece.language, said.firm)
            if found.agent:
                return found.agent
            if any(token.low in ("us", "noi") for token in piece.words[place + 1 : min(place + 5, piece.last)]):
                return "team"
    return ""


def _nominal(piece: Piece, group: Group | None, said: Discourse, owner: str) -> str:
    """A clause without a finite verb: an item, a heading, a participle, a gerund."""
    by = _by(piece, said)
    if by:
        return by
    if group and group.kind in ("gerund", "infinitive") and owner:
        return owner
    found = named(piece.words, piece.first, piece.last, piece.language, said.firm)
    if found.agent in ("writer", "team", "firm"):
        return found.agent
    return owner or "writer"


def _italian(piece: Piece, group: Group, previous: Piece | None, said: Discourse, owner: str) -> str:  # noqa: PLR0911, PLR0912 - a case of grammar a line
    words = piece.words
    lows = [token.low for token in words[piece.first : piece.last]]
    if (
        "sottoscritto" in lows
        or "sottoscritta" in lows
        or ("scrive" in lows and lows[lows.index("scrive") - 1] == "chi")
    ):
        said.formal = True
        return "writer"
    clitics = _clitics(piece, group)
    if _after_relative(piece, previous, group) and owner and not _after(piece, group, said).agent:
        return _before_relative(piece, said) or owner
    if not _DATIVE.isdisjoint(group.lemmas):
        for one in clitics:
            if one in _TO_ME and group.person in (3, 6):
                return _TO_ME[one]
    before = named(words, piece.first, group.first, "it", said.firm)
    if group.person in (1, 4):
        if group.person == 4 or before.agent == "team":
            return "team"
        return "writer"
    if group.person in (2, 5):
        return "firm" if group.person == 5 or group.tense == "future" else "none"
    if (
        not before.agent
        and any(one == "da" and two in ("voi", "vostra") for one, two in pairwise(lows))
        and not _after(piece, group, said).agent
    ):
        return "firm"
    if group.passive:
        by = _by(piece, said)
        if by:
            return _third(said, by)
    if piece.opener in _RELATIVE and before.agent == "" and not _objects(clitics):
        after = _after(piece, group, said)
        found = _antecedent(piece, previous, said)
        if group.passive and found not in ("other", "firm"):
            return said.agent
        return _third(said, after.agent or found or ("other" if group.person == 6 else owner or said.agent))
    after = _after(piece, group, said)
    a_thing = group.passive and before.agent == "other" and not is_person(words[before.place].low)
    if before.agent and not a_thing and not (_objects(clitics) and after.agent):
        return _third(said, before.agent)
    if after.agent in ("other", "firm", "writer", "team") and before.agent != "writer":
        return _third(said, after.agent)
    if before.agent:
        return _third(said, before.agent)
    if "si" in clitics and _AT_FIRM.intersection(lows):
        return "firm"
    if group.lemmas[-1] in _HAPPENING:
        return "none"
    if "si" in clitics and not before.noun:
        return "writer" if said.formal else said.agent
    if before.noun or _existential(clitics, group):
        if _AT_FIRM.intersection(lows):
            return "firm"
        if group.passive:
            return said.agent if said.agent in ("writer", "team") else "writer"
        return said.agent
    if owner and piece.after in _JOINED and not piece.opener and owner != "none":
        same = previous is not None and previous.verb is not None and previous.verb.person == group.person
        if same or owner in ("other", "firm"):
            return owner
    if group.passive:
        return said.agent
    return said.third


def _existential(clitics: list[str], group: Group) -> bool:
    return ("c'" in clitics or "ci" in clitics) and "essere" in group.lemmas


def _objects(clitics: list[str]) -> bool:
    return any(one in OBJECTS for one in clitics)


def _clitics(piece: Piece, group: Group) -> list[str]:
    found = []
    place = group.first - 1
    while place >= piece.first and piece.words[place].low in _BEFORE_VERB:
        found.append(piece.words[place].low)
        place -= 1
    return found


def _after(piece: Piece, group: Group, said: Discourse) -> Named:
    """The subject behind the verb: "lo ha dipinto Elena"."""
    words, fronted = piece.words, _objects(_clitics(piece, group))
    reach = min(piece.last, group.last + (7 if fronted else 4))
    for place in range(group.last + 1, reach):
        token, before = words[place], words[place - 1].low
        if not token.word:
            break
        if before in PREPOSITIONS["it"] and not (fronted and before == "su" and place == group.last + 2):
            continue
        if token.low in _BEGINS_SUBJECT or token.capital:
            found = named(words, place, min(piece.last, place + 4), "it", said.firm)
            if found.agent in ("writer", "team") and words[found.place].low not in SUBJECTS["it"]:
                return Named("", False)
            if found.agent and (fronted or _can_follow(piece, group, found)):
                return found
            if not fronted:
                break
    return Named("", False)


def _can_follow(piece: Piece, group: Group, found: Named) -> bool:
    return found.agent != "other" or group.lemmas[0] == "essere" or is_person(piece.words[found.place].low)


def _antecedent(piece: Piece, previous: Piece | None, said: Discourse) -> str:
    """Whom a relative clause speaks of: the last noun phrase of the clause before it."""
    if previous is None:
        return ""
    if previous.of_firm:
        return "firm"
    words = piece.words
    for place in range(previous.last - 1, max(previous.first, previous.last - 7) - 1, -1):
        token = words[place]
        if (token.low in said.firm and token.capital) or token.low in ("voi", "you"):
            return "firm"
        if is_person(token.low) or (token.capital and place > previous.first and token.low.isalpha()):
            found = named(words, max(previous.first, place - 2), place + 1, piece.language, said.firm)
            return found.agent or "other"
        if token.low in ("io", "me"):
            return "writer"
    return ""


def _third(said: Discourse, found: str) -> str:
    if found in ("other", "firm"):
        said.third = found
    return found


def _english(piece: Piece, group: Group, previous: Piece | None, said: Discourse, owner: str) -> str:  # noqa: PLR0911, PLR0912 - a case of grammar a line
    words = piece.words
    if group.passive:
        by = _by(piece, said)
        if by:
            return _third(said, by)
    if _after_relative(piece, previous, group) and owner:
        return _before_relative(piece, said) or owner
    start = piece.first
    before = named(words, start, group.first, "en", said.firm)
    if group.first < group.last and not before.agent:  # an auxiliary before its subject: "did I design", "had she"
        inner = named(words, group.first + 1, group.last, "en", said.firm)
        if inner.agent:
            return inner.agent
    if before.agent == "other" and words[before.place].low in ("he", "she", "his", "her"):
        return said.person
    if piece.opener in ("who", "whoever") and owner == "" and {"your", "yours"}.intersection(piece.lows):
        return "firm"
    if before.agent and words[before.place].low not in ("me", "us", "him", "them"):
        if group.passive and before.agent == "other":
            return said.agent if not is_person(words[before.place].low) else "other"
        said.person = (
            before.agent if is_person(words[before.place].low) and before.agent in ("other", "firm") else said.person
        )
        return _third(said, before.agent)
    if piece.opener in _RELATIVE and not before.noun:
        return _third(said, _antecedent(piece, previous, said) or said.agent)
    if group.lemmas[-1] in _HAPPENING:
        return "none"
    if not before.noun or group.first == start:
        return owner or "writer"  # "Moved to Leeds in 2020."
    if group.lemmas[-1] == "be" or group.lemmas == ("be",):
        after = named(words, group.last + 1, piece.last, "en", said.firm)
        if after.agent in ("writer", "firm", "team") and after.place >= 0:
            return after.agent
        genitive = group.last + 2 < piece.last and any(
            token.low == "'s" for token in words[group.last + 1 : piece.last]
        )
        if genitive:
            return "other"
    return said.agent if said.agent != "none" else "writer"
