"""How `deeds` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.own_work import pieces_of_work
from checklist.criteria.statements import in_row, stated
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve

_LISTS = beside(__file__)
_DUTY = Sieve(_LISTS.words("duty"))


@criterion("deeds", minimum=2)
def deeds(letter: Letter, needs: Needs) -> Finding:
    """Concrete pieces of one's own work, each with what was done; one, or duties in general, are partial."""
    done = sorted(pieces_of_work(letter), key=lambda hit: -_weight(letter, hit))
    duties = stated(letter, _DUTY)
    duties += [hit for hit in letter.body_hits("duty") if not letter.applies(hit) and not in_row(letter, hit)]
    spans = [letter.clause(one) for one in done[:4]] or [letter.clause(one) for one in duties[:2]]
    return finding(len(done) >= needs["minimum"], bool(done or duties), spans, "one" if done else "")


def _weight(letter: Letter, hit: Hit) -> int:
    """How much in particular the sentence of a deed tells: its figures."""
    sentence = letter.sentence_of(hit)
    return len(letter.figures_in(sentence.start, sentence.end))
