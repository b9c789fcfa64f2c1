"""Names and departments of which there is one, with "the": "assessing the Care Certificate"."""

import re

from checklist.compose.english.phrases import base_of, words_of

_KINDS = (
    "Certificate|Award|Scheme|Programme|Framework|Initiative|Register|Fund|Campaign|Charter|Strategy|Policy|Act|Project"
)
# A name of several words behind a word in small letters, not as a part of a longer name.
_NAMED = re.compile(
    r"(?P<before>\b[a-z-]+) (?P<name>(?:[A-Z][a-z’-]+ (?:(?:of|to|and|for|in) )?)+"
    rf"(?:{_KINDS}))(?= (?:and|in|for|with|at|of|from|to|on) |$|[,;)])"
)


# The department that somebody ran, of which a place of work has one: "I managed the fish department".
_RUN = re.compile(
    r"^(?P<lead>(?:I|we) (?:have )?(?:run|ran|manage|managed|head|headed|lead|led|supervise|supervised) )an? "
    r"(?=(?P<which>[a-z-]+) (?:[a-z-]+ )?(?:department|section|counter|ward)\b)"
)


def with_the_named(clause: str) -> str:
    """A clause in which a certificate, a scheme or the like that it names has its article.

    Args:
        clause: A composed clause: "my work includes assessing Care Certificate".
    """
    return _NAMED.sub(_with_the, _RUN.sub(_with_the_one, clause))


def _with_the_one(match: re.Match[str]) -> str:
    one_of_many = match["which"] in words_of("before-teams") | words_of("adjectives")
    return match[0] if one_of_many else f"{match['lead']}the "


def _with_the(match: re.Match[str]) -> str:
    before = match["before"]
    linking = words_of("prepositions") | {"of", "to", "and", "up", "out", "off", "over"}
    governs = before in linking or base_of(before, "DGVB")
    return f"{before} the {match['name']}" if governs else match[0]
