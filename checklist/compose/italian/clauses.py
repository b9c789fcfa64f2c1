"""One statement of an Italian CV as a clause in the first person, where its structure is understood."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.activities import activities, activity, is_told, rate, words_of
from checklist.compose.italian.changes import OWN as _OWN_WORK
from checklist.compose.italian.changes import changed, moved, was_done
from checklist.compose.italian.compounds import tied
from checklist.compose.italian.contained import contained
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lines.circumstances import circumstance
from checklist.compose.italian.lines.missing import completed
from checklist.compose.italian.lines.places import in_a, in_a_ward, sized_place
from checklist.compose.italian.members import OF_THE, members
from checklist.compose.italian.nouns import articulated, definite
from checklist.compose.italian.phrases import behind, phrase
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.roles import licence, role, role_since
from checklist.compose.italian.verbs.infinitives import opened_by_infinitive
from checklist.compose.italian.verbs.own_words import own_words, went
from checklist.compose.italian.verbs.participles import did, done, stands_bare
from checklist.compose.italian.verbs.perfects import perfected
from checklist.compose.italian.verbs.spoken import opened_by_verb
from checklist.compose.letter import capital, lower_first
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_OF = (
    ("dell’", "l’"), ("della ", "la "), ("dello ", "lo "), ("delle ", "le "), ("degli ", "gli "),
    ("del ", "il "), ("dei ", "i "), ("di ", ""),
)  # fmt: skip
_TEAM = re.compile(r"^(?P<what>squadra|team|gruppo|brigata) (?P<of>(?:di|da) \d[^:;]*)$", re.I)
_TOGETHER = re.compile(
    r"^(?P<whom>(?:Con|Insieme (?:a|al|alla|all’|ai|agli|alle)) ?(?:\w+ ){0,2}(?:collegh\w|collega|team|squadra|gruppo"
    r"|fornitor\w+|consulent\w|responsabile|direttor\w+|direttrice)),? (?P<deed>\w+[tso][oaie] .+)$"
)
_TOLD = re.compile(r"(?:[Hh]o|[Aa]bbiamo) [\w’]+ ")
_DEEDS_BEHIND = re.compile(r" e \w{3,}(?:zioni|sioni|menti)(?= |$)")
_IN_A_ZONE = re.compile(r"(?<=[a-zà-ù.]) zona (?=[A-ZÀ-Ù])")
# Whom a deed is for, or where: "assistenza ai clienti", and not "assistenza a domicilio di 6 anziani".
_WHOM = re.compile(
    r"(?!a (?:domicilio|distanza|bordo|tempo|turno)\b)(?:al|allo|alla|all’|ai|agli|alle|a|con|nel\w*)(?:\b|(?<=’))"
)
# What is done again and again: "4.500 quintali di uva l’anno".
_AGAIN = re.compile(r"\d[\d.]* [^,(]*\b(?:l’anno|al giorno|al mese|a settimana|alla settimana|a turno|ogni \w+)\b")
# Things that were counted, with what was done to them in what time: "300 lotti pesati in due giorni".
_OF_A_NUMBER = re.compile(
    r"(?P<things>(?:(?:circa|oltre|quasi|più di) )?\d[\d.]* [a-zà-ù]+) (?P<verb>[a-zà-ù]{3,}(?:at|ut|it)[ie])"
    r"(?P<time> (?:in (?:\d+|un[ao]?|due|tre|quattro|cinque|sei) [a-zà-ù]+|(?:al|alla|all’|a|ogni) ?"
    r"(?:giorno|mese|anno|settimana|turno)))$",
    re.I,
)
# A deed with its year is a finished one, but not with the year since which it goes on.
_FINISHED = re.compile(r"(?<!\bdal )\b(?:19|20)\d\d\b")
_MANY = 2  # the number of a plural


def clause(text: str, *, running: bool, share: str = "", alike: bool = False) -> str:
    """One statement of a CV in the first person, to stand behind "In Lumen".

    Args:
        text: A part of a line without colon, semicolon or final full stop; apostrophes typographic.
        running: Whether the job goes on.
        share: "led", "did", "team" or "helped"; empty where it is not known.
        alike: Whether the lines beside it begin with verbs.

    Returns:
        The clause, beginning with a small letter; empty where the structure is not understood.
    """
    # "Coordino un turno, mi occupo dei resi": two deeds, which "e" joins.
    text = re.sub(r"^(\w+[ov] [^,]+), (?=mi occupo |mi occupavo )", r"\1 e ", text)
    text = contained(text)
    if (since := role_since(text, running=running)) is not None:
        return "" if share else since
    if _TOLD.match(text) and (own := own_words(text, *_first_and_rest(text), running, share)):
        return perfected(own)  # what a person has written as a sentence lacks no preposition: "tre banche clienti"
    opened = opened_by_infinitive(text, running=running, share=share)
    if opened is None:
        opened = opened_by_verb(text, running=running, share=share, alike=alike)
    if opened is not None:
        return opened
    text = tied(completed(_IN_A_ZONE.sub(" in zona ", text)))
    first = re.match(r"[\w’-]+", text)
    if not first:
        return ""
    low, rest = first[0].lower(), text[first.end() :].strip()
    said = own_words(text, low, rest, running, share)
    if not said and is_told(text) and not share:
        return went(text)
    said = (
        said
        or ("" if share else circumstance(text, running=running) or moved(text))
        or role(text, running=running)
        or licence(text)
    )
    said = said or ("" if share or not _OWN_WORK.search(text) else was_done(text))
    said = said or ("" if share else sized_place(text, low, running=running) or in_a_ward(text, running=running))
    said = said or ("" if share else activities(text, running=running) or rate(text, running=running))
    said = said or _deed(text, low, rest, running, share)
    said = said or did(text, share, running=running)
    team = _TEAM.match(text)
    if not said and team:
        kind = team["what"].lower()
        one = "una" if kind in ("squadra", "brigata") else "un"
        said = f"{'lavoro' if running else 'ho lavorato'} in {one} {kind} {team['of']}"
    said = said or changed(text, share) or told(text) or was_done(text)
    said = perfected(said or _with_others(text, share))
    return said if said or share == "helped" else _thing(text, low, running)


def _first_and_rest(text: str) -> tuple[str, str]:
    """The first word of a line in small letters, and what stands behind it."""
    first, _, rest = text.partition(" ")
    return first.lower(), rest.strip()


def _deed(text: str, low: str, rest: str, running: bool, share: str) -> str:
    listed = table("italian/deeds")
    running = running and not _FINISHED.search(text)
    if low in listed["to"] and re.match(
        r"(?!a (?:domicilio|distanza|bordo|tempo|turno)\b)(?:al|allo|alla|all’|ai|agli|alle|a|con|nel\w*)\b", rest
    ):
        once = low == "partecipazione" and (re.search(r"\d", rest) or not re.match(r"(?:alle|ai|agli)\b", rest))
        lasting = running and low in words_of("lasting") and not share and not once
        rest, more = _with_further_deed(rest, running, share)
        said = done(listed["to"][low], rest, "" if share == "helped" else share, going=lasting)
        return f"{said} e {more.removeprefix('ho ' if said.startswith('ho ') else '')}" if more else said
    often = low in listed["object"]["often"] and not re.match(r"d\w+[ ’](?:circa |oltre )?\d", rest)
    going = low in listed["object"]["going"] or often
    verb = next((verbs[low] for verbs in listed["object"].values() if low in verbs), "")
    going = going or bool(verb and _AGAIN.search(rest))
    if low in listed["object"]["once"] and not re.search(r"\b(?:nuov[aoie]|prim[aoie])\b(?! client)", rest):
        verb = ""
    parts = members(text)
    if len(parts) == 1:  # "cantieri (squadre da 6 a 10 operai)", "atti di nascita, matrimonio e morte"
        rest = parts[0].partition(" ")[2]
    if len(parts) > 1 or _DEEDS_BEHIND.search(rest):
        return ""  # "creazione di abiti e riparazioni": the second is no object of the first
    routine = low in words_of("routine") and not re.search(r"\d|nuov|\bprim[ei]\b", rest)
    again = going
    for of, lead in _OF if verb else ():
        if of == "di " and routine and not re.match(r"di un[ao’]?\b", rest):
            again = True
        if rest.startswith(of) and (lead or share or stands_bare(rest[len(of) :])):
            return done(verb, _as_object(lead + rest[len(of) :]), share, going=again and running)
    whole = definite(text)
    if not going or not whole or share:
        return ""
    return f"mi occupo {articulated('di', whole)}" if running else f"ho curato {whole}"


def _with_further_deed(rest: str, running: bool, share: str) -> tuple[str, str]:
    """What stands behind a deed up to a further deed, and that as a clause: "partecipazione … e redazione del verbale".

    Behind a verb the further noun would be an object of it. Its clause is empty where it cannot be told.
    """
    listed = table("italian/deeds")
    for match in re.finditer(rf"(?: e|,) (?P<deed>(?P<noun>[a-zà-ù]+) {LINK}.*)$", rest):
        noun = match["noun"]
        if is_deed(noun) or noun in listed["to"]:
            if is_deed(re.sub(rf"^{LINK} ?", "", rest).split()[0]):
                break  # "alla progettazione e realizzazione di impianti"
            more = "" if share else clause(capital(match["deed"]), running=running)
            return rest[: match.start()].rstrip(","), more
    return rest, ""


def _as_object(text: str) -> str:
    """The further members of "dei fornitori e del budget" as objects too."""
    for of, lead in _OF[:-1]:
        text = text.replace(f" e {of}", f" e {lead}").replace(f", {of}", f", {lead}")
    return re.sub(r" e di (?=un[ao]?\b|un’|\d)", " e ", text)


def told(text: str) -> str:
    """A line that is a sentence already, "Le query andavano in timeout"; empty for others."""
    begins = re.match(r"(?:il|lo|la|i|gli|le|un|uno|una) |(?:l|un)’", text, re.I)
    return lower_first(text) if begins and _finite(text) else ""


def _finite(text: str) -> bool:
    """Whether a line has a verb of its own, told by the imperfect, which is no noun."""
    for word in re.finditer(r"[\w’]+", text):
        codes = "".join(one.codes for one in readings(word[0].lower(), "it") if not one.noun)
        if re.search(r"I[36]", codes) and not re.search(r"\bche\b", text[: word.start()]):
            return True
    return False


def _with_others(text: str, share: str) -> str:
    """A deed behind those with whom it was done: "Con due colleghi spostato il servizio"."""
    match = _TOGETHER.match(text)
    deed = did(match["deed"][:1].upper() + match["deed"][1:], share) if match else ""
    plain = deed.removeprefix("ho ") if deed.startswith("ho ") else ""
    return f"{lower_first(match['whom'])} ho {plain}" if match and plain else ""


def _thing(text: str, low: str, running: bool) -> str:
    """Something that the writer worked on, whatever it was that they did."""
    sized = low in words_of("ranged") and re.search(r"\bda \d", text)
    if _finite(text) or low in words_of("counted") or sized:
        return ""
    for named, verb in (("attended", "ho partecipato"), ("lessening", "ho contribuito")):
        if low in words_of(named):
            return f"{verb} {place}" if (place := behind("a", text)) else ""
    if done := _OF_A_NUMBER.match(text):
        return did(f"{capital(done['verb'])} {lower_first(done['things'])}{done['time']}", "", running=running)
    if re.match(r"\d", text):
        return _counted(text, running)
    study = low == "studio" and re.match(rf"studio{OF_THE.pattern}", text, re.I)
    if low in words_of("settings") and not study and (inside := in_a(text, low)):
        return f"{'lavoro' if running else 'ho lavorato'} {inside}"
    return _worked_on(text, low) or activity(text, running=running)


def _worked_on(text: str, low: str) -> str:
    """A clause on something that is made or that one goes through, and does not simply go on; empty for others."""
    if low == "periodo":
        return f"ho trascorso un {lower_first(text)}"
    tool = low != "servizio" or any(text[one.start].isupper() for one in find(text, fold(text))[1])
    tool = tool and not re.match(r"interfaccia con ", text, re.I)  # with somebody, and no program
    place = behind("a", text) if tool and low in words_of("works") else ""
    return f"ho lavorato {place}" if place else ""


def _counted(text: str, running: bool) -> str:
    """People with whom, or things on which, the writer worked; empty for what is only there: "28.000 volumi"."""
    found, noun = phrase(text), re.match(r"[\d.,]+ (?P<noun>\w+)", text)
    low = noun["noun"].lower() if noun else ""
    if low in words_of("people"):
        return f"{'lavoro' if running else 'ho lavorato'} con {text}"
    return f"ho lavorato a {found.text}" if found and low in words_of("works-counted") else ""
