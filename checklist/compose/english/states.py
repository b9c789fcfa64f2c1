"""English lines that are a sentence about a thing: "Herb garden planted by me supplies inns", "Guests were seated"."""

import re

from checklist.compose.english.articles import with_articles
from checklist.compose.english.participles import active
from checklist.compose.english.phrases import base_of, is_plural, may_be_noun, subject, words_of
from checklist.compose.english.style import is_sure_base
from checklist.compose.letter import lower_first

_PASSIVE = re.compile(
    r" (?P<be>(?:was|were|is|are|(?:has|have|had) been)(?: being)?)"
    r"(?P<how>(?: (?:[a-z]+ly|also|still|then|often|always|never|all|both))?) (?P<verb>[a-z-]+)(?![\w’-])"
)
# What makes the verb that of a clause within the line, or the line one that the writer tells of themselves.
_WITHIN = re.compile(r"\b(?:that|which|who|whose|where|when|while|how|if|so|because|until|than|I|we|We)\b")
_OPENING = re.compile(
    r"(?:no|all|nothing|everything|everyone|this|these|it|they|there|each|both|in|on|at|by|after|before|during|since|from"
    r"|with|as|under|over|through|for|currently|now|today)\b", re.I
)  # fmt: skip
_GOVERNED = re.compile(r"\w+ (?:the|an?|all|our|my|their|every|each|any|sure|certain|it|them)\b")
# A further sentence behind the first: "…, and spend per visitor rose", "… and parcels were weighed".
_TAIL = re.compile(r",? and (?=(?:[^ ,]+ ){1,6}?(?:was|were|is|are|has|have) )|, and (?![^,]+$(?<=ed))")
_FURTHEST = 200  # characters in which the verb has to stand
_LONGEST = 120  # characters of a subject, so that time grows with the line and not faster
_BE = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "can"))
_INVOLVED = ("involved", "involves", "included", "includes", "covered", "covers", "meant", "required")
_TIME = r"(?:now|still|today|since|already|currently|then)"
_MAKER = (
    r"(?: (?:set|drawn|built|made|put|laid|thought|written|run|led|\w+ed)(?: up| out| together)? by (?:me|us|my team))"
)
_SUBJECT = re.compile(
    rf"(?P<what>[A-Za-z][\w’& -]*?)(?P<maker>{_MAKER}| (?:that |which )?(?:I|we) \w+(?: up| out)?)?"
    rf"(?P<time> {_TIME})?"
)
_OBJECT = re.compile(r"(?:the|an?|all|our|every|each|over|about|more than|up to|two|three|four|five|six|ten|\d+)\b")


def stated(text: str) -> str:
    """A line whose subject is a thing, as a sentence with its article; empty for lines of another kind.

    That a word is the verb of the line has to be sure: by an adverb of time before it, by what says who made the thing,
    or by a determiner at the beginning of the line together with an object.
    """
    for one in re.finditer(r" (?P<verb>[a-z]+)(?= )", text):
        if one.start() > _LONGEST:
            break
        verb, rest = one["verb"], text[one.end() + 1 :]
        cut = _SUBJECT.fullmatch(text[: one.start()])
        if not cut or not (verb in _BE or base_of(verb, "ZD")):
            continue
        what, maker, time = cut["what"], cut["maker"] or "", cut["time"] or ""
        determined = re.match(r"(?:The|My|Our) ", what)
        of_writer = re.search(r"\bmy\b", rest) and base_of(verb, "Z")
        of_job = re.fullmatch(r"(?:The|My) (?:role|job|post|position|work|duties)", what) and verb in _INVOLVED
        sure = time or maker or of_writer or of_job or (determined and (verb in _BE or _OBJECT.match(rest)))
        if sure and _is_subject(what) and _agrees(verb, what):
            named = lower_first(what) if determined else _with_the(what)
            return f"{named}{maker}{time} {verb} {with_articles(rest)}"
    return ""


def _is_subject(what: str) -> bool:
    first = what.split(maxsplit=1)[0].lower()
    past = base_of(first, "D") and not may_be_noun(first)
    return not past and not first.endswith("ly") and not {"i", "we", "who", "which", "that"} & set(what.lower().split())


def _agrees(verb: str, what: str) -> bool:
    """Whether a verb can have a thing, one or several, as its subject."""
    plural = is_plural(what.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower())
    if verb in ("is", "was", "has"):
        return not plural
    if verb in ("are", "were", "have"):
        return plural
    return verb in ("will", "can", "had") or bool(base_of(verb, "D")) or (bool(base_of(verb, "Z")) and not plural)


def _with_the(what: str) -> str:
    noun = what.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    if what.lower() in ("one", "both", "all", "two", "three", "most", "some"):
        return what.lower()
    named = subject(what)
    if noun in words_of("uncounted"):
        return named
    return named if named.startswith(("the ", "a ", "an ")) or is_plural(noun) else f"the {named}"


def passive(text: str, *, running: bool, share: str = "") -> str:
    """A line in the passive, in the active where the writer surely did it, else as the sentence that it is.

    Args:
        text: The line, without full stop.
        running: Whether the job goes on.
        share: The writer's share in the work.

    Returns:
        The clause, "I looked after visitors in eight galleries"; empty where the line is of another kind.
    """
    plain = re.sub(r"\([^()]*\)", lambda one: "(" + "." * (len(one[0]) - 2) + ")", text[:_FURTHEST])
    match = _PASSIVE.search(plain)
    if not match or not (base_of(match["verb"], "V") or match["verb"].endswith("ed")):
        return ""
    what, behind = text[: match.start()], text[match.start("verb") :]
    if _WITHIN.search(plain[: match.start()]) or _opens_with_deed(what):
        return ""
    now = match["be"] in ("is", "are")
    if share in ("", "led", "did") and not match["how"] and match["be"] != "had been":
        said = _by_writer(what, behind, running=running, now=now and running)
        if said:
            return said
    named = lower_first(what) if _OPENING.match(what) or "," in what else subject(what)
    return f"{named}{text[match.start() :]}"


def _by_writer(what: str, behind: str, *, running: bool, now: bool) -> str:
    """The sentence in the active; empty where somebody else may have done it."""
    if (" since " in behind and not running) or _OPENING.match(what):
        return ""
    link = _TAIL.search(behind)
    tail = behind[link.end() :] if link else ""
    said = active(what, behind[: link.start()] if link else behind, now=now)
    if not said or not tail:
        return said and f"I {said}"
    more = passive(tail[:1].upper() + tail[1:], running=running)
    if more.startswith("I "):
        return f"I {said}{',' if ',' in said or ' and ' in said else ''} and {more[2:]}"
    return f"I {said}, and {tail}" if more or _has_subject(tail) else ""


def _has_subject(text: str) -> bool:
    """Whether a sentence of its own stands behind "and": "spend per visitor rose", "the queue is shorter"."""
    first, *words = re.findall(r"[\w’-]+", text)
    changes = words_of("by-itself") | {"was", "were", "is", "are", "has", "have"}
    return first not in changes and not base_of(first, "D") and any(one in changes for one in words[:7])


def _opens_with_deed(what: str) -> bool:
    """Whether a verb opens the line, so that the passive stands in what it governs: "Ensured orders were packed"."""
    first, _, rest = what.partition(" ")
    low = first.lower()
    verb = base_of(low, "BZDG")
    if not verb or not rest:
        return False
    noun = may_be_noun(low)
    if base_of(low, "G"):
        return bool(_GOVERNED.match(what)) or verb in words_of("of-sentences")
    return (
        bool(_GOVERNED.match(what))
        or verb in words_of("of-sentences")
        or "," in what
        or (not noun and is_sure_base(low, rest))
    )
