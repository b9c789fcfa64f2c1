"""Clauses that tell of others or of things: their subject, and whether it is named."""

import re
from functools import cache

from checklist.claims.passages import Passages
from checklist.claims.results.events import SEVERAL, begins
from checklist.claims.words import content, table, words
from checklist.clauses import Clause
from checklist.clauses.groups import Group
from checklist.clauses.people import is_person
from checklist.text.segmentation import Span
from checklist.values import value

_FIRST_PERSON = (1, 2, 4, 5)
_WRITER = {"en": re.compile(r"(?<!\w)(?:i|we|you)(?!\w)"), "it": re.compile(r"(?<!\w)(?:io|noi|voi|lei)(?!\w)")}
_SUBORDINATE = re.compile(
    r"(?:(?:and|but|so|e|ed|ma) )?(?:when|if|whether|until|where|what|why|how|while|after|before|because|unless|though"
    r"|although|whoever|to|as(?! a (?:direct )?(?:result|consequence))|since(?! (?:then|the|last|it|that)(?!\w))"
    r"|quando|se|perché|poiché|finché|dove|chi|come|cosa|mentre|prima|dopo|quanto)(?!\w)"
)
_RELATIVE = re.compile(
    r"(?:(?:and|but|e|ma) )?(?:(?:of|to|for|di|a|da|in|con|su) )?"
    r"(?:who|whom|whose|that|which|che|cui|(?:il|la|i|le) quali?)(?!\w)"
)
# Of relatives, colleagues and animals, and of what somebody said, anecdotes are told.
# "Thanks to whoever bought the parts in time", "compreso chi …".
WHOEVER = re.compile(r"(?:(?:compres[oaie]|including|even|anche) )?(?:chi|whoever|those who)(?!\w)")
_ANECDOTE = re.compile(
    r"(?<!\w)(?:mother|father|grand\w+|uncle|aunt|brother|sister|son|daughter|wife|husband|cousin|neighbour\w*|colleagues?"
    r"|cat|dog|nonn[oaie]|madre|padre|zi[oae]|sorella|fratello|mamma|papà|figli[oa]|cugin[oaie]|moglie|marito|suocer\w"
    r"|colleg(?:a|hi|he)|gatto|cane|said|says|told"
    r"|(?<!si è )(?<!sono )detto|disse|dice|dicono|raccont\w+|rispose|risposto)(?!\w)"
)
_NOBODY = re.compile(r"(?<!\w)(?:by (?:nobody|no one)|da nessuno)(?!\w)")
_SO = ("tanto ", "al punto ")  # before a «che» that is not relative
_AUXILIARIES = ("has ", "have ", "had ")  # before "since", which then begins no clause
_LEAD = re.compile(
    r"(?:(?:and|but|so|yet|since then|ever since|then|now|e|ed|ma|così|quindi|perciò|da allora|poi|ora|oggi),? )+"
)
# One who is named nowhere else, or nobody in particular.
_UNNAMED = re.compile(
    r"(?:an?|somebody|someone|everybody|nobody|anyone|there|it|he|she|they|this|that|these|those|what|his|her"
    r"|one(?! of)|un|una|uno|qualcuno|qualche|ci|c'è|tutto|questo|quello|ciò|chi)(?!\w)|un'"
)
_DETERMINED = re.compile(
    r"(?:the|our|my|its|their|one of|all|both|two|three|four|five|six|seven|eight|nine|ten|most|many|several|some|other"
    r"|every|each|no|none|not|il|la|lo|i|gli|le|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|nessun\w*|entramb\w"
    r"|tutt[ie]|molt[ie]|alcun[ie]|altr[ie]|ogni)(?!\w)|l'"
)
_INDEFINITE = re.compile(r"(?:an?|un|una)(?!\w)|un'")
_REFLEXIVE = re.compile(r"(?:non )?(?:ci )?si (?:(?:è|sono) )?")
_BEHIND = re.compile(r" (?:per|da|dal\w*|in|nel\w*|a|con|su|sul\w*|ogni|più|meno(?! \w+[ie](?!\w)))(?!\w)|[,;:]")
_PLURAL = re.compile(r"\w+[^s\W]s(?!\w)")


@value
class Other(Span):
    """A clause about others, with what was cut off before it, the words before its verb, and whether it is relative."""

    clause: Clause
    verb: Group
    subject: Span
    relative: bool


def other_in(passages: Passages, clause: Clause) -> Other | None:
    """What a clause tells of others; None where the writer acts in it, or nothing is told for itself."""
    verb, low = clause.verb, passages.low
    if not verb or clause.factuality not in ("actual", "general", "denied") or verb.kind in ("infinitive", "gerund"):
        return None
    if verb.person in _FIRST_PERSON and not (
        SEVERAL.match(low, clause.verb_start) or low.endswith("si ", clause.start, clause.verb_start)
    ):
        return None
    start = begins(passages, clause)
    if _SUBORDINATE.match(low, start):
        start = clause.start
    if _SUBORDINATE.match(low, clause.start) and not low.endswith(_AUXILIARIES, start, clause.start):
        return None
    if _WRITER[passages.letter.language.main].search(low, start, clause.verb_start):
        return None
    relative = bool(_RELATIVE.match(low, clause.start) or _RELATIVE.match(low, start))
    relative = relative and not low.endswith(_SO, 0, start)
    subject = _subject(low, start, clause.verb_start)
    if _REFLEXIVE.fullmatch(low, subject.start, subject.end):
        stop = _BEHIND.search(low, clause.verb_end, clause.end)  # «si sopprimono meno corse per mancanza di …»
        subject = Span(min(clause.verb_end + 1, clause.end), stop.start() if stop else clause.end)
    return Other(start, clause.end, clause, verb, subject, relative)


def _subject(low: str, start: int, end: int) -> Span:
    """The words before a verb, without "and" or "since then", behind the last comma."""
    lead = _LEAD.match(low, start, end)
    start = lead.end() if lead else start
    comma = low.rfind(", ", start, end - 2)
    return Span(comma + 2 if comma >= 0 else start, end)


def is_anecdote(low: str, one: Other) -> bool:
    """Whether a clause tells of relatives, colleagues or animals, of a language, what was said, or what nobody did."""
    return bool(
        _ANECDOTE.search(low, one.start, one.end)
        or WHOEVER.match(low, one.start)
        or _NOBODY.search(low, one.clause.verb_start, one.end)
        or _languages().search(low, one.subject.start, one.subject.end)
    )


def is_named(low: str, one: Other) -> bool:
    """Whether a subject says who or what it is: no pronoun, and not just "a man", unless "a newspaper has …"."""
    if not content(low, one.subject.start, one.subject.end):
        return False
    return not is_pronoun(low, one.subject) or _is_new(low, one)


def _is_new(low: str, one: Other) -> bool:
    return one.verb.tense == "perfect" and bool(_INDEFINITE.match(low, one.subject.start))


def is_pronoun(low: str, subject: Span) -> bool:
    """Whether a subject is a pronoun, or nobody in particular."""
    return bool(_UNNAMED.match(low, subject.start))


def is_definite(passages: Passages, one: Other) -> bool:
    """Whether a subject is told as known, or is of people or of a kind: "the auditors", "complaints", "GitHub has"."""
    low, subject = passages.low, one.subject
    if _DETERMINED.match(low, subject.start) or _is_new(low, one) or _PLURAL.match(low, subject.start, subject.end):
        return True
    if passages.letter.language.main == "en" and one.verb.tense == "perfect":
        return True
    return is_of_people(low, subject)


def is_of_people(low: str, subject: Span) -> bool:
    """Whether a subject names people, or a body of people."""
    return any(map(is_person, words(low, subject.start, subject.end)))


@cache
def _languages() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('languages').values())})(?!\w)")
