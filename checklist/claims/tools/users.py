"""Who works with a tool that a clause names: the writer, or the reader or somebody else."""

import re
from functools import cache

from checklist.claims.passages import Passages
from checklist.claims.tools.faint import is_faint
from checklist.claims.words import cue, pieces
from checklist.text.segmentation import Span

_ANOTHER = (
    r"(?<!with )(?<!con )(?:an?|another|one|some|un[oa]?|altr\w|alcun\w) (?:\w+ )?(?:colleag\w+|collega|colleghi"
    r"|supplier\w*|contractor\w*|fornitor\w+|consulent\w+|consultants?|friend\w*|amic\w+)|someone else"
    r"|somebody else|qualcun altro|nobody|no one|nessuno|none of us"
)
_SECOND = r"(?:che|se|dove|come|quando|voi|perché) \w{2,}(?:ate|ete|ite)"  # "dove usate"
_LEFT_TO = re.compile(
    r"[, ]*l[oaie] \w+ (?:un[oa]?|altr\w|il|la) (?:altr\w )?(?:collega|colleghi|persona|fornitore)(?!\w)"
)
# Before a tool that is only read of, or not used; behind it "Rhino: no"; and what it would take to learn it.
_UNTOLD = re.compile(
    r"(?<!\w)(?:(?:see|saw|read|reading|find|found|notice|noticed|spot|spotted|veder\w*|vist\w|lett\w|legger\w*|trovar\w*"
    r"|trovat\w)(?: (?:the|of|about|that|di|che|il|la|there))?|(?:not|non|no|without|senza|nor|né)(?: \w+)?) $"
)
# Behind it, how little the writer knows of it: "AWS I have only used at a distance"; before it, what they cannot do.
_LIMITED = re.compile(
    r"[^.;:]{0,24}?(?<!\w)(?:(?:have|'ve|ho) (?:only|solo|soltanto)|only (?:used|seen|read|met|know)|(?:conosco|us\w+"
    r"|studiat\w|vist\w|lett\w|provat\w|legg\w+) (?:solo|soltanto|appena|poco)|beyond an? \w+|at a distance|from afar"
    r"|so far|da utente|as a user|clicked through|opened once|apert\w una volta)(?!\w)"
    r"|[, ]*(?:(?:l[oaie]|l'|i|we)? ?(?:have|'ve|ho|abbiamo) )?(?:read|seen|lett\w|vist\w),? (?:but |ma )?"
    r"(?:not|never|non|mai)(?!\w)"
)
# Others who help with it work with it: «i colleghi mi davano una mano con i PLC».
_HELPED = re.compile(
    r"(?<!\w)(?:help\w*|aiut\w+|assist\w*"
    r"|(?:d(?:avano|à|anno|ato)|gave|give|lent|lend)(?: \w+){0,2}? (?:una mano|a hand))"
    r"(?: (?:me|us|out)){0,2} (?:with|on|con|su|per|nei|nel|coi) ?(?:the |il |i |gli |le |la )?$"
)
_BY_OTHERS = re.compile(r"(?<!\w)(?:mi|ci|me|us)(?!\w)")
_CANNOT = re.compile(r"(?:(?:can't|cannot|can not) (?:do|offer|bring|claim)|not on my list)[^.;]{0,40}$")
# Behind it: it is somebody else's work: "AWS in our firm is another team's job", «Kafka è affare dei sistemisti».
_AT_OURS = (
    r"(?: (?:at|in|here|for|with|da|per|di|su|qui) ?"
    r"(?:(?:our|the|my|us|me|noi|nostr\w|lavoro|ufficio|azienda|company|firm|team|place|side)(?!\w) ?){0,2})?[, ]*"
)
_IS = (
    r"(?:is|was|are|were|è|era|sono|resta|rest[ao]no|remain(?:s|ed)) (?:still |always |sempre |ancora )?"
    r"(?:(?:the|il|la|un|an?) )?"
)
_WHOSE = (
    r"(?:some(?:body|one) else'?s?|others?'|another (?:team|person)'s|(?:\w+ ){0,2}\w+(?:'s|s')) "
    r"(?:job|business|work|domain|field|task|responsibility|world|territory)"
    r"|(?:job|business|work|domain|task|affare|lavoro|compito|mestiere|cosa|terreno) "
    r"(?:of|for|di|dei|del|della|degli|per) ?(?!(?:me|mine|mio|mia|noi)(?!\w))\w+"
)
# "AWS is our operations team's."
_OWNED = r"(?:(?!my )\w+ ){0,3}?(?!(?:it|that|what|here|there|mine)(?!\w))\w+(?:'s|s')(?= ?(?:[.,;:)]|$))"
_KEPT_BY = (
    r"(?:(?:run|managed|handled|looked after|owned|kept|maintained|administered) by"
    r"|(?:in mano|affidat\w|delegat\w) (?:a|ad|ai|al|alla|agli)"
    r"|(?:gestit|seguit|curat|tenut|amministrat)\w d(?:a|ai|al|alla|agli|all')"
    r"|(?:nelle mani|in the hands) (?:di|dei|del|della|degli|of))(?! (?:me|us|myself|noi|mine)(?!\w))"
)
_THEY_DO = (
    r"(?:(?:l[oaie]|se ne|ci|ne) )?"
    r"(?:occupan?o?|gestisc(?:e|ono)|segu(?:e|ono)|curan?o?|pensan?o?|tien(?:e|gono)|usan?o?)"
    r" (?:i|gli|le|il|la|un|una|altri|altre)(?= )"
)
_ANOTHERS = r"(?:belongs? to|appart(?:iene|engono) a[dil]?)(?! (?:me|us|noi)(?!\w))"
_PLANNED = r"(?:next |still |first |prossim\w |ancora )?(?:on my (?:\w+ )?list|nella mia lista|in programma)(?!\w)"
_ELSES = re.compile(rf"{_AT_OURS}(?:{_ANOTHERS}|{_IS}(?:{_PLANNED}|{_WHOSE}|{_OWNED}|{_KEPT_BY})|{_THEY_DO})")
_ME = 8  # code points before "help" in which it says whom
_FIRST = 2  # words before a name that stands at the head of its clause
_NO = re.compile(r" ?[:,]? no(?!\w)| sono (?:solo |soltanto )?utente")


def is_worked_with(passages: Passages, span: Span) -> bool:
    """Whether a tool that no fact has is told as one that the writer works with."""
    passage, part = passages.at(span) or span, passages.part(span)
    if is_faint(passages, span) or _ELSES.match(passages.low, span.end, part.end):
        return False
    if _LIMITED.match(passages.low, span.end, part.end) or _CANNOT.search(passages.low, passage.start, span.start):
        return False
    if _NO.match(passages.low, span.end) or _UNTOLD.search(passages.low, passage.start, span.start):
        return False
    if len(passages.low[part.start : span.start].split()) <= _FIRST and passages.says(
        "reality.conditional", span.end, part.end
    ):
        return False  # "Rhino, which you use, I could pick up in a week"
    return not is_of_others(passages, span)


@cache
def _subjects() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<own>{pieces('reality.own')})|(?P<reader>{pieces('reality.reader')}|{_SECOND})|{_ANOTHER})(?!\w)"
    )


def is_of_others(passages: Passages, span: Span) -> bool:
    """Whether the reader or somebody else works with what a span names.

    Who is named last before it counts, as in "where you have Kafka, we have a table", else who is named behind it;
    likenings such as "as you do" and "of your list" name nobody.
    """
    part = passages.part(span)
    helped = _HELPED.search(passages.low, part.start, span.start)
    if helped and _BY_OTHERS.search(passages.low, max(part.start, helped.start() - _ME), span.start):
        return True
    start, low = part.start, without_likenings(passages.low[part.start : part.end])
    before = list(_subjects().finditer(low, 0, span.start - start))
    if before:
        return before[-1]["own"] is None
    if _LEFT_TO.match(low, span.end - start):
        return True
    behind = list(_subjects().finditer(low, span.end - start))
    near = behind and "," not in low[span.end - start : behind[0].start()]
    return bool(behind) and (all(match["reader"] for match in behind) or bool(near and behind[0]["reader"]))


def without_likenings(low: str) -> str:
    """A folded stretch, with blanks for words such as "as you do", "which you use too" and "if you want to know"."""
    for name in ("reality.likened", "reality.cited", "reality.aside"):
        low = cue(name).sub(lambda match: " " * len(match.group()), low)
    return low
