"""Pure: entries whose fields have labels, as in the European format: “Datore di lavoro: …”, “Job title: …”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from profiles.reading.heads.pieces import KIND
from profiles.reading.heads.sentences import without_stop
from profiles.reading.lines import Line
from profiles.reading.sections.dates import is_period, periods
from profiles.reading.words import fold

LABELS = {
    "period": (
        r"dat[ae] \(da ?[-–—] ?a\)|dat[ae]|anno|dates?|period[oi]?|durata|dal?/al?|dates? \(from ?[-–—] ?to\)|"
        r"from/to|dates employed"
    ),
    "employer": (
        r"(?:nome (?:(?:e|ed) indirizzo )?del )?datore di lavoro|"
        r"nome dell(?:'|a )(?:azienda|ditta|impresa)|azienda|ditta|societa|ente|"
        r"presso|employer(?:'s name)?|company(?: name)?|organi[sz]ation|name and address of employer|"
        r"datore di lavoro e localita|luogo di lavoro|nome e tipo d(?:i |')(?:istituto|organizzazione)[^:\t]*|"
        r"istituto|scuola|school|institution|university|universita"
    ),
    "role": (
        r"(?:tipo di )?impiego|tipo di lavoro|qualifica|mansione|ruolo|posizione|incarico|"
        r"lavoro o posizione ricoperti|posizione ricoperta|funzione|profilo|job title|position(?: held)?|"
        r"occupation or position held|role|title|title of qualification awarded|qualifica conseguita|"
        r"titolo(?: di studio| conseguito| della qualifica[^:\t]*)?|qualification|degree|course"
    ),
    "said": (
        r"(?:principali )?(?:mansioni|attivita)(?: (?:e responsabilita|svolte|principali))?|principali materie[^:\t]*|"
        r"responsabilita|compiti|descrizione|main activities and responsibilities|(?:main |key )?duties|"
        r"responsibilities|"
        r"description|tasks|principal subjects[^:\t]*"
    ),
    "left": (
        r"tipo di (?:azienda|attivita|impresa)(?: o settore)?|attivita o settore|sede|luogo|citta|localita|"
        r"settore|type of business(?: or sector)?|sector|"
        r"industry|tipo di contratto|voto|votazione|livello nella classificazione[^:\t]*|level in national[^:\t]*"
    ),
}
LABEL = re.compile(
    "^(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in LABELS.items()) + r")\s*(?::\s*|\t|$)", re.IGNORECASE
)
# Those of the European form, which nothing else begins with, where no sign divides them from their value.
FORM = {
    "period": r"dat[ae] \(da ?[-–—] ?a\)|dates? \(from ?[-–—] ?to\)",
    "employer": (
        r"nome e indirizzo del datore di lavoro|nome e tipo di istituto di istruzione o(?: formazione)?|"
        r"name and address of employer|name and type of organi[sz]ation(?: providing education and training)?"
    ),
    "role": (
        r"tipo di impiego|lavoro o posizione ricoperti|qualifica conseguita|titolo della qualifica rilasciata|"
        r"occupation or position held|title of qualification awarded"
    ),
    "said": (
        r"principali mansioni e responsabilita|principali attivita e responsabilita|"
        r"principali materie ?/ ?abilita(?: professionali oggetto dello studio)?|"
        r"main activities and responsibilities|principal subjects(?: ?/ ?occupational skills covered)?"
    ),
    "left": r"tipo di azienda o settore|tipo di attivita o settore|type of business or sector",
}
OF_FORM = re.compile(
    "^(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in FORM.items()) + r")\s+(?=\S)", re.IGNORECASE
)
# Labels that may go over several rows of a narrow column, in folded text.
LONG = (
    "nome e indirizzo del datore di lavoro", "tipo di azienda o settore", "tipo di attivita o settore",
    "principali mansioni e responsabilita", "principali attivita e responsabilita",
    "nome e tipo di istituto di istruzione o formazione",
    "nome e tipo di organizzazione erogatrice dell'istruzione e formazione",
    "principali materie / abilita professionali oggetto dello studio",
    "principali tematiche/competenze professionali possedute",
    "livello nella classificazione nazionale (se pertinente)", "lavoro o posizione ricoperti",
    "titolo della qualifica rilasciata", "capacita e competenze relazionali", "capacita e competenze organizzative",
    "capacita e competenze tecniche", "capacita di espressione orale", "capacita di lettura", "capacita di scrittura",
    "name and address of employer", "occupation or position held", "main activities and responsibilities",
    "type of business or sector", "title of qualification awarded",
    "name and type of organisation providing education and training",
    "principal subjects/occupational skills covered", "level in national or international classification",
)  # fmt: skip
SAID = {"employer": "Presso ", "role": "Come "}  # as heads of jobs say it themselves
# How somebody came to a post, and on what terms: nothing of the period.
TERMS = re.compile(
    r"(?:vincit\w+ di concorso|(?:a )?tempo (?:in)?determinato|di ruolo|orario \w+|\d+ ore(?: settimanali)?)$"
)
# "Tipo di attività" stands before the trade of a firm, "commercio", and in many a CV before what was done.
OF_WORK = re.compile(r"tipo di attivita\s*:?\s*$")
LEAST_TASKS = 3  # parts of a list that tells what was done
COLUMNS = 3  # names of columns in a row
LEAST = 2  # labelled lines of different kinds that show how a section is written


def with_whole_labels(lines: Iterable[Line]) -> list[Line]:
    """The lines with labels that go over several rows of a narrow column put together, and their values as well.

    The names of the columns of a table, which stand one after the other, are left out.
    """
    made: list[Line] = []
    for line in _without_column_names(lines):
        whole = _together(made[-1], line) if made else None
        made[-1:] = [whole] if whole else [*made[-1:], line]
    return made


def _without_column_names(lines: Iterable[Line]) -> list[Line]:
    kept: list[Line] = []
    for are_names, run in groupby(lines, key=_is_bare_label):
        told = list(run)
        kept += told if not are_names or len(told) < COLUMNS else []
    return kept


def _is_bare_label(line: Line) -> bool:
    kind, at = _kind(line)
    return bool(kind) and not line.text[at:].strip()


def _together(before: Line, line: Line) -> Line | None:
    """Two rows as one where the label of the second goes on with that of the first."""
    first, *value = before.parts
    rest, *more = line.parts
    if not value or not _begins_a_label(first) or not _begins_a_label(f"{first} {rest}"):
        return None
    return replace(before, text="\t".join([f"{first} {rest}", " ".join([*value, *more])]))


def _begins_a_label(text: str) -> bool:
    folded = fold(text).replace("’", "'")
    return any(label.startswith(folded) for label in LONG)


def without_labels(lines: list[Line], *, are_jobs: bool = False) -> list[Line]:
    """The lines of a section in the order that unlabelled entries have: period, role and employer, then what is said.

    Args:
        lines: Those of the section.
        are_jobs: Whether to say with a word before it which value is the employer and which the role.

    Returns:
        The lines as they are, unless their labels tell two fields at least.
    """
    lines = [_without_terms(line) for line in lines]
    kinds = [_kind(line) for line in lines]
    told = {kind for kind, _at in kinds}
    if {"employer", "role"} <= told and "period" not in told:
        kinds = [("period", 0) if is_period(line.text) else kind for line, kind in zip(lines, kinds, strict=True)]
    if len({kind for kind, _at in kinds} & {"period", "employer", "role"}) < LEAST:
        return lines
    return [made for group in _entries(lines, kinds) for made in _in_order(group, is_job=are_jobs)]


def _without_terms(line: Line) -> Line:
    """A line that has a period and the terms of a contract, "Dal 2010 a oggi, tempo pieno", without the terms."""
    found = periods(line.text)
    if len(found) != 1 or line.text[: found[0].span[0]].strip():
        return line
    terms = [part.strip(" .") for part in re.split(r"[,;\t]", fold(line.text[found[0].span[1] :])) if part.strip(" .")]
    are_terms = terms and all(KIND.match(term) or TERMS.match(term) for term in terms)
    return replace(line, text=line.text[: found[0].span[1]]) if are_terms else line


def kind_of_label(line: Line) -> str:
    """Which field of an entry the label says that a line begins with: a key of ``LABELS``, or ""."""
    return _kind(line)[0]


def is_labelled(lines: list[Line]) -> bool:
    """Whether the lines of a section tell a period and an employer by their labels."""
    return {"period", "employer"} <= {_kind(line)[0] for line in lines}


def _kind(line: Line) -> tuple[str, int]:
    """Which field a line tells, and where its value begins; of a line without a label "" and 0."""
    plain = line.text.replace("’", "'").replace("à", "a")
    match = LABEL.match(plain) or OF_FORM.match(plain)
    if match and OF_WORK.match(fold(match[0])) and plain.count(", ", match.end()) >= LEAST_TASKS - 1:
        return "said", match.end()
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


def _in_order(group: list[tuple[str, Line]], *, is_job: bool) -> list[Line]:
    head = [
        replace(line, text=f"{SAID.get(kind, '')}{without_stop(line.text)}")
        if line.text and (is_job or kind == "employer")
        else line
        for kind in ("period", "role", "employer")
        for other, line in group
        if other == kind
    ]
    # What kind of firm it is would be taken for something done.
    kinds = ("said",) if is_job else ("said", "left")
    said = [replace(line, bullet=True) for kind, line in group if kind in kinds]
    return [replace(line, gap=not at, bullet=False) for at, line in enumerate(head)] + said
