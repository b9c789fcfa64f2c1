"""Lines of an English CV that open with a verb: "Built the feed", "Maintain the ingestion"."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.articles import with_articles
from checklist.compose.english.participles import followed, is_described, is_past, received
from checklist.compose.english.phrases import (
    a,
    base_of,
    begins_name,
    head,
    is_mass,
    is_name,
    is_plural,
    past_of,
    with_and,
    words_of,
)
from checklist.compose.english.style import is_base
from checklist.compose.letter import COMMA
from checklist.values import value

_LIST = re.compile(r"with (?P<who>\d+ [^,]+(?:, \d+ [^,]+)+)(?<!in all)(?<!in total)$")
_DETERMINER = re.compile(r"(?:the|an?|our|all|\d+)\b")
_PREPOSITION = re.compile(r"(?:with|on|in|by|to|as|at|for|using)\b")
_BEHIND_PARTICIPLE = re.compile(r"(?:by|in|on|at|to|for|from|with|across|as|after|since|every|over|under|within)\b")
_BECAME = re.compile(
    r"as (?:an? )?(?P<what>(?!the\b)[a-z][a-z-]*(?: [a-z-]+)?)"
    r"(?:,? (?:and )?now (?:an? )?(?P<now>[a-z-]+(?: [a-z-]+)?))?"
)
_BARE = re.compile(
    r"(?!(?:on|in|at|to|by|of|for|with|from|as)\b)[a-z][\w-]*(?: [a-z][\w-]*)?(?= (?:for|of|in|at|on|with|and)\b|$)"
)
_BECOMING = frozenset({"trained", "retrained", "qualified", "worked", "started", "began", "joined"})
_CHANGED = re.compile(r"[\w’ -]+(?<! down)(?<! up) from [£$€]?\d")  # "raised pass rate from 70% to 80%"
_WITH_PARTICLE = re.compile(r"\b([a-z]+) (?:out|up|on|off|down|back|away)(?=,| and | [\d£$€]|$)")
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
        or begins_name(text)
        or is_described(low, rest)
        or (first[:1].isupper() and not base_of(low, "D") and is_name(first))
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
    if line.low.endswith("ed,") and base_of(line.low[:-1], "D") and " and " in line.rest:
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
    verb = lemma in words_of("intransitive") or (
        base_of(line.low, "B") and not any(one.noun for one in readings(line.low, "en"))
    )
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
    if (
        became
        and line.low in ("trained", "retrained", "qualified", "worked", "started", "began", "joined")
        and not line.share
    ):
        now = f" and am now {a(became['now'])} {became['now']}" if became["now"] and line.running else ""
        return f"I {line.adverb}{line.low} as {a(became['what'])} {became['what']}{now}"
    first, _, rest = line.rest.partition(" ")
    helps = verb == "help" and base_of(first, "B")  # "helped open a shop"
    object_ = f"{first} {_object(rest)}" if helps and rest else _object(line.rest)
    return done(verb, joined(object_, "D"), line.share, line.adverb, line.low)


def _several(line: _Line) -> str:
    """The clause of "Clean, join and analyse survey data": three base forms that one object follows."""
    object_ = re.match(r"(?P<verbs>(?:[a-z]+, )*[a-z]+,? and [a-z]+) (?!of\b|for\b|in\b|on\b|to\b|with\b)\w", line.rest)
    plain = _WITH_PARTICLE.sub(r"\1", line.rest)
    match = object_ or re.match(r"(?P<verbs>(?:[a-z]+, )*[a-z]+,? and [a-z]+)(?=$| [\d£$€])", plain)
    verbs = (
        [line.low[:-1], *re.findall(r"[a-z]+(?=, | and |$)", re.sub(r",? and ", ", ", match["verbs"]))] if match else []
    )
    sure = any(base_of(one, "B") and not any(found.noun for found in readings(one, "en")) for one in verbs)
    sure = sure or bool(_WITH_PARTICLE.search(line.rest)) or ("base" in line.style and "noun" not in line.style)
    if not match or not sure or not all(base_of(one, "B") for one in verbs) or line.share:
        return ""
    return f"{'I' if line.running else 'my job was to'} {line.low} {line.rest}"


def _in_the_present(line: _Line) -> str:
    if line.low.endswith(","):
        return _several(line)
    line_manages = re.match(r"line manages? ", f"{line.low} {line.rest}")
    style = frozenset({"base"}) if line.adverb else line.style
    base = "line manage" if line_manages else _present(line.low, line.rest, style)
    rest = line.rest.partition(" ")[2] if line_manages else line.rest
    return _now(base, line.low, _object(rest), line.adverb, running=line.running, share=line.share) if base else ""


def _opened(text: str) -> tuple[str, str, str]:
    """The adverb of a line with a space behind it, its first other word, and the rest."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in words_of("no-adverbs") or not (low.endswith("ly") or low in words_of("adverbs")):
        return "", first, rest
    word, _, rest = rest.partition(" ")
    return f"{low} ", word, rest


def _now(base: str, low: str, rest: str, adverb: str, *, running: bool, share: str) -> str:
    """A clause from a verb in the present, in the tense of the job."""
    third = low.endswith("s") and base != low
    if third and not (rest := _as_base(rest)):
        return ""
    if running and share not in ("helped", "team") and past_of(base.rsplit(maxsplit=1)[-1]) != base:
        return f"I {adverb}{base} {joined(rest, 'B')}"
    if _has_more(rest):  # "Manage stock and order supplies": infinitives for all the verbs, whichever they are
        return "" if share else f"my job {'is' if running else 'was'} to {adverb}{base} {joined(rest, 'B')}"
    return done(base, rest, share, adverb)


def joined(rest: str, code: str) -> str:
    """What stands behind a verb, with "and" before the last of the verbs that commas join, where it lacks one."""
    parts = COMMA.split(rest)
    verbs = [_is_verb(one.removeprefix("and "), code) for one in parts[1:] if one]
    if not verbs or not all(verbs) or " and " in parts[-1]:
        return rest
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _is_verb(part: str, code: str) -> bool:
    """Whether what stands behind a comma is a further deed, and no participle: "…, used by four squads"."""
    word, _, behind = part.partition(" ")
    verb = base_of(word, code)
    if not verb or not behind:
        return False
    described = code == "D" and base_of(word, "V") and _BEHIND_PARTICIPLE.match(behind)
    return not described or (verb in words_of("intransitive") and not behind.startswith("by "))


def _object(rest: str) -> str:
    """What stands behind a verb, with the articles that a CV leaves out: "managed the rota for 12 staff"."""
    noun = head(rest)
    plain = _BARE.match(rest)
    needs = plain and head(plain[0]) == noun and noun in words_of("one-of")
    needs = needs or (_CHANGED.match(rest) and not is_mass(noun))
    the = needs and not _DETERMINER.match(rest) and not is_plural(noun)
    return with_articles(f"the {rest}" if the else rest)


def _has_more(rest: str) -> bool:
    """Whether a further verb in its base form may stand behind a comma or "and"."""
    found = re.finditer(
        r"(?:, | and )(?:and )?(?P<verb>[a-z]+) (?!(?:of|for|in|on|at|with|to|from|and|or)\b)[\w£$€]", f" {rest}"
    )
    return any(base_of(one["verb"], "B") for one in found)


def _as_base(rest: str) -> str:
    """The further verbs of "Manages the till and orders the stock" as base forms; empty where one may be a noun."""
    first = re.match(r"and (?P<verb>[a-z]+s) (?!of |for |in )", rest)
    if first and (lemma := base_of(first["verb"], "Z")):
        rest = f"and {lemma}{rest[first.end('verb') :]}"
    for one in reversed(list(re.finditer(r"(?:, | and )(?:and )?(?P<verb>[a-z]+s) (?P<next>[\w£$€]+)", rest))):
        found = [each for each in readings(one["verb"], "en") if "Z" in each.codes]
        if not found or one["next"] in ("of", "for", "in", "on", "at", "with", "to", "from", "and", "or"):
            continue
        if (
            not _DETERMINER.match(one["next"])
            and found[0].noun
            and one["verb"] not in ("makes", "takes", "keeps", "gives")
        ):
            return ""
        rest = rest[: one.start("verb")] + found[0].lemma + rest[one.end("verb") :]
    return rest


def _present(low: str, rest: str, style: frozenset[str]) -> str:
    """The base form of a present that opens a line; empty where the word could be a noun there."""
    if low in words_of("one-of") or (low == "set" and not rest.startswith("up ")):
        return ""
    nominal = any(one.noun for one in readings(low, "en")) and low != "set"
    plural = is_plural(head(rest)) or is_plural(head(rest.split(" and ", maxsplit=1)[0]))
    plural = plural and not re.match(r"(?:to|of|for|in|on|at|from|with)\b", rest)
    if low in words_of("verbs-first") and (plural or _DETERMINER.match(rest)):
        return low
    if low.endswith("s") and base_of(low, "Z"):
        return base_of(low, "Z") if _is_third(low, rest, nominal=nominal, style=style) else ""
    return base_of(low, "B") if low == "set" or is_base(low, rest, style) else ""


def _is_third(low: str, rest: str, *, nominal: bool, style: frozenset[str]) -> bool:
    """Whether a word in -s is a verb, "Serves customers", and no plural before a noun, "sales reports"."""
    lemma = base_of(low, "Z")
    if re.match(r"(?:to|of|for|from|by|between)\b", rest):
        return False
    pair = re.match(r"and (?P<verb>[a-z]+s) (?P<object>.+)", rest)
    if lemma in words_of("rarely-nouns") and not rest.startswith("and "):
        return not rest.startswith("with ")
    if rest.startswith("and ") or (nominal and lemma not in words_of("usual") | words_of("verbs-first")):
        sure = pair and base_of(pair["verb"], "Z") and not re.match(r"(?:of|for|in|on|at|with)\b", pair["object"])
        return bool(_DETERMINER.match(rest) or (sure and (not nominal or "third" in style)))
    first = head(rest.split(" and ", maxsplit=1)[0])
    named = bool(re.match(r"[a-z]", rest)) and not re.match(r"(?:in|on|at)\b", rest)
    by_style = named and nominal and "third" in style
    plural = named and low not in words_of("plurals-first") and is_plural(head(rest))
    if by_style or plural or (lemma in words_of("verbs-first") and is_plural(first)):
        return True
    return bool(re.match(r"(?:with|the|an?|\d+)\b", rest)) if nominal else not re.match(r"(?:in|on|at)\b", rest)


def done(base: str, rest: str, share: str, adverb: str = "", written: str = "") -> str:
    """A deed in the past, with the person that the share asks for; the past as it was written, where it was."""
    if share == "helped":
        return f"I helped {rest}" if base == "help" else f"I helped to {base} {rest}"
    before, _, verb = base.rpartition(" ")
    past = written or past_of(verb)
    if not past:
        return ""
    said = f"{adverb}{before + ' ' if before else ''}{past} {rest}"
    return f"as a team we {said}" if share == "team" else f"I {said}"
