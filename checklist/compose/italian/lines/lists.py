"""How the things of an Italian list stand behind "di": each with its article, or all without behind one "di".

"Mi occupo della cassa, dei resi e dell’inventario", and "mi occupo di cassa, check-in e catering": a list in which some
things have an article and others have none reads as if those without belonged to the one before them.
"""

import re
from itertools import pairwise

from checklist.compose.italian.compounds import ADJECTIVAL
from checklist.compose.italian.lexicon.deeds import is_deed, is_task_in_many
from checklist.compose.italian.lines.governed import is_governed
from checklist.compose.italian.lines.joined import is_one
from checklist.compose.italian.lines.numbers import paired
from checklist.compose.italian.members import AND, JOINING, OF_THE, WITH_A_NAME, both_deeds
from checklist.compose.italian.nouns import agreement, article, articulated, definite, guessed, with_and
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

ARTICLES = re.compile(r"(?:il|lo|la|i|gli|le|un|uno|una)\b|(?:l|un)’", re.I)
_COUNTED = re.compile(r"^\w+ di (?:circa |oltre |quasi |più di )?\d[\d.]* \w+ e ")
_PUT_UP = re.compile(r"(?:\w+ e )?(?P<deed>\w+) di (?=[a-zà-ù]{3,})")
_OF_A_LIST = re.compile(r"\w+ di [^,()]+(?:, [^,()]+)* e [^,()]+(?: \([^)]*\))?$")
# A deed with its objects, which have no article: "gestione di ferie".
_BARE_OBJECTS = re.compile(r"(?P<deed>\w+) di (?!un)\w+")


def _alike(listed: list[str]) -> list[str]:
    """A list whose first thing is put up, with an article on that where the things behind it have one.

    "Del montaggio delle porte, delle finestre e della pensilina": "di porte" would be of another list.
    """
    first = _PUT_UP.match(listed[0])
    known = first and first["deed"].lower() in table("italian/deeds")["of-things-done"]["any-of-many"].split()
    tasks = all(is_task_in_many(one.split()[0]) or is_deed(one.split()[0]) for one in listed[1:])
    thing = definite(listed[0][first.end() :]) if first else ""
    if not known or not first or tasks or not thing or _installs(listed):
        return listed
    return [f"{listed[0][: first.end() - len('di ')]}{articulated('di', thing)}", *listed[1:]]


def in_one_way(listed: list[str]) -> list[str]:
    """Things behind "di", all with their articles or all without: "della cassa", "dei resi"; "di cassa", "check-in".

    Args:
        listed: The things, without preposition.

    Returns:
        The same things as they stand one after the other, the first with its preposition. What can stand neither way
        beside the others is left out.
    """
    listed = _alike(listed)
    said = [behind_di(one) for one in listed]
    bare = [one for one, with_di in zip(listed, said, strict=True) if with_di == f"di {one}" and not _is_tool(one)]
    if len(listed) == 1 or (not bare and not _installs(listed)):
        return said
    if _goes_on_with_objects(listed):
        return [said[0], *listed[1:]]
    if all(map(_may_stand_bare, listed)) and not any(map(_is_certain_task, listed)):
        # "Di etichette, packaging e rapporto con le tipografie": a single relation has its article.
        own = [one for one in listed if one.split()[0] in ("rapporto", "contatto", "confronto") and one not in bare]
        if own == listed[-1:] and len(listed) > len(own) + 1:
            return [f"di {with_and(listed[:-1])}", f"{said[-1]}"]
        return [f"di {listed[0]}", *listed[1:]]
    if any(is_deed(one) and behind in bare for one, behind in pairwise(listed)):
        return [f"di {listed[0]}", *listed[1:]]  # "installazione" is nothing without "sostituzione di stufe"
    return [one for thing, one in zip(listed, said, strict=True) if thing not in bare] or said


def behind_di(text: str) -> str:
    """A thing behind "di", with its article where gender and number are sure: "della cassa", "di triage"."""
    if ARTICLES.match(text):
        return articulated("di", lower_first(text))
    if text.split(maxsplit=1)[0] in table("italian/deeds")["knowledge"].split() and not OF_THE.search(text):
        return f"di {text}"
    if pair := both_deeds(text):
        return f"{behind_di(pair['first'])} e {behind_di(pair['second'])}"
    agrees = agreement(text) or guessed(text)
    sure = article(text, agrees) if agrees else ""
    if sure and _has_two(text):
        return _both(text) or f"di {text}"
    return articulated("di", sure + text) if sure else f"di {text}"


def _both(text: str) -> str:
    """Two plain things with an article each, "del collaudo e della verniciatura"; empty where one is not sure."""
    text, figure = re.fullmatch(r"(.*?)( \(\d[^()]*\))?", text).groups()  # type: ignore[union-attr]
    listed = re.split(" ed? (?!(?:[A-Z]{2,} e )?[A-Z]{2,}$)", re.sub(r"\([^)]*\)", "", paired(text)))
    first, second = listed if len(listed) == len(("first", "second")) else ("", "")
    # "Ordini di acquisto e verifica delle merci": a deed with its object is of no noun behind "di".
    own = re.match(rf"(?P<deed>[a-zà-ù]+) {LINK}", second)
    plain = (
        first
        and "(" not in text
        and not re.search(rf",| (?!di ){LINK}" if own and is_deed(own["deed"]) else rf",| {LINK}", first)
    )
    plain = plain and not any(map(_is_loose, (first, second)))
    # Of "nota cassa e banca" the second may be of the first noun as well.
    last = first.rpartition(" ")[2]
    plain = plain and not (" " in first and " " not in second and agreement(last) and not ADJECTIVAL.match(last))
    named = [definite(first), definite(second)] if plain else []
    return " e ".join(articulated("di", one) for one in named) + (figure or "") if named and all(named) else ""


def _is_loose(text: str) -> bool:
    """Whether a deed stands before a noun that nothing ties to it: "scrittura test"."""
    deed, _, rest = text.partition(" ")
    word = re.match(r"[a-zà-ù]*", rest)[0]  # type: ignore[index]
    fixed = f"{deed.lower()} {word}" in table("italian/deeds")["of-things-done"]["fixed"]
    own = agreement(deed)
    # An unknown word that ends like the deed is an adjective of it: "protocollo cartaceo".
    alike = own is not None and not agreement(word) and {"o": "m", "a": "f"}.get(word[-1:]) == own.gender
    describes = alike or ADJECTIVAL.match(word)
    named = is_deed(deed) or deed.lower() == "scrittura"
    return bool(word and named and not fixed and not describes and not re.match(LINK, rest))


def _goes_on_with_objects(listed: list[str]) -> bool:
    """Whether all things behind the first are its objects, as bare as its first one: "invio di moduli", "ISTAT"."""
    if _installs(listed):
        return True
    first = _BARE_OBJECTS.match(listed[0])
    counted = re.search(r" di (?:circa |oltre |quasi )?\d[\d.–-]* [a-zà-ù]", listed[0])  # "giro di 20-25 negozi", "bar"
    closed = first and (" e " in listed[0] or not (counted or is_deed(first["deed"])))
    further = any(is_deed(one.split()[0]) or ARTICLES.match(one) for one in listed[1:])
    return bool(first) and not closed and not further


def _installs(listed: list[str]) -> bool:
    """Whether a list is of things that are put up, or repaired: "posa di pavimenti", "rivestimenti", "battiscopa"."""
    first = _PUT_UP.match(listed[0])
    known = table("italian/deeds")["of-things-done"]["any-of-many"].split()
    if not first or first["deed"].lower() not in (*known, "installazione") or " e " in listed[0][first.end() :]:
        return False
    heads = [one.split(maxsplit=1)[0] for one in listed[1:]]
    many = [agreement(one) for one in heads]
    several = all(one is not None and one.number != 1 for one in many)
    return several and not any(map(is_task_in_many, heads))


def _is_tool(text: str) -> bool:
    """Whether a text is the name of a tool, which has no article: "SAP"."""
    return text[:1].isupper() and any(one.start == 0 for one in find(text, fold(text))[1])


def _may_stand_bare(text: str) -> bool:
    """Whether a thing stands behind "di" without article: a task, several things, what is not counted; no machine."""
    machine = text.split(maxsplit=1)[0] in table("italian/deeds")["machines"].split()
    return not ARTICLES.match(text) and not machine


def _is_certain_task(text: str) -> bool:
    """Whether a task names its object with an article, so that it takes one itself: "registrazione del contratto"."""
    deed = re.match(rf"(?P<deed>[a-zà-ù]+){OF_THE.pattern}", text)
    return deed is not None and is_deed(deed["deed"])


def _are_alike(first: str, second: str) -> bool:
    """Whether "e" joins two nouns in the plural behind a preposition: "addobbi per chiese e sale"."""
    last = re.search(rf" {LINK} ?(?P<noun>[a-zà-ù]+)$", first)
    nouns = [agreement(last["noun"]) if last else None, agreement(second.split(maxsplit=1)[0])]
    return all(one is not None and one.number != 1 for one in nouns)


def _has_two(text: str) -> bool:
    """Whether "e" joins two things that would need an article each, "potatura e vendemmia", and not words on one."""
    if _COUNTED.search(text):
        return False  # "portafoglio di 220 bar e ristoranti"
    if is_deed(text.split(maxsplit=1)[0]) and _OF_A_LIST.match(text):
        return False  # "cura di travasi, filtrazioni e imbottigliamento"
    text = re.sub(r" ?\([^)]*\)", "", text)
    joined = AND.search(paired(text))
    first, second = (text[: joined.start()], text[joined.end() :]) if joined else (text, "")
    links = [one for one in re.findall(rf" ({LINK})", first) if one != "di"] or re.findall(" (di) ", first)
    within = ", " in first or (second[:1].isupper() and WITH_A_NAME.search(first)) or (links and links[-1] in JOINING)
    if not joined or within or is_one(first, second) or is_governed(first, second):
        return False
    head = first.split()[0].lower()
    whole = is_deed(head) or head in table("italian/deeds")["of-deeds"].split()
    apart = agreement(second) and not whole and links[-1:] != ["per"]  # "test di stampa e prototipi"
    apart = apart and not _are_alike(first, second)
    return bool(OF_THE.search(first) or not links or apart)
