"""Which words name a role, and where they end."""

import re

from checklist.ads.heading.words import listed, pieces, places
from checklist.text.segmentation import Span

# Names of roles that say neither "engineer" nor "manager".
_TRADE = re.compile(
    r"(?<!\w)(?:(?:business|hr|people) partner(?!\w)|(?:team|shift|crew|section) lead(?:er)?(?!\w)"
    r"|product (?:owner|lead|management)|head of product|cpo(?!\w)|scrum master|project management"
    r"|capo ?progetto|(?:project|program(?:me)?|delivery|service) (?:owner|lead|coordinator)|pmo(?!\w)"
    r"|data (?:scien|analy)\w+|machine learning|applied ai|data strategy|(?:business )?metrics|statistic\w+|nlp"
    r"|data mining|scienziat\w+ dei dati|back[ -]?end|front[ -]?end|full[ -]?stack|server[ -]side|mobile|ios|android"
    r"|devops|sre|site reliability|qa|tester|developers?|sviluppat(?:or|ric)\w+|programmat(?:or|ric)\w+|security"
    r"|sistemist\w+|game|embedded)"
)
# Professions beside software, by their stems, so that the title of any advertisement is read.
_PROFESSION = re.compile(
    r"(?<!\w)(?:guardi[ae] (?:particolar|giurat)\w+|parrucchier\w"
    r"|infermier\w+|oss|medic[oaih]|fisioterapist\w|farmacist\w|educator\w+|educatric\w|insegnant\w|docent\w|maestr[aoie]"
    r"|impiegat\w|contabil\w|ragionier\w|segretari\w|receptionist|addett\w|commess\w|cassier\w|venditor\w|venditric\w|agent\w"
    r"|magazzinier\w|carrellist\w|autist\w|operai\w|operator\w|operatric\w|elettricist\w|idraulic\w|meccanic\w|manutentor\w"
    r"|saldator\w|falegnam\w|muratore|capocantiere|cuoc\w|chef|camerier\w|barist\w|pasticcer\w|pizzaiol\w|grafic\w|architett\w"
    r"|geometr\w|avvocat\w|praticant\w|giornalist\w|traduttor\w|traduttric\w|psicolog\w|ricercator\w|ricercatric\w|responsabil\w"
    r"|nurses?|doctors?|physiotherapists?|pharmacists?|teachers?|tutors?|lecturers?|accountants?|bookkeepers?|clerks?|secretar\w+"
    r"|assistants?|sales\w*|cashiers?|representatives?|warehouse\w*|drivers?|operatives?|workers?|electricians?|plumbers?|mechanics?"
    r"|technicians?|welders?|carpenters?|cooks?|waiters?|waitress\w*|bakers?|designers?|lawyers?|solicitors?|paralegals?|journalists?"
    r"|translators?|editors?|psychologists?|researchers?|coordinators?|supervisors?|administrators?|officers?|specialists?|buyers?)(?!\w)"
)
# Words with the endings of roles stand behind these: "Scuola secondaria", "Istituto paritario".
_SCHOOL = re.compile(r"(?:scuola|liceo|istituto|asilo|collegio|centro|ufficio|reparto|sede)\s", re.I)
_COMMON = re.compile(r"engineer|ingegner|manager|expert|espert|analyst|analist|architect|scientist|professional")
_ENDING = re.compile(
    r"[a-zà-ù]{2,}(?:ers?|ors?|ists?|ians?|eers?|ysts?|ants?|ects?|tore|trice|tori|trici|ier[aei]|ist[aie]|olog[oahi]+"
    r"|ai[oa]|ari[oa])"
)
_ARTICLES = re.compile(rf"(?:(?:{pieces('before')})(?![\w/]),?\s+|un'\s?|[\s,(:!-]+)", re.I)
_END = re.compile(
    rf"\s*[()\[\];!?\n:|·,]|(?<!\.\w)(?<!\.\w\w)\.(?=\s|$)|\s-(?=\s)|\s/(?=\s)|\s+(?:{pieces('after')})(?![\w-])|\s+[€$£]"
    r"|(?<!\bclass)(?<!\blevel)(?<!\bgrade)(?<!\btier)(?<!\blivello)(?<!\bclasse)\s+\d"
    r"|\s+in(?=\s)|\s+for(?=\s)|\s+nell'|\s+all'interno|\s+a(?=\s)|\s+e (?=(?:ti|vi|che|lo|la|non)\s)", re.I
)  # fmt: skip
_LIST = re.compile(
    r"\s+in(?:\s[^\s,.;:()]+){1,4}(?:,(?:\s[^\s,.;:()]+){1,4}){0,4}(?:,? (?:and|e|ed)(?:\s[^\s,.;:()]+){1,3})?", re.I
)
_PLACED = re.compile(r"\s+(?:[A-ZÀ-Ý]|un\w?\s|our\s|the\s|an?\s)")
_LONGEST = 110


def names_a_role(said: str) -> bool:
    """Whether words of any place in a text name a role for certain."""
    low = said.lower()
    return any(expression.search(low) for expression in (_TRADE, _COMMON, _PROFESSION))


def may_name_a_role(said: str) -> bool:
    """Whether words that stand where a role is named are one, by the ending of their noun."""
    if names_a_role(said):
        return True
    if _SCHOOL.match(said):
        return False
    english = re.split(r"\s(?:of|for|in|and|to)\s|-in-|[,/(]", said)[0].split()
    italian = [word for word in said.split() if not listed("beside").fullmatch(word)]
    # "Sarto/a" is the one and the other.
    nouns = {words[place].lower().split("/")[0] for words, place in ((english, -1), (italian, 0)) if words}
    return any(
        listed("heads").fullmatch(noun) or (_ENDING.fullmatch(noun) and not listed("no-heads").fullmatch(noun))
        for noun in nouns
    )


def role_at(plain: str, start: int, end: int) -> Span | None:
    """The name of a role that begins at a place, without articles, place, gender mark, contract; None for none.

    Args:
        plain: The text without its marks.
        start: Where the words begin.
        end: Where the last of them may end.
    """
    while (match := _ARTICLES.match(plain, start, end)) and match.end() > start:
        start = match.end()
    following = re.match(rf"(?:{pieces('praise')})\s+(?!in\s|di\s|del)", plain[start:end], re.I)
    start += following.end() if following else 0
    end = _end(plain, start, min(end, start + _LONGEST))
    said = plain[start:end].rstrip(" .,;:-'&+/") if not plain[start:end].endswith("++") else plain[start:end]
    while praised := re.search(rf"\s+(?:{pieces('praise')})$", said, re.I):
        said = said[: praised.start()]
    if (
        len(said) < 3
        or not re.search(r"[^\W\d_]{2}", said)
        or listed("beside").fullmatch(said)
        or listed("no-headline").match(said)
    ):
        return None
    return Span(start, start + len(said))


def _end(plain: str, start: int, end: int) -> int:
    for match in _END.finditer(plain, start, end):
        if match.start() == start:
            continue
        word = match[0].strip().lower()
        if word == "for" and not _leads_to_a_place(plain[match.end() : end]):
            continue
        if word == "in":
            noun = plain[start : match.start()].split()
            if noun and listed("in-a-field").fullmatch(noun[-1] if noun[-1:] else ""):
                fields = _LIST.match(plain, match.start(), end)
                return _shorter(plain, match.start(), fields.end()) if fields else match.start()
            if _domain(plain, start, match):
                continue
        return match.start()
    return end


def _leads_to_a_place(said: str) -> bool:
    words = re.split(r"[^\w'-]+", said.strip().lower())
    return any(places().fullmatch(" ".join(words[:count])) for count in (1, 2))


def _domain(plain: str, start: int, match: re.Match[str]) -> bool:
    """Whether "in" leads to a field, as in "impiegata in amministrazione": small letters in a line with capitals."""
    capital = re.search(r"[A-ZÀ-Ý]", plain[start : match.start()])
    return bool(capital) and not _PLACED.match(plain, match.end())


def _shorter(plain: str, start: int, end: int) -> int:
    """The end of the fields of an expert, before what is no more of them."""
    stop = re.search(rf"\s+(?:{pieces('after')})(?![\w-])", plain[start + 3 : end], re.I)
    return start + 3 + stop.start() if stop else end
