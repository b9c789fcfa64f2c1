"""Pure: driving licences, which stand in any section: "Patente: B, C", or only their classes below a heading."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line

_CLASS = r"(?:AM|A[12]?|B[1E]?|C[1E]?|D[1E]?|E|CQC)\b"
# The classes of a driving licence, alone in a line: "B, C".
CLASSES = re.compile(rf"{_CLASS}(?:(?:\s*[,/+]\s*|\s+e\s+|\s+){_CLASS})*")
LICENCE = re.compile(
    rf"\b(?:patent[ei](?: di guida)?:?\s+(?:cat(?:egoria|\.)?\s+)?(?-i:{CLASSES.pattern})"
    r"|(?:full |clean )*(?:UK |Irish |EU )?(?:clean )?driving licen[cs]e"
    r"(?:\s*:\s*(?:cat(?:egory|\.)?\s+)?(?-i:[A-D][1E]?\b))?)",
    re.IGNORECASE,
)
# Other papers of drivers behind the classes: "C, E con CQC e ADR".
WITH_PAPERS = re.compile(
    r"\s*(?:con|e|più|\+|,)\s+(?P<papers>(?:CQC|ADR|KB)(?:(?:\s*[,/+]\s*|\s+e\s+)(?:CQC|ADR|KB))*)$"
)
OWN_CAR = re.compile(r"\b(?:automunit[oa]|auto propria|own (?:car|transport|vehicle))\b", re.IGNORECASE)


def licences_in(lines: list[Line], document: Document) -> list[Line]:
    """Add the driving licences that lines name behind a label, "Patente: B", and return the other lines."""
    others = []
    for line in lines:
        small = line.words.islower() and re.search(r"\bpatente [a-e]e?\b", line.words)
        licence = small or LICENCE.search(line.words)
        if licence is None:
            others.append(line)
            continue
        named = licence[0].strip(" ,;.")
        document.add("certificates", {"name": Quoted(named, named)}, named)
        rest = OWN_CAR.sub("", line.text.replace(licence[0], "", 1)) if licence[0] in line.text else ""
        others += [replace(line, text=rest.strip(" \t,;·|–-"))] if re.search(r"\w", rest) else []
    return others


def classes_in(lines: list[Line], document: Document) -> list[Line]:
    """Add the licence of which lines below a heading "Patente" have only the classes; return the other lines."""
    others = []
    for line in lines:
        bare = OWN_CAR.sub("", line.words).strip(" \t,;·|–-.()")
        papers = WITH_PAPERS.search(bare)
        classes = bare[: papers.start()] if papers else bare
        if CLASSES.fullmatch(classes):
            document.add("certificates", {"name": Quoted(f"Patente {classes}", classes)}, classes)
            for paper in re.findall(r"[A-Z]+", papers["papers"] if papers else ""):
                document.add("certificates", {"name": Quoted(paper, paper)}, paper)
        else:
            others.append(line)
    return others
