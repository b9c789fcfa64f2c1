"""One statement of an Italian CV as a clause in the first person, where its structure is understood."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.changes import changed, participle_of, was_done
from checklist.compose.italian.nouns import agreement, articulated, definite
from checklist.compose.italian.phrases import behind, phrase
from checklist.compose.tables import table

_OF = (
    ("dell’", "l’"), ("della ", "la "), ("dello ", "lo "), ("delle ", "le "), ("degli ", "gli "),
    ("del ", "il "), ("dei ", "i "), ("di ", ""),
)  # fmt: skip
_TEAM = re.compile(r"^(?P<what>squadra|team|gruppo|brigata) (?P<of>(?:di|da) \d[^:;]*)$", re.I)
_RATE = re.compile(
    r"^(?:circa |oltre |più di )?\d[\d.,]* [^:;]*(?:al|alla|all’|a|l’)\s?"
    r"(?:giorno|mese|anno|settimana|ora|secondo|minuto|sera)\b",
    re.I,
)
_TOGETHER = re.compile(
    r"^(?P<whom>(?:Con|Insieme (?:a|al|alla|all’|ai|agli|alle)) ?(?:\w+ ){0,2}(?:collegh\w|collega|team|squadra|gruppo"
    r"|fornitor\w+|consulent\w|responsabile|direttor\w+|direttrice)),? (?P<deed>\w+[tso][oaie] .+)$"
)
_MANY = 2  # the number of a plural
_OWN = {"ho", "sono", "mi", "ero", "abbiamo"}


def words_of(name: str) -> frozenset[str]:
    """A list of words of the table of deeds."""
    return frozenset(table("italian/deeds")[name].split())


def clause(text: str, *, running: bool, share: str = "") -> str:
    """One statement of a CV in the first person, to stand behind "In Lumen".

    Args:
        text: A part of a line without colon, semicolon or final full stop; apostrophes typographic.
        running: Whether the job goes on.
        share: "led", "did", "team" or "helped"; empty where it is not known.

    Returns:
        The clause, beginning with a small letter; empty where the structure is not understood.
    """
    first = re.match(r"[\w’-]+", text)
    if not first:
        return ""
    low, rest = first[0].lower(), text[first.end() :].strip()
    said = _own(text, low, rest, share) or _role(text, low, rest, running) or _deed(text, low, rest, running, share)
    said = said or did(text, share) or _third_person(low, rest, running, share)
    team = _TEAM.match(text)
    if not said and team:
        kind = team["what"].lower()
        one = "una" if kind in ("squadra", "brigata") else "un"
        said = f"{'lavoro' if running else 'ho lavorato'} in {one} {kind} {team['of']}"
    said = said or changed(text, share) or told(text) or was_done(text)
    said = said or _with_others(text, share)
    return said if said or share == "helped" else _thing(text, low, running)


def _own(text: str, low: str, rest: str, share: str) -> str:
    own = low in _OWN or (low == "lavoro" and re.match(r"(?:sempre|con|in|su|da|per|ogni)\b", rest))
    return text[:1].lower() + text[1:] if own and not share else ""


def _role(text: str, low: str, rest: str, running: bool) -> str:
    if low not in words_of("roles") or not rest or (not running and re.search(r"\bdal (?:19|20)\d\d", rest)):
        return ""
    return f"{'sono' if running else 'ero'} {text[:1].lower() + text[1:] if text[1:2].islower() else text}"


def _done(verb: str, rest: str, share: str, *, going: bool = False) -> str:
    """An infinitive, perhaps with an object, in the person and tense that share and job ask for."""
    word, _, more = verb.partition(" ")
    behind_verb = f"{more} {rest}".strip()
    participle, infinitive = inflected(word, "it", "V", "N"), inflected(word, "it", "N", "N")
    if not participle or not infinitive:
        return ""
    if share == "helped":
        return f"ho contribuito a {infinitive} {behind_verb}"
    if share == "team":
        return f"con il team abbiamo {participle} {behind_verb}"
    return f"{inflected(word, 'it', 'P1', 'N')} {behind_verb}" if going else f"ho {participle} {behind_verb}"


def _deed(text: str, low: str, rest: str, running: bool, share: str) -> str:
    listed = table("italian/deeds")
    if low in listed["to"] and re.match(r"(?:al|allo|alla|all’|ai|agli|alle|a|con|nel\w*)\b", rest):
        return _done(listed["to"][low], rest, "" if share == "helped" else share)
    going = low in listed["object"]["going"]
    verb = listed["object"]["past"].get(low) or listed["object"]["going"].get(low)
    for of, lead in _OF if verb else ():
        if rest.startswith(of):
            return _done(verb, _as_object(lead + rest[len(of) :]), share, going=going and running)
    whole = definite(text)
    if not going or not whole or share:
        return ""
    return f"mi occupo {articulated('di', whole)}" if running else f"ho curato {whole}"


def _as_object(text: str) -> str:
    """The further members of "dei fornitori e del budget" as objects too."""
    for of, lead in _OF[:-1]:
        text = text.replace(f" e {of}", f" e {lead}")
    return re.sub(r" e di (?=un[ao]?\b|un’)", " e ", text)


def _further(rest: str) -> str:
    """The further participles of "Diviso il rilascio e ridotti i passaggi" in the form that "ho" asks for."""

    def alike(match: re.Match[str]) -> str:
        lemma = "" if agreement(match["verb"]) else participle_of(match["verb"])
        return f"{match['link']}{inflected(lemma, 'it', 'V', 'N') or match['verb']}" if lemma else match[0]

    after = r"(?= (?:il|lo|la|i|gli|le|un|una|con il|con la|con i|in produzione|\d[\d.,]*) | l’)"
    return re.sub(rf"(?P<link> e |, )(?P<verb>\w+[oaie]){after}", alike, rest)


def did(text: str, share: str) -> str:
    """A clause from a line that a participle opens, "Sviluppate 9 API"; empty for others."""
    low, _, rest = text.partition(" ")
    lemma = participle_of(low.lower())
    if not lemma or not rest or lemma in words_of("moving"):
        return ""
    if re.match(r"(?:da|dal\w*|dall’)\s?[^\d\s]", rest):  # "Affiancato da uno sviluppatore": the other one acted
        return ""
    if agreement(low) and not re.match(r"(?:il|lo|la|l’|i|gli|le|un|una|circa|oltre)\b|\d", rest):
        return ""
    if _said_of_a_thing(lemma, rest) or participle_of(rest.split()[0]):
        return ""
    return _done(lemma, _further(rest), share)


def _said_of_a_thing(lemma: str, rest: str) -> bool:
    """Whether a participle before a preposition has no object, as in "Sviluppato in Python"."""
    if lemma in words_of("intransitive") or not re.match(r"(?:in|con|su|per|tra|fra|nel\w*|sul\w*)\b", rest):
        return False
    if re.match(r"in [\w+#.]+ (?:il|lo|la|l’|i|gli|le|un|uno|una|\d)", rest):  # "Portato in produzione il modello"
        return False
    return not re.match(r"con (?:il|lo|la|i|gli|le|l’|\d)", rest) or lemma in words_of("of-things")


def _third_person(low: str, rest: str, running: bool, share: str) -> str:
    found = [one.lemma for one in readings(low, "it") if "P3" in one.codes]
    if agreement(low) or not rest or len(found) != 1 or re.match(r"(?:e|ed|o|di|del\w*|da|dal\w*) ", rest):
        return ""
    return _done(found[0], rest, share, going=running and not share)


def told(text: str) -> str:
    """A line that is a sentence already, "Le query andavano in timeout"; empty for others."""
    begins = re.match(r"(?:il|lo|la|i|gli|le|un|uno|una) |(?:l|un)’", text, re.I)
    return text[:1].lower() + text[1:] if begins and _finite(text) else ""


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
    return f"{match['whom'][:1].lower()}{match['whom'][1:]} ho {plain}" if match and plain else ""


def _thing(text: str, low: str, running: bool) -> str:
    """Something that the writer worked on, whatever it was that they did."""
    if _finite(text) or _RATE.match(text) or low in words_of("counted") | words_of("ranged"):
        return ""
    if low in words_of("attended"):
        place = behind("a", text)
        return f"ho partecipato {place}" if place else ""
    if re.match(r"\d", text):
        return _counted(text, running)
    if low in words_of("settings") and (inside := _in_a(text, low)):
        return f"{'lavoro' if running else 'ho lavorato'} {inside}"
    if low == "periodo":
        return f"ho trascorso un {text[:1].lower()}{text[1:]}"
    place = behind("a", text)
    return f"ho lavorato {place}" if place else ""


def _counted(text: str, running: bool) -> str:
    """People with whom, or things on which, the writer worked; empty for what is only there: "28.000 volumi"."""
    found, noun = phrase(text), re.match(r"[\d.,]+ (?P<noun>\w+)", text)
    low = noun["noun"].lower() if noun else ""
    if low in words_of("people"):
        return f"{'lavoro' if running else 'ho lavorato'} con {text}"
    return f"ho lavorato a {found.text}" if found and low not in words_of("held") else ""


def _in_a(text: str, low: str) -> str:
    """The place or the group that a line names, as where one works: "in un ufficio di 4 persone"."""
    agrees = agreement(low)
    if not agrees or agrees.number == _MANY:
        return ""
    article = definite(text).split("’")[0].split(" ")[0]
    one = {"la": "una ", "l": "un’" if agrees.gender == "f" else "un ", "lo": "uno "}.get(article, "un ")
    return f"in {one}{text[:1].lower()}{text[1:]}"
