"""Lines of an English CV that open with a verb: "Built the feed", "Maintain the ingestion"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.participles import is_past, received
from checklist.compose.english.phrases import base_of, head, is_plural, past_of, with_and, words_of

_LIST = re.compile(r"with (?P<who>\d+ [^,]+(?:, \d+ [^,]+)+)(?<!in all)(?<!in total)$")
_DETERMINER = re.compile(r"(?:the|an?|our|all|\d+)\b")
_PREPOSITION = re.compile(r"(?:with|on|in|by|to|as|at|for|using)\b")


def did(text: str, *, running: bool, share: str = "") -> str:
    """A clause from a line that opens with a verb; empty for others.

    Args:
        text: The line, or a part of it.
        running: Whether the job goes on, so that a present stays one.
        share: The writer's share in the work.
    """
    first, _, rest = text.partition(" ")
    adverb = ""
    if first.lower().endswith("ly"):
        adverb = f"{first.lower()} "
        first, _, rest = rest.partition(" ")
    listed = _LIST.match(rest)
    rest = f"with {with_and(listed['who'].split(', '))}" if listed else rest
    low = first.lower()
    if low.endswith("ed,") and base_of(low[:-1], "D") and " and " in rest:
        return done(base_of(low[:-1], "D"), rest, share, adverb, low) if share != "helped" else ""
    if received(low, rest):
        return "" if share else f"I was {low} {rest}"
    if not rest or re.match(r"(?:of|for|and cons)\b", rest):
        return ""
    past = base_of(low, "D")
    if is_past(low, rest, running=running):
        return "" if share else f"I {adverb}{low} {joined(rest, 'D')}"
    if past and (low.endswith("ed") or low != past or low == "cut"):
        of_a_thing = past in words_of("of-things") and _PREPOSITION.match(rest)
        return "" if of_a_thing else done(past, _object(joined(rest, "D")), share, adverb, low)
    line_manages = re.match(r"line manages? ", text, re.I)
    base = "line manage" if line_manages else _present(low, rest)
    rest = rest.partition(" ")[2] if line_manages else rest
    return _now(base, low, rest, adverb, running=running, share=share) if base else ""


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
    parts = re.split(r", (?![^(]*\))", rest)
    verbs = [bool(base_of(one.removeprefix("and ").split()[0], code)) and " " in one for one in parts[1:] if one]
    if not verbs or not all(verbs) or " and " in parts[-1]:
        return rest
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _object(rest: str) -> str:
    """What stands behind a verb, with the article that a CV leaves out: "managed the rota for 12 staff"."""
    noun = head(rest)
    plain = re.match(r"[a-z][\w-]*(?: [a-z][\w-]*)?(?= (?:for|of|in|at|on|with|and)\b|$)", rest)
    needs = plain and head(plain[0]) == noun and noun in words_of("countable") | words_of("one-of")
    return f"the {rest}" if needs and not _DETERMINER.match(rest) and not is_plural(noun) else rest


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


def _present(low: str, rest: str) -> str:
    """The base form of a present that opens a line; empty where the word could be a noun there."""
    if low in words_of("one-of") or (low == "set" and not rest.startswith("up ")):
        return ""
    nominal = any(one.noun for one in readings(low, "en")) and low != "set"
    if low in words_of("verbs-first") and (is_plural(head(rest)) or _DETERMINER.match(rest)):
        return low
    if low.endswith("s"):
        return base_of(low, "Z") if _is_third(low, rest, nominal=nominal) else ""
    return base_of(low, "B") if not nominal or _DETERMINER.match(rest) else ""


def _is_third(low: str, rest: str, *, nominal: bool) -> bool:
    """Whether a word in -s is a verb, "Serves customers", and no plural before a noun, "sales reports"."""
    first = rest.split(" and ", maxsplit=1)[0]
    if base_of(low, "Z") in words_of("verbs-first") and is_plural(head(first)):
        return True
    if low not in words_of("plurals-first") and re.match(r"[a-z]", rest) and is_plural(head(rest)):
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
