"""Other ways to say what a job consists of, for sentences of one paragraph that would begin alike."""

import re
from itertools import pairwise

from checklist.compose.italian.last_check.kinds import names_a_task
from checklist.compose.italian.lexicon.deeds import is_deed
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
_LONGEST = 45  # words of a sentence that is made of two
# How sentences on activities begin, in small letters.
_FRAMES = ("mi occup", "il lavoro compren", "a questo si aggiun", "fra i miei compiti")
_WITH_THEM = re.compile(r" (?:con|tra|fra) (?:(?:il|lo|la|i|gli|le) |l’)[^,]*? e (?:(?:il|lo|la|i|gli|le) |l’)[^,]*$")
_TIE = re.compile(r"^(?:inoltre|oltre a questo,?|in più,?) ")
# What stands between a noun and what it is of: "l’avvio, con i fornitori, di un catalogo".
# … or says of the writer how the work was done, and not of the things.
_APART = re.compile(rf", {LINK} ?[^,]+, (?:d\w+ |d’|dell’)| da sol[oaie]\b| in autonomia\b")


def stands_apart(clause: str) -> bool:
    """Whether a clause on activities names several, which behind "oltre che" would be a second list, and can vary."""
    several = re.search(r"(?:,| ed?) (?:d(?:i|el|ello|ella|ei|egli|elle) |dell’)", re.sub(r"\([^)]*\)", "", clause))
    return several is not None and bool(comprised(clause))


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
    things, behind = "" if _is_bare_list(first) else _named(first), _named(second, "a")
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
    many = _several(match["things"].partition(", oltre ")[0]) if match else None
    if not match or many is None:
        return ""
    ending = ("evano" if many else "eva") if match["past"] == "deva" else "ono" if many else "e"
    return f"a questo si aggiung{ending} {match['things']}"


def among(clause: str) -> str:
    """A clause on activities as tasks among others: "fra i miei compiti c’erano anche la cassa e i resi".

    Args:
        clause: What begins with "mi occupo" or "mi occupavo".

    Returns:
        The clause; empty where it is not sure how many tasks it names, or which things "di" is said of, and where one
        of them is a thing and no task: "del banco".
    """
    match = _ACTIVITY.match(clause)
    if not match or _APART.search(match["things"]) or re.search(r"; |\bcompiti\b", match["things"]):
        return ""
    plain = re.sub(r"\([^)]*\)", "", match["things"]).partition(": ")[0]
    if not all(names_a_task(piece["noun"]) for piece in _PIECE.finditer(plain)):
        return ""
    first, besides, second = match["things"].partition(_BESIDES)
    things, behind = "" if _is_bare_list(first) else _named(first), _named(second, "a")
    several = _several(things)
    if not things or several is None or (besides and not behind):
        return ""
    past = match["past"] == "avo"
    verb = ("c’erano" if several else "c’era") if past else ("ci sono" if several else "c’è")
    also = " anche" if " anche " in clause[: match.start("things")] else ""
    return f"fra i miei compiti {verb}{also} {things}{f', oltre {behind}' if besides else ''}"


def _is_bare_list(things: str) -> bool:
    """Whether things stand without articles behind one "di", so that they can be neither subject nor object."""
    return things.startswith("di ") and bool(
        re.search(r"(?:,| e) (?!d(?:i|el|ello|ella|ei|egli|elle)\b|d’|dell’)", re.sub(r"\([^)]*\)", "", things))
    )


def _several(things: str) -> bool | None:
    """Whether words name several things, so that a verb with them is in the plural; None where it is not sure."""
    plain = re.sub(r"\([^)]*\)", "", things).partition(": ")[0]
    plain = _WITH_THEM.sub("", plain)  # "con il tecnico e il notaio" are no things to do
    if re.search(r"(?: e|,) (?:(?:il|lo|la|i|gli|le) |l’)", plain):
        return True
    if re.search(rf"(?: e|,) (?!(?:{_BEHIND_NOUN}))", plain):
        return None
    return not re.match(r"(?:il|lo|la) |l’", plain)


def otherwise(clause: str, before: list[str], turn: int) -> str:
    """A clause on activities that begins like no sentence before it in its paragraph.

    Args:
        clause: The clause; one that is not on activities stays as it is.
        before: The sentences of the paragraph so far.
        turn: How many paragraphs have been varied already; each begins with another of the ways.

    Returns:
        The clause in other words; as it was where nothing of what it could be is new.
    """
    begins = [_TIE.sub("", one.lower()) for one in before]
    any_activity = any(frame in one for one in begins for frame in _FRAMES)
    if not _ACTIVITY.match(clause) or not any_activity:
        return clause
    close = any(frame in begins[-1] for frame in _FRAMES)
    ways = (
        comprised(clause),
        among(re.sub(r"^(mi occup\w+) (?!anche)", r"\1 anche ", clause)),
        added(comprised(clause)) if close else "",
        clause,
    )
    rotated = [(way, _frame(way)) for way in (*ways[turn % len(ways) :], *ways[: turn % len(ways)]) if way]
    last = {frame: max((at for at, one in enumerate(begins) if one.startswith(frame)), default=-1) for frame in _FRAMES}
    return min(rotated, key=lambda way: last[way[1]])[0]


def besides(sentence: str, clause: str) -> str:
    """A sentence on activities with those of a clause that would begin like it: "…, oltre che della lettura".

    Args:
        sentence: The sentence before in the paragraph.
        clause: The clause; "mi occupavo anche …" is what begins like another.

    Returns:
        The longer sentence; empty where the two do not begin alike, or would make too long a sentence.
    """
    more = re.match(r"mi occup(?:avo|o) anche (?P<things>.+)", clause)
    same = re.match(r"Mi occup(?:avo|o) anche ", sentence)
    long = len(sentence.split()) + len(clause.split()) > _LONGEST
    if not more or not same or long or re.search(rf"[:;]|{_BESIDES}", f"{sentence}{clause}"):
        return ""
    of_the = [bool(re.match(r"(?:del|dello|della|dei|degli|delle)\b|dell’", one)) for one in
              (sentence[same.end() :], more["things"])]  # fmt: skip
    return f"{sentence.removesuffix('.')}{_BESIDES}{more['things']}." if of_the[0] == of_the[1] else ""


def _frame(clause: str) -> str:
    """How a clause on activities begins."""
    return next(frame for frame in _FRAMES if clause.startswith(frame))


def _stands_bare(noun: str) -> bool:
    """Whether a noun can be a subject without article: one in the plural, or one with another word for it."""
    agrees = agreement(noun)
    many = agrees.number != 1 if agrees else noun.endswith("i")
    return many or noun in _DETERMINERS or noun[:1].isdigit() or noun.endswith(("are", "ere", "ire", "rre"))


def _named(things: str, preposition: str = "") -> str:
    """Things behind "di" without it, or behind another preposition; empty where it is not sure how far each goes.

    "La cassa e i resi" for "della cassa e dei resi"; behind "a" it is "alla cassa e ai resi".
    """
    things, colon, parts = things.partition(": ")  # of what a thing consists stays as it is
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

    return f"{_PIECE.sub(other, things)}{colon}{parts}"
