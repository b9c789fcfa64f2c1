"""Certificates: by the names of the lexicon, and by what stands beside words such as "certified"."""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.matching.certified import (
    certificate_of,
    initials,
    is_other_tier,
    is_over,
    is_partial,
    is_to_come,
    of_a_language,
    of_a_thing,
    of_another_issuer,
    of_another_name,
    of_profession,
)
from checklist.claims.matching.studies import levels, study_of
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import concepts, content, table
from checklist.lexicon.vocabulary import Named
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span, fold
from checklist.text.spans import meets

_ACRONYM = re.compile(
    r"(?<![\w.])[A-Z][A-Za-z]?[A-Z][A-Z0-9+-]{0,8}(?: [IVX]{1,3})?(?!\w)|(?<![\w.])[A-Z]{2,3}-\d{2,4}(?!\w)"
)
_TITLE = re.compile(  # the capital first, at which alone Python then looks at what stands before
    r"(?P<name>[A-Z](?:(?<=[ '’(\n].)|(?<=^.))[a-z][\w+-]*(?: (?!I )[A-Z][\w+-]*){1,4})"
)
_ONE_MORE = sieved(
    r"(?<!\w)(?:e|and|anche) (?:anche )?(?:quell[oa]|the one|one) (?:di|per|for|in|of|from)"
    r" (?P<what>[^.,;:()\n]{3,40})",
    seldom="credentials",
)
_ANY = frozenset(
    ["specifica", "specifico", "apposita", "apposito", "professionale", "professional", "relevant", "dedicated",
     "proper", "formal", "internazionale", "international", "riconosciuta", "recognised", "recognized", "vera", "real",
     "in", "materia", "del", "settore"]
)  # fmt: skip
_PROFESSION = re.compile(r"(?:abilit|iscri|licensed|charter|sworn|giurat|esam|(?:state|bar|board) exam)")
_AS = re.compile(
    r" ?(?:as (?:an? )?|come |da |all(?:a professione|'esercizio della professione) d[i'] ?"
    r"|d(?:i|e|egli|ei|elle|ella|el|ello) |(?:dell|degl|all)['i] ?)?"
    r"(?P<what>(?!(?:in|for|since|dal|nel|per|by|with|e|and|on|at|from|of) )[a-zà-ù][a-zà-ù' -]{3,30})"
)
_EXERCISE = ("esercizio", "professione")  # of whichever profession it is: «abilitato all'esercizio della professione»
_CHARTERED = ("charter", "licen", "accredit", "sworn", "giurat")
_LINK = re.compile(r"(?<!\w)(?:since|for|in|and|of|by|with|from|at|to|on|who)(?!\w)")
# What stands before a name that is held: "ho il Professional Data Engineer", "I passed the…".
_HELD = re.compile(
    r"(?<!\w)(?:ho (?:anche |poi )?(?:(?:conseguito|preso|ottenuto) )?(?:il|lo|la|l'|un|una)"
    r"|(?:hold|passed|earned|took|have|cleared|sat) (?:the|an?|\w+'s)) ?$"
)
# A short name right behind the verb, or behind "and": "passed CySA+ in May", "ho la patente C e la CQC merci".
_GAINED = sieved(
    r"(?<![\w])(?P<lead>[Pp]assed|[Ss]at|[Ee]arned|[Hh]old|[Oo]btained|[Cc]ompleted|[Pp]reso|[Cc]onseguito|[Ss]uperato|[Oo]ttenuto"
    r"|[Hh]o|and|e|,) (?:(?:the|my|an?|il|la|lo|l'|un|una) )?(?P<name>[A-Z][A-Za-z]*[A-Z][A-Z0-9+-]*\+?)(?![\w])",
    seldom="names",
)
_UNDER = re.compile(r" (?:under|by|for|in|on|from|within|as planned)(?!\w)")
_PAPER = re.compile(r"(?:attestat|titolo d(?!i studi)|diploma (?:di|in|of)|qualifica d|patente)")
# A diploma by the kind of school, which any diploma of the facts may be: «un diploma di perito».
_WHEN = content(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre anno scorso mese"
)
_SCHOOLED = re.compile(r" (?:di|da|in|of) (?:perit[oa]|ragionier[ea]|geometra|maturità|scuola|liceo|high school)(?!\w)")
# Who gave a certificate: "dell'Istituto Italiano di …".
_ISSUED = re.compile(r"(?<!\w)(?:istituto|institute|associa\w+|society|council)(?!\w)[\w ]{0,45}$")
_HOLD = 24
_LETTERED = ("(?:di |at )?(?:livello|level) [a-d](?![a-z])",)
_LICENCE = re.compile(r"[\w']+ licen[cs]e")
_LICENSED = re.compile(r"(?<!\w)(?:licen[cs]e|patent[ei]|patentin\w|abilitazion\w)")
_MEANT = 2  # known words that tell which paper is meant
_IN_WHICH = re.compile(r" ?(?:su|in|per|on|for) (?:cui|which)(?!\w)")  # "dbt, su cui mi sono certificata"
_LEAD, _WORDS = 8, 3
_STOP = re.compile(r"[,;:.()]| (?:and|e|ed) ")
_NEAR, _TIER = 45, 30  # code points around a word such as "certified", and after a name


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "credential" that are certificates."""
    found = []
    for named in passages.letter.named:
        if named.technology.category != "certification" or not passages.at(named) or not passages.told(named):
            continue
        clause, passage = passages.clause_at(named.start), passages.at(named)
        if (
            passages.speaks(named)
            or not passages.ad.low
            or (clause and clause.agent == "writer")
            or (passage and (passage.item or passage.own or passages.says("degree.listed", passage.start, passage.end)))
        ):
            found.append(_by_name(passages, named))
    for match in passages.spot("degree.certified"):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span) or of_a_thing(passages, span) or is_over(passages, span):
            continue
        if passages.mine(span) or passages.says("degree.listed", passage.start, passage.end):
            claim = _by_word(passages, span, passage)
            if claim:
                found.append(claim)
    for more in (_gained, _titled, _another):
        found += more(passages)
    sought = fold(passages.letter.role)  # "per il ruolo di Guardia Giurata"
    roles = [Span(*match.span()) for match in re.finditer(re.escape(sought), passages.low)] if sought else []
    return [one for one in found if not meets(roles, one)]


def _gained(passages: Passages) -> list[Claim]:
    """Short names that the writer says to have passed, or to hold beside another certificate."""
    found = []
    for match in _GAINED.finditer(passages.letter.text):
        span = Span(match.start("name"), match.end("name"))
        passage = passages.at(span)
        if not passage or not passages.told(span) or not passages.mine(span):
            continue
        listed = match["lead"].lower() in ("and", "e", ",", "ho")
        if listed and not passages.says("degree.certified", passage.start, span.start):
            continue
        if levels(match["name"].lower()):
            continue  # "I hold a PhD": a degree
        if meets(passages.letter.named, span) or match["name"].lower() in passages.dossier.low:
            continue
        if not any(initials(item.fact.title).startswith(match["name"].lower()) for item in passages.dossier.items):
            found.append(flagged(span, "credential", "certificate-none"))
    return found


def _titled(passages: Passages) -> list[Claim]:
    """Names with capitals in a sentence about certificates: "the dbt one, and Google's Professional Data Engineer"."""
    found = []
    for match in _TITLE.finditer(passages.letter.text):
        span = Span(match.start("name"), match.end("name"))
        passage = passages.at(span)
        if not passage or span.start == passage.start or not passages.told(span):
            continue
        held = _HELD.search(passages.low, max(passage.start, span.start - _HOLD), span.start)
        cued = held or passages.says("degree.certified", passage.start, passage.end)
        if not cued or passages.says("names.work", *_chunk_of(passages, span)):
            continue
        low = passages.low[span.start : span.end]
        if _ISSUED.search(passages.low, max(passage.start, span.start - _NEAR), span.end):
            continue
        known = f"{passages.dossier.low} {passages.company.lower()}"
        if not all(word in known for word in low.split()) and not meets(passages.letter.named, span):
            found.append(flagged(span, "credential", "certificate-none"))
    return found


def _chunk_of(passages: Passages, span: Span) -> tuple[int, int]:
    return max(0, span.start - _LEAD), span.start


def _another(passages: Passages) -> list[Claim]:
    """A further certificate without its word: "ho il patentino del muletto e quello per le piattaforme"."""
    found = []
    for match in _ONE_MORE.finditer(passages.low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span):
            continue
        if passages.says("degree.certified", passage.start, span.start):
            keys = content(match["what"])
            items = [item for item in passages.dossier.items if item.fact.kind in ("certificate", "award", "study")]
            if keys and not any(keys & item.keys for item in items):
                found.append(flagged(span, "credential", "certificate-none"))
    return found


def _by_name(passages: Passages, named: Named) -> Claim:
    dossier, low = passages.dossier, passages.low
    said = low[named.start : named.end]
    said = re.sub(r"(?:^| )certif\w+(?: |$)", "", said)
    items = dossier.technologies.get(named.technology.id) or [item for item in dossier.items if said in item.low]
    if not items:
        return flagged(named, "credential", "certificate-none")
    after = _STOP.split(low[named.end : named.end + _TIER])[0]
    if is_other_tier(f"{said}{after}", items):
        return flagged(_with_tier(passages, named), "credential", "certificate-level", items[0].fact)
    if is_to_come(passages, items, named):
        return flagged(named, "credential", "certificate-level", items[0].fact, contradicted=True)
    return supported(named, "credential", items[0].fact)


def _with_tier(passages: Passages, span: Span) -> Span:
    """A certificate with the tier that is told behind it."""
    after = _STOP.split(passages.low[span.end : span.end + _NEAR])[0]
    tiers = "|".join((*table("tiers-of-certificates"), *_LETTERED))
    ends = [match.end() for match in re.finditer(rf"(?<!\w)(?:{tiers})\w*", after)]
    return Span(span.start, span.end + max(ends, default=0))


def _by_word(passages: Passages, span: Span, passage: Passage) -> Claim | None:
    low, dossier = passages.low, passages.dossier
    parts = _STOP.split(low[max(passage.start, span.start - _NEAR) : span.start])
    before = " ".join(parts[-2:]) if _IN_WHICH.search(parts[-1]) else parts[-1]
    after = _STOP.split(low[span.end : min(passage.end, span.end + _NEAR)])[0]
    keys = content(f"{before} {after}")
    told = f"{before} {low[span.start : span.end]} {after}"
    telling = [one for word in told.split() if (one := content(word))]
    names = [
        match.group().lower()
        for match in _ACRONYM.finditer(passages.letter.text, span.start - len(before), span.end + len(after))
    ]
    if low.startswith("abilit", span.start):
        keys |= concepts(content(low, span.start, span.end))
    said = "" if low.startswith("certif", span.start) else low[span.start : span.end]
    item = certificate_of(dossier, keys, names, telling, strict=low.startswith(_CHARTERED, span.start))
    if of_a_language(told, names):
        return None  # its level is compared
    if study := study_of(dossier, said, keys, item):
        return supported(span, "credential", study.fact)
    if _PROFESSION.match(low, span.start):
        return _of_profession(passages, span, after)
    flaw = _of_another(passages, span, (before, said, after), item)
    if flaw or low.startswith("qualified", span.start):
        return flaw or _qualified(passages, span, after)
    if item:
        return supported(span, "credential", item.fact)
    return _of_no_fact(passages, span, after, named=bool(names), keys=keys)


def _of_another(passages: Passages, span: Span, told: tuple[str, str, str], item: Item | None) -> Claim | None:
    """The claim flagged that tells another name or tier than the certificate has, or the whole where it is a part.

    Args:
        passages: the letter beside the facts.
        span: a word such as "certified".
        told: the words before it, the word, and those behind it.
        item: the fact that it seems to be.
    """
    if other := of_another_name(passages, span, told[0], told[2], item):
        return flagged(other, "credential", "certificate-none")
    if item and of_another_issuer(passages, span, item):
        return flagged(span, "credential", "certificate-none")
    if item and (is_partial(item, " ".join(told)) or is_to_come(passages, [item], span)):
        return flagged(span, "credential", "certificate-level", item.fact, contradicted=True)
    if item and item.fact.kind == "certificate" and is_other_tier("".join(told), [item]):
        return flagged(_with_tier(passages, span), "credential", "certificate-level", item.fact)
    return None


def _of_profession(passages: Passages, span: Span, after: str) -> Claim | None:
    """A licence for a profession: the one that is named, or any where none is."""
    named = _AS.match(after)
    strict = passages.low.startswith(_CHARTERED, span.start)
    what = named["what"] if named and not named["what"].startswith(_EXERCISE) else ""
    item = of_profession(passages.dossier, what, strict=strict)
    if item and is_to_come(passages, [item], span):
        return flagged(span, "credential", "certificate-level", item.fact, contradicted=True)
    if item:
        return supported(span, "credential", item.fact)
    end = span.end + (named.end() if named else 0)
    return flagged(Span(span.start, end), "credential", "certificate-none")


def _of_no_fact(passages: Passages, span: Span, after: str, *, named: bool, keys: frozenset[str]) -> Claim | None:
    """A certificate that no fact seems to tell; without a name of its own it may be any."""
    low, dossier = passages.low, passages.dossier
    if _PAPER.match(low, span.start):
        schooled = low.startswith("diploma", span.start) and _SCHOOLED.match(low, span.end)
        known = schooled and any(item.fact.kind == "study" and "diploma" in item.low for item in dossier.items)
        told = [bool(one & dossier.every) for word in after.split() if (one := content(word))]
        known = known or sum(told) >= min(_MEANT, len(told) / 2)
        return None if known or not content(after) - _WHEN else flagged(span, "credential", "certificate-none")
    if not named and after.split() and all(word in _ANY or not content(word) for word in after.split()):
        held = next((one for one in dossier.items if one.fact.kind == "certificate"), None)
        return supported(span, "credential", held.fact) if held else None  # "una certificazione specifica"
    if _LICENCE.match(low, span.start):
        known = any(_LICENSED.search(item.low) for item in dossier.items)
        return None if known else flagged(span, "credential", "certificate-none")
    if named or (keys and low.startswith(("cert", "iscritt", "licen", "charter", "abilit"), span.start)):
        return flagged(span, "credential", "certificate-none")
    return None


def _qualified(passages: Passages, span: Span, after: str) -> Claim | None:
    """What the writer is qualified as, where a word of it is nowhere in the facts."""
    told = list(re.finditer(r"[a-zà-ù-]{4,}", _LINK.split(after)[0]))[:_WORDS]
    if not told or _UNDER.match(after) or all(content(match.group()) & passages.dossier.every for match in told):
        return None
    return flagged(Span(span.start, span.end + told[-1].end()), "credential", "certificate-none")
