"""Pure: whose CV it is: name, headline, town, contacts, links and summary. Never more of an address than the town."""

from __future__ import annotations

import re
from typing import Any

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line
from profiles.reading.sections.dates import periods
from profiles.reading.words import fold, has, words

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"(?:\+|\b00)?\(?\d[\d\s()./-]{7,18}\d\b")
LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:[\w-]+\.)+(?:com|it|io|dev|org|net|me|eu|app|tech|ai|uk|ch|info|site|blog)(?:/[\w./~%-]*)?(?![\w@])",
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
PIECES = re.compile(r"\s*[|·•∙⋅]\s*|\t|\s+[–—]\s+|\s{2,}")
LABEL = re.compile(
    r"^(?:e-?mail|tel(?:efono)?|cell(?:ulare)?|phone|mobile|linkedin|github|sito(?: web)?|website|web|"
    r"portfolio|indirizzo|address|citta|city|residenza|location|domicilio)\s*[.:]?\s*",
    re.IGNORECASE,
)
NAME = re.compile(r"^(?:[^\W\d_][\w'’.-]*\s+){1,4}[^\W\d_][\w'’.-]*$")
TITLE_WORDS = re.compile(
    r"^(?:curriculum(?: vitae)?(?: et studiorum)?|cv|resume|résumé|europass|formato europeo.*)$",
    re.IGNORECASE,
)


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
    name = _name(rest, head)
    if name:
        fields["name"] = Quoted(name.title() if name.isupper() else name, name)
    told = [piece for piece, line in rest if piece != name]
    for piece in told:
        _place(piece, fields)
    said = [line.words for line in summary] or [piece for piece in told if len(piece) > 90]
    if said:
        fields["summary"] = Quoted(" ".join(said), said[0])
    placed = {fields[key].quote for key in ("label",) if key in fields}
    town = fields.get("location", {}).get("city")
    placed |= {town.quote} if town else set()
    document.unplaced += [piece for piece in told if piece not in placed and piece not in said and not town_like(piece)]
    if fields:
        document.set("basics", **fields)


def _contacts(lines: list[Line], fields: dict[str, Any]) -> list[tuple[str, Line]]:
    """Note mail, phone and links. Returns the other pieces, each with its line."""
    rest: list[tuple[str, Line]] = []
    profiles: list[dict[str, Any]] = []
    for line in lines:
        for piece in PIECES.split(line.text):
            told = piece.strip()
            for pattern, key in ((EMAIL, "email"), (LINK, "url"), (PHONE, "phone")):
                while (match := pattern.search(told)) and (key != "phone" or not periods(match[0])):
                    _note(key, match[0].strip(), fields, profiles)
                    told = (told[: match.start()] + " " + told[match.end() :]).strip(" ,;-–|()")
                    told = "" if LABEL.fullmatch(told) else told
                    if key == "phone":
                        break
            told = LABEL.sub("", told).strip(" ,;:")
            if told and not TITLE_WORDS.match(told):
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


def _name(rest: list[tuple[str, Line]], head: list[Line]) -> str:
    """The name: of the pieces that look like one, that in the largest letters, then the first."""
    alike = [(piece, line) for piece, line in rest if NAME.match(piece) and len(piece) < 50 and line in head]
    alike = [(piece, line) for piece, line in alike if piece[0].isupper() and not has("roles", piece)]
    if not alike:
        return ""
    return max(alike, key=lambda found: (found[1].size, found[1].level == 1, -rest.index(found)))[0]


def town_like(piece: str) -> bool:
    """Whether a piece is but a town."""
    folded = re.sub(r"\s*\(\w{2}\)$", "", fold(piece))
    return all(part.strip() in words("places") or len(part.strip()) == 2 for part in re.split(r"[,/]", folded))


def _place(piece: str, fields: dict[str, Any]) -> None:
    if town_like(piece) and "location" not in fields:
        town = re.split(r"[,(/]", piece)[0].strip()
        fields["location"] = {"city": Quoted(town, town)}
    elif "label" not in fields and has("roles", piece) and len(piece) < 90:
        fields["label"] = Quoted(piece, piece)
