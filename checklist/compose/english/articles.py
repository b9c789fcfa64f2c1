"""Articles that a CV leaves out: "developed scoring model for loans" as "developed a scoring model for loans"."""

import re

from checklist.compose.english.phrases import (
    ARTICLES,
    a,
    base_of,
    describes,
    is_adjective,
    is_counted,
    is_named_system,
    is_past_only,
    is_plural,
    may_be_noun,
    words_of,
)
from checklist.compose.english.wording.noun_phrases import ends_with_people, tells_of_people
from checklist.compose.english.wording.set_phrases import in_patterns

# What ends a noun phrase.
_END = re.compile(
    r"[,.;:)(]|$|(?:of|for|in|on|at|with|to|from|by|and|that|which|who|into|after|before|using|under|through|as|over"
    r"|across|during|onto|alongside|beside|behind|between|towards?|against|within|inside|outside|along|around|off|per|plus"
    r"|via|including|without|near|above|below|beyond|while|when|where|because|until|since|than|or|but"
    r"|each|every|twice|once|daily|weekly|fortnightly|monthly|quarterly|yearly|annually)(?: |$)"
)
_DETERMINER = re.compile(
    r"(?:and|to|as|the|an?|all|every|each|both|my|our|your|their|his|her|its|this|that|these|those|any|no|some|several|many"
    r"|more|most|another|such|what|which|one|two|three|four|five|six|seven|eight|nine|ten|up|about|around|over|nearly"
    r"|almost|under|than|\W*\d[\d.,]*(?:[%+kKm]|bn)?)$",
    re.I,
)
_OFTEN = re.compile(r"(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)\b")
# A list of words with a compound at its end: "event, wedding and portrait photography".
_LISTED = re.compile(
    r"[a-z-]+, (?:[a-z-]+, )*[a-z-]+,? and [a-z-]+ (?P<noun>[a-z-]+)"
    r"(?=$|[,.;:)]| (?:for|in|at|on|to|with|from|by|across)\b)"
)
_OF_THE_YEAR = re.compile(r"of the (?:week|month|season|year|match)\b")  # "employee of the month"
_OF = re.compile(r"of (?:the|an?|our|my|their|this) ")
# "revenue of the branch", where it stands behind a verb.
_BELONGING = re.compile(
    r"(?!(?:of|in|on|at|to|for|with|from|by|the|an?|all|both|each|every|my|our|its|their|some|any|more|most|up|out|off|down|over|one|two|three|four|five)\b)"
    r"(?:[a-z-]+\d* ){0,3}(?P<noun>[a-z]+)(?= of (?:the|our|my|this|an?) (?!week|month|season|year|match))"
)
# Two things that describe a third, "backup and disaster recovery plan", as the object of a verb.
_COMPOUND = re.compile(
    r"(?P<first>[a-z]+) and (?P<second>(?:[a-z]+ ){1,3})(?P<noun>[a-z]+)(?=$|[,;.]| (?:for|of|in|at)\b)"
)
# A thing that two names describe, or an uncounted one and a doing: "a Flask and Vue portal".
_OF_BOTH = re.compile(
    r"(?P<first>[A-Z][\w.]+|[a-z]+ (?P<mass>[a-z]+)) and (?P<second>(?:[A-Z][\w.]+|[a-z]+ing)) (?P<noun>[a-z]+)"
    r"(?=$|[,;.(]| (?:for|of|in|at|from|on|with|to)\b)"
)
_MACHINE = re.compile(r"(?P<link>, | and )(?P<noun>[a-z-]+)(?=,| and |$)")
_BEFORE_DOINGS = frozenset({"after", "before", "by", "when", "while", "without"})
_PAIR = 2
_LONGEST = 5  # words of a noun phrase


def with_articles(text: str, *, the: bool = False, opens: bool = True) -> str:
    """What stands behind a verb or a preposition, with the articles that its singular nouns ask for.

    A phrase is changed only where its last word is a noun that the table has, and nothing before it is a determiner.

    Args:
        text: The words, without the verb.
        the: Whether the first article is definite: "trained on the stock system".
        opens: Whether the text begins with what a verb or a preposition governs.
    """
    if text.startswith(" "):
        return f" {with_articles(text.lstrip(), the=the, opens=opens)}"
    text = _MACHINE.sub(_machine, text)
    text = re.sub(r"\bto (?=(?:board|council|committee|panel)(?:$|[,.;)]| and | on ))", "to the ", text)
    text = in_patterns(text, opens=opens)
    compound = _COMPOUND.match(text) if opens else None
    if compound and _is_compound(compound):
        text = f"the {text}"
    both = _OF_BOTH.match(text) if opens else None
    if both and is_counted(both["noun"]) and (not both["mass"] or both["mass"] in words_of("uncountable")):
        return f"{a(text)} {text[: both.end()]}{with_articles(text[both.end() :], opens=False)}"
    belonging = _BELONGING.match(text) if opens else None
    noun = belonging["noun"] if belonging else ""
    apart = words_of("of-phrases") | words_of("bare-before-of") | words_of("prepositions")
    if belonging and not (apart & set(belonging[0].split())) and not is_plural(noun) and not is_counted(noun):
        return f"the {text[: belonging.end()]}{with_articles(text[belonging.end() :], opens=False)}"
    words = text.split(" ")
    said: list[str] = []
    place, governed = 0, True
    if opens and words[0] in ("up", "out", "down", "over", "off", "together"):  # "set up new archive"
        said, place = words[:1], 1
    elif opens and words[0] == "and" and base_of(words[1], "B"):  # "and send newsletter", behind the first verb
        said, place = words[:2], 2
    while place < len(words):
        doing = words[max(place - 1, 0)] in _BEFORE_DOINGS and bool(base_of(words[place], "G"))  # "after doing up"
        bare = doing or words[place] in ("last", "next")  # "on last year"
        size = _phrase(words, place, first=governed) if opens and not bare else 0
        if size:
            article = _article(
                words[place : place + size],
                " ".join(words[place + size :]),
                the=the or _is_known_before(words, place, size),
                behind=not governed,
            )
            said.append(article)
            said += words[place : place + size]
            place += size
            opens, the, governed = False, False, False
            continue
        said.append(words[place])
        verb = _governs(words, place)
        if verb:
            place += 1
            said.append(words[place])
            if words[place + 1 : place + 2] and words[place + 1] in ("up", "out", "off", "down"):  # "cashed up till"
                place += 1
                said.append(words[place])
        governed = verb
        toward = words[place] == "to" and "from" not in words[:place]
        opens = (
            verb
            or toward
            or (words[place].lower() in words_of("prepositions") and words[place - 1 : place] not in ARTICLES)
            or words[place - 1 : place + 1] == ["such", "as"]
        )
        place += 1
    return " ".join(said)


def _is_known_before(words: list[str], place: int, size: int) -> bool:
    """Whether what stands before a phrase says which it is: "upkeep of churchyard", "reports to insurer"."""
    before = words[place - 1] if place > 1 else ""
    counterpart = words[place + size - 1].rstrip(",.;:)") in words_of("counterparts")
    return size == 1 and (before == "of" or (before == "to" and counterpart))


def _is_compound(match: re.Match[str]) -> bool:
    """Whether "and" joins what describes a noun that one has one of, and no further verb or thing does."""
    noun = match["noun"]
    known = noun in words_of("count") - words_of("groups") and not is_plural(noun)
    words = [match["first"], *match["second"].split()]
    verbs = [one for one in words if base_of(one, "DB") and not may_be_noun(one)]
    verbs += [one for one in words[1:2] if is_past_only(one)]
    apart = words_of("prepositions")
    return known and not verbs and not any(is_plural(one) or _DETERMINER.match(one) or one in apart for one in words)


def _governs(words: list[str], place: int) -> bool:
    """Whether a verb stands behind a word, with an object of its own: "to drive", "opened and closed"."""
    if place + 1 >= len(words):
        return False
    verb = words[place + 1]
    further = words[place] == "and" or words[place].endswith(",")
    verb = verb.removeprefix("re-")
    behind = words[place + 2].rstrip(",.;") if place + 2 < len(words) else ""
    past = further and ((bool(base_of(verb, "D")) and not base_of(verb, "B")) or verb in words_of("governing"))
    past = past and not describes(verb, behind) and not is_adjective(words[place - 1])  # "a tidal and gated basin"
    rises = verb in words_of("ranks") and behind in words_of("agents") | words_of("count people")  # "to head chef"
    rises = rises or (place > 0 and words[place - 1] in words_of("rising") | words_of("reporting"))
    described = may_be_noun(verb) and verb not in words_of("usual") | words_of("verbs-first")
    rises = rises or behind == "of" or f"{verb}-{behind}" in words_of("bare-phrases")
    rises = rises or (described and behind in words_of("count") and not is_plural(behind))  # "to cloud platform"
    return past or (words[place] == "to" and not rises and bool(base_of(verb, "B")))


def _machine(match: re.Match[str]) -> str:
    """A machine among other things, with its article: "tractors, a telehandler and a quad"."""
    noun = match["noun"]
    return f"{match['link']}{a(noun)} {noun}" if noun in words_of("machines") and not is_plural(noun) else match[0]


def _phrase(words: list[str], start: int, *, first: bool) -> int:
    """How many words from a place on are a singular noun phrase without its article; 0 for none.

    Args:
        words: The text.
        start: The place.
        first: Whether it is the object of a verb, and not behind a preposition.
    """
    for size in range(1, _LONGEST + 1):
        if start + size > len(words):
            return 0
        word = words[start + size - 1]
        plain = word.rstrip(",.;:)")
        if size == 1 and (_DETERMINER.match(word) or word.lower() in words_of("prepositions")):
            return 0
        if size > 1 and (_DETERMINER.match(word) or word in words_of("prepositions") or word in ("who", "or")):
            return 0
        last = plain != word or _END.match(" ".join(words[start + size :]))
        if not last:
            continue
        known = any(plain in words_of(one) for one in ("count", "the", "machines", "one-of")) or (
            first and _is_somebody(plain)
        )
        known = known or (size == 1 and plain in words_of("counted-alone"))
        fits = ((plain.islower() and known) or plain in words_of("acronyms")) and not is_plural(plain)
        fits = fits and (first or not is_named_system(words[start : start + size]))
        fits = fits and words[start + size : start + size + 2] != ["to", plain]  # "day to day", "door to door"
        fits = fits and not (size == 1 and plain in words_of("uncounted-alone"))
        fits = fits and not (plain in words_of("materials") and not first and size > 1)
        fits = fits and not _OF_THE_YEAR.match(" ".join(words[start + size :]))
        rising = (
            start
            and words[start - 1] == "from"
            and words[start] not in words_of("unique")
            and " ".join(words[start + size :]).startswith("to ")
        )
        rising = rising or (
            start > 0 and words[start - 1] == "to" and (start == 1 or words[start - 2] in words_of("rising"))
        )
        fits = fits and not (
            size == 1 and _LISTED.match(" ".join(words[start:])) and _describes_all(" ".join(words[start:]))
        )
        fits = fits and not (plain == word and _describes(words[start + size :], compound=size > 1))
        fits = fits and not (
            start and not first and "-".join([*words[start : start + size - 1], plain]) in words_of("bare-phrases")
        )
        fits = fits and not (plain != word and words[start - 1 : start] == ["by"])  # "by payer, code and location"
        if not fits or rising or (size == 1 and not first and not _alone(words[max(start - 2, 0) : start], plain)):
            return 0
        before = words[start : start + size - 1]
        return size if _is_nominal(before) and not (first and ends_with_people(before) and base_of(plain, "B")) else 0
    return 0


def _is_somebody(noun: str) -> bool:
    """Whether a noun is somebody whom a verb can have as its object: "supervise a ledger clerk"."""
    return noun in words_of("agents") - words_of("ranks") and not base_of(noun, "B")


def _describes(behind: list[str], *, compound: bool) -> bool:
    """Whether what follows "and" has a noun that the noun before it describes too, so that no article belongs to that.

    Args:
        behind: The words behind the noun.
        compound: Whether other words stand before the noun, so that it goes with plurals only: "audit and safety
            standards", "gate and fence repair", but "a food bank and debt advice".
    """
    if len(behind) < _PAIR or behind[0] != "and" or _DETERMINER.match(behind[1]) or base_of(behind[1], "D"):
        return False
    for place, word in enumerate(behind[1:], start=1):
        plain = word.rstrip(",.;:)")
        further = " ".join(behind[place + 1 :])
        if (
            plain != word
            or _END.match(further)
            or _OFTEN.match(further)
            or _DETERMINER.match(further.partition(" ")[0])
        ):
            return place > 1 and (is_plural(plain) or not (compound or plain in words_of("count")))
    return False


def _describes_all(text: str) -> bool:
    """Whether what ends a list is a compound that all its members describe: "event and portrait photography"."""
    match = _LISTED.match(text)
    return bool(match) and (is_plural(match["noun"]) or match["noun"] not in words_of("count"))  # type: ignore[index]


def _alone(behind: list[str], noun: str) -> bool:
    """Whether a noun behind a preposition takes an article: "in choir" does, "on site" and "for hire" do not."""
    before = behind[-1]
    if before == "of":
        return _is_deed(behind[0]) or noun in words_of("employers")  # "upkeep of the churchyard"
    if before in ("to", "by", "alongside", "against", "towards") and noun in words_of("count people"):
        return True  # "alongside a physiotherapist"
    return before in words_of("placing") and noun not in words_of("bare")


def _is_deed(noun: str) -> bool:
    """Whether a noun names a deed by its ending, or is a common one."""
    known = noun in ("upkeep", "care", "charge", "control", "repair", "use", "sale", "layout")
    return (known or bool(re.search(r"\w{3}(?:ing|tion|ment|ance)$", noun))) and noun not in words_of(
        "no-deeds"
    ) | words_of("ing-nouns")


def _is_nominal(words: list[str]) -> bool:
    """Whether words can stand before a noun: adjectives, nouns, -ing forms; no verb with an object of its own."""
    finite = (base_of(word, "D") and not base_of(word, "V") for word in words)
    apart = (word.endswith((",", ";", ":", ")")) or word in ("not", "up", "out", "down", "off") for word in words)
    return not any(finite) and not any(apart) and not tells_of_people(words)


def _article(phrase: list[str], rest: str, *, the: bool, behind: bool) -> str:
    noun, plain = phrase[-1].rstrip(",.;:)"), [one.lower() for one in phrase]
    if re.match(r"of (?:about |over |up to |more than )?[\d£$€]", rest):
        return a(" ".join(phrase))
    unique = plain[0] in words_of("unique") or (
        noun in words_of("the") | words_of("the-governed") and not re.search(r"\d", plain[0])
    )
    plural_people = noun in ("team", "department") and len(phrase) > 1 and plain[0] not in words_of("before-teams")
    unique = unique or (behind and (plural_people or noun in words_of("superiors") or plain[0] in ("head", "chief")))
    unique = unique or (
        len(phrase) == 1 and noun in words_of("one-of") | words_of("employers") | words_of("parts-of-a-place")
    )
    belongs = noun not in words_of("groups") and _OF.match(rest)
    return "the" if the or unique or belongs else a(" ".join(phrase))
