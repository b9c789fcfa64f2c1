"""Which certificate of the facts some words name: by its name, its initials, its tier."""

import re
from functools import lru_cache

from checklist.claims.dossier import Dossier, Item
from checklist.claims.languages.names import names_language
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table
from checklist.text.segmentation import Span, fold

_NAME = r"[A-Z][\w+#/.-]*(?: (?:[A-Z][\w+#/.-]*|\d[\w.]*|for|of|in|and)(?![^\W_]))*"
_AFTER = re.compile(rf" (?:(?:in|as an?|as|by|come|da|per|su|on|for|di|del|della|dell'|the|from) ?)?(?P<name>{_NAME})")
_BEFORE = re.compile(rf"(?<![\w-])(?P<name>{_NAME})(?:'s)? $")
_FIRST = frozenset(
    [
        "i",
        "sono",
        "am",
        "the",
        "a",
        "an",
        "my",
        "our",
        "ho",
        "la",
        "il",
        "una",
        "un",
        "this",
        "that",
        "another",
        "one",
        "both",
        "also",
        "una",
        "last",
        "poi",
        "and",
        "in",
        "on",
        "as",
    ]
)
_NEAR = 45  # code points around a word such as "certified"
_NORM = re.compile(r"(?<!\w)(?:iso|uni|en|emas|brc\w*|haccp) ?(?:\d|/|en|iso)")
_FIRST_PERSON = re.compile(r"(?<!\w)(?:i|my|ho|sono|mio|mia|possiedo)(?!\w)")
_ACTIVE = re.compile(r"(?<!\w)(?:i|we|ho|abbiamo) $")  # "I certified 40 drivers"
_ME = re.compile(r" (?:as|in|by|for|with|on|come|da|dal|su)(?!\w)")
_THING = re.compile(
    r" (?:of (?:our|the|their|all) |dell[ae'] ?|del |dei |degli )(?:\w+ )?(?:impiant\w|macchin\w|prodott\w|edifici\w*"
    r"|stabiliment\w|bilanci\w*|dispositiv\w|azienda|machines?|products?|buildings?|plants?|equipment|systems?|devices?"
    r"|sites?|software|company)(?!\w)"
)
_NO_PAPER = re.compile(  # other people who are certified, a form of the Italian tax office, what a server shows
    r" (?:persons|people|staff|colleagues|advisers|employees|nurses|engineers|suppliers?|partners?|organic|copy|copies"
    r"|unic(?:a|he)|digital\w|ssl|tls|scadut\w|di troppo|authorit\w+|expir\w+)(?!\w)"
)
_PERSONAL = re.compile(r"certif\w*")
_LOOSE = frozenset(
    [
        "certified",
        "professional",
        "for",
        "of",
        "in",
        "and",
        "associate",
        "expert",
        "the",
        "a",
        "foundation",
        "practitioner",
        "certification",
        "certificate",
    ]
)
_LOWEST = frozenset(
    {"i", "base", "foundation", "fundamentals"}
)  # who tells the lowest tier claims no more than is known
_EDGE = {f" {letter}": r"(?!\w)" for letter in "abcd"}  # "level b" is not in "level basic"
_SECOND = re.compile(r"(?:secondo|second) (?:livello|level)|(?:level|livello) (?:two|due|2)(?!\w)")
_ROMAN_ONE = re.compile(r"(?<=[a-z]) i(?![\w'])(?=$|,| [(-])")
_SAME = {"avanzat": "advanced"}  # a tier in both languages
_CEFR = re.compile(r"[abc][12]")
_PART = re.compile(
    r"(?<!\w)(?:part[ei]?|papers?|modul[eio]s?|step|prova) (?:i{1,3}|[1-4]|one|two|uno|due)(?!\w)"
    r"|(?<!\w)(?:first part|prima parte|part[- ]qualified)(?!\w)"
)
# A paper that the facts have as one to come, and how a letter says so.
_TO_COME = re.compile(
    r"(?<!\w)(?:in corso|in progress|in prepara\w+|prepar\w+|prep course|(?:esame|exam)s? (?:\w+ ){0,2}?(?:previst\w"
    r"|prenotat\w|fissat\w|booked|planned|due|scheduled|set for)|previst\w|expected|studying|pending|in attesa)(?!\w)"
)
_SAID_TO_COME = re.compile(
    r"(?<!\w)(?:prepar\w+|esam[ei]|exams?|booked|prenotat\w|cors[oi]|courses?|studi\w*|study\w*|soon|presto"
    r"|aspett\w*|await\w*|plan\w*|conto di)(?!\w)"
)
_OVER = re.compile(r"(?<!\w)(?:scader\w|scadut\w|laps\w+|expir\w+|non (?:ho )?rinnovat\w|not renewed)(?!\w)")
_EXAM_TO_COME = re.compile(
    r"(?<!\w)(?:exam|test|esame|prova)(?!\w)[^.;:]{0,60}?(?<!\w)(?:is|are|è|sarà|sono) (?:\w+ )?"
    r"(?:fra|tra|in|on|next|a) (?:\w+ ){0,2}(?:weeks?|months?|days?|settiman[ae]|mes[ei]|giorni)(?!\w)"
)
# Behind it another paper is told of: "I am a chartered engineer, though my pilot's licence has lapsed".
_OTHER_PAPER = re.compile(
    r", (?:though|although|but|while|whereas|and|ma|mentre|anche se|benché|sebbene|e|invece) "
    r"(?:my|the|il|lo|la|i|le|l'|quell[oa])(?= |(?<='))"
)
_SHORT_NAME = re.compile(r"(?: (?:da|di|as an?|of|in|for) [a-zà-ù]+)? (?P<name>[A-Z]{3,})(?![\w-])")
_SHARED = 2  # meanings that a text other than a certificate has to share


def is_other_tier(said: str, items: list[Item]) -> bool:
    """Whether a certificate is told of a level that none of some facts has, and they have one."""
    tiers = _tiers(said) - _LOWEST
    known = {tier for item in items for tier in _tiers(item.low)}
    return bool(tiers and known and known.isdisjoint(tiers))


@lru_cache(maxsize=1024)
def _tiers(low: str) -> frozenset[str]:
    told = _SECOND.sub("ii", low).replace("livello ", "level ")
    every: list[str] = list(table("tiers-of-certificates"))
    found = frozenset(
        _SAME.get(tier, tier) for tier in every if re.search(rf"(?<!\w){tier}{_EDGE.get(tier[-2:], '')}", told)
    )
    return found | ({"i"} if _ROMAN_ONE.search(told) else set())


def of_a_language(told: str, names: list[str]) -> bool:
    """Whether a certificate is one of a language, be it with its level: "a C1 certificate in English"."""
    return names_language(told) and all(_CEFR.fullmatch(name) for name in names)


def is_partial(item: Item, told: str) -> bool:
    """Whether the facts have a part of an examination, and the letter tells the whole."""
    return item.fact.kind == "certificate" and bool(_PART.search(item.low)) and not _PART.search(told)


def is_to_come(passages: Passages, items: list[Item], span: Span) -> bool:
    """Whether a paper is still to be earned by all certificates among some facts, and the letter does not say so.

    Args:
        passages: the letter beside the facts.
        items: the facts that a paper seems to be; there may be no certificate among them.
        span: where the letter names it.
    """
    part, today = passages.part(span), passages.dossier.today
    told = passages.low[part.start : part.end]
    if _SAID_TO_COME.search(told) or cue("no-degree.open").search(told):
        return False
    dates = [(item, item.fact.end or item.fact.start) for item in items if item.fact.kind == "certificate"]
    return bool(dates) and all(_TO_COME.search(item.low) or (date and date.first > today.last) for item, date in dates)


def is_over(passages: Passages, span: Span) -> bool:
    """Whether the letter says of a paper that the writer no longer has it, or not yet: "I let it lapse"."""
    part, low = passages.part(span), passages.low
    other = _OTHER_PAPER.search(low, span.end, part.end)
    start = max((match.end() for match in _OTHER_PAPER.finditer(low, part.start, span.start)), default=part.start)
    end = other.start() if other else part.end
    return bool(_OVER.search(low, start, end) or _EXAM_TO_COME.search(low, start, end))


def of_another_issuer(passages: Passages, span: Span, item: Item) -> bool:
    """Whether a diploma or licence has a short name behind it that no fact has: «il diploma da sommelier AIS»."""
    match = _SHORT_NAME.match(passages.letter.text, span.end)
    if not match or item.fact.kind != "certificate":
        return False
    name = match["name"].lower()
    known = f"{passages.dossier.low} {passages.dossier.told}"
    return name not in known and not any(name in initials(one.fact.title) for one in passages.dossier.items)


def of_another_name(passages: Passages, span: Span, before: str, after: str, item: Item | None) -> Span | None:
    """The name beside a word such as "certified" that no certificate has: "certificazione Spring Professional"."""
    text, low = passages.letter.text, passages.low
    if not _PERSONAL.match(low, span.start):
        return None
    follows = _AFTER.match(text[span.end : span.end + len(after)])
    leads = _BEFORE.search(text[span.start - len(before) : span.start])
    for match in (follows, leads):
        said = _distinctive(match["name"]) if match else []
        if not match or not said:
            continue
        if _is_held(passages.dossier, said):
            return None
        if match is follows:
            return Span(span.start, span.end + match.end())
        return Span(span.start - len(before) + match.start("name"), span.end)
    return None


def _distinctive(name: str) -> list[str]:
    """The words of a name that tell one certificate from another."""
    words = re.findall(r"[\w+#-]+", fold(name))
    return [word for word in words if word not in _LOOSE and word not in _FIRST]


def _is_held(dossier: Dossier, said: list[str]) -> bool:
    held = [one for one in dossier.items if one.fact.kind in ("certificate", "award", "study", "course")]
    told = [one for one in dossier.items if one not in held and _PERSONAL.search(one.low)]
    if any(all(word in one.low for word in said) for one in (*held, *told)):
        return True
    return any(sum(word in one.low for word in said) > len(said) / 2 for one in held) or _initialled(dossier, said)


def of_a_thing(passages: Passages, span: Span) -> bool:
    """Whether a firm, a machine or others are certified, and not the writer: "our plant is ISO 9001 certified"."""
    part, low = passages.part(span), passages.low
    start, end = max(part.start, span.start - _NEAR), min(part.end, span.end + _NEAR)
    if _NO_PAPER.match(low, span.end) or low.endswith(("tls ", "ssl "), start, span.start):
        return True
    if _THING.match(low, span.end) or (
        _ACTIVE.search(low, start, span.start) and low.startswith(" ", span.end) and not _ME.match(low, span.end)
    ):
        return True
    return bool(_NORM.search(low, start, end)) and not _FIRST_PERSON.search(low, part.start, part.end)


def of_profession(dossier: Dossier, words: str, *, strict: bool) -> Item | None:
    """The fact by which somebody may exercise a profession; `words` name it, or nothing.

    Without `strict` a certificate that shares a word will do: «abilitato come coordinatore» by a course for it.
    """
    keys = content(words)
    for item in sorted(dossier.items, key=lambda one: bool(_TO_COME.search(one.low))):
        licence = cue("degree.profession").search(item.low)
        if (licence and not keys) or (
            keys & item.keys and (licence or (item.fact.kind == "certificate" and not strict))
        ):
            return item
    return None


def _initialled(dossier: Dossier, said: list[str]) -> bool:
    """Whether a certificate is called by its initials."""
    return any(
        initials(item.fact.title).startswith(said[0]) for item in dossier.items if item.fact.kind == "certificate"
    )


def certificate_of(
    dossier: Dossier, keys: frozenset[str], names: list[str], telling: list[frozenset[str]], *, strict: bool
) -> Item | None:
    """The certificate that some words name, the one that shares most with them, or another fact that shares enough.

    With `strict` such a fact has to speak of a certificate: nobody is a chartered statistician by a degree.
    """
    held = [item for item in dossier.items if item.fact.kind in ("certificate", "award")]
    told = [(any(name in item.low or initials(item.fact.title).startswith(name) for name in names),
              dossier.shared(keys, item)) for item in held]  # fmt: skip
    best = max(told, default=(False, 0.0))
    if best > (False, 0.0):
        return held[told.index(best)]
    for item in dossier.items:
        if strict and not cue("degree.certified").search(item.low):
            continue
        named = any(name in item.low for name in names)
        alike = sum(bool(one & item.keys) for one in telling)
        if item.fact.kind not in ("skill", "keyword", "label") and (named or alike >= _SHARED):
            return item
    return None


def initials(title: str) -> str:
    """The name by its initials, as it is often called: "Professional Scrum Product Owner I" is "pspo i"."""
    words = re.findall(r"[A-Z][A-Za-z]*|[IVX]+", title)
    number = words.pop() if words and re.fullmatch(r"[IVX]{1,3}", words[-1]) else ""
    return f"{''.join(word[0] for word in words)} {number}".strip().lower() if len(words) > 1 else "-"
