"""What attests the trade: degrees, licences, certificates, registrations, courses."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.statements import stated
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces, words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_CREDENTIAL = Sieve(words("trades.credential"))
_UNFINISHED = words("trades.unfinished")
_OF_WHAT = re.compile(rf"(?<!\w)(?:{pieces('trades.of-what')})(?!\w)")
_BODY = re.compile(r"(?<=[\w,(] )\(?[A-ZÀ-Ü][\w&.'-]+|\d(?:st|nd|rd|th)? [A-Z]|[A-Z]{2,}")
_NAMED = re.compile(
    r"patente|patentino|rtitb|city & guilds|pgce|acca|cima|haccp|1\dth edition|cscs|llb|nvq|qts|registered nurse"
)
_REACH = 70  # code points around a credential in which body, place, year or subject stand


@criterion("qualification")
def qualification(letter: Letter, needs: Needs) -> Finding:
    """A credential of the trade with body, place, year or subject; named in general or not finished, it is partial."""
    found = stated(letter, _CREDENTIAL)
    whole = [one for one in found if _is_particular(letter, one)]
    spans = [letter.clause(one) for one in (whole or found)[:2]]
    return finding(bool(whole), bool(found), spans)


def _is_particular(letter: Letter, one: Span) -> bool:
    """Whether the credential is finished, and says of what it is, by whom or when."""
    sentence = letter.sentence_of(one)
    if _UNFINISHED.search(letter.low, sentence.start, sentence.end):
        return False
    if _NAMED.search(letter.low, one.start, one.end):
        return True
    start, end = max(sentence.start, one.start - _REACH), min(sentence.end, one.end + _REACH)
    after = _OF_WHAT.search(letter.low, one.end, end)
    return bool(after or _BODY.search(letter.text, one.end, end) or _OF_WHAT.search(letter.low, start, one.start))


def has_credential(letter: Letter, reach: Span) -> bool:
    """Whether a passage names a credential: to have finished a course is no piece of work."""
    return any(True for _ in _CREDENTIAL.finditer(letter.low, reach.start, reach.end))
