"""English licences that a CV names by what they are for alone: "C+E", "Reach truck (RTITB)", "Telehandler"."""

import re

from checklist.compose.english.phrases import a, words_of

# Classes of vehicles; a letter alone may be a grade, and "C1" a level of a language.
_CLASS = r"(?:[BCD]1?(?: ?\+ ?)?E)"
_CLASSES = re.compile(
    rf"(?:(?P<kind>HGV|LGV|PCV) )?(?P<classes>{_CLASS}|(?:C|D)1?(?:, | and | ?/ ?){_CLASS})"
    r"|(?P<vehicle>HGV|LGV|PCV) (?P<number>[Cc]lass [12]|[CD]1?|[Cc]at(?:egory)? [CD]1?)"
    r"|[Cc]at(?:egory|\.)? (?P<category>[A-D]1?(?: ?\+ ?)?E?)"
)
_GOODS = re.compile(r"ADR(?: (?:for )?(?P<what>(?!awareness|training)[a-z][a-z ,&/-]+))?")  # dangerous ones
_BRACKETS = re.compile(r" \((?P<inside>[^()]+)\)$")


def licence(name: str) -> str:
    """A licence with its noun and article.

    Args:
        name: A certificate's name, which may have its year or who issued it behind it in brackets.

    Returns:
        "a C+E licence", "a reach truck licence (2021)"; empty for other names.
    """
    bracket = _BRACKETS.search(name)
    plain, behind = (name[: bracket.start()], bracket[0]) if bracket else (name, "")
    if known := _CLASSES.fullmatch(plain):
        said = plain if not known["category"] else f"category {known['category']}"
        several = re.search(r", | and |/", said)
        named = re.sub("[Cc]lass", "Class", said)
        return f"{named} licences{behind}" if several else f"{a(named)} {named} licence{behind}"
    if goods := _GOODS.fullmatch(plain):
        what = f" ({' and '.join(re.split(' ?[&/] ?', goods['what']))})" if goods["what"] else ""
        return f"an ADR certificate{what}{behind}".replace(") (", ", ")
    words = re.findall(r"[\w-]+", plain.lower())
    kinds = set(words) - {"and"}
    if not kinds or re.search(r"[^\w\s&/,-]", plain):
        return ""
    trucks, machines = words_of("fork-lifts"), words_of("licensed-machines")
    lifts = kinds & trucks and kinds <= trucks | words_of("of-fork-lifts")
    if not lifts and not (kinds & machines and kinds <= machines | words_of("of-licensed-machines")):
        return ""
    noun = "licence" if lifts else "qualification"
    said = re.sub(r" ?(?:/|&) ?", " and ", " ".join(map(_in_small_letters, plain.split())))
    many = " and " in said or ", " in said
    return f"{said} {noun}s{behind}" if many else f"{a(said)} {said} {noun}{behind}"


def _in_small_letters(word: str) -> str:
    """A word of a machine's name with a small letter, unless it is an acronym or the name of a maker."""
    return word if word.isupper() or word.startswith("Moffett") else word.lower()
