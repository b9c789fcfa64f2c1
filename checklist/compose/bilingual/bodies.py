"""Names of schools, and those of bodies that take an article in English: "the Irish Institute of Welding"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.bilingual.capitals import firm_in_small_letters
from checklist.compose.english.phrases import a, head, is_known_word, is_name, is_plural, words_of
from checklist.compose.italian.nouns import agreement, is_listed
from checklist.compose.italian.prepositions import LINK

# Bodies of which a country or a trade has one.
_ONE = r"(?:Institut(?:e|ion)|Federation|Guild|Board|Commission|Confederation)"
_BODY = re.compile(
    r"(?:Department|Ministry|Borough|City|Bank|University) (?:of|for) |RNLI$|NHS$|BBC$|British Red Cross$"
    r"|Salvation Army$"
    r"|Met(?:ropolitan)? Police$|(?:Open|Home|Foreign|Cabinet) (?:University|Office)$"
    r"|(?:National|British|Royal|Irish|Scottish|Welsh|European|American|International) "
    r"(?:Gallery|Library|Museum|Theatre|Ballet|Opera|Trust|Archives|Infirmary|Society|Academy|College|Centre|Foundation"
    r"|School)\b"
    r"|(?:Technical|Open|Royal|National|Free|Catholic) University of "
    r"|(?:[A-Z][\w’]+ ){0,3}(?:School|Church|House|Parish|Hospital|Infirmary|Port|Office|Museum|Association"
    r"|Society|Council|Union|Chamber|Institut(?:e|ion)|Federation|Guild|Board) (?:of|for) (?!Technology)"
    r"|(?:College|Academy|Conservatoire|Faculty|Centre|Polytechnic) (?:of|for) "
    r"|(?:[A-Z][\w’]+ ){1,4}(?:Authority|Agency|Inspectorate)$"
    rf"|(?:[A-Z][\w’&]+ ){{1,4}}{_ONE}$"
    r"|(?:Università|Politecnico|Accademia|Conservatorio) (?:di|de[gl]\w+) "
)
# What gives no degree: a licence that stood below one.
_NO_SCHOOL = re.compile(r"\b(?:licen[cs]es?|permit|ticket|passport|card|patente|patentino)$", re.I)
# A kind of Italian school with its town in small letters: "ipsar chioggia", "CPIA milano".
_SMALL_SCHOOL = re.compile(
    r"^(?P<kind>(?i:cpia|ctp|cfp|itis?|it[cg]|ipsia|ipss?ar|ipss|iis|isis|ial|enaip|engim)) (?P<town>[a-zà-ù]{4,})$"
)
_OF_MEMBERS = re.compile(
    r"\b(?:Association|Society|Union|Council|Institut(?:e|ion)|Guild|Federation|Network|Forum|Board|Chamber|College)"
    r"(?:$| (?:of|for) )"
)
# A kind of place behind a name, in small letters: "Elm Garden Centre café".
_PLACE = re.compile(r"[A-Z].*(?<! and)(?<! &) (?!plc$)[a-z]\w+$")


# What there is one of where somebody lives or works: "the local council".
_ONE_OF_A_KIND = frozenset((
    "council", "trust", "union", "parish", "army", "police", "church", "authority", "community", "society",
    "association", "club", "committee", "choir", "board",
))  # fmt: skip
_SENTENCE_CASE = re.compile(r"[A-Za-z][a-z’-]+(?: [a-z][a-z’-]+)+(?: (?:in|near|outside) [A-Z][a-z]+)?")

# A kind of place and whose it is: "Dental practice of Mary Holt", but "School of Music".
_OF_SOMEBODY = re.compile(r"(?P<kind>[A-Z][a-z-]+(?: [a-z-]+)+) of (?:[A-Z]|the )[^,]+")
# Of what kind a place is, behind what it is: "centro benessere", "asilo nido".
_KINDS_OF_PLACES = re.compile(
    "nido|infanzia|media|benessere|catering|moda|ortofrutta|musica|danza|teatro|calzature|bellezza|\\w+(?:mento|ione)"
)
# Adjectives of a kind of place, a joining word and a number, which are no names: "studio legale".
_KIND = re.compile(r"\w+(?:ic|al|il|iv|os|ari|ent|ant|es|ist|ern|col)[oaieh]{1,2}|ed?|\d+|famiglia|persone")


def described(name: str) -> str:
    """An employer that is described and not named, with its article: "a family bakery"; empty for a name.

    Args:
        name: What stands in the place of an employer: "Family bakery", "various farms".
    """
    of_somebody = _OF_SOMEBODY.fullmatch(name)
    if of_somebody and described(of_somebody["kind"]):
        return f"the {name[0].lower()}{name[1:]}"
    first, *more = name.split() or [""]
    noun = head(name.lower())
    place = noun in words_of("count") | words_of("settings") | {"start-up", "app"} or is_plural(noun)
    low = first.lower()
    known = low in _kinds() or (is_known_word(low) and not is_plural(low) and not is_name(first))
    common = first.islower() or low == "online" or known
    if not more or not _SENTENCE_CASE.fullmatch(name) or not place or not common:
        return ""
    plain = name[0].lower() + name[1:]
    return plain if is_plural(noun) else f"{'the' if noun in _ONE_OF_A_KIND else a(plain)} {plain}"


def _kinds() -> frozenset[str]:
    """Nouns that may describe an employer: "charity" of "charity shop"."""
    return words_of("count") | words_of("uncountable") | words_of("count-or-mass") | words_of("adjectives")


def with_the(name: str) -> str:
    """A name of a body, an office or a place with the article that it takes; any other name as it is."""
    if not name or re.match(r"(?:the|an?) ", name, re.I):
        return name
    last = name.rpartition(" ")[2]
    place = _PLACE.fullmatch(name) and (last in words_of("count") or last in words_of("settings"))
    return f"the {name}" if _BODY.match(name) or place else name


def school_name(written: str, language: str) -> str:
    """The name of a school as a letter has it, without grades and the like; empty where it is none, or is cut short."""
    school = firm_in_small_letters(written.split(" (", maxsplit=1)[0]).replace("'", "’")
    school = _SMALL_SCHOOL.sub(lambda one: f"{one['kind'].upper()} {one['town'].capitalize()}", school)
    school = _in_marks(school, language)
    school = re.sub(r"^(?:[12][.:][12]|1st|2nd|3rd)(?: (?:class|honours|hons))?,? (?=[A-Z])", "", school)  # a grade
    school = re.sub(r"^(?:(?:\d{1,3}|Merit|Distinction|Pass|Credit|[A-D*]{2,3}), )+(?=[A-Z])", "", school)  # grades
    school = re.sub(r",? (?:part|full)[- ]time$|,? distance learning$|, (?:left|attended|graduated)$", "", school)
    school = "" if _NO_SCHOOL.search(school) else school
    cut = re.search(r"(?: (?:di|del|della|of|in))+$", school)  # "Università di": the rest of the name is not known
    return (school[: cut.start()] if " " in school[: cut.start()] else "") if cut else school


def _in_marks(school: str, language: str) -> str:
    """A school whose name stands in the quotation marks of a language, its town behind a comma: "ITIS «Olmo», Lodi"."""
    if language != "it":
        return re.sub(r'"([^"]+)"', r"“\1”", school)
    return re.sub(r"(?<=[»”]) (?=(?:di )?[A-Z])", ", ", re.sub(r'"([^"]+)"', r"«\1»", school))


def place_with_capitals(name: str, places: frozenset[str]) -> str:
    """A place that is typed in small letters as one writes it in Italian, where it has a name: "Hotel Miramare".

    Args:
        name: What the facts have: "hotel miramare", "studio legale".
        places: Kinds of places.
    """
    kind, *others = name.split()
    proper = [one for one in others if not re.match(LINK, one) and not _is_common(one)]
    proper = proper or [
        one for one in others[:2] if is_listed(one) and _is_name_of_a_place(one)
    ]  # "pizzeria luna rossa"
    if not name.islower() or kind not in places or not proper:
        return name
    said = [one if re.fullmatch(LINK, one) else one.capitalize() for one in others]
    return " ".join([kind.capitalize(), *said])


def _is_name_of_a_place(noun: str) -> bool:
    """Whether a noun directly behind a kind of place is its name, "bar luna", and says of no kind: "bar tabacchi"."""
    agrees = agreement(noun)
    return bool(agrees and agrees.number == 1) and not _KINDS_OF_PLACES.fullmatch(noun)


def _is_common(word: str) -> bool:
    """Whether a word in small letters may say of what kind a place is: "legale", "consulenza", "associato"."""
    return bool(is_listed(word) or _KIND.fullmatch(word) or readings(word, "it"))


def of_members(body: str) -> str:
    """A body with its article where its name says that it has members: "the Coal Society", but "Young Glaziers"."""
    named = with_the(body)
    return f"the {body}" if named == body and body[:1].isupper() and _OF_MEMBERS.search(body) else named
