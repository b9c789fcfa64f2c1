"""What stands behind the first verb of a line: further verbs, and the lists of which their objects consist."""

import re

from checklist.clauses.people import is_person
from checklist.compose.english.phrases import base_of, describes, is_plural, may_be_noun, words_of
from checklist.compose.letter import COMMA

DETERMINER = re.compile(r"(?:the|an?|our|all|\d+)\b")
_OBJECT = re.compile(r"(?:the|an?|our|my|their|all|each|every|them|it|new|any|\d+)\b")
_BEHIND_PARTICIPLE = re.compile(r"(?:by|in|on|at|to|for|from|with|across|as|after|since|every|over|under|within)\b")
_ADJECTIVES = ("lost", "average", "total", "mean", "open", "clean", "live", "net", "own", "lead", "complete", "free")
_THREE = 3
_LINKS = ("of", "for", "in", "on", "at", "with", "to", "from", "and", "or")
_THIRD = re.compile(r"(?:^and |, (?:and )?| and )(?P<verb>[a-z]+s)(?= (?P<next>[\w£$€’-]+))")
# The last preposition of "in Malta, Gibraltar and on two frigates", which stands apart from the list before it.
_APART = re.compile(r", (?P<last>[^,()]{1,40}?)(?P<apart> and (?:in|on|at|with|to|from) [^,]{1,80})$")

# Two clauses of the writer's with nothing but a comma between them: "I run a kiosk, we sell 90 rolls a day".
_SPLICED = re.compile(
    r"(?P<first>(?:I|We|we) "
    r"(?!.*\b(?:when|if|because|while|since|after|before|as|that|which|who|where|although)\b)[^,;:]+)"
    r", (?P<second>(?:I|we|it|they|there|this) (?!.*\b(?:and|but|so) (?:I|we|it|they)\b)[a-z]+ [^,;:]+)"
)


def without_splice(text: str) -> str:
    """Two clauses that only a comma joins, with a semicolon: "I run a kiosk; we sell 90 rolls"; others as they are."""
    spliced = _SPLICED.fullmatch(text)
    return f"{spliced['first']}; {spliced['second']}" if spliced else text


def joined(rest: str, code: str) -> str:
    """What stands behind a verb, with "and" before the last of the verbs that commas join, where it lacks one.

    Args:
        rest: What stands behind the first verb of a line: "60 shops, dealt with thieves, noise and lost property".
        code: "D" or "B", the form that the further verbs have.
    """
    parts = COMMA.split(rest)
    if code == "D" and len(parts) == _THREE and _is_verb(parts[2], code) and _is_role(parts[1], parts[0]):
        return f"{parts[0]} and {parts[2].removeprefix('and ')}"
    verbs = [place for place, one in enumerate(parts) if place and _is_verb(one.removeprefix("and "), code)]
    if not verbs:
        listed = re.match(r"(?:in|on|at|with|to|from) ", rest)
        return _APART.sub(r" and \g<last>\g<apart>", rest) if listed else rest
    last = verbs[-1]
    before, behind = parts[:last], ", ".join(parts[last:])
    ends = parts[-1].rpartition(" and ")
    pairs = [one.rpartition(" and ")[2] for one in before if " and " in one]
    closed = behind.startswith("and ") or any(_is_verb(one, code) for one in (*pairs, *behind.split(" and ")[1:]))
    if last < len(parts) - 1 and not ends[1]:
        machine = (
            parts[-1].removeprefix("a ") in words_of("machines") and last == len(parts) - 2
        )  # "…, packed parts, forklift"
        return joined(", ".join(parts[:-1]), code) if machine else rest
    if closed or (ends[1] and _is_verb(ends[2], code)):
        return rest
    objects = [place for place in range(1, last) if place not in verbs]
    if objects and len(objects) == last - 1:
        return f"{', '.join(before[:-1])} and {before[-1]}, and {behind}"  # "sold sweets, drinks and papers, and ran …"
    return rest if objects else f"{', '.join(before)}{',' if pairs else ''} and {behind}"


def _is_role(part: str, before: str) -> bool:
    """Whether a part between two commas of what the writer did says who they were: "sold shoes, stock room manager, …".

    Args:
        part: What stands between the commas, without an article.
        before: The part before it, which may be people whom a verb governs too.
    """
    role = re.fullmatch(r"(?:[a-z-]+ ){1,2}(?P<who>[a-z-]+)", part)
    people = is_person(re.sub(r"s$", "", before.rpartition(" ")[2]))
    return bool(role and is_person(role["who"]) and not is_plural(role["who"]) and not people)


def _is_verb(part: str, code: str) -> bool:
    """Whether what stands behind a comma is a further deed, and no participle: "…, used by four squads"."""
    word, _, behind = part.partition(" ")
    adjective = word in _ADJECTIVES and not DETERMINER.match(behind)  # "lost property", "average open rate 40%"
    described = code == "D" and describes(word, behind.partition(" ")[0])  # "sold tyres, screenwash, used vans"
    verb = "" if adjective or described or word != word.lower() else base_of(word, code)
    second = re.match(r"and (?P<verb>[a-z]+)", behind)
    if second and not base_of(second["verb"], code) and may_be_noun(word):
        return False  # "web, radio and packaging"
    if not verb or not behind or (behind.startswith("of ") and may_be_noun(word)):
        return False
    if code == "B" and may_be_noun(word) and word not in _common_verbs() and not _OBJECT.match(behind):
        return False  # "draft leases, witness statements and letters"
    done = code == "D" and base_of(word, "V") and _BEHIND_PARTICIPLE.match(behind)
    return not done or (verb in words_of("intransitive") and not behind.startswith("by "))


def _common_verbs() -> frozenset[str]:
    """Verbs of work that are nouns as well."""
    lists = ("usual", "verbs-first", "handling", "rarely-nouns", "to-verbs", "with-verbs", "intransitive")
    return words_of("usual").union({"pay"}, *map(words_of, lists))


def has_past(rest: str) -> bool:
    """Whether a further verb behind a comma or "and" can only be one in the past: "… and rewrote the form"."""
    found = re.finditer(r"(?:, | and )(?:and )?(?P<verb>[a-z]+) (?=(?:the|an?|our|my|all|its|\d|[£$€]))", rest)
    return any(base_of(one["verb"], "D") and not base_of(one["verb"], "B") for one in found)


def has_more(rest: str) -> bool:
    """Whether a further verb in its base form may stand behind a comma or "and"."""
    found = re.finditer(
        r"(?:, | and )(?:and )?(?P<verb>[a-z]+) (?P<link>(?:of|for|in|on|at|with|to|from|and|or)\b)?[\w£$€ ]",
        f" {rest}",
    )
    return any(
        base_of(one["verb"], "B") and not (one["link"] and (may_be_noun(one["verb"]) or base_of(one["verb"], "D")))
        for one in found
    )


def as_base(rest: str) -> str:
    """The further verbs of "Manages the till and orders the stock" as base forms; empty where one may be a noun."""
    for one in reversed(list(_THIRD.finditer(rest))):
        lemma, noun = base_of(one["verb"], "Z"), may_be_noun(one["verb"])
        prepared = words_of({"to": "to-verbs", "with": "with-verbs"}.get(one["next"], "handled"))
        if not lemma or (noun and one["next"] in _LINKS and lemma not in prepared):
            continue
        if noun and not _is_sure_third(one["verb"], lemma, one["next"]):
            return ""
        rest = rest[: one.start("verb")] + lemma + rest[one.end("verb") :]
    return rest


def _is_sure_third(verb: str, lemma: str, behind: str) -> bool:
    """Whether a word that may be a plural is a verb by the word behind it: "books appointments", "files the notes"."""
    if _OBJECT.match(behind) or verb in ("makes", "takes", "keeps", "gives"):
        return True
    common = words_of("usual") | words_of("verbs-first") | words_of("handling") | words_of("rarely-nouns")
    compound = words_of("plurals-first") - {"orders", "repairs", "supports", "tests"}  # "sales calls", "orders parts"
    return lemma in common and verb not in compound and is_plural(behind)
