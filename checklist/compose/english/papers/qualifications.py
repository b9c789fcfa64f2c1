"""English qualifications that a CV writes in one line: their name, field and school."""

import re

from checklist.compose.english.phrases import a, with_and
from checklist.compose.letter import COMMA

_KINDS = (
    r"NC|PGCE|PGDip|PGCert|PGDE|MPhys|MSci|MChem|MMath|BEd|LL[BM]|HN[CD]|DipHE|CertHE|Fd(?:A|Sc)|MRes|MPhil|MEd|MBA|MFA|MSW"
    r"|B(?:Mus|Arch|Eng|Com|FA|BS|Sc|A)|M(?:Mus|Arch|Eng|Sc|A)|(?:[BM]\.)(?:Sc|Ed|Eng|[AS])\.|A\.A\.S?\.|BTEC|[NS]VQ|QQI|FETAC"
)
_NAMED = re.compile(
    rf"(?P<degree>(?:(?:Level \d )?(?:[A-Z][\w-]+ ){{0,3}}(?:Bachelor|Associate(?= of | in )|Diploma|Certificate"
    rf"|National)|{_KINDS})"
    r"(?: Level \d)?(?: \(Hons\))?)(?P<link>: | in | | of )"
    r"(?P<area>(?!(?:[A-Z][\w-]+ )*(?:National|Diploma|Certificate|Award|Extended|Subsidiary|Level)\b)"
    r"[A-Z][\w-]+(?: (?:(?:and|&|with|in|of|for) )?[A-Z][\w-]+)*)(?=,| \(|$)"
)
# A qualification that says no field, in its own words.
_OWN = re.compile(
    r"City & Guilds\b|(?:[A-Z&\d][\w&-]* )*(?:Bachelor|Master|Associate|Diploma|Degree|Certificate|Doctor|National)\b"
    rf"|(?:{_KINDS})(?: Level \d)?$|[A-Z]\w*[A-Z]\w*$|NVQ\b"
)
# A level of a body, or of a field, that has no name of its own: "AAT Level 4", "Level 2 Bread Baking".
_BODY_LEVEL = re.compile(rf"(?!(?:{_KINDS})\b)[A-Z]{{2,6}} Level \d$")
_FIELD_LEVEL = re.compile(
    r"(?P<level>Level \d) (?:in )?(?P<area>(?!.*\b(?:Award|Diploma|Certificate|[NS]VQ|National|Extended|Course)\b)"
    r"[A-Z][\w ]+?)(?: \([a-z]+\))?$"
)
# A number of a body before a field, which is no paper by itself: "City & Guilds 6035 Plumbing".
_NUMBERED = re.compile(
    r"(?P<body>City (?:&|and) Guilds(?: (?:Level \d|\d[\d-]*))*) (?:in )?"
    r"(?P<area>(?!.*\b(?:Award|Diploma|Certificate|[NS]VQ|Qualification|Course|Part|Level)\b)[A-Z][^,()]+)$"
)
# What one leaves school with, in several subjects: "10 GCSEs inc. Maths and English".
_SCHOOL_EXAMS = re.compile(
    r"(?P<exams>(?:\d{1,2} )?(?:GCSEs|[AO][ -][Ll]evels|Standard Grades|Highers|National 5s))"
    r"(?P<link>,? (?:including|incl?\.?)|:)? "
    r"(?P<subjects>[A-Z]\w+(?: [A-Z]\w+)?(?:(?:, | and | & )[A-Z]\w+(?: [A-Z]\w+)?)*)"
)
# Frameworks that number levels, whose qualifications have no name of their own.
_LEVEL = re.compile(r"(?:QQI|FETAC|RQF|SCQF|NFQ|EQF) Level \d$")
# How well it was passed: "(MMP)", "(395 points)", "(2:1)".
_GRADE = re.compile(
    r" \((?:[A-EMPDU*]{1,4}(?: or above)?|\d[\d:. ]*(?:(?:UCAS )?points)?|First"
    r"|(?:Merit|Distinction|Pass|Credit)(?:, (?:Merit|Distinction|Pass|Credit))*)\)(?=,|$)"
)
# The same in words, as it stands at an end.
_CLASSED = re.compile(
    r"(?:^|,? |,? \()(?:with )?(?:(?:first|1st|second|2nd|third|3rd|(?:upper|lower)[ -]second)[ -]class"
    r"(?: (?:hono\w+|hons\.?|degree))*|2[:.][12]|1st|distinction|merit|commendation|pass)\)?$",
    re.I,
)
_STUDYING = re.compile(r"(?:currently )?(?:studying|working towards)(?: for)? (?:an? )?", re.I)
_ABROAD = re.compile(r" ?\((?:Dr|Dipl|Mag|Lic)\b[^()]*\),?")  # what a degree is called in another country
_SCHOOL = re.compile(
    r"\b(?:University|College|School|Academy|Institute|Polytechnic|Conservatoire|Sixth Form|ETB|Grammar|Comprehensive)"
    r"(?=$| (?:of|for|in) )"
    r"|\b(?:Scoil|Gaelscoil|Coláiste|Ysgol|Coleg|Prifysgol|Lycée|Collège|Gymnasium|Realschule|Berufsschule|Hochschule"
    r"|Universität|Université|Liceo|Istituto|Scuola|Colegio|Instituto|Escuela|Universidad|Universidade|Escola|Colégio"
    r"|Szkoła|Liceum|Technikum|Uniwersytet|Univerzita|Lyceum|Hogeschool|Gimnazija)\b",
    re.I,
)


def is_school(name: str) -> bool:
    """Whether a name is that of a school, in English or in another language: "Scoil Mhuire", "Lycée Carnot"."""
    return bool(_SCHOOL.search(name))


def without_class(written: str) -> str:
    """A degree or a field without how well it was passed, its name abroad in brackets, and that it is studied for."""
    plain = _ABROAD.sub("", _CLASSED.sub("", written)).strip(" ,")
    return plain[studying.end() :] if (studying := _STUDYING.match(plain)) else plain


def in_english(written: str, school: str) -> tuple[str, str]:
    """A qualification in its own words with an article, and the school, where the line names it and no other is known.

    What stands behind a comma may be a field, a school or a town. With a school known it is taken for a field; else it
    is named in brackets, which is right for all three.

    Args:
        written: The line: "HNC Construction Management, Leeds".
        school: The school that the facts name; may be empty.
    """
    if exams := _SCHOOL_EXAMS.fullmatch(_GRADE.sub("", written)):
        subjects = with_and(exams["subjects"].replace(" & ", " and ").split(", "))
        link = " in " if exams["link"] in (None, ":") else ", including "
        return f"{exams['exams']}{link}{subjects}", school
    plain, *behind = COMMA.split(_GRADE.sub("", written.replace("'", "’")))
    if _BODY_LEVEL.match(plain):
        return f"{a(plain)} {plain} qualification", school or ", ".join(behind)
    if field := _FIELD_LEVEL.match(plain):
        return f"a {field['level']} qualification in {field['area']}", school or ", ".join(behind)
    if numbered := _NUMBERED.match(plain):
        return f"a {numbered['body']} qualification in {numbered['area']}", school or ", ".join(behind)
    named = _NAMED.match(plain)
    if (not named and not _OWN.match(plain.removesuffix(" (Hons)"))) or plain.count("(") != plain.count(")"):
        return "", school
    link = " of " if named and named["link"] == " of " else " in "
    own = f"{named['degree']}{link}{named['area']}" if named else plain.removesuffix(" (Hons)")
    if named and _LEVEL.match(named["degree"]):
        own = f"{named['degree']} qualification in {named['area']}"
    fields = [one for one in behind if not is_school(one)]
    if not named and school and len(fields) == 1 and re.match(r"[A-Z][a-z]+", fields[0]):
        own = f"{own} in {fields[0]}"
    article = "" if re.match(r"[A-Z]{2,}s\b", own) else f"{a(own)} "  # "CSEs"
    return f"{article}{re.sub('^Degree', 'degree', own)}", school or ", ".join(behind)
