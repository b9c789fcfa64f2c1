"""Pure: languages, each with its level as written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line
from profiles.reading.sections.lists import SIGNS, ranges_outside_brackets
from profiles.reading.words import fold, has, pattern

CEFR = re.compile(r"\b([ABC][12])(?:\+)?\b", re.IGNORECASE)
DIVIDERS = re.compile(r"\s*[,;•·|]\s*|\t|\s+/\s+|\s{2,}|\.\s+|\s+[–—-]\s+(?=[A-ZÀ-Þ][^\W\d_]{3,}(?:\s|$))")
JOINING = re.compile(r"(?:^|\s+)(?:e|ed|and|di|of|in)$|^(?:e|ed|and)\s+", re.IGNORECASE)
SHARING = re.compile(r"([^\W\d_]+)\s+(?:e|ed|and|&)$")
# A name of one or two words, and what follows it.
NAMED = re.compile(r"^([^\W\d_]{3,}(?: [^\W\d_]{4,})?)(?:\s*[:(–—-]\s*(.*)|\s+(\S.*))?$")
NO_LANGUAGE = re.compile(
    r"\b(?:capacita|livello|level|lettura|scrittura|ascolto|comprensione|interazione|produzione|espressione|"
    r"orale|parlato|scritt[oa]|reading|writing|"
    r"listening|speaking|spoken|understanding|certifica\w+|ielts|toefl|delf|dele|goethe|cambridge|esame|"
    r"soggiorno|anche|also|and|lingue|languages|"
    r"altre|other|levels|livelli|lingua|language|conoscenza|knowledge|patente|"
    r"computer|pc|informatica|office|excel)\b"
)
NO_TONGUE = re.compile(r"\s*(?:computer|pc|informatica)\b", re.IGNORECASE)  # the next label on the line
AMONG_OTHERS = re.compile(r"(?<=\.)\s+(?=(?:Lingu[ae](?: straniere)?|Languages?)\s*:\s)")
SKILL = re.compile(  # of the European form, each with a level of its own
    r"^capacità di (?:lettura|scrittura|espressione orale)|^(?:comprensione|parlato|scritto|lettura)\b|"
    r"^(?:reading|writing|verbal|speaking) skills\b",
    re.IGNORECASE,
)
LONGEST = 60  # code points of a level


def read_languages(lines: list[Line], document: Document) -> None:
    """Add the languages of a section, each with its level as written."""
    waiting = ""  # "Lingua madre", whose language stands on the next line
    before = len(document.resume.get("languages", []))
    for line in lines:
        text = SIGNS.sub("", line.words).strip()
        found = document.resume.get("languages", [])[before:]
        if found and "fluency" not in found[-1] and has("fluency", text) and is_mother_tongue(text):
            _complete(text, document)  # a column of languages, and one of levels
            continue
        if is_mother_tongue(text.rstrip(":")):
            waiting = text.rstrip(": ")
            continue
        for piece in _with_shared_levels(_by_language(text)):
            if name := language_in(piece):
                _add_language(name, piece, waiting, document)
            elif unknown := _unknown(piece):
                _add_language(unknown[0], piece, waiting, document)
            elif document.resume.get("languages") and has("fluency", piece) and len(piece) < LONGEST:
                _complete(piece, document)
            elif piece:
                document.unplaced.append(piece)
        waiting = ""


def apart(lines: Iterable[Line]) -> list[Line]:
    """The lines, with languages behind a label in the middle of one on a line of their own."""
    made: list[Line] = []
    for line in lines:
        label = AMONG_OTHERS.search(line.text)
        if label and language_in(line.text[label.end() :]):
            made += [
                replace(line, text=line.text[: label.start()]),
                Line(line.text[label.end() :], gap=True, column=line.column),
            ]
        else:
            made.append(line)
    return made


def is_mother_tongue(text: str) -> bool:
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
    """A line divided into its languages; what says more of one stays with it."""
    found: list[tuple[int, int]] = []
    last = ""
    for start, end in ranges_outside_brackets(text, DIVIDERS):
        item = text[start:end]
        named = fold(language_in(item))
        if named and named == last:
            found[-1] = (found[-1][0], end)  # "Welsh, basic, a chat with Welsh residents"
        elif named:
            last = named
            found += [(start + first, start + last) for first, last in _several(item)]
        elif found and not _unknown(item) and not NO_TONGUE.match(item):
            found[-1] = (found[-1][0], end)
        elif item.strip():
            found.append((start, end))
    return [text[start:end].strip(" ,;/|·•–—-\t.") for start, end in found]


def _with_shared_levels(pieces: list[str]) -> list[str]:
    """The pieces, with the level of the second of two that are joined beside the first: "Welsh and Greek (fluent)"."""
    shared: list[str] = []
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        joined = SHARING.match(piece)
        level = following.replace(language_in(following), "", 1).strip() if joined else ""
        shared.append(f"{joined[1]} {level}" if joined and level else piece)
    return shared


def _several(item: str) -> list[tuple[int, int]]:
    """The ranges of an item that names several languages, divided before each but the first."""
    folded = _letters(item)
    named: dict[str, int] = {}
    for match in pattern("languages").finditer(folded):
        if folded[: match.start()].count("(") == folded[: match.start()].count(")"):
            named.setdefault(match[0], match.start())  # "Welsh, a chat with Welsh speakers" is one
    starts = list(named.values())
    edges = [0, *starts[1:], len(item)]
    return list(pairwise(edges))


def _unknown(item: str) -> tuple[str, str] | None:
    """Name and level of a language that no list has, if its level follows: “pulaar (parlato)”."""
    match = NAMED.match(item.strip(" ,;.–—-"))
    if not match or has("fluency", match[1]) or NO_LANGUAGE.search(fold(match[1])):
        return None
    level = (match[2] or match[3] or "").strip(" ()")
    return (match[1].strip(), level) if has("fluency", level) or CEFR.search(level) else None


def _letters(text: str) -> str:
    """The text folded letter by letter, so that places in it are places in the text."""
    return "".join(fold(char)[:1] or " " for char in text)


def language_in(text: str) -> str:
    folded = _letters(text)
    match = pattern("languages").search(folded)
    return text[slice(*match.span())] if match else ""


def _add_language(name: str, piece: str, waiting: str, document: Document) -> None:
    before, _, after = piece.partition(name)
    before = JOINING.sub("", before.strip(" :,;–—-("))
    after = JOINING.sub("", after.strip(" :,;–—-"))
    after = after[1:-1] if after[:1] == "(" and after[-1:] == ")" and after.count("(") == 1 else after
    rest = f"{before} {after}".strip(" :,;–—-")
    rest = rest.strip("()") if rest.count("(") != rest.count(")") else rest
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
    if len(fluency) > LONGEST and has("fluency", first := fluency.split(",")[0]):
        fluency = first
    if len(fluency) > LONGEST:
        fluency, doubt = "", "no_level"
    quote = fluency if fluency and fluency in piece else piece if fluency != waiting else waiting
    document.add(
        "languages",
        {"language": Quoted(name, name), "fluency": Quoted(fluency, quote) if fluency else None},
        piece if piece in document.text else name,  # stars may have stood between the two
        doubt,
    )


def _complete(piece: str, document: Document) -> None:
    """Give the last language the level that stands on a line of its own."""
    last = document.resume["languages"][-1]
    piece = SKILL.sub("", piece).strip(" :") or piece
    at = f"/languages/{len(document.resume['languages']) - 1}"
    if "fluency" not in last:
        last["fluency"] = piece
        document.provenance[f"{at}/fluency"] = piece
        document.doubts.pop(at, None)
