"""The last look at the articles of a composed English clause: what can be counted has one, or is in doubt."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.activity_names import verb_of
from checklist.compose.english.phrases import (
    a,
    base_of,
    is_adjective,
    is_mass,
    is_name,
    is_named_system,
    is_plural,
    may_be_noun,
    words_of,
)
from checklist.compose.english.roles import is_agent
from checklist.compose.english.wording.compounds import pairs
from checklist.compose.english.wording.deeds import with_the_deed, with_the_kept
from checklist.compose.english.wording.noun_phrases import (
    COORDINATING,
    RELATIVE,
    NounPhrase,
    noun_phrases,
    tells_of_people,
    without_verbs,
)

# Behind what a role, a measure or a way stands without article: "as head cook", "per shift", "by tram".
_WITHOUT = frozenset(("as", "per", "by", "versus", "v", "vs", "than", "is", "are", "am", "was", "were", "be", "been"))
_KINDS = frozenset(("type", "types", "kind", "kinds", "sort", "sorts", "form", "forms", "make", "makes"))
# What stands behind a phrase that has no article: a prize, a number, a fixed name, the far end of a way.
_BEHIND_BARE = re.compile(r"of the (?:week|month|season|year|match)\b|\d|versus |v |of [a-z]+ orders\b|house\b")
_WAY = re.compile(r"to [a-z][\w-]*(?:$|[,(]| (?:and|across|in|for|on|with)\b)")
_SIZED = re.compile(r"\d[\d,.]*-(?!(?:hour|day|week|minute|month|year|min)\b)[a-z]+$")  # "30-bed"
_SHARED = re.compile(r"\bthe (?P<listed>(?:[a-z]+, )+[a-z]+,? and [a-z]+) (?P<thing>[a-z]+)\b")
# A room or a page of the place of work, and the system that it changes to: "via the portal", "a move to the Reef CRM".
_ROOM = re.compile(
    r"(?P<before>\b(?:via|to|from)) an? (?=(?:[\w’]+ ){0,3}(?:portal|website|intranet|control room|link room)\b)"
)
_SYSTEM = re.compile(r"(?P<before>\b(?:changeover|migration|move|switch) to) an? (?=[A-Z][\w-]+ [A-Z]{2,4}(?:$|,| ))")
_MANY = re.compile(r"of (?:about |over |around |up to |more than )?\d")
_OF_DEEDS = re.compile(r"\w{3}(?:tion|sion|ment|ance|al|ery)$")
_TOOLS = ("tools", "transport", "farming", "engineering")
_LEVELS = ("stage", "level", "grade", "standard")
_NEAR = 4  # words before a phrase that may govern it
_IN_ORDER = ("finally", "lastly", "eventually", "initially")  # before which no article stands: "finally the wheel"
_TWO = 2


def with_last_articles(clause: str) -> str:
    """A clause in which each single thing that can be counted has an article, where it is sure which.

    Args:
        clause: A composed clause.
    """
    clause = _ROOM.sub(r"\g<before> the ", _SYSTEM.sub(r"\g<before> the ", clause))
    clause = with_the_kept(with_the_deed(_SHARED.sub(_without_the, clause)))
    phrases = without_verbs(noun_phrases(clause))
    for place in reversed(range(len(phrases))):
        if not lacks_article(phrases, place) or phrases[place].words[0] in _IN_ORDER:
            continue
        article = _article(phrases, place, own=clause.startswith(("I ", "we ", "as a team we ")))
        if article:
            start = _with_its_pair(clause, phrases[place].start)
            clause = f"{clause[:start]}{a(clause[start:]) if article == 'a' else article} {clause[start:]}"
    return clause


def _without_the(match: re.Match[str]) -> str:
    """What describes one last word, without the article of the first: "the phone, tablet and laptop repairs"."""
    words = re.findall(r"[a-z]+", re.sub(r",? and ", " ", match["listed"]))
    lists = ("count", "count-or-mass", "uncountable", "one-of", "machines")
    known = frozenset().union(*(words_of(one) for one in lists))
    single = all(one in known and not is_plural(one) for one in words)
    if not single or not (is_plural(match["thing"]) or is_mass(match["thing"])):
        return match[0]
    return f"{re.sub(r', and ', ' and ', match['listed'])} {match['thing']}"


def lacks_article(phrases: list[NounPhrase], place: int) -> bool:
    """Whether a phrase is a single thing that can be counted, without determiner, and nothing excuses that."""
    phrase, noun = phrases[place], phrases[place].head
    somebody = is_agent(noun) and not is_name(noun)  # "Playwright" is a tool
    counted = any(noun in words_of(one) for one in ("count", "acronyms", "occasions")) or somebody
    counted = counted or (bool(_SIZED.match(phrase.words[0])) and not is_mass(noun) and len(phrase.words) > 1)
    named = bool(phrase.before) and is_named_system(phrase.words)
    if tells_of_people(phrase.words):
        return False
    if named or phrase.is_determined or not counted or is_plural(noun) or _is_doing_or_deed(noun):
        return False
    return not is_excused(phrases, place)


def is_excused(phrases: list[NounPhrase], place: int) -> bool:
    """Whether a phrase has no article by what it is or where it stands."""
    phrase, noun = phrases[place], phrases[place].head
    if noun in words_of("groups") and _MANY.match(phrase.text):
        return bool(set(phrase.before) & _WITHOUT)  # and not "crew of 12 rowers"
    if noun == "crew" or _is_verb(phrases, place) or _is_bare_by_place(phrases, place):
        return True
    return _shares(phrases, place) or _describes_the_last(phrases, place)


def _is_doing_or_deed(noun: str) -> bool:
    """Whether a noun names what is done, and so stands in a list without article: "pet sitting", "egg collection"."""
    if re.search(r"-(?:up|off|out|over|down|in)$", noun):
        return True
    if noun in ("evening", "morning"):
        return False
    if noun.endswith("ing") or noun in words_of("alike"):
        return bool(base_of(noun, "G" if noun.endswith("ing") else "B"))
    return bool(_OF_DEEDS.search(noun) and (verb_of(noun) or base_of(noun.removesuffix("ion"), "B")))


def _is_verb(phrases: list[NounPhrase], place: int) -> bool:
    """Whether the last word of a phrase is a verb by its place: "I plan and cook", "help guests book"."""
    phrase, noun = phrases[place], phrases[place].head.lower()
    if not base_of(noun, "BDV"):
        return False
    if phrase.ends_with_verb:
        return True
    others = [one for one in phrase.words[:-1] if not one.endswith("ly")]
    if others:
        return is_plural(others[-1]) and (
            others[-1] in words_of("people") or others[-1].removesuffix("s") in words_of("count people")
        )
    if {"to", "i", "we", "have", "has", "had"} & set(phrase.before):
        return phrase.behind != "of"
    return phrase.goes_on and place > 0 and _is_verb(phrases, place - 1)


def _is_bare_by_place(phrases: list[NounPhrase], place: int) -> bool:
    """Whether what stands around a phrase has no article: "by tram", "from trainee to cook", "kinds of cheese"."""
    phrase, before = phrases[place], set(phrases[place].before)
    earlier = [one.lower() for each in phrases[:place] for one in (*each.before, *each.words)] + list(phrase.before)
    near = set(earlier[-_NEAR:])
    way = _WAY.match(phrase.text) and not phrase.goes_on  # "films and archive to tape"
    someone = phrase.head in words_of("count people") or is_agent(phrase.head) or is_person(phrase.head)
    if (
        before & (_WITHOUT - {"by"} if someone else _WITHOUT)
        or near & words_of("received")
        or _BEHIND_BARE.match(phrase.text)
        or way
    ):
        return True
    if "by" in before and phrase.behind == "," and len(phrase.words) == 1:
        return True  # "by payer, code and location"
    if ("from" in before and phrase.behind == "to") or ("of" in before and set(earlier[-_TWO:]) & _KINDS):
        return True
    goal = "from" in earlier or near & (words_of("rising") | words_of("reporting") | {phrase.head})
    return bool("to" in before and (goal or phrase.head in _LEVELS)) or _is_bare_itself(phrase)


def _is_bare_itself(phrase: NounPhrase) -> bool:
    """Whether a phrase has no article where it stands: "in stock", "at head office", "front of house"."""
    noun, alone = phrase.head, len(phrase.words) == 1
    if noun in words_of("the-governed") or (alone and noun in words_of("uncounted-alone")):
        return True
    if phrase.behind == "of" and (verb_of(noun) or noun in ("front", "end")):
        return True
    named = "-".join(phrase.words) in words_of("bare-phrases")
    if not set(phrase.before) - COORDINATING:
        return named and phrase.goes_on  # "in state and federal court"
    return named or noun in words_of("materials") or (alone and ("of" in phrase.before or noun in words_of("bare")))


def _shares(phrases: list[NounPhrase], place: int) -> bool:
    """Whether the determiner of a phrase before stands for this one too: "the bar and terrace"."""
    phrase = phrases[place]
    if not place or not phrase.goes_on:
        return False
    if place + 1 < len(phrases) and phrases[place + 1].goes_on and phrases[place + 1].is_determined:
        return False  # "the bar, bistro and a function room"
    before = phrases[place - 1]
    person = is_agent(phrase.head) or is_person(phrase.head)
    alike = person or (is_adjective(before.head) and phrase.before == ("and",))  # "a tidal and gated basin"
    if before.words[0] in ("a", "an") and len(before.words) > _TWO and len(phrase.words) > 1 and not alike:
        return False  # "a corner shop and a beach kiosk"
    further = before.goes_on and not is_plural(before.head) and _shares(phrases, place - 1)
    return before.is_determined_as_one or further


def _describes_the_last(phrases: list[NounPhrase], place: int) -> bool:
    """Whether a phrase only describes the last word of the list in which it stands: "door and window repairs"."""
    last = place
    while last + 1 < len(phrases) and phrases[last + 1].goes_on:
        last += 1
        if {"and", "or"} & set(phrases[last].before):
            break
    ends = phrases[last]
    if last == place or ends.is_determined or len(ends.words) < _TWO:
        return False
    occasion = phrases[place].head in words_of("occasions") and len(phrases[place].words) > 1
    object_ = phrases[place].before[-1:] in (("i",), ("we",)) and re.search(
        r"\w{3}(?:ial|ual|nal|ive|ous)$", ends.words[0]
    )
    return (
        not occasion
        and not object_
        and (is_plural(ends.head) or ends.head not in words_of("count") or _is_doing_or_deed(ends.head))
    )


def _article(phrases: list[NounPhrase], place: int, *, own: bool) -> str:
    """The article of a phrase, "a" or "the"; empty where it is not sure.

    Args:
        phrases: The noun phrases of the clause.
        place: Which of them.
        own: Whether the clause tells of its writer, so that an -ing form in it is no task.
    """
    phrase = phrases[place]
    noun, described = phrase.head, phrase.words[:-1]
    if re.match(r"(?:first|second|third)$", phrase.words[0]):
        return ""
    if noun in words_of("groups") and _MANY.match(phrase.text):
        return "a"
    if phrase.before[-1:] in RELATIVE:
        verb = base_of(phrase.words[0], "D") and "," not in phrase.before  # or "order", in "which order"
        return "" if verb else "the"  # "which cut the release day"
    if not described:
        return _article_alone(phrases, place)
    doing = base_of(described[0], "G") and not own and not _is_governed_beside_things(phrases, place)
    if doing or not all(map(_may_describe, described)) or _stands_beside_the_unknown(phrases, place):
        return ""
    yearly = described[0] == "annual" and noun in words_of("occasions")
    unique = yearly or noun in words_of("the") | words_of("superiors") or described[0] in words_of("unique")
    return "the" if unique else "a"


def _article_alone(phrases: list[NounPhrase], place: int) -> str:
    """The article of one word: "the" of what there is one of, "a" of a tool or a person beside other things."""
    noun, group = phrases[place].head, place
    while group and phrases[group].goes_on:
        group -= 1
    beside_the = any(one.words[0] == "the" for one in phrases[group:place])  # "the bar, bistro and a function room"
    governing = phrases[place].behind in ("for", "of")  # "rotas and schedule for 7 crews"
    if beside_the or governing or noun in _only_one():
        return "the"
    single = noun in words_of("acronyms") | words_of("machines") or is_person(noun) or is_agent(noun)
    single = single or any(noun in words_of(f"count {field}") for field in _TOOLS)
    beside = phrases[place - 1] if place and phrases[place].goes_on else None
    sure = beside is None or is_plural(beside.head) or beside.is_determined or is_mass(beside.head)
    return "a" if single and sure else ""


def _only_one() -> frozenset[str]:
    """Nouns that a place of work has one of."""
    lists = ("the", "one-of", "parts-of-a-place", "countable")
    return frozenset().union(*(words_of(one) for one in lists))


def _stands_beside_the_unknown(phrases: list[NounPhrase], place: int) -> bool:
    """Whether "and" joins a phrase to one word that no table has, so that it may lack an article too."""
    before = phrases[place - 1] if place and phrases[place].goes_on else None
    if before is None or len(before.words) > 1 or before.is_determined:
        return False
    word = before.head
    known = any(word in words_of(one) for one in ("count", "count-or-mass")) or is_mass(word) or readings(word, "en")
    return word.islower() and not is_plural(word) and not known


def _is_governed_beside_things(phrases: list[NounPhrase], place: int) -> bool:
    """Whether a phrase stands beside things behind one preposition: "help for two cooks and visiting baker"."""
    before = phrases[place - 1] if place and phrases[place].goes_on else None
    governed = before is not None and bool({"to", "for", "with", "of", "from"} & set(before.before))
    return governed and before is not None and (is_plural(before.head) or before.is_determined)


def _may_describe(word: str) -> bool:
    """Whether a word can stand before a noun: no verb that is neither noun nor adjective, "attend"."""
    low = word.lower()
    if low in words_of("adjectives") or not base_of(low, "B") or base_of(low, "V") == low:
        return not (base_of(low, "D") and not base_of(low, "V"))
    return may_be_noun(low) or low in words_of("count")


def _with_its_pair(clause: str, start: int) -> int:
    """Where the first of two words stands that "and" joins before a noun: "speech and language programme"."""
    pair = next((one for one in pairs().finditer(clause) if one.start() < start < one.end()), None)
    return pair.start() if pair else start
