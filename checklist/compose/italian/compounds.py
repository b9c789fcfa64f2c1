"""Nouns that a CV puts side by side, with the preposition of a sentence: "riordino merce" as "riordino della merce"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.deeds import is_deed, is_task_in_many
from checklist.compose.italian.lexicon.genders import Agreement, is_invariable, terms
from checklist.compose.italian.lines.joined import (
    NOUNS_TOO,
    are_kinds,
    are_of_one_kind,
    ends_in_adjectives,
    is_plural_noun,
)
from checklist.compose.italian.nouns import agreement, article, articulated, definite, guessed, indefinite, is_listed
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import COMMA
from checklist.compose.tables import table
from checklist.compose.times import with_article
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

ADJECTIVAL = re.compile(r"\w+(?:ic[oahei]|al[ei]|il[ei]|iv[oaie]|os[oaie]|ari[oae]?|ent[ei]|ant[ei]|es[ei])$")
_HEAD = r"(?P<head>carico e scarico|[\w-]+(?: e [\w-]+)?)"
_BEHIND = "con|per|in|nel|nella|su|sul|al?|alla|alle|ai|da|dal|presso|fino|secondo|durante|tramite|tra|fra|circa|oltre"
_TELEGRAPHIC = re.compile(
    rf"{_HEAD} (?P<object>(?:[a-zà-ù]{{3,}}|pc|tv|[a-z]\d{{2,}})(?: [^,;:()]*?)??)(?P<rest>$|[,;:(]| (?:{_BEHIND})\b)",
    re.I,
)
# "assistenza a signora di 92 anni": one person, whom nobody has spoken of yet.
_ONE_PERSON = r"(?:signora|signore|persona|anzian[oa]|coppia|famiglia|bambin[oa]|ragazz[oa]|disabile|paziente)\b"
_TO_A_PERSON = re.compile(rf"(?<=[a-zà-ù\d] )a (?P<who>{_ONE_PERSON})")
# "manutenzione ordinaria impianti": the adjective stands between the deed and its object.
_HOW = r"(?:\w+(?:al|il|ar)e|\w+(?:iv|ic|ari|ier|os|at|it|ut|ian)[oa])"
_DESCRIBED = re.compile(
    rf"(?P<deed>[\w-]+) (?P<how>{_HOW}(?: e {_HOW})?)"
    r" (?P<object>[a-zà-ù]{3,}(?: [^,;:()]*?)??)"
    rf"(?P<rest>$|[,;:(]| (?:{_BEHIND})\b)"
)
_SIZED = re.compile(r"(?P<size>[Pp]iccol[ao]|[Nn]uov[ao]|[Pp]rim[ao]|[Pp]ront[ao]) (?P<deed>[a-zà-ù]+)")
_MANY = 2  # the number of a plural
_SHORT = 4  # letters of a word whose ending tells nothing
_ADJECTIVES = (
    "are", "ore", "bile", "breve", "grave", "lieve", "soave", "comune", "veloce", "semplice", "dolce", "verde",
    "grande", "forte", "fine", "triplice", "duplice", "molteplice", "tenue",
)  # fmt: skip
_AND = re.compile(r" ed? ")
# "personale" behind these is no adjective: "selezione del personale".
_STAFF = re.compile(
    r"\b(?P<deed>gestione|selezione|amministrazione|coordinamento|reclutamento|ricerca|supervisione|assunzione"
    r"|addestramento|turni|turnazione) personale\b",
    re.I,
)
# An adjective behind "personale" shows that it is no adjective itself: "formazione personale nuovo".
_DESCRIBED_STAFF = re.compile(
    r"\b(?P<deed>[A-ZÀ-Ùa-zà-ù]+) personale (?P<how>[a-zà-ù]{3,}(?:o|ale|nte|ese))"
    r"(?=$|[,;)]| e | \()"
)
# Behind these "pubblico" is no adjective.
_PUBLIC = re.compile(r"\b(?P<deed>[Rr]icevimento|[Aa]ccoglienza|[Aa]ssistenza) pubblico\b")
# "verniciatura a spruzzo sedie": with what something is done, before what it is done to.
_BY_MEANS = re.compile(
    r"\b(?P<deed>[A-Za-zà-ù]+) (?P<how>a (?P<means>[a-zà-ù]+)) (?P<thing>[a-zà-ù]{4,})(?=$|[,;)]| \(| e )"
)
_FAULTS = re.compile(r"\b(?P<deed>gestione|analisi|registrazione|chiusura) (?P<thing>non conformità)\b", re.I)
# "correzioni quota": several deeds, and of what each is.
_MANY_OF_ONE = re.compile(r"\b(?P<deeds>\w{3,}(?:zioni|menti)) (?P<thing>[a-zà-ù]{4,})(?=$|[,;)]| e )", re.I)
# "controllo costi mensile": the adjective is the deed's.
_LATE_ADJECTIVE = re.compile(
    r"\b(?P<deed>\w+) (?P<thing>[a-zà-ù]+[ie]) (?P<how>\w+(?:[ai]l|ar)e)(?=$|[,;)]| \(| e )", re.I
)
# "per pulizia di dati": a deed that says of what it is one takes its article.
_FOR = re.compile(r"\bper (?P<deed>[a-zà-ù]+)(?= (?:di|del|dello|della|dei|degli|delle) | dell’)")


_OF_A_DEED = re.compile(r"(?<= di )(?P<deed>[a-zà-ù]{4,}) (?P<thing>[a-zà-ù]{4,})(?=$|[,;])")
_WITH_NAMES = re.compile(r"(?<= con )(?P<names>[A-ZÀ-Ù][^,;:()]*)(?=$|[;:()])")


def tied(text: str) -> str:
    """A line with prepositions where it puts the object of a deed behind it without one.

    Only where gender and number of the object are sure, and where it can be no adjective of the deed: "gestione
    locale" stays, "gestione locali" is "gestione dei locali".
    """
    text = _FOR.sub(lambda match: f"per {definite(match['deed'])}" if is_deed(match["deed"]) else match[0], text)
    text = _STAFF.sub(r"\g<deed> del personale", text)
    text = _DESCRIBED_STAFF.sub(
        lambda match: (
            f"{match['deed']} del personale {match['how']}"
            if is_deed(match["deed"]) and not is_listed(match["how"])
            else match[0]
        ),
        text,
    )
    text = _PUBLIC.sub(
        lambda match: f"{match['deed']} {'al' if match['deed'][:4].lower() == 'assi' else 'del'} pubblico", text
    )
    text = _BY_MEANS.sub(_of_things, text)
    text = _FAULTS.sub(r"\g<deed> delle \g<thing>", text)
    text = _MANY_OF_ONE.sub(lambda match: f"{match['deeds']} di {match['thing']}" if _is_one(match) else match[0], text)
    text = _LATE_ADJECTIVE.sub(_described_first, text)
    text = _TO_A_PERSON.sub(lambda match: f"a {indefinite(match['who'])}", text)
    text = _OF_A_DEED.sub(lambda match: f"{match['deed']} {_of_deed(match['deed'], match['thing'])}", text)
    text = _WITH_NAMES.sub(lambda match: _with_articles(match["names"]), text)
    return ", ".join(_tied(part) for part in _objects_together(COMMA.split(text)))


def _of_things(match: re.Match[str]) -> str:
    """A deed with its means and its objects, "verniciatura a spruzzo di sedie", where these are surely several."""
    agrees, means = agreement(match["thing"]), table("italian/deeds")["means"].split()
    if not is_deed(match["deed"]) or match["means"] not in means or not agrees or agrees.number != _MANY:
        return match[0]
    return f"{match['deed']} {match['how']} di {match['thing']}"


def _is_one(match: re.Match[str]) -> bool:
    """Whether a bare noun in the singular says of what kind several deeds are, and can be no adjective of them."""
    deeds, agrees = agreement(match["deeds"]), agreement(match["thing"])
    sure = agrees is not None and agrees.number == 1 and not is_invariable(match["thing"])
    return deeds is not None and deeds.number != 1 and sure and not is_deed(match["thing"])


def _described_first(match: re.Match[str]) -> str:
    """A deed with its adjective before its object, "controllo mensile dei costi"; as it was where that is not sure."""
    own, agrees = agreement(match["deed"]), agreement(match["thing"])
    one = is_deed(match["deed"]) and own is not None and own.number == 1
    whole = definite(match["thing"]) if agrees and agrees.number != 1 and not ADJECTIVAL.match(match["thing"]) else ""
    free = one and whole and not agreement(match["how"]) and match["how"] not in NOUNS_TOO
    fixed = f"{match['deed']} {match['thing']}".lower() in table("italian/deeds")["of-things-done"]["fixed"]
    return f"{match['deed']} {match['how']} {articulated('di', whole)}" if free and not fixed else match[0]


def _of_deed(deed: str, thing: str) -> str:
    """What stands behind a deed that is not the first word, with its preposition where it is its object."""
    return (_link(deed, thing) if is_deed(deed) else "") or thing


def _with_articles(names: str) -> str:
    """Names of offices behind "con" with their articles: "l’Agenzia delle Entrate e il Comune"."""
    listed = names.split(" e ")
    if any(place.start == 0 for one in listed for place in find(one, one.lower())[1]):
        return names  # tools, "con MS Project"
    named = [with_article(one) for one in listed]
    return names if any(one == bare for one, bare in zip(named, listed, strict=True)) else " e ".join(named)


def _objects_together(parts: list[str]) -> list[str]:
    """Parts in which a further object of a deed stands with the first, as in "riordino scaffali, vetrine, cassa"."""
    found: list[str] = []
    for place, part in enumerate(parts):
        before, after = found[-1].split() if found else [], parts[place + 1].split()[:1] if parts[place + 1 :] else []
        list_of_deeds = len(before) == len(("deed", "object")) and is_deed(before[0]) and after and is_deed(after[0])
        if (
            list_of_deeds
            and part.islower()
            and not is_task_in_many(part)
            and all(is_plural_noun(one) and not is_deed(one) for one in (before[1], part))
        ):
            found[-1] += f" e {part}"
        else:
            found.append(part)
    return found


def _tied(text: str) -> str:
    match = _TELEGRAPHIC.match(text)
    deeds = re.split(_AND, match["head"]) if match else []
    described = _DESCRIBED.match(text)
    how = described["how"].split(" e ") if described else []
    if described and is_deed(described["deed"]) and all(_describes(one, described["deed"]) for one in how):
        deed, thing = described["deed"].lower(), described["object"]
        agrees, several = agreement(thing), len(how) > 1
        link = _link(deed, thing)
        if several and not link and (_is_unknown_plural(thing.split()[0]) or (agrees and agrees.number != 1)):
            link = f"{'a' if deed == 'assistenza' else 'di'} {thing}"  # "formazione teorica e pratica apprendisti"
        return f"{described['deed']} {described['how']} {link}{text[described.end('object') :]}" if link else text
    link = _behind_deed(deeds[-1].lower(), match["object"]) if match and all(is_deed(one) for one in deeds) else ""
    if match and link:
        sized = re.match(r" da (?:circa |oltre |quasi )?\d", text[match.end("object") :])
        if sized and " e " not in match["object"] and indefinite(match["object"]):
            link = f"di {indefinite(match['object'])}"  # "di un catalogo da 220 pagine": nobody has spoken of it yet
        return f"{match['head']} {link}{text[match.end('object') :]}"
    if (small := _SIZED.match(text)) and is_deed(small["deed"]):
        return f"{small['size']} {_tied(small['deed'] + text[small.end() :])}"  # "piccola manutenzione carrelli"
    first, joined, second = text.partition(" e ")
    sized = _SIZED.match(second)
    return f"{first} e {_tied(second)}" if joined and is_deed(sized["deed"] if sized else second.split()[0]) else text


def _behind_deed(deed: str, thing: str) -> str:
    """The object of a deed behind its preposition, of which an English expression is one: "controllo food cost"."""
    term = " ".join(thing.split()[:2]).lower() in terms() and " e " not in thing
    return articulated("di", definite(thing)) if term and definite(thing) else _link(deed, thing)


def _link(deed: str, thing: str) -> str:
    """The object of a deed behind its preposition; empty where it is none, or not sure, or a fixed expression."""
    listed = table("italian/deeds")["of-things-done"]
    first, link, second = thing.partition(" e ")
    word = first.split()[0]
    described = re.search(r"^\w+i \w+(?:al|il|ar)e(?: |$)", first)  # "recupero crediti stragiudiziale"
    if described or word == "post" or not _is_object(deed, word) or f"{deed} {word}" in listed["fixed"]:
        return ""
    sized = _SIZED.match(second)
    if link and (
        is_deed(sized["deed"] if sized else second.split()[0]) or second.split()[0] in listed["beside"].split()
    ):
        return f"{_link(deed, first) or first} e {_tied(second)}"
    topic = deed == "formazione" and definite(thing) and not is_deed(word) and not re.search(r"i$|personale", word)
    inside = deed in ("stoccaggio", "deposito") and word in ("cella", "celle", "magazzino", "scaffali", "silo", "silos")
    to_people = deed in listed["to-people"].split() and word in table("italian/deeds")["people"].split()
    lead = "a" if to_people or deed in listed["to"].split() else "in" if inside else "su" if topic else ""
    if lead:
        return _behind(lead, first, second)
    certain = word.islower() and deed in listed["of-one"].split() and word not in listed["any-number"].split()
    foreign = is_invariable(word) and not certain
    any_of_them = deed in listed["any"].split() or word in ("nuovi", "nuove")
    several = getattr(agreement(thing), "number", 0) == _MANY
    chain = any(map(is_listed, first.split()[1:2]))  # "pastiglie freni"
    any_of_them = any_of_them or (several and not chain and deed in listed["any-of-many"].split())
    any_of_them = any_of_them or (deed == "protocollo" and is_deed(word))  # by which one cleans, and no register
    if any_of_them or foreign or _is_unknown_plural(word):
        return f"di {thing}"
    # Of "IVA e F24" the first is no noun with a name behind it.
    names = second[:1].isupper() and first.rsplit(maxsplit=1)[-1][:1].isupper() and not word.isupper()
    # "Pagina Facebook e Instagram", "contabilità semplificata e ordinaria": one thing.
    kinds = bool(link) and (are_of_one_kind(first, second) or are_kinds(first, second))
    if link and (names or kinds or _are_adjectives(first, second)) and (whole := definite(thing)):
        tool = names and not several and any(one.start == 0 for one in find(second, fold(second))[1])
        return articulated("di", f"{definite(first)} e di {second}" if tool else whole)  # "uso del POS Olmo e di SAP"
    more = f" e di {second}" if second[:1].isdigit() else ""
    if more:  # "coordinamento del magazzino e di 4 addetti"
        link = ""
    members = [_the(one) for one in (first, second)[: 1 + bool(link)] if one[:1].islower() or is_listed(one.split()[0])]
    sure = all(members) and len(members) == 1 + bool(link)
    return (" e ".join(articulated("di", one) for one in members) + more) if sure else f"di {thing}"


def _behind(lead: str, first: str, second: str) -> str:
    """One thing or two behind a preposition with their articles; empty where these are not sure."""
    if re.match(_ONE_PERSON, first):
        return f"{lead} {indefinite(first)}" if not second else ""  # nobody has spoken of them yet
    named = [definite(one) for one in (first, second) if one]
    return " e ".join(articulated(lead, one) for one in named) if all(named) else ""


def _the(thing: str) -> str:
    """A thing with its article, which its ending tells where no list has it; empty where it is not sure."""
    known = guessed(thing)
    return f"{article(thing, known)}{thing}" if known else definite(thing)


def _are_adjectives(first: str, second: str) -> bool:
    """Whether "e" joins two adjectives of one noun in the singular: "contabilità semplificata" and "ordinaria"."""
    noun, words = agreement(first), (first.rsplit(maxsplit=1)[-1], second.split(maxsplit=1)[0])
    alike = words[0][-1] == words[1][-1] or all(ADJECTIVAL.match(one) for one in words)
    same = (alike and not any(agreement(one) for one in words)) or ends_in_adjectives(words[0], second)
    return bool(noun and noun.number == 1 and " " in first and same)


def _describes(word: str, deed: str) -> bool:
    """Whether a word can be an adjective of a deed: "manutenzione ordinaria", but not "gestione scadenzario"."""
    own = agreement(deed)
    return own is not None and not agreement(word) and {"o": "m", "a": "f"}.get(word[-1], own.gender) == own.gender


def _is_unknown_plural(word: str) -> bool:
    """Whether a word that no list has is a noun in the plural, since no adjective of one deed ends in -i."""
    small = r"(?!(?:[dnsa]?[eau]?gli|[dns][eau]i|ogni|oggi|quindi|fuori|altri|tutti|anni)$)"
    return bool(re.fullmatch(rf"{small}[a-zà-ù]{{3,}}i", word)) and not agreement(word)


def _is_unknown_noun(word: str, deed: Agreement) -> bool:
    """Whether a word that no list has is a noun, since it can be no adjective of a deed: "ritiro cartone"."""
    if not word.islower() or re.fullmatch(LINK, word) or readings(word, "it"):
        return False
    if word[-1] in "oa":
        return deed.gender != ("m" if word[-1] == "o" else "f")
    return len(word) > _SHORT and word.endswith("e") and not ADJECTIVAL.match(word) and not word.endswith(_ADJECTIVES)


def _is_object(deed: str, word: str) -> bool:
    own, agrees = agreement(deed), agreement(word)
    listed = table("italian/deeds")["of-things-done"]
    taught = deed == "insegnamento" and word in table("bilingual/words")["languages"]
    acronym = deed in listed["of-acronyms"].split() and re.fullmatch(r"[A-Z][A-Z\d]+", word)
    if taught or acronym or word in listed["any-number"].split() or _is_unknown_plural(word):
        return True
    if not agrees and own and not is_invariable(deed) and _is_unknown_noun(word, own):
        return True
    if not own or not agrees:
        return False
    if is_invariable(word) or not definite(word):
        # "stampa badge", "gestione mail", "noleggio sci": any of them
        certain = word.islower() and deed in (*listed["of-one"].split(), *listed["making"].split())
        return agrees.number != 1 or certain or deed in listed["any"].split()
    if agrees.number != own.number or (agrees.gender != own.gender and word[-1] in "oa"):
        return True
    return not ADJECTIVAL.match(word)
