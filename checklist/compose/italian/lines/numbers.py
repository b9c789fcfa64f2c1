"""Which words of a list are in the plural, which figures count them, and which of them hang together."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.nouns import agreement
from checklist.compose.tables import table

KEPT = "\u00a0"  # the spaces of a pair that is one thing
_OBJECTS = re.compile(
    r"(?P<deed>\b\w+) di (?P<things>[a-zà-ù]+(?:, [a-zà-ù]+)+ e (?P<last>[a-zà-ù]+)(?P<kind> [a-zà-ù]+)?)(?=, )"
)
# "Una quarantina di ditte, artigiani e commercianti": what is counted so stands together.
_ABOUT_SO_MANY = re.compile(
    r"\b(?:una \w+ina|un centinaio|un migliaio|decine|centinaia|migliaia) di"
    r" (?P<things>[a-zà-ù]+(?: [a-zà-ù]+)?(?:, [a-zà-ù]+)* e [a-zà-ù]+(?: [a-zà-ù]+[ie])?)(?=$|[,;)])"
)
_OF_THEM = re.compile(r"(?:circa |oltre )?\d[\d.]* (?P<how>\w+[ie])\b")
_PAIR = re.compile(
    r"\b(giorno) e (notte)\b|\b([Cc]arico) e (scarico)\b|\b([Cc]heck-in) e (check-out)\b|\b([Aa]ndata) e (ritorno)\b"
    r"|\b(entrata) e (uscita)\b|\b(ingresso) e (uscita)\b|\b(viso) e (corpo)\b|\b([Tt]empi) e (metodi)\b"
    r"|\b([Rr]icerca) e (sviluppo)\b|\b([Vv]itto) e (alloggio)\b|\b([Ss]alute) e (sicurezza)\b"
)


def is_of_them(part: str) -> bool:
    """Whether a figure says of the things before it how many are so: "60 aperti ex novo"."""
    match = _OF_THEM.match(part)
    return bool(match and not agreement(match["how"]) and any("V" in one.codes for one in readings(match["how"], "it")))


def is_plural(noun: str) -> bool:
    """Whether a noun is in the plural, by the table or, where it has none, by its ending."""
    agrees = agreement(noun)
    return agrees.number != 1 if agrees else noun.endswith("i")


def may_be_plural(noun: str) -> bool:
    """Whether a noun is in the plural, of one form for both numbers, or one that no list has."""
    one_form = is_invariable(noun) or noun[-1] not in "aeiouàèéìòù"
    return is_plural(noun) or one_form or (not agreement(noun) and noun[-1] in "ei")


def together(text: str) -> str:
    """A text in which objects of a deed hang together, with other spaces, where "e" closes their list.

    Of "riparazione di pc, tablet e stampanti, vendita" the first comma ends nothing.
    """

    def closed(match: re.Match[str]) -> str:
        nouns = re.split(", | e ", match["things"][: match.start("last") - match.start("things")].removesuffix(" e "))
        ordered = (
            match["deed"].lower() in table("italian/deeds")["holders"].split()
        )  # "ordini di carta, colla e nastro"
        objects = ordered or (is_deed(match["deed"]) and all(map(may_be_plural, (*nouns, match["last"]))))
        objects = objects and not any(map(is_deed, (*nouns, match["last"])))
        objects = objects and (not match["kind"] or ordered)
        return match[0].replace(", ", f",{KEPT}").replace(" e ", f"{KEPT}e{KEPT}") if objects else match[0]

    def counted(match: re.Match[str]) -> str:
        nouns = [one.split()[0] for one in re.split(", | e ", match["things"])]
        if not all(map(may_be_plural, nouns)) or any(map(is_deed, nouns)):
            return match[0]
        return match[0].replace(", ", f",{KEPT}").replace(" e ", f"{KEPT}e{KEPT}")

    return _ABOUT_SO_MANY.sub(counted, _OBJECTS.sub(closed, text))


def paired(text: str) -> str:
    """A text whose pairs of words for one thing, "carico e scarico", hang together with spaces of another kind."""
    return _PAIR.sub(lambda pair: pair[0].replace(" ", KEPT), text)
