"""Compounds that a CV writes apart, with their hyphens: "56 bed home" as "56-bed home", "sign ups" as "sign-ups"."""

import re
from functools import cache

from checklist.compose.english.phrases import (
    base_of,
    head,
    is_compound_verb,
    is_mass,
    is_plural,
    may_be_noun,
    words_of,
)
from checklist.compose.tables import table

# A noun of a verb and its particle, where there are several: "sign ups". One may be the verb: "sign up new members".
_PARTICLES = re.compile(r"(?<!the )\b(?!(?:[Tt]he|and|or|of|for|with)\b)([A-Za-z]{3,}) (up|in|out|off|over|down)s\b")
# A doing with its particle before what it describes: "settling in visits".
_DOING_OF_THINGS = re.compile(
    r"\b([A-Za-z]{3,}ing) (in|up|out|off) (?=(?:visit|session|day|sheet|note|check|period|fee|point|area)s?\b)"
)
# How many, in words, who are no part of what describes them: "sixteen qualified divers".
_NUMBER = (
    "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|dozen|hundred|several|many|both|most"
    "|all|some|our|your|their|few)"
)
# What is no word of its own: "non technical", "co hosting", "ex service", "auto enrolment", but "auto parts".
_PREFIX = re.compile(
    r"(?<![\w-])(?P<prefix>[Nn]on|[Mm]ulti|[Ss]emi|[Aa]nti|[Uu]ltra|[Ii]nter|[Ii]ntra|[Ee]x|[Pp]re"
    r"|[Aa]uto(?= (?:enrol|renew|escalat|declin|sav))"
    r"|[Cc]o(?= (?:host|found|author|lead|led|direct|writ|wrote|teach|taught|deliver"
    r"|facilitat|chair|design|manag|own)))"
    r" (?=(?!works\b)[a-z]{3})"
)
# From how many to how many, before what is counted in them: "15 to 45 min calls".
_RANGE = re.compile(
    r"\b(?P<least>\d+) ?(?P<to>to|or|-|–) ?(?P<most>\d+)[ -]?(?P<unit>minute|hour|day|week|month|year|page)s?"
    r" (?=(?P<next>[a-z]{3,}))"
)
_OF_MINUTES = re.compile(
    r"\b(?P<number>\d+) (?P<unit>minute|hour|day|week)s "
    r"(?=(?:calls|breaks|shifts|sessions|slots|visits|appointments|lessons)\b)"
)
_SIDED = re.compile(r"\b(\d+|two|three|four|six|eight) (handed|sided|tiered|legged|wheeled|bedded) (?=[a-z]{3})")
# Two numbers with one unit: "3 and 4-bed houses".
_TWO_SIZES = re.compile(r"(?<![\w.,-])(?<!of )(?P<one>\d{1,3}) (?P<link>and|or) (?=\d{1,3}-[a-z])")
# Of which a time of day is a part of the name, so that the number counts them: "2 day nurseries", "3 night porters".
_BY_TIME = re.compile(
    r"(?:day|night|week) (?:boat|nurser|centre|center|shift|patient|porter|worker|room|surger|releas)"
)
# Two that share what they describe: "single and double deck buses".
_SHARED = re.compile(
    r"\b(?P<one>(?i:single|short|low|full|small|first)) and (?P<two>double|long|high|part|large|second)"
    r"[ -](?P<noun>deck|term|rise|time|scale|line|class) (?=(?P<next>[a-z]{3,}))"
)
# How many of what describes one thing: "a 240 dwelling extension". Behind a name it is the number of that.
_MANY = re.compile(
    r"(?<![\w.,-])(?<![A-Z\d] )(?<![Nn]o )(?P<number>(?!1 )(?!(?:19|20)\d\d )\d+(?:,\d{3})*) (?P<unit>[a-z]{3,}) "
    r"(?=(?P<next>[a-z]{3,}))"
)
_NUMBERED = re.compile(
    r"\b(?:year|level|grade|band|stage|phase|class|type|part|tier|unit|section|form|route|zone|block|step|category|week|day|room"
    r"|number|version|windows|office|in|since|from|until|of|target|summer|winter|spring|autumn|for) $",
    re.I,
)
# Words that may be one noun phrase, and nouns that are alike in the plural.
_THINGS = re.compile(r"[a-z-]+(?: (?!(?:and|or|of|for|in|on|at|with|to|from|by|as|is|are|was|were)\b)[a-z-]+){0,3}")
_INVARIABLE = frozenset(("staff", "people", "crew", "aircraft", "sheep", "cattle", "fish", "personnel", "deer"))
# An adverb before a participle, "well established", "fast growing", and what it describes, at once or behind a comma.
_HOW = re.compile(
    r"\b(?P<how>(?i:well|ill|long|fast|slow|hard|high|low|best|far|ever|newly|much)) (?P<verb>[a-z]+) "
    r"(?=(?P<next>[a-z]{3,}))"
)
_HOW_APART = re.compile(r"\b(?P<lead>an?|the) (?P<how>well|fast|long|slow|highly|ever) (?P<verb>[a-z]+)(?=, [a-z]+ )")
# What animals do, and when: "spring calving cows".
_ANIMALS = re.compile(
    r"(?<!, )\b(?P<what>[a-z]{3,}) (?P<doing>[a-z]+ing) "
    r"(?=(?:[a-z]+ )?(?:cows?|heifers?|ewes?|hens?|sows?|goats?|cattle|sheep|herds?|flocks?|dogs?|horses?)\b)"
)
# The noun of a verb with its particle, in one word or two: "VPN set up (Fortis)".
_NOUN_OF_VERB = re.compile(
    r"(?<=[A-Za-z] )(?P<verb>set|follow|change|hand|clean|start|sign|roll|mock|fit|check|build|wind|line) "
    r"(?P<particle>up|over|down|off|out|in)(?=$|,| \(| (?:of|for|and) )"
)
# "Urdu and Punjabi-speaking tenants", where the hyphen is for both.
_TWO_NAMES = re.compile(r"\b(?P<one>[A-Z][a-z]+) and (?P<two>[A-Z][a-z]+-(?:speaking|based|certified|registered) )")
# A number and a singular before a comma, behind which the description goes on: "a four star, family-owned hotel".
_WITH_MORE = re.compile(
    r"\b(?P<number>an? (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) "
    r"(?P<unit>[a-z]+)(?<!s)(?<!ly)(?=, [a-z])"
)


# A noun before a verb, where a deed begins, and what stands behind them: "Line manage two cooks".
_VERB = re.compile(
    r"(?:^|(?<=, )|(?<= and )|(?<= to ))(?P<noun>[A-Za-z][a-z]+) (?P<verb>[a-z]+)(?= (?P<next>[\w£$€]+))"
)
# What describes no noun of a deed together with that deed: "spot check invoices", but "quality check sheets".
_NO_COMPOUNDS = frozenset(("spot", "double", "cross", "proof", "copy", "cold"))
_DETERMINER = re.compile(r"(?:the|an?|all|our|my|their|every|each|new|up|about|over|two|three|four|five|six|\d.*)$")


def hyphened(text: str) -> str:
    """A line with the hyphens that its compounds take before a noun, and with what is one word in one word."""
    for apart, written in table("english/compounds")["one-word"].items():
        text = re.sub(rf"\b({apart[0]}|{apart[0].upper()}){apart[1:]}\b", rf"\g<1>{written[1:]}", text)
    text = _VERB.sub(_as_verb, _PREFIX.sub(r"\g<prefix>-", text))
    text = _DOING_OF_THINGS.sub(r"\1-\2 ", text)
    text = _PARTICLES.sub(r"\1-\2s", text)
    text = re.sub(r"\bfollow up (?=(?:under|of)\b)", "follow-up ", text)
    text = _RANGE.sub(lambda one: _ranging(one) if _is_noun(one["next"]) and is_plural(one["next"]) else one[0], text)
    text = _OF_MINUTES.sub(r"\g<number>-\g<unit> ", text)
    text = _SHARED.sub(
        lambda one: f"{one['one']}- and {one['two']}-{one['noun']} " if _is_noun(one["next"]) else one[0], text
    )
    text = _SIDED.sub(r"\1-\2 ", text)
    text = _HOW_APART.sub(
        lambda one: f"{one['lead']} {_joined_by(one)}" if base_of(one["verb"], "VG") else one[0], text
    )
    text = _HOW.sub(lambda one: f"{_joined_by(one)} " if _is_describing(one) else one[0], text)
    text = _made().sub(lambda one: f"{one['noun']}-{one['how']} " if _is_made(one) else one[0], text)
    text = _WITH_MORE.sub(lambda one: f"{one['number']}-{one['unit']}", text)
    text = _TWO_NAMES.sub(r"\g<one>- and \g<two>", text)
    text = _ANIMALS.sub(lambda one: f"{one['what']}-{one['doing']} " if _is_told_of_animals(one) else one[0], text)
    text = _NOUN_OF_VERB.sub(_as_noun, text)
    text = _TWO_SIZES.sub(r"\g<one>- \g<link> ", _MANY.sub(_with_many, _counted().sub(_with_unit, text)))
    return _before_nouns().sub(
        lambda one: one["words"].replace(" ", "-") + " " if _is_noun(one["next"]) else one[0], text
    )


def _listed(name: str) -> str:
    """The words of a list as alternatives of an expression, with a small or a capital first letter."""
    return "|".join(rf"[{one[0]}{one[0].upper()}]{one[1:]}" for one in table("english/compounds")[name])


@cache
def _made() -> re.Pattern[str]:
    """A noun before a participle that says how a thing is made, run or reached: "play based learning"."""
    how = "|".join(table("english/compounds")["behind-nouns"].split())
    noun = rf"(?!{_NUMBER} )[A-Za-z][a-z]{{2,}}|[A-Z]{{2,5}}"
    return re.compile(rf"(?<![\w-])(?P<noun>{noun}) (?P<how>{how}) (?=(?P<next>[a-z]{{3,}}))")


@cache
def _before_nouns() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<words>{_listed('before-nouns')}) (?=(?P<next>[A-Za-z]\w+|\d+-[a-z]+))")


@cache
def pairs() -> re.Pattern[str]:
    """Two words that "and" joins to one name before a noun: "health and safety", "moving and handling"."""
    return re.compile(rf"\b(?:{_listed('pairs')})(?= [a-z])")


@cache
def _counted() -> re.Pattern[str]:
    listed = table("english/compounds")
    units = "|".join([*listed["units"].split(), *listed["units-of-one"].split()])
    numbers = "|".join(listed["numbers"].split())
    return re.compile(
        rf"(?<![\w.,-])(?P<number>(?!1 )\d[\d,]*(?:\.\d+)?|(?i:{numbers})) (?P<unit>{units}) "
        r"(?=(?P<next>[a-z]{3,}))"
    )


def _with_unit(match: re.Match[str]) -> str:
    thing = head(match.string[match.end() :])
    if _BY_TIME.match(match.string, match.start("unit")):
        return match[0]
    alone = match["unit"] in table("english/compounds")["units"].split() or not is_plural(thing)
    return f"{match['number']}-{match['unit']} " if alone and _is_noun(match["next"]) else match[0]


def _ranging(match: re.Match[str]) -> str:
    link = match["to"] if match["to"].isalpha() else "to"
    return f"{match['least']}- {link} {match['most']}-{match['unit']} "


def _is_noun(word: str) -> bool:
    """Whether a word behind a compound may be what it describes: no preposition, and no adverb."""
    return word not in table("english/compounds")["no-nouns"].split() and not word.endswith("ly")


def _joined_by(match: re.Match[str]) -> str:
    """An adverb and its participle with a hyphen; an adverb in -ly takes none."""
    return f"{match['how']}{' ' if match['how'].endswith('ly') else '-'}{match['verb']}"


def _is_describing(match: re.Match[str]) -> bool:
    """Whether an adverb and a participle stand before what they describe: "fast growing website"."""
    participle = base_of(match["verb"], "VG") and (
        match["verb"].endswith(("ed", "ing")) or not base_of(match["verb"], "B")
    )
    return bool(participle) and _is_noun(match["next"])


def _as_verb(match: re.Match[str]) -> str:
    """A noun and a verb that are one verb with their hyphen; "quality check sheets" stays, which may be sheets."""
    verb, behind = match["verb"], match["next"]
    alone = match["noun"].lower() in _NO_COMPOUNDS and is_plural(behind)
    sure = not may_be_noun(verb) or verb.endswith(("ed", "ing")) or _DETERMINER.match(behind) or alone
    one = sure and (_is_noun(behind) or _DETERMINER.match(behind)) and is_compound_verb(match["noun"].lower(), verb)
    return f"{match['noun']}-{verb}" if one else match[0]


def _is_made(match: re.Match[str]) -> bool:
    """Whether a noun and a participle stand before what they describe: "play based learning", "gas fired boilers"."""
    noun = match["noun"].lower()
    if not _is_noun(match["next"]):
        return False
    apart = noun in table("english/compounds")["no-nouns"].split() or noun.endswith(("ly", "ed"))
    apart = apart or (is_plural(noun) and not match["noun"].isupper())  # "AMPS-calibrated"
    thing = any(noun in words_of(one) for one in ("count", "uncountable", "count-or-mass")) or is_mass(noun)
    verb = base_of(noun, "BDZG") and not may_be_noun(noun)
    return not apart and (thing or not verb)


def _is_told_of_animals(match: re.Match[str]) -> bool:
    what = match["what"]
    return bool(base_of(match["doing"], "G")) and _is_noun(what) and not base_of(what, "G") and not is_plural(what)


def _as_noun(match: re.Match[str]) -> str:
    """A verb with its particle as the noun that stands behind what describes it: "firewall set-up", "changeover"."""
    before = match.string[: match.start()].rstrip().rpartition(" ")[2]
    opens = match.string.partition(" ")[0].lower()
    plain = is_plural(before) or not _is_noun(before) or base_of(before, "DG") or before in ("to", "be", "can", "will")
    if plain or (base_of(opens, "BD") and not may_be_noun(opens)):
        return match[0]
    joined = {"change over": "changeover", "hand over": "handover", "roll out": "roll-out", "check in": "check-in"}
    return joined.get(match[0], f"{match['verb']}-{match['particle']}")


def _with_many(match: re.Match[str]) -> str:
    """A number and a singular that together describe one thing, with their hyphen: "240-dwelling extension"."""
    unit, text = match["unit"], match.string
    counted = unit in words_of("count") and not is_plural(unit)
    things = _THINGS.match(text, match.end())[0].split()  # type: ignore[index]
    many = any(is_plural(one) or one in _INVARIABLE for one in things)
    if not counted or many or not _is_noun(match["next"]) or _NUMBERED.search(text[: match.start()]):
        return match[0]
    return f"{match['number']}-{unit} "
