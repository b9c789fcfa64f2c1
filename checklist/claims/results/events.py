"""Read what happened in a clause whose subject is not the writer: subject, verb, and what marks it as a result."""

import re
from collections.abc import Iterator

from checklist.claims.passages import Passages
from checklist.claims.results.marks import MARKED, SELDOM, SINCE, goes_on, marked
from checklist.claims.results.told import OURS, US, Told, told
from checklist.claims.words import cue
from checklist.clauses import Clause
from checklist.clauses.groups import Group
from checklist.text.segmentation import Span
from checklist.values import value

_WRITER = {"it": re.compile(r"(?<!\w)(?:io|noi)(?!\w)"), "en": re.compile(r"(?<!\w)(?:i|we|please)(?!\w)")}
_FIRST_PERSON = (1, 2, 4, 5)
SEVERAL = re.compile(r"(?:si |ne )?sono (?:\w+mente |poi |già |ormai |quasi |tutt\w )*\w+[ie](?!\w)")
# What others do themselves: «sono riviste dagli operai».
_BY_THEM = re.compile(r"(?<!\w)(?:è|sono) (?:\w+mente )?\w+[oaie] (?:dagli|dai) [a-z]")
_BY_ME = re.compile(r"(?<!\w)(?:by (?:me|us|myself)|da (?:me|noi))(?!\w)")
_NEGATIVE = re.compile(r"(?<!\w)(?:nobody|no one|none|nessun\w*|never|mai|no|not|non|n't)(?!\w)")
_NOT_ONE = re.compile(
    r" (?:(?:\w+ )?(?:a|an|one|any|no)(?: single)?|(?:un|una|un'|uno)(?: sol[oa])?|nessun\w*|alcun\w*)(?:\W|(?<='))"
)
_LACKING = re.compile(r"(?<!\w)(?:experience|esperienza|training|formazione|familiar\w*|pratica)(?!\w)")
_RELATIVE = re.compile(r"(?:who|which|that|che|cui)(?!\w)")
_OWN_VERB = 2  # words between a relative pronoun and its own verb
_NEAR = 6  # code points before a verb in which «non» stands
_THEN = re.compile(r",? (?:ever )?since(?: then)?(?=[.,;]|$)|,? da allora(?!\w)")
# Before "that": what follows was reported, and is no relative clause.
_REPORTED = re.compile(
    r"(?<!\w)(?:tells?|told|says?|said|writes?|wrote|written|reports?|reported|finds?|found|notes?|noted|confirms?|confirmed"
    r"|reckons?|estimates?|estimated|calculates?|calculated|believes?|stim\w+|calcol\w+|riten\w+|ritien\w+|sost(?:iene|engono)"
    r"|dicono|dice|detto|scriv\w+|scritto|raccont\w+|rifer\w+|segnal\w+|conferm\w+|not(?:a|ano|ato))"
    r"(?: (?:us|me|to us|to me))?$"
)
_THAT = re.compile(r"(?:that|che) ")
_SUBORDINATE = re.compile(
    r"(?:and |e |ma |but )?(?:who|whom|whose|that|which|what|where|when|why|how|if|whether|because|since(?! then)|as"
    r"|while|before|after|until|(?:\w+ )?(?:che|cui|quali?|chi|dove|quando|se|perché|mentre|finché|prima|dopo))(?!\w)"
)
_NO = re.compile(r"(?:.* )?(?:no|not one|not a single|nessun[oa]?|nessun')(?!\w)")
_CAUSE = re.compile(r"(?:because|perché|poiché|siccome)(?!\w)")
_CAREER = ("promote", "entrust")  # of the writer it is no result, but a step of their own
_ME = re.compile(r"(?<!\w)(?:me|mi)(?!\w)")
_CUT = re.compile(r"(?<!\w)(?:have|has|had|is|are|was|were|been)(?: all| not)?$")
_LONGEST_CUT = len("have not")
_AUXILIARY = re.compile(r"(?:have|has|had|is|are|was|were|been)(?!\w)")
_PARTICIPLES = ("scompars[oaie]", "sces[oaie]", "cresciut[oaie]")  # that the table of verbs lacks
_GONE = re.compile(r"(?<!\w)(?:sono|è|erano) (?:\w+ )?(?:" + "|".join(_PARTICIPLES) + r")(?!\w)")
# A word before a verb that may name who acts: no "and", no "still", no "since then".
_ACTING = re.compile(
    r"(?<!\w)(?!(?:and|but|so|or|while|when|partly|still|since|then|ever|now|again|today|once|e|ed|ma|o|da|allora|ancora"
    r"|oggi|ora|poi|non|not|\w+ly|\w+mente)(?!\w))\w+"
)
_REACH = 24  # code points in which a verb of reporting stands before "that"
_BESIDE = 1  # code points between a subject and a verb that were cut apart


@value
class Event(Span):
    """What happened: its subject, which stands before the verb, the verb, and the class of the verb or what marks it.

    `kind` is a class of `verbs.yaml`, or "never", "now" and "better" where the verb has none.
    """

    kind: str
    subject: Span
    verb: Span


def events(passages: Passages) -> Iterator[Event]:
    """The events of a letter in their order."""
    for clause in passages.clauses:
        if clause.factuality in ("actual", "denied", "general") and (found := _event(passages, clause)):
            yield found


def _event(passages: Passages, clause: Clause) -> Event | None:
    low, verb = passages.low, clause.verb
    if not verb:
        gone = _GONE.search(low, clause.start, clause.end)
        subject = Span(clause.start, gone.start()) if gone else clause
        return Event(clause.start, clause.end, "change", subject, Span(*gone.span())) if gone else None
    if verb.kind in ("gerund", "infinitive"):
        return None
    if _is_writers(passages, clause, verb):
        return _spared(passages, clause, verb)
    start, one = begins(passages, clause), told(low, clause, verb)
    start = _behind_that(low, start)
    subordinate = bool(_SUBORDINATE.match(low, start))
    kind = "never" if one.kind == "change" and _NO.match(low, start, one.at.start) else one.kind
    since = bool(kind or not subordinate) and _is_since(low, start, clause, verb)
    kind = kind or ("" if subordinate else marked(low, clause, verb, since=since))
    because = kind and (_CAUSE.match(low, start) or (kind == "return" and SELDOM.search(low, start, clause.end)))
    if not kind or because or not _is_event(low, Span(start, clause.end), one, kind, now=since and not subordinate):
        return None
    # «Le aziende che la usano sono triplicate» has two verbs, of which one is not the relative's own.
    cut = _RELATIVE.match(low, start) and low.count(" ", start, clause.verb_start) > _OWN_VERB
    bare = not _ACTING.search(low, start, one.at.start)  # nobody stands before the verb: Italian can do without
    if cut or (bare and kind != "change" and (verb.kind == "participle" or passages.letter.language.main == "en")):
        return None
    return Event(start, clause.end, kind, Span(start, clause.verb_start), one.at)


def _is_since(low: str, start: int, clause: Clause, verb: Group) -> bool:
    return bool(SINCE.search(low, start, clause.end) or _THEN.match(low, clause.end)) or goes_on(low, clause, verb)


def _behind_that(low: str, start: int) -> int:
    """Where a clause begins that somebody is said to report: behind "that"."""
    that = _THAT.match(low, start)
    return that.end() if that and _REPORTED.search(low[max(0, start - _REACH) : start].rstrip()) else start


def _spared(passages: Passages, clause: Clause, verb: Group) -> Event | None:
    """What the writer or the team never had, of what nobody wants: "we have not had a single accident"."""
    behind = Span(clause.verb_end, clause.end)
    if verb.tense not in ("past", "perfect") or not cue("outcome.adverse").search(
        passages.low, behind.start, behind.end
    ):
        return None
    denied = _NEGATIVE.search(passages.low, clause.verb_start - _NEAR, clause.verb_end)
    if not (denied and _NOT_ONE.match(passages.low, behind.start)) or _LACKING.search(
        passages.low, behind.start, behind.end
    ):
        return None
    return Event(
        clause.verb_start, clause.end, "never", Span(behind.start, behind.start), Span(clause.verb_start, behind.start)
    )


def _is_event(low: str, whole: Span, one: Told, kind: str, *, now: bool) -> bool:
    """Whether a clause tells what happened: not what always happens, what the writer did or was given, or a denial."""
    start, end = whole.start, whole.end
    if _BY_ME.search(low, start, end) or _BY_THEM.search(low, start, end):
        return False
    classed = kind not in ("change", *MARKED)
    if one.tense in ("present", "imperfect") and not now:
        ours = OURS.search(low, one.at.start, end) or US.search(low, start, one.at.start)
        if not (ours and classed and start < one.at.start and not _SUBORDINATE.match(low, start)):
            return False
    denied = classed and kind != "return" and _NEGATIVE.search(low, start, end)
    return not denied and not (kind in _CAREER and _ME.search(low, start, end))


def _is_writers(passages: Passages, clause: Clause, verb: Group) -> bool:
    """Whether the writer is the subject of a clause; «sono» is of others too: «le code sono diminuite»."""
    if _WRITER[passages.letter.language.main].search(passages.low, clause.start, clause.verb_start):
        return True
    return verb.person in _FIRST_PERSON and not SEVERAL.match(passages.low, clause.verb_start)


def begins(passages: Passages, clause: Clause) -> int:
    """Where an event begins: with the words before it, where its subject or auxiliary was cut off."""
    if clause.start not in passages.begun:  # as two rules ask of each clause
        passages.begun[clause.start] = _begins(passages, clause)
    return passages.begun[clause.start]


def _begins(passages: Passages, clause: Clause) -> int:
    start, before = clause.start, passages.clause_at(clause.start - 1 - _BESIDE)
    while (
        before
        and before.end + _BESIDE == start
        and (
            before.agent == "none"
            or _CUT.search(passages.low, max(before.start, before.end - _LONGEST_CUT), before.end)
            or _AUXILIARY.match(passages.low, start)
        )
    ):
        start, before = before.start, passages.clause_at(before.start - 1 - _BESIDE)
    return start
