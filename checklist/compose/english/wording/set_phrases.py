"""Articles that a pattern shows to be missing: before names, titles, quantities and in set phrases."""

import re

from checklist.compose.english.phrases import a, words_of

_LAST = re.compile(
    r"\b(in|over|for|during|within|of) "
    r"(?=(?:last|past|first|next) (?:\d|few|two|three|four|five|six|ten|month|week))"
)
_KEPT = re.compile(
    r"\b(kept|keep|keeping|left|leave) "
    r"(?=(?!the |my |our |it |them |all )(?:(?:[a-z]+(?: [a-z]+)?, )?[a-z]+(?: [a-z]+)? and )?[a-z]+(?: [a-z]+)? "
    r"(?:tidy|clean|safe|stocked|secure|running|up to date)\b)"
)
_SEASON = re.compile(r"\bin (?=(?:first|second|third|fourth|final) (?:year|season|term)\b)")
_STAFF = re.compile(r"\b(with|of|for) (?=(?:staff|team|crew|fleet|budget|group) of )")
_PERSON = re.compile(
    r"\b(?P<before>with|to|for|by) (?=(?:GP|CEO|MD|CFO|CTO|COO|SENCO|PM)\b(?! [A-Z])|(?:head|director|chair) of )"
)
# Whose something is: "in head cook’s absence".
_WHOSE = re.compile(
    r"\b(?:in|on|at|for|with|to|from|of|by|under|during) "
    r"(?=(?:(?!the|my|our|a|an|each|every)[a-z]+ )?(?P<who>[a-z]+)’s [a-z])"
)
_BODY = re.compile(
    r"\b(?:(?:with|to|for|by|from|of)|(?:with|to|for|by|from) (?:the )?[A-Za-z]+ and) "
    r"(?=(?:[A-Z][a-z]+ ){1,4}(?:Committee|Partnership|Panel|Forum|Department|Unit)"
    r"(?:$|[,.;)]| (?:and|on|in|at|for|to)\b))"
)
_POLICE = re.compile(r"\b(?P<before>with|by|to|from|for) (?=police(?:$|[,.;)]| (?:and|or|on|in|at|to)\b))")
# Names that have an article: "all over the UK".
_NAMES = re.compile(
    r"\b(?:in|over|across|around|throughout|from|to|of|for|within|by|with|and) "
    r"(?=(?:UK|USA|US|EU|UAE|NHS|MOD|BBC|Netherlands|Midlands|Highlands|Cotswolds|Caribbean|Middle East|Far East"
    r"|Home Counties|Lake District|Peak District|(?:North|South) (?:East|West))"
    r"(?:$|[,.;)]| (?:and|in|on|for|with|to|at|by|from|as|since)\b))"
)
# A title behind a preposition: "a report for the Marketing Manager".
_TITLED = re.compile(
    r"\b(?P<link>for|to|with|of|by|from) (?P<what>(?:[A-Z][a-z]+ ){1,3}(?P<noun>Manager|Director|Supervisor|Officer"
    r"|Apprentice|Engineer|Technician|Coordinator|Administrator|Nurse|Teacher|Consultant|Executive|Foreman|Surveyor"
    r"|Accountant))(?=$|[,.;)]| [a-z(])"
)
# "An end-of-year report", which the article stands before.
_END_OF = re.compile(
    r"\b(?:end of (?:day|week|month|term|year|season|life|shift|tenancy|line)|(?:front|back) of house|point of sale"
    r"|out of hours|proof of concept)"
    r"(?= (?!and|or|as|at|in|on|of|for|to|with|by|from|under|across|after|was|is|v|alongside|until|between)[a-z])"
)
# How many, or how varied: "handled a mix of calls and emails".
_QUANTITY = re.compile(
    r"(?P<before>^|\b(?:with|in|for|to|from|on|across|including|and) )"
    r"(?P<what>(?:wide |broad |varied |good |large |small |diverse |huge |great )?"
    r"(?:mix|mixture|variety|selection|combination|range|number|couple|handful|string|host|wealth) of )"
)


def in_patterns(text: str, *, opens: bool) -> str:
    """What stands behind a verb or a preposition, with the articles that names, titles and set phrases ask for.

    Args:
        text: The words.
        opens: Whether the text begins with what a verb or a preposition governs.
    """
    text = _NAMES.sub(r"\g<0>the ", text)
    text = _TITLED.sub(_titled, text)
    text = _BODY.sub(r"\g<0>the ", text)
    text = _POLICE.sub(r"\g<before> the ", text)
    text = _WHOSE.sub(lambda one: f"{one[0]}the " if one["who"] in words_of("people-owning") else one[0], text)
    text = re.sub(r"\bunder (?=(?:supervision|direction|guidance|leadership) of\b)", "under the ", text)
    text = _END_OF.sub(lambda match: match[0].replace(" ", "-"), text)
    text = _QUANTITY.sub(lambda match: _quantified(match, opens=opens), text)
    text = _STAFF.sub(r"\1 a ", text)
    text = _KEPT.sub(r"\1 the ", text)
    text = re.sub(r"\b(took|take|taking) (?=lead\b(?! [a-z]*(?:role|part)))", r"\1 the ", text)
    text = _SEASON.sub("in my ", text)
    return _PERSON.sub(r"\g<before> the ", _LAST.sub(r"\1 the ", text))


def _titled(match: re.Match[str]) -> str:
    """Somebody by a title in capitals, with the article: "the Marketing Manager", "a Modern Apprentice"."""
    before = match.string[: match.start()].split(" ")[-2:]
    if match["link"] == "to" and words_of("rising") & set(before):
        return match[0]
    one = match["noun"].lower() in words_of("superiors")
    return f"{match['link']} {'the' if one else a(match['what'])} {match['what']}"


def _quantified(match: re.Match[str], *, opens: bool) -> str:
    """How many there are of something, with its article, unless nothing governs it: "a wide range of"."""
    if not match["before"] and not opens:
        return match[0]
    return f"{match['before']}{a(match['what'])} {match['what']}"
