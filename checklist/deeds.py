"""What people say that they did, read by grammar beside the lists: who acts, and whether the word is a verb at all.

The lists know some hundreds of verbs and their kinds ("build", "improve"). Here a listed word loses its claim where it
is a noun ("software engineer", "in un negozio"), and any other verb in the first person and the past gains one, of the
kind "act" ("we swapped the queue", "ho spezzato la tabella").
"""

import re

from checklist.cues import pieces, words
from checklist.vocabulary import Hit

_NOUN = words("deeds.noun")
_DETERMINED = re.compile(rf"(?<!\w)(?:{pieces('deeds.determiner')})\s?$")
_PLAIN = re.compile(r"[a-z]+(?<!ed)(?<!ing)|[a-zà-ù]+[oaei]")  # base forms of English, first persons of Italian
_STRONG = words("deeds.strong")
_ADVERBS = rf"(?:(?:{pieces('deeds.adverb')}|\w+ly|\w+mente)\s){{0,2}}"
_ENGLISH = re.compile(
    r"(?<!\w)(?:i|we|i've|we've|i have|we have|i had|we had|i'd|and i|my (?:team|colleagues?)(?: and i)?)\s"
    rf"{_ADVERBS}(?P<verb>\w{{2,}}ed|{pieces('deeds.strong')})(?!\w)"
)
_ITALIAN = re.compile(
    r"(?<!\w)(?:(?:l'|li |le |lo |la |ne |vi |ci |gli )?(?:ho|abbiamo|avevo|avevamo)|avendo|aver)\s"
    rf"{_ADVERBS}(?P<verb>\w{{2,}}(?:at|ut|it|ett|ott|att|itt|rt|st|nt|lt|ss|rs|s)[oaie])(?!\w)"
)
_ONCE = re.compile(r"(?<!\w)(?P<verb>\w{3,}(?:ammo|emmo|immo|avo|evo))(?!\w)")
_STATES = words("deeds.state")


def _is_noun(low: str, hit: Hit) -> bool:
    """Whether a listed word stands as a noun: the name of a trade, or a plain form behind an article."""
    if _NOUN.fullmatch(low, hit.start, hit.end):
        return True
    if _STRONG.fullmatch(low, hit.start, hit.end) or not _PLAIN.fullmatch(low, hit.start, hit.end):
        return False
    return bool(_DETERMINED.search(low, max(0, hit.start - 12), hit.start))


def _acts(low: str) -> list[Hit]:
    """Every verb in the first person and the past that is no state, listed or not."""
    return [
        Hit(match.start("verb"), match.end("verb"), "did", "act")
        for pattern in (_ENGLISH, _ITALIAN, _ONCE)
        for match in pattern.finditer(low)
        if not _STATES.fullmatch(match["verb"])
    ]


def deeds(low: str, listed: list[Hit]) -> list[Hit]:
    """The hits of "did" in order: listed verbs that are verbs here, and others in the first person and the past.

    Args:
        low: the folded text.
        listed: what the vocabulary found of the topic.
    """
    kept = [hit for hit in listed if not _is_noun(low, hit)]
    taken = {one.start for one in kept} | {one.end for one in kept}
    more = [hit for hit in _acts(low) if hit.start not in taken and hit.end not in taken]
    return sorted([*kept, *more])
