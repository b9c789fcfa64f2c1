"""Which guide fits a role or an advertisement, by the names and words that the guides themselves have for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checklist.ads.reading import Ad
from checklist.palette import Words, find_words, read_words
from checklist.text.segmentation import fold

AFTER_TITLE = 60  # code points after a title in which the role may still be named, as in "Engineer (backend)"
BEFORE_DUTIES = 700  # code points in which an advertisement without a title names the role
LEAST = 5  # words of a trade from which an advertisement is taken to be for it
MARGIN = 1.5  # how many times as many they must be as those of any other
_MAKES = re.compile(r"engineer|developer|sviluppator|sviluppatric|programm")
# Words of a role that fit several guides: "data engineer" is told by no title alone.
_UNTOLD = re.compile(
    r"(?<!\w)(?:software|tech\w*|ict|informatic\w+|data|dati|analyst|analista|consultant|consulente|stage|tirocinio"
    r"|intern)(?!\w)"
)
# Roles about software that belong to none of the guides, unless one of them has the name.
_OTHER = re.compile(
    r"(?<!\w)(?:front[ -]?end|full[ -]?stack|mobile|ios|android|devops|sre|site reliability|data engineer\w*"
    r"|big data architect|qa|tester|designer|embedded|security|system administrator|sistemist\w+|game)"
)
_OTHER_WORDS = re.compile(r"(?<!\w)(?:mobile|ios|android|swift|full[ -]?stack|devops|embedded)(?!\w)")


@dataclass(frozen=True, slots=True)
class RoleNames:
    """What a guide calls its role, in lines as `checklist.palette` finds them.

    Attributes:
        names: the role's names, its title among them.
        ad_words: what advertisements for it speak of, for those that do not name it.
        listed: whether the guide lists names beside its title.
    """

    names: Words
    ad_words: Words
    listed: bool

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> "RoleNames":
        """The names in a guide's document: its `roles`, `ad_words` and `title`.

        Raises:
            WordError: a line cannot be looked for.
        """
        roles = read_words(document.get("roles") or {})
        titles = {language: title.lower() for language, title in (document.get("title") or {}).items() if title.strip()}
        names = {language: (title, *roles.get(language, ())) for language, title in titles.items()}
        return cls({**roles, **names}, read_words(document.get("ad_words") or {}), bool(roles))


def guide_for_role(role: str, guides: Mapping[str, RoleNames]) -> str | None:
    """The slug of the guide that a role belongs to: "" where it belongs to none, None where the role does not tell.

    "Software engineer" does not tell; "nurse" belongs to none of those about software.
    """
    low = fold(role)
    if not re.search(r"[^\W\d_]{3,}", low):
        return None
    named = _named(low, guides, len(low))
    if named is not None:
        return named
    return None if _MAKES.search(low) or _UNTOLD.search(low) else ""


def guide_for_ad(ad: Ad, guides: Mapping[str, RoleNames]) -> str | None:
    """The slug of the guide that an advertisement asks for: "" where it belongs to none, None where it does not tell.

    The title decides. An advertisement without one, or for an "engineer", is for the guide of whose trade it speaks.
    """
    low, title = fold(ad.text), ad.title
    start, end = (title.start, title.end) if title else (0, 0)
    nearby = low[start : end + AFTER_TITLE] if title else low[:BEFORE_DUTIES]
    named = _named(nearby, guides, end - start)
    if named is not None:
        return named
    if (title is None or _MAKES.search(nearby)) and (slug := _by_words(low, guides)):
        return slug
    return guide_for_role(ad.said(title), guides)


def _named(low: str, guides: Mapping[str, RoleNames], told: int) -> str | None:
    """The guide whose name stands first, of several the one with the longest name; "" for a role that has none.

    Args:
        low: A folded text.
        guides: The names by slug.
        told: Up to where in the text names of other roles count.
    """
    spans = ((span, slug) for slug, one in guides.items() for _, found in find_words(low, one.names) for span in found)
    ranked = [(span.start, -span.end, False, slug) for span, slug in spans]
    ranked += [(match.start(), -match.end(), True, "") for match in _OTHER.finditer(low, 0, told)]
    return min(ranked)[-1] if ranked else None


def _by_words(low: str, guides: Mapping[str, RoleNames]) -> str:
    """The guide whose words stand in a text far more often than those of any other; "" where none does."""
    counts = {slug: sum(len(spans) for _, spans in find_words(low, one.ad_words)) for slug, one in guides.items()}
    best, most = max(counts.items(), key=lambda item: item[1], default=("", 0))
    others = [len(_OTHER_WORDS.findall(low)), *(count for slug, count in counts.items() if slug != best)]
    return best if most >= LEAST and most >= MARGIN * max(others) else ""
