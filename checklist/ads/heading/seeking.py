"""Sentences that seek somebody: "Binari Srl cerca…", "We're looking for a … to join Wren", "Join Wren as a …"."""

import re
from collections.abc import Iterator
from itertools import islice

from checklist.ads.heading.names import LEGAL, NAME, company_in, is_beside, is_place
from checklist.ads.heading.roles import may_name_a_role, names_a_role, role_at
from checklist.ads.heading.words import listed, pieces
from checklist.text.segmentation import Span

_START = re.compile(
    r"\n|(?<!Soc\.)(?<![Dd]ott\.)(?<![Ss]ig\.)(?<![Pp]rof\.)(?<!\b[Ii]ng\.)(?<!\b[Aa]vv\.)(?<=[.!?:])\s+(?=[A-ZÀ-Ý])"
)
_THEY = re.compile(rf"(?<!\w)(?:{pieces('seeking.they')})(?!\w)", re.I)
_WE = re.compile(rf"(?<!\w)(?:{pieces('seeking.we')})(?!\w)", re.I)
_HIRES = re.compile(r"hir|recruit|assum|selezion|cerca|looking|seek|search", re.I)  # and not "Rust needs"
_FOR_SOMEBODY = re.compile(r"\s*,?\s*(?:per|for)\s[^\n.!?]{3,140}?\s(?=(?:un[ao]?(?:/un[ao])?|an?|n\.?|\d+)\s)", re.I)
_ONE = r"(?:un(?:[ao]|/a|/un[ao]|[ao]/un[ao]?)?|an?|\d{1,2})"  # what leads to a role on a line of its own
# "cerca per la sede di Lodi un/una", with which a line ends.
_LEADS_TO_ONE = re.compile(rf"(?:\s*,?\s*(?:per|for)\s[^\n.!?]{{3,140}}?)?(?:\s(?P<one>{_ONE}))?\s*[:!]?\s*$", re.I)
_TITLE_LINE = re.compile(r"\s*(?P<title>[A-ZÀ-Ý][\w&/'+ -]{3,70}\w)(?=\s*(?:\n|$|[(,–-]))")
_GREETING = re.compile(pieces("invites.greets"), re.I)
_VERBS = 6  # verbs of a sentence that are looked at
_LONGEST = 220  # code points between the name of a company and its verb
# "Banca Rurale apre una filiale e", before "cerca".
_DOES_AND = re.compile(rf"(?P<name>{NAME})\s[a-zà-ù]{{2,}}(?:a|e|isce|ono|ano|s|es)\s[^\n,;]{{3,90}}\s(?:e|and)\s*$")
_AS = re.compile(
    rf"\b(?:{pieces('invites.to')})\s(?P<name>(?-i:{NAME}))(?:,[^,\n]{{2,60}},)?\s(?:as|come)\s"
    r"(?P<role>[^\n.!?]{3,110})",
    re.I,
)
_BEGINS = r"(?:^|[.!?:]\s{1,3}|\n) {0,20}"
_YOU_AT = re.compile(
    rf"{_BEGINS}(?:As (?:an?|our|the)|In qualità di|Come|The|Il|La|L')\s?(?P<role>[^\n.!?,]{{3,80}}?)\s"
    rf"(?:at|@|presso|di|in)\s(?P<name>{NAME})(?:,|\s(?:you|will|\w+s|sarai|ti|si|avrai|svilupp\w+))"
)
_AS_OURS = re.compile(
    rf"{_BEGINS}(?:As (?:an?|our|the)|In qualità di|Come)\s(?P<role>[^\n.!?,]{{3,80}}),\s(?:you|ti|sarai|avrai)\b"
)
# As public bodies write: "copertura di n. 1 posto a tempo pieno di Istruttore tecnico".
_POSTS = re.compile(
    r"\bn\.? ?\d+ (?:post[oi]|unità)\b[^\n.;:]{0,70}?\s(?:di|da|come|profilo)\s+(?P<role>[A-ZÀ-Ý][^\n.,;:(]{3,60})"
)
_MONTH = (
    r"(?i:january|february|march|april|may|june|july|august|september|october|november|december|gennaio|febbraio"
    r"|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
)
_FIGURE = re.compile(
    r"\b[Ll]a (?:figura|risorsa)(?: professionale)? d[ei]l?(?:la)?\s(?P<role>[A-ZÀ-Ý][^\n.,;:(]{3,60}?)"
    r"\s(?:garantisce|si occup\w+|assicura|cura|gestisce|è|[a-zà-ù]+rà)\b"
)
_SPOKEN = (
    re.compile(rf"{_BEGINS}(?P<name>{NAME})\s(?:is|è|sta)\s[^.\n]{{3,80}}\s(?:and|e)\s(?:we|\w+iamo)\b"),
    re.compile(
        rf"(?:\A|(?:\A|\n) *(?:(?i:about (?:us|the company)|who we are|chi siamo|l'azienda)):? *\n) *(?P<name>{NAME})"
        r"\s(?:makes|builds|develops|helps|provides|produces|sviluppa|realizza|produce|progetta|aiuta)\s"
    ),
    # "Elm Feeds manufactures" at the beginning of a paragraph; one word may be a place or a thing.
    re.compile(
        rf"\n\s*\n *(?:(?:The|Il|La|Lo|L')\s?)?(?P<name>{NAME})\s"
        r"(?:manufactures|makes|owns|manages|runs|operates|supplies|builds|designs|produces|sells|distributes|installs|"
        r"employs|serves|produce|gestisce|progetta|realizza|distribuisce|fornisce|installa|costruisce|vende|commercializza|"
        r"opera|offre|conta|impiega)\s"
    ),
    re.compile(
        rf"{_BEGINS}(?:{pieces('invites.at')})\s(?!{_MONTH}\s)(?P<name>{NAME}),?\s(?:we|you|\w+iamo|troverai)\b"
    ),
    re.compile(rf"\b(?:Siamo|We are|We're|This is|siamo|we are|we're)\s(?P<name>{NAME})(?=\s(?:e|and)\s|[,.!:])"),
    re.compile(rf"\b(?:[Ss]iamo|[Ww]e are|[Ww]e're)\s(?P<name>{NAME}(?:\sin\s[A-ZÀ-Ý]\w+)?)(?=\s*\n)"),
    re.compile(rf"\b[Ss]iamo\s(?:(?:il|la|lo)\s|l')(?P<name>{NAME})(?=\s(?:di|a|ad|in)\s|\s?[(,.!:])"),
    re.compile(rf"\b(?i:{pieces('invites.names')})\s(?P<name>{NAME})(?=\s(?:as|come|and)\s|[!?.,:\n]|\s*$)"),
)
_DEFINED = re.compile(
    rf"{_BEGINS}(?P<name>{NAME})(?:\s?\([^)\n]{{2,40}}\))?,?\s"
    r"(?:(?:è|e'|is)\s(?:un[ao]?\b|un'|il|la|l'|lo|the|an?|one|tra|among|leader|specializz|nat|attiv)"
    r"|(?:the|una?|la|il|azienda|società|an?)\s[^.\n]{3,120}?,\s(?:is|è|cerca|ricerca|seleziona|opera))"
)


# "Faro S.p.A. gestisce": any verb behind a name that has a legal form.
_ANY_VERB = re.compile(rf"{_BEGINS}(?P<name>{NAME}),?\s(?:[a-zà-ù]{{2,}}(?:a|e|ono|ano)|[a-z]+s|are|have)\s")
_CLIENT = re.compile(
    rf"(?:(?i:\b(?:l'azienda|la società|la ditta|il cliente|the company|azienda)):?,?"
    rf"|\b(?P<told>(?i:our client|(?:aziend[ae]|società|impresa|ditta|realtà) cliente),"
    rf"|(?i:per conto di|on behalf of)))"
    rf"\s(?P<name>{NAME})(?:,\s|:\s|\s(?=ricerch|cerch|selezion))"
)
# "Per Faro Spa, produttore di lampade, ricerchiamo": a name with its legal form.
_FOR_A_FIRM = re.compile(rf"{_BEGINS}(?:Per|For)\s(?P<name>{NAME}),?\s")
# "per azienda Orti Alti di Fondi": a common noun before the name.
_FOR = re.compile(
    rf"\bper\s(?:l'|la\s|il\s|lo\s)?(?:azienda|ditta|impresa|cooperativa|ristorante|albergo|hotel|studio|negozio)\s(?P<name>{NAME})"
)


def sought(plain: str) -> tuple[Span | None, Span | None, bool]:
    """The role and the company of sentences that seek somebody, and whether they seek for a client."""
    role: Span | None = None
    company: Span | None = None
    for start, end in _sentences(plain):
        verbs = _verbs(plain, start, end)
        for_a_client = bool(verbs) and bool(listed("seeking.client").search(plain, start, end))
        for match in verbs:
            if for_a_client and role is None:
                return _role(plain, match.end(), end), None, True
            found = _role(plain, match.end(), end)
            if company is None and match.re is _THEY and (found or _HIRES.search(match[0])):
                company = _subject(plain, start, match.start(), certain=found is not None)
            role = role or found
            if role and company:
                return role, company, False
    return role, company, False


def _sentences(plain: str) -> Iterator[tuple[int, int]]:
    """Sentences with what a colon or an exclamation mark leads to, up to the end of the next line."""
    starts = [0, *(match.end() for match in _START.finditer(plain))]
    for start, following in zip(starts, [*starts[1:], len(plain)], strict=True):
        if plain[start:following].strip():
            yield start, following


def _verbs(plain: str, start: int, end: int) -> list[re.Match[str]]:
    """The first verbs that seek somebody, those of a company before those that need no subject."""
    they = [one for one in islice(_THEY.finditer(plain, start, end), _VERBS) if one.start() > start]
    alone = islice(_WE.finditer(plain, start, end), _VERBS)
    we = [one for one in alone if not any(other.start() <= one.start() < other.end() for other in they)]
    return sorted([*they, *we], key=lambda match: match.start())[:_VERBS]


def _role(plain: str, start: int, end: int) -> Span | None:
    if leads := _LEADS_TO_ONE.match(plain, start, end):
        title = _title_below(plain, leads.end())
        said = plain[title.start : title.end] if title else ""
        if title and (names_a_role(said) or (said.isupper() and (leads["one"] or may_name_a_role(said)))):
            return title
        start = leads.start("one") if leads["one"] else start
    if re.match(r"\s*[:!]\s", plain[start : start + 6]) or re.match(rf"\s*(?:{_ONE}\s*)?[:!]?\s*$", plain[start:end]):
        leap = re.match(
            rf"(?:\s*{_ONE}(?=\s*\n))?[\s:!]*(?:(?:we|we're|vogliamo)\s(?:want|need|looking for)\s)?",
            plain[start:],
            re.I,
        )
        start += leap.end() if leap else 0
        end = start + len(plain[start:].split("\n", 1)[0])
        if _THEY.search(plain, start, end):
            return None  # "We are hiring", and below it "Elm Hair is after a stylist"
    if leap := _FOR_SOMEBODY.match(plain, start, end):
        start = leap.end()
    role = role_at(plain, start, max(end, _wrapped(plain, end)))
    return role if role and may_name_a_role(plain[role.start : role.end]) else None


def _title_below(plain: str, end: int) -> Span | None:
    """What stands on a line of its own below "cerchiamo un/una"; None for others."""
    line = _TITLE_LINE.match(plain, end)
    return role_at(plain, line.start("title"), line.end("title")) if line else None


def _wrapped(plain: str, end: int) -> int:
    """The end of the line below, where a sentence goes on in it."""
    return (
        end + len(plain[end:].split("\n", 1)[0])
        if plain[end : end + 1].strip() and plain[end - 1 : end] == "\n"
        else end
    )


def _subject(plain: str, start: int, end: int, *, certain: bool) -> Span | None:
    """The company that the words before a verb name; where the verb seeks no role, no tool is taken for one."""
    if end - start > _LONGEST:
        return None
    while match := _GREETING.match(plain[start:end].lstrip()):
        start += len(plain[start:end]) - len(plain[start:end].lstrip()) + match.end()
    said = plain[start:end]
    if does := _DOES_AND.match(said.lstrip()):
        said = said[: len(said) - len(said.lstrip()) + does.end("name")]
    head = re.split(r",\s|\s\(|\snell'|\snel\s|\sthat\s|\swhich\s|\sche\s|\scon\s|\s-\s", said, maxsplit=1)[0]
    company = company_in(plain, start, start + len(head))
    return company if certain or (company and not is_beside(plain[company.start : company.end])) else None


def invited(plain: str) -> tuple[Span | None, Span | None]:
    """The role and the company of "Join Wren as a Designer" or "As a Designer at Wren, you will"."""
    for expression in (_AS, _YOU_AT):
        for match in expression.finditer(plain):
            role = role_at(plain, match.start("role"), match.end("role"))
            company = company_in(plain, match.start("name"), match.end("name"))
            certain = may_name_a_role if expression is _AS else names_a_role
            if role and company and certain(plain[role.start : role.end]):
                return role, company
    for expression in (_AS_OURS, _POSTS, _FIGURE):
        certain = names_a_role if expression is _AS_OURS else may_name_a_role
        for match in expression.finditer(plain):
            role = role_at(plain, match.start("role"), match.end("role"))
            if role and certain(plain[role.start : role.end]):
                return role, None
    return None, None


def company_spoken_of(plain: str) -> Span | None:
    """The company that speaks of itself: "At Quillon, we", "We are Pebble Bay", "Edera Srl è una software house"."""
    for expression in (*_SPOKEN, _DEFINED):
        for match in expression.finditer(plain):
            company = company_in(plain, match.start("name"), match.end("name"))
            if " in " in match["name"] and not is_place(match["name"].rpartition(" in ")[2]):
                company = Span(match.start("name"), match.end("name"))  # "Siamo Orto in Tasca"
            if company and (LEGAL.search(match["name"]) or not is_beside(match["name"])):
                return company
    for match in _FOR.finditer(plain):
        if company := company_in(plain, match.start("name"), match.end("name")):
            return company
    for match in (*_FOR_A_FIRM.finditer(plain), *_ANY_VERB.finditer(plain)):
        if LEGAL.search(match["name"]) and (company := company_in(plain, match.start("name"), match.end("name"))):
            return company
    return None


def client(plain: str) -> Span | None:
    """The company for which somebody else seeks, where it is named: "L'azienda, Faro Srl, produce…"."""
    for match in _CLIENT.finditer(plain):
        if LEGAL.search(match["name"]) or match["told"]:
            return company_in(plain, match.start("name"), match.end("name"))
    return None
