"""Lines of an Italian CV that tell what changed or was done: "Tempo di rilascio da 2 settimane a 1 giorno"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.nouns import Agreement, agreement
from checklist.compose.italian.phrases import Phrase, phrase
from checklist.compose.tables import table

_FROM_TO = re.compile(
    r"^(?P<what>[^,:;]+?) (?P<values>(?:da|dal|dall’|dallo|dalle|dai)\s?\d.*?\s(?:a|al|all’|allo|alle|ai|sotto)\s?"
    r"(?:i |il |le )?(?:meno di |oltre |quasi )?\d.*)$"
)
_BY = re.compile(r"^(?P<what>[^,:;]+?) (?P<values>(?:dell’|del|di)\s?\d.*)$")
_AGREES = {"o": Agreement("m", 1), "a": Agreement("f", 1), "i": Agreement("m", 2), "e": Agreement("f", 2)}
_ENDING = {agrees: ending for ending, agrees in _AGREES.items()}


def participle_of(word: str) -> str:
    """The infinitive whose participle a word is; empty where it is none, or is a noun as well."""
    found = [one.lemma for one in readings(word.lower(), "it") if "V" in one.codes]
    return found[0] if found and word[-1] in _AGREES else ""


def changed(text: str, share: str = "") -> str:
    """A clause on something that changed between two figures, or by one.

    Args:
        text: A noun phrase, perhaps a participle, and the figures, as a CV says it.
        share: The writer's share in it; "did" and "led" make the writer the subject.

    Returns:
        "il tempo di rilascio è passato da 2 settimane a 1 giorno"; empty where the line is none or unclear.
    """
    match = _FROM_TO.match(text) or _BY.match(text)
    if not match or match["what"].split()[0].lower() in table("italian/deeds")["ranged"].split() or "ciascun" in text:
        return ""
    words = match["what"].split()
    lemma = participle_of(words[-1]) if len(words) > 1 else ""
    found = phrase(" ".join(words[:-1])) if lemma else None
    if found and found.agrees == _AGREES[words[-1][-1]]:
        return _said(found, lemma, match["values"], share)
    found = phrase(match["what"])
    return _said(found, "passare", match["values"], share) if found and match.re is _FROM_TO else ""


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
        if found.agrees == _AGREES[match["verb"][-1]] and re.match(r" di (?:circa |oltre )?\d", rest):
            be = "è stat" if found.agrees.number == 1 else "sono stat"
            return f"{found.text} {match['verb']} {be}{_ENDING[found.agrees]}{rest}"  # "Budget gestito di 2 milioni"
        if found.agrees == _AGREES[match["verb"][-1]]:
            return f"{found.text} {became(match['verb'], found.agrees, lemma in moving)}{rest}"
    return ""
