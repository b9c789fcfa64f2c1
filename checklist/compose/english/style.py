"""How the lines of one job are written, so that a word that could be verb or noun is read as in its neighbours."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, head, is_counted, is_name, is_plural, may_be_noun, words_of

# What a verb governs and a noun does not.
_COUNTED = (
    r"up to|about|around|over|nearly|almost|some|more than|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\d+"
)
_OBJECT = re.compile(rf"(?:the|an?|all|our|my|their|every|each|both|{_COUNTED})\b")
_OFTEN = re.compile(
    r"(?:weekly|daily|monthly|quarterly|yearly|termly|nightly|annual|new|incoming"
    r"|regular|overdue|outstanding|late) [a-z]"
)
# How often a deed is done, at the end: "check van and lorry records weekly".
_RATE = re.compile(
    r" (?:weekly|daily|nightly|monthly|quarterly|yearly|annually|(?:every|each) [a-z]+)(?: \([^()]*\))?$"
)
_MEALS = frozenset({"breakfast", "brunch", "lunch", "dinner", "supper"})  # which are served, and no deeds
_FEW = 7  # words of such things
# Plurals that tell of deeds themselves, as in "stock checks", and are governed by no verb before them.
_EVENTS = frozenset({
    "checks", "tests", "inspections", "meetings", "calls", "visits", "counts", "audits", "drills", "runs", "sessions",
    "classes", "reports", "reviews", "rounds", "orders", "deliveries", "returns", "briefings", "talks", "walks",
})  # fmt: skip
# A second deed with its object: "order stock and keep the books".
_FURTHER = re.compile(r" and (?P<verb>[a-z]+) (?:the|an?|all|our|my|their) ")
_MORE = re.compile(r"(?:(?: and|,(?: and)?) |^and )(?P<verb>[a-z]+)(?: [\w£$€]+|$)")
# The name of a deed made of a verb and its particle, where no object follows.
_PARTICLE_NOUN = re.compile(r"[a-z]+ (?:up|in|out|off|down|over)(?:$|[,;)]| (?:under|of|for|on|at|by|within|after)\b)")
# What opens a statement, and no list of things.
_NO_LIST = re.compile(r"(?:on|in|at|with|for|no|not|never|first|responsible)\b")
_LEAD = re.compile(
    r"(?:generation|handling|capture|conversion|scoring|pipes?|flashing|paint|times?"
    r"|role|contact|supplier|singer|vocals|on|in|for|at|of)\b"
)
_AND_VERB = re.compile(r" and (?P<verb>[a-z]+) (?P<rest>[a-z].*)")
# What people are shown or told: "show starters what to do".
_TAUGHT = re.compile(r"^[a-z][\w’ -]*s (?:what|how|where|when) |^[a-z][\w’ -]*s the ropes\b")
# What is presented, and to whom: "monthly figures to the board".
_PRESENTED = re.compile(r"(?:[a-z]+ ){0,3}(?:[a-z]+s )?to (?:the|an?|our|all|[a-z]+s\b|[A-Z]|[a-z]+ing\b)")
_LINKED = re.compile(r" (?:of|for|in|on|at|with|to|from) ")
# A participle that may describe things: "hand-tied bouquets", and not "hand-reared 40 calves".
_JOINED = re.compile(r"hand-[a-z]+ed$")
_COUNTED_OBJECT = re.compile(r"(?:the|an?|our|all|about|over|up to|more than|\d+)\b|and \w+ed\b")
_PAIR = re.compile(r"and (?P<verb>[a-z]+) (?P<rest>[\w£$€].*)")


# Several of whom an acronym, a level or an adjective says which, behind a verb: "SEN pupils", "vulnerable adults".
_PERSONS = re.compile(
    r"(?:[A-Z]{2,}s?|[A-Z]+\d+|Year \d+|new|young(?:er)?|old(?:er)?|elderly|[a-z]+(?:able|ed|ful|less|ible)) "
    r"(?P<who>[a-z]+)\b"
)
_MOVED = re.compile(r"(?:(?:up|down) )?(?:from|by) [£$€]?\d")  # "rework from 6% to 2%"


def style(lines: list[str]) -> frozenset[str]:
    """How lines begin: "base", "third", "past" or "ing" for those that surely begin with such a verb; "noun" else.

    Args:
        lines: The lines of one job, each as the CV has it.
    """
    found = [_kind(line) for line in lines]
    few = found.count("noun") <= found.count("base")
    return frozenset(found) - ({"", "noun"} if few else {""})


def _kind(line: str) -> str:
    first, _, rest = line.strip(" -–•*").partition(" ")
    if is_adverb(first.lower()):
        first, _, rest = rest.partition(" ")
    low = first.lower().rstrip(",")
    if low.endswith("ing") and base_of(low, "G"):
        return "ing"
    if base_of(low, "D") and not base_of(low, "B") and not _JOINED.match(low):
        return "past"
    if is_sure_base(low, rest) or (low == "line" and rest.startswith("manage ")):
        return "base"
    either = low in words_of("usual") and re.match(r"[a-z]", rest) and is_plural(rest.rstrip(".").rsplit(" ", 1)[-1])
    first_plural = is_plural(head(rest)) and not re.match(r"(?:of|for|in|to)\b", rest)
    made = low in ("design", "build") and head(rest) not in _EVENTS | {"scripts", "tools", "files", "systems"}
    if not either and (low in words_of("verbs-first") or made) and first_plural:
        return "base"
    if not either and base_of(low, "Z") and (not may_be_noun(low) or _OBJECT.match(rest)):
        return "third"
    return "" if readings(low, "en") or _NO_LIST.match(low) else "noun"


def is_adverb(low: str) -> bool:
    """Whether a word, in small letters, says how or how often something is done: "often", and not "twice-daily"."""
    if low in words_of("adverbs"):
        return True
    return low.endswith("ly") and low.rpartition("-")[2] not in words_of("no-adverbs")


def is_sure_base(low: str, rest: str) -> bool:
    """Whether a word that opens a line is a verb in its base form, and cannot be a noun or an adjective there.

    Args:
        low: The word, in small letters.
        rest: What stands behind it.
    """
    if not base_of(low, "B") or not rest or _MOVED.match(rest):
        return False
    return _governs_persons(low, rest) or _is_sure_base(low, rest)


def _governs_persons(low: str, rest: str) -> bool:
    """Whether people, or groups that an acronym names, are surely what a verb governs: "help SEN pupils"."""
    if low in ("cover", "teach", "mark", "run", "host", "chair") and re.match(r"[A-Z]{2,} [a-z]{3,}s\b", rest):
        return True
    return low in words_of("to-persons") | {"help", "support"} and _has_persons(rest)


def _is_sure_base(low: str, rest: str) -> bool:
    if low in words_of("adjectives") and not (low == "present" and _PRESENTED.match(rest)):
        led = low == "lead" and not _LEAD.match(rest) and not is_person(head(rest).removesuffix("s"))
        return low not in ("free", "full") and (led or bool(_OBJECT.match(rest)))
    prepared = low == "present" or (low in words_of("with-verbs") and rest.startswith("with "))
    prepared = prepared or (low in ("show", "tell", "teach") and bool(_TAUGHT.search(rest)))
    prepared = prepared or (low in words_of("to-verbs") and rest.startswith("to "))
    pair = _PAIR.match(rest)
    second = pair["verb"].removeprefix("re") if pair else ""  # "rehome"
    deed = not pair or base_of(pair["verb"], "B") or base_of(second, "B") or is_adverb(second) or second == "then"
    if not deed or prepared or not may_be_noun(low) or (low in words_of("intransitive") and rest.startswith("for ")):
        return bool(deed)  # "Drench and vaccine advice" is none
    if low in words_of("rarely-nouns") or (low == "look" and re.match(r"(?:after|for)\b", rest)):
        return low == "look" or not re.match(r"(?:of|for|from|with)\b", rest)
    governs = pair and base_of(pair["verb"], "B") and _OBJECT.match(pair["rest"])
    if governs or _OBJECT.match(rest) or has_further(rest):
        return True
    return low in words_of("usual") | words_of("handling") and _is_usual_verb(low, rest)


def _has_persons(rest: str) -> bool:
    """Whether people whom an acronym or an adjective describes are the object: "SEN pupils with reading"."""
    match = _PERSONS.match(rest)
    who = match["who"] if match else ""
    one = who.removesuffix("s")
    known = who in words_of("people") or one in words_of("agents") | words_of("count people") or is_person(one)
    return bool(match and is_plural(who) and known)


def is_no_verb(first: str, rest: str, others: frozenset[str]) -> bool:
    """Whether a word that looks like a verb is none for sure: "MAR charts", "Top 4 of 30 agents", "Hand-tied bouquets".

    Args:
        first: The word, as it is written.
        rest: What stands behind it.
        others: How the lines of the job begin.
    """
    name = first[:1].isupper() and not base_of(first.lower(), "D") and is_name(first)
    acronym = re.match(r"[A-Z]{2,}\b", first) and not rest.isupper()
    most = first.lower() in words_of("superlatives") and re.match(r"\d", rest)
    described = _JOINED.match(first.lower()) and not _COUNTED_OBJECT.match(rest) and "past" not in others
    return bool(name or acronym or most or described or first.lower() in _MEALS)


def has_further(rest: str) -> bool:
    """Whether a second verb in its base form shows that the first word is one: "consumables and negotiate with …".

    Args:
        rest: What stands behind the first word.
    """
    for one in _MORE.finditer(rest):
        verb = one["verb"]
        if _PARTICLE_NOUN.match(rest, one.start("verb")) or verb == "have" or verb in words_of("adjectives"):
            continue  # "follow up under the new law", "have trained four"
        if base_of(verb, "B") and _OFTEN.match(rest, one.end("verb") + 1):
            return True  # "chase late deliveries": no noun stands before such an adjective
        if base_of(verb, "B") and not may_be_noun(verb) and not base_of(verb, "D") and not verb.endswith(("ing", "al")):
            return True
    return False


def _is_usual_verb(low: str, rest: str) -> bool:
    """Whether what stands behind a word that is a common verb shows that it is one: a second deed, a rate."""
    pair, further = _PAIR.match(rest), _FURTHER.search(rest)
    if pair and base_of(pair["verb"], "B"):
        return not may_be_noun(pair["verb"]) or pair["verb"] in words_of("adjectives")
    if low in words_of("handling") and head(rest) in words_of("handled"):
        return True
    more = further and base_of(further["verb"], "B") and not re.search(r"\d", rest[: further.start()])
    return bool(more or _OFTEN.match(rest))


def _is_done_often(low: str, rest: str) -> bool:
    """Whether a common verb is as likely as a noun before things and a rate: "check van and lorry records weekly"."""
    rate = _RATE.search(rest)
    things = rest[: rate.start()].split() if rate and low in words_of("usual") else []
    if not things or things[0] in ("and", "of", "in", "for") or len(things) > _FEW:
        return False
    return is_plural(things[-1]) and not any(one in _EVENTS for one in things)


def is_base(low: str, rest: str, others: frozenset[str]) -> bool:
    """Whether a word that opens a line is a base form, by its own line or by those beside it."""
    if is_sure_base(low, rest):
        return True
    pair = _PAIR.match(rest)
    if "base" in others and pair and base_of(low, "B") and base_of(pair["verb"], "B") and is_plural(head(pair["rest"])):
        return "noun" not in others  # "Recruit and consent patients"
    often = "base" in others and "noun" not in others and _is_done_often(low, rest)
    rest = _RATE.sub("", rest)
    if often or _is_verb_there(low, rest, others):
        return True
    if low not in words_of("usual") or "base" not in others or "noun" in others or _is_compound(rest):
        return False
    noun = head(rest)
    person = is_person(noun) and (low in words_of("adjectives") or not is_plural(noun))  # "Research assistant"
    twofold = re.match(r"(?P<thing>[a-z]+s)(?:$| (?:of|for|in|on|at|with|from|to|[a-z]+ed)\b)", rest)
    if twofold and base_of(twofold["thing"], "Z"):
        return False  # "Code reviews" and "Book covers" are as likely things
    return not person and not re.match(r"(?:of|for|in|on|at|from|to)\b|and \w+$", rest)


def _is_verb_there(low: str, rest: str, others: frozenset[str]) -> bool:
    """Whether any base form is a verb beside lines that begin with such: before a name with a plural, or with another.

    "Board Channel ferries", "Lodge claims with the court and file returns".
    """
    if "base" not in others or "noun" in others or not base_of(low, "B") or not is_plural(head(rest)):
        return False
    if is_person(head(rest).removesuffix("s")) or re.match(r"(?:of|for|in|on|at|from|to|with|and)\b", rest):
        return False
    further = _AND_VERB.search(rest)
    further = further if further and _LINKED.search(rest[: further.start()]) else None
    often = _OFTEN.match(rest)  # "Hold weekly drop-ins"
    return (
        rest[:1].isupper()
        or bool(often)
        or bool(further and base_of(further["verb"], "B") and is_plural(head(further["rest"])))
    )


def _is_compound(rest: str, *, of_many: bool = True) -> bool:
    """Whether what stands behind a word makes it the name of a thing: "control" of "stock control".

    Args:
        rest: What stands behind the word.
        of_many: Whether a thing that takes an article counts too.
    """
    noun = head(rest)
    known = noun in words_of("mass") | words_of("uncountable") | words_of("count-or-mass") or noun.endswith("ing")
    known = known or (of_many and is_counted(noun))
    return known and bool(re.match(rf"{re.escape(noun)}(?:$|[ ,.])", rest))


def is_unclear(text: str, others: frozenset[str]) -> bool:
    """Whether the first word of a line may be a verb by the lines beside it, though the line does not show that it is.

    Args:
        text: The line.
        others: How the lines of the job begin.
    """
    first, _, rest = text.partition(" ")
    low = first.lower()
    if "base" not in others and _is_done_often(low, rest):
        return True
    pair = _PAIR.match(rest)
    if pair and {low, pair["verb"]} <= words_of("usual") and is_plural(head(pair["rest"])):
        return True  # "Test and service lifts"
    if "third" in others and base_of(low, "Z") and re.match(r"[a-z]", rest) and low not in words_of("plurals-first"):
        return not re.match(r"(?:of|for|in|on|at|from|to|with|by|and|or)\b", rest)
    if (
        "base" not in others
        or not base_of(low, "B")
        or not re.match(r"[a-z]", rest)
        or _is_compound(rest, of_many=False)
    ):
        return False
    open_ = "noun" not in others and is_plural(head(rest)) and not base_of(low, "DG")
    open_ = open_ and not re.match(r"(?:for|in|on|at|from|to|with)\b", rest)
    return (low in words_of("usual") or open_) and not re.match(r"of\b|and \w+$", rest)
