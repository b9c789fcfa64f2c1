"""Pure: skills and interests: lists, with a level beside some of their entries."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.document import Document, Quoted
from profiles.reading.heads.sentences import NARRATIVE, sentences
from profiles.reading.lines import Line
from profiles.reading.private import strip
from profiles.reading.private_words import FAITH, RELATIVES
from profiles.reading.sections.certificates import read_certificates
from profiles.reading.sections.languages import CEFR, is_mother_tongue, language_in, read_languages
from profiles.reading.sections.lists import SIGNS, split_outside_brackets
from profiles.reading.words import fold, has

LABEL = re.compile(r"^([^:,()]{2,40}):\s*(\S.*)$")
DASHED = re.compile(r"^([^–—(),:]{2,40}?)\s+[–—-]\s+(\S.*)$")
IN_BRACKETS = re.compile(r"^(.*?)\s*\(([^()]+)\)$")
GROUP = re.compile(r"(?<=[^.\s])\.\s+(?=[A-ZÀ-Þ][^.:,]{1,30}:\s)")
LEVEL = re.compile(
    r"^(?:\d+\+?\s*(?:anni|anno|years?|yrs?|mesi|months)\b.*|(?:oltre|circa|da|over|about)\s+\d+\s*(?:anni|years?).*|"
    r"(?:livello |level )?(?:base|basic|buono|buona|ottimo|ottima|intermedi\w+|avanzat\w+|advanced|"
    r"expert|esperto|esperta|proficient|beginner|elementar[ey]|discret[oa]))$",
    re.IGNORECASE,
)
LEVELLED = re.compile(r"^([^:]{2,40}):\s*(\S+)$")  # "Disegno meccanico: ottimo"
# A language with its level among skills: "Inglese C1", "francese: scolastico".
LANGUAGE = re.compile(
    r"\w+:? (?:(?:livello )?[ABC][12]|scolastico|elementare|base|buono|ottimo|fluente|madrelingua|avanzato|intermedio)",
    re.IGNORECASE,
)
TOOL = re.compile(r"[A-Z]\w+ (?:base|buono|ottimo|discreto|avanzato)")  # "Excel buono"
PAPER = re.compile(r"(?:abilitazione|patentino|attestato|iscrizione|iscritt[oa]) ")  # which is no skill
DASH = re.compile(r"\s+[–—-]\s+")
LEAST_DASHED = 3  # parts between dashes that are a list
STOP = re.compile(r"(?<=[\w)+#])\.\s+(?=[^\W_])")
MOST_OF_A_SKILL = 7  # words
LONGEST = 60  # code points of a skill; longer ones are sentences


def read(lines: list[Line], document: Document) -> None:
    """Add the skills of a section: with a label as one entry with keywords, without one each on its own."""
    label = ""
    for text in (told for line in lines for told in _groups(SIGNS.sub("", line.text).strip())):
        if not text:
            continue
        if (match := LABEL.match(text) or (DASHED.match(text) if "," in text else None)) and not LEVEL.match(match[2]):
            _add_group(match[1].strip(), match[2], document)
            label = ""
        elif text.endswith(":") and len(text) < 40:
            label = text.rstrip(": ")
        elif label:
            _add_group(label, text, document)
        elif text.count("\t") == 1 and "," in text.partition("\t")[2]:
            name, _tab, listed = text.partition("\t")
            _add_group(name.strip(), listed.strip(), document)
        else:
            _add_each(text, document)


def _groups(text: str) -> list[str]:
    """A paragraph that lists skills under several labels, a text each: "Lab: qPCR. Computing: R, bash."."""
    parts = GROUP.split(text)
    return [part.strip().rstrip(".") for part in parts] if len(parts) > 1 and all(map(LABEL.match, parts)) else [text]


def _add_group(name: str, listed: str, document: Document) -> None:
    pieces = split_outside_brackets(listed)
    have_levels = all(language_in(piece) and (has("fluency", piece) or CEFR.search(piece)) for piece in pieces)
    if is_mother_tongue(name) or have_levels or (language_in(pieces[0]) and has("languages", name)):
        label = "" if have_levels and not has("languages", name) else name
        read_languages([Line(f"{listed} {name}" if is_mother_tongue(name) else f"{label} {listed}")], document)
        return
    keywords = [Quoted(piece, piece) for piece in pieces]
    if len(listed) > LONGEST * 2 and len(keywords) < 3:
        document.unplaced.append(f"{name}: {listed}")
    elif keywords:
        document.add("skills", {"name": Quoted(name, name), "keywords": keywords}, name)


def _add_each(text: str, document: Document) -> None:
    if len(told := _at_stops(text)) > 1:
        for one in told:
            _add_each(one, document)
        return
    by_dash = split_outside_brackets(text, DASH)
    pieces = by_dash if len(by_dash) >= LEAST_DASHED and "," not in text else split_outside_brackets(text)
    for piece in filter(_may_be_told, pieces):
        name, level = piece, ""
        if PAPER.match(fold(piece)):
            read_certificates([Line(piece)], document)
            continue
        if LANGUAGE.fullmatch(piece) and language_in(piece) == piece.split()[0].strip(":"):
            read_languages([Line(piece)], document)
            continue
        match = (
            IN_BRACKETS.match(piece)
            or LEVELLED.match(piece)
            or re.match(r"^(.{1,40}?)(?::\s*|\s+[–—-]\s+|\s+)(?=\S)(.+)$", piece)
        )
        if match and LEVEL.match(match[2]):
            name, level = match[1].strip(), match[2]
        if len(name) > LONGEST or not name:  # "(basic)" in a row of its own
            document.unplaced.append(piece)
        else:
            document.add(
                "skills", {"name": Quoted(name, name), "level": Quoted(level, level) if level else None}, piece
            )


def among_others(line: Line, document: Document) -> Line:
    """Add the languages and the tools with their level that a line of other things lists; the line with the others."""
    kept = []
    for piece in split_outside_brackets(line.text):
        is_language = LANGUAGE.fullmatch(piece) and language_in(piece) == piece.split()[0].strip(":")
        if is_language or TOOL.fullmatch(piece):
            _add_each(piece, document)
        else:
            kept.append(piece)
    return replace(line, text=", ".join(kept)) if len(kept) < len(split_outside_brackets(line.text)) else line


def _at_stops(text: str) -> list[str]:
    """What full stops divide, if that is skills and no sentences: "SQL. Power BI. Excel (macros, pivots)."."""
    parts = [part for part in split_outside_brackets(text, STOP) if part]
    named = [piece for part in parts for piece in split_outside_brackets(part)]
    is_list = all(len(re.sub(r"\([^()]*\)", "", piece).split()) <= MOST_OF_A_SKILL for piece in named)
    return parts if is_list and not any(NARRATIVE.match(fold(part)) for part in parts) else [text]


def _may_be_told(piece: str) -> bool:
    """Whether an interest or a skill shows no faith, "church choir", and nothing else private: "married"."""
    return FAITH.search(fold(piece)) is None and bool(strip([Line(piece)]))


def read_interests(lines: list[Line], document: Document) -> None:
    """Add the interests of a section."""
    for line in lines:
        told = [piece for sentence in sentences(line.text) for piece in split_outside_brackets(sentence)]
        last = [re.sub(r"^(?:and|ed?) (?=\w)", "", one) for one in told[1:]]  # "…, brass bands, and chess"
        for piece in [one for one in (*told[:1], *last) if _may_be_told(one) and not RELATIVES.fullmatch(fold(one))]:
            document.add("interests", {"name": Quoted(piece, piece)}, piece)
