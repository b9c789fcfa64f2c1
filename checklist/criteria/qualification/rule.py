"""What attests the trade: degrees, licences, certificates, registrations, courses."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.own_work import CREDENTIAL
from checklist.criteria.statements import stated
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_UNFINISHED = _LISTS.words("unfinished")
_OF_WHAT = re.compile(rf"(?<!\w)(?:{_LISTS.pieces('of-what')})(?!\w)")
_BODY = re.compile(r"(?<=[\w,(] )\(?[A-ZÀ-Ü][\w&.'-]+|\d(?:st|nd|rd|th)? [A-Z]|[A-Z]{2,}")
_NAMED = re.compile(
    r"patente|patentino|rtitb|city & guilds|pgce|acca|cima|haccp|1\dth edition|cscs|llb|nvq|qts|registered nurse"
)
# A credential that somebody says to have: "I hold an NVQ", and not one that somebody's title or work names.
_HELD = re.compile(
    r"(?<!\w)(?:i (?:also )?(?:have|hold|completed|earned|gained|obtained|took|passed)(?: completed)?|i've|my"
    r"|ho (?:anche |inoltre |poi )?(?:un\w*|il|la|l'|conseguito|ottenuto|preso|completato)|mi sono|sono in possesso"
    r")(?!\w)"
)
_REACH = 70  # code points around a credential in which body, place, year or subject stand


@criterion("qualification")
def qualification(letter: Letter, needs: Needs) -> Finding:
    """A credential of the trade with body, place, year or subject; named in general or not finished, it is partial."""
    found = stated(letter, CREDENTIAL)
    whole = [one for one in found if _is_particular(letter, one)]
    first = sorted(whole or found, key=lambda one: not _HELD.search(letter.low, letter.clause(one).start, one.start))
    spans = [letter.clause(one) for one in first[:2]]
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
