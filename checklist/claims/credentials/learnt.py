"""Courses that the writer took, and bodies of which the writer is a member, against all facts.

A course is flagged where no word of its subject means anything that the facts tell: courses are told in too many ways
to be compared with one fact. One that somebody gave, or that has no subject, is no credential.
"""

import re

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.matching.certified import initials
from checklist.claims.passages import Passages
from checklist.claims.words import content, words
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span, fold

_TAKEN = (
    r"(?:ho (?:anche |poi |già |inoltre )?(?:seguito|frequentato|fatto|preso|finito|concluso|completato|superato"
    r"|conseguito|ottenuto|aggiunto|terminato|dato|sostenuto)(?: e \w+)?"
    r"|i (?:also |then |later |have |'ve |already )*(?:took|taken|attended|completed|followed|finished|passed|did|done"
    r"|sat|earned|gained|obtained)|(?:followed|seguit[oa]) (?:by|da))"
)
_COURSE = (
    r"(?:cors[oi]|master|its|scuola di specializzazione|perfezionamento|bootcamp|summer school|percorso formativo"
    r"|formazione|courses?|training|diploma|certificate|class(?:es)?|programme|module)"
)
_LEARNT = sieved(
    rf"(?<!\w){_TAKEN} (?P<lead>(?:[\w'-]+ ){{0,4}}?){_COURSE}(?P<own>(?: [\w'-]+){{0,2}}?)"
    r" (?:di|in|su|sul|sulla|sulle|sui|sugli|per|of|on|about|for|as) (?:un |una |the |il |la |lo |le |i |gli )?"
    r"(?P<subject>[^.,;:()\n]{3,60})",
    seldom="credentials",
)
_GENERAL = frozenset(
    {"ore", "hours", "mesi", "months", "giorni", "days", "settimane", "weeks", "anni", "years", "aggiornamento", "base"}
)
_STOP = re.compile(
    r" (?:presso|with|con|at|from|dal|dalla|che|which|that|e|and|nel|when|quando|a|by|to|while|mentre)(?!\w)"
)
_ANY = re.compile(r"(?<!\w)(?:cors[oi]|courses?|training|bootcamp|formazione|workshop)(?!\w)")
_NUMBER = re.compile(r"\d|(?:un|una|due|tre|two|three|\w+(?:anta|enti|ty|een|dred))(?!\w)")
_LINKED = r"(?: (?:of|the|for|di|dei|degli|delle|della|and|e))*"
_MEMBER = sieved(
    r"(?<!\w)(?:(?:full |associate |student |junior )?(?:member|fellow)(?: of| with)(?: the)?"
    r"|part[- ]qualified (?:with|in)"
    r"|soci[oa] (?:ordinari[oa] )?(?:del|della|di|dell['’]|dello)|membro (?:del|della|di|dell['’]|dello)"
    rf"|iscritt[oa] (?:al|alla|all['’]|allo)) ?(?P<name>[A-Z][\w&.-]*(?:{_LINKED} [A-Z][\w&-]*)*)",
    seldom="names",
)
_NAMED = re.compile(
    rf"(?i:{_TAKEN}) (?:(?:il|the|an?|un|my|mio) )?(?:(?:corso|course|esame|exam) (?P<name>[A-Z]{{2,}}\w*)"
    r"|(?P<first>[A-Z]{2,}\w*) (?:course|exam))(?![\w-])"
)
_CALLED = ("corso", "course", "esame", "exam")
_SHORT = sieved(r"(?:corso|course|esame|exam) [A-Z]{2}|[A-Z]{2}\w* (?:course|exam)", seldom="names")
_FURTHER = sieved(
    r"(?<!\w)(?:post-?graduate|graduate) (?:diploma|certificate)(?!\w)|(?<!\w)pg(?:dip|cert)(?!\w)",
    seldom="credentials",
)
_FURTHER_FACT = re.compile(
    r"(?<!\w)(?:post-?graduate|graduate (?:diploma|certificate)|pg(?:dip|cert|ce)|perfezionamento|master\w*"
    r"|specializ\w+|ma|msc|cas|das|higher diploma)(?!\w)"
)
_TEAM = re.compile(r"(?:team|board|group|squad|staff|gruppo|squadra|consiglio)", re.IGNORECASE)


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "credential" that are courses and memberships."""
    return [*_courses(passages), *_named(passages), *_members(passages), *_after_a_degree(passages)]


def _courses(passages: Passages) -> list[Claim]:
    found: list[Claim] = []
    every = passages.dossier.every
    if any(_ANY.search(item.low) for item in passages.dossier.items if item.fact.kind in ("certificate", "study")):
        return found  # one of the courses of the facts may be meant, in other words
    for match in _LEARNT.finditer(passages.low):
        span = Span(match.start(), match.end())
        noun = Span(match.start("subject"), match.end("subject"))
        passage = passages.at(span)
        if not passage or noun.start >= passage.end or not passages.told(noun) or not passages.mine(noun):
            continue
        subject = _STOP.split(f"{match['subject']} ")[0]
        told = [word for word in words(subject) if word not in _GENERAL]
        telling = [keys for word in told if (keys := content(word))]
        if not telling or _NUMBER.match(subject):
            continue
        more = content(f"{match['lead']} {match['own']}")
        if any(keys & every for keys in telling) or (more & every and len(telling) == 1):
            continue
        found.append(flagged(Span(span.start, noun.start + len(subject.rstrip())), "credential", "certificate-none"))
    return found


def _named(passages: Passages) -> list[Claim]:
    """Courses that are called by a short name: "I took the PTC course", «ho superato il corso PTC»."""
    found: list[Claim] = []
    text = passages.letter.text
    named = any(word in passages.low for word in _CALLED) and _SHORT.may_match(text)
    for match in _NAMED.finditer(text) if named else ():
        span, name = Span(match.start(), match.end()), match["name"] or match["first"]
        if not passages.at(span) or not passages.told(span) or not passages.mine(span):
            continue
        if any(one.touches(span) for one in passages.letter.named) or name.lower() in passages.dossier.low:
            continue
        if not any(initials(item.fact.title).startswith(name.lower()) for item in passages.dossier.items):
            found.append(flagged(span, "credential", "certificate-none"))
    return found


def _after_a_degree(passages: Passages) -> list[Claim]:
    """Diplomas and certificates of a year behind a degree, of which no study or certificate is one."""
    items = [item for item in passages.dossier.items if item.fact.kind in ("study", "certificate", "course", "summary")]
    held = next((item for item in items if _FURTHER_FACT.search(item.low)), None)
    return [
        flagged(span, "credential", "degree-none") if held is None else supported(span, "credential", held.fact)
        for match in _FURTHER.finditer(passages.low)
        if passages.at(span := Span(match.start(), match.end())) and passages.told(span) and passages.mine(span)
    ]


def _members(passages: Passages) -> list[Claim]:
    found: list[Claim] = []
    for match in _MEMBER.finditer(passages.letter.text):
        span, name = Span(match.start(), match.end()), match["name"]
        if not passages.at(span) or not passages.told(span) or not passages.mine(span) or _TEAM.search(name):
            continue
        low, short = fold(name), initials(name)
        item = next(
            (one for one in passages.dossier.items
             if low in one.low or short in one.low.split() or initials(one.fact.title) == low
             or (one.fact.kind in ("certificate", "award") and content(low) & one.keys)),
            None,
        )  # fmt: skip
        found.append(
            supported(span, "credential", item.fact) if item else flagged(span, "credential", "certificate-none")
        )
    return found
