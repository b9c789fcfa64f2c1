"""Articles of those with whom, for whom and at whose place something is done: "il rapporto con le cantine".

A noun with its article, "il rapporto", is said of certain partners, whose article a CV leaves out.
"""

import re

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.nouns import agreement, articulated, definite
from checklist.compose.italian.prepositions import LINK
from checklist.compose.tables import table
from checklist.compose.times import with_article

_END = r"(?=$|[,;.:)]| \(| per | di | d’| d(?:el|ello|ella|ei|egli|elle)\b| dell’)"
_PLAIN = r"[a-zà-ù]{4,}(?: [a-zà-ù]{4,})?"
# "contatto con ricevimento", "rapporti con enti pubblici"; of two or more partners none needs an article.
_RELATION = re.compile(rf"\b(?P<relation>[a-zà-ù]+)(?P<how> [a-zà-ù]+)? con (?P<who>{_PLAIN}){_END}(?!, | e )")
_TO_PEOPLE = re.compile(
    r"(?<=[a-zà-ù]) a (?P<who>fornitori|clienti|colleghi|ospiti|pazienti|genitori|utenti|soci|dipendenti|operai|allievi"
    r"|alunni|studenti|famiglie|visitatori)(?=$|[ ,;.)])"
    r"(?P<listed>(?:,| e)(?! d(?:i|el|ello|ella|ei|egli|elle)\b| d’| dell’))?"
)
# "accompagnamento a visite ed esami".
_ACCOMPANIED = re.compile(
    r"\b(?P<deed>[Aa]ccompagnamento) a (?P<what>[a-zà-ù]{4,})(?P<how> [a-zà-ù]{4,})?"
    r"(?P<more> ed? [a-zà-ù]{4,}(?: [a-zà-ù]{4,})?)?"
    r"(?=$|[,;.)]| \(| con | per | in )"
)
# "per delibere di Giunta": of a body that is named.
_FOR_THOSE_OF = re.compile(r"(?<= per )(?P<things>[a-zà-ù]{4,})(?= di [A-ZÀ-Ù]| del | della | dei | delle | dell’)")
_SERVING = re.compile(
    r"\b(?P<lead>(?:supporto|documentazione|documenti|modulistica)\b(?: [a-zà-ù’]+){0,3}) per (?P<things>[a-zà-ù]{4,})"
    r"(?=$|[,;.)]| \()"
)
_OFFICES_OF = re.compile(
    r"\bpresso (?P<offices>uffici|sedi|sportelli) (?P<first>[A-ZÀ-Ù][\w’]*(?: (?!e\b)[\w’]+)*)"
    r"(?: e (?P<second>[A-ZÀ-Ù][^,;:()]*))?(?=$|[,;.)]| \()"
)
_IN_WARD = re.compile(
    r"(?:(?<=assistenza )|(?<=supporto ))in reparto (?=[a-zà-ù])"
)  # "turni in reparto cottura" is said
_BOTH_WAYS = re.compile(r"\bin (entrata|ingresso|arrivo) e (uscita|partenza)\b")


def with_partners(clause: str) -> str:
    """A clause with the articles of partners and of what something serves, where gender and number are sure."""
    clause = _BOTH_WAYS.sub(r"in \1 e in \2", _IN_WARD.sub("nel reparto ", clause))
    clause = _RELATION.sub(_with_whom, clause)
    if not any(one["listed"] for one in _TO_PEOPLE.finditer(clause)):  # "a bar e clienti": bare, as the others
        clause = _TO_PEOPLE.sub(lambda match: f" {articulated('a', definite(match['who']))}", clause)
    clause = _ACCOMPANIED.sub(_to_the, clause)
    clause = _FOR_THOSE_OF.sub(lambda match: _certain(match["things"]), clause)
    clause = _SERVING.sub(lambda match: f"{match['lead']} per {_certain(match['things'])}", clause)
    return _OFFICES_OF.sub(_at_offices, clause)


def is_relation(noun: str) -> bool:
    """Whether a noun names a relation to somebody, which "con" follows: "contatto", "collaborazione"."""
    more = ("coordinamento", "raccordo", "confronto", "collaborazione", "collaborazioni", "interfaccia", "relazione")
    return noun in table("italian/deeds")["relations"].split() or noun in more


def _with_whom(match: re.Match[str]) -> str:
    head = match["relation"] if is_relation(match["relation"]) else (match["how"] or "").strip()
    noun = match["who"].split()[0]
    whole = definite(match["who"]) if is_relation(head) and not re.match(LINK, noun) else ""
    behind = re.split(r"[,;:(]", match.string[match.end() :])[0]
    further = re.search(
        rf" ed? (?!(?:il|lo|la|i|gli|le) |l’|{LINK})", behind
    )  # "con medici di base e farmacie": all bare
    unsure = is_person(noun) or is_invariable(noun) or not whole or further
    return match[0] if unsure else match[0].removesuffix(match["who"]) + whole


def _to_the(match: re.Match[str]) -> str:
    """Several things that one goes to, with their articles where these are sure: "alle visite e agli esami"."""
    listed = [f"{match['what']}{match['how'] or ''}"]
    listed += [re.sub(r"^ ed? ", "", match["more"])] if match["more"] else []
    many = [agreement(one) for one in listed]
    if any(one is None or one.number in (0, 1) for one in many) or not all(map(definite, listed)):
        return match[0]
    return f"{match['deed']} {' e '.join(articulated('a', definite(one)) for one in listed)}"


def _certain(things: str) -> str:
    """Several things with their article; as they were where they are not known to be several."""
    agrees = agreement(things)
    many = agrees is not None and agrees.number not in (0, 1) and not is_invariable(things)
    return (definite(things) or things) if many else things


def _at_offices(match: re.Match[str]) -> str:
    """Offices with whose they are: "presso gli uffici dell’INPS"; as they were where an article is not known."""
    names = [re.sub(r"^(?=Agenzia\b)", "l’", with_article(one)) for one in (match["first"], match["second"]) if one]
    if any(one[:1].isupper() for one in names):
        return match[0]
    return f"presso {definite(match['offices'])} {' e '.join(articulated('di', one) for one in names)}"
