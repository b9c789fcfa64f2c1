"""Pure: the headings of a CV and the sections that they begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest

from profiles.reading.heads.groups import is_part_of_a_job
from profiles.reading.lines import Line
from profiles.reading.sections.dates import periods
from profiles.reading.sections.labelled import is_labelled, kind_of_label
from profiles.reading.words import fold, has, headings

OTHER = "other"
HEAD = "head"  # what stands before the first heading
CONTACTED = "contacted"  # the same below the address of a person, whose name stands above it
EDGE = re.compile(r"^[\W\d_]+|[\W_]+$")
REMARK = re.compile(r"\s+\([^()\d]*\)\s*:?$")
LONGEST = 48  # code points
MOST_WORDS = 7
# Headings that no list has, where space or capitals set them off; in folded text.
ALIKE = [
    ("summary", r"(?:(?!thesis|project)[\w-]+ ){1,2}(?:summary|profile)"),
    ("volunteer", r"esperienz[ae] (?:di volontariato|associativ[ae]|nel volontariato)\b.*|volunteer\w* \w+|"
     r"volontariato .+"),
    ("languages", r"(?:conoscenz[ae]|competenz[ae]) (?:linguistic[ah]e?|delle lingue)\b.*|(?:\w+ ){1,2}languages"
     r"|languages? (?:known|spoken).*|lingue (?:conosciute|parlate|straniere).*"),
    ("work", r"(?:\w+ ){0,2}esperienz[ae](?! (?:con|di volontariato)\b)(?: .+)?"
     r"|experience (?:in|as|within|outside|abroad|before)\b.*"
     r"|(?:work|jobs?|posts?|roles?) (?:so far|in|with|for|at|before|since|outside|abroad)\b.*"
     r"|(?:lavor[oi]|impieghi|incarichi) (?:in|nel|nell[aeo]|presso|fuori|all'estero|fin qui|finora|prima)\b.*"
     r"|(?:\w+ ){0,3}(?:employment|work|career) history(?: .+)?|(?:\w+ ){1,3}(?:employment|positions|appointments)"
     r"|(?!(?:customer|user|guest|visitor|brand|employee|patient|client|digital)\b)(?:[\w-]+ ){1,4}experience(?: .+)?"
     r"|(?:posizion[ei]|ruol[oi]) (?:attual[ei]|precedent[ei]|ricopert[eaio])|(?:present|current|previous|past) "
     r"(?:positions?|roles?|jobs?|posts?)"
     r"|(?:altri|precedenti|vari|principali) (?:lavori|impieghi|incarichi).*|(?:lavori|impieghi) "
     r"(?:precedenti|attuali|vari|stagionali|svolti).*"),
    ("skills", r"(?:altre |principali )?(?:competenze|capacita|conoscenze|abilita)(?: .+)?|(?:[\w-]+ "
     r"){1,3}(?:skills|competenc[ei]e?s|tools)"),
    ("certificates", r"(?:altr[ei] |principali )?"
     r"(?:certificazioni|attestati|patentini|abilitazioni|corsi|qualifiche)(?: \w+){1,5}"
     r"|(?:[\w-]+ ){1,3}(?:certifications|certificates|licen[cs]es|tickets|training|courses)"
     r"|(?:certifications|certificates|licen[cs]es|training|courses) (?:and|/) .+"),
    ("education", r"(?:formazione|istruzione|studi)(?: \w+){1,5}|(?:[\w-]+ ){1,3}(?:education|studies)|"
     r"education (?:and|/) .+"),
    ("education", r"(?:education\w*|academic|school|formal) qualifications?"),
    ("interests", r"(?:away from|outside|beyond) (?:the |my )?\w+|(?:fuori|lontano) da(?:l|lla|i|ll') ?\w+"),
    ("publications", r"pubblicazioni(?: \w+){1,3}|(?:[\w-]+ ){1,2}publications"),
    ("awards", r"(?:premi|riconoscimenti)(?: \w+){1,4}|(?:[\w-]+ ){1,2}(?:awards|prizes)"),
    ("projects", r"progetti(?: \w+){1,4}|(?:[\w-]+ ){1,3}projects"),
]  # fmt: skip
INLINE = {"summary", "skills", "languages", "certificates", "education", "interests", "contacts"}
MOTHER_TONGUE = re.compile(
    r"^(?:lingu[ae] madr[ei]|madrelingua|mother tongues?|native language|first language|altr[ae] lingu[ae]|"
    r"other languages?)\b"
)
PAUSE = re.compile(
    r"^(?:career breaks?|pausa(?: (?:lavorativa|professionale))?|interruzioni? di carriera|gap year)$"
)  # among jobs it is an entry
TRADE = re.compile(r"^(?:[\w-]+ ){1,2}(?:work|jobs?|posts?)$")  # "Security work"
LICENCES = re.compile(
    r"\b(?:albo|corsi|attestati|abilitazioni|patentini|certifica\w+|licen[cs]es|courses|tickets|training)\b"
)
SHOUTED = re.compile(
    r"((?:[A-ZÀ-Þ]{5,}|PC)(?: (?:AND |& |E )?[A-ZÀ-Þ]{4,})*|Hobbies) (?=\S*[a-zà-ÿ])|([A-Z][a-z]+) [—–] "
)
ENTRIES = {"work", "volunteer", "education", "projects"}


@dataclass
class Section:
    """A section: its name, a key of ``headings`` in ``words.yaml``, its heading as written, and its lines."""

    name: str
    heading: str
    lines: list[Line] = field(default_factory=list)


def section_of(text: str) -> str | None:
    """The section that a line begins, if it has nothing but a heading."""
    # "Esperienze (dalla più recente)"
    text = REMARK.sub("", text[: 2 * LONGEST])
    # "schools." in a row of its own is the end of a sentence, and "Hello," the beginning of one.
    if len(text) > LONGEST or text.rstrip().endswith(",") or (text[:1].islower() and text.rstrip().endswith(".")):
        return None
    key = _key(text)
    if section := headings().get(key):
        return section
    known = {headings().get(part, "") for part in JOINED.split(key)}
    return known.pop() or None if len(known) == 1 and JOINED.search(key) else None


JOINED = re.compile(r" (?:e|ed|and) ")
NAMED = re.compile(r"\b(?:esperienz[ae]|experience|certifica\w+|training|skills|competenze|education|history)\b")


@cache
def _alike() -> list[tuple[str, re.Pattern[str]]]:
    return [(section, re.compile(pattern)) for section, pattern in ALIKE]


def _alike_section(line: Line) -> str | None:
    """The section that a line begins which is like a heading: set off, short, without figures, and not a role."""
    text = line.words.rstrip(": ")
    is_set_off = line.gap or line.level or line.bold or text.isupper()
    if not is_set_off or len(text) > LONGEST or len(text.split()) > MOST_WORDS or re.search(r"[\d,;.@|–—:]", text):
        return None
    key = _key(text)
    if parts := [part for part in re.split(r" (?:e|and|o|or) ", key) if part]:
        known = [headings().get(part) for part in parts]
        if len(parts) > 1 and all(known):
            return known[0]
    if has("roles", text) and not NAMED.search(key):
        return None
    return next((section for section, pattern in _alike() if pattern.fullmatch(key)), None)


def _ends_heading(section: Section, line: Line) -> bool:
    """Whether a line is the second half of a heading that is broken over two rows."""
    is_set_off = line.bold or line.words.isupper()
    return (
        is_set_off
        and not section.lines
        and not section_of(line.words)
        and _key(f"{section.heading} {line.words}") in headings()
    )


def may_be_section(text: str) -> bool:
    """Whether a text is a heading that a list has, or is like one and short."""
    if section_of(text):
        return True
    is_short = len(text) < LONGEST and len(text.split()) < MOST_WORDS and not re.search(r"[\d,;.@|]", text)
    return is_short and text[:1].isupper() and any(pattern.fullmatch(_key(text)) for _section, pattern in _alike())


def _key(text: str) -> str:
    key = fold(EDGE.sub("", text).replace("&", " e ").replace("/", " e ").replace("+", " e "))
    key = re.sub(r"(?<=[aeiou])'(?=\s|$)", "", key)  # "CAPACITA' PERSONALI", typed without its accent
    return key if key in headings() else re.sub(r"\be\b", "and", key)


def sections(lines: Iterable[Line]) -> list[Section]:
    """The sections of a CV in order, the first of which is what stands before any heading."""
    lines = list(lines)
    looks, levels = _looks_of_headings(lines), _levels_of_headings(lines)
    name_line = _name_after_a_heading(lines)
    found = [Section(HEAD, "")]
    for line, following in zip_longest(lines, lines[1:]):
        if line is name_line:
            found.append(Section(HEAD, ""))
        if _ends_heading(found[-1], line):
            found[-1].heading += f" {line.words}"
            continue
        if found[-1].name in ENTRIES and is_labelled(found[-1].lines) and kind_of_label(line):
            found[-1].lines.append(line)  # "Profilo" in a table of posts is the post
            continue
        look = looks[line.column]
        is_dated = following is not None and bool(periods(following.text[:100]))
        current = found[-1].name
        if current == HEAD and any("@" in one.text for one in found[-1].lines):
            current = CONTACTED
        name, rest = _begins(line, None if is_dated and look and not look[0] else look, current, levels)
        if current == "work" and is_part_of_a_job(line, following, name, found[-1].lines, found[-1].heading):
            name, rest = None, line
        if name:
            found.append(Section(name, line.words))
        if rest is not None:
            found[-1].lines.append(rest)
    return found


def _name_after_a_heading(lines: list[Line]) -> Line | None:
    """The line in by far the largest letters: a name, at the top of a column that is read after another."""
    worded = [line for line in lines if len(line.words.split()) > 1]  # no logo, no initials
    largest = max((line.size for line in worded), default=0)
    in_it = [line for line in worded if line.size == largest]
    others = max((line.size for line in worded if line.size != largest), default=largest)
    return in_it[0] if len(in_it) == 1 and largest > 1.2 * others and not section_of(in_it[0].words) else None


def _begins(  # noqa: PLR0911 - a rule each
    line: Line, look: tuple[float, bool, bool] | None, current: str, levels: set[int]
) -> tuple[str | None, Line | None]:
    """The section that a line begins, and what else is on the line."""
    if line.bullet and not (line.words.isupper() and section_of(line.words)):  # "1. ESPERIENZE DI LAVORO"
        return None, line
    parts = line.parts
    if not parts:
        return None, None
    if current not in ENTRIES - {"volunteer", "education"} and PAUSE.match(fold(line.words)):
        return OTHER, None
    if name := section_of(line.words) or _alike_section(line) or _remarked(line):
        return name, None
    label, colon, rest = line.words.partition(":")
    if shouted := SHOUTED.match(line.words):  # "LANGUAGES French (C1); Welsh"
        label, colon, rest = shouted[1] or shouted[2], ":", line.words[shouted.end() :]
    # Among jobs "Strumenti: …" is said of one, unless space separates it; among skills it is a group.
    may_begin = current not in ENTRIES or line.gap
    may_tell_tongues = current != "languages" and (current not in ENTRIES or line.gap)
    if may_tell_tongues and MOTHER_TONGUE.match(fold(line.words)) and has("languages", line.words):
        return "languages", line
    tongues = "languages" if re.fullmatch(dict(ALIKE)["languages"], _key(label)) else None  # "Languages known: Hindi"
    name = (section_of(label) or tongues) if colon and rest.strip() and len(label) < LONGEST else None
    if name == "work" and current != "work" and periods(rest[:200]):
        return name, Line(rest.strip(), gap=True, column=line.column)
    is_other = name == OTHER and line.gap and current not in ENTRIES  # "Altro: volontaria dal 2018"
    is_inline = has("languages", rest) if name == "languages" else may_begin  # and not Python
    if is_other or (name in INLINE - {current} and is_inline):
        return name, Line(rest.strip(), gap=True, column=line.column)
    if (
        len(parts) > 1
        and (name := section_of(parts[0]))
        and name != (None if current == OTHER else current)
        and not section_of(parts[1])
    ):
        return name, Line("\t".join(parts[1:]), gap=True, size=line.size, bold=line.bold, left=line.left)
    if line.level in levels and len(line.parts) == 1:
        return _by_words(_key(line.words)), None
    # In what stands above the contacts a name may look as headings do.
    if not look or current == HEAD or _look(line) != look or not _may_be_heading(line):
        return None, line
    return (OTHER, None) if look[0] or _is_set_off(line, current) else (None, line)


def _remarked(line: Line) -> str | None:
    """The section of a heading in capitals with a remark behind it: "TRAINING, SUCH AS IT IS"."""
    heading, comma, _remark = line.words.partition(",")
    return section_of(heading) if comma and line.gap and line.words.isupper() and len(line.words) < LONGEST else None


def _by_words(key: str) -> str:
    """The section of a heading that no list has, by a word in it."""
    if TRADE.search(key):
        return "work"
    return "certificates" if LICENCES.search(key) else OTHER


def _is_set_off(line: Line, current: str) -> bool:
    """Whether a line in capitals of a text without sizes is a heading, and no name, role or firm in capitals."""
    is_alone = len(line.text.split()) == 1 and current == CONTACTED  # "KITCHENS"
    is_firm = has("organisations", line.text) and not is_alone
    return line.gap and not has("roles", line.text) and not is_firm


def _may_be_heading(line: Line) -> bool:
    return len(line.parts) == 1 and len(line.text) < 40 and not re.search(r"[\d,;.@|–—]", line.text)


def _look(line: Line) -> tuple[float, bool, bool]:
    return round(line.size) or 100 * line.level, line.bold, line.text.isupper()


def _looks_of_headings(lines: list[Line]) -> dict[int, tuple[float, bool, bool] | None]:
    """How the known headings of each column look; those of the whole document where a column has but one of them."""
    of_all = _look_of_headings(lines)
    looks = {}
    for column in {line.column for line in lines}:
        inside = [line for line in lines if line.column == column]
        several = sum(_is_known(line) for line in inside) > 1
        looks[column] = _look_of_headings(inside) if several else of_all
    return looks


def _levels_of_headings(lines: list[Line]) -> set[int]:
    """The levels of headings of a Word or Markdown file on which several stand, at least two of them known."""
    known = Counter(line.level for line in lines if line.level and _is_known(line))
    return {level for level, count in known.items() if count > 1}


def _is_known(line: Line) -> bool:
    return not line.bullet and (section_of(line.words) or _remarked(line)) is not None


def _look_of_headings(lines: list[Line]) -> tuple[float, bool, bool] | None:
    """How the known headings of a document look, if they look like nothing else in it."""
    known = [_look(line) for line in lines if _is_known(line)]
    if len(known) < 2:
        return None
    look, count = Counter(known).most_common(1)[0]
    alike = [line for line in lines if _look(line) == look]
    heads = sum(map(_is_head_of_entry, alike))
    is_rare = len(alike) <= 2 * count or (_is_large(look[0], lines) and 4 * heads < len(alike))
    return look if count >= 2 and is_rare and (look[0] or look[2]) else None


def _is_large(size: float, lines: list[Line]) -> bool:
    """Whether letters are larger than those in which most of a document is written."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size)] += len(line.text)
    return size > letters.most_common(1)[0][0]


def _is_head_of_entry(line: Line) -> bool:
    return has("roles", line.text) or has("organisations", line.text) or bool(periods(line.text[:100]))
