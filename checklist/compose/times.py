"""Dates and places of work in words, in both languages."""

import re
from functools import cache

from checklist.compose.bilingual.bodies import described, place_with_capitals, with_the
from checklist.compose.bilingual.capitals import firm_in_small_letters
from checklist.compose.italian.lexicon.genders import Agreement
from checklist.compose.italian.lexicon.plurals import plurals
from checklist.compose.italian.nouns import agreement, article, articulated, definite, indefinite, is_listed
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.facts import Date

LEGAL = re.compile(
    r"(?<!&)(?<! and)(?<!Day)(?<!Hotel)(?<!Health)(?<!Beauty),? "
    r"(?:S\.?r\.?l\.?s?|S\.?p\.?A\.?|S\.?n\.?c|S\.?a\.?s|Ltd\.?|Limited|Inc\.?|GmbH|AG|LLC|LLP|plc|SB"
    r"|(?:- )?(?:Soc\.?|Società) (?:Coop|Agr|Cons)[a-zà-ù]*\.?(?: (?:Agr|Soc)[a-zà-ù]*\.?)?"
    r"(?: s\.?s| a r\.? ?l| p\.?a)?|S\.?c\.?a?\.?r\.?l|S\.?c\.?p\.?a"
    r"|Pvt\.? Ltd|Pvt|B\.?V|N\.?V|DAC|CLG|CIC|\(Pty\) Ltd|Pty|Oy|AB|A/S|ApS|Corp|S\.A|SAS|e\.?V|SE)"
    r"\.?(?=[ ,;)]|$)",
    re.I,
)
_WORKSHOP = re.compile(r"[A-Z]\w{2,}(?:eria|ificio|atura|ografia)")  # "Torneria", "Zincatura"
_PERSON = re.compile(r"(?:(?:Geom|Ing|Arch|Avv|Rag|Dott|Prof|Sig)\.(?P<woman>(?:ss|r)a)?|Notaio) [A-ZÀ-Ù]")
# Armed forces, police and other corps, in which one serves.
_CORPS = re.compile(
    r"(?P<f>Marina (?:Militare|Mercantile)|Guardia (?:di Finanza|Costiera)|Polizia \w+|Protezione Civile|Croce Rossa)\b"
    r"|(?P<vowel>Esercito|Aeronautica(?! e\b)|Arma dei|Accademia Militare|Accademia Navale)\b"
    r"|(?P<m>Corpo )|(?P<many>Vigili del|Carabinieri)\b",
    re.I,
)
_FORCES = ("esercito", "marina", "aeronautica")
_AREA = re.compile(r" e (?:provincia|dintorni)$")
# A firm that is called by what it does: "ditta di traslochi a Feltre".
_OF_A_TRADE = re.compile(
    r"(?:ditta|azienda|impresa|negozio|società|agenzia|officina|laboratorio|fabbrica) di [a-zà-ù]{3,}"
)
_PRIVATE = re.compile(r"(?:famiglia|privat[oi]|(?:vari|vari[ea]|divers[ei]|alcun[ei]) .+)(?: privat[aoie])?$", re.I)
_OVER = re.compile(r"\((?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\)$")
# A firm called by the names of several people: "Reed, Vance & Holt".
_PARTNERS = re.compile(
    r"[A-ZÀ-Ù][\w’'-]+(?:, [A-ZÀ-Ù][\w’'-]+)+,? (?:& [A-ZÀ-Ù][\w’'-]+|and (?:Sons?|Daughters?|Partners|Co)\b)(?! [a-z])"
)
_FREELANCE = re.compile(
    r"^(?:liber[oa] profession\w+|freelance|free-lance|self[- ]employed|lavoro autonomo|autonom[oa]|in proprio"
    r"|partita iva)\b", re.I,
)  # fmt: skip


# The seasons in which somebody had a job, in brackets behind its title.
_SEASONS = re.compile(r"\((?:(?P<summer>summers?|estati)|winters?|inverni)\)$", re.I)
_SERVICES = re.compile(
    r"^RAF$|\b(?:Army|Navy|Air Force|Marines|Regiment|Battalion|Brigade|Squadron|Fusiliers|Corps|Coastguard|Legion"
    r"|Army Reserve)$"
    r"|^(?:Royal|Irish|Welsh|Scots|Coldstream|Grenadier|Household|Queen’s|King’s) (?:[A-Z]\w+ ){0,3}"
    r"(?:Engineers|Signals|Artillery|Marines|Guards|Rifles|Hussars|Lancers|Dragoons|Cavalry|Dragoon Guards)$"
)
# Offices of a public body that stand in its place: "Servizi Demografici", "Lavori Pubblici".
_OFFICES = re.compile(r"(?:Servizi|Affari|Risorse|Lavori|Tributi|Opere|Attività) [A-Z][a-zà-ù]{3,}[ie]")
# Words of English at the end of a name, which then has no Italian article: "Meccanica Olmo Group".
_ENGLISH_FIRM = re.compile(r" (?:Group|Holding|Services?|Solutions|Company|International|Consulting|Engineering)$")
_ACRONYM = 3  # letters of one that a CV may write as a name
_SHIP = re.compile(r"(?:MS|MV|MY|SS|RV|RMS|HMS|M/[NSVY]) [A-Z]")


def _month(date: Date, language: str) -> str:
    return (
        f"{table('bilingual/words')['months'][language].split()[date.month - 1]} {date.year}"
        if date.month
        else str(date.year)
    )


def since(start: Date | None, language: str) -> str:
    """Since when: "da marzo 2021", "dal 2021", "since March 2021"; empty without a date."""
    if not start:
        return ""
    if language == "en":
        return f"since {_month(start, 'en')}"
    return f"da {_month(start, 'it')}" if start.month else f"dal {start.year}"


def period(start: Date | None, end: Date | None, language: str) -> str:
    """From when to when: "dal 2019 al 2021", "nel 2024", "from 2019 to 2021"; with one date what it tells."""
    if start and end and start.year == end.year:
        return f"nel {end.year}" if language == "it" else f"in {end.year}"
    if start and end:
        return f"dal {start.year} al {end.year}" if language == "it" else f"from {start.year} to {end.year}"
    if end:
        return f"fino al {end.year}" if language == "it" else f"until {end.year}"
    return ""


def in_season(when: str, title: str, language: str) -> str:
    """When a job was, in the seasons that the brackets behind its title name: "in the summers from 2015 to 2018".

    Args:
        when: What `since` or `period` says.
        title: The title as the facts have it: "Camp leader (summers)".
        language: The letter's.
    """
    named = _SEASONS.search(title)
    if not named or not re.match(r"(?:from|since|dal?) ", when):
        return when
    summer = named["summer"] is not None
    ended = when.startswith("from ") or " al " in when
    if language == "en":
        season = "summer" if summer else "winter"
        return f"in the {season}s {when}" if ended else f"every {season} {when}"
    if ended:
        return f"{'nelle estati' if summer else 'negli inverni'} {when}"
    return f"ogni {'estate' if summer else 'inverno'} {when}"


def is_over(client: str) -> bool:
    """Whether years behind a client's name say that the work is over: "Alba Ferries (2019-2021)"."""
    return bool(_OVER.search(client))


def is_freelance(employer: str) -> bool:
    """Whether the employer of a job is the writer."""
    return bool(_FREELANCE.match(employer))


def plain_name(employer: str) -> str:
    """A firm's name without what stands in brackets or behind a comma."""
    if LEGAL.fullmatch(f" {employer.strip()}"):
        return ""  # the rest of the name is not known
    partners = _PARTNERS.match(employer.strip())
    bare = re.split(r"\s*[(,|*]|\s[–—-]\s", LEGAL.sub("", employer.strip()))[0]
    name = partners[0] if partners else LEGAL.sub("", bare).strip()
    name = re.sub(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]", r"\1", name.replace("'", "’"))
    return firm_in_small_letters(name)


def with_article(name: str) -> str:
    """A firm's name in Italian with the article that a kind of place takes: "la Clinica Olmo", but "Lumen"."""
    first = name.split(maxsplit=1)[0] if name else ""
    if _OFFICES.fullmatch(name):
        return f"{'le' if name.endswith('e') else 'i'} {name}" if first[0] not in "AEIOU" else f"gli {name}"
    if _ENGLISH_FIRM.search(name):
        return name
    listed = table("bilingual/words")["institutions"]
    acronym = first.upper() if len(first) <= _ACRONYM and name != first else first  # "Caf Olmo"
    lead = "la" if _SHIP.match(name) else listed.get(first) or listed.get(acronym)
    if lead:
        return f"{lead}{'' if lead.endswith('’') else ' '}{name}"
    if re.match(r"(?:Grand|Park|Palace) Hotel\b", name):
        return f"il {name}"
    low = _SIZED.sub("", first.lower()) if _SIZED.sub("", first.lower()) in _places() else first.lower()
    agrees = _OF_FIRMS.get(low) or (agreement(low) if first else None)
    place = low in _places() or (name != first and _WORKSHOP.fullmatch(first))
    return f"{article(name, agrees)}{name}" if place and agrees else name


# What a kind of place may begin with: "micronido", "agriasilo".
_SIZED = re.compile(r"^(?:micro|mini|agri|bio|super|poli)(?=\w{3})")
# Kinds of firms and houses whose gender and number no table of nouns tells.
_OF_FIRMS = {
    "conserviera": Agreement("f", 1), "immobiliare": Agreement("f", 1), "camping": Agreement("m", 1),
    "tipografia": Agreement("f", 1), "litografia": Agreement("f", 1), "tipolitografia": Agreement("f", 1),
    "serigrafia": Agreement("f", 1),
    "sporthotel": Agreement("m", 1), "affiliato": Agreement("m", 1), "affiliata": Agreement("f", 1),
}  # fmt: skip


@cache
def _places() -> frozenset[str]:
    """Kinds of places in the singular and in the plural: "officina", "officine"."""
    listed = table("bilingual/words")["places"].split()
    genders = ((word, agreement(word)) for word in listed)
    many = {form for word, agrees in genders if agrees and agrees.number == 1 for form in plurals(word, agrees.gender)}
    return frozenset(listed) | many


def at(employer: str, language: str) -> str:
    """The place of work: "in Lumen", "alla Banca Popolare", "at Lumen"; empty without a name."""
    name = plain_name(employer)
    if not name:
        return ""
    if language == "en":
        return _at_in_english(name)
    name = name.split(" / ")[0]  # the firm, without the agency through which one worked there
    name = place_with_capitals(name, _places())
    return "" if _is_activity(name) else _in_a_corps(name) or _of_no_name(name) or _at_in_italian(name)


def _is_activity(name: str) -> bool:
    """Whether what stands in the place of an Italian employer says what was done: "Ceramiche e mosaici per privati".

    What is counted is no employer either, "tre stagioni", nor is a person or a time of the year.
    """
    if re.match(r"(?:\d+|due|tre|quattro|cinque|sei|sette|otto|nove|dieci) [a-zà-ù]", name, re.I) and name.islower():
        return True
    people = f"{table('italian/deeds')['persons']} {table('italian/deeds')['roles']}".split()
    if name.split(maxsplit=1)[0].lower() in people and re.fullmatch(r"\S+(?: [a-zà-ù’]+)+", name):
        return True  # what somebody is: "Ufficiale di stato civile"
    if re.match(r"(?:con|senza|salvo|causa|stagion[ei]|estat[ei]|invern[oi]) ", name) and name.islower():
        return True  # how or when somebody worked
    head = agreement(name)
    told = re.fullmatch(r"\S+(?: [a-zà-ù’]+)* per(?: [a-zà-ù’]+)+", name)
    return told is not None and head is not None and head.number != 1


def _in_a_corps(name: str) -> str:
    """A corps in which one serves, "nella Guardia di Finanza"; empty for other names."""
    corps = _CORPS.match(name)
    if not corps or " " not in name:
        return ""
    lead = {"f": "la ", "vowel": "l’", "m": "il ", "many": "i "}[str(corps.lastgroup)]
    return articulated("in", f"{lead}{name}")


def _at_in_english(name: str) -> str:
    """The place of work behind its preposition, with the article that forces, ships and public bodies take."""
    if said := described(name):
        return f"at {said}"
    the = "" if re.match(r"(?:the|an?) ", name, re.I) else "the "
    if name.startswith("RAF "):
        return f"at {name}"
    if _SERVICES.search(name) and name != "Salvation Army":
        return f"in {the}{name}"
    if _SHIP.match(name):
        return f"on {'' if name.startswith('HMS') else the}{name}"
    if re.match(r"(?:Various|Several|Different) [a-z]", name):
        return f"at {name[0].lower()}{name[1:]}"
    lower = the and name.split(maxsplit=1)[0].islower()
    return f"at {the if lower else ''}{name if lower else with_the(name)}"


def _of_no_name(name: str) -> str:
    """Where somebody worked whose employer has no name, "in uno studio associato", "in scuole medie di Lodi"; or ""."""
    if _OF_A_TRADE.match(name) and (one := indefinite(name)):
        return articulated("in", one)
    kind = re.match(r"(?P<noun>[A-ZÀ-Ùa-zà-ù][a-zà-ù]+)(?: (?!(?:di|del\w*|dei|degli)\b)[a-zà-ù]+)+", name)
    agrees = agreement(kind["noun"]) if kind and kind["noun"].lower() in _places() else None
    named = kind and not re.match(r"$| (?:di|del\w*|dei|degli|a) ", name[kind.end() :])  # "Forni e Laminati Bresciani"
    if not agrees or named:
        return ""
    if agrees.number == 1:
        plain = indefinite(name.lower()) if kind and kind.end() == len(name) else ""
        return articulated("in", plain) if plain else ""
    return f"in {lower_first(name)}"


def _at_in_italian(name: str) -> str:
    """The place of work behind the preposition that its first word asks for; "presso" goes with any name."""
    if re.fullmatch(r"[A-ZÀ-Ù][a-zà-ù]+(?: [a-zà-ù’]+)* (?:di|per) [a-zà-ù’ ]+", name) and is_listed(
        re.split(" ", name)[0]
    ):
        name = lower_first(name)  # "azienda agricola di famiglia": no name
    named = f"la {name}" if name.startswith("University") else with_article(name)
    if named != name:
        return articulated("su" if _SHIP.match(name) else "a", named)
    if person := _PERSON.match(name):
        the = "la " if person["woman"] else "l’" if name[0] in "AEIO" else "il "
        return f"presso {the}{name[0].lower()}{name[1:]}"
    if _PRIVATE.match(name):
        plain = lower_first(name) if re.search(r" [a-z]+\b", name) else name.lower()
        return f"presso {indefinite(plain) or plain}"
    first = name.split(maxsplit=1)[0].lower()
    agrees = agreement(first) if " " not in name and is_listed(first) else None
    if agrees and agrees.number != 1:
        return ""  # "Stagioni" is no firm
    if agrees and name[:1].islower():
        return articulated("in", definite(name)) if name in _FORCES else f"presso {definite(name) or name}"
    return f"in {name}" if _AREA.search(name) else f"presso {name}"
