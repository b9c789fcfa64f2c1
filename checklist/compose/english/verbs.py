"""Lines of an English CV that open with a verb: "Built the feed", "Maintain the ingestion"."""

import re

from checklist.clauses.people import is_person
from checklist.compose.english.activity_names import is_compound
from checklist.compose.english.articles import with_articles
from checklist.compose.english.coordination import DETERMINER, as_base, has_more, has_past, joined
from checklist.compose.english.participles import followed, is_described, is_past
from checklist.compose.english.phrases import (
    a,
    base_of,
    begins_name,
    head,
    is_mass,
    is_past_only,
    is_plural,
    may_be_noun,
    past_of,
    with_and,
    words_of,
)
from checklist.compose.english.roles import is_agent
from checklist.compose.english.style import is_adverb, is_base, is_no_verb
from checklist.compose.english.wording.received import received
from checklist.values import value

_LIST = re.compile(r"with (?P<who>\d+ [^,]+(?:, \d+ [^,]+)+)(?<!in all)(?<!in total)$")
_PREPOSITION = re.compile(r"(?:with|on|in|by|to|as|at|for|using)\b")
_BECAME = re.compile(
    r"as (?:an? )?(?P<what>(?!the\b)[a-z][a-z-]*(?: [a-z-]+)?)"
    r"(?:,? (?:and )?now (?:an? )?(?P<now>[a-z-]+(?: [a-z-]+)?))?"
)
# Whom somebody learned or began as, without the article: "as fire marshal and first aider".
_AS = re.compile(
    r"as (?!(?:an?|the|one|part|head|chair|acting)\b)(?P<what>[A-Za-z][\w-]*(?: [a-z-]+){0,2}?)"
    r"(?=,|$| (?:and|in|on|at|for|with|to|from|until|under|of|before|after)\b)"
)
_BARE = re.compile(
    r"(?!(?:on|in|at|to|by|of|for|with|from|as)\b)[a-z][\w-]*(?: [a-z][\w-]*)?(?= (?:for|of|in|at|on|with|and)\b|$)"
)
# Whom somebody helped, before what they did with that help: "product team to rank orders".
_TO_DO = re.compile(r"(?:[a-z-]+ ){1,3}to [a-z]+")
# Those whom there is one of at work, without article: "helped design team choose a kiln".
_WHOM = re.compile(
    r"(?!(?:to|with|the|an?|my|our|all|on|in|at|of|for)\b)(?:[a-z-]+ ){1,2}"
    r"(?:team|department|unit|manager|director|PM|CEO|CTO|CFO)(?=$|,| (?!of\b)[a-z])"
)
# A second present behind "set": "set prices and chair the panel".
_SET_AND = re.compile(r"(?:, | and )(?P<verb>[a-z]+)(?<!ed) (?=the |an? |our |all )")
_BECOMING = frozenset({"trained", "retrained", "qualified", "worked", "started", "began", "joined"})
# "Raised pass rate from 70% to 80%".
_CHANGED = re.compile(r"(?:(?!(?:to|the|that|which) )[\w’-]+ )+?(?<!down )(?<!up )from [£$€]?\d")
_WITH_PARTICLE = re.compile(r"\b([a-z]+) (?:out|up|on|off|down|back|away)(?=,| and | [\d£$€]|$)")
_ONE_WORD = re.compile(r"(?P<thing>[a-z]+)(?:$|,| and )")  # all that stands behind a first word
_FIRST = re.compile(r"(?:first|only|last) (?!aid\b|class\b|fix\b|line\b|year\b)[a-z]+ ")  # "wrote first smoke tests"
_MOSTLY = ("mostly ", "mainly ", "chiefly ", "primarily ", "partly ", "only ")
_NOW = ("currently ", "now ", "presently ")


def did(text: str, *, running: bool, share: str = "", style: frozenset[str] = frozenset()) -> str:
    """A clause from a line that opens with a verb; empty for others.

    Args:
        text: The line, or a part of it.
        running: Whether the job goes on, so that a present stays one.
        share: The writer's share in the work.
        style: How the other lines of the job begin.
    """
    adverb, first, rest = _opened(text)
    low = first.lower()
    if (
        not rest
        or (begins_name(text) and not (rest[:1].isupper() and is_base(low, rest, style)))
        or is_described(low, rest)
        or (not adverb and is_compound(low, rest) and not _sets_more(low, rest))
        or is_no_verb(first, rest, style)
    ):
        return ""
    listed = _LIST.match(rest)
    rest = followed(f"with {with_and(listed['who'].split(', '))}" if listed else rest)
    line = _Line(adverb, low, rest, running, share, style)
    found = (reading(line) for reading in (_going_on, _received, _of_a_thing, _alike, _past))
    said = next((one for one in found if one is not None), None)
    return _in_the_present(line) if said is None else said


@value
class _Line:
    """A line that may open with a verb: what stands before, the word itself in small letters, and the rest."""

    adverb: str
    low: str
    rest: str
    running: bool
    share: str
    style: frozenset[str]


def _going_on(line: _Line) -> str | None:
    """The clause of "Currently running a shop": what goes on is said of a running job only, and without "currently"."""
    if not line.adverb or line.adverb in _MOSTLY or not base_of(line.low, "G"):
        return None
    if line.share or (line.adverb in _NOW and not line.running):
        return ""
    adverb = "" if line.adverb in _NOW else line.adverb
    return f"I {'am' if line.running else 'was'} {adverb}{line.low} {with_articles(line.rest)}"


def _received(line: _Line) -> str | None:
    first = line.low.removesuffix(",")
    if line.low.endswith(",") and is_past_only(first) and first not in words_of("rare-pasts") and " and " in line.rest:
        verb = base_of(line.low[:-1], "D")
        return done(verb, line.rest, line.share, line.adverb, line.low) if line.share != "helped" else ""
    if not received(line.low, line.rest):
        return None
    if line.low in ("voted", "named") and not _is_who(line.rest):
        return ""  # "Voted best bookshop"
    trained = line.low == "trained"
    been = "have been" if line.low == "involved" and line.running else "was"
    return "" if line.share else f"I {been} {line.low} {with_articles(line.rest, the=trained, opens=trained)}"


def _is_who(rest: str) -> bool:
    """Whether what somebody was voted or named is a person: "employee of the month", "fire safety champion"."""
    noun = head(re.sub(r"^as ", "", rest))
    return noun in words_of("agents") | words_of("persons") | words_of("roles") or is_person(noun)


def _of_a_thing(line: _Line) -> str | None:
    """Nothing, for a first word that is no deed of the writer: "Deployed with Docker", "Preparation of …"."""
    past = base_of(line.low, "D")
    without = re.match(r"(?:of|for|and cons)\b", line.rest)
    lemma = past or base_of(line.low, "B")
    verb = lemma in words_of("intransitive") or (base_of(line.low, "B") and not may_be_noun(line.low))
    if without and not (line.rest.startswith("for ") and verb):
        return ""
    return "" if past in words_of("of-things") and _PREPOSITION.match(line.rest) and _is_past(line.low) else None


def _is_past(low: str) -> bool:
    past = base_of(low, "D")
    return bool(past) and (low.endswith("ed") or low != past or low == "cut")


def _alike(line: _Line) -> str | None:
    if not is_past(line.low, line.rest, running=line.running, style=line.style):
        return None
    return "" if line.share else f"I {line.adverb}{line.low} {joined(_object(line.rest), 'D')}"


def _past(line: _Line) -> str | None:
    if not _is_past(line.low):
        return None
    verb = base_of(line.low, "D")
    became = _BECAME.fullmatch(line.rest)
    if became and line.low in _BECOMING and not line.share:
        now = f" and am now {a(became['now'])} {became['now']}" if became["now"] and line.running else ""
        return f"I {line.adverb}{line.low} as {a(became['what'])} {became['what']}{now}"
    behind = _as_somebody(line.rest) if line.low in _BECOMING else line.rest
    first, _, rest = behind.partition(" ")
    helps = verb == "help" and base_of(first, "B") and not _TO_DO.match(behind)  # "helped open a shop"
    if verb in words_of("helping") and _WHOM.match(behind):
        behind = f"the {behind}"
    object_ = f"{first} {_object(rest)}" if helps and rest else _object(behind)
    return done(verb, joined(object_, "D"), line.share, line.adverb, line.low)


def _as_somebody(rest: str) -> str:
    """What stands behind "trained" or "started", with the article that a role lacks: "as a tiler for two years"."""
    match = _AS.match(rest)
    if not match or not is_agent(head(match["what"])):
        return rest
    return f"as {a(match['what'])} {match['what']}{rest[match.end() :]}"


def _several(line: _Line) -> str:
    """The clause of "Clean, join and analyse survey data": three base forms that one object follows."""
    object_ = re.match(r"(?P<verbs>(?:[a-z]+, )*[a-z]+,? and [a-z]+) (?!of\b|for\b|in\b|on\b|to\b|with\b)\w", line.rest)
    plain = _WITH_PARTICLE.sub(r"\1", line.rest)
    match = object_ or re.match(r"(?P<verbs>(?:[a-z]+, )*[a-z]+,? and [a-z]+)(?=$| [\d£$€])", plain)
    verbs = (
        [line.low[:-1], *re.findall(r"[a-z]+(?=, | and |$)", re.sub(r",? and ", ", ", match["verbs"]))] if match else []
    )
    sure = any(base_of(one, "B") and not may_be_noun(one) for one in verbs)
    sure = sure or bool(_WITH_PARTICLE.search(line.rest)) or ("base" in line.style and "noun" not in line.style)
    third = [base_of(one, "Z") for one in verbs]
    if object_ and all(third) and not line.share:  # "Operates, sets and maintains presses"
        last = f"{', '.join(third[:-1])} and {third[-1]}"
        return f"{'I' if line.running else 'my job was to'} {last}{line.rest[object_.end('verbs') :]}"
    if not match or not sure or not all(base_of(one, "B") for one in verbs) or line.share:
        return ""
    return f"{'I' if line.running else 'my job was to'} {line.low} {line.rest}"


def _sets_more(low: str, rest: str) -> bool:
    """Whether "set" is a present, by a second one behind it: "Set prices and chair the panel"."""
    pair = _SET_AND.search(rest) if low == "set" else None
    return bool(pair and base_of(pair["verb"], "B"))


def _in_the_present(line: _Line) -> str:
    if _sets_more(line.low, line.rest) and not line.share:
        rest = f"{line.low} {joined(_object(line.rest), 'B')}"
        return f"I {rest}" if line.running else f"my job was to {rest}"
    if line.low.endswith(","):
        return _several(line)
    line_manages = re.match(r"line manages? ", f"{line.low} {line.rest}")
    base = _present(line.low, line.rest, frozenset({"base"}) if line.adverb else line.style)
    base = "line manage" if line_manages else base
    rest = line.rest.partition(" ")[2] if line_manages else line.rest
    return _now(base, line.low, _object(rest), line.adverb, running=line.running, share=line.share) if base else ""


def _opened(text: str) -> tuple[str, str, str]:
    """The adverb of a line with a space behind it, its first other word, and the rest."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if not is_adverb(low):
        return "", first, rest
    word, _, rest = rest.partition(" ")
    return f"{low} ", word, rest


def _now(base: str, low: str, rest: str, adverb: str, *, running: bool, share: str) -> str:
    """A clause from a verb in the present, in the tense of the job."""
    third = low.endswith("s") and base != low
    if third and not (rest := as_base(rest)):
        return ""
    if past_of(base) == base and has_past(rest):  # "Split the release and rewrote the form": one tense for both
        return done(base, joined(rest, "D"), share, adverb)
    mine = share not in ("helped", "team") or (share == "helped" and base in words_of("helping"))
    if running and mine and past_of(base.rsplit(maxsplit=1)[-1]) != base:
        return f"I {adverb}{base} {joined(rest, 'B')}"
    if has_more(rest):  # "Manage stock and order supplies": infinitives for all the verbs, whichever they are
        return "" if share else f"my job {'is' if running else 'was'} to {adverb}{base} {joined(rest, 'B')}"
    return done(base, rest, share, adverb)


def _object(rest: str) -> str:
    """What stands behind a verb, with the articles that a CV leaves out: "managed the rota for 12 staff"."""
    noun, plain = head(rest), _BARE.match(rest)
    needs = plain and head(plain[0]) == noun and noun in words_of("one-of")
    needs = needs or (_CHANGED.match(rest) and not is_mass(noun))
    the = (needs and not DETERMINER.match(rest) and not is_plural(noun)) or (_FIRST.match(rest) and is_plural(noun))
    return with_articles(f"the {rest}" if the else rest)


def _present(low: str, rest: str, style: frozenset[str]) -> str:
    """The base form of a present that opens a line; empty where the word could be a noun there."""
    if low in words_of("one-of") or (low == "set" and not rest.startswith("up ")):
        return ""
    nominal = may_be_noun(low) and low != "set"
    one = _ONE_WORD.match(rest) if low not in words_of("usual") else None
    if one and (nominal or one.end() == len(rest)) and one["thing"] in words_of("count"):
        return ""  # "Box office, bar and stalls", "Prepay season"
    plural = is_plural(head(rest)) or is_plural(head(rest.split(" and ", maxsplit=1)[0]))
    plural = plural and not re.match(r"(?:to|of|for|in|on|at|from|with)\b", rest)
    if low in words_of("verbs-first") and (plural or DETERMINER.match(rest)):
        return low
    if low.endswith("s") and base_of(low, "Z"):
        return base_of(low, "Z") if _is_third(low, rest, nominal=nominal, style=style) else ""
    return base_of(low, "B") if low == "set" or is_base(low, rest, style) else ""


def _is_third(low: str, rest: str, *, nominal: bool, style: frozenset[str]) -> bool:
    """Whether a word in -s is a verb, "Serves customers", and no plural before a noun, "sales reports"."""
    lemma = base_of(low, "Z")
    if re.match(r"(?:to|of|for|from|by|between)\b|(?:[a-z]+ed|made|cut|grown|taken) (?:to|by|from|in|for)\b", rest):
        return False
    pair = re.match(r"and (?P<verb>[a-z]+s) (?P<object>.+)", rest)
    if lemma in words_of("rarely-nouns") and not rest.startswith("and "):
        return not rest.startswith("with ")
    if rest.startswith("and ") or (nominal and lemma not in words_of("usual") | words_of("verbs-first")):
        sure = pair and base_of(pair["verb"], "Z") and not re.match(r"(?:of|for|in|on|at|with)\b", pair["object"])
        return bool(DETERMINER.match(rest) or (sure and (not nominal or "third" in style)))
    first = head(rest.split(" and ", maxsplit=1)[0])
    named = bool(re.match(r"[a-z]", rest)) and not re.match(r"(?:in|on|at)\b", rest)
    by_style = named and nominal and "third" in style
    plural = named and low not in words_of("plurals-first") and is_plural(head(rest))
    if by_style or plural or (lemma in words_of("verbs-first") and is_plural(first)):
        return True
    if rest.startswith("with ") and lemma not in words_of("with-verbs"):
        return False  # "surveys with a drone"
    return bool(re.match(r"(?:with|the|an?|\d+)\b", rest)) if nominal else not re.match(r"(?:in|on|at)\b", rest)


def done(base: str, rest: str, share: str, adverb: str = "", written: str = "") -> str:
    """A deed in the past, with the person that the share asks for; the past as it was written, where it was."""
    if share == "helped" and not (base in words_of("helping") or (base == "take" and rest.startswith("part "))):
        return f"I helped {rest}" if base == "help" else f"I helped to {base} {rest}"
    before, _, verb = base.rpartition(" ")
    past = written or past_of(verb)
    if not past:
        return ""
    said = f"{adverb}{before + ' ' if before else ''}{past} {rest}"
    if share != "team":
        return f"I {said}"
    # Who says with whom needs no team beside them: "we moved the ledger with two colleagues".
    return f"we {said}" if re.search(r"\b(?:with|alongside)\b", rest) else f"as a team we {said}"
