"""Which names of an advertisement are those of tools: known ones, those beside them, those that it asks for."""

import re
from functools import lru_cache

from checklist.claims.advertisement import Advertisement
from checklist.claims.languages.names import is_language
from checklist.claims.tools.unclaimed import is_place
from checklist.claims.words import cue
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_WORD = r"[A-Z][\w+#-]*(?:\.\w+)*"
_NAME = re.compile(
    rf"(?<![\w'’.-])(?:{_WORD}(?: {_WORD}){{0,2}}|[a-z]\w+\.(?:com|io|js|ai|net)|[a-z]+[A-Z]\w+)(?![\w-])"
)
# Between two names of which one is a tool: "Stan or PyMC", "PMP, Medidata Rave".
_JOIN = re.compile(r"(?:,|/|;| \()? ?(?:(?:and|or|e|o|ed|od|oppure|plus|ideally|possibly|meglio se|preferably) )?$")
_NEAR = 16  # code points between two names of a list
_BEHIND = re.compile(
    r"(?:(?P<alike>,? (?:or|o|e|and) (?:similar|equivalent|the like|comparable|simil[ei]|equivalent[ei]|analogh\w"
    r"|affin[ei]))"
    r"|(?:,? (?:is|are|è|sono|would be|sarebbe))?,? ?\(?(?:an? )?(?:plus|bonus|nice to have|gradit\w|preferibil\w+"
    r"|preferred|desirable|helpful|welcome|advantage\w*|apprezzat\w|titolo preferenziale|certificat\w+|skills?"
    r"|experience|users?)(?!\w))"
)
_BEFORE = re.compile(
    r"(?<!\w)(?:experience (?:with|of|in|using)|know(?:ledge of|ing)?|familiar\w* with|command of|skills in"
    r"|us(?:e|ing|es)|proficien\w+ (?:in|with)|works? (?:in|with|on)|runs? on|built (?:on|in|with)|fluent in|esperienza"
    r" (?:con|di|in|su)|conosc\w+(?: di)?|padronanza di|uso di|us(?:iamo|i|a|ate|are)|lavor\w+ (?:con|in|su)"
    r"|pratica di|gira\w* su"
    r"|(?:strumenti|tools?|stack)(?: \w+)?:)(?: [\w+#.-]+(?:,| and| or| e| o|/)){0,3} $"
)
_BEGINS = re.compile(r"(?:\A|[.!?:;\n•*>-])[ \t]*\Z")
_BODY = re.compile(r"iso|iec|uni|din|ansi|ieee|cei|cen|itu|nhs|gdpr|hr|it|b2b|saas|ngo|ong|phd|msc|bsc|cv|eu|ue|uk")
_MOST = 40


@lru_cache(maxsize=64)
def asked_for(ad: Advertisement) -> tuple[str, ...]:
    """The names of the tools of an advertisement, as they are written there."""
    known = [(one.start, one.end) for one in find(ad.text, ad.low)[1]]
    names = [match for match in _NAME.finditer(ad.text) if not _is_no_tool(ad, fold(match.group()))]
    tools = [match for match in names if _is_listed(ad, match, known) or _is_asked(ad, match, known)]
    spans = known + [match.span() for match in tools]
    tools += [one for one in names if one not in tools and not ad.is_placed(fold(one.group()))
              and _is_listed(ad, one, spans)]  # fmt: skip
    written = {ad.text[start:end] for start, end in known if ad.text[start:end] != ad.low[start:end]}
    written |= {match.group() for match in tools}
    return tuple(sorted(written)[:_MOST])


def _is_asked(ad: Advertisement, match: re.Match[str], known: list[tuple[int, int]]) -> bool:
    if any(start <= match.start() and match.end() <= end for start, end in known):
        return True
    behind = _BEHIND.match(ad.low, match.end())
    is_word = match.group().istitle() and " " not in match.group()
    if behind and is_word and not behind["alike"] and _BEGINS.search(ad.text, 0, match.start()):
        return False  # "Sono graditi:", "Patente preferibile": any word has a capital there
    return not ad.is_placed(fold(match.group())) and bool(
        behind or _BEFORE.search(ad.low[max(0, match.start() - 70) : match.start()])
    )


def _is_listed(ad: Advertisement, match: re.Match[str], tools: list[tuple[int, int]]) -> bool:
    """Whether a name stands right beside that of a tool."""
    for start, end in tools:
        first, last = (end, match.start()) if end <= match.start() else (match.end(), start)
        if 0 < last - first <= _NEAR and _JOIN.fullmatch(ad.low, first, last) and "," in ad.low[first:last] + ",":
            return True
    return False


def _is_no_tool(ad: Advertisement, low: str) -> bool:
    if _BODY.fullmatch(low) or is_language(low) or len(low) < 3:
        return True
    return any(cue(f"names.{kind}").fullmatch(low) for kind in ("none", "places", "cities")) or is_place(low)
