"""Pure: skills, languages, interests and certificates: lists, with a level or a date beside some of their entries."""

from __future__ import annotations

import re
from itertools import pairwise

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line
from profiles.reading.sections.dates import periods, without
from profiles.reading.words import fold, has, pattern

DIVIDERS = re.compile(r"\s*[,;•·|]\s+|\s*[;•·|]\s*|\t|\s+/\s+|\s{2,}|,\s*(?=[^\d\s])")
LABEL = re.compile(r"^([^:,()]{2,40}):\s*(\S.*)$")
DASHED = re.compile(r"^([^–—(),:]{2,40}?)\s+[–—-]\s+(\S.*)$")
IN_BRACKETS = re.compile(r"^(.*?)\s*\(([^()]+)\)$")
SIGNS = re.compile(r"[●○◉◯■□★☆▮▯⬤•▪*]{2,}|\s\d{1,3}\s?%$|\b\d/(?:5|10)$")
CEFR = re.compile(r"\b([ABC][12])(?:\+)?\b", re.IGNORECASE)
LEVEL = re.compile(
    r"^(?:\d+\+?\s*(?:anni|anno|years?|yrs?|mesi|months)\b.*|(?:oltre|circa|da|over|about)\s+\d+\s*(?:anni|years?).*|"
    r"(?:livello |level )?(?:base|basic|buono|buona|ottimo|ottima|intermedi\w+|avanzat\w+|advanced|"
    r"expert|esperto|esperta|proficient|beginner|elementar[ey]|discret[oa]))$",
    re.IGNORECASE,
)
DASH_BEFORE_ISSUER = r"\s+–\s+(?!(?:Associate|Professional|Practitioner|Foundation|Specialty|Advanced|Level|Livello)\b)"
# Until when a certificate is good or when it was renewed is not when it was got.
VALIDITY = re.compile(
    r"\s*[(,;–-]\s*(?:rinnov\w+|aggiorn\w+|in scadenza|scad\w+|valid[aoi]?|validità|in corso di validità|renew\w+"
    r"|updated|expir\w+|refresh\w+)\b[^()]*\)?",
    re.IGNORECASE,
)
LONGEST = 60  # code points of a skill; longer ones are sentences


def split_outside_brackets(text: str) -> list[str]:
    """The entries of a list, not divided inside brackets."""
    pieces, depth, start = [], 0, 0
    ends = {match.start(): match.end() for match in DIVIDERS.finditer(text)}
    place = 0
    while place < len(text):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth <= 0 and place in ends:
            pieces.append(text[start:place])
            start = place = ends[place]
            continue
        place += 1
    pieces.append(text[start:])
    return [piece.strip(" ,;.") for piece in pieces if piece.strip(" ,;.")]


def read(lines: list[Line], document: Document) -> None:
    """Add the skills of a section: with a label as one entry with keywords, without one each on its own."""
    label = ""
    for line in lines:
        text = SIGNS.sub("", line.text).strip()
        if not text:
            continue
        if (match := LABEL.match(text) or (DASHED.match(text) if "," in text else None)) and not LEVEL.match(match[2]):
            _add_group(match[1].strip(), match[2], document)
            label = ""
        elif text.endswith(":") and len(text) < 40:
            label = text.rstrip(": ")
        elif label:
            _add_group(label, text, document)
        elif "\t" in text and len(line.parts) == 2 and "," in line.parts[1]:
            _add_group(line.parts[0], line.parts[1], document)
        else:
            _add_each(text, document)


def _add_group(name: str, listed: str, document: Document) -> None:
    if _is_mother_tongue(name) or (
        all(_language(piece) for piece in split_outside_brackets(listed)[:1]) and has("languages", name)
    ):
        read_languages([Line(f"{listed} {name}" if _is_mother_tongue(name) else f"{name} {listed}")], document)
        return
    keywords = [Quoted(piece, piece) for piece in split_outside_brackets(listed)]
    if len(listed) > LONGEST * 2 and len(keywords) < 3:
        document.unplaced.append(f"{name}: {listed}")
    elif keywords:
        document.add("skills", {"name": Quoted(name, name), "keywords": keywords}, name)


def _add_each(text: str, document: Document) -> None:
    for piece in split_outside_brackets(text):
        name, level = piece, ""
        match = IN_BRACKETS.match(piece) or re.match(r"^(.{2,40}?)(?::\s*|\s+[–—-]\s+|\s+)(?=\S)(.+)$", piece)
        if match and LEVEL.match(match[2]):
            name, level = match[1].strip(), match[2]
        if len(name) > LONGEST:
            document.unplaced.append(piece)
        else:
            document.add(
                "skills", {"name": Quoted(name, name), "level": Quoted(level, level) if level else None}, piece
            )


def read_languages(lines: list[Line], document: Document) -> None:
    """Add the languages of a section, each with its level as written."""
    waiting = ""  # "Lingua madre", whose language stands on the next line
    for line in lines:
        text = SIGNS.sub("", line.words).strip()
        if _is_mother_tongue(text.rstrip(":")):
            waiting = text.rstrip(": ")
            continue
        for piece in _by_language(text):
            if name := _language(piece):
                _add_language(name, piece, waiting, document)
            elif document.resume.get("languages") and has("fluency", piece) and len(piece) < 40:
                _complete(piece, document)
        waiting = ""


def _is_mother_tongue(text: str) -> bool:
    return fold(text) in {
        "lingua madre",
        "madrelingua",
        "lingue madri",
        "mother tongue",
        "mother tongue(s)",
        "mother tongues",
        "altre lingue",
        "altra lingua",
        "other languages",
        "other language(s)",
        "other language",
    }


def _by_language(text: str) -> list[str]:
    """A line divided before each language that it names, unless a bracket is open."""
    folded = "".join(fold(char)[:1] or " " for char in text)
    starts = [
        match.start()
        for match in pattern("languages").finditer(folded)
        if folded[: match.start()].count("(") == folded[: match.start()].count(")")
    ]
    label = has("fluency", text[: starts[0]]) if starts else False
    if len(starts) == 1 and label:
        return [text]
    edges = [0 if not starts or starts[0] < 3 else starts[0], *starts[1:], len(text)]
    return [text[start:end].strip(" ,;/|·•–—-\t") for start, end in pairwise(edges)]


def _language(text: str) -> str:
    folded = "".join(fold(char)[:1] or " " for char in text)
    match = pattern("languages").search(folded)
    return text[slice(*match.span())] if match else ""


def _add_language(name: str, piece: str, waiting: str, document: Document) -> None:
    before, _, after = piece.partition(name)
    rest = f"{before.strip()} {after.strip()}".strip(" :,;–—-()")
    levels = list(dict.fromkeys(level.upper() for level in CEFR.findall(rest)))
    fluency, doubt = rest, ""
    if len(levels) > 1:
        fluency, doubt = " ".join(CEFR.findall(rest)), "several_levels"
    elif levels:
        fluency = levels[0]
    elif waiting and fold(waiting) not in {"altre lingue", "other languages"}:
        fluency = waiting
    elif not rest:
        doubt = "no_level"
    if fluency and len(fluency) > LONGEST:
        fluency, doubt = "", "no_level"
    quote = fluency if fluency and fluency in piece else piece if fluency != waiting else waiting
    document.add(
        "languages",
        {"language": Quoted(name, name), "fluency": Quoted(fluency, quote) if fluency else None},
        piece,
        doubt,
    )


def _complete(piece: str, document: Document) -> None:
    """Give the last language the level that stands on a line of its own."""
    last = document.resume["languages"][-1]
    at = f"/languages/{len(document.resume['languages']) - 1}"
    if "fluency" not in last:
        last["fluency"] = piece
        document.provenance[f"{at}/fluency"] = piece
        document.doubts.pop(at, None)


def read_certificates(lines: list[Line], document: Document) -> None:
    """Add the certificates of a section: the exact name, who issued it, and the date."""
    for line in lines:
        if not line.text or len(line.text) > 160:
            document.unplaced += [line.words] if line.text else []
            continue
        said = VALIDITY.sub("", line.text)
        found = periods(said)
        last = found[-1:] if found else []
        rest = without(said, last)
        last_certificate = document.resume.get("certificates", [{}])[-1]
        if not rest and last and "date" not in last_certificate and last_certificate:
            last_certificate["date"] = last[0].end or last[0].start
            continue
        name, issuer = _name_and_issuer(rest.replace("\t", " — "))
        if name:
            dated = said[slice(*last[0].span)] if last else ""
            fields = {
                "name": Quoted(name, name),
                "issuer": Quoted(issuer, issuer) if issuer else None,
                "date": Quoted(last[0].end or last[0].start, dated) if last else None,
            }
            document.add("certificates", fields, name)


def _name_and_issuer(text: str) -> tuple[str, str]:
    for divider in (
        r"\s+[—|·•]\s+",
        r",\s+(?=[A-Z])",
        DASH_BEFORE_ISSUER,
    ):
        pieces = re.split(divider, text, maxsplit=1)
        if len(pieces) == 2 and len(pieces[1]) < 60:
            return pieces[0].strip(" ,;–—-"), pieces[1].strip(" ,;–—-()")
    match = re.match(r"^(.+?)\s*\(([^()\d]{3,50})\)$", text)
    return (match[1], match[2]) if match else (text.strip(" ,;–—-"), "")


def read_interests(lines: list[Line], document: Document) -> None:
    """Add the interests of a section."""
    for line in lines:
        for piece in split_outside_brackets(line.text):
            document.add("interests", {"name": Quoted(piece, piece)}, piece)
