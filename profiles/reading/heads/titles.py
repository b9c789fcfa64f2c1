"""Pure: the parts of a title somebody studied for: its kind, its subject, and the score."""

from __future__ import annotations

import re

from profiles.reading.heads.affinity import REGION
from profiles.reading.heads.dated import INITIALS
from profiles.reading.heads.entry import Entry
from profiles.reading.heads.sentences import sentences, without_stop
from profiles.reading.words import fold, has

DIVIDERS = re.compile(r"\s+[|·•∙/]\s+|(?<!\d)\s+[–—―−-]\s+|\s+[–—―−-]\s+(?!\d)|(?<=\w)\s*[—|•]\s*(?=\w)|:\s+")
IN_BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)\s*$")
SCHOOLS = re.compile(
    r"\b(?:universit\w+|univ(?=\.)|university|politecnico|polytechnic|istituto|institute|liceo|college|school"
    r"|scuol[ae]|accademia|academy|its|itis|itc|itg|itcg|iti|itas|ita|itn|itt|ipsia|ipc|ipa|ipsct|ipss|ipssar|"
    r"ipsar|ipsss|isa|cpia|ctp|cfp|enaip|ial|cnos(?:-?fap)?|ifoa|iis|"
    r"isis|ics?|bpp|tu|rwth|fh|ucl|lse|uni|escola|escuela|ecole|lycee|gymnasium|grammar|comprehensive"
    r"|sixth form|fachhochschule|hochschule|universit\w+|universidade?"
    r"|akademi\w*|uniwersytet\w*|politechni\w+|politehnic\w+|politecnica|univerzit\w+|egyetem\w*|hogeschool|"
    r"infirmary|open university|polytech|"
    r"conservatorio|bootcamp|campus|faculty|facolta|sapienza|bocconi|luiss|sissa|eth|mit|epfl)\b"
)
# The school of the title above: "same place".
SAME = re.compile(
    r"(?:(?:la |lo )?stess[oa] (?:universit\w+|ateneo|istituto|scuola|facolta|posto)"
    r"|(?:the )?same (?:university|uni|school|college|institution|institute|place)|ibid\.?|idem|come sopra|as above)$"
)
# What divides a title from its school: "Licenza media CPIA Lodi", "Diploma presso l'Istituto Fermi".
AT = re.compile(r"(?:presso|at|from)\s+(?:(?:la|il|lo|the)\s+|l['’])?", re.IGNORECASE)
ACRONYM = r"(?:cpia|ctp|cfp|itis|itcg?|itg|ipsia|ipss?ar|ipss|ipsct|iis|isis|ial|enaip|cnos|engim)\b"
TO_SCHOOL = re.compile(
    rf",\s+(?![^()]{{0,80}}\))|\s+(?={AT.pattern})"
    rf"|(?<=[a-zà-ù])(?<! di)(?<! in)(?<! al)(?<! il)(?<!resso)\s+(?={ACRONYM})",
    re.IGNORECASE,
)
# How well a degree was passed, in words.
_CLASS = (
    r"(?:(?:first|1st|second|2nd|third|3rd|(?:upper|lower)[- ]second)[- ]class|(?:upper|lower)[- ]second)"
    r"(?:[- ](?:hon(?:ou)?rs|hons\.?|degree))*"
    r"|(?:(?<=\()|(?<=, )|(?<=with ))(?:high |a )?(?:distinction|merit|commendation)(?=$|[,)]|\s+[–—|-]\s)"
)
SCORE = re.compile(
    r"(?:with (?=(?:an? )?(?:first|upper|lower|second|distinction|merit|commendation))"
    r"|(?:voto|votazione|con voto|con votazione|con (?=\d)|punteggio|(?:(?:final|overall|average) )?(?:grade|mark|"
    r"score)|gpa)\s*:?\s*)?"
    r"(\b\d{2,3}\s*/\s*(?:110|100|60|30|20|10)\b(?:\s*(?:e|con|with|cum)\s*(?:lode|laude|honours|honors))?"
    r"|(?:(?<=gpa )|(?<=gpa: ))\d[.,]\d+(?:\s*/\s*\d(?:[.,]\d{1,2})?)?|110 e lode|\bcum laude\b|"
    rf"\b2[:.][12]\b(?!\d)|{_CLASS})",
    re.IGNORECASE,
)
OF_SCIENCE = re.compile(
    r"^((?:bachelor|master)\w*(?:'s|’s)?(?: degree)?(?: (?:universitario )?di (?:ii?|primo|secondo|1°|2°) livello|"
    r" (?:i{1,2}|1°|2°) liv\.?)?(?: of (?:science|arts|engineering"
    r"|business administration|laws?))?)"
    r"\s+(?:in\s+|of\s+)?(\S.*)$",
    re.IGNORECASE,
)
SHORT_TITLE = re.compile(r"^((?:B|M)\.?\s?(?:Sc|A|S|Eng)\.?(?:\s?\(?Hons\.?\)?)?|Ph\.?\s?D\.?|MBA)\s+(?:in\s+)?(\S.*)$")
WHOLE_TITLES = re.compile(
    r"^(?:laurea (?:triennale|magistrale|specialistica)"
    r"|diploma(?: di maturit[aà])?(?: (?:scientifica|classica|tecnica))?"
    r"|maturit[aà](?: \w+)?)$",
    re.IGNORECASE,
)
# A title that says nothing of its subject.
BARE_TITLE = re.compile(rf"{WHOLE_TITLES.pattern}|^[\w.'’]+(?: \(?hons\.?\)?)?$", re.IGNORECASE)
# What stands beside a title and is neither subject nor school.
NOTHING = re.compile(
    r"(?:livello|level) (?:qeq|eqf) \d|(?:qeq|eqf) (?:livello |level )?\d"
    r"|con|voto|with|votazione|grade|(?:with |con )?(?:honours|lode|(?:magna |summa )?cum laude)"
    r"|(?:with )?(?:distinction|merit|pass)\*?(?:[, /]+(?:distinction|merit|pass)\*?)*"
    r"|(?:first|second|upper second|lower second|third)(?:[- ]class)?(?: honours)?(?:[, ]+grade \d)?"
)
IN = re.compile(r"^(.{2,60}?)\s+in\s+(\S.*)$", re.IGNORECASE)


def knows(text: str) -> bool:
    """Whether a text names a title or a school."""
    return has("degrees", text) or SCHOOLS.search(fold(text)) is not None


def parts_of(entry: Entry) -> tuple[list[str], str]:
    """The parts of a head, and the score, which may stand in it or below."""
    parts: list[str] = []
    score = ""
    for piece in [*entry.head, *(line.words for line in entry.body if len(line.text) < 60)]:
        if match := SCORE.search(piece):
            score = score or match[1]
        if piece in entry.head:
            parts += _divided(re.sub(r"\s*\(\t\)(?=,)", "", SCORE.sub("\t", piece)))
    return parts, score


def without_score(told: str) -> str:
    """What a line below a title says beside the score that it begins with: "GPA: 3.71/4.00; Dean's List"."""
    score = SCORE.match(told)
    return told[score.end() :].strip(" ,;.") if score else told


def _divided(piece: str) -> list[str]:
    found: list[str] = []
    halves = [without_stop(sentence) for half in piece.split("\t") for sentence in sentences(half)]
    for whole in (part for half in halves for part in DIVIDERS.split(half)):
        bracket = IN_BRACKETS.search(whole)
        part = whole[: bracket.start()] if bracket and has("places", bracket[1]) else whole
        at_commas = TO_SCHOOL.split(part)
        is_divided = any(knows(one) for one in at_commas[1:]) or _is_place(at_commas[-1])
        found += at_commas if is_divided or SAME.match(fold(at_commas[-1])) else [part]
    stripped = (_trimmed(part) for part in found)
    return [part for part in stripped if part and not NOTHING.fullmatch(fold(part))]


def _is_place(part: str) -> bool:
    return has("places", part) or REGION.match(part) is not None


def _trimmed(part: str) -> str:
    if (bracket := IN_BRACKETS.search(part)) and NOTHING.fullmatch(fold(bracket[1])):
        part = part[: bracket.start()]
    part = part.strip(" ,;:–—-")
    part = part if INITIALS.fullmatch(part) else part.strip(".").strip(" ,;:–—-")
    return part.strip("()").strip(" ,;:–—-") if part.count("(") != part.count(")") or part[:1] == "(" else part


def kind_and_subject(title: str) -> tuple[str, str]:
    """A title as its kind and its subject; the subject is empty if the title does not divide."""
    for form in (SHORT_TITLE, OF_SCIENCE, IN):
        match = form.match(title)
        # "BSc (Hons)", "PhD (Dr. rer. nat.)": what stands in brackets alone is no subject.
        if match and not WHOLE_TITLES.match(title) and not re.fullmatch(r"\([^()]*\)|Hons\.?", match[2].strip()):
            return match[1].strip(), match[2].strip()
    return title, ""
