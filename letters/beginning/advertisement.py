"""Reading from a pasted ad its guide, company, role and language, and telling what is no ad that Bozza can read."""

import re
from dataclasses import dataclass
from functools import cache

from checklist.ads import RoleNames, guide_for_ad, guide_for_role, read_ad
from checklist.text.language import detect
from checklist.text.segmentation import fold, sentences
from guides.models import Guide
from guides.role_names import role_names

ANY_ROLE = "general"  # the guide for roles that have none of their own
LONGEST = 120  # code points of a company or role
FEWEST = 25  # words from which a text's language is told
_LINK = re.compile(r"<?(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*", re.I)
_WORD = re.compile(r"[^\W\d_]+")
# Words that each language uses all the time, and of the others at most one.
_OTHERS = {
    "de": "der die das und ist mit für wir sie eine einen den von zu auf im bei sind oder ihre werden als nicht auch",
    "fr": "les des est vous nous pour avec dans sur une et du au aux votre notre vos nos qui que sont ou être ce",
    "es": "los las el y para con que en es por del una como más nuestro nuestra tu se al su son o experiencia años",
    "pt": "os as para com não uma em do da dos das no na e que por você nossa nosso ou são mais ao experiência",
    "nl": "het een van en voor met je wij zijn de wat ben jij onze ons aan bij naar ook worden niet als",
}
_TOLD = 0.08  # the share of such words by which a language is told


@dataclass(frozen=True)
class AdFacts:
    """What an ad says: the slug of the guide that fits, company, role, and its language; "" where it says nothing.

    ``other_language`` is the ISO code of one in which Bozza reads no ads.
    """

    guide: str = ANY_ROLE
    company: str = ""
    role: str = ""
    language: str = ""
    other_language: str = ""


def facts_of_ad(text: str) -> AdFacts:
    """What an ad says of the letter that answers it; any text is read."""
    if other := other_language(text):
        return AdFacts(other_language=other)
    ad = read_ad(text)
    language = ad.language if language_of(text) else ""
    return AdFacts(guide_for_ad(ad, names_of_roles()) or ANY_ROLE, ad.employer[:LONGEST], ad.role[:LONGEST], language)


def language_of(text: str) -> str:
    """The language of a text, "it" or "en"; "" where it cannot be told."""
    found = detect(fold(text), sentences(text))
    return found.main if found.share else ""


def names_of_roles() -> dict[str, RoleNames]:
    """What the guides with which a letter can begin call their roles, by slug, without the one for any role."""
    return {slug: names for slug, names in role_names(Guide.objects.offered()).items() if slug != ANY_ROLE}


def fitting_guide(slug: str, language: str = "") -> Guide | None:
    """The offered guide with this slug, else the one for any role, else the first of the library.

    Args:
        slug: Of the guide that would fit best.
        language: Of the letter; guides of the other language alone are left out. "" for any.
    """
    guides = {guide.slug: guide for guide in Guide.objects.offered()}
    for guide in (guides[name] for name in dict.fromkeys([slug, ANY_ROLE, *guides]) if name in guides):
        if not language or guide.suits(language):
            return guide
    return None


def guide_by_role_or_ad(role: str, ad: str) -> Guide | None:
    """The guide that a role asks for, or else a job ad, or else the one for any role; None where none is published."""
    names = names_of_roles()
    slug = guide_for_role(role, names)
    if slug is None and ad.strip():
        slug = guide_for_ad(read_ad(ad), names)
    return fitting_guide(slug or ANY_ROLE)


def is_link_alone(text: str) -> bool:
    """Whether a text is nothing but addresses of pages."""
    words = text.split()
    return bool(words) and all(_LINK.fullmatch(word) for word in words)


def other_language(text: str) -> str:
    """The ISO code of the language of a text that is neither Italian nor English; "" where it is, or cannot be told."""
    words = _WORD.findall(text.lower())
    if len(words) < FEWEST:
        return ""
    low = fold(text)
    ours = detect(low, sentences(text)).main
    shares = {code: sum(word in common for word in words) / len(words) for code, common in _common_words().items()}
    best = max(_OTHERS, key=lambda code: shares[code])
    return best if shares[best] > max(_TOLD, shares[ours]) else ""


@cache
def _common_words() -> dict[str, frozenset[str]]:
    ours = {
        "it": "il lo la gli le un una di del della dei delle che e è con per nel nella da al alla sono non si più i",
        "en": "the a an of to in on for with and or is are you we our your will as be at by this that have",
    }
    return {code: frozenset(words.split()) for code, words in {**_OTHERS, **ours}.items()}
