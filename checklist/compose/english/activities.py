"""Lines of an English CV that name what somebody does: "Stock control, till" as "my work included …".

Behind "included" stand things and -ing forms alike, with or without article, and the writer claims no more of them
than that they were part of the work.
"""

import re

from checklist.claims.words import cue
from checklist.clauses.verbs import readings
from checklist.compose.english.activity_names import doings, is_compound, named, verb_of, with_the
from checklist.compose.english.capitals import is_common
from checklist.compose.english.participles import is_described
from checklist.compose.english.phrases import a, base_of, head, is_mass, is_plural, lowered, tool, with_and, words_of
from checklist.compose.english.roles import is_agent, is_hired
from checklist.compose.english.wording.closed_lists import apart, with_their_objects
from checklist.compose.english.wording.members import AND, LINK, describe_together, is_tool, members
from checklist.compose.letter import at_commas, lower_first
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_RATE = re.compile(
    r"(?:about |over |around |up to |more than |nearly |some )?\d[\d.,]*\+? [a-z][^,;:]*? (?:a|an|per|every|each) "
    r"(?:day|week|month|year|fortnight|hour|shift|night|session|term)\b", re.I
)  # fmt: skip
# What a person says of their own character, which is nothing to do.
_PRAISE = re.compile(
    r"(?:good|excellent|great|strong|friendly|reliable|hard-?working|able|ability|proven|keen|flexible|team player"
    r"|working hours|hours\b|reason for leaving|salary|notice|references?"
    r"|(?:fixed-term|permanent|zero-hours|rolling) contract"
    r"|part-time|full-time|temporary|any other|general duties|contract (?:ended|finished)"
    r"|ofsted|familiar|skilled|experienced"
    r"|proficient|passionate|committed|punctual\w*|enthusias\w+|confident|willing\w*|experience|best|top|various|grade"
    r"|zero(?!-)|no|never|attention to"
    r"|working (?:in|as part of) a|team ?work\w*|time management|communication skills|multi-?tasking"
    r"|problem[- ]solving)\b",
    re.I,
)
_TIMES = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?(?:seasons?|years|months|weeks)\b", re.I
)
_OFTEN = re.compile(r"(?P<what>[A-Z][a-z]+(?: [a-z-]+)*s) (?P<often>weekly|daily|monthly|quarterly)")
_MUCH = re.compile(
    r"(?P<what>[A-Z][a-z]{3,}(?: [a-z-]{4,})*)(?<! with)(?<! from)(?<! across)(?<! into)(?<! about)(?<! over) "
    r"(?P<much>\d[\d,.]*\+? [a-z]+)"
)
_UP_TO = re.compile(r"(?<=[a-z]{2}s) up to (?=\d)")  # "loads up to 44 tonnes"
_UNLIKE = re.compile(
    r" (?:ready|available|complete|due|casual|permanent)\b| (?:below|above|under|less than) [£$€]?\d"
    r"| over (?:[£$€]\d|\d\S*(?:$|[,)%]))"
)
# A number between two words: "piece work 3 shift". What is numbered, "key stage 2 maths", is none.
_BETWEEN = re.compile(r"[A-Za-z]{3,}(?: [a-z]+)? [2-9] [a-z]+")
_NUMBERED = re.compile(r"(?:year|level|grade|band|stage|phase|class|type|part|tier|unit|section|and|or|to|of) \d", re.I)
# What came of the work, which is none: "pick rate about 90 an hour", "buying gain of 3%".
_RESULT = re.compile(
    r"(?:[a-z]+ ){0,2}(?:rate|score|gain|saving|margin|profit|average|yield|turnover) "
    r"(?:of )?(?:about |around |over |up to |more than )?[£$€]?\d"
)
_FIRM = re.compile(
    r"(?:[A-Z][\w’]*,? |& |and |of ){1,5}(?:Ltd|Limited|Contractors|Bros|Brothers|PLC|plc|LLP|Inc|GmbH)\b|.* & Sons?\b"
)
_BREAKS = re.compile(r"(?:of|and|or|by|as|into|through|between|against|during|out|up|off)$|" + LINK)
_SINCE = re.compile(r" since (?:[A-Z]\w+ )?(?:19|20)\d\d$")
# What opens a statement, and names nothing to do.
_NO_OPENINGS = frozenset(
    ("was", "i", "we", "he", "she", "they", "it", "you", "no", "all", "everything", "currently", "presently")
)
_WIDEST = 34  # words of a list that one sentence can hold


def activities(text: str, *, running: bool) -> str:
    """A clause on two or more things that a line lists: "my work included stock control and deliveries".

    Args:
        text: The line, without colon, semicolon or full stop.
        running: Whether the job goes on.

    Returns:
        The clause; empty where the line lists no things, or only one.
    """
    listed = members(_UP_TO.sub(" of up to ", text))
    closed = bool(AND.search(at_commas(text)[-1])) if listed else False
    return _said(listed, running, closed=closed) if len(listed) > 1 else ""


def activity(text: str, *, running: bool) -> str:
    """A clause on what a line names, one thing or several; empty where it names none."""
    often = _OFTEN.fullmatch(text)
    text = f"{often['often'].capitalize()} {lowered(often['what'])}" if often else text
    much = None if re.match(r"[A-Z][a-z]+ing \d+ [a-z]+$", text) else _MUCH.fullmatch(text)  # "training 4 porters"
    much = None if much and base_of(much["what"].lower(), "G") else much  # "Managing 12 accounts"
    return _said(members(f"{much['what']} ({much['much']})" if much else _UP_TO.sub(" of up to ", text)), running)


def rate(text: str, *, running: bool) -> str:
    """A clause on how much there is to do, "the job involved 40 calls a day"; empty for other lines."""
    listed = members(text)
    if len(listed) != 1 or not _RATE.fullmatch(listed[0].partition(" (")[0]):
        return ""
    return f"the job {'involves' if running else 'involved'} {lower_first(listed[0])}"


def _said(listed: list[str], running: bool, *, closed: bool = True) -> str:
    if len(listed) > 1 and describe_together(with_and(listed)):
        return f"my work include{'s' if running else 'd'} {lowered(with_and(listed))}"
    if len(listed) > 1 and all(is_tool(one) for one in listed):
        return f"I {'work' if running else 'worked'} with {with_and([tool(one) for one in listed])}"
    listed = [*listed[:1], *(one for one in listed[1:] if not _is_no_work(one))]
    if len(listed) == 1 and re.fullmatch(r"[A-Z][a-z]+", listed[0]) and not _is_known(listed[0]):
        return ""  # "Harrogate"
    wide = sum(len(one.split()) for one in listed) > _WIDEST
    if not listed or wide or any(_is_place(one) or is_hired(one) for one in listed):
        return ""
    busy = bool(re.fullmatch(_RATE, listed[0]))
    if not all(is_thing(one, first=place == 0) for place, one in enumerate(listed[busy:])):
        return ""
    listed = doings(listed)
    said = [named(listed[0], alone=len(listed) == 1), *(with_the(one) for one in listed[1:])]
    verb = ("the job involve" if busy else "my work include") + ("s" if running else "d")
    if running and len(listed) == 1 and _SINCE.search(re.sub(r" \([^)]*\)$", "", listed[0])):
        verb = "my work has included"
    return f"{verb} {with_and(with_their_objects(said)) if closed else apart(said)}"


def _is_known(word: str) -> bool:
    """Whether a word with a capital that stands alone is known not to be a name."""
    return is_common(word) or is_plural(word.lower()) or bool(re.search(r"(?:logy|graphy|therapy|ics|work)$", word))


def _is_place(text: str) -> bool:
    """Whether a member of a list is the name of a place or a firm, which says where and not what the work was."""
    if _FIRM.match(text):
        return True
    listed = re.split(r" and |, ", re.sub(r" \(.*", "", text).lower())
    return all(any(cue(f"names.{kind}").fullmatch(one) for kind in ("places", "cities")) for one in listed)


def _is_no_work(text: str) -> bool:
    """Whether a member of a list is people or a machine, "two partners", "forklift": no work by itself."""
    crew = re.match(r"(?:teams?|groups?|squads?|crews?|gangs?) of (?:\d|up to|two|three|four|five|six)", text)
    if _RESULT.match(text):
        return True
    counted = re.match(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten) ", text)
    return bool(crew or (counted and head(text) in words_of("people"))) or text.lower() in words_of("machines")


def is_thing(text: str, *, first: bool = True) -> bool:
    """Whether words name a thing or a doing: neither a finite verb nor a preposition nor a bare number opens them.

    Args:
        text: A member of a list.
        first: Whether it opens the line, where a base form is more likely a verb.
    """
    word = re.match(r"[\w’&+-]*", text)[0].lower()  # type: ignore[index]
    if (
        not word
        or re.match(LINK, text, re.I)
        or (
            word[:1].isdigit()
            and not re.match(r"\d+-(?:hour|day|week)" if first else r"\d+-[a-z]", text)
            and (first or not re.match(r"\d[\d,]* [a-z]", text))
        )
    ):
        return False
    if (
        _says_who(text)
        or _PRAISE.match(text)
        or _TIMES.match(text)
        or re.search(r"[+±]\d", text)
        or _UNLIKE.search(text)
        or _has_stray_number(text)
    ):
        return False
    if word in _NO_OPENINGS or not head(text):
        return False
    if re.search(r" (?:is|are|was|were|has|have|had|went|came) ", text) or head(text) in words_of("counted"):
        return False
    described = re.search(r" [a-z]", text) and is_plural(head(text))  # "returned parcels", "mixed classes"
    described = described and not re.match(r"\w+ (?:about|over|up to|nearly|the|an?|[£$€]?\d)", text)
    described = described or (not first and re.fullmatch(r"\w+ed [a-z]+", text) and head(text) in words_of("count"))
    if _has_deed(text) or (
        not is_described(word, text.partition(" ")[2])
        and not (first and is_compound(word, text.partition(" ")[2]))
        and base_of(word, "D")
        and (word.endswith("ed") or not base_of(word, "B"))
        and not described
    ):
        return False
    done = base_of(word, "V") and re.match(r"\w+ (?:since|by|until|from|at)\b", text)  # "sworn since 2019"
    return not done and (not first or not _opens_with_verb(text, word))


def _has_stray_number(text: str) -> bool:
    """Whether a number stands between two words and counts neither: "piece work 3 shift"."""
    plain = re.sub(r" \([^)]*\)", "", text)
    last = plain.rpartition(" ")[2]
    return bool(_BETWEEN.fullmatch(plain)) and not _NUMBERED.search(plain) and not is_plural(last)


def _has_deed(text: str) -> bool:
    """Whether a verb stands behind a thing: "menus changed every week", "two stars turned into five"."""
    text = re.sub(r" \((?!renewed|valid)[^)]*\)", "", text)
    text = re.sub(r"(?<= of )([a-z]+s) [a-z]+ed (?=in (?:[A-Z]\w+ )?(?:19|20)\d\d)", r"\1 ", text)
    found = re.finditer(
        r" (?P<verb>[a-z]+ed|brought|cut|dealt|done|given|held|kept|made|met|put|sold|taken|won|written) "
        r"(?:\d|two|three|four|five|six|ten|by|into|in|on|at|to|from|within|every|as|since|after|while|when|across|throughout|with|twice|again|each|nightly|daily|weekly|monthly|online)\b"
        r"|(?<= )(?P<up>set|made|put|built) up (?:in|by|at|during|for|on)\b"
        r"|(?<= )(?P<led>run|led|taught) (?:with|by|in|at|on)\b",
        text,
    )
    return any(
        one["led"] or one["up"] or (base_of(one["verb"], "V") and one["verb"] not in words_of("describing"))
        for one in found
    )


def _says_who(text: str) -> bool:
    """Whether words name somebody, and not what they do: "ward clerk and phlebotomist"."""
    people = words_of("agents") | words_of("persons")
    return is_agent(head(text)) or any(head(one) in people for one in text.split(" and "))


def _opens_with_verb(text: str, word: str) -> bool:
    found = readings(word, "en")
    if base_of(word, "Z") and not any(one.noun for one in found) and not word.endswith("ves"):
        return True  # "Liaises with suppliers"
    if base_of(word, "Z") and is_plural(word) and word not in words_of("plurals-first"):
        behind = re.match(r"[\w-]+ (?P<next>[a-z]+)\b", text)  # "Tests water" as "Tests of water"
        if behind and not _BREAKS.match(behind["next"]) and not base_of(behind["next"], "DGV"):
            return True
    pair = re.match(r"[A-Za-z]+ and (?P<verb>[a-z]+) (?P<rest>[a-z].*)", text)
    if pair and base_of(word, "B") and base_of(pair["verb"], "B") and head(pair["rest"]) in words_of("count"):
        return True  # "Build and test circuit board"
    if word in words_of("usual") and _is_object(text[len(word) :].strip()):
        return True
    return any("B" in one.codes or "Z" in one.codes for one in found) and bool(
        re.match(r"[\w-]+ (?:the|an?|all|new|our|up|out|and [a-z]+ (?:the|an?))\b", text)
    )


def _is_object(rest: str) -> bool:
    """Whether a bare noun behind a word makes no known compound with it: "monitor anaesthesia" as "monitor repairs"."""
    noun = head(rest)
    known = is_plural(noun) or any(noun in words_of(one) for one in ("count", "counted-alone", "works", "countable"))
    known = known or (is_mass(noun) and noun not in words_of("uncountable"))
    known = known or noun.endswith("ing") or is_agent(noun) or bool(verb_of(noun)) or bool(readings(noun, "en"))
    return bool(noun and re.match(rf"{re.escape(noun)}(?:$| (?:for|in|on|at|with|from|by)\b)", rest)) and not known


def made(text: str) -> str:
    """A clause on something that the writer worked on, "I worked on an API for labels"; empty for other things."""
    noun = head(text)
    if noun == "service" and not find(text, fold(text))[1]:
        return ""
    if noun not in words_of("works") or not is_thing(text) or at_commas(text)[1:] or AND.search(text):
        return ""
    if re.match(r"[\w-]+ of ", text) and not is_plural(noun) and text[:1].isalpha():
        return f"I worked on the {lowered(text)}"
    return f"I worked on {lowered(text) if is_plural(noun) else f'{a(text)} {lowered(text)}'}"
