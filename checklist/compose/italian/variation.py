"""Another way to say what a job consists of, for the second of two sentences that would begin alike."""

import re
from itertools import pairwise

from checklist.compose.italian.compounds import is_deed
from checklist.compose.italian.nouns import agreement, articulated
from checklist.compose.italian.prepositions import LINK

_ACTIVITY = re.compile(r"mi occup(?P<past>avo|o)(?: anche)? (?P<things>.+)$")
_PIECE = re.compile(r"(?P<link>^|, | e )(?P<of>dell’|della |dello |delle |degli |del |dei |d’|di )(?P<noun>\w*)")
_ARTICLES = {"dell’": "l’", "della ": "la ", "dello ": "lo ", "delle ": "le ", "degli ": "gli ", "del ": "il ",
             "dei ": "i ", "d’": "", "di ": ""}  # fmt: skip
_DETERMINERS = (
    "un",
    "una",
    "uno",
    "ogni",
    "tutti",
    "tutte",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "oltre",
    "circa",
)
# What stands before a further thing that is said of the same noun: "l’aiuto ai colleghi e alle tirocinanti".
_BEHIND_NOUN = (
    r"(?:a|al|allo|alla|ai|agli|alle|per|con|in|nel|nella|nei|nelle|su|sul|sulla|sui|sulle)\b|all’|nell’|sull’"
)
_BESIDES = ", oltre che "
# What stands between a noun and what it is of: "l’avvio, con i fornitori, di un catalogo".
_APART = re.compile(rf", {LINK} ?[^,]+, (?:d\w+ |d’|dell’)")


def are_alike(first: str, second: str) -> bool:
    """Whether two clauses on activities name things in one way: all with their articles, or none."""
    the = re.compile(r"mi occup\w+ (?:anche )?(?:del|dello|della|dei|degli|delle)\b|mi occup\w+ (?:anche )?dell’")
    return bool(the.match(first)) == bool(the.match(second))


def comprised(clause: str) -> str:
    """A clause on activities with the job as its subject: "il lavoro comprendeva anche la cassa, oltre ai resi".

    Args:
        clause: What begins with "mi occupo" or "mi occupavo".

    Returns:
        The clause; empty where it is not sure which things "di" is said of.
    """
    match = _ACTIVITY.match(clause)
    if (
        not match
        or _APART.search(match["things"])
        or any(_PIECE.search(f" e {one}") for one in re.findall(r"\([^)]*\)", match["things"]))
    ):
        return ""
    first, besides, second = match["things"].partition(_BESIDES)
    things, behind = _named(first), _named(second, "a")
    if not things or (besides and not behind):
        return ""
    behind = re.sub(r"\ba (?=a)", "ad ", behind)
    verb = "comprendeva" if match["past"] == "avo" else "comprende"
    return f"il lavoro {verb} anche {things}{f', oltre {behind}' if besides else ''}"


def added(clause: str) -> str:
    """What `comprised` said, in other words for its second time in a paragraph: "a questo si aggiungono i resi".

    Empty where it is not sure whether the verb is in the plural.
    """
    match = re.match(r"il lavoro compren(?P<past>deva|de) anche (?P<things>.+)$", clause)
    things = re.sub(r"\([^)]*\)", "", match["things"].partition(", oltre ")[0]) if match else ""
    several = bool(re.search(r"(?: e|,) (?:(?:il|lo|la|i|gli|le) |l’)", things))
    if not match or (not several and re.search(rf"(?: e|,) (?!(?:{_BEHIND_NOUN}))", things)):
        return ""
    many = several or not re.match(r"(?:il|lo|la) |l’", things)
    ending = ("evano" if many else "eva") if match["past"] == "deva" else "ono" if many else "e"
    return f"a questo si aggiung{ending} {match['things']}"


def _stands_bare(noun: str) -> bool:
    """Whether a noun can be a subject without article: one in the plural, or one with another word for it."""
    agrees = agreement(noun)
    many = agrees.number != 1 if agrees else noun.endswith("i")
    return many or noun in _DETERMINERS or noun[:1].isdigit() or noun.endswith(("are", "ere", "ire", "rre"))


def _named(things: str, preposition: str = "") -> str:
    """Things behind "di" without it, or behind another preposition; empty where it is not sure how far each goes.

    "La cassa e i resi" for "della cassa e dei resi"; behind "a" it is "alla cassa e ai resi".
    """
    pieces = list(_PIECE.finditer(things))
    if not pieces or pieces[0].start():
        return ""
    if any(piece["of"] == "di " and not _stands_bare(piece["noun"]) for piece in pieces):
        return ""  # "di cablaggio dei quadri": its article is not known
    for before, piece in pairwise(pieces):
        # "della cura del verde e dei fiori" is one thing: "dei fiori" belongs to "cura".
        within = re.search(r" (?:del|dello|della|dei|degli|delle|di)\b| dell’", things[before.end() : piece.start()])
        if within and not is_deed(piece["noun"]):
            return ""

    def other(piece: re.Match[str]) -> str:
        thing = f"{_ARTICLES[piece['of']]}{piece['noun']}"
        return f"{piece['link']}{articulated(preposition, thing) if preposition else thing}"

    return _PIECE.sub(other, things)
