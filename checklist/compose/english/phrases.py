"""English noun phrases as a CV writes them, and verbs, made fit to stand in a sentence."""

import re
from collections.abc import Sequence
from functools import cache

from checklist.clauses.verbs import inflected, readings
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_BREAK = re.compile(
    r"[,:;()]| (?:of|for|in|on|to|with|that|which|from|by|at|between|across|about|into|per|after|used|over"
    r"|under|who|through|during|as|behind|without|alongside|via|within|against|including"
    r"|every|each|an?|one|once|twice|since|mainly|back|now) "
)
_DETERMINED = re.compile(
    r"(?:the|an?(?!-| levels?\b)|all|every|each|two|three|four|five|six|seven|eight|nine|ten|both|my|our"
    r"|several|some|over|about|around|more than|up to|nearly|almost|\d)\b(?!-)",
    re.I,
)
_NUMBERED = r"Year|Level|Grade|Band|Phase|Class|Form|Key Stage|Stage|Part|Section|Unit|Tier|Type|Route|Zone|Block"
# What stands before a verb with a hyphen: "hand-rear", "co-write".
_PREFIXED = re.compile(r"(?:co|re|e|hand|deep|bottle|spray|fact|user|beta|load|field|stress|split)-(?=[a-z]{3})")
_PAIR = 2
ARTICLES = (["a"], ["an"], ["the"])  # behind which no preposition stands: "an outside caterer"
# What "and" joins that one preposition governs: "talks and visits for schools".
JOINED_FOR = r" and (?!.* and )[a-z -]+ (?:of|for|on|at|with|across|over|in) "
# Three different consonants in a row make no word: "an NEBDN diploma".
_SPELT = re.compile(r"[A-Z]*([B-DF-HJ-NP-TV-Z])(?!\1)([B-DF-HJ-NP-TV-Z])(?!\2)[B-DF-HJ-NP-TV-Z]")
_SAME = {"gas", "canvas", "lens", "upstairs", "downstairs", "overseas", "sometimes", "always", "afterwards",
         "series", "analytics", "logistics", "news", "access", "process", "business", "status", "analysis", "address",
         "pms", "gps", "sms", "cms", "lms", "rms", "dms", "ems", "sas", "aws", "dns"}  # fmt: skip


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of words of the tables of deeds and of nouns, or a table of nouns, or one field of it: "count people".

    Args:
        name: The name of the list.
    """
    for source in ("english/deeds", "english/nouns"):
        if name in table(source):
            return _in_either_spelling(table(source)[name])
    kind, _, field = name.partition(" ")
    fields = table(f"english/nouns/{kind}")
    return _in_either_spelling(fields[field] if field else " ".join(fields.values()))


def _in_either_spelling(words: str) -> frozenset[str]:
    """The words of a list with their American spellings: "organise" and "organize", "theatre" and "theater"."""
    american = re.sub(r"(?<=[a-z]{2}[iy])s(?=(?:e[drs]?|ing|ations?)\b)|(?<=[a-z]{3}o)u(?=rs?\b)", _american, words)
    return frozenset(words.split()) | frozenset(re.sub(r"tre(?=s?\b)", "ter", american).split())


def _american(letter: re.Match[str]) -> str:
    return "z" if letter[0] == "s" else ""


def describes(participle: str, thing: str) -> bool:
    """Whether a participle before a thing says of what kind it is: "extended" of a warranty, "used" of cars."""
    return thing in table("english/deeds")["described"].get(participle, "").split()


def is_counted(noun: str) -> bool:
    """Whether a noun has a plural and takes an article where it stands alone: "model", and "service" in "a service"."""
    return noun in words_of("count") or noun in words_of("counted-alone")


def head(phrase: str) -> str:
    """The last word of a noun phrase before what describes it: "jobs" of "nightly jobs in Quartz"."""
    words = re.findall(r"[\w’'-]+", _BREAK.split(phrase, maxsplit=1)[0])
    return words[-1].lower() if words else ""


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural."""
    if noun in ("people", "children", "criteria", "staff", "apis", "kpis", "okrs", "menus", "women", "men"):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "outdoors", "indoors")) and noun not in _SAME


def lowered(phrase: str) -> str:
    """A phrase with its first letter small, unless its first word is a name, an acronym or a lone capital."""
    first = re.match(r"\w[\w’'.+#-]+", phrase)
    if not first or not re.fullmatch(r"[^-.#+][^-.#+A-Z\d][^.#+A-Z]*", first[0]):
        return phrase
    written_in = any(
        one.start == 0 and one.technology.category == "language" for one in find(phrase, phrase.lower())[1]
    )
    if written_in and " " in phrase and is_counted(phrase.split()[1]):
        return phrase  # "Go library"
    return phrase if is_name(first[0]) or begins_name(phrase) else phrase[0].lower() + phrase[1:]


def begins_name(phrase: str) -> bool:
    """Whether a phrase begins with a name of several words: "City & Guilds", "Land Rover servicing", "Year 4 trips"."""
    pair = re.match(r"(?P<first>[A-Z][a-z]+) and [A-Z][a-z]+ [a-z]", phrase)  # "Nissan and Honda engines"
    numbered = re.match(rf"(?:{_NUMBERED})s? \d", phrase)
    foreign = re.match(r"[A-Z]\w+ (?:na|de|du|des|della|di|da|von|van|der|el|al) [A-Z]", phrase)
    if foreign or numbered or _is_product(phrase) or (pair and not is_known_word(pair["first"].lower())):
        return True
    joined = re.match(r"(?P<first>[A-Z][a-z]+)(?P<link> of the | of | & | )(?P<next>[A-Z][a-z]+)\b", phrase)
    if not joined or is_name(joined["next"]) or joined["next"] in words_of("names"):
        return False
    if re.fullmatch(_NUMBERED, joined["next"]):  # "Coastal Phase I mapping"
        return False
    first = joined["first"].lower()
    if base_of(first, "B") and not may_be_noun(first):
        return False  # "Prepare Inland Revenue affidavits"
    if "of" in joined["link"]:
        return first in words_of("of-names")
    common = first in words_of("before-names") | words_of("no-adverbs") or first.endswith(("ing", "ly", "ed"))
    return not common and not base_of(first, "G")


def is_known_word(word: str) -> bool:
    """Whether a word in small letters is a noun, a verb or an adjective that the tables have."""
    lists = ("count", "mass", "uncounted", "uncountable", "works", "before-names", "no-adverbs", "measured")
    endings = re.search(r"(?:tion|ment|ness|ing|ly|al|ic|ous|able|ed|ance|ence|ery|ity)$", word)
    return bool(endings or readings(word, "en") or is_plural(word)) or any(word in words_of(one) for one in lists)


def _is_product(phrase: str) -> bool:
    """Whether a phrase begins with the name of a product of several words: "Windows 10", "Google Analytics"."""
    first, _, behind = phrase.partition(" ")
    if not re.match(r"[A-Z\d]", behind):
        return False
    upgrade = re.match(r"[A-Z][a-z]+ \d+ to [A-Z]", phrase)
    found = (one for one in find(phrase, fold(phrase))[1] if one.technology.category != "method")
    return bool(upgrade) or any(one.start == 0 and one.end > len(first) for one in found)


def is_name(word: str) -> bool:
    """Whether a capitalised word is the name of a technology, so that it keeps its capital."""
    if base_of(word, "G") or re.fullmatch(r"[A-Z][a-z]+-[a-z]+", word):
        return False  # "Prototyping", "Zero-downtime"
    named = find(word, word.lower())[1]
    known = any(one.start == 0 and one.end == len(word) and one.technology.category != "method" for one in named)
    return (known and word.lower() not in words_of("common")) or bool({word, word[:-1]} & words_of("names"))


def with_article(phrase: str) -> str:
    """A noun phrase with the article that its head asks for: none for plurals and mass nouns, else a or an."""
    if _DETERMINED.match(phrase):
        return lower_first(phrase)
    noun, listed = head(phrase), re.match(r"(?P<first>\w+) and ", phrase)
    if (
        is_plural(noun)
        or noun in words_of("mass") | words_of("uncountable")
        or (listed and is_plural(listed["first"].lower()))
    ):
        return lowered(phrase)
    return f"{a(phrase)} {lowered(phrase)}"


def tool(name: str) -> str:
    """What one works with, as a sentence names it: "Figma", but "a component library"."""
    if name in words_of("systems"):
        return f"{a(name)} {name}"
    if not re.fullmatch(r"[A-Za-z][a-z]+(?: [a-z]+)+", name):
        return name
    plain = lower_first(name)
    return f"{a(plain)} {plain}" if is_counted(plain.rsplit(" ", 1)[1]) else plain


def is_named_system(words: Sequence[str]) -> bool:
    """Whether words are the name of a system with what it is: "Kelp CRM", and not "Company CRM"."""
    name, *kind = words
    common = name.lower() in words_of("before-names") | words_of("adjectives") | words_of("employers")
    common = common or name.endswith(("al", "ed", "ing", "ive")) or name in ("Bespoke", "Custom", "Group")
    return [one.rstrip(",.;:)") in words_of("systems") for one in kind] == [True] and _is_cased(name) and not common


def _is_cased(name: str) -> bool:
    return name[:1].isupper() and not name.isupper()


def a(phrase: str) -> str:
    """The indefinite article before a phrase, by its sound."""
    acronym = re.match(r"[A-Z]{2,}|[A-Z][&/][A-Z]", phrase)
    spoken = re.match(r"[B-DF-HJ-NP-TV-Z][AEIOU][A-Z]{2,}(?![A-Za-z])", phrase)  # "a HACCP plan", as one word
    spelt = _SPELT.match(phrase)
    if acronym and (spelt or not spoken):
        return "an" if phrase[0] in "AEFHILMNORSX" else "a"
    if re.match(r"[AEFHILMNORSX][.-]", phrase):
        return "an"  # "an X-ray", "an M.Sc."
    return "an" if re.match(r"(?:(?!one|uni[^n]|us[ae]|eu)[aeiou]|hour|honest|8|1[18](?!\d))", phrase, re.I) else "a"


def subject(phrase: str) -> str:
    """A noun phrase as the subject of a change: with "the", unless a determiner, a plural or a mass noun forbids it."""
    noun = head(phrase)
    if _DETERMINED.match(phrase):
        return lower_first(phrase)
    if re.fullmatch(r"[Pp]\d\d(?:\.\d)?", phrase):  # a percentile, "p95"
        return phrase.lower()
    bare = is_plural(noun) or is_mass(noun) or re.match(r"[A-Z]{2}\S*$", phrase)
    belongs = re.search(r"^[\w-]+(?: [\w-]+){0,2} of (?:the|our|my|an?) ", phrase) and not is_plural(noun)
    return lowered(phrase) if bare and not belongs else f"the {lowered(phrase)}"


def is_mass(noun: str) -> bool:
    """Whether a noun stands without an article as the subject of a change: "shrinkage", "completion", "output"."""
    if noun in words_of("mass") | words_of("measured") | words_of("uncounted") | words_of("uncountable"):
        return True
    ending = re.search(r"\w{3,}(?:age|ness|ity|tion|sion|ment|ance|ence|ship|cy|ing)$", noun)
    return bool(ending) and noun not in words_of("counted-endings") and not is_counted(noun)


def is_adjective(word: str) -> bool:
    """Whether a word can only describe: "ambient", "seasonal", and not "terminal"."""
    things = any(word in words_of(one) for one in ("count", "uncountable", "count-or-mass")) or is_mass(word)
    described = word in words_of("adjectives") or re.fullmatch(r"\w{2,}(?:al|ic|ive|ous|ent|ant|able|ible|ary)", word)
    return bool(described) and not things


def with_and(words: list[str]) -> str:
    """A list in English: commas, and "and" before the last; semicolons where a member has a comma of its own."""
    plain = [re.sub(r"\([^)]*\)", "", one) for one in words]
    if len(words) == _PAIR and re.search(r", [^,]* and [^,]*$", plain[0]):
        return f"{words[0]}, as well as {words[1]}"
    if len(words) > 1 and any(re.search(r",(?!\d)", one) for one in plain[:-1]):
        return "; ".join([*words[:-1], f"and {words[-1]}"])
    if len(words) > _PAIR:  # "police and council" behind a preposition is no list of its own
        plain[-1] = re.split(r" (?:of|for|in|on|at|with|to|from|by|across) ", plain[-1])[0]
    if len(words) > 1 and any(" and " in one for one in plain) and not _is_closed_before(plain):
        return f"{', '.join(words[:-1])}{', and' if len(words) > 2 else ', as well as'} {words[-1]}"
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _is_closed_before(words: list[str]) -> bool:
    """Whether "and" closes a list before what its last thing is for: "talks and visits for schools", "clubs"."""
    place = next((place for place, one in enumerate(words) if " and " in one), 0)
    behind = words[place + 1 :]
    governs = re.search(rf"{JOINED_FOR}[a-z -]+s$", words[place])
    return len(behind) > 1 and bool(governs) and not any(re.search(r" and |^[a-z]+ing\b", one) for one in behind)


def base_of(word: str, codes: str) -> str:
    """The base form of a verb that a word is, read as one of some codes; empty where it is none."""
    low = word.lower().replace("co-ordinat", "coordinat").replace("co-operat", "cooperat")
    extra = table("english/deeds")["verbs"]
    if low in extra and "D" in codes:
        return str(extra[low])
    found = [one.lemma for one in readings(low, "en") if any(code in one.codes for code in codes)]
    joined = _PREFIXED.match(low) if not found and codes != "G" else None
    if joined and (alone := base_of(low[joined.end() :], codes)):
        return f"{joined[0]}{alone}"
    noun, hyphen, verb = low.partition("-")
    if hyphen and noun in table("english/compounds")["compound-verbs"] and is_compound_verb(noun, verb):
        return f"{noun}-{base_of(verb, codes)}" if base_of(verb, codes) else ""
    # Of two spellings the one that the form has: "install" of "installs", not "instal".
    return max(found, key=lambda lemma: (low.startswith(lemma), len(lemma) * low.startswith(lemma)), default="")


def is_compound_verb(noun: str, verb: str) -> bool:
    """Whether a noun and a verb are one verb, "line manage", in any form of that."""
    verbs = table("english/compounds")["compound-verbs"].get(noun, "").split()
    return bool(verbs) and base_of(verb, "BDGVZ") in verbs


def may_be_noun(word: str) -> bool:
    """Whether a form of a verb is a noun as well: "book", "repairs"."""
    return any(one.noun for one in readings(word.lower(), "en"))


def is_past_only(word: str) -> bool:
    """Whether a word is the past of a verb and not its base form: "packed", "sold", and not "cut"."""
    return bool(base_of(word, "D")) and (word.endswith("ed") or not base_of(word, "B"))


def is_only_verb(word: str) -> bool:
    """Whether a word can only be a verb in its base form: "attend", and neither "audit" nor "clean"."""
    if base_of(word, "B") != word or word in words_of("adjectives") | words_of("alike") or may_be_noun(word):
        return False
    if any(word in words_of(one) for one in ("count", "uncountable", "count-or-mass", "mass", "one-of")):
        return False  # "bar work"
    return not any(code in one.codes for one in readings(word, "en") for code in "DGV")


def past_of(base: str) -> str:
    """The past of a base form; empty where it is not known."""
    for past, verb in table("english/deeds")["verbs"].items():
        if verb == base:
            return str(past)
    noun, hyphen, verb = base.partition("-")
    if (hyphen and is_compound_verb(noun, verb)) or _PREFIXED.match(base):
        return f"{noun}-{past}" if (past := past_of(verb)) else ""
    return inflected(base, "en", "D", "B")
