"""Doubts that single words of a clause raise: signs and clipped words, and names without article."""

import re

from checklist.compose.english.last_check.doubts_of_numbers import doubt_of_number
from checklist.compose.english.phrases import base_of, is_only_verb, is_past_only, is_plural, words_of
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases

# What stands for a word and is none: "2023 + 2024", "M/V", "no. 2", "3h10"; an "A/B test" is called so.
_SIGN = re.compile(
    r"(?<!\w)[+&=](?!\w)|\d[+]\d|\b\w/[A-Z]\b(?! tests?)|\b[A-Z]/\w\b(?! tests?)|\bno\. \d|\b[a-z]+/[a-z]+\b|\b[A-Z]\*"
    r"|\b\d+h\d+\b"
)
# "A 2 group machine", "a year out a student", "2-day ride alongs", "back same day".
_NO_HYPHEN = re.compile(
    r"\b(?:an?|the) \d+ [a-z]+(?<!s) [A-Za-z]|\b(?:an?|the) [a-z]+ (?:out|off|up) (?:an?|the) "
    r"|[a-z] (?:alongs|ups|outs|ins|offs|overs|downs)\b|(?<!the )(?<!that )(?<!this )\bsame (?!as\b)"
)
# "As council’s witness"; plurals have no article before them.
_OWNER = re.compile(
    r"\b(?:of|for|with|to|from|by|as|at|in|on|under) (?!(?:children|people|women|men|customers|today|master|bachelor)’)"
    r"[a-z]+’s "
    r"|\b(?:checking|covering|doing|keeping|reviewing|marking|managing) (?!(?:children|people|women|men)’)[a-z]+’s "
)
# "Cover when short", "two of them won", ", best in the region".
_NO_VERB = re.compile(
    r"\b(?:when|while|if|where) (?P<state>[a-z]+)(?=$|,)|, [\w-]+ of (?:them|which) [a-z]+(?=$|,)"
    r"|, (?:best|top|highest|first|lowest) in "
)
# A short form of a day or a month, and a name that has been written small: "Mon-Fri", "help to Buy".
_SHORT = re.compile(
    r"\b(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
    r"|\b[a-z]+ to (?:Buy|Let|Rent|Sell|Go)\b"
)
# One thing of a year without its article, and somebody by rank alone: "rewrote Year 8 scheme", "for VP Sales".
_OF_A_YEAR = re.compile(
    r"(?<!the )(?<!an )(?<!a )(?<!my )\b(?:Year|Level|Grade|Phase|Stage|Band) \d (?P<noun>[a-z]+)(?=$|,| )"
)
_RANK = re.compile(
    r"\b[A-Z][a-z]+ of an? [A-Z]|\b(?:with|to|for|by|from) (?:Police|Council|Court|Board)\b(?! [A-Z])"
    r"|\b(?:to|for|with|by|of) (?:S?VP|C[EFTO]O|MD|Head of|Director of) ?[A-Z]"
)
# A month behind a name that no preposition ties to it: "moved to Sage Payroll May 2019".
_MONTH_ALONE = re.compile(
    r"\b(?!(?:In|Since|Until|From|By|Early|Late|And) )[A-Z]\w+ "
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d\b"
)
# What has no noun behind it, "hygiene 5-star", or no article: "implemented new EPOS", "hold a bar stock and licence".
_NO_NOUN = re.compile(
    r"(?<!\ba )(?<!\ban )(?<!\bthe )\b\d+-[a-z]+(?=,)|\b\d+-[a-z]+$"
    r"|\b\d+(?:st|nd|rd|th)(?=$|,)|\bwon (?:best|top) |\btop \d+ in |\bon phone\b"
    r"|^I hold an? [a-z ]+ and [a-z]+$"
    r"|\b(?!(?:the|an?|my|our|this) )[a-z]+ new [A-Z]{2,}(?=$|,| (?!and\b)[a-z])"
    r"|\b[A-Z]{2,} \d+ (?:day|week|month|year|hour)s\b|[a-z]s [A-Z]{2,}\d+\b|\d% [A-Z]{2,}\b"
    r"|\b(?!(?:etc|No)\.)[A-Z]?[a-z]{2,6}\. (?=[a-z])|\b(?:budget|price|fee|cost|salar|contract|order)s? [£$€]\d"
    r"|\bI sat (?!on|in|with|at|for|as|my|the|an?|exams?|beside)|\ball (?:team|crew|class|group|ward|shop)\b"
    r"|\b(?:start|concept|brief) to [a-z]+(?=$|,)|\btook part in (?:more than|over|about) \d"
    r"|\b(?:under|of|for|with|to|by|from|at|via|into)$"
    r"|(?<!week)(?<!weekend)(?<!day)(?<!night)(?<!\d) in \d{1,2}$"
)
# An arrow, "2 x 30", a record without verb, a consequence without subject, an absence without verb.
_LOOSE = re.compile(
    r"->|→|\b\d+ ?x(?= [A-Z\d]|$|,| [a-z])|\bx ?\d+\b|[a-z]s (?:top|best|first|highest) (?:of|in) "
    r"|\b(?:incl|approx|excl)\b(?!\.)|, (?:highest|lowest|best|top|record) (?:[a-z]+ ){0,2}[£$€]?\d"
    # "Menus change every six weeks" is no work, but has its own subject.
    r"|\binclude[sd]? (?:[a-z-]+ )?[a-z]+s (?:change|rotate|vary|run|open|close|go|come|start|begin|meet) "
    r"(?:every|each|daily|weekly|monthly|twice)\b"
    r"|, (?:before|after) that (?!I\b|the\b|we\b)[a-z]+(?=$|,)"
    r"|\b(?:when|while|whenever|if|because) (?:(?!is\b|are\b|was\b|were\b)[\w’]+ ){1,4}"
    r"(?:away|off|out|in|absent|ill|busy|short|free|quiet)(?=$|,)"
    r"|, only [a-z]+ (?:[a-z]+ ){0,3}so [a-z]+ |\b(?:an?|the) [a-z]+ing (?:up|in|out|down|off) |\bco(?=$|,)"
)
# A time, a ratio or a number behind a noun that no preposition ties to it: "clinic Fridays", "rota 1:6", "floods 2012".
_TIE = (
    r"(?:in|on|at|of|by|to|from|for|since|until|till|before|after|during|over|about|around|between|through|per|every"
    r"|each|and|or|early|late|mid|spring|summer|autumn|winter|season|the|a|an|with|than|as|is|was|most|some|all|both"
    r"|last|only|including|second|third|other)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_UNTIED = re.compile(
    rf"\b(?!{_TIE} )[a-z][a-z’-]* (?:{_DAY}(?: (?:morning|afternoon|evening|night)s?)?\b(?=$|,| and| to|-)"
    rf"|{_MONTH}[-–]{_MONTH}\b|1:\d+(?=$|,| and)"
    r"|(?:19|20)\d\d(?=$|,| and ))"
    r"|\b(?:lead|leader|supervisor|manager|student|head|foreman|chef|captain|mentor) of \d+(?=$|,| (?:for|on|at|in)\b)"
    rf"|\b(?!{_TIE} )[A-Za-z][a-z]+ Q[1-4] (?:19|20)\d\d\b"
    r"|\b(?:caseload|ledger|portfolio|fleet|flock|herd) \d[\d,]*(?= [a-z]|$|,)"
)
# Two letters that may be somebody or a body: "supervision by DO", "talks to WI"; those that need no article are known.
_TWO_LETTERS = re.compile(
    r"\b(?:of|with|to|for|from|by) (?!(?:IT|HR|QA|PR|UK|EU|US|TV|AI|QC|HQ|UX|UI|BI|AD|ID|VR|CI|GP|MS|TB|NI|PC)\b)"
    r"[A-Z]{2}(?=$|,| and\b)"
)
# What stands in a field of a form for an employer that has no name.
_NO_EMPLOYER = re.compile(r"\b(?:at|for|with) (?:Various|Company|Confidential)(?=$|[,.])")
_SO = re.compile(r"\bso (?P<verb>[a-z]+) ")
# Signs of a note behind "my work includes": a share, a name with a number, a verb that is no noun.
_LISTING = re.compile(r"(?:my work|the job|my duties) (?:also )?(?:is|was|has|include|involve)")
_FELL = re.compile(r"\b(?:down (?:to \d|by (?:a|\d))|(?:down|up) (?:year on year|on last year|every year|since|after))")
_SHARE = re.compile(r"(?P<before>[\w’]+) \d[\d.]*%")
_BEFORE_A_SHARE = frozenset({
    "of", "at", "by", "to", "from", "than", "about", "around", "over", "under", "above", "below", "up", "down",
    "nearly", "almost", "with", "between", "and", "in", "for", "until", "within", "the", "a",
    "exactly", "least", "roughly", "averaging",
})  # fmt: skip
_NAMED = re.compile(r"\b(?P<what>[a-z]{4,}s) [A-Z]{2,}[\w.]* \d")
_MEMBER = re.compile(r"(?:(?:, |,? and |includes? |included |involves? |involved ))(?P<verb>[a-z]+) (?=[a-z])")
# Two things that are told of as one: "the moulds and glaze was".
_TWO_AS_ONE = re.compile(r"^the [^,]* and [^,]* was ")
_DETERMINER = re.compile(r"(?:the|an?|my|our|their|its|each|every|and|or|[a-z]+’s|[a-z]+s’|\d.*|\w*ly)$")
_OF_ONE = re.compile(r"\b(?:of|with|for|by|to) (?P<noun>[a-z]+)(?=$|,| and )")
_OFTEN = re.compile(
    r"(?P<before>[\w’]+) (?:daily|weekly|monthly|yearly|annual|quarterly|fortnightly|nightly) (?P<noun>[a-z-]+)"
    r"(?=$|,| (?:with|for|in|on|of|to|at|by)\b)"
)
_BEST = re.compile(r"(?:best|top|highest|lowest|first) (?:in|of) ")
_MANY = frozenset(("people", "children", "men", "women", "staff", "daily", "weekly", "each"))
_TWO = 2


def doubt_of_note(plain: str) -> str:
    """Why a clause may have a note of a CV in it: a sign, a clipped word, a missing hyphen, article or verb.

    Args:
        plain: A clause without its brackets.

    Returns:
        The doubt in a few words; empty where there is none.
    """
    if sign := _SIGN.search(plain):
        return f"a sign for a word: {sign[0]}"
    for word in re.findall(r"[A-Za-z-]+", plain):
        if word.lower() in words_of("clipped"):
            return f"a clipped word: {word}"
    if (
        one := _SHORT.search(plain)
        or _NO_NOUN.search(plain)
        or _MONTH_ALONE.search(plain)
        or _RANK.search(plain)
        or _TWO_AS_ONE.search(plain)
        or _LOOSE.search(plain)
        or _UNTIED.search(plain)
        or _NO_EMPLOYER.search(plain)
        or _TWO_LETTERS.search(plain)
    ):
        return f"a note: {one[0]}"
    if one := _NO_HYPHEN.search(plain) or _OWNER.search(plain):
        return f"an article or a hyphen is missing: {one[0]}"
    for one in _NO_VERB.finditer(plain):
        if not one["state"] or not base_of(one["state"], "G"):
            return f"no verb: {one[0]}"
    return _bare_verb(plain) or _bare_thing(plain)


def _bare_verb(plain: str) -> str:
    """A verb without subject, or in a list of work: "so cover nights", "my work includes attend shows"."""
    if verb := next((one["verb"] for one in _SO.finditer(plain) if is_only_verb(one["verb"])), ""):
        return f"a verb without subject: {verb}"
    if not _LISTING.match(plain):
        return ""
    if fell := _FELL.search(plain):
        return f"a change in a list: {fell[0]}"
    for one in _SHARE.finditer(plain):
        if one["before"].lower() not in _BEFORE_A_SHARE:
            return f"a share: {one[0]}"
    for one in _NAMED.finditer(plain):
        if is_plural(one["what"]) and one["what"] not in words_of("prepositions"):
            return f"a name behind a noun: {one[0]}"
    verb = next((one["verb"] for one in _MEMBER.finditer(plain) if is_only_verb(one["verb"])), "")
    return f"a verb in a list: {verb}" if verb else ""


def _bare_thing(plain: str) -> str:
    """One thing without article behind how often it is, or behind a preposition: "run fortnightly quiz", "of team"."""
    for one in _OFTEN.finditer(plain):
        noun = one["noun"]
        many = is_plural(noun) or noun.endswith(("ing", "ment")) or noun in words_of("mass") | words_of("uncountable")
        beside = one["before"] in ("and", "or") and noun in words_of("count")  # "the floor, displays and weekly rota"
        if (beside or not _DETERMINER.match(one["before"])) and not many:
            return f"an article is missing: {one[0]}"
    for one in _OF_A_YEAR.finditer(plain):
        if one["noun"] in words_of("count") and not is_plural(one["noun"]):
            return f"an article is missing: {one[0]}"
    for one in _OF_ONE.finditer(plain):
        if one["noun"] in words_of("groups") | words_of("superiors") | words_of("the") and not is_plural(one["noun"]):
            return f"an article is missing: {one[0]}"
    return ""


def doubt_of_phrase(plain: str) -> str:
    """Why a name may lack its article or what ties it: "for Planning Committee", "dry docking Osaka"; else empty."""
    for phrase in noun_phrases(plain):
        if len(phrase.words) < _TWO:
            continue
        if _is_bare_name(phrase):
            return f"a name without article: {' '.join(phrase.words)}"
        if _is_untied_name(phrase):
            return f"a name behind a noun: {' '.join(phrase.words)}"
    return ""


def _is_bare_name(phrase: NounPhrase) -> bool:
    last = phrase.head.lower()
    named = all(one[:1].isupper() for one in phrase.words) and set(phrase.before) & (
        words_of("prepositions") | {"to", "of", "as"}
    )
    bare = "-".join(phrase.words).lower() in words_of("bare-phrases")
    return bool(named) and not bare and last in words_of("named-with-the") | words_of("superiors")


def _is_untied_name(phrase: NounPhrase) -> bool:
    *_, noun, last = phrase.words
    acronym = last.isupper() and not phrase.text[:1].isdigit()
    if acronym or not last[:1].isupper() or is_plural(last.lower()) or not noun.islower():
        return False
    if len(phrase.words) == _TWO and (phrase.is_determined or base_of(noun, "BDG")):
        return False
    return is_plural(noun) or noun in words_of("count") or bool(base_of(noun, "G") and noun != phrase.words[0])


def doubt_of_brackets(brackets: str) -> str:
    """Why what stands in brackets may be a note: "parents feedback", "goods in, pick, pack", "24 hours cover".

    Args:
        brackets: The words without the brackets.
    """
    if doubt_of_number(brackets) and not re.search(r"\d%", brackets):  # "parallel run 3 months"
        return "a number in brackets"
    if _is_deed(brackets):
        return "a deed in brackets"
    if (doubt := doubt_of_note(brackets)) or _BEST.match(brackets):
        return doubt or "a record in brackets"
    members = re.split(r"[,;] ", brackets)
    loose = any(re.match(r"[a-z]", one) and not re.search(r"\d", one) for one in members)
    if len(members) > 1 and loose and " and " not in members[-1]:
        return "no list"
    return next((f"one thing in brackets: {one}" for one in members if _is_one_thing(one, len(members) > 1)), "")


def _is_deed(brackets: str) -> bool:
    """Whether a verb with its object opens brackets, which have no subject for it: "wrote the guide"."""
    verb, _, rest = brackets.partition(" ")
    if not is_past_only(verb) or not rest:
        return False
    behind = rest.partition(" ")[0].rstrip(",;")
    if not base_of(verb, "V"):  # "wrote", and no participle
        return True
    one = behind in words_of("count") and not is_plural(behind)
    by_figure = re.match(r"[a-z]+ (?:by|from|to) [£$€]?\d", rest)
    return bool(by_figure or re.match(r"(?:the|an?|my|our|two|three|four|five|most of|all of) ", rest)) or bool(
        one and rest != behind
    )


def _is_one_thing(member: str, listed: bool) -> bool:
    """Whether a member of brackets is a single thing by itself, or one that a number and a plural describe."""
    phrases = noun_phrases(member)
    if not phrases or phrases[0].start or not phrases[0].head.islower():
        return False
    phrase = phrases[0]
    many = is_plural(phrase.head) or phrase.head in _MANY or base_of(phrase.head, "DVG")
    if re.match(r"\d", phrase.words[0]):
        counted = len(phrase.words) > _TWO and is_plural(phrase.words[1])
        return counted and not base_of(phrase.head, "DVG")
    return not listed and not many and not phrase.is_determined and phrase.behind == "" and not re.search(r"\d", member)
