"""Pure: whose CV it is: name, headline, town, contacts, links and summary. Never more of an address than the town."""

from __future__ import annotations

import re
from typing import Any

from profiles.reading.document import Document, Quoted
from profiles.reading.heads.affinity import REGION, TOWN, is_place
from profiles.reading.lines import Line
from profiles.reading.private_words import STREET
from profiles.reading.sections.dates import periods, without
from profiles.reading.sections.names import DOCUMENT, name_of
from profiles.reading.words import fold, has

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?<![A-Za-z\d])(?:\(?\+|\b00)?\(?\d[\d\s()./-]{7,18}\d\b")
ORCID = re.compile(r"(?:orcid(?: id)?\s*:?\s*)?(?:https?://orcid\.org/)?\b(?:\d{4}-){3}\d{3}[\dX]\b", re.IGNORECASE)
LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:[\w-]+\.)+(?:com|it|io|dev|org|net|me|eu|app|tech|ai|uk|ch|info|site|"
    r"blog)(?:/[\w./~%-]*)?(?![\w@])",
    re.IGNORECASE,
)
NETWORKS = {
    "github": "GitHub",
    "gitlab": "GitLab",
    "linkedin": "LinkedIn",
    "stackoverflow": "Stack Overflow",
    "bitbucket": "Bitbucket",
    "xing": "Xing",
}
PIECES = re.compile(r"\s*[|·•∙⋅]\s*|\t|\s+[–—-]\s+|\s{2,}")
OF = re.compile(r"(?:di|of)\s+(?=[A-ZÀ-Þ])")  # "Curriculum vitae", and below it "di Maria Rossi"
LABEL = re.compile(
    r"^(?:(?:(?:e-?)?mail|posta elettronica|pec|(?:numero (?:di )?)?tel(?:efono|ephone)?|cell(?:ulare)?|"
    r"mob(?:ile)?|(?:mobile |work |"
    r"home )?phone(?: number)?|email address|contatti|"
    r"linkedin|github|sito(?: web)?|website|web|"
    r"portfolio|indirizzo|address|citt[aà]|city|town|comune|residenza|location|domicilio|lives in|based in|"
    r"vive a|abita a)\b\s*[.:]?\s*)+",
    re.IGNORECASE,
)
OF_PHONE = re.compile(
    r"\(\s*\)|\((?=[^()]*$)|\((?:mobile|home|work|cell(?:ulare)?)\)|\b(?:e-?mail(?: address)?)\s*:?\s*$", re.IGNORECASE
)
HEADER = re.compile(r"(?:to|subject|date|from|cc|a|da|oggetto|data|re|rif)\s*:", re.IGNORECASE)  # of a mail
POSTCODE = re.compile(r"^\d{5}\s+")
NATIONALITY = re.compile(
    r"(?:(?:[a-z]+(?:ish|ian|ean|ican|alian|anian|ese|an[oa])|dutch|french|greek|irish|welsh|thai)\W*){1,2}"
)
BORN = re.compile(
    r"[A-ZÀ-Þ][\w’' ]+(?:\([A-Z]{2}\))?,? (?:il )?\d{1,2}[ ./-]\w+[ ./-](?:19\d\d|200\d|"
    r"201[0-2])"
)  # "Genova, 8 maggio 1985"
DAY = re.compile(r"\d{1,2}(?:\D.*)\d{4}$")
LONGEST_LABEL = 90  # code points
FIRST_PERSON = re.compile(r"^(?:sono|ho|mi|i am|i'm|i have|i've|my|da \w+ anni)\b")
TELLS = re.compile(r"\b(?:che|perche|ho|vi|mi|cerco|scrivo|because|that|i|my)\b")  # a sentence, and no headline
WITH_POSTCODE = re.compile(r"^([A-ZÀ-Þ][^\W\d_]+(?:[ -][^\W\d_]+){0,3})\s+[A-Z]{1,2}\d{1,2}[A-Z]?(?:\s\d[A-Z]{2})?$")


def read(head: list[Line], contacts: list[Line], summary: list[Line], document: Document) -> None:
    """Set ``basics``.

    Args:
        head: What stands before the first heading.
        contacts: What stands under headings of contacts.
        summary: What stands under a heading of a summary.
        document: Where to set it.
    """
    fields: dict[str, Any] = {}
    rest = _contacts([*head, *contacts], fields)
    name = name_of(rest, head)
    if name.value:
        fields["name"] = Quoted(name.value, name.quote)
    told = [left for piece, _line in rest if (left := name.without(piece))]
    # An address among what somebody says of themselves, of which the town is left.
    towns = [line.words for line in summary if town_like(POSTCODE.sub("", line.words))]
    for piece in [*told, *towns]:
        _place(piece, fields)
    said = [line.words for line in summary if line.words not in towns] or [piece for piece in told if _is_said(piece)]
    if said:
        fields["summary"] = Quoted(" ".join(said), said[0])
    placed = {fields[key].quote for key in ("label",) if key in fields}
    town = fields.get("location", {}).get("city")
    placed |= {town.quote} if town else set()
    # SECURITY: without its label, too, a nationality is not kept.
    document.unplaced += [
        piece
        for piece in told
        if piece not in placed and piece not in said and not town_like(piece) and not _is_private(piece)
    ]
    if fields:
        document.set("basics", **fields)


def _is_private(piece: str) -> bool:
    """Whether a piece is but a nationality or the day of a birth, or a sign without words."""
    born = [
        period for period in periods(piece) if DAY.match(piece[slice(*period.span)]) and not without(piece, [period])
    ]
    return (
        bool(born)
        or BORN.fullmatch(piece) is not None
        or not re.search(r"\w", piece)
        or NATIONALITY.fullmatch(fold(piece)) is not None
    )


def _is_said(piece: str) -> bool:
    """Whether a piece is a sentence in which somebody introduces themselves."""
    return len(piece) > LONGEST_LABEL or FIRST_PERSON.match(fold(piece)) is not None


def _contacts(lines: list[Line], fields: dict[str, Any]) -> list[tuple[str, Line]]:
    """Note mail, phone and links. Returns the other pieces, each with its line."""
    rest: list[tuple[str, Line]] = []
    profiles: list[dict[str, Any]] = []
    is_title = False
    for line in lines:
        for piece in PIECES.split(ORCID.sub("", line.text)):
            told = piece.strip()
            for pattern, key in ((EMAIL, "email"), (LINK, "url"), (PHONE, "phone")):
                while (match := pattern.search(told)) and (key != "phone" or not periods(match[0])):
                    _note(key, match[0].strip(), fields, profiles)
                    told = (told[: match.start()] + " " + told[match.end() :]).strip(" ,;-–|()")
                    told = OF_PHONE.sub("", told)
                    told = "" if LABEL.fullmatch(told) else told
                    if key == "phone":
                        break
            of = OF.match(told) if is_title else None
            told = DOCUMENT.sub("", LABEL.sub("", told[of.end() :] if of else told)).strip(" ,;:.")
            is_title = not told and DOCUMENT.match(piece.strip()) is not None
            if told:
                rest.append((told, line))
    if profiles:
        fields["profiles"] = profiles
    return rest


def _note(key: str, value: str, fields: dict[str, Any], profiles: list[dict[str, Any]]) -> None:
    network = next((shown for part, shown in NETWORKS.items() if key == "url" and part in value.lower()), "")
    if network:
        user = value.rstrip("/").rpartition("/")[2]
        url = value if value.startswith("http") else f"https://{value}"
        profiles.append({"network": network, "username": Quoted(user, user), "url": Quoted(url, value)})
    elif key not in fields:
        url = f"https://{value}" if key == "url" and not value.startswith("http") else value
        fields[key] = Quoted(url, value)


def town_like(piece: str) -> bool:
    """Whether a piece is but a town: a known one, or one with its province, state, postcode or country."""
    parts = [part.strip() for part in re.split(r"[,/]", piece) if part.strip()]
    if not parts or has("roles", piece):
        return False
    if all(is_place(part) or REGION.match(part) for part in parts):
        return not REGION.match(parts[0])
    if len(parts) == 1:
        return WITH_POSTCODE.match(parts[0]) is not None
    return (
        TOWN.match(parts[0]) is not None
        and len(parts) == 2
        and (is_place(parts[1]) or REGION.match(parts[1]) is not None)
    )


def _place(piece: str, fields: dict[str, Any]) -> None:
    piece = POSTCODE.sub("", piece)
    # SECURITY: a street that stands where no label shows it is no town.
    if STREET.match(fold(piece)) or HEADER.match(piece):
        return
    if town_like(piece) and "location" not in fields:
        town = WITH_POSTCODE.sub(r"\1", re.split(r"[,(/]", piece)[0]).strip()
        fields["location"] = {"city": Quoted(town, town)}
    elif (
        "label" not in fields
        and has("roles", piece)
        and len(piece) < LONGEST_LABEL
        and not _is_said(piece)
        and not TELLS.search(fold(piece))
    ):
        fields["label"] = Quoted(piece, piece)
