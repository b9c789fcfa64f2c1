"""Lines of an Italian CV that tell what changed or was done: "Tempo di rilascio da 2 settimane a 1 giorno"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import Agreement
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.phrases import Phrase, phrase
from checklist.compose.tables import table

_FROM_TO = re.compile(
    r"^(?P<what>[^,:;(]+?) (?P<values>(?:da|dal|dall’|dallo|dalle|dai)\s?\d.*?\s(?:a|al|all’|allo|alle|ai|sotto)\s?"
    r"(?:i |il |le )?(?:meno di |oltre |quasi )?\d.*)$"
)
_PART = r"(?:un (?:terzo|quarto|quinto|decimo)|(?:due|tre) (?:terzi|quarti|quinti)|oltre la metà|\d)"
_BY = re.compile(rf"^(?P<what>[^,:;]+?) (?P<values>(?:dell’|del|di|d’)\s?{_PART}.*)$")
_OF_THE = (("del ", "il "), ("dello ", "lo "), ("della ", "la "), ("dell’", "l’"), ("dei ", "i "), ("degli ", "gli "),
           ("delle ", "le "))  # fmt: skip
_LESS = re.compile(
    r"^(?P<noun>\w+) (?:(?P<by>del(?:l’)? ?\d[\d.,]*\s?%) )?(?P<of>dello |della |delle |degli |dell’|del |dei )"
    r"(?!\d)(?P<what>[^,:;\d]+?)"
    r"(?: (?P<values>(?:da|dal|dall’|del|di|dell’)\s?\d.*))?$"
)
# How long something lasted, and from what to what it went: "dal 2015 al 2018", but "da 1900 a 2050 soci".
_YEARS = re.compile(r"(?:dal|dall’)\s?(?:\w+ )?(?:19|20)\d\d al(?:l’)?\s?(?:\w+ )?(?:19|20)\d\d\b")
# What tells that the writer did all of it: "seguito dall’inizio alla fine".
OWN = re.compile(
    r" (?:dall’inizio alla fine|in autonomia|in prima persona|personalmente|interamente|da zero|da sol[oa]"
    r"|come (?:referente|responsabile|capofila))"
)
# What stands behind the figure in a sentence: "i costi sono stati ridotti del 18% grazie alla nuova linea".
_CAUSE = re.compile(r" (?:grazie a|mediante|tramite|attraverso|dopo|in seguito a)(?:\b|ll).*$")
_RESULT = re.compile(rf"$|{OWN.pattern}| \(| (?:senza|entro|in|con|da|dal|del|di|nel|per|due|tre|\w+ volte|\d)\b")
AGREES = {"o": Agreement("m", 1), "a": Agreement("f", 1), "i": Agreement("m", 2), "e": Agreement("f", 2)}
_ENDING = {agrees: ending for ending, agrees in AGREES.items()}


def participle_of(word: str) -> str:
    """The infinitive whose participle a word is; empty where it is none, or is a noun as well."""
    found = [one.lemma for one in readings(word.lower(), "it") if "V" in one.codes]
    return found[0] if found and word[-1] in AGREES else ""


def changed(text: str, share: str = "") -> str:
    """A clause on something that changed between two figures, or by one.

    Args:
        text: A noun phrase, perhaps a participle, and the figures, as a CV says it.
        share: The writer's share in it; "did" and "led" make the writer the subject.

    Returns:
        "il tempo di rilascio è passato da 2 settimane a 1 giorno"; empty where the line is none or unclear.
    """
    signed = re.match(
        r"(?P<what>[^,:;]+?) (?P<sign>[+–-]) ?(?P<by>\d[\d.,]*) ?%(?P<rest>(?: nel \d{4}| in .*)?)$", text
    )
    if signed:
        thing = phrase(signed["what"])
        of = "dell’" if re.match(r"(?:8|11)(?!\d)|8\d", signed["by"]) else "del "
        more = "aumentare" if signed["sign"] == "+" else "diminuire"
        return _said(thing, more, f"{of}{signed['by']}%{signed['rest']}", "") if thing else ""
    less = _LESS.match(text)
    if less and less["noun"].lower() in table("italian/deeds")["lessen"]:
        return _by_noun(less, share)
    match = _FROM_TO.match(text) or _BY.match(text)
    moves = match and participle_of(match["what"].split()[-1]) in table("italian/deeds")["moving"].split()
    if match and not moves and (_is_range(match["what"], match["values"]) or _is_of_many(match)):
        return ""
    if (
        not match
        or _YEARS.match(match["values"])
        or match["what"].split()[0].lower() in table("italian/deeds")["ranged"].split()
        or "ciascun" in text
    ):
        return ""
    words = match["what"].split()
    described = len(words) > 1 and words[-2] in ("e", "ed")  # "contabilità ordinaria e semplificata di 45 clienti"
    lemma = participle_of(words[-1]) if len(words) > 1 and not described else ""
    found = phrase(" ".join(words[:-1])) if lemma else None
    if found and found.agrees == AGREES[words[-1][-1]]:
        return _said(found, lemma, match["values"], share)
    found = phrase(match["what"])
    return _said(found, "passare", match["values"], share) if found and match.re is _FROM_TO else ""


def turned(participle: str, rest: str, share: str) -> str:
    """A clause from a participle before what changed, "Migliorata la resa dal 60% al 75%"; empty for others."""
    match = _FROM_TO.match(rest) or _BY.match(rest)
    if not re.match(r"(?:il|lo|la|i|gli|le) |l’", rest) and not (match and phrase(match["what"])):
        return ""
    if match:
        return changed(f"{match['what']} {participle} {match['values']}", share)
    found, lemma = phrase(rest), participle_of(participle)
    alike = found and found.agrees == AGREES[participle[-1]] and not re.search(r"[,:;]", rest)
    return f"{found.text} {became(inflected(lemma, 'it', 'V', 'N'), found.agrees, True)}" if found and alike else ""


def _by_noun(match: re.Match[str], share: str) -> str:
    """A clause from "Riduzione dei tempi da 10 a 4 giorni" or "Aumento del 20% delle vendite"."""
    lemma = table("italian/deeds")["lessen"].get(match["noun"].lower(), "")
    lead = dict(_OF_THE)[match["of"]]
    what, cause = match["what"], ""
    if later := _CAUSE.search(what):
        what, cause = what[: later.start()], later[0]
    thing = phrase(f"{lead}{what}")
    values = match["by"] or match["values"]
    if not thing or not lemma or (match["by"] and match["values"]) or not values:
        return ""
    return _said(thing, lemma, f"{values}{cause}", share)


def _is_range(what: str, values: str) -> bool:
    """Whether figures say from what to what things range, and not that they changed: "bambini da 3 a 6 anni"."""
    if re.search(r"%|euro|€", values):
        return False
    # "Taglio di lastre da 2 a 9 mm": how large the things are to which something is done.
    of_things = re.search(r" (?:su|per|di|con|in) (?P<noun>[a-zà-ù]+)$", what)
    sized = re.search(r"\d ?(?:mm|cm|m|metri|kg|quintali|tonnellate|litri|pollici|kw|kv|cv)\b", values, re.I)
    if (of_things and sized) or (sized and is_deed(what.split(maxsplit=1)[0])):
        return True
    unit = re.search(r"\d (?P<unit>[a-zà-ù]+)", values[values.rfind(" a ") + 1 :] if " a " in values else values)
    if re.match(r"(?:da |dai )?[\d.,]+ a(?:i)? [\d.,]+ anni\b", values):
        return True
    agrees = agreement(what)
    many = bool(agrees) and agrees.number == 2 if agrees else False
    head = re.sub(r"^(?:il|lo|la|i|gli|le) |^l’", "", what.lower()).split()[0]
    return bool(unit) and many and head not in table("italian/deeds")["measured"].split()


def _is_of_many(match: re.Match[str]) -> bool:
    """Whether a deed is said of a number of things, and of no change: "manutenzione programmata di 5 seggiovie"."""
    share = re.search(r"%|metà|terz|quart|quint", match["values"])
    return match.re is _BY and is_deed(match["what"].split()[0]) and not share


def _said(thing: Phrase, lemma: str, values: str, share: str) -> str:
    moving = lemma in table("italian/deeds")["moving"].split()
    participle = inflected(lemma, "it", "V", "N")
    if not participle.endswith("o"):
        return ""
    if share in ("did", "led") and not moving:
        return f"ho {participle} {thing.text} {values}"
    if share in ("did", "led") and values.startswith("da"):
        return f"ho portato {thing.text} {values}"
    return f"{thing.text} {became(participle, thing.agrees, moving)} {values}"


def became(participle: str, agrees: Agreement, moving: bool) -> str:
    """A participle with its auxiliaries, in agreement: "è passato", "sono state ridotte"."""
    ending = _ENDING[agrees]
    passive = "" if moving else f" stat{ending}"
    return f"{'è' if agrees.number == 1 else 'sono'}{passive} {participle[:-1]}{ending}"


def moved(text: str) -> str:
    """A clause on what changed and is told with a participle: "Resi scesi dal 9% al 6%"; empty for other lines.

    It is asked before a line is read as a list: what stands behind "con" or "e" belongs to the change.
    """
    match = _FROM_TO.match(text)
    words = match["what"].split() if match else []
    lemma = participle_of(words[-1]) if len(words) > 1 else ""
    return changed(text) if lemma and not agreement(words[-1]) else ""


def was_done(text: str) -> str:
    """A clause from "Revisione contabile superata senza rilievi": it was, whoever did it; empty where unclear."""
    describing = table("italian/deeds")["describing"].split()
    moving = table("italian/deeds")["moving"].split()
    for match in re.finditer(r" (?P<verb>\w+[oaie])(?= |$)", text):
        what, rest = text[: match.start()], text[match.end() :]
        lemma = participle_of(match["verb"])
        found = phrase(what)
        if re.search(r"[,:;(]", what) or not lemma or not found or match["verb"] in describing:
            continue
        if agreement(match["verb"]) or what.lower() in ("nuovo", "nuova", "nuovi", "nuove", "primo", "prima"):
            continue
        if lemma not in table("italian/deeds")["results"].split() or not re.match(_RESULT, rest):
            continue  # "degustazione guidata e cantina": what describes the thing
        if found.agrees == AGREES[match["verb"][-1]] and re.match(r" di (?:circa |oltre )?\d", rest):
            be = "è stat" if found.agrees.number == 1 else "sono stat"
            return f"{found.text} {match['verb']} {be}{_ENDING[found.agrees]}{rest}"  # "Budget gestito di 2 milioni"
        own = OWN.match(rest)
        if own and found.agrees == AGREES[match["verb"][-1]]:
            return f"ho {inflected(lemma, 'it', 'V', 'N')}{own[0]} {found.text}{rest[own.end() :]}"
        if found.agrees == AGREES[match["verb"][-1]]:
            return f"{found.text} {became(match['verb'], found.agrees, lemma in moving)}{rest}"
    return ""
