"""The things that a line lists, and what stands among them and is none: figures, statements, places, examples."""

import re

from checklist.compose.english.activity_names import verb_of, with_the
from checklist.compose.english.asides import HEDGES, is_measure
from checklist.compose.english.last_check.kinds_of_work import kind
from checklist.compose.english.participles import done_as_doing
from checklist.compose.english.phrases import base_of, is_plural, lowered, words_of
from checklist.compose.english.wording.compounds import pairs
from checklist.compose.letter import at_commas, capital
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

# How a part begins that goes on with the thing before it.
LINK = (
    r"(?:with|for|from|at|in|on|by|to|into|as|across|mostly|mainly|including|such as|often|about|around|plus|up|down"
    r"|over|under|within|after|before|during|while|when|where|that|which|who|not|only|also|then|later|because|since|per"
    r"|each|following(?! up\b))\b(?!-)"
)
# When or how something is done, by an adverb before a preposition: "first on paper and later on a computer".
_ADVERBIAL = re.compile(
    r"(?!(?:daily|weekly|monthly|yearly|hourly)\b)(?:at first|first|now|today|sometimes|always|soon|[a-z]{3,}ly) "
    r"(?:on|in|by|at|with|as|for|from|under|via|over|through|outside|inside|alone|after|before|during)\b"
)
_AMOUNT = r"[£$€]?\d[\d.,]*[%kKm]?"
_FIGURE = re.compile(
    r"top \d|ages? \d|(?:two|three|four|five|six|ten) (?:seasons|years|months|weeks|days)\b"
    rf"|(?!{LINK})[a-z]+(?: [a-z]+){{0,2}}(?: {HEDGES})? (?!(?:19|20)\d\d$){_AMOUNT}$"
    r"|(?:\d+|one|two|three|four|five) (?:successful|shortlisted|published|passed|completed|funded)$"
    rf"|(?:{HEDGES} )?[£$€]?\d(?!\d*[A-Z])"
)
# What came of the things before it: "margin up from 20% to 24%", "all on time", "completed in May 2019".
_RESULT = re.compile(
    rf"[\w -]+ (?:up|down) from {_AMOUNT} to {_AMOUNT}"
    r"|(?:all|most|both|none|some) (?:(?:signed off|passed|done|completed|closed|delivered) )?"
    r"(?:on|in|within|with|by|at|under|via|to)\b"
    r"|(?:completed|finished|opened|delivered|launched|handed over|introduced|installed) "
    r"(?:in|on|by|within|early|ahead)\b"
)
_COUNTED = re.compile(rf"(?:{HEDGES} )?\d[\d,.]* (?:[a-z-]+ ){{0,3}}?(?P<verb>[a-z]+ed|came|went|took|gave|won|left)\b")
# For whom or of what kind the things before it are, without a noun: "domestic and commercial".
_KIND = re.compile(
    r"(?:[\w-]+,? (?:and|or|&) )?(?:private|domestic|commercial|residential|industrial|agricultural"
    r"|internal|external|online|indoor|outdoor|paediatric|national|international|seasonal|overseas|abroad|worldwide|nationwide)$",
    re.I,
)
AND = re.compile(r",? (?:and|&) (?!(?:a|an|the|their|its|my|our)\b)")
# A preposition that goes for a list: "rotations in surgery, medicine, care of children and outpatients".
_GOVERNED = re.compile(r"[A-Z][a-z]+s in [\w-]+, [\w-]+, ")
_OWN = re.compile(r"(?:my )?own (?:van|car|vehicle|transport|tools|lorry|truck|bike|equipment)s?$", re.I)
_NAMES = re.compile(r"(?:[A-Z][\w.’+-]*|and|of|the|&)(?: (?:[A-Z][\w.’+-]*|and|of|the|&))*$")
_AT_A_NAME = re.compile(r" (?:in|for|at|from|to|of|on|across|with|via) [A-Z][\w.’+-]*(?:,? [A-Z][\w.’+-]*)*$")
# Many things of which the rest of the line says what they are: "Ledger of 90 accounts, trade and retail".
_COLLECTION = re.compile(
    r"(?:[a-z-]+ )?(?:caseload|ledger|portfolio|fleet|stock|range|herd|flock|register|list|section) of"
    rf" (?:{HEDGES} )?\d[\d,]* (?:[a-z-]+ )*[a-z]+$",
    re.I,
)
# How often a thing is, behind its comma: "choir practice, weekly".
_OFTEN = re.compile(
    r"(?:twice |once )?(?:a |per )?(?:daily|nightly|weekly|fortnightly|monthly|quarterly|termly|yearly)"
)
# A doing with how often it is behind it: "ditch cutting weekly".
_HOW_OFTEN = re.compile(r"(?P<what>[A-Za-z]+(?: [a-z-]+)* [a-z]+ing) (?P<often>daily|weekly|monthly|quarterly)")
# Up to what somebody may decide: "signing authority 20,000".
_LIMIT = re.compile(r"^([A-Za-z][a-z -]*(?:authority|limit|budget|ceiling)) ([£$€]?\d[\d,.]*[kKm]?)$")
_PEOPLE = re.compile(r"(?:.+ )?of [a-z-]+s$")
# What sort of place it is, by its size: "40-bail rotary".
_SIZE = re.compile(r"\d[\d,]*-(?!hour|day|week|month|year|minute|page)[a-z]+(?<!ed) [a-z]+(?: [a-z]+)?")
# Things and what was done to them: "fences mended".
_DONE_TO = re.compile(r"[A-Z][a-z]+(?: [a-z-]+)?(?<=s) [a-z]+(?<![fswn]e)(?<!bre)ed")
_PLURALS = re.compile(r"[a-z-]+s(?: and [a-z-]+s)?$")
_OF_NAMES = re.compile(r"[A-Z][\w.’+-]*(?: [A-Z][\w.’+-]*)*(?: (?:and|or|&) [A-Z][\w.’+-]*(?: [A-Z][\w.’+-]*)*)")
# What a thing includes, and what stands behind that.
_INCLUDING = re.compile(r"(?P<what>(?:^|(?<=, ))[^,()]+) including (?P<with>[^,()]+)(?=, (?:and )?(?P<next>[^,()]+))")
_PAIR = 2


def members(text: str) -> list[str]:
    """The things that a line lists, each with what is said of it: a figure in brackets, "for …" behind it."""
    found: list[str] = []
    text = _INCLUDING.sub(_with_examples, text)
    parts = _of_people(at_commas(re.sub(r",? (?:etc|and so on|whatever)\b[^,]*\.?|,? ?…", "", text)))
    if (
        len(parts) > 1
        and _COLLECTION.match(parts[0])
        and not any(re.search(r"\d [^-]|ing\b|\(", one) for one in parts[1:])
    ):
        return [f"{parts[0]} ({', '.join(parts[1:])})"]
    for place, part in enumerate(parts):
        plain = re.sub(r"^(?:and|&) ", "", part)
        plain = _LIMIT.sub(r"\1 (\2)", plain) if len(parts) > 1 else plain
        if often := _HOW_OFTEN.fullmatch(plain) if len(parts) > 1 else None:
            plain = f"{often['often']} {lowered(often['what'])}"
            plain = plain if found else capital(plain)
        if not found:
            done = done_as_doing(plain) if len(parts) > 1 and _DONE_TO.fullmatch(plain) else ""
            found.append(capital(done) or plain)
        elif _is_aside(plain, found[-1]):
            found[-1] = _with_aside(found[-1], plain)
        elif place + 1 < len(parts) and _OF_NAMES.fullmatch(plain) and _may_have_names(found[-1]):
            found[-1] = f"{found[-1]} ({plain})"
        elif doing := done_as_doing(plain):
            found.append(doing)
        elif more := _with_names(found, parts[place:]) or _continued(found, part):
            found[-1] = more
        else:
            found.append(plain)
    if (
        not found
        or not all(map(_is_closed, found[:-1]))
        or (len(found) > _PAIR and any(", " in _bare(one) for one in found[:-1]))
    ):
        return []
    if len(found) == _PAIR and " and " in found[1] and re.search(r" (?:in|for|with|to|on) [\w-]+$", found[0]):
        return [", ".join(found)]  # "seats in property, litigation and private client"
    parted = _parted(found[-1])
    if len(parted) == 1 and " and " in found[-1] and _GOVERNED.match(text):
        return [text]  # the list has its "and" already
    return [*found[:-1], *parted] if len(found) > 1 else found


def _with_examples(match: re.Match[str]) -> str:
    """What a thing includes in brackets, where a further deed stands behind it: "trips (including visas), tours"."""
    behind = lowered(re.split(r" and ", match["next"])[0])
    further = kind(behind) in ("deed", "doing") and (
        " " in behind or verb_of(re.sub(r"ies$", "y", behind).removesuffix("s"))
    )
    return f"{match['what']} (including {match['with']})" if further else match[0]


def _may_have_names(before: str) -> bool:
    """Whether names behind a comma may be those of many things before it: "looms, Dobby and Jacquard, dyeing"."""
    noun = before.rpartition(" ")[2]
    people = noun in words_of("people") or noun.removesuffix("s") in words_of("count people")
    return noun.islower() and is_plural(noun) and not people


def _with_names(found: list[str], parts: list[str]) -> str:
    """The last member with the names that follow it: "planning of fairs in Bath, Wells and Frome"; empty for others.

    Args:
        found: The members before.
        parts: The next part, and those behind it.
    """
    before = found[-1]
    if "(" in before or not re.match(r"[A-Z]", parts[0]):
        return ""
    ends = next((place for place, one in enumerate(parts) if " and " in one or not re.match(r"[A-Z]", one)), len(parts))
    if _AT_A_NAME.search(before) and ends < len(parts) and re.match(r"[A-Z]", parts[ends]):
        return f"{before}, {parts[0]}"
    places = before == found[0] and " " in before and re.match(r"[A-Z][a-z]", parts[0]) and not is_tool(before)
    places = places and not find(", ".join(parts), fold(", ".join(parts)))[1]
    return (
        f"{before} ({parts[0]})" if places and all(map(_NAMES.match, parts)) else ""
    )  # "12 lorries, France and Spain"


def _continued(found: list[str], part: str) -> str:
    """The last member with a part that goes on with it, "parcels, own van"; empty for a further thing."""
    before = found[-1]
    if "(" not in before and re.fullmatch(r"[\w]+-\w+ed", part):
        return f"{before} ({part})"  # "four-handed"
    if own := _OWN.match(re.sub(r"^(?:and|&) ", "", part)):
        return f"{before}, with {own[0]}"
    if _ADVERBIAL.match(part):
        return f"{before}, {part}"
    if not re.match(LINK, part, re.I):
        return ""
    then, _, more = part.partition(" ")
    more = f"{then} {with_the(more)}" if then in ("then", "later") and more else part
    return f"{before[:-1]}, {more})" if before.endswith(")") and len(found) == 1 else f"{before}, {more}"


def _bare(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text)


def _is_closed(member: str) -> bool:
    """Whether a member has no comma of its own, or "and" before its last thing."""
    _, comma, last = _bare(member).rpartition(", ")
    return not comma or (" and " in last and not re.match(LINK, last))


def _is_aside(part: str, before: str) -> bool:
    """Whether a part only says how much, how often or with what result, which brackets show."""
    counted = _COUNTED.match(part)
    if (
        is_measure(part)
        or _OFTEN.fullmatch(part)
        or _RESULT.match(part)
        or _KIND.match(part)
        or (counted and base_of(counted["verb"], "D"))
    ):
        return True
    if _SIZE.fullmatch(part) and not is_plural(part.rpartition(" ")[2]):
        return True
    return (
        bool(_FIGURE.match(part))
        and (before.endswith(")") or not re.search(r"\d(?![\w.,]*-)", before))
        and not re.match(r"\d+-[a-z]+(?:ed [a-z]+| [a-z]+s\b)", part)
    )


def _with_aside(before: str, aside: str) -> str:
    """A thing with one more aside in its brackets."""
    if not before.endswith(")"):
        return f"{before} ({aside})"
    link = ", " if re.match(r"(?:all|most|both|none|some)\b", aside) else "; "
    return f"{before[:-1]}{link}{aside})"


def _of_people(parts: list[str]) -> list[str]:
    """Parts of which the last ones go on behind one "of": "client visits", "briefing of clerks, ushers and guards"."""
    for place, part in enumerate(parts[1:], start=1):
        rest = parts[place + 1 :]
        if rest and " and " in rest[-1] and _PEOPLE.match(part) and all(map(_PLURALS.match, rest)):
            return [*parts[:place], ", ".join(parts[place:])]
    return parts


def _parted(text: str) -> list[str]:
    """The last two members of a list, which "and" joins: "tills and deliveries", not "bits and pieces of …"."""
    fixed = pairs().search(text)
    match = AND.search(text) or re.search(r",? and (?=(?:an?|the) )", text)
    if match and fixed and fixed.start() <= match.start() < fixed.end():
        match = AND.search(text, fixed.end())
    if not match or text.count("(", 0, match.start()) > text.count(")", 0, match.start()):
        return [text]
    first, second = text[: match.start()], text[match.end() :]
    if re.fullmatch(r"[A-Z][\w.]+", first) and re.match(r"[A-Z][\w.]+ [a-z]+s\b", second):
        return [text]  # "Bing and Google adverts"
    linked = re.search(r" (?:of|for|with|to|in|on|from|by|at) ", f" {first} ")
    doings = kind(lowered(first)) == kind(second) == "doing"  # "mending nets for the fleet and selling bait"
    return [text] if linked and not doings else [first, second]


def is_tool(text: str) -> bool:
    """Whether a member of a list is the name of a tool and nothing else: "Terraform"."""
    found = find(text, fold(text))[1]
    whole = any(one.start == 0 and one.end == len(text) and one.technology.category != "method" for one in found)
    return whole and text.lower() not in words_of("common")


def describe_together(text: str) -> bool:
    """Whether all things of a list describe the last word: "Watch, clock and radio repairs"."""
    match = re.fullmatch(r"(?P<first>[A-Z]?[a-z-]+(?:, [a-z-]+)*) and (?P<last>[a-z-]+) (?P<thing>[a-z]+s)", text)
    if not match or not is_plural(match["thing"]) or ", " not in match["first"]:
        return False
    singular = words_of("count") | words_of("one-of") | words_of("machines") | {"tablet"}
    return all(one.lower() in singular and not is_plural(one) for one in match["first"].split(", "))
