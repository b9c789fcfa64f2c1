"""Certificates, registrations and courses of a CV as an Italian letter names them: "l’attestato di primo soccorso"."""

import re
from itertools import groupby
from typing import NamedTuple

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.compounds import ADJECTIVAL, tied
from checklist.compose.italian.nouns import agreement, articulated, definite, is_listed, with_and
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_ENGLISH_EXAM = re.compile(r"\b(?:Certified|Accredited|Associate|Practitioner)\b")
_ENGLISH = re.compile(r"\b(?:Certification|Certificate|Award|Licence|License)$")
LEADING = re.compile(
    r"(?:di|da|dal|dalla|del|della|dello|dei|degli|delle|per|con|in|a|al|alla|allo|ai|agli|alle|su|sul|sulla|sui) "
    r"|(?:d|all|dell|dall|sull|nell)’", re.I
)  # fmt: skip
_ITALIAN_NOUN = re.compile(r"[A-ZÀ-Ù]?[a-zà-ù]{2,}\b")
_REGISTERED = re.compile(r"iscri(?:tt[oaie]|zione) (?P<where>.+)$", re.I)
_NUMBER = re.compile(r",? ?(?:n(?:um)?\.? ?)?\d{3,}$")
_SINCE = re.compile(r",? dal(?:l’)? ?(?:\w+ )?(?:19|20)\d\d$")
_MONTH = (
    r"(?:(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre) )?"
)  # fmt: skip
_YEAR = rf"{_MONTH}(?:19|20)\d\d"
# What was done with a paper, and when, without the preposition.
_DONE = re.compile(
    r"\b(?P<done>(?:rinnovat|aggiornat|convalidat|rivalidat|rilasciat|conseguit|ottenut|superat|sostenut|revisionat"
    rf"|effettuat|svolt|frequentat|emess|completat|scadut)[oaie]) (?P<when>{_YEAR})\b",
    re.I,
)
# When it was got, or by what law, behind a comma.
_LAW = r"(?:D\. ?M\.|D\. ?Lgs\.?|D\. ?L\.|L\.|D\.P\.R\.|DM|DPR) ?[^,()]*\d"
_BEHIND = re.compile(rf"(?:,| [–—-])(?: (?:nel|anno|conseguit[oa] nel|ottenut[oa] nel))? (?P<when>{_YEAR}|{_LAW})$")


# An acronym with its words behind a dash: "PLE – piattaforme elevabili".
_SPELT_OUT = re.compile(r"^(?P<short>[A-Z]{2,5}) [–—-] (?P<whole>[a-zà-ù]{3,}[^()]*)$")


class Credential(NamedTuple):
    """A certificate: the word that says what it is, with its article, and its own words; either may be empty."""

    kind: str
    name: str


def credential(written: str) -> Credential:
    """What a certificate is called in a sentence.

    Args:
        written: Its name in the CV, apostrophes typographic.

    Returns:
        "l’attestato" and "di primo soccorso"; of a paper that says what it is, the whole with its article as its name.
        Two empty texts where it cannot be said.
    """
    written = re.sub(r"^(\w+): ", r"\1 ", written)  # "Patente: B, C"
    written = re.sub(r"^(patente(?: di guida)?):? (?:cat(?:egori[ae])?\.? )?", r"\1 ", written, flags=re.I)
    written = re.sub(r"^([Pp]atente )([a-e]e?)$", lambda one: f"{one[1]}{one[2].upper()}", written)
    written = _SPELT_OUT.sub(r"\g<whole> (\g<short>)", written)
    written = _with_office(with_acronyms(written))
    written = re.sub(r"^[Pp]atenti (?=[A-D]\d?E?$)", "patente ", written)  # of which one is left
    noun, _, rest = written.partition(" ")
    low, listed = noun.lower().rstrip(","), table("italian/credentials")
    if low in listed["registers"] and re.match(r"(?:dei|degli|delle|degl’)\b", rest):  # "Ordine dei Geologi di Lucca"
        written = f"iscrizione {written}"
    registered = _REGISTERED.match(written)
    if registered:
        where = _register(_NUMBER.sub("", _SINCE.sub("", re.sub(r", \d{3,},.*$", "", registered["where"]))))
        return Credential("", f"l’iscrizione {where}" if where else "")
    if rest and low == "attestato":
        return Credential("l’attestato", _person_small(_behind_paper(low, _for_persons(rest))))
    rest = re.sub(r"(?<![A-Z\d])([A-E]E?)[-/+ ](?=[A-E]E?(?![A-Za-z\d]))", r"\1, ", rest) if low == "patente" else rest
    several = re.match(r"(?P<of>di guida )?(?P<kinds>\w{1,3}(?:(?:, ?| e )\w{1,3})+)$", rest)
    if low in ("patente", "patenti") and several:
        return Credential("", f"le patenti {several['of'] or ''}{with_and(re.split(r', ?| e ', several['kinds']))}")
    if rest and low in listed["papers"].split():
        return Credential("", definite(f"{low} {_person_small(_behind_paper(low, rest))}"))
    if low in listed["named"]:
        return Credential("", f"{listed['named'][low]} {rest}".strip())
    return _by_its_topic(written)


def _with_office(written: str) -> str:
    """A paper with the prepositions of what it was got for, and of the office that gave it.

    "Idoneità concorso Istruttore direttivo Comune di Alba" is "idoneità al concorso per istruttore direttivo del
    Comune di Alba".
    """
    written = re.sub(
        r"^([Ii]doneità|[Gg]raduatoria|[Vv]incit\w+) concorso (?:pubblico )?(?=[A-Z])", r"\1 al concorso per ", written
    )
    written = re.sub(r"(?<=concorso per )[A-Z](?=[a-zà-ù]+ [a-z])", lambda letter: letter[0].lower(), written)
    return re.sub(r"(?<=[\w.)]) (?=Comune di [A-Z])(?<! del)(?<! il)(?<! al)(?<! dal)(?<! nel)", " del ", written)


def with_acronyms(written: str) -> str:
    """A certificate with its acronyms in capitals, where all of it is written small: "haccp"."""
    acronyms = table("italian/credentials")["acronyms"].split()
    return re.sub(r"\w+", lambda word: word[0].upper() if word[0] in acronyms else word[0], written)


_PERSON = re.compile(r"(?P<of>(?:(?:di|da|a|ad|per) )?)(?P<who>[A-ZÀ-Ù][a-zà-ù]+)(?P<more>(?: [A-ZÀ-Ù][a-zà-ù]+)*)")


def _person_small(words: str) -> str:
    """Words that name a person with small letters: "di Guardia Particolare Giurata", "di Assistente alla poltrona"."""
    match = re.match(
        r"(?P<of>(?:(?:di|da|a|ad|per) )?)(?P<who>[A-ZÀ-Ù][a-zà-ù]+)(?P<more>(?: [A-ZÀ-Ù][a-zà-ù]+)*)", words
    )
    if not match or not is_person(match["who"].lower()):
        return words
    more = match["more"].lower().split()
    common = all(
        is_listed(one) or is_person(one) or ADJECTIVAL.match(one) or re.search(r"[aiu]t[oa]$", one) for one in more
    )
    said = match["more"].lower() if common else match["more"]
    return f"{match['of']}{match['who'].lower()}{said}{words[match.end() :]}"


def _by_its_topic(written: str) -> Credential:
    """A certificate that is named by its topic, by a role, or by the name of an examination."""
    written = re.sub(r"\b(sicurezza|salute) (?=lavoratori\b)", r"\1 dei ", _for_persons(written), flags=re.I)
    noun, _, rest = written.partition(" ")
    low, listed = noun.lower().rstrip(","), table("italian/credentials")
    if low in (*listed["events"], *listed["attested"].split(), *listed["bare"].split()):
        event = f"di {listed['events'][low]} " if low in listed["events"] else ""
        if low in ("workshop", "bootcamp", "stage") and rest and not re.match(r"[«“(]|" + LEADING.pattern, rest, re.I):
            written = f"{noun} di {rest}"
        return Credential("l’attestato", f"{event}{_small(written)}")
    if is_person(low) or low in listed["safety"].split():
        kind = "l’attestato" if low in listed["safety"].split() else "la qualifica"
        return Credential(
            kind, f"di {_person_small(addressed(written))}".replace(f"di {noun}", f"di {lower_first(noun)}")
        )
    if _ENGLISH.search(written):
        return Credential("", f"{'la' if written.endswith('Certification') else 'il'} {written}")
    # Words in title case with a consonant at the end are English.
    if _ENGLISH_EXAM.search(written) or re.fullmatch(r"(?:[A-Z][a-z-]*[b-df-hj-np-tv-z] ?){2,}", written):
        return Credential("la certificazione", written)
    if agreement(noun) and _ITALIAN_NOUN.match(noun) and (rest[:1].islower() or not rest or is_listed(noun)):
        # "Per lavori in quota", but "di primo soccorso" and "di fondamenti di acquisti".
        many = getattr(agreement(noun), "number", 1) != 1 and low not in ("fondamenti", "elementi", "principi", "basi")
        return Credential("l’attestato", f"{'per' if many else 'di'} {lower_first(tied(written))}")
    of_language = low in table("bilingual/words")["languages"]
    named = f"di {lower_first(written)}" if of_language else written
    return Credential("", written) if written[:1] in "«“" else Credential("la certificazione", named)


def _for_persons(written: str) -> str:
    """A certificate whose name is an acronym and a person in a sentence: "responsabile HACCP", "HACCP per addetti"."""
    match = re.match(r"(?P<acronym>[A-Z]{3,}) (?P<who>\w+)(?P<more>.*)", written)
    if not match or not (
        match["who"] in table("italian/credentials")["for"].split() or is_person(match["who"].lower())
    ):
        return written
    if match["who"].endswith("i"):
        return f"{match['acronym']} per {match['who']}{match['more']}"
    return f"{match['who']} {match['acronym']}{match['more']}"


def held(found: list[Credential]) -> tuple[str, bool]:
    """A list of certificates, and whether a verb with them is in the plural.

    Those of one kind stand together: "le certificazioni BLSD e PTC", "l’attestato di primo soccorso e quello di …".
    """
    kinds = [one.kind for one in found]
    parts: list[str] = []
    ordered = sorted(found, key=lambda one: (one.kind != "", kinds.index(one.kind)))
    for kind, group in groupby(ordered, key=lambda one: one.kind):
        names = [one.name for one in group]
        tied = [one for one in names if one.startswith(("di ", "per "))]
        bare = [one for one in names if one not in tied]
        if not kind:
            parts += names
            continue
        if bare:
            many = {"l’attestato": "gli attestati", "la certificazione": "le certificazioni"}.get(kind, kind)
            parts.append(f"{many if len(bare) > 1 else kind} {with_and(bare)}")
        that = "quella" if kind.startswith("la ") else "quello"
        parts += [f"{that if place or bare else kind} {one}" for place, one in enumerate(tied)]
    return with_and(parts), len(found) > 1


def is_tool(text: str) -> bool:
    """Whether a text begins with the name of a tool: "Excel avanzato"."""
    return any(one.start == 0 for one in find(text, fold(text))[1])


def _behind_paper(noun: str, rest: str) -> str:
    """What a paper is for, behind its preposition: "patentino per carrelli elevatori", "attestato di addetto …"."""
    word = re.match(r"[\w-]*", rest)[0].lower()  # type: ignore[index]
    listed = table("italian/credentials")
    if LEADING.match(rest) or word in listed["bare"].split():
        return rest
    if is_person(word) or word in listed["safety"].split():
        office = "alle funzioni di" if word in ("ufficiale", "segretario", "segretaria") else ""
        able = office or ("ad" if word.startswith("a") else "a")
        of = {"patentino": "da", "abilitazione": able}.get(noun, "di")
        return f"{of} {_small(addressed(rest))}"
    agrees = agreement(word)
    if not agrees or (not is_listed(word) and word != "primo"):
        return rest
    if noun == "patentino" or (noun == "abilitazione" and agrees.number != 1):
        return f"per {rest if agrees.number != 1 else definite(rest) or rest}"
    return f"di {rest}" if noun in ("attestato", "diploma", "qualifica", "certificazione") else rest


def addressed(role: str) -> str:
    """A role with the preposition of its task: "addetto primo soccorso" as "addetto al primo soccorso"."""
    first, _, task = role.partition(" ")
    bare = task.split(" ")[0].lower() in table("italian/credentials")["bare"].split()
    whole = definite(task) if first.lower().startswith("addett") and task[:1].islower() and not bare else ""
    return f"{first} {articulated('a', whole)}" if whole else role


def _register(where: str) -> str:
    """Where somebody is registered, behind its preposition: "all’Ordine dei Dottori Agronomi di Foggia"."""
    if LEADING.match(where):
        return where
    first, _, rest = where.partition(" ")
    listed = table("italian/credentials")
    lead = listed["registers"].get(first.lower())
    if not lead:
        return ""
    register = articulated("a", f"{lead}{'' if lead.endswith('’') else ' '}{first}")
    words, profession = rest.split(), list[str]()
    while words and words[0].lower() in [
        *listed["professions"].split(),
        *("e", "ed", "forestali", "contabili", "esperti"),
    ]:
        profession.append(words.pop(0))
    if profession:
        word = profession[0].lower()
        article = "degli" if re.match(r"[aeiou]|s[^aeiou]|ps|gn|z", word) else "delle" if word.endswith("e") else "dei"
        register += f" {article} {' '.join(profession)}"
    place = listed["regions"].get(words[0].rstrip(","), "di") if words and words[0][:1].isupper() else ""
    return " ".join([register, *([place] if place else []), *words]).replace("’ ", "’")


def _small(words: str) -> str:
    """Words with a small beginning, but for acronyms."""
    return lower_first(words) if words[1:2].islower() else words


def dated(certificate: str) -> str:
    """A certificate's name with the preposition of a year, and with a year or a law behind a comma in brackets."""
    said = _BEHIND.sub(r" (\g<when>)", _DONE.sub(_when, certificate))
    return said.replace(") (", ", ")


def _when(done: re.Match[str]) -> str:
    first = done["when"][0].lower()
    return f"{done['done']} {'nel' if first.isdigit() else 'ad' if first == 'a' else 'a'} {done['when']}"
