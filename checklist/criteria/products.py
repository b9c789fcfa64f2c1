"""What a product manager shipped, and where names stand only in a list."""

from collections.abc import Iterable

from checklist.letter import Letter, once
from checklist.lexicon import regex_lists
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_SHARE = Sieve(regex_lists.words("managers.share"))


@once
def shares(letter: Letter) -> list[Span]:
    """Shares told in words, of the candidate's own statements."""
    return [span for span in (Span(one.start(), one.end()) for one in _SHARE.finditer(letter.low)) if letter.own(span)]


def within[S: Span](found: Iterable[S], reach: Span) -> list[S]:
    """Those that begin inside the span."""
    return [one for one in found if reach.start <= one.start < reach.end]


def dreamt(letter: Letter, hit: Span) -> bool:
    """Whether the passage tells what the writer loves or believes, or applies for the job."""
    return bool(letter.near("desire", hit, 100, 0)) or letter.applies(hit)


@once
def shipped(letter: Letter) -> list[Hit]:
    """Where the candidate tells of something launched or built: a method or a course is no product."""
    hits = [hit for hit in letter.body_hits("launch") if not dreamt(letter, hit)]
    told = [hit for hit in hits if not letter.near("not-launch", hit, 0, 28) and not letter.near("knowing", hit, 30, 0)]
    ends = {letter.sentence_of(hit).index for hit in told}
    made = [
        hit
        for hit in letter.body_hits("product-thing")
        if not dreamt(letter, hit) and letter.sentence_of(hit).index not in ends and _made(letter, hit)
    ]
    return sorted([*told, *made])


def _made(letter: Letter, thing: Hit) -> bool:
    """Whether the candidate made the thing, or led its making."""
    for hit in letter.near("did", thing, 45, 0):
        led = hit.concept == "lead" and any(one.start > hit.start for one in letter.near("making", thing, 40, 0))
        if letter.own(hit) and (hit.concept == "build" or led) and not letter.near("not-launch", hit, 0, 28):
            return True
    return False


def listed_name(letter: Letter, hit: Span) -> bool:
    """Whether a name only stands in a list of skills: after a word of knowing, or among commas with no figure."""
    if letter.figures_near(hit, 40, 60):
        return False
    sentence = letter.sentence_of(hit)
    commas = letter.low.count(",", max(sentence.start, hit.start - 50), min(sentence.end, hit.end + 50))
    return bool(letter.near("knowing", hit, 90, 0)) or commas > 2
