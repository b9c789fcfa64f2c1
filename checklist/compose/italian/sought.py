"""The role that an Italian advertisement seeks, as the one person who writes has it: "Addetto/a" as "Addetta"."""

import re
from collections.abc import Iterable

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.prepositions import LINK

_EITHER = re.compile(r"(?P<first>\w+) ?/ ?(?P<second>\w+)")
_COMMON = 4  # letters that two forms of one word have in common
_TAIL = 4  # letters in which the two differ: "-tore", "-rice"
_PLURALS = (
    ("trici", "trice"), ("ieri", "iere"), ("isti", "ista"), ("tori", "tore"), ("enti", "ente"), ("anti", "ante"),
    ("ali", "ale"), ("bili", "bile"), ("ori", "ore"),
)  # fmt: skip
_OF_EITHER = re.compile(r"\w+(?:[aeiu]t|tt|a|ic|iv|ch|en|os|sc|ss)i$")


def ending_of(titles: Iterable[str]) -> str:
    """The ending "a" where somebody gives a title of their own in the feminine, "infermiera di reparto"; else empty.

    A title in the masculine tells nothing, and neither does one of a common gender ("autista").
    """
    heads = [title.split()[0].lower() for title in titles if title.split()]
    return "a" if any(_is_feminine(one) for one in heads) else ""


def _is_feminine(head: str) -> bool:
    if head.endswith("trice"):
        return is_person(head)
    return head.endswith("a") and is_person(head) and any(is_person(f"{head[:-1]}{one}") for one in "oe")


def of_the_writer(role: str, ending: str) -> str:
    """A role in the form of whoever writes.

    Args:
        role: As the advertisement has it: "Addetto/a", "Educatore/Educatrice", "Magazzinieri".
        ending: "o" or "a" where the writer said which forms to use, else empty: then the first form.

    Returns:
        The role of one person; as it was where its form is not sure.
    """
    return _one(_EITHER.sub(lambda match: _chosen(match, ending), role), ending)


def first_of_several(role: str) -> str:
    """A role without how many are sought, the office behind a dash, and another role of two forms behind a stroke.

    "2 Istruttori di nuoto" is "Istruttori di nuoto", "Estetista / Operatrice-operatore spa" is "Estetista".
    """
    plain = re.sub(r"^(?:n\. ?)?\d+ (?=[^\W\d])", "", re.split(r" [–—-] ", role)[0].strip())
    first, _, second = plain.partition(" / ")
    head, other = (one.split()[0].lower() if one else "" for one in (first, second))
    if "-" in second and is_person(head):
        return first
    two = [is_person(one) or is_person(_singular(one, "o")) for one in (head, other)]
    return first if all(two) and head.endswith("i") and head[:_COMMON] != other[:_COMMON] else plain


def _chosen(match: re.Match[str], ending: str) -> str:
    first, second = match["first"], match["second"]
    if len(first) < _COMMON:
        return match[0]  # "e/o"
    if second in ("a", "o", "e", "i"):
        forms = [first, first[:-1] + second]
    elif second in ("rice", "trice"):
        forms = [first, f"{first.removesuffix('ore')}{second.removeprefix('t')}"]
    elif second == "essa":
        forms = [first, f"{first[:-1]}essa"]
    elif first[:_COMMON].lower() == second[:_COMMON].lower() and first[-_TAIL:] != second[-_TAIL:]:
        forms = [first, second]
    else:
        return match[0]
    women = [one for one in forms if one.endswith(("a", "trice", "trici"))]
    men = [one for one in forms if one not in women]
    if not ending or not women or not men:
        return forms[0]
    return women[0] if ending == "a" else men[0]


def _one(role: str, ending: str) -> str:
    """A role in the plural as that of one person, "magazzinieri carrellisti"; as it was where that is not sure."""
    words, first = role.split(), next(iter(role.split()), "")
    forms = [one for one in (ending, "o") if is_person(_singular(first, one).lower())]
    if not first.endswith("i") or not forms:
        return role
    for place, word in enumerate(words):
        if not word.endswith("i") or re.fullmatch(LINK, word):
            break
        words[place] = _singular(word, forms[0])
        if not words[place]:
            return role
    return " ".join(words)


def _singular(word: str, ending: str) -> str:
    for plural, one in _PLURALS:
        if word.endswith(plural):
            return word.removesuffix(plural) + ("iera" if (plural, ending) == ("ieri", "a") else one)
    if not _OF_EITHER.match(word):
        return ""
    stem = word if word.endswith("ai") else word[:-1].removesuffix("h")
    return f"{stem}{ending or 'o'}"
