"""Names of bodies that take an article in English: "the Irish Institute of Welding", and "at Elm Academy" without."""

import re

from checklist.compose.english.phrases import words_of

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
    r"|(?:College|Academy|Conservatoire|Faculty|Centre) (?:of|for) "
    r"|(?:[A-Z][\w’]+ ){1,4}(?:Authority|Agency|Inspectorate)$"
    rf"|(?:[A-Z][\w’&]+ ){{1,4}}{_ONE}$"
    r"|(?:Università|Politecnico|Accademia|Conservatorio) (?:di|de[gl]\w+) "
)
# A kind of place behind a name, in small letters: "Elm Garden Centre café".
_PLACE = re.compile(r"[A-Z].*(?<! and)(?<! &) (?!plc$)[a-z]\w+$")


def with_the(name: str) -> str:
    """A name of a body, an office or a place with the article that it takes; any other name as it is."""
    if not name or re.match(r"(?:the|an?) ", name, re.I):
        return name
    last = name.rpartition(" ")[2]
    place = _PLACE.fullmatch(name) and (last in words_of("count") or last in words_of("settings"))
    return f"the {name}" if _BODY.match(name) or place else name
