"""Who is sought and by whom: the title of an advertisement, and its company."""

import re

from checklist.text.segmentation import Span, fold, trim

_FIELD = re.compile(
    r"^[ *#_]*(?:title|job title|role|position|titolo|ruolo|posizione|figura)[ *_]*:[ *_]*(?P<said>[^\n]{3,100})$",
    re.M | re.I,
)
_COMPANY = re.compile(
    r"^[ *#_]*(?:company|azienda|società|employer)[ *_]*:[ *_]*\[?(?P<said>[^\]\n(]{2,80})", re.M | re.I
)
_HEADING = re.compile(r"\A\s*#{1,3}[ ]+(?P<said>[^\n]{3,110})")
_FIRST = re.compile(r"\A\s*(?P<said>[^\n.!?:]{5,90})(?:\n|\Z)")
_SEEKS = re.compile(
    r"(?:alla ricerca di|ricerchiamo|cerchiamo|cerca|ricerca|ricercano|selezioniamo|looking for|seeking|hiring"
    r"|recruiting|opening for|hire|in search of|searching for)\s+"
    r"(?:un massimo di n\.\s?\d+ |persone |people )?(?:(?:an?|un[ao]?|un'|una figura di|the|our next|dei|degli"
    r"|delle|two|due|talented|experienced|esperti|expert)(?!\w)\s*)*"
    r"(?P<said>[^.,;:!?\n]{3,90})",
    re.I,
)
_NAME = re.compile(
    r"(?P<said>(?:[A-Z][\w&.’'-]{0,40}|Il dipartimento per la|Il Team per la)(?:[ ](?:[A-Z0-9][\w&.’'-]{0,40}|di|per|la"
    r"|of|the|an|and)){0,8}?)\s{0,4}(?:\([^)]{2,40}\))?,?\s{1,4}"
    r"(?:(?:è|is|are|the|we)\s|nell['’]|ricerca\s|cerca\s|seleziona\s|alla ricerca)"
)
_STOP = re.compile(
    r"\s(?:to|that|who|che|per|with|con|in grado|da inserire|in possesso|capac\w+|for our|for the|at|presso"
    r"|join\w*|nel|nella|con esperienza|\()(?:\s|$)"
)
# Names of roles that say neither "engineer" nor "manager", for titles in the first line of an advertisement.
_TRADE = re.compile(
    r"(?<!\w)(?:product (?:owner|lead|management)|head of product|cpo(?!\w)|scrum master|project management"
    r"|capo ?progetto|(?:project|program(?:me)?|delivery|service) (?:owner|lead|coordinator)|pmo(?!\w)"
    r"|data (?:scien|analy)\w+|machine learning|applied ai|data strategy|(?:business )?metrics|statistic\w+|nlp"
    r"|data mining|scienziat\w+ dei dati|back[ -]?end|front[ -]?end|full[ -]?stack|server[ -]side|mobile|ios|android"
    r"|devops|sre|site reliability|qa|tester|developers?|sviluppat(?:or|ric)\w+|programmat(?:or|ric)\w+|security"
    r"|sistemist\w+|game|embedded)"
)
# Professions beside software, by their stems, so that the title of any advertisement is read.
_PROFESSION = re.compile(
    r"(?<!\w)(?:infermier\w+|oss|medic[oaih]|fisioterapist\w|farmacist\w|educator\w+|educatric\w|insegnant\w|docent\w|maestr[aoie]"
    r"|impiegat\w|contabil\w|ragionier\w|segretari\w|receptionist|addett\w|commess\w|cassier\w|venditor\w|venditric\w|agent\w"
    r"|magazzinier\w|carrellist\w|autist\w|operai\w|operator\w|operatric\w|elettricist\w|idraulic\w|meccanic\w|manutentor\w"
    r"|saldator\w|falegnam\w|muratore|capocantiere|cuoc\w|chef|camerier\w|barist\w|pasticcer\w|pizzaiol\w|grafic\w|architett\w"
    r"|geometr\w|avvocat\w|praticant\w|giornalist\w|traduttor\w|traduttric\w|psicolog\w|ricercator\w|ricercatric\w|responsabil\w"
    r"|nurses?|doctors?|physiotherapists?|pharmacists?|teachers?|tutors?|lecturers?|accountants?|bookkeepers?|clerks?|secretar\w+"
    r"|assistants?|sales\w*|cashiers?|representatives?|warehouse\w*|drivers?|operatives?|workers?|electricians?|plumbers?|mechanics?"
    r"|technicians?|welders?|carpenters?|cooks?|waiters?|waitress\w*|bakers?|designers?|lawyers?|solicitors?|paralegals?|journalists?"
    r"|translators?|editors?|psychologists?|researchers?|coordinators?|supervisors?|administrators?|officers?|specialists?|buyers?)(?!\w)"
)


def title_of(text: str) -> Span | None:
    """The words that name who is sought; None where the text does not say."""
    for expression in (_FIELD, _HEADING, _FIRST, _SEEKS):
        for match in expression.finditer(text[:4000]):
            span = _cut(text, match.start("said"), match.end("said"))
            if span and (expression is _FIELD or _names_a_role(text[span.start : span.end])):
                return span
    return None


def _cut(text: str, start: int, end: int) -> Span | None:
    stop = _STOP.search(text, start, end)
    span = trim(text, start, stop.start() if stop else end)
    while span.start < span.end and text[span.start] in '*_#[ "“«':
        span = Span(span.start + 1, span.end)
    while span.start < span.end and text[span.end - 1] in '*_]# "”»':
        span = Span(span.start, span.end - 1)
    return span if span.end - span.start > 2 else None


def _names_a_role(said: str) -> bool:
    low = fold(said)
    return (
        bool(_TRADE.search(low))
        or bool(re.search(r"engineer|manager|expert|espert|analyst|architect|scientist|professional", low))
        or bool(_PROFESSION.search(low))
    )


def company_of(text: str) -> Span | None:
    """The words that name the company; None where the text does not say."""
    match = _COMPANY.search(text)
    if match:
        return _cut_name(text, match.start("said"), match.end("said"))
    for match in _NAME.finditer(text[:3000]):
        rest = text[match.end() : match.end() + 220]
        if re.search(
            r"(?:alla ricerca|ricerca|cerca|looking for|leading|company|azienda|platform|polo|hiring|società"
            r"|startup|team)",
            rest,
        ):
            span = _cut_name(text, match.start("said"), match.end("said"))
            if span and fold(text[span.start : span.end]) not in _NO_NAMES:
                return span
    return None


_NO_NAMES = {
    "we",
    "you",
    "it",
    "this",
    "our",
    "the",
    "il",
    "la",
    "siamo",
    "questa",
    "he",
    "she",
    "they",
    "role",
    "job",
    "ruolo",
    "la figura",
    "il ruolo",
}


def _cut_name(text: str, start: int, end: int) -> Span | None:
    span = trim(text, start, end)
    while span.start < span.end and text[span.start] in "*_[ ":
        span = Span(span.start + 1, span.end)
    return span if span.end - span.start > 1 else None
