"""Lines of an Italian CV that name the place or the group in which one works: "Ufficio di 4 persone"."""

import re

from checklist.compose.italian.activities import words_of
from checklist.compose.italian.nouns import agreement, articulated, definite, with_and
from checklist.compose.letter import lower_first

_MANY = 2  # the number of a plural


def sized_place(text: str, low: str, *, running: bool) -> str:
    """A place with its figures, "lavoro in un negozio di 900 metri quadri, con 12 collaboratori"; empty for others."""
    head, *sizes = re.split(r", (?=\d)(?![^(]*\))", text)
    inside = in_a(head, low) if sizes and low in words_of("settings") and ", " not in head else ""
    return f"{'lavoro' if running else 'ho lavorato'} {inside}, con {with_and(sizes)}" if inside else ""


def in_a_ward(text: str, *, running: bool) -> str:
    """A clause from a line that names one ward or two, "lavoro in geriatria e in oncologia"; empty for others."""
    named = lower_first(text).split(" e ")
    wards = all(re.sub(" ", "-", one) in words_of("wards") for one in named) and len(named) <= _MANY
    return f"{'lavoro' if running else 'ho lavorato'} {' e '.join(f'in {one}' for one in named)}" if wards else ""


def in_a(text: str, low: str) -> str:
    """The place or the group that a line names, as where one works: "in un ufficio di 4 persone"."""
    agrees = agreement(low)
    if not agrees or agrees.number == _MANY or text.lower().startswith("ufficio stampa"):
        return ""
    one_of_a_kind = low in ("ufficio", "reparto") and not re.search(
        r" d[ia] \d", text
    )  # a firm has one office for that
    one_of_a_kind = one_of_a_kind or bool(re.match(r"\w+ (?:del|dello|della|dei|degli|delle|dell’) ?[a-z]", text))
    if one_of_a_kind and definite(text):
        return articulated("in", lower_first(definite(text)))  # "nel cantiere della chiesa di San Vito"
    article = definite(text).split("’")[0].split(" ")[0]
    one = {"la": "una ", "l": "un’" if agrees.gender == "f" else "un ", "lo": "uno "}.get(article, "un ")
    return f"in {one}{lower_first(text) if text[1:2].islower() else text}"
