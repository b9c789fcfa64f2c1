"""Noun phrases as a CV writes them, without article, made into phrases that can stand in a sentence."""

import re
from typing import NamedTuple

from checklist.compose.italian.lexicon.genders import Agreement
from checklist.compose.italian.lines.belonging import BELONGS
from checklist.compose.italian.nouns import agreement, article, articulated, definite, indefinite, lowered
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

_COUNTED = re.compile(r"(?:(?:circa|oltre|quasi|più di) )?\d[\d.,]*(?: milioni di)? (?P<noun>\w+)", re.I)
_ALL = re.compile(r"tutt[ie] (?:i|gli|le) (?P<noun>\w+)|(?:i|gli|le|il|lo|la) (?P<noun2>\w+)|l’(?P<noun3>\w+)", re.I)
_PREPOSITION = re.compile(r"(?:^| )(?:di|del\w*|dell’\w*|d’|per|con|in|nel\w*|su|sul\w*|da|dal\w*|al\w*|a|fra|tra) ")


class Phrase(NamedTuple):
    """A noun phrase that can stand in a sentence, with what agrees with it."""

    text: str
    agrees: Agreement


def phrase(text: str) -> Phrase | None:
    """A noun phrase with its article, or with its own number or determiner; None where it is not sure."""
    counted = _COUNTED.match(text)
    if counted:
        agrees = agreement(counted["noun"])
        return Phrase(lower_first(text), Agreement(agrees.gender, 2)) if agrees else None
    determined = _ALL.match(text)
    if determined:
        agrees = agreement(determined["noun"] or determined["noun2"] or determined["noun3"])
        return Phrase(lower_first(text), agrees) if agrees else None
    agrees = agreement(text)
    sure = article(text, agrees) if agrees else ""
    return Phrase(sure + lowered(text), agrees) if agrees and sure else None


def behind(preposition: str, text: str) -> str:
    """A noun phrase behind a preposition, which each part of a plain list repeats; empty where it is not sure."""
    listed, figure = _split_figure(text)
    found = [phrase(part) for part in _parts(listed)]
    if not all(found):
        return ""
    said = [articulated(preposition, one.text) for one in found if one]
    return (f"{', '.join(said[:-1])} e {said[-1]}" if len(said) > 1 else said[0]) + figure


def _split_figure(text: str) -> tuple[str, str]:
    """A line, and the figure that it ends with: "potatura e vendemmia" and ", 9 ettari"."""
    match = re.search(r", (?:(?:circa|oltre|quasi|più di) )?\d[^,(]*$", text)
    return (text[: match.start()], match[0]) if match else (text, "")


def _parts(text: str) -> list[str]:
    """The members of "preventivi in Excel, disegni in AutoCAD" or "rilievi e computi metrici"; else the text alone."""
    if "(" in text:
        return [text]
    listed = text.split(", ")
    alone = re.compile(rf"(?!.*\d)(?!{BELONGS.pattern})")  # things by themselves
    if len(listed) > 1 and all(definite(part) and alone.match(part) for part in listed):
        return listed
    first, link, second = text.partition(" e ")
    if link and not _PREPOSITION.search(first) and not re.search(r"\d", second) and definite(second):
        return [first, second]
    return [text]


def apposition(text: str) -> str:
    """A description as it can stand behind a name and a comma: "una libreria Python …"; empty where it is not sure.

    What names a deed takes the definite article: "il rifacimento del tetto". Two things joined by "e" would need two.
    """
    if re.match(r"(?:un|uno|una|il|lo|la|i|gli|le) |(?:un|l)’", text, re.I):
        return lower_first(text)
    second = re.search(r" e (?P<noun>\w+)", text)
    if second and agreement(second["noun"]) and not _PREPOSITION.search(text[: second.start()]):
        return ""
    word = re.match(r"\w*", text)[0].lower()  # type: ignore[index]
    listed = table("italian/deeds")["object"]
    deed = word.endswith("mento") or any(word in verbs for verbs in listed.values())
    return definite(text) if deed else indefinite(text)
