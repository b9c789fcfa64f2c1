"""The words of a clause of which it is not sure that they are well said, and the clause without them."""

import re

from checklist.compose.italian.activities import is_person, words_of
from checklist.compose.italian.last_check.bare import bare
from checklist.compose.italian.last_check.kinds import is_action, names_a_task, names_people
from checklist.compose.italian.last_check.lists import ill_tied, no_task
from checklist.compose.italian.last_check.order import tasks_first
from checklist.compose.italian.last_check.own_wording import is_in_own_words
from checklist.compose.italian.last_check.past import gone_by, is_present
from checklist.compose.italian.last_check.relations import put_in, unrelated
from checklist.compose.italian.last_check.tells import tells
from checklist.compose.italian.last_check.untied import untied, untied_pairs
from checklist.compose.italian.last_check.words import Word, is_adjective, words
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.nouns import agreement, with_and
from checklist.compose.italian.prepositions import LINK
from checklist.compose.tables import table

_ACTIVITIES = re.compile(r"(?P<lead>mi occup(?:o|avo)(?: anche)?) (?P<things>.+)$")
_THE = r"(?:(?:del|dello|della|dei|degli|delle)\b|dell’)"
# What begins an end that a clause can do without.
_END = re.compile(r"(?:, in|,? (?:per|presso|durante|secondo|tramite|via|su(?:l|llo|lla|i|gli|lle)?))(?= )(?![^(]*\))")
_LOOSE = re.compile(rf"(?:,| e| ed| o| {LINK})$")
# Several notes in one pair of brackets, of which a letter has the first.
_NOTES = re.compile(r" \((?P<first>[^();]+);[^()]*\)")
# A note of one common word, of which nobody knows how it belongs to the sentence: "(disfagia)".
_BARE_NOTE = re.compile(r" \((?P<noun>[a-zà-ù]{4,})\)(?=$|[ ,;.])")
# "Dei cambi di residenza e AIRE": nobody knows what the acronym depends on.
_LONE_ACRONYM = re.compile(r"(?<=(?:dei|lle|gli) )(?P<head>[a-zà-ù]+) di (?P<kind>[a-zà-ù]+) e [A-Z]{3,}(?=$|[,;])")
_IN_A_YEAR = re.compile(r"\b(?<!dal )(?:19|20)\d\d\b")
_FEWEST = 5  # words of a clause that says something: "mi occupo della posa"
_LONE = 2  # words of a thing that is a preposition and a noun
_BRACKETS = re.compile(r" \((?P<inside>[^()]*)\)")
_NAMES = re.compile(r"[A-Z][\w-]+(?:, [A-Z][\w-]+)+")  # "(HPLC, GC-MS, ICP)"
_COLLEAGUES = re.compile(r"(?P<of>[a-zà-ù]+) \((?:circa |oltre )?\d+ (?P<who>[a-zà-ù]+)\)")
_PARTS = re.compile(r"; (?![^(]*\))")
_BY_ITSELF = re.compile(r"(?:ho|mi occup(?:o|avo)|sono|ero) ")
# Before a further thing with its article, outside brackets.
_FURTHER = re.compile(rf"(?:, | ed? )(?={_THE})(?![^(]*\))")


def doubt(clause: str, line: str = "") -> str:
    """The first words of a clause that are of no form known to be right.

    Args:
        clause: A clause in the first person, without full stop.
        line: The line of the CV, which shows what prepositions the composer has put in.

    Returns:
        The words; empty where every part of the clause is of a form that is known to be right.
    """
    parts = words(clause)
    return untied(parts) or bare(parts) or unrelated(parts) or ill_tied(parts) or gone_by(parts) or put_in(parts, line)


def checked(clause: str, line: str = "") -> str:
    """A clause without what is in doubt.

    Args:
        clause: A clause in the first person, without full stop.
        line: The line of the CV.

    Returns:
        The clause as it was, or without some brackets, without what stands behind its colon, or without some of the
        things that it lists; empty where the doubt is of the whole, and where no verb is left.
    """
    said = _without_doubt(clause, line) if clause else ""
    return said if said and tells(said) else ""


def _without_doubt(clause: str, line: str) -> str:
    """A clause without what is in doubt, whether or not that had its verb."""
    if is_in_own_words(clause, line) and not gone_by(words(clause)):
        return clause
    if len(parts := _PARTS.split(clause)) > 1 and doubt(clause, line):
        return _with_known_parts(parts, line)
    clause = _in_order(_BARE_NOTE.sub(_without_note, _NOTES.sub(r" (\g<first>)", clause)))
    clause = _COLLEAGUES.sub(_without_colleagues, _LONE_ACRONYM.sub(_without_acronym, clause))
    if not doubt(clause, line):
        return clause
    now = is_present(words(clause))
    clause = _BRACKETS.sub(
        lambda match: (
            ""
            if (doubt(match["inside"], line) and not _NAMES.fullmatch(match["inside"]))
            or (now and _IN_A_YEAR.search(match["inside"]))
            else match[0]
        ),
        clause,
    )
    head, colon, _ = clause.partition(": ")
    if colon and doubt(clause, line) and ";" not in clause and not doubt(head, line):
        return head
    return (_with_known_things(clause, line) or _without_end(clause, line)) if doubt(clause, line) else clause


def _with_known_parts(parts: list[str], line: str) -> str:
    """A clause without those of its parts behind semicolons that are in doubt; empty where one says whose the work is.

    A part that goes on with the first, "ne discuto le cause", says nothing without it.
    """
    said = [checked(part, line) for part in parts]
    lost = " ".join(part for part, one in zip(parts, said, strict=True) if not one).lower()
    if words_of("shared") & set(re.findall(r"\w+", lost)):
        return ""
    kept = [one for place, one in enumerate(said) if one and (said[0] or not place or _BY_ITSELF.match(one))]
    return "; ".join([*(re.sub(r"^(mi occup\w+) anche ", r"\1 ", one) for one in kept[:1]), *kept[1:]])


def _without_note(match: re.Match[str]) -> str:
    noun = agreement(match["noun"])
    return "" if noun is not None and noun.number == 1 else match[0]


def _without_colleagues(match: re.Match[str]) -> str:
    """Things without colleagues in brackets behind them, who are no part of these: "dei preventivi (4 meccanici)"."""
    of, who = match["of"], match["who"]
    noun = agreement(of)
    groups = {"turni", "squadre", "gruppi", *table("italian/deeds")["settings"].split()}
    thing = noun is not None and noun.number != 1 and of not in groups and not names_people(of)
    colleagues = names_people(who) and who not in table("italian/deeds")["people"].split()
    return of if thing and colleagues and not is_action(Word(of, "noun")) else match[0]


def _without_acronym(match: re.Match[str]) -> str:
    """A thing and its kind without an acronym that could be of either."""
    kind = agreement(match["kind"])
    unsure = not is_deed(match["head"]) and kind is not None and kind.number == 1
    return f"{match['head']} di {match['kind']}" if unsure else match[0]


def _in_order(clause: str) -> str:
    """A clause on activities in which no thing seems to belong to the deed before it."""
    lead, things = _things(clause)
    ordered = tasks_first(things)
    return clause if ordered == things else f"{lead} {with_and(ordered)}"


def _without_end(clause: str, line: str) -> str:
    """A clause without its end, for or in what something is done, where only that is in doubt; else empty.

    With whom somebody works stays: it says whose the work is.
    """
    for match in reversed(list(_END.finditer(clause))):
        before, end = clause[: match.start()], clause[match.start() :]
        if not doubt(before, line) and not _LOOSE.search(before):
            whose = words_of("shared") & set(re.findall(r"\w+", end.lower()))
            return "" if whose or len(before.split()) < _FEWEST or ";" in end else before
    return ""


def _with_known_things(clause: str, line: str) -> str:
    """A clause without those of its things that are in doubt; empty where the others may not stand alone."""
    lead, listed = _things(clause)
    if listed and no_task([words(listed[0])]):
        return ""  # what stands behind an employer or a contract says more of the job
    known = [not doubt(f"{lead} {one}", line) for one in listed]
    kept = [one for one, sure in zip(listed, known, strict=True) if sure]
    # What stands behind a thing in doubt may belong to it, unless it is something to do by itself.
    behind = listed[known.index(False) :] if False in known else []
    hanging = any(one in kept and not is_action(words(one)[1]) for one in behind)
    # "Dell’ideazione e della realizzazione di vetrine": the first of two deeds says nothing without the second.
    torn = known[:1] == [True] and behind == listed[1:] and _are_deeds(listed[:2])
    if not kept or not behind or hanging or torn or any(" " not in one for one in kept):
        return ""
    if len(kept) == 1 and _is_lone_thing(kept[0]):
        return ""
    shorter = f"{lead} {with_and(kept)}"
    return "" if doubt(shorter, line) else shorter


def _is_lone_thing(thing: str) -> bool:
    """Whether a thing is one noun that says no task by itself: "della creatività", "della check list"."""
    nouns = [one.text for one in words(thing)[1:]]
    return not names_a_task(nouns[0]) and not any(one.kind == "preposition" for one in words(thing)[1:])


def _are_deeds(things: list[str]) -> bool:
    """Whether two things are deeds of which the first has no object of its own: "della semina"."""
    first, second = (words(one) for one in things)
    return len(first) == _LONE and is_deed(first[1].text) and is_deed(second[1].text)


def _things(clause: str) -> tuple[str, list[str]]:
    """The lead of a clause on activities, and its things where each has its article and they are clearly apart."""
    match = _ACTIVITIES.match(clause)
    if not match or re.search(r"[:;]|, oltre che ", re.sub(r"\([^)]*\)", "", match["things"])):
        return "", []
    listed = _FURTHER.split(match["things"])
    return match["lead"], listed if re.match(_THE, match["things"]) else []


def up_to_doubt(title: str) -> str:
    """A job's title up to a noun that nothing ties to it: "impiegata amministrazione" as "impiegata"."""
    first, _, second = (untied(words(title)) if title else "").partition(" ")
    if is_invariable(second):  # "sviluppatore software"
        return title
    if not is_person(first.lower()) or first in ("capo", "socio", "chef") or second == "capo" or not agreement(second):
        return title
    return f"{title.partition(f'{first} {second}')[0]}{first}"


def is_known_paper(name: str) -> bool:
    """Whether the words of a certificate go together; behind a name, "UNI EN ISO 9606", anything may stand."""
    wrong = ill_tied(words(name))
    return is_tied(name) and (not wrong or wrong[0].isupper() or wrong[0].isdigit())


def is_tied(name: str) -> bool:
    """Whether a word or a mark ties each noun of a degree or a certificate to the one before, but for names."""
    return not any(map(_is_loose, untied_pairs(words(name))))


def _is_loose(pair: str) -> bool:
    """Whether a noun stands untied behind a word; names and adjectives may stand behind a name: "Excel avanzato"."""
    first, _, second = pair.partition(" ")
    return not (first[0].isupper() or first[0].isdigit()) or (
        second.islower() and bool(agreement(second)) and not is_adjective(second)
    )


def is_plain_name(skill: str) -> bool:
    """Whether a skill is a name or a noun group, and says not when or for what: "Excel", not "Excel: pivot"."""
    if re.match(
        r"(?:un[ao’]?|qualche|poc\w+|nozioni|basi|conoscenz\w+|elementi|uso|utilizzo|buon\w+|ottim\w+) ", skill, re.I
    ):
        return False  # how well or how much, and not what: "un po’ di Bash"
    odd = {"per", "con", "da", "tra", "tramite", "durante", "solo", ":"}
    linking = (one.text for one in words(skill) if one.kind == "linking" and one.text not in ("e", "ed", "&", "o"))
    loose = any(_is_loose(pair) for pair in untied_pairs(words(skill)) if pair[0].isupper())  # "Linux livello medio"
    return not loose and not any(linking) and not any(one.text.lower() in odd for one in words(skill))
