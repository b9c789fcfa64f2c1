"""Pure: whether a reworded sentence claims no more: the share in the work, worn phrases, the claim check."""

from typing import NamedTuple

from checklist.claims import check
from checklist.claims.words import cue
from checklist.facts import Date, Facts
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold


class _Claim(NamedTuple):
    start: int
    end: int
    kind: str
    facts: tuple[str, ...]
    flagged: bool


_WORN = ("cliche", "buzzword", "trait", "hope")
_FIRST = {
    "it": frozenset(["ho", "io", "mio", "mia", "miei", "mie", "mi"]),
    "en": frozenset(["i", "i've", "my", "me", "mine"]),
}
_FRAME = {"it": ("Gentile team,\n\n", "\n\nCordiali saluti,\n"), "en": ("Dear team,\n\n", "\n\nBest regards,\n")}


def raises_the_share(ours: str, said: str, language: str) -> bool:
    """Whether a sentence claims more of the work for its writer than that of before."""
    before, after = fold(ours), fold(said)
    if cue("share.led").search(after) and not cue("share.led").search(before):
        return True
    if cue("share.shared").search(before) and not cue("share.shared").search(after):
        return True
    own, was_own = (_FIRST[language] & set(text.split()) for text in (after, before))
    if cue("share.made").search(after) and not (was_own or cue("share.made").search(before)):
        return True
    return bool(own) and not was_own


def has_worn_phrases(ours: str, said: str) -> bool:
    """Whether it has a cliché, a fashionable term or a quality that that of before has not."""
    before, after = find(ours, fold(ours))[0], find(said, fold(said))[0]
    return any(len(after.get(topic, [])) > len(before.get(topic, [])) for topic in _WORN)


def breaks_claims(ours: str, said: str, cited: Facts, language: str, today: Date) -> bool:
    """Whether the claim check flags a claim of it, by the cited facts alone, or misses one of that of before."""
    kept = {(claim.kind, claim.facts) for claim in _claims(ours, cited, language, today) if not claim.flagged}
    claims = _claims(said, cited, language, today)
    known = {(one.kind, ours[one.start : one.end]) for one in _claims(ours, cited, language, today) if one.flagged}
    flagged = [one for one in claims if one.flagged and (one.kind, said[one.start : one.end]) not in known]
    return bool(flagged) or not kept <= {(claim.kind, claim.facts) for claim in claims}


def _claims(sentence: str, cited: Facts, language: str, today: Date) -> list[_Claim]:
    """The claims of one sentence, with offsets in it: it is read within a letter."""
    before, after = _FRAME[language]
    report = check(f"{before}{sentence}{after}", cited, today=today)
    found = []
    for claim in report.claims:
        start, end = claim.start - len(before), claim.end - len(before)
        if 0 <= start < len(sentence):
            found.append(_Claim(start, end, claim.kind, claim.facts, claim.flagged))
    return found
