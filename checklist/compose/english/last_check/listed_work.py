"""Lists of work, "my work includes …", with those members only that can be read in one way."""

import re
from collections.abc import Callable

from checklist.compose.english.last_check.kinds_of_work import Member, is_known, is_participle, kind
from checklist.compose.english.phrases import base_of, is_mass, is_plural, with_and, words_of
from checklist.compose.english.wording.closed_lists import with_shared_objects
from checklist.compose.english.wording.noun_phrases import noun_phrases
from checklist.compose.letter import at_commas

_LISTING = re.compile(
    r"(?P<lead>(?:I (?:am|was) [^,]+, and )?(?:my work|the job|my duties) (?:has )?"
    r"(?:(?:is|was) (?:mostly|mainly|chiefly|primarily)|include[sd]?|involve[sd]?)) (?P<listed>.+)$"
)
_BRACKETS = re.compile(r" ?\([^()]*\)")
_OUTSIDE_BRACKETS = r"(?=[^()]*(?:\([^()]*\)[^()]*)*$)"
_AS_WELL = re.compile(rf", as well as {_OUTSIDE_BRACKETS}")
_CLOSED = re.compile(rf", and {_OUTSIDE_BRACKETS}")
_LAST_AND = re.compile(r".*(?P<and>(?<! up to),? and )")
_ADJECTIVE = re.compile(r"\w+ .*\w{2}(?:al|ic|ive|ous|able|ible)$")
# "Savings of £9k", "formation of crews": no object of the preposition before them.
_OF_A_FIGURE = re.compile(r"[a-z]+ of (?:about |over )?[£$€]?\d|[a-z]{3,}(?:tion|sion|ment|ance|ing) of ")
_TIED = "\u00a0"  # the space between names that stay together
TORN = "torn"  # what a member is that no "and" joins to those before it
_TWO = 2
# When something was, and is no more: "an order of £9k in 2021" is no part of what a running job includes.
_GOVERNS_MORE = re.compile(
    r" (?<!from \d )(?:on|for|to|in|at|with|across|by|via|over) (?!\d)"
)  # what follows behind commas
_OVER = re.compile(
    r"\b(?:in|on|during|from|by) (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|\blast (?:year|month|season|summer|winter)\b"
)
FURTHER_DEED = re.compile(r", and (?=(?:I|my) )")
# What hangs on behind a comma and needs no "and": how, when, with whom.
_TAIL = re.compile(
    r"(?:with|including|following (?:an?|the|our)|which(?! of\b)"
    r"|(?:first|initially|usually|mostly|now|then|later|often|always) (?:on|by|in|at|for|with|from)) "
)
_STATE = re.compile(r"(?<!ing )\b[a-z]+s (?:out|off|up|down|in)$")  # "stitches out"
_DESCRIBING = re.compile(r"(?:(?:an?|the) )?[\w-]+")  # "plant" of "plant and labour sheets"
_OFTEN = re.compile(r"\w+ (?:daily|weekly|monthly|yearly|annually|quarterly|fortnightly|nightly|once|twice)$")
# Names that one preposition governs: "with Kotlin, Kiln Desk and Go".
_NAME = r"[A-Z][\w.+#-]*(?: [A-Z\d][\w.+#-]*)*"
_NAMES = re.compile(rf"(?<= )(?:with|in|on|using|via|at|from|to) {_NAME}(?:, {_NAME})*,? and {_NAME}(?=$|, )")
_WITH_PARTICLE = re.compile(
    r"[a-z]+ing (?:in|up|out|off|down|over) (?:new |the |all )?[a-z]+"
)  # "settling in new pupils"
# A doing whose verb governs its object by a preposition: "liaising with clients".
_GOVERNED = re.compile(
    r"[a-z]+ing (?:to|with|for|on|of|after) (?!.* (?:of|for|in|on|at|with|to|from|by|across|via|using|under|per) )"
)


def with_sure_members(clause: str, doubt_of: Callable[[str], str]) -> tuple[str, str]:
    """A list of work without the members that are no work for sure, or that another member may govern.

    Args:
        clause: A clause; what is no list of work stays as it is.
        doubt_of: What tells why a clause is in doubt, so that each member is looked at by itself.

    Returns:
        The clause, empty where its first member is in doubt or where leaving one out would tear the list, and the first
        doubt in a few words.
    """
    told, doubt = _with_sure_members(_NAMES.sub(lambda one: one[0].replace(" ", _TIED), clause), doubt_of)
    return told.replace(_TIED, " "), doubt.replace(_TIED, " ")


def _with_sure_members(clause: str, doubt_of: Callable[[str], str]) -> tuple[str, str]:
    match = _LISTING.match(clause)
    if not match:
        return clause, ""
    listed, *deed = FURTHER_DEED.split(match["listed"], maxsplit=1)
    look = _of_now(doubt_of) if re.search(r"(?:include|involve)s?$", match["lead"]) else doubt_of
    first, *second = _AS_WELL.split(listed)
    kept, doubt = _without_doubtful(first, look)
    behind, other = _without_doubtful(second[0], look) if second else ([], "")
    together = doubt and not other and not any(_TAIL.match(one.plain) for one in (*kept, *behind))
    said = ""
    if not kept and behind and not other:  # the first of two is in doubt
        said = second[0]
    elif kept and behind and not doubt:
        said = f"{first}, as well as {with_and([one.text for one in behind])}" if other else match["listed"]
    elif kept and behind and together:
        said = with_and([one.text for one in (*kept, *behind)])
    if said:
        return (
            clause if said == match["listed"] else ", and ".join([f"{match['lead']} {said}", *deed])
        ), doubt or other
    if not kept or (not doubt and not other):
        return (clause if kept else ""), doubt
    alone = len(kept) == 1 and " " not in kept[0].plain  # "my work included groups"
    if (doubt and (second or alone)) or any(_TAIL.match(one.plain) for one in kept):
        return "", doubt or other
    shared = len(kept) == _TWO and kept[0].has_preposition and kept[1].kind in ("thing", "")  # "for huts and barns"
    texts = with_shared_objects([one.text for one in kept], match["listed"])
    said = f"{match['lead']} {' and '.join(texts) if shared else with_and(texts)}"
    return ", and ".join([said, *deed]), doubt or other


def _of_now(doubt_of: Callable[[str], str]) -> Callable[[str], str]:
    """The same doubts of a member, and whether it is over, so that a job that goes on cannot include it."""
    return lambda plain: doubt_of(plain) or ("what is over" if _OVER.search(plain) else "")


def _without_doubtful(listed: str, doubt_of: Callable[[str], str]) -> tuple[list[Member], str]:
    """The members of a list that are in no doubt, none where that would tear the list, and a doubt in a few words."""
    found = members(listed)
    if not found:
        return [], "nothing joins the last member"
    if len(found) == 1 and _may_be_two(found[0]):
        return [], f"a deed that a doing may govern: {found[0].text}"
    found, first_doubt = _from_first_work(found, by_comma=at_commas(listed)[0] == found[0].text, doubt_of=doubt_of)
    kept: list[Member] = []
    for place, one in enumerate(found):
        doubt = _doubt(one, kept, found) or doubt_of(f"my work includes {one.plain}")
        if not doubt:
            kept.append(one)
            continue
        first_doubt = first_doubt or f"{doubt}: {one.text}"
        behind = found[place + 1 :]
        governs = _GOVERNS_MORE.search(one.plain) and one.kind != "doing"
        if governs and any(each.kind != "doing" for each in behind):
            break  # "breakdown on chillers, cold stores and food production"
        may_belong = kept and (kept[-1].has_object or kept[-1].has_preposition) and not one.begins_with_preposition
        if may_belong or not (kept or one.begins_with_preposition):
            return _around_the_doubtful(kept, behind, doubt_of), first_doubt
    return kept, first_doubt


def _from_first_work(
    found: list[Member], *, by_comma: bool, doubt_of: Callable[[str], str]
) -> tuple[list[Member], str]:
    """The members from the first that is work for sure, and a doubt of those before it; none where these belong to it.

    Args:
        found: All members of the list.
        by_comma: Whether a comma ends the first one.
        doubt_of: What tells why a clause is in doubt.
    """
    doubt = ""
    if not is_known(found[0].plain.partition(" ")[0]):  # a name that its line began with
        doubt = f"an unknown word: {found[0].text}"
        if len(found) == 1 or not by_comma:
            return [], doubt
        found, by_comma = found[1:], False
    while found[0].kind not in ("doing", "deed") or (len(found) > 1 and doubt_of(f"my work includes {found[0].plain}")):
        doubt = doubt or f"no work: {found[0].text}"
        if len(found) == 1 or not _stands_apart(found[0], found[1], by_comma=by_comma):
            return [], doubt
        found = found[1:]
    return found, doubt


def _around_the_doubtful(kept: list[Member], behind: list[Member], doubt_of: Callable[[str], str]) -> list[Member]:
    """What is left around a member that may belong to the object of the doing before it: "waxing boards, fins and …".

    A last doing with an object of its own belongs to nothing before it, and stays.
    """
    doing = next((each for each in behind if each.has_object or _WITH_PARTICLE.match(each.plain)), None)
    kept = kept[:-1] if kept and not _is_whole(kept[-1]) else kept
    stays = doing is not None and doing is behind[-1] and not doubt_of(f"my work includes {doing.plain}")
    return [*kept, doing] if kept and stays and doing else kept


def _stands_apart(one: Member, two: Member, *, by_comma: bool) -> bool:
    """Whether the first member of a list describes none behind it: "the till", and not "oxy" before "cutting"."""
    if by_comma and " " in one.plain and (" " in two.plain or two.kind == "doing"):
        return not one.begins_with_preposition and two.kind in ("doing", "deed")
    phrases = noun_phrases(one.plain)
    whole = len(phrases) == 1 and not phrases[0].start and not phrases[0].behind
    return whole and (phrases[0].is_determined or is_plural(phrases[0].head.lower()))


def _is_whole(one: Member) -> bool:
    """Whether a member ends with what no further word can belong to: "waxing boards", and not "testing smoke"."""
    phrase = next(reversed(noun_phrases(one.plain)), None)
    if phrase is None or phrase.behind:
        return False
    named = phrase.head[:1].isupper() and not phrase.head.isupper()  # "across AB, DD and KY postcodes"
    return (
        named or is_plural(phrase.head.lower()) or phrase.is_determined or phrase.head in words_of("uncountable fields")
    )


def members(listed: str) -> list[Member]:
    """The members of a list as it stands in a sentence: "ordering stock, stock checks and deliveries" has three.

    Returns:
        The members; none where nothing joins the last one to those before it.
    """
    parts = at_commas(_CLOSED.sub(", ", listed))
    found = [Member(one) for one in parts]
    closed = bool(_CLOSED.search(listed))
    torn = len(parts) > 1 and not closed and not _TAIL.match(parts[-1])
    hidden = _BRACKETS.sub(lambda one: "\0" * len(one[0]), parts[-1])
    last = _LAST_AND.match(hidden)
    if not last or closed:
        return [] if torn else found
    one, two = Member(parts[-1][: last.start("and")]), Member(parts[-1][last.end("and") :])
    if _describes(one, two):
        together = not one.kind and len(parts) > 1 and all(_is_describing(each) for each in found[:-1])
        if together:
            return [Member(listed, two.kind)]
        # "Opening files, ID and fire checks" is closed by nothing.
        return [*found[:-1], Member(found[-1].text, TORN)] if torn else found
    governed = one.has_preposition and two.kind in ("thing", "") and not _OF_A_FIGURE.match(two.plain)
    shared = one.kind == two.kind == "doing" and not one.has_object  # "opening and closing files"
    if governed or shared or (one.has_object and two.kind != "doing"):
        return found
    return [*found[:-1], one, two]


def _may_be_two(one: Member) -> bool:
    """Whether "and" joins to the object of a doing what may be a deed beside it: "surveying roofs and grant bids"."""
    last = _LAST_AND.match(one.plain) if one.has_object else None
    behind = one.plain[last.end("and") :] if last else ""
    if one.has_preposition:
        return bool(_OF_A_FIGURE.match(behind) or (re.match(r"an? ", behind) and kind(behind) == "deed"))
    noun = behind.rpartition(" ")[2]
    of_verb = noun.endswith(("ations", "itions", "ments", "tions", "shifts", "nights", "weekends")) or (
        noun.endswith("ing") and " " in behind
    )
    return of_verb and not re.match(r"[a-z]+ing and [a-z]+ing ", one.plain) and not re.match(r"[a-z]+ing ", behind)


def _is_describing(one: Member) -> bool:
    """Whether a part of a list is one word that is no work by itself: "lamp" of "lamp, radio and clock repairs"."""
    return bool(_DESCRIBING.fullmatch(one.text)) and one.kind in ("", "thing") and not is_plural(one.text)


def _describes(one: Member, two: Member) -> bool:
    """Whether one word may only describe what "and" joins to it: "plant" of "plant and labour sheets"."""
    if not _DESCRIBING.fullmatch(one.text) or " " not in two.plain or two.kind not in ("deed", "thing"):
        return False
    return (not one.kind or one.kind == "thing") and not is_plural(one.text)


def _doubt(one: Member, kept: list[Member], found: list[Member]) -> str:
    """Why a member cannot stand in a list behind those kept, or nothing."""
    if doubt := _doubt_by_itself(one):
        return doubt
    if not kept or one.kind == "doing" or _TAIL.match(one.plain) or _are_objects(found):
        return ""
    if one.kind == "thing" and _may_govern(kept[0]) and any(each.has_object for each in found[found.index(one) :]):
        return "a noun that a doing may govern"  # "planning walks, maps, tents and leading groups"
    beside_somebody = kept[-1].ends_with_somebody and one.kind == "thing"  # "work for two vets, photos and a report"
    if beside_somebody or any(each.has_object for each in kept):
        return "somebody and a thing" if beside_somebody else "a noun that a doing may govern"
    determined = any(each.governs_one for each in kept)  # "using a hoist, lift and slide"
    governed = any(each.has_preposition for each in kept) and (one.kind != "deed" or determined)
    if governed and (_OF_A_FIGURE.match(one.plain) or determined == one.is_undetermined or not _may_be_object(one)):
        return "a noun that a preposition may govern"
    return "" if one.kind or governed else "no work"


def _may_govern(one: Member) -> bool:
    """Whether a member may be a doing with its object, though its first word may be a noun: "planning walks"."""
    first, _, behind = one.plain.partition(" ")
    return bool(base_of(first, "G") and re.fullmatch(r"[a-z]+s", behind) and is_plural(behind))


def _doubt_by_itself(one: Member) -> str:
    if one.kind == TORN:
        return "nothing joins the last member"
    if _OFTEN.fullmatch(one.plain) or _ends_with_adjective(one):
        return "an adverb or an adjective behind a noun"
    participle = is_participle(one.plain.rpartition(" ")[2]) or _STATE.search(one.plain)
    return "a participle at the end" if participle else ""


def _ends_with_adjective(one: Member) -> bool:
    """Whether the last word of a member describes nothing: "latte art basic"."""
    noun = one.plain.rpartition(" ")[2]
    lists = ("count", "uncountable", "count-or-mass", "mass", "alike", "deeds-without-verb")
    return bool(_ADJECTIVE.match(one.plain)) and not any(noun in words_of(each) for each in lists) and not is_mass(noun)


def _may_be_object(one: Member) -> bool:
    """Whether a member may stand behind a verb without article: it is many, or uncounted, or a name."""
    phrases = noun_phrases(one.plain)
    if not phrases or phrases[0].start:
        return False
    noun = phrases[0].head
    return is_plural(noun.lower()) or is_mass(noun) or noun[:1].isupper() or noun in words_of("count-or-mass")


def _are_objects(found: list[Member]) -> bool:
    """Whether all that stands behind one doing are its objects: "typing wills, bills and letters"."""
    first, *rest = found
    if not first.has_object or any(one.kind == "doing" or _WITH_PARTICLE.match(one.plain) for one in rest):
        return False
    bare = all(one.is_undetermined and _may_be_object(one) for one in rest)
    governs = bool(_GOVERNED.match(first.plain)) or not first.has_preposition
    return bare and governs and not any(one.has_preposition for one in rest[:-1])
