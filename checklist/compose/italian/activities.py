"""Lines of an Italian CV that name what somebody does: "Potatura e vendemmia, innesti" as "mi occupo di …".

Behind "di" a noun stands with its article or without, so that a noun which no table knows needs none; and neither the
present nor the imperfect names the gender of the writer.
"""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.nouns import agreement, article, articulated, begun, is_listed
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

_ARTICLES = re.compile(r"(?:il|lo|la|i|gli|le|un|uno|una)\b|(?:l|un)’", re.I)
_LINK = (
    r"(?:di|d’|da|dal|dallo|dalla|dai|dalle|dall’|del|dello|della|dei|degli|delle|dell’|per|con|in|nel|nello|nella|nei"
    r"|nelle|nell’|su|sul|sulla|sui|sulle|sull’|a|al|allo|alla|ai|agli|alle|all’|tra|fra|presso|verso|durante|dopo"
    r"|secondo|anche|soprattutto|principalmente|ogni|entro|oltre|tramite|senza|sotto|come|che|fino)(?:\b|(?<=’))"
)
_FIGURE = re.compile(r"(?:(?:circa|oltre|quasi|più di|in media|fino a) )?\d")
_OF_THE = re.compile(r" (?:del|dello|della|dei|degli|delle|dell’)\b")
# "e" before a word that neither an article nor a preposition opens.
_AND = re.compile(rf" ed? (?!(?:il|lo|la|i|gli|le|un|uno|una|l’|un’|\d)|{_LINK})")
_RATE = re.compile(r"\d[\d.]* .*\b(?:al|alla|all’|a|ogni|per) ?(?:giorno|mese|anno|settimana|ora|turno|sera|notte)\b")
# What a person says of their own character, and what they know: neither is something to do.
_PRAISE = re.compile(
    r"(?:(?:ottim|buon|eccellent|spiccat|massim|brav|miglior)\w*|fort[ei]|capacità|predisposizione all?a?|attitudine"
    r"|flessibilità|puntualità|precisione|serietà|disponibilità|spirito|lavoro (?:in|di) (?:squadra|team|gruppo)"
    r"|problem|attenzione|gestione dello stress|bella presenza|automunit[oa]|zero|nessun[oa]?|mai)\b",
    re.I,
)
_ENGLISH_ROLE = re.compile(
    r"\b(?:leader|manager|artist|assistant|specialist|designer|developer|consultant|sitter)$", re.I
)
_KNOWING = re.compile(
    r"(?:uso|utilizzo|conoscenz\w|tecniche|nozioni|esperienza|contratto|stagion[ei]|tirocinio|stage|apprendistato|mansioni"
    r"|part-time|full-time|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)\b",
    re.I,
)
_ADJECTIVE = r"\w+(?:ic[oahei]+|al[ei]|il[ei]|iv[oaie]|os[oaie]|ari[oae]?|ent[ei]|ant[ei]|es[ei])"
# Adjectives of one noun, which commas join: "supporto amministrativo, contabile e logistico".
_ADJECTIVES = re.compile(rf"^\w+ {_ADJECTIVE}, (?P<next>{_ADJECTIVE}) e {_ADJECTIVE}$")
# A number behind a word that does not tie it: "tenuta contabilità 20 ditte" lacks the preposition of a sentence.
_TYING = "circa|oltre|quasi|fino|entro|tutti|tutte|alle|dalle|nelle|delle|degli|dopo|altri|altre|under|over"
_UNTIED = re.compile(rf"(?<!\w)(?!(?:{_TYING}) )[a-zà-ù]{{4,}} \d[\d.]* [a-zà-ù]{{3,}}")
_WIDEST = 32  # words of a list that one sentence can hold
_NEVER = ("ho", "sono", "mi", "si", "non", "ero", "abbiamo")


def words_of(name: str) -> frozenset[str]:
    """A list of words of the table of deeds."""
    return frozenset(table("italian/deeds")[name].split())


def activities(text: str, *, running: bool) -> str:
    """A clause on two or more things that a line lists: "mi occupo di potatura e vendemmia e degli innesti".

    Args:
        text: The line, without colon, semicolon or full stop.
        running: Whether the job goes on.

    Returns:
        The clause; empty where the line lists no things, or only one.
    """
    listed = members(text)
    return _said(listed, running) if len(listed) > 1 else ""


def activity(text: str, *, running: bool) -> str:
    """A clause on what a line names, one thing or several; empty where it names none."""
    return _said(members(text), running)


def rate(text: str, *, running: bool) -> str:
    """A clause on how much there is to do, "il lavoro comporta 30 chiamate al giorno"; empty for other lines."""
    if not re.match(rf"(?:circa |oltre |più di |fino a )?{_RATE.pattern}$", text, re.I) or _split(text)[1:]:
        return ""
    return f"il lavoro {'comporta' if running else 'comportava'} {lower_first(text)}"


def _said(listed: list[str], running: bool) -> str:
    if not listed or sum(len(one.split()) for one in listed) > _WIDEST or not all(map(_is_thing, listed)):
        return ""
    if listed[0][:1].isdigit() or _PRAISE.match(listed[0]) or _KNOWING.match(listed[0]):
        return ""
    listed = [begun(listed[0]), *listed[1:]]
    said = [behind_di(one) for one in listed]
    bare = [one.removeprefix("di ") for one in said]
    plain = not any(_ARTICLES.match(one) or " e " in re.sub(r"\([^)]*\)", "", one) for one in listed)
    if len(said) > 1 and plain and any(one != with_di for one, with_di in zip(bare, said, strict=True)):
        said = [f"di {listed[0]}", *listed[1:]]  # one "di" for things without article
    if len(said) == 1 and listed[0].startswith("turni "):
        return f"{'faccio' if running else 'facevo'} {listed[0]}"
    verb = "mi occupo" if running else "mi occupavo"
    return f"{verb} {', '.join(said[:-1])} e {said[-1]}" if len(said) > 1 else f"{verb} {said[0]}"


def members(text: str) -> list[str]:
    """The things that a line lists, each with what is said of it: a figure in brackets, "con …" behind a comma."""
    if _ADJECTIVES.search(text) and not agreement(_ADJECTIVES.search(text)["next"]):  # type: ignore[index]
        return [text]
    found: list[str] = []
    for part in _split(re.sub(r",? (?:ecc|etc|eccetera)\b\.?|,? ?…", "", text)):
        before = found[-1] if found else ""
        sized = part.split()[0].lower() in words_of("ranged") and re.search(r"\b(?:da|di) \d", part)
        if before and (sized or _FIGURE.match(part)) and "(" not in before and not re.search(r"\d", before):
            found[-1] = f"{before} ({part})"
        elif before and re.match(r"[A-ZÀ-Ù][a-zà-ù]", part) and before == found[0] and "(" not in before:
            found[-1] = f"{before} ({part})"  # places or names: "trasporti su strada, Austria e Germania"
        elif before and re.match(_LINK, part):
            found[-1] = f"{before}, {part}"
        else:
            found.append(part)
    # What a comma adds to one thing would be taken for the next one, unless it ends the sentence.
    if not found or any(", " in re.sub(r"\([^)]*\)", "", one) for one in found[:-1]):
        return []
    return [*found[:-1], *_parted(found[-1], alone=len(found) == 1)]


def _split(text: str) -> list[str]:
    return [one.strip() for one in re.split(r", (?![^(]*\))", text) if one.strip()]


def _parted(text: str, *, alone: bool) -> list[str]:
    """The two things that "e" joins, where the second is no part of what is said of the first."""
    match = next(reversed(list(_AND.finditer(text))), None)
    if not match or text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
        return [text]
    first, second = text[: match.start()], text[match.end() :]
    linked = re.search(rf" {_LINK}", first)
    if agreement(second) and (_OF_THE.search(first) or (" " not in first and re.search(rf" {_LINK}", second))):
        return [first, second]
    return [text] if alone or linked or _describes(first, second) else [first, second]


def _describes(first: str, second: str) -> bool:
    """Whether "e" joins two words that describe one thing: "fatture attive e passive", "saldatura MIG e TIG"."""
    before, after = first.rsplit(maxsplit=1)[-1], second.split(maxsplit=1)[0]
    alike = before[-1] == after[-1] and not agreement(after)
    return len(first.split()) > 1 and (alike or (before.isupper() and after.isupper()))


def _is_thing(text: str) -> bool:
    """Whether words name a thing: neither a verb nor a preposition nor a bare number opens them."""
    word = re.match(r"[\w’-]*", text)[0].lower()  # type: ignore[index]
    sized = word in words_of("ranged") and re.search(r"\bda \d", text)
    plain = re.sub(r"\([^)]*\)", "", text)
    sized = sized or _UNTIED.search(plain)
    person = is_person(word) and not re.match(r"aiuto (?:a|ai|al|agli|alle|alla|nei|nel|nelle)\b", text, re.I)
    if sized or _ENGLISH_ROLE.search(text) or person or re.search(r"[+±]\s?\d|^(?:19|20)\d\d\b", text):
        return False
    if not word or re.match(_LINK, text, re.I) or word in _NEVER or word in words_of("counted"):
        return False
    if word[:1].isdigit():
        return bool(re.match(r"[\d.]+ [a-zà-ù]", text)) and not _RATE.match(text)
    if agreement(word) or _ARTICLES.match(text):
        return True
    codes = "".join(one.codes for one in readings(word, "it") if not one.noun)
    return "V" not in codes and not re.search(r"[FCIR][136]", codes)


def is_person(word: str) -> bool:
    """Whether a word names what somebody is, and not what they do: "cameriera", "vincitrice"."""
    ending = re.search(r"(?:trice|tore|ista|iere|iera)$", word) and len(word) > len("pista") and not is_listed(word)
    return bool(ending) or word in words_of("persons") | words_of("roles")


def behind_di(text: str) -> str:
    """A thing behind "di", with its article where gender and number are sure: "della cassa", "di triage"."""
    if _ARTICLES.match(text):
        return articulated("di", text[:1].lower() + text[1:])
    agrees = agreement(text)
    sure = article(text, agrees) if agrees else ""
    joined = _AND.search(re.sub(r"\([^)]*\)", "", text))
    first = text[: joined.start()] if joined else ""
    # One article for two nouns would be wrong for the second: "di potatura e vendemmia".
    one = not joined or _describes(first, text[joined.end() :] if "(" not in text else first)
    if not sure or (not one and (_OF_THE.search(first) or not re.search(rf" {_LINK}", first))):
        return f"di {text}"
    return articulated("di", sure + text)
