"""Names of bodies that take an article in English: "the Irish Institute of Welding", and "at Elm Academy" without."""

import re

from checklist.compose.english.phrases import a, head, is_known_word, is_name, is_plural, words_of

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


def of_members(body: str) -> str:
    """A body with its article where its name says that it has members: "the Coal Society", but "Young Glaziers"."""
    named = with_the(body)
    return f"the {body}" if named == body and body[:1].isupper() and _OF_MEMBERS.search(body) else named
