"""What a clause tells by its verb, or by the verb with what stands behind it: a class of `verbs.yaml`."""

import re
from functools import cache
from pathlib import Path

from checklist.claims.results.marks import HAVING, STATES
from checklist.clauses import Clause
from checklist.clauses.closed import ARTICLES, word_set
from checklist.clauses.groups import Group
from checklist.clauses.verbs import readings
from checklist.lexicon import yaml_tables
from checklist.text.segmentation import Span
from checklist.values import value

_TABLE = Path(__file__).with_name("verbs.yaml")
_IRREGULAR = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow",
    "shrank": "shrink", "shrunk": "shrink", "scomparso": "sparire", "scomparsa": "sparire", "scomparsi": "sparire",
    "scomparse": "sparire", "sceso": "scendere", "scesa": "scendere", "scesi": "scendere", "scese": "scendere",
    "crebbe": "crescere", "crebbero": "crescere",
}  # fmt: skip
_WORD = re.compile(r"\w+")
_UP = re.compile(r"(?:went|gone|go|goes|came|come|was|were|is|are|been) (?:\w+ )?(?:up|down)(?= |$|[,.])")
_PRIZE = re.compile(
    r"(?<!\w)(?:award|prize|medal|mention|commendation|premio|menzione|medaglia|riconoscimento|targa|encomio"
    r"|ratings?|scores?|marks?|voto|voti|punteggi\w|valutazion\w)(?!\w)"
)
_GOT = word_set("receive obtain get earn gain ricevere ottenere avere guadagnare conquistare")
_JUDGING = word_set("call name declare vote define chiamare definire dichiarare giudicare")
_BEST = re.compile(
    r"(?<!\w)(?:best|finest|exemplary|outstanding|of the (?:year|month)|(?:a|the) (?:model|benchmark|reference)"
    r"|miglior[ei]?|esemplar[ei]|dell'anno|eccellent\w+)(?!\w)"
)
_MY_VIEW = re.compile(r"(?<!\w)(?:than|me|mi|m'|mine)(?!\w)")
# What is no more, or nearly so.
_GONE = re.compile(
    r"(?:(?:is|are|was|were|have become|has become|became|è|sono|era|erano|(?:è|sono) diventat\w) "
    r"(?:(?:now|by now|almost|nearly|practically|ormai|quasi|praticamente|oggi|all but) )*"
    r"(?:(?:an?|un|una) (?:distant memory|thing of the past|rarity|lontano ricordo|ricordo|rarità)"
    r"|(?<=almost )(?:over|gone)|(?<=nearly )(?:over|gone)|(?<=but )(?:over|gone)|(?<=quasi )finit\w)"
    r"|(?:fell|dropped) off a cliff|(?:has|have) (?:all but|almost|nearly|practically) (?:ended|stopped|gone))(?!\w)"
)
# Verbs that tell a result with what stands behind them.
_PHRASES = {
    "praise": re.compile(
        r"(?:(?:has|have|had|hanno|ha|avevano) )?(?:spoken|spoke|parlato) (?:(?:very|molto|sempre) )?"
        r"(?:well|highly|warmly|bene)"
        r"|si (?:è|sono) accort\w d(?:i noi|el mi\w+|el nostr\w+|ella nostr\w+)"
    ),
    "promote": re.compile(
        r"(?:(?:has|have|had|hanno|ha) (?:(?:since|poi|già) )?)?(?:found|got|landed|trovato|ottenuto) "
        r"(?:(?:an?|un|una|il|their|a new|a steady) )?"
        r"(?:work|jobs?|positions?|posts?|employment|lavoro|posto|impiego|contratto)(?!\w)"
    ),
    "adopt": re.compile(r"(?:(?:has|have|had) (?:since )?)?(?:rolled|rolls|roll) (?:\w+ )?out(?!\w)"),
    "attract": re.compile(
        r"(?:(?:has|have|had) )?(?:brought|brings|bring|drawn|drew|pulled) in"
        r"(?!\w)(?! (?:a |the )?(?:consultant|supplier|vendor))"
    ),
}
_PAID = re.compile(r"(?:has |have |had )?(?:paid (?:for itself|for themselves|off|back)|broke(?:n)? even)(?!\w)")
_AGAIN = re.compile(
    r"(?<!\w)(?:sign|book|order|enroll?|come|came|back)\w*(?: \w+)? (?:again|back for|for more|more)(?!\w)"
)
_MODEL = re.compile(
    r"(?<!\w)(?:come|ad?|as an?) (?:esempio|modello|riferimento|example|model|benchmark|reference)(?!\w)"
)
OURS = re.compile(r"(?<!\w)(?:my|our|us|mine|ours|ci|c'|nostr\w|mi[oae]|miei)(?!\w)")
US = re.compile(r"\w (?:ci|c') ?$")  # before a verb
_DECIDED = word_set(  # what is done stands behind them as an infinitive
    "permettere consentire aiutare allow enable help be decide choose agree ask vote offer request essere decidere"
    " scegliere accettare chiedere offrire votare see vedere"
)
_TO = re.compile(r"(?<!\w)(?:to|di|a|da|visto|vedere|saw|seen)(?: \w+){0,3}? (?P<verb>\w{4,})")
_THINGS = ARTICLES["it"] | ARTICLES["en"]
_FAR = 5  # words behind «ha» or «sono» among which its participle is looked for


@value
class Told:
    """The class of a verb, "" where it has none, where the words stand that have it, and their tense."""

    kind: str
    at: Span
    tense: str


@cache
def _classes() -> dict[str, str]:
    return {verb: name for name, verbs in yaml_tables.read(_TABLE).items() for verb in str(verbs).split()}


@cache
def verbs_of(kind: str) -> frozenset[str]:
    """The verbs of a class."""
    return frozenset(verb for verb, name in _classes().items() if name == kind)


def told(low: str, clause: Clause, verb: Group) -> Told:
    """What the verb of a clause tells.

    Args:
        low: the folded letter.
        clause: the clause.
        verb: the verb that it turns on.
    """
    at = Span(clause.verb_start, clause.verb_end)
    kind = _classes().get(verb.lemmas[-1]) or _by_phrase(low, clause, verb)
    if kind:
        return Told(kind, at, "perfect" if _GONE.match(low, at.start) else verb.tense)
    return _behind(low, clause, verb) or Told("", at, verb.tense)


def _by_phrase(low: str, clause: Clause, verb: Group) -> str:
    """The class of a verb with what stands behind it: "went up", "got a prize", "called our page …"."""
    start, end, lemma = clause.verb_start, clause.end, verb.lemmas[-1]
    if _UP.search(low, start, end) or _PAID.match(low, start) or _GONE.match(low, start):
        return "change"
    if (phrase := next((kind for kind, one in _PHRASES.items() if one.match(low, start)), "")) and lemma:
        return phrase
    if lemma in _GOT and _PRIZE.search(low, clause.verb_end, end):
        return "reward"
    if _AGAIN.search(low, start, end):
        return "return"
    if lemma in _JUDGING and _praises(low, clause, verb):
        return "praise"
    return "cite" if _MODEL.search(low, clause.verb_end, end) and OURS.search(low, clause.start, end) else ""


def _praises(low: str, clause: Clause, verb: Group) -> bool:
    """Whether a verb of judging tells praise: "calls our feed the best", "named investigation of the year"."""
    if _BEST.search(low, clause.verb_end, clause.end) and not _MY_VIEW.search(low, clause.verb_end, clause.end):
        return True
    ours = OURS.search(low, clause.verb_end, clause.end) or US.search(low, clause.start, clause.verb_start)
    return verb.tense in ("past", "perfect") and bool(ours)


def _behind(low: str, clause: Clause, verb: Group) -> Told | None:
    """The verb that another one governs ("decided to renew"), or a participle that stands apart («ha per questo …»)."""
    lemma = verb.lemmas[-1]
    for match in _TO.finditer(low, clause.verb_end, clause.end) if lemma in _DECIDED else ():
        for one in readings(match["verb"], "en") + readings(match["verb"], "it"):
            if one.lemma == match["verb"] and one.lemma in _classes():
                return Told(_classes()[one.lemma], Span(clause.verb_start, match.end()), verb.tense)
    if lemma not in STATES and lemma not in HAVING and verb.kind != "participle":
        return None
    for word in _WORD.findall(low, clause.verb_start, clause.end)[1:_FAR]:
        if lemma in STATES and word in _THINGS:
            return None  # «sono gli orari pubblicati»
        lemmas = [_IRREGULAR.get(word, ""), *(one.lemma for one in readings(word, "it") if "V" in one.codes)]
        if kind := next((_classes()[one] for one in lemmas if one in _classes()), ""):
            return Told(kind, Span(clause.verb_start, clause.verb_end), "perfect")
    return None
