"""Pure: what is never read: birth, sex, nationality, family, health, tax codes, photos, streets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from profiles.reading.heads.sentences import sentences
from profiles.reading.lines import Line
from profiles.reading.private_words import (
    ADDRESS_LABEL,
    BREAK,
    CODE,
    CONSENT,
    FAMILY,
    IN_STREET,
    LABELS,
    LABELS_ALONE,
    LAW,
    LAW_AS_WORK,
    NAMED_STREET,
    PIECES,
    PROPERTIES,
    RELATIVE,
    SHORT_LABELS,
    STREET,
    STREET_WORD,
    TOWN,
    VALUE,
    WITH_POSTCODE,
)
from profiles.reading.sections.dates import periods
from profiles.reading.sections.headings import section_of
from profiles.reading.words import fold

HIDDEN = re.compile(
    r"(?:stato di )?salute|(?:my )?health|dati sanitari|stato civile|famiglia|family|religione|religion"
)
IN_BRACKETS = re.compile(r"(?<=\w)\s*\(([^()]*)\)")
ICON = re.compile(r"^[^\w\s(\"'“«+•-]+\s+")  # a sign that stands for a label: a house, a heart
NAMED = re.compile(r"(?:Mi chiamo|My name is) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,2}(?=[,.]| e | and |$)")
DASH = re.compile(r"\s+[-–—]\s+")
REACHED = re.compile(r"@|\d[\d\s./-]{6,}\d$")
LONGEST_LABELLED = 300  # code points of a sentence that a label makes private
LONGEST_TOWN = 40  # code points, with its region and country


def strip(lines: Iterable[Line]) -> list[Line]:
    """The lines without what is never read; of an address the town remains."""
    kept: list[Line] = []
    value_follows = False
    is_hidden = False  # below a heading such as "Health"
    for written in lines:
        line = _without_told_brackets(written)
        is_hidden = _hides(line) if _is_heading(line) else is_hidden
        if is_hidden:
            continue
        is_value = value_follows and len(line.words) < 40 and VALUE.match(line.text) is not None
        value_follows = False
        if is_value and not _is_labelled(line.text) and not section_of(line.words):
            continue
        pieces = PIECES.split(line.text)
        allowed = [_allowed(piece) for piece in pieces]
        if all(one == piece.strip() for one, piece in zip(allowed, pieces, strict=True)):
            kept.append(line)
            continue
        # SECURITY: a label in a column of its own hides the value beside it, too.
        left = [one for one, before in zip(allowed, ["", *pieces], strict=False) if _may_follow(one, before)]
        if left:
            kept.append(replace(line, text="\t".join(left)))
        value_follows = _is_label(pieces[-1])
    return kept


def _is_heading(line: Line) -> bool:
    """Whether a line begins a section, or one that is never read."""
    is_set_off = line.gap or line.bold or line.level > 0 or line.words.isupper()
    return (is_set_off and not line.bullet and _hides(line)) or section_of(line.words) is not None


def _hides(line: Line) -> bool:
    """Whether a line is the name of what is never read: "Health"."""
    return HIDDEN.fullmatch(fold(line.words).strip(" :")) is not None


def _may_follow(piece: str, before: str) -> bool:
    """Whether a piece is kept beside the one before: not if that is its label; of an address the town is."""
    is_address = ADDRESS_LABEL.match(fold(before)) is not None
    if before.count("(") > before.count(")") and piece.endswith(")") and not _allowed(before):
        return False  # "(maternity leave, April 2016 – January 2017)"
    return bool(piece) and not (_is_label(before) and not is_address) and not (is_address and re.search(r"\d", piece))


def _is_label(piece: str) -> bool:
    """Whether a piece is a label whose value stands elsewhere."""
    folded = fold(piece).rstrip(": ")
    match = LABELS.search(folded) or LABELS_ALONE.match(folded)
    return match is not None and (
        match.end() == len(folded) or folded[match.end() :].strip(" /()") in {"e luogo", "n", "n."}
    )


def _is_labelled(text: str) -> bool:
    return any(_has_label(fold(piece)) for piece in PIECES.split(text))


def _has_label(folded: str) -> bool:
    return (LABELS.search(folded) is not None and len(folded) < LONGEST_LABELLED) or SHORT_LABELS.search(
        folded
    ) is not None


def _allowed(piece: str) -> str:
    """The piece without its private sentences, the town of it if it is an address, or nothing."""
    piece = IN_STREET.sub("", piece)
    folded = fold(ICON.sub("", piece))
    if _is_consent(folded):
        return ""
    several = sentences(piece)
    parts = DASH.split(piece)
    if len(several) < 2 and len(parts) > 1 and _is_street(piece, folded) and any(map(REACHED.search, parts[1:])):
        # "Recapiti: via Roma 9, Bari - cell. 333 5550101": mail and phone are no part of the address.
        return " - ".join(kept for part in parts if (kept := _allowed(part)))
    if len(several) < 2 and _is_street(ICON.sub("", piece), folded):
        return _town(piece, folded)
    labelled = _has_label(folded) or any(
        _has_label(fold(one).rstrip(" .")) or _is_street(one, fold(one)) for one in several if len(several) > 1
    )
    if not (labelled or CODE.search(piece) or FAMILY.search(folded)):
        return piece.strip()
    return " ".join(kept for sentence in several if (kept := _allowed_sentence(sentence))).strip()


def _without_told_brackets(line: Line) -> Line:
    """The line without brackets that hold something private: "May 2021 (maternity leave until March)"."""

    def kept(inside: re.Match[str]) -> str:
        folded = fold(inside[1])
        return "" if _has_label(folded) or FAMILY.search(folded) or RELATIVE.fullmatch(folded) else inside[0]

    told = IN_BRACKETS.sub(kept, line.text)
    return replace(line, text=told) if told != line.text else line


def _town(piece: str, folded: str) -> str:
    """The town of an address: behind its postcode, or what follows its label without street and figure."""
    if town := TOWN.search(piece):
        return _allowed_sentence(re.split(r"\s(?=[Nn]at[oa] )", town[1])[0]).strip()
    label = ADDRESS_LABEL.match(folded)
    rest = piece[label.end() :].strip() if label and len(folded) == len(piece) else ""
    rest = rest.split(",")[0].strip() if not re.search(r"\d", rest.split(",")[0]) else rest
    return "" if re.search(r"\d", rest) or STREET.match(fold(rest)) or len(rest) > LONGEST_TOWN else rest


def _allowed_sentence(sentence: str) -> str:
    folded = fold(ICON.sub("", sentence))
    if _is_street(sentence, folded):
        return _town(sentence, folded)
    if _has_label(folded.rstrip(" .")) or CODE.search(sentence):
        label = LABELS.search(folded)
        before = sentence[: label.start()].rstrip() if label and len(folded) == len(sentence) else ""
        # "Luca Neri, nato a Bari", "Cork (Stamp 4)": what stands before the sign is something else.
        ends = before.endswith((",", ";", "(", " -", " –")) or (label is not None and label[0][:1] in ",;(")
        is_plain = not _has_label(fold(before)) and not FAMILY.search(fold(before))
        return before.rstrip(" ,;(–-") if ends and is_plain else ""
    if not FAMILY.search(folded):
        return sentence
    # That somebody did not work for a time is shown by the period of what is called a break, not why; and by no other.
    paused = BREAK.match(folded)
    if paused is None:
        named = NAMED.match(sentence)  # "Mi chiamo Anna Neri, ho due figli"
        return f"{named[0]}." if named else ""
    dated = next((sentence[slice(*period.span)] for period in periods(sentence)), "")
    return " ".join(filter(None, [sentence[: paused.end()] if len(folded) == len(sentence) else "", dated]))


def _is_consent(folded: str) -> bool:
    return CONSENT.search(folded) is not None or (LAW.search(folded) is not None and not LAW_AS_WORK.search(folded))


def _is_street(piece: str, folded: str) -> bool:
    if ADDRESS_LABEL.match(folded) or WITH_POSTCODE.match(folded):
        return True
    match = STREET.match(folded)
    if match is None:
        return False
    # "20 vans on the road", "largo consumo": the names of streets have capitals, or a number behind them.
    return (STREET_WORD if folded[0].isdigit() else NAMED_STREET).search(piece) is not None


def without_private(value: Any) -> Any:
    """A JSON value without the properties that are never read, at any depth."""
    if isinstance(value, dict):
        return {key: without_private(one) for key, one in value.items() if not is_private(key)}
    if isinstance(value, list):
        return [without_private(one) for one in value]
    return value


def is_private(name: str) -> bool:
    """Whether a property of this name is never read."""
    return PROPERTIES.match(re.sub(r"[\W_]", "", fold(name))) is not None
