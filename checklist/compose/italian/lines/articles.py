"""Articles and prepositions that a clause still lacks once its verb stands: "gestisco un piccolo gruppo".

What is not sure makes the clause empty, so that its line is left out: a bare object in the singular is no Italian.
"""

import re
from functools import cache

from checklist.clauses.verbs import readings
from checklist.compose.italian.activities import is_person
from checklist.compose.italian.compounds import ADJECTIVAL
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import Agreement, is_invariable
from checklist.compose.italian.lexicon.plurals import plurals
from checklist.compose.italian.lines.partners import with_partners
from checklist.compose.italian.nouns import agreement, article, articulated, definite, guessed, indefinite
from checklist.compose.italian.prepositions import CLOSED, LINK
from checklist.compose.tables import table

_ARTICLES = {
    "il": ("m", 1), "lo": ("m", 1), "la": ("f", 1), "l’": ("", 1), "i": ("m", 2), "gli": ("m", 2), "le": ("f", 2),
    "l": ("m", 1), "llo": ("m", 1), "lla": ("f", 1), "ll’": ("", 1), "lle": ("f", 2),
}  # fmt: skip
_PREPOSITIONS = {"de": "di", "a": "a", "da": "da", "ne": "in", "su": "su"}
# A thing with its article, and one that "e" joins to it without one.
_SECOND = re.compile(
    r"(?<![\w’])(?:(?P<of>de|a|da|ne|su)(?P<joined>llo |lla |ll’|lle |l |i |gli )|(?P<the>il |lo |la |l’|i |gli |le ))"
    r"(?P<first>[\w./-]+(?: [a-zà-ù]+[aoei])?) e (?P<second>[a-zà-ù]{4,})(?=(?P<behind>$|[ ,;.)]))"
)
_WITH = re.compile(r"(?<= con )(?P<people>[a-zà-ù][^();:]*?)(?=$| \(|[;:])")
_AT = re.compile(r"\bpresso (?P<who>cliente|committente|fornitore)(?=$|[ ,;.)])")
_HELP = re.compile(
    r"(?<= con )(?P<help>supporto|aiuto|ausilio|collaborazione|supervisione)"
    r"(?= (?:di|del|dello|della|dei|degli|delle) | dell’)"
)
_FOR_A_DEED = re.compile(r"(?<= per )(?P<deed>[a-zà-ù]+) (?P<thing>[a-zà-ù]{3,})(?P<more> e [a-zà-ù]{3,})?(?=$|[,;)])")
_OWN = re.compile(r"(?P<verb>[a-zà-ù]+(?:o|isco)) (?P<thing>(?!\d)[a-zà-ù]{3,}\b.*)$")
_LAST_OF_MANY = re.compile(
    r"(?P<before>\b(?:dei|degli|delle) [^,()]+(?:, (?:dei|degli|delle) [^,()]+)* e )(?:del |dello |della |dell’)"
    r"(?P<noun>[a-zà-ù]+[ùèòì])$"
)
# Objects without articles before one in the singular with what it is of: "brodi, salse e cottura delle carni".
_OBJECTS = re.compile(
    rf"(?P<others>(?:(?! {LINK} ?[a-zà-ù]| e )[^,()])+(?:, (?:(?! {LINK} ?[a-zà-ù]| e )[^,()])+)*) e "
    r"(?P<last>[a-zà-ù]{3,}(?: (?:del|dello|della|dei|degli|delle) | dell’)[^,;:()]*)(?P<more>$|, e .*$)"
)
_GROUPS = ("squadra", "gruppo", "team", "brigata", "équipe", "flotta", "portafoglio", "rete", "parco")


def with_missing_articles(clause: str) -> str:
    """A clause with the articles and prepositions that its nouns lack.

    Args:
        clause: A clause in the first person.

    Returns:
        The clause; empty where one is lacking and gender or number are not sure.
    """
    clause = _AT.sub(lambda match: f"presso {definite(match['who']) or match['who']}", clause)
    clause = _HELP.sub(lambda match: definite(match["help"]), clause)
    clause = _FOR_A_DEED.sub(_for_a_deed, clause)
    clause = _WITH.sub(lambda match: _people(match["people"]), clause)
    clause = _SECOND.sub(_with_second, with_partners(clause))
    return _with_object(_LAST_OF_MANY.sub(_in_many, clause))


def _in_many(match: re.Match[str]) -> str:
    """A noun of one form for both numbers, "menù", in the number of the things that it ends the list of."""
    agrees = agreement(match["noun"])
    many = article(match["noun"], Agreement(agrees.gender, 2)) if agrees else ""
    return f"{match['before']}{articulated('di', many + match['noun'])}" if many else match[0]


def _for_a_deed(match: re.Match[str]) -> str:
    """A deed and its object behind "per": "per la verifica dei dati", "per lo scarico di pallet e ferro"."""
    deed, thing, more = match["deed"], match["thing"], match["more"]
    agrees = agreement(thing)
    if not is_deed(deed) or not agrees or (ADJECTIVAL.match(thing) and agrees.number == 1) or not definite(deed):
        return match[0]
    the = definite(thing)
    if not more and the:
        return f"{definite(deed)} {articulated('di', the)}"
    return f"{definite(deed)} di {thing}{more or ''}"


def _people(text: str) -> str:
    """Those with whom one works, each with the article of one person: "con il tecnico e il notaio".

    All stand without one, but with "e" before the last, where one gender is not known.
    """
    listed = re.split(r", | e ", text)
    if len(listed) == 1:
        return text  # "con lettore ottico" is a tool
    heads = [one.split()[0] for one in listed]
    known = [_agreement(one) for one in heads]
    if not all(is_person(one) or (found and one in _people_in_many()) for one, found in zip(heads, known, strict=True)):
        return text
    single = any(is_person(one) for one in heads)
    if single and all(known):
        listed = [f"{article(one, found)}{one}" for one, found in zip(listed, known, strict=True) if found]
    return f"{', '.join(listed[:-1])} e {listed[-1]}" if len(listed) > 1 else listed[0]


@cache
def _people_in_many() -> frozenset[str]:
    """Words for several people: "clienti", "infermieri"."""
    listed = table("italian/lexicon/people")
    many = {
        form
        for gender, people in listed.items()
        for one in (("m", "f") if gender == "both" else (gender,))
        for noun in people.split()
        for form in plurals(noun, one)
    }
    return frozenset(many | set(table("italian/deeds")["people"].split()))


def _agreement(word: str) -> Agreement | None:
    """Gender and number of one who is named: people in -tore are men, in -trice women, as those in -o and -a are."""
    if found := agreement(word):
        return found
    if not is_person(word):
        return None
    return (
        Agreement("m", 1)
        if word.endswith(("o", "tore", "iere", "ista", "nte"))  # a profession of either gender has the masculine form
        else (Agreement("f", 1) if word.endswith(("trice", "iera", "ica", "aia")) else None)
    )


def _with_second(match: re.Match[str]) -> str:
    """A second thing with the article that the first one's does not fit: "sui portali e sulla pagina"."""
    _, colon, listed = match.string[: match.start()].rpartition(": ")
    deeds = ", " in listed or is_deed(listed.split(" ")[0])
    if colon and deeds and not re.match(r"(?:il|lo|la|i|gli|le) |l’", listed):
        return match[0]  # "smontaggio, cambio dei pezzi e lavaggio": the deeds of this list have no articles
    second, described = match["second"], match["first"].split()[1:]
    named = match["first"].split()[0]
    if (described and agreement(described[0])) or (match["of"] == "a" and named in _people_in_many()):
        return match[0]  # "al responsabile ambiente e sicurezza", "dei solleciti ai fornitori e archivio"
    shown = (match["joined"] or match["the"]).strip()
    gender, number = _ARTICLES.get(shown, ("m", 2))
    agrees = agreement(second)
    head = agreement(match["first"].split()[0])
    gender = gender or (head.gender if head else "")
    whole = definite(second)
    adjective = ADJECTIVAL.match(second) and not is_deed(second)
    same = agrees and agrees.gender == gender and agrees.number == number
    if not agrees or not whole or not gender or same or adjective or is_invariable(second) or agrees.number == 0:
        return match[0]
    lead = articulated(_PREPOSITIONS[match["of"]], whole) if match["of"] else whole
    lead += " di" if is_deed(second) and re.match(r" [A-Z]{2,}", match.string[match.end() :]) else ""
    return f"{match[0][: match.start('second') - match.start()]}{lead}"


def _with_articles(thing: str) -> str:
    """Objects, each with its article, where the last one is bare and in the singular; empty for others."""
    match = _OBJECTS.fullmatch(thing)
    last = agreement(match["last"]) if match else None
    if not match or not last or last.number != 1:
        return ""
    listed = [definite(one) for one in match["others"].split(", ")]
    return f"{', '.join(listed)} e {definite(match['last'])}{match['more']}" if all(listed) else ""


def _with_object(clause: str) -> str:
    """A clause whose verb has a bare object in the singular, with its article."""
    match = _OWN.match(clause)
    verb, thing = (match["verb"], match["thing"]) if match else ("", "")
    lemmas = [one.lemma for one in readings(verb, "it") if re.search("[PI]1", one.codes)] if match else []
    if not lemmas or verb in ("ho", "sono", "ero", "do", "faccio", "lavoro") or re.match(CLOSED, thing):
        return clause
    if objects := _with_articles(thing):
        return f"{verb} {objects}"
    word = thing.split()[0].strip(",;:")
    agrees = agreement(thing) or guessed(thing)
    if not agrees or agrees.number != 1 or is_invariable(word):
        return clause
    group = word in _GROUPS or (re.match(r"piccol[oa] ", thing) and thing.split()[1] in _GROUPS)
    whole = indefinite(thing) if group else definite(thing)
    last = re.sub(r"\([^)]*\)", "", thing).rpartition(", ")
    if last[1] and " e " not in last[2] and not group:
        return ""  # "ricarico il clima, cambi automatici": no list that a verb has
    if re.search(r"^[^(]*(?:, | e )[a-zà-ù]", thing) and not group:
        return clause
    return f"{verb} {whole}" if whole else ""
