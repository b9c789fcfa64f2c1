"""Prepositions and articles that a line of an Italian CV leaves out, where gender and number are sure or not needed."""

import re
from functools import cache

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.changes import participle_of
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import Agreement, is_invariable
from checklist.compose.italian.nouns import agreement, article, articulated, definite, guessed, indefinite, with_and
from checklist.compose.italian.prepositions import CLOSED
from checklist.compose.tables import table
from checklist.compose.times import with_article
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_MANY = 2  # the number of a plural
_SHORT = 4  # words of a thing in a plain list
# "portafoglio 80 soci": how many a thing is of.
_COUNTED = re.compile(
    r"(?<![\w’])(?P<noun>[A-ZÀ-Ùa-zà-ù]{3,}) (?P<count>(?:circa |oltre |quasi )?\d[\d.]*(?:[-–]\d+)?)"
    r" (?P<thing>[a-zà-ù]{2,})\b(?! su \d)"  # and no "3 anni su 3"
)
# "giro clienti settimanale 12 negozi", "nucleo Orchidea 15 ospiti": with a name or an adjective between.
_CALLED = re.compile(
    r"^(?P<noun>[A-ZÀ-Ùa-zà-ù]{3,}(?: (?:di )?[a-zà-ù]+)?"
    r"(?: [A-Z][a-zà-ù]+| [a-zà-ù]+(?:iero|ale|ile|are|ico|ica|ivo|iva)))"
    r" (?P<count>\d[\d.]*(?:[-–]\d+)?) (?P<thing>[a-zà-ù]{2,})\b"
)
_OVER = re.compile(r"(?<![\w.])(\d[\d.]*)\+ (?=[a-zà-ù]{3,})")  # "300+ pagine"
_EVEN = re.compile(r"(?<=[a-zà-ù\w])(, anche )(?=(?:oltre |circa |quasi )?\d)")
# "passaggio da mensa interna a servizio esterno": from which thing to which.
_CHANGE = re.compile(
    r"(?<=[Pp]assaggio )da (?P<old>[a-zà-ù]{4,}(?: [a-zà-ù]+)?) a (?P<new>[a-zà-ù]{4,}(?: [a-zà-ù]+)?)(?=$| \(|[,;])"
)
_CHANNELS = re.compile(r"\((?P<listed>[a-zà-ù -]+(?:(?:, | e )[a-zà-ù -]+)+)\)")
# "apertura locale": no adjective.
_PLACE = re.compile(r"\b(?P<deed>[Aa]pertura|[Cc]hiusura) locale(?=$|[,;)])")
# "come da protocollo", as forms have it.
_ACCORDING = re.compile(r" come da (?P<what>[a-zà-ù]{4,})")
# "assistenza a nucleo di 22 ospiti": one group, whose size is told.
_IN_A_GROUP = re.compile(
    r"(?<=[a-zà-ù] )(?P<of>a|in|su|con|per) (?P<group>nucleo|gruppo|reparto|squadra|équipe|classe|sezione|ufficio"
    r"|negozio|struttura|palazzina|condominio|azienda|flotta|clientela|rete)"
    r"(?= (?:[a-zà-ù]+ )?d[ia] (?:circa |oltre |quasi |più di )?\d)"
)
_UNITS = "ore|giorni|minuti|settimane|mesi|anni"
_FOR = re.compile(
    r"(?:(?<= per )|(?<= con ))(?P<noun>[a-zà-ù]{4,})(?= [a-zà-ù]|$|[,;.)(])(?! (?:di|del|della|e) [A-ZÀ-Ù])"
)
_FROM_A_TOOL = re.compile(r"\bda (?P<tool>[a-zà-ù]{5,}) (?=[A-Z][\w ]* a [A-Z])")
_TOOLS = re.compile(r"\b(?P<of>su|con|in|tramite) (?P<tool>[a-zà-ù]{5,}|CRM|ERP|CMS|MES) (?=[A-Z][\w-]+)")
_METHOD = re.compile(
    r"\b(?P<deed>[Ss]aldatura|[Tt]aglio) (?P<method>filo|elettrodo|arco|punti|stagno|cannello|getto)\b(?! e )"
)
_OFFICES = re.compile(r"(?<=\bpresso )(?P<names>[A-ZÀ-Ù][^,;:()]*)(?=$|[,;:()])")
_FORM = re.compile(r"^(?P<deed>[\w]+) (?P<form>7[37]0)(?=$|[ ,;])")
_FIRST_YEARS = re.compile(r"(?<=[a-zà-ù]) i (?P<first>prim[ie] (?:\w+ )?(?:anni|mesi))$")
_OF_A_TOOL = re.compile(r"^(?P<deed>\w+) (?P<tool>[A-Z]\w*[a-z]\w*(?:[, ].*|$))")
_OF_TOOLS = {"di": "of-acronyms", "con": "with-tools"}  # the deeds behind which a tool takes each preposition
_HOLDER = r"\b(?P<holder>[A-ZÀ-Ùa-zà-ù]{4,})"
_HOW = r"(?P<how> [a-zà-ù]{3,}(?:ic|iv|os|al|il|ar|et|at|it|ut)[aoei])"
_THING = r" (?P<thing>[a-zà-ù]{3,})(?=$|[ ,;.)])"
_CHAINS = re.compile(rf"{_HOLDER}(?P<how>){_THING}"), re.compile(rf"{_HOLDER}{_HOW}{_THING}")


def completed(text: str) -> str:
    """A line with the prepositions and articles that it leaves out.

    "Portafoglio 80 soci" is "portafoglio di 80 soci", "dolci per ditta di catering" is "dolci per una ditta di
    catering", "presso INPS" is "presso l’INPS".
    """
    text = _COUNTED.sub(_of_a_count, _OVER.sub(r"oltre \1 ", text))
    text = _EVEN.sub(r"\1di ", _CALLED.sub(_of_a_count, text))
    text = _PLACE.sub(r"\g<deed> del locale", text)
    text = _CHANNELS.sub(_by_channels, text)
    text = _ACCORDING.sub(
        lambda match: f" secondo {definite(match['what'])}" if definite(match["what"]) else match[0], text
    )
    text = _IN_A_GROUP.sub(lambda match: f"{match['of']} {indefinite(match['group'])}", text)
    text = _CHANGE.sub(_from_one_to_the_other, text)
    text = re.sub(r"\ba (?=Ho\.?[Rr]e\.?[Cc]a\b)", "al canale ", text)
    text = re.sub(r", (?=tolleranz[ae] )", ", con ", text)
    text = _FIRST_YEARS.sub(r" nei \g<first>", re.sub(r" da sol[oa](?=$|,)", " in autonomia", text))
    text = _OF_A_TOOL.sub(_of_a_tool, text)
    text = _FORM.sub(lambda match: f"{match['deed']} di {match['form']}" if is_deed(match["deed"]) else match[0], text)
    text = re.sub(r" a nuovo (?=[a-zà-ù]{4,})", " a un nuovo ", text)
    text = _FOR.sub(_for_a, re.sub(r" a nuova (?=[a-zà-ù]{4,})", " a una nuova ", text))
    text = re.sub(r"(?<= )da vecchi(?P<of>[oa]) (?=[a-zà-ù]{4,})", _from_the_old, text)
    text = _FROM_A_TOOL.sub(_from_the, text)
    text = _METHOD.sub(r"\g<deed> a \g<method>", text)
    text = _TOOLS.sub(_with_a_tool, text)
    text = _OFFICES.sub(lambda match: _named(match["names"]), text)
    return _of_kinds(text)


def is_fixed(first: str, rest: str) -> bool:
    """Whether two words are an expression of their own: "controllo qualità", "tentata vendita"."""
    second = re.match(r"\w*", rest)
    listed = table("italian/deeds")["of-things-done"]["fixed"]
    return second is not None and f"{first} {second[0]}".lower() in listed


def closed(thing: str) -> str:
    """A list of plain things with "e" before the last: "laboratori di creta, pittura e canto"."""
    listed = thing.split(", ")
    plain = all(len(one.split()) <= _SHORT and re.match(r"[a-zà-ù]{3,}", one) for one in listed[1:])
    if len(listed) <= 2 or " e " in thing or not plain or re.search(r"[():;\d]|\bche\b", thing):
        return thing
    return f"{', '.join(listed[:-1])} e {listed[-1]}"


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("italian/lines/missing")[name]).split())


@cache
def _people() -> frozenset[str]:
    return frozenset((*str(table("italian/deeds")["people"]).split(), "gruppi", "privati", "aziende"))


def _by_channels(match: re.Match[str]) -> str:
    """By what people are reached, "(tramite ticket, da remoto e on site)"; as it was where one of them is none."""
    listed, known = re.split(r", | e ", match["listed"]), table("italian/lines/missing")["channels"]
    return f"({with_and([known[one] for one in listed])})" if all(one in known for one in listed) else match[0]


def _of_a_count(match: re.Match[str]) -> str:
    noun, thing = match["noun"], match["thing"]
    low, agrees = noun.split()[0].lower(), agreement(match["thing"])
    whole = f" {match['count']} {thing}"
    if noun.isupper():  # "SLA 4 ore"
        return f"{noun} di{whole}" if re.fullmatch(_UNITS, thing) else match[0]
    deeds = table("italian/deeds")["of-things-done"]
    many = (agrees is not None and agrees.number == _MANY) or thing in deeds["any-number"].split()
    known = agreement(low) is not None or low in _words("counting")
    no_thing = (
        re.match(r"(?:prim|ultim|prossim)[ie]$", low) or re.match(CLOSED, low) or is_person(low) or participle_of(low)
    )
    if no_thing or low in _words("numbered") or not known or not many:
        return match[0]
    if thing in _words("sizes"):
        return f"{noun} da{whole}" if not is_deed(low) else match[0]
    to = is_deed(low) and low in deeds["to"].split()
    return f"{noun} {'a' if to else 'di'}{whole}"


def _of_a_tool(match: re.Match[str]) -> str:
    """A tool behind what one does to it, "amministrazione di Windows Server"."""
    deeds, tool = table("italian/deeds")["of-things-done"], match["tool"]
    known = any(one.start == 0 for one in find(tool, fold(tool))[1])
    of = next((of for of in ("di", "con") if match["deed"].lower() in deeds[_OF_TOOLS[of]].split()), "")
    return f"{match['deed']} {of} {tool}" if of and known else match[0]


def _for_a(match: re.Match[str]) -> str:
    noun = match["noun"]
    own = re.match(r" (?:intern[oa]|central[ei]|aziendale|dell[ao’] ?)", match.string[match.end() :])
    if noun in _words("for-the") or (own and noun in _words("for-a")):
        return definite(noun) or noun
    return (indefinite(noun) or noun) if noun in _words("for-a") and not is_invariable(noun) else noun


def _from_the_old(match: re.Match[str]) -> str:
    return "dal vecchio " if match["of"] == "o" else "dalla vecchia "


def _with_a_tool(match: re.Match[str]) -> str:
    """A kind of program with its name: "sul CRM Salesforce", "con il gestionale Olmo"."""
    tool = match["tool"]
    if tool not in _words("programs") or not definite(tool):
        return match[0]
    return f"{articulated(match['of'], definite(tool))} "


def _from_the(match: re.Match[str]) -> str:
    agrees = agreement(match["tool"])
    whole = definite(match["tool"]) if agrees and agrees.number == 1 else ""
    return f"{articulated('da', whole)} " if whole else match[0]


def _named(names: str) -> str:
    """Names of offices with their articles, "l’INPS e il Comune"; as they were where one takes none."""
    listed = names.split(" e ")
    named = [with_article(one) for one in listed]
    named = [re.sub(r"^(?=Agenzia\b)", "l’", one) for one in named]
    return names if any(one == bare for one, bare in zip(named, listed, strict=True)) else " e ".join(named)


def _from_one_to_the_other(match: re.Match[str]) -> str:
    """Two things of a change with their articles, "dalla mensa interna al servizio esterno", where both are sure."""
    old, new = agreement(match["old"]), agreement(match["new"])
    if not old or not new or old.number != 1 or new.number != 1:
        return match[0]
    named = definite(match["old"]), definite(match["new"])
    return f"{articulated('da', named[0])} {articulated('a', named[1])}" if all(named) else match[0]


def _of_kinds(text: str) -> str:
    """A line with "di" between each noun and what kind of things it holds."""
    for word in reversed(list(re.finditer(r"\b[A-ZÀ-Ùa-zà-ù]{4,}", text))):
        for chain in _CHAINS:
            match = chain.match(text, word.start())
            said = _of_a_kind(match) if match else ""
            if match and said != match[0]:
                text = f"{text[: match.start()]}{said}{text[match.end() :]}"
                break
    return text


def _of_a_kind(match: re.Match[str]) -> str:
    """A noun and what kind of things it holds, "liste di clienti": both are known, and the second is no adjective."""
    holder, thing = match["holder"], match["thing"]
    low = holder.lower()
    first = re.search(r"(?:^|, | e )$", match.string[: match.start()])
    known = agreement(low) or (Agreement("f", 1) if low in _words("counting") else None)
    own, agrees = known or (guessed(low) if first else None), agreement(thing)
    if own and agrees and low in _words("measures") and thing in _words("measured-places"):
        return f"{holder} {articulated('di', definite(thing))}"  # "fatturato dell’area"
    for lead, holders in (("a", "to-people"), ("per", "for-people")):
        if low in _words(holders) and thing in _people() and not match["how"]:
            return f"{holder} {articulated('a', definite(thing)) if lead == 'a' else f'per {thing}'}"
    fixed = f"{low} {thing}" in table("italian/deeds")["of-things-done"]["fixed"]
    any_number = low in _words("counting") and thing in _words("invariable-places")
    many = any_number or (agrees and agrees.number == _MANY)
    if not own or not agrees or not many or fixed or thing in ("ante", "pre") or is_deed(low) or is_person(low):
        return match[0]
    closed_class = re.match(CLOSED, low) or re.match(CLOSED, thing) or is_invariable(low)
    describing = is_invariable(thing) and low not in _words("counting")  # "pagine social", "contenuti video"
    if closed_class or describing or (low in _words("places-of-kinds") and not match["how"]):
        return match[0]
    noun = own.number != _MANY or thing not in _words("adjectives")  # an adjective would be in the singular as well
    noun = noun and (own != agrees or thing in _words("no-adjectives"))
    if not noun or not article(thing, agrees):
        return match[0]
    return f"{holder}{match['how']} di {thing}"
