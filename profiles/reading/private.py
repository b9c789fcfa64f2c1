"""Pure: what is never read: birth, sex, nationality, family, health, tax codes, photos, streets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from profiles.reading.lines import Line
from profiles.reading.words import fold

# In a folded text. SECURITY: a label that is missing here lets what follows it into the facts.
LABELS = re.compile(
    r"\b(?:data (?:e luogo )?di nascita|luogo (?:e data )?di nascita|nat[oa] (?:il|a|in|nel)\b|nat[oa]/[oa]|"
    r"date (?:and place )?of birth|place of birth|birth ?(?:date|day|place)|born (?:on|in)\b|d\.?o\.?b\b|"
    r"nazionalita|cittadinanza|nationality|citizenship|stato civile|marital status|civil status|"
    r"codice fiscale|cod\.? ?fisc|c\. ?f\.|tax (?:code|id)\b|national insurance n|social security n|"
    r"partita iva|p\.? ?iva\b|"
    r"carta d'identita|passaporto n|passport n|permesso di soggiorno|residence permit|"
    r"categori[ae] protett[ae]|legge 68|l\. ?68/|invalidita civile|stato di salute|"
    r"obblighi? (?:di leva|militari)|militesente)"
)
# These only as a label, or with nothing else: "Health" may be a company's name, "children" those whom somebody taught.
SHORT_LABELS = re.compile(
    r"^(?:eta|age|sesso|sex|genere|gender|figli[oae]?|children|famiglia|family|salute|health|disabilita|disability|"
    r"religione|religion|"
    r"nascita|born|nat[oa]|foto(?:grafia)?|photo|invalidita|anni)\s*(?::|$|\t|[-–]\s)"
    r"|^(?:coniugat[oa]|nubile|celibe|divorziat[oa]|spos?at[oa]|vedov[oa]|married|single|divorced|widow(?:ed)?)"
    r"(?:,? (?:con|with) .{1,30})?$"
    r"|^\d{1,2} (?:anni|years old)$|^(?:\d|un[oa]?|due|tre|one|two|three) (?:figli[oae]?|child(?:ren)?)$"
)
CODE = re.compile(r"\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b")  # an Italian tax code
# "Corso" is a street with a house number or a name that streets have, and else a course: "Corso di primo soccorso".
AVENUE = (
    r"corso\s+(?:(?:italia|roma|torino|milano|venezia|genova|europa|francia|svizzera|unita d'italia|vittorio|umberto|"
    r"garibaldi|mazzini|cavour|matteotti|re umberto|regina|principe|della repubblica|della liberta|dei mille|"
    r"del popolo|di porta)\b"
    r"|(?:[^\d\s,]+[\s,]+){1,5}(?:n[.°r]*\s*)?(?<!livello )(?<!modulo )\d{1,3}(?:\s?/?\s?[a-z])?"
    r"(?=\s*(?:$|[,–-]|\d{5})))"
)
STREET = re.compile(
    r"^(?:indirizzo|residenza|domicilio|address|residente (?:in|a)|domiciliat[oa] (?:in|a)|home)?\s*:?\s*(?:in |a )?"
    rf"(?:(?:via|viale|v\.le|piazza|p\.z?za|piazzale|c\.so|largo|vicolo|strada|contrada|localita|loc\.|lungo\w+)\s+\D"
    rf"|{AVENUE}"
    r"|\d{1,4}[a-z]?,?\s+(?:[\w'.-]+\s+){1,3}"
    r"(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|court|square|way|close|place)\b)"
)
ADDRESS_LABEL = re.compile(r"^(?:indirizzo|residenza|domicilio|address|home address)\b\s*:?\s*")
TOWN = re.compile(r"\b\d{5}\s*[-–,]?\s+([^\W\d_][\w'’ ]+?)(?:\s*\(?\b[A-Z]{2}\b\)?|\s*[,(–-]|$)")
CONSENT = re.compile(
    r"\b(?:autorizzo|acconsento|presto il consenso|trattamento dei (?:miei )?dati|gdpr|"
    r"reg(?:olamento|\.)? ?(?:\(?ue\)? ?)?(?:n\. ?)?(?:2016/)?679|d\.? ?lgs\.? ?(?:n\. ?)?196|"
    r"i (?:hereby )?authori[sz]e|processing of my personal)"
)
PIECES = re.compile(r"\s+[|·•∙]\s+|\s{2,}|\t|\s+[–—]\s+")
VALUE = re.compile(r"^[\W\d]*(?:\w+\W*){0,6}$")
# Properties of JSON Resume files and their like, folded without blanks and signs.
PROPERTIES = re.compile(
    r"^(?:image|photo|picture|avatar|birth\w*|dateofbirth|dob|age|nationality|citizenship|gender|"
    r"sex|maritalstatus|civilstatus|"
    r"children|family|health|disability|religion|ethnicity|race|taxcode|taxid|codicefiscale|"
    r"fiscalcode|ssn|nationalid|passport\w*|"
    r"address|street\w*|postalcode|zip\w*|datadinascita|luogodinascita|nazionalita|statocivile|"
    r"sesso|figli|salute|foto)$"
)


def strip(lines: Iterable[Line]) -> list[Line]:
    """The lines without what is never read; of an address the town remains."""
    kept: list[Line] = []
    value_follows = False
    for line in lines:
        if value_follows and not _is_labelled(line.text) and len(line.words) < 40 and VALUE.match(line.text):
            value_follows = False
            continue
        value_follows = False
        if _is_plain(line.text):
            kept.append(line)
            continue
        pieces = [_allowed(piece) for piece in PIECES.split(line.text)]
        if left := "\t".join(piece for piece in pieces if piece):
            kept.append(replace(line, text=left))
        value_follows = bool(re.fullmatch(r"[\w\s/'.-]+:?\s*", line.text)) and len(line.text.split()) <= 5
    return kept


def _is_plain(text: str) -> bool:
    folded = fold(text)
    if _is_labelled(text):
        return False
    streets = [piece for piece in PIECES.split(text) if STREET.match(fold(piece)) or ADDRESS_LABEL.match(fold(piece))]
    return not streets and not CODE.search(text) and not CONSENT.search(folded)


def _is_labelled(text: str) -> bool:
    pieces = map(fold, PIECES.split(text))
    return any((LABELS.search(piece) and len(piece) < 160) or SHORT_LABELS.search(piece) for piece in pieces)


def _allowed(piece: str) -> str:
    """The piece, the town of it if it is an address, or nothing."""
    folded = fold(piece)
    if _is_labelled(piece) or CODE.search(piece) or CONSENT.search(folded):
        return ""
    if STREET.match(folded) or ADDRESS_LABEL.match(folded):
        town = TOWN.search(piece)
        return town[1].strip() if town else ""
    return piece.strip()


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
