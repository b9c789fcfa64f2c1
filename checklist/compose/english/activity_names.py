"""The things of which work consists, with the articles they take: "a rota", "the till", "stock control"."""

import re
from itertools import pairwise

from checklist.clauses.verbs import inflected
from checklist.compose.english.articles import with_articles
from checklist.compose.english.phrases import (
    a,
    base_of,
    head,
    is_counted,
    is_mass,
    is_plural,
    lowered,
    may_be_noun,
    words_of,
)
from checklist.compose.english.wording.compounds import pairs
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

# A deed, or two, with what it was done to: "writing of", "isolation and identification of", "attendance at".
_DEED = re.compile(
    r"(?:^|(?<= and ))(?P<one>[a-z-]+)(?P<two> and [a-z-]+)? (?P<link>of|in|at|with|on|for|between) (?=\S)"
)
_PARTICLE = re.compile(r"(?:the|an?|my|our|to|by|up|out|off|down|in|on|for|with|from|over|into|through|all|new)\b")
_SHORT = 2  # letters of what is no verb, at most
# How a noun that names a deed ends, and how its verb does: "validation", "management", "delivery".
_ENDINGS = (
    ("ification", "ify"), ("mission", "mit"), ("ation", "ate"), ("ation", "e"), ("ation", ""),
    ("ion", ""), ("ion", "e"), ("ment", ""),
    ("al", "e"), ("al", ""), ("ance", ""), ("ance", "e"), ("ery", "er"),
)  # fmt: skip
_QUANTITY = re.compile(
    r"(?:wide |broad |varied |good )?(?:mix|mixture|variety|selection|combination|range|number|couple|handful) of "
)
# The first of two things, each with an article of its own or none: "wheelchair ramp and help for passengers".
_FIRST_OF_TWO = re.compile(
    r"[a-z-]+ (?:[a-z-]+ )?(?P<noun>[a-z-]+) and [a-z-]+(?=$| (?:for|of|in|at|with|to|on|from)\b)"
)
_PHRASE = re.compile(r"[A-Za-z][\w’-]*(?: [\w’-]+)+?(?=$|[,(]| (?:of|for|in|at|on|with|from|to|across|by)\b)")
# Things and a place: "calls and front desk".
_AND_PLACE = re.compile(r"(?P<one>[a-z]+s) and (?P<two>(?:front |main )?(?P<noun>[a-z]+))$")
# A doing that opens a member of a list, with its "of": "patching of cabinets".
_OF_A_DOING = re.compile(r"^(?P<doing>[a-z]{3,}ing) of (?=[a-z\d])")
# A doing with its particle, "sitting in with patients", which is no thing of which there are several.
_WITH_PARTICLE = re.compile(
    r"[a-z]{3,}ing (?:up|in|out|off|down|over|on|back|away)(?=$|,| (?:with|for|to|on|at|by|as)\b)"
)
# What is done to the place where one works: "setting up and cleaning down surgery between patients".
_UPKEEP = re.compile(
    r"(?P<doing>\b(?:preparing|cleaning|clearing|opening|closing|locking|tidying|securing|manning|staffing|running|setting"
    r"|covering|minding|stocking|restocking)(?: (?:up|down|out|off))?) "
    r"(?=(?P<place>[a-z]+)(?:$|,| (?:for|in|at|on|to|with|by|after|before|between|during|and|when|each|every)\b))"
)
_FEW = 3  # words of a place, at most


def named(text: str, *, alone: bool) -> str:
    """The thing that opens a line, for the middle of a sentence: "the implementation of a system", "stock control"."""
    plain = lower_first(text) if re.match(r"(?:the|an?) ", text, re.I) else lowered(text)
    of = head(plain) not in words_of("countable") and re.match(r"(?:[a-z-]+ )?[a-z-]+ of (?:the|an?|our)\b", plain)
    deed = of or re.match(r"(?:[\w-]+(?:tion|sion|ment) of (?!\d)|(?:layout|upkeep|care) of )", plain)
    both = re.match(r"(?P<one>[a-z-]+) and (?P<two>[a-z]+)(?: [a-z]+){0,2} of ", plain)  # "issue and return of stock"
    if both and not any(is_plural(one) or base_of(one, "G") for one in both.groups()):
        deed = deed or both
    noun = re.match(r"(?:[A-Z][\w. ]* (?!\w+ing\b))?[a-z-]+(?= of )", plain)
    if (deed or (noun and verb_of(noun[0].rpartition(" ")[2]))) and not is_plural(head(plain)):
        return f"the {articled(plain)}"
    doing = is_doing(plain.split(maxsplit=1)[0]) and articled(plain) != plain
    return with_the(plain) if not alone or doing else _alone(plain)


def doings(listed: list[str]) -> list[str]:
    """The deeds of a list with their objects, where it begins with one: "writing guides" for "writing of guides".

    Where several deeds share the last object, "design, sale and repair of boats", each becomes a doing.
    """
    *before, last = listed
    bare = [re.fullmatch(r"[A-Za-z]+", one) for one in before]
    if before and all(bare):
        verbs = [_gerund(one.lower()) for one in before]
        said = as_doing(last)
        return [*verbs, said] if said and all(verbs) and re.match(r"\w+ of ", last) else listed
    if not _is_done(listed[0]) and not as_doing(listed[0]):  # "machine operation and the welding of frames"
        # A word alone may share the object of the doing behind it: "inspection and testing of lifts".
        pairs = pairwise(listed)
        return [listed[0], *(_OF_A_DOING.sub(_plainly, one) if " " in before else one for before, one in pairs)]
    return [as_doing(one) or one for one in listed]


def _plainly(match: re.Match[str]) -> str:
    """A doing without its "of": "patching cabinets"; as it is where the verb governs no object."""
    verb = base_of(match["doing"], "G")
    alone = not verb or match["doing"] in words_of("ing-nouns") or verb in (*words_of("intransitive"), "prompt")
    return match[0] if alone or not is_plural(head(match.string[match.end() :])) else f"{match['doing']} "


def _is_done(text: str) -> bool:
    """Whether what begins a list is an -ing form already: "opening and cashing up", "reading meters"."""
    first, _, rest = text.partition(" ")
    return is_doing(first) and not rest.startswith("of ")


def as_doing(text: str) -> str:
    """A deed with its object as a doing: "attending meetings" for "attendance at meetings"; empty for other things."""
    plain, said, end = lowered(text), "", 0
    for match in _DEED.finditer(plain):
        doing = _turned(match["one"], (match["two"] or "").removeprefix(" and "), match["link"])
        if doing and (said or not match.start()):
            said += plain[end : match.start()] + doing
            end = match.end()
        elif not said:
            return ""
    return said + _governed(plain[end:]) if said else ""


def _governed(rest: str) -> str:
    """What a doing has for its object, with the article that it lacks: "merchandising the shop"."""
    alone = re.match(r"[a-z-]+(?=$|,| (?:for|in|at|on|to|with|from|by|after|before|between|during|under)\b)", rest)
    one = (
        alone
        and alone[0] in words_of("count") | words_of("parts-of-a-place") | {"surgery", "theatre"}
        and not is_plural(alone[0])
    )
    return f"the {rest}" if one else with_articles(rest)


def _turned(noun: str, other: str, link: str) -> str:
    """What stands for "isolation and identification of", with a space behind it; empty where that is not known."""
    nouns = [noun, other] if other else [noun]
    verbs = [verb_of(one) for one in nouns]
    if not all(verbs):
        return ""
    alone = all(one in words_of("intransitive") for one in verbs)
    if link == "of":
        fits, behind = not alone or verbs == ["help"] or all(one.endswith("ing") for one in nouns), ""
    elif verbs == ["attend"] or (verbs == ["support"] and link == "for"):
        fits, behind = link in ("at", "for"), ""
    else:
        fits, behind = alone, f"{link} "
    gerunds = [_gerund(one) for one in nouns]
    return f"{' and '.join(gerunds)} {behind}" if fits and all(gerunds) else ""


def _gerund(noun: str) -> str:
    """The -ing form of the verb that a noun is made of."""
    verb = verb_of(noun)
    if not verb or noun.endswith("ing"):
        return noun if verb else ""
    doubled = f"{verb}{verb[-1:]}ing"  # "controlling", where the table has "controling" as well
    return doubled if base_of(doubled, "G") == verb else inflected(verb, "en", "G", "B")


def verb_of(noun: str) -> str:
    """The verb of a noun that names a deed: "prepare" of "preparation", "repair" of "repair"; empty for others."""
    if noun in words_of("no-deeds") | words_of("groups"):
        return ""
    if noun.endswith("ing"):
        return "" if noun in words_of("ing-nouns") else base_of(noun, "G") or noun
    if noun in words_of("alike"):
        return noun
    known = table("english/nouns")["deeds"].get(noun)
    if known:
        return str(known)
    for ending, verb in _ENDINGS:
        base = noun.removesuffix(ending) + verb
        if noun.endswith(ending) and base_of(base, "B") == base and len(base) > _SHORT:
            return base
    return ""


def _alone(text: str) -> str:
    """The one thing that a line names: "a fleet contract for the council", but "customer service for two shops"."""
    first = re.match(r"(?P<one>[a-z]+) and ", text)
    service = (
        first and " " in text[first.end() :] and head(text) in words_of("count-or-mass") | words_of("mass")
    )  # "bar and floor service"
    if first and not service and first["one"] in words_of("countable") | words_of("one-of"):
        return f"the {articled(text)}"  # "the website and bookings"
    one, _, other = text.partition(" and ")
    compound = " " in other and " " not in one and head(other) in words_of("count")
    doing = bool(re.match(r"[a-z]+ing (?:the|an?|my|our|all|\d)", text))
    doing = doing or (is_doing(one.partition(" ")[0]) and is_plural(head(other)) and one.count(" ") > 1)
    if compound and not doing and not is_plural(one) and one not in words_of("unique"):
        return f"{a(text)} {articled(text)}"  # "a terrace and takeaway menu"
    if " " in one and other and not doing and not re.search(r" (?:of|for|in|on|at|to|with|from|by) ", text):
        return f"{with_the(one)} and {with_the(other)}"  # "the duty rota and room checks"
    noun = head(text)
    if text[: text.lower().find(noun) + len(noun)].replace(" ", "-") in words_of("bare-phrases"):
        return text  # "day release at the college"
    if head(text) in words_of("count-or-mass") | words_of("mass") or other or doing:
        return with_the(text)
    said = text if _WITH_PARTICLE.match(text) else with_articles(text)
    return with_the(text) if said == text else said


def with_the(text: str) -> str:
    """A thing with "the" where there is one of it at a place of work, and with "a" where it is one of many."""
    noun, plain = head(text), articled(text)
    one = is_counted(noun) or not (is_plural(noun) or is_mass(noun) or base_of(noun, "BG"))
    if (
        one
        and not is_doing(text.split(maxsplit=1)[0])
        and re.match(r"[a-z -]+ of (?:about |over |up to |more than )?\d", text)
    ):
        return f"{a(text)} {plain}"
    if re.match(r"\w{3,}est [a-z]", text) and text.split(maxsplit=1)[0] not in words_of("no-superlatives"):
        return f"the {plain}"  # "highest sales in the group"
    bare = text.replace(" ", "-") in words_of("bare-phrases")
    if bare or re.match(r"(?:the|an?|one|our|my)\b|\d", text) or is_doing(text.split(maxsplit=1)[0]):
        return plain
    place = _AND_PLACE.match(text)
    if place and is_plural(place["one"].lower()) and place["noun"] in words_of("one-of") | words_of("the"):
        return f"{place['one']} and the {place['two']}"
    listed = (
        noun in words_of("countable")
        and not re.match(r"first-\w+ inspection", text, re.I)
        and " versus " not in text
        and not (text.lower() == noun and noun.endswith(("tion", "ment", "ing")))
    )
    if listed or _is_one_of_many(text, noun):
        return f"{'the' if listed and text.lower() == noun else a(text)} {plain}"
    behind = text[len(re.split(r"[^\w’'&. -]| (?:of|for|in|at|on|with|from|to) ", text, maxsplit=1)[0]) :]
    words = len(text[: len(text) - len(behind)].split())
    unique = (noun in words_of("the") and words <= _FEW and " versus " not in text) or (
        text.lower() == noun and noun in words_of("one-of")
    )
    return f"the {plain}" if unique else plain


def _is_one_of_many(text: str, noun: str) -> bool:
    """Whether a thing in a list is one of many, by two words at least: "function room", "wheelchair ramp and help"."""
    many = words_of("count") - words_of("groups") - words_of("the") - words_of("the-governed")
    pair = _FIRST_OF_TWO.match(text)
    if _QUANTITY.match(text) or (pair and pair["noun"] in many and not is_plural(pair["noun"])):
        return True
    first = text.partition(" ")[0].lower()
    if first in words_of("prepositions") or first.endswith("ed") or (base_of(first, "D") and not may_be_noun(first)):
        return False  # "ran homework club"
    phrase = _PHRASE.match(text)
    known = noun in many and not is_plural(noun) and not noun.endswith("ing")
    whole = phrase and phrase[0].endswith(noun) and not re.search(r" (?:v|and) ", pairs().sub("", phrase[0]))
    return bool(known and whole and not verb_of(noun))


def _with_its_place(match: re.Match[str]) -> str:
    """A doing that looks after a place of work, with "the": "cleaning the surgery"."""
    return f"{match['doing']} the " if match["place"] in words_of("of-the-workplace") else match[0]


def is_compound(first: str, rest: str) -> bool:
    """Whether a word that could be a past form only says which doing or deed is meant: "wound" of "wound care".

    Args:
        first: The word, in small letters.
        rest: What stands behind it.
    """
    noun = head(rest.split(" and ", maxsplit=1)[0])
    if first not in words_of("homographs") | words_of("rare-pasts") or _PARTICLE.match(rest) or not rest[:1].islower():
        return False
    named = noun in ("care", "control") or noun.endswith("ing") or noun in words_of("mass") or bool(verb_of(noun))
    return named or (first in words_of("rare-pasts") and not is_plural(noun))


def is_doing(word: str) -> bool:
    """Whether a word is an -ing form with an object of its own, "supervising", and not the name of a field."""
    return bool(base_of(word, "G")) and word.lower() not in words_of("mass")


def are_alike(first: str, second: str) -> bool:
    """Whether two activities can stand in one list: no doing with its object, "training staff", beside a thing."""
    opening = [one.partition(" ")[0] for one in (first, second)]
    doing = [bool(base_of(one, "G")) for one in opening]
    return doing[0] == doing[1] or not any(map(_has_object, (first, second)))


def _has_object(text: str) -> bool:
    first, _, rest = text.partition(" ")
    return is_doing(first) and not re.match(r"$|(?:and|or|of)\b", rest)


def articled(text: str) -> str:
    """What a thing is said with, with the articles that are left out there: "loading in chilled warehouse"."""
    text = _UPKEEP.sub(_with_its_place, text)
    first, space, rest = text.partition(" ")
    second = re.match(r"(?P<noun>[a-z]+)(?! of\b|[a-z])", rest)
    compound = (
        second
        and first.lower() not in words_of("governing")
        and is_counted(second["noun"])
        and not is_plural(second["noun"])
    )  # "gardening club"
    doing = is_doing(first) and not compound
    return first + space + with_articles(rest, opens=doing)
