"""Pure: entries whose fields have labels, as in the European format: “Datore di lavoro: …”, “Job title: …”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from profiles.reading.lines import Line

LABELS = {
    "period": (
        r"dat[ae] \(da ?[-–—] ?a\)|dat[ae]|dates?|period[oi]?|durata|dal?/al?|dates? \(from ?[-–—] ?to\)|"
        r"from/to|dates employed"
    ),
    "employer": (
        r"(?:nome (?:e|ed) indirizzo del )?datore di lavoro|nome dell'azienda|azienda|ditta|societa|ente|"
        r"presso|employer(?:'s name)?|company(?: name)?|organi[sz]ation|name and address of employer|"
        r"datore di lavoro e localita|luogo di lavoro|nome e tipo di (?:istituto|organizzazione)[^:\t]*|"
        r"istituto|scuola|school|institution|university|universita"
    ),
    "role": (
        r"(?:tipo di )?impiego|tipo di lavoro|qualifica|mansione|ruolo|posizione|incarico|"
        r"lavoro o posizione ricoperti|posizione ricoperta|funzione|profilo|job title|position(?: held)?|"
        r"occupation or position held|role|title|title of qualification awarded|qualifica conseguita|"
        r"titolo(?: di studio| conseguito| della qualifica[^:\t]*)?|qualification|degree|course"
    ),
    "said": (
        r"(?:principali )?(?:mansioni|attivita)(?: e responsabilita)?|principali materie[^:\t]*|"
        r"responsabilita|compiti|descrizione|main activities and responsibilities|duties|responsibilities|"
        r"description|tasks|principal subjects[^:\t]*"
    ),
    "left": (
        r"tipo di azienda o settore|settore|tipo di attivita o settore|type of business or sector|sector|"
        r"industry|tipo di contratto|livello nella classificazione[^:\t]*|level in national[^:\t]*"
    ),
}
LABEL = re.compile(
    "^(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in LABELS.items()) + r")\s*(?::\s*|\t|$)", re.IGNORECASE
)
LEAST = 2  # labelled lines of different kinds that show how a section is written


def without_labels(lines: list[Line]) -> list[Line]:
    """The lines of a section in the order that unlabelled entries have: period, role and employer, then what is said.

    Args:
        lines: Those of the section.

    Returns:
        The lines as they are, unless their labels tell two fields at least.
    """
    kinds = [_kind(line) for line in lines]
    if len({kind for kind, _at in kinds} & {"period", "employer", "role"}) < LEAST:
        return lines
    return [made for group in _entries(lines, kinds) for made in _in_order(group)]


def _kind(line: Line) -> tuple[str, int]:
    """Which field a line tells, and where its value begins; of a line without a label "" and 0."""
    match = LABEL.match(line.text.replace("’", "'").replace("à", "a"))
    return (match.lastgroup or "", match.end()) if match else ("", 0)


def _entries(lines: list[Line], kinds: list[tuple[str, int]]) -> Iterable[list[tuple[str, Line]]]:
    """The fields of each entry; one begins where a field comes again."""
    group: list[tuple[str, Line]] = []
    waiting = ""
    for line, (kind, at) in zip(lines, kinds, strict=True):
        value = replace(line, text=line.text[at:].strip(), bullet=line.bullet and not kind)
        if kind in ("period", "employer", "role") and any(kind == other for other, _line in group):
            yield group
            group = []
        if kind and not value.text:
            waiting = kind
            continue
        group.append((kind or waiting or "said", value))
        waiting = ""
    if group:
        yield group


def _in_order(group: list[tuple[str, Line]]) -> list[Line]:
    head = [line for kind in ("period", "role", "employer") for other, line in group if other == kind]
    said = [replace(line, bullet=True) for kind, line in group if kind in ("said", "left")]
    return [replace(line, gap=not at, bullet=False) for at, line in enumerate(head)] + said
