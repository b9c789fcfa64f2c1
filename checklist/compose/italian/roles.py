"""Lines of an Italian CV that say what the writer is or holds: "Referente del reparto", "Patentino per carrelli"."""

import re

from checklist.compose.italian.activities import ENGLISH_ROLE, NO_PERSON, activity, is_person, words_of
from checklist.compose.italian.compounds import ADJECTIVAL, tied
from checklist.compose.italian.last_check.untied import untied
from checklist.compose.italian.last_check.words import words as parsed
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.lines.joined import described
from checklist.compose.italian.lines.numbers import paired
from checklist.compose.italian.members import members
from checklist.compose.italian.nouns import agreement, articulated, begun, definite, is_listed
from checklist.compose.italian.phrases import behind
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import COMMA, capital, lower_first
from checklist.compose.tables import table

_AGENT = re.compile(r"\w{3,}(?:tore|trice|ista)$")
_SINCE = re.compile(r"\bda(?:l|ll’|) ?(?:\w+ )?(?:19|20)\d\d")
_ENGLISH = re.compile(rf"(?:[\w-]+ ){{1,2}}{ENGLISH_ROLE}", re.I)
_ENGLISH_ROLE = re.compile(rf"\b{ENGLISH_ROLE}\b", re.I)
# What somebody is for others: "riferimento per gli stagisti".
_REFERENCE = re.compile(
    r"(?:punto di )?riferimento (?:(?:tecnico|unico|principale|interno) )?"
    r"(?:(?:per|di|del|dello|della|dei|degli|delle) |dell’)[^,]+$",
    re.I,
)
_COURSE = re.compile(r"corso (?!di laurea)", re.I)


# How long something lasted, which no imperfect tells.
FOR_YEARS = re.compile(
    r"\bper (?:circa |oltre |quasi |più di )?(?:\d+|un[oa’]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci) ?"
    r"(?:ann[oi]|mes[ei]|stagion[ei]|settiman[ae])\b"
)


_FROM = re.compile(
    r"(?P<since>(?:da|dal|dall’) ?(?:[a-zà-ù]+ )?(?:19|20)\d\d),? (?P<role>(?P<who>[A-ZÀ-Ùa-zà-ù]+) .+)$", re.I
)


def role_since(text: str, *, running: bool) -> str | None:
    """A role behind the time since which it is held: "da marzo 2021 sono referente di linea".

    Returns:
        The clause; empty where it cannot be told, None where no time stands before a role.
    """
    match = _FROM.match(text)
    low = match["who"].lower() if match else ""
    if not match or not (low in words_of("roles") or is_person(low)):
        return None
    said = role(capital(match["role"]), running=running)
    return f"{lower_first(match['since'])} {said}" if running and said.startswith("sono ") else ""


def role(text: str, *, running: bool) -> str:
    """A clause from a line that says what the writer was: "ero referente del reparto"; empty for others."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    several = "," in first or re.match(r"(?:e|o|ed) ", rest)  # of two roles the second could be anything
    if several or not rest or low.startswith("vincit"):
        return ""
    reference = _REFERENCE.match(text)
    if reference or _ENGLISH.fullmatch(text):
        return f"{'sono' if running else 'ero'} {'il ' if reference else ''}{lower_first(text)}"
    of_something = re.match(r"(?:del|dello|della|dell’|dei|degli|delle)(?:\b|(?<=’))", rest)
    agent = bool(_AGENT.match(low)) and not agreement(low)
    held = agent or low in words_of("roles") or (bool(of_something) and is_person(low))
    if not held or low == "guida":
        one = members(text) if is_person(low) and low != "guida" and not NO_PERSON.match(text) else []
        return f"{'lavoro' if running else 'ho lavorato'} come {lower_first(one[0])}" if len(one) == 1 else ""
    if not running and _SINCE.search(text):
        return ""
    alone, task = _with_task(text)
    if alone and task:
        more = activity(task, running=running)
        also = more.replace("occupo ", "occupo anche ").replace("occupavo ", "occupavo anche ")
        return role(alone, running=running) + (f"; {also}" if more else "")
    text = re.sub(r", (?=\d+ [a-zà-ù]+i$)", ", con ", text)  # "capoturno dal 2019, 9 operatori"
    text = with_its_task(text)
    be = "sono" if running else "ho lavorato come" if FOR_YEARS.search(text) else "ero"
    return f"{be} {lower_first(text) if text[1:2].islower() else text}"


def _with_task(text: str) -> tuple[str, str]:
    """A role, and what a comma adds to it: "sostituto dello chef" and "mezza pensione per 120 persone"."""
    held, task = [*COMMA.split(text, maxsplit=1), ""][:2]  # commas within brackets are none
    noun = re.match(r"[a-zà-ù]*", task)[0]  # type: ignore[index]
    # "Responsabile di acquisti, vendite": the role may be of both.
    of_both = re.search(r" (?:di|per|a|in) \w+$", held) or " " not in held or re.match(LINK, task)
    further = agreement(task) and not is_person(noun) and noun not in words_of("roles") and noun.isalpha()
    further = further or (re.search(r" (?:del|dello|della|dell’)(?:\b|(?<=’))", held) and noun)
    return (held, task) if task and further and not of_both else ("", "")


def with_its_task(text: str) -> str:
    """A role with the preposition of its task or place: "responsabile sala" as "responsabile della sala"."""
    text = re.sub(r"\b([Cc]ompilazione|[Ee]laborazione) (?=7[37]0\b)", r"\1 del ", text)
    text = re.sub(r"\b([Rr]esponsabile|[Rr]eferente) (?:unico |unica )?di (procedimento)\b", r"\1 del \2", text)
    rank = re.fullmatch(
        r"(?P<first>[a-zà-ù]+) (?P<task>[a-zà-ù][a-zà-ù ]*[a-zà-ù]) (?P<rank>senior|junior)", text, re.I
    )
    if rank and (tied_to := with_its_task(f"{rank['first']} {rank['task']}")) != f"{rank['first']} {rank['task']}":
        return tied_to.replace(rank["first"], f"{rank['first']} {rank['rank']}", 1)  # of the person, not of the task
    first, _, rest = text.partition(" ")
    low, words = first.lower().split("/")[0], [re.sub(r"[^\w’]", "", one) for one in rest.split()[:2]]
    section = re.match(r"(?:capo partita|chef de partie) (?=[a-zà-ù])", f"{low} {rest}")
    if section:
        named = f"{low} {rest}"[section.end() :]
        return f"{section[0]}{behind('a', named) or named}"
    if words and re.match(r"addett[oa]$|responsabile$|referente$", words[0]) and is_person(low):
        return f"{first} {with_its_task(rest)}"  # "operaio addetto ai torni"
    if _ENGLISH_ROLE.search(rest) or (words and is_person(words[0])):
        return text  # "stagista web designer"
    if not rest or low == "capo" or words[0] == "stampa":
        return text
    return _tied_to_task(first, low, rest, words) or (_without_bare_tail(text) if _names_a_person(first) else text)


def _names_a_person(word: str) -> bool:
    """Whether a word says what somebody is, "educatrice", "OSS"."""
    return is_person(word.lower()) or word.lower() in words_of("roles")


def _tied_to_task(first: str, low: str, rest: str, words: list[str]) -> str:
    """A role with its task or place behind a preposition; empty where none is sure."""
    adjective = _describes(words[0]) and not is_deed(words[0])
    of = next((of for of, roles in table("italian/deeds")["tasks"].items() if low in roles.split()), "")
    beside = re.match(r"(?P<one>(?:al|alla|allo|all’) ?[a-zà-ù]+) e (?P<other>[a-zà-ù]+)$", rest)
    if of == "a" and beside and definite(beside["other"]):  # "addetto al banco e cassa"
        return f"{first} {beside['one']} e {articulated('a', definite(beside['other']))}"
    if not words[0].islower() or adjective:
        return ""
    if _agent_of_many(low, words[0]) or (low in words_of("teachers") and is_listed(words[0])):
        return f"{first} di {rest}"
    at_office = low.startswith("impiegat") and words[0] in ("ufficio", "reparto", "settore")
    whole = definite(rest) if of or at_office else ""
    # "Addetta pulizie uffici": the second noun is what the first is done to, since no adjective of it has that gender.
    deeds = re.fullmatch(r"pulizie|consegne|\w{3,}(?:zioni|sioni|ture)", words[0])
    of_things = deeds and words[1:] and is_listed(words[1]) and agreement(words[1]) != agreement(words[0])
    if of and not of_things and " e " in rest and (both := _with_both_tasks(first, of, rest)):
        return _in_its_section(both)
    if whole and of == "a" and not of_things and is_deed(words[0]) and " e " not in rest:
        whole = _with_its_object(rest) or whole
    if whole:
        whole = whole.replace(f"{words[0]} ", f"{words[0]} di ", 1) if of_things else whole
        return f"{first} {_in_its_section(articulated(of or 'di', whole))}"
    at_work = (is_person(low) or low in words_of("in-a-place")) and not of
    return f"{first} di {rest}" if at_work and agreement(words[0]) and words[0] in _places() else ""


def _with_its_object(task: str) -> str:
    """A task with the preposition of what it is done to, "il rifornimento degli scaffali", or without the object."""
    deed, _, thing = task.partition(" ")
    said, loose = tied(task), thing.split(" ")[0] in ("banco", *_places())
    pair = " ".join(task.split(" ")[:2])
    deed = pair if pair in table("italian/deeds")["of-things-done"]["fixed"] else deed  # "controllo qualità latte"
    return definite(deed if loose or untied(parsed(said)) else said)


def _with_both_tasks(first: str, of: str, rest: str) -> str:
    """A role of two tasks, each with its preposition: "addetto alle presse e al carico dei forni".

    Without the second where its article is not known; empty where the two are no two tasks.
    """
    one, _, other = paired(rest).partition(" e ")  # but "carico e scarico"
    if not other or described(one, other) or not definite(one) or re.match(LINK, other) or re.search(r" di \w+$", one):
        return ""
    if any(is_listed(word) for word in one.split()[1:]):
        return ""  # "contabilità clienti e fornitori": two of one task
    second = definite(tied(other))
    return f"{first} {articulated(of, definite(one))}{f' e {articulated(of, second)}' if second else ''}"


def _in_its_section(task: str) -> str:
    """A task with the preposition of the section where it is: "alle vendite nel reparto giardino"."""
    section = re.search(r" (?P<section>reparto|settore|ufficio) (?=[a-zà-ù])", task)
    if not section or re.search(rf"(?:^| ){LINK}$", task[: section.start()]):
        return task
    return f"{task[: section.start()]} {articulated('in', definite(section['section']))} {task[section.end() :]}"


def _without_bare_tail(role: str) -> str:
    """A role without the nouns that nothing ties to it, or with "di" before a deed or a place.

    "Educatrice supplente nido" is "educatrice supplente di nido", "operatore esperto vetri" is "operatore esperto".
    """
    first, *words = role.split(" ")
    for place, word in enumerate(words):
        if re.fullmatch(r"[A-Z]{1,2}", word):
            continue  # the class of a licence: "autista C"
        if re.match(LINK, word) or not re.fullmatch(r"[a-zà-ù’]{3,},?", word) or is_invariable(word):
            return role
        if is_person(word) or _describes(word) or re.search(r"[aiu]t[oaie]$", word) or not is_listed(word):
            continue
        tail = " ".join(words[place:])
        agents = [one for one in (first, *words[:place]) if is_person(one.lower())]
        tied_to = is_deed(word) or word in _places() or any(_agent_of_many(one.lower(), word) for one in agents)
        if word in ("ufficio", "reparto", "settore", "sportello", "servizio") and definite(tail):
            return " ".join([first, *words[:place], articulated("di", definite(tail))])  # a certain one
        return " ".join([first, *words[:place], *(["di", tail] if tied_to else [])])
    return role


def _describes(word: str) -> bool:
    """Whether a word behind one person is an adjective: "impianti", of which there are many, is none."""
    agrees = agreement(word) if is_listed(word) else None
    return bool(ADJECTIVAL.match(word)) and not (agrees and agrees.number > 1)


def _places() -> list[str]:
    """Kinds of places where somebody works, after which they are called: "cuoco di mensa", "docente di scuola"."""
    return [*table("bilingual/words")["places"].split(), *table("italian/deeds")["work-places"].split()]


def _agent_of_many(agent: str, noun: str) -> bool:
    """Whether a role is one of doing something to things of a kind: "progettista cucine", "conducente tram"."""
    things, agrees = table("italian/deeds")["of-things-done"]["any-number"].split(), agreement(noun)
    many = noun in things or (is_listed(noun) and agrees is not None and agrees.number != 1 and not is_deed(noun))
    return many and noun != "consegne" and bool(re.fullmatch(r"\w{3,}(?:ista|tore|trice)|conducente", agent))


def licence(text: str) -> str:
    """A clause on a licence or a course: "ho il patentino per carrelli elevatori"; empty for other lines."""
    plain = re.sub(r"\s*[,(][^)]*\)?$", "", text).strip()
    if _COURSE.match(plain) and len(plain.split()) > 1:
        return f"ho frequentato un {begun(plain)}"
    if plain.split()[0].lower() not in words_of("licences") or re.search(r"\b\w+(?:at|ut|it)[oaie]\b", plain):
        return ""
    held = definite(plain)
    return f"ho {held}" if held and len(plain.split()) > 1 else ""
