"""What a clause tells by its verb: a class of `verbs.yaml`, or that something never happened, is so now, is better."""

import re
from functools import cache
from pathlib import Path

from checklist.clauses import Clause
from checklist.clauses.closed import ARTICLES, word_set
from checklist.clauses.groups import Group
from checklist.clauses.verbs import readings
from checklist.lexicon import yaml_tables
from checklist.text.segmentation import Span
from checklist.values import value

_TABLE = Path(__file__).with_name("verbs.yaml")
MARKED = ("now", "never", "better")  # kinds of events that no verb of `verbs.yaml` tells
_IRREGULAR = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow", "grown": "grow",
    "shrank": "shrink", "shrunk": "shrink", "scomparso": "sparire", "scomparsa": "sparire", "scomparsi": "sparire",
    "scomparse": "sparire", "sceso": "scendere", "scesa": "scendere", "scesi": "scendere", "scese": "scendere",
    "crebbe": "crescere", "crebbero": "crescere",
}  # fmt: skip
_UP = re.compile(r"(?:went|gone|go|goes|came|come|was|were|is|are|been) (?:\w+ )?(?:up|down)(?= |$|[,.])")
_PRIZE = re.compile(
    r"(?<!\w)(?:award|prize|medal|mention|commendation|premio|menzione|medaglia|riconoscimento|targa|encomio"
    r"|ratings?|scores?|marks?|voto|voti|punteggi\w|valutazion\w)(?!\w)"
)
_GOT = word_set("receive obtain get earn gain ricevere ottenere avere guadagnare conquistare")
_MEASURING = word_set("take last cost weigh require need durare impiegare richiedere costare mettere volere bastare")
_JUDGING = word_set("call name declare vote define chiamare definire dichiarare giudicare")
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
_HAVING = ("have", "avere")
_STATES = ("be", "become", "get", "essere", "diventare")
_THINGS = ARTICLES["it"] | ARTICLES["en"]
_FAR = 5  # words behind «ha» or «sono» among which its participle is looked for
_LEAD = r"(?:(?:since then|ever since|da allora|so far|finora|from then on|and|e|but|ma),? )*"
_NONE_OF = re.compile(
    _LEAD + r"(?:none of (?:the|my|our|those|these|them)|not (?:one|an?(?: single)?) (?!word)\w+"
    r"|no (?!one|doubt|wonder|need|matter)\w+|nessun[oa']? (?!dubbio|problema)\w+"
    r"|(?:non|ne(?:mmeno|anche|ppure)) un[oa']? ?\w+)(?!\w)"
)
_NOBODY = re.compile(
    _LEAD + r"(?:nobody|no one|none|nessuno) (?:at|in|on|of|from|among|di|del\w*|dei|degli|tra|fra|al\w*)(?!\w)"
)
_NOTHING = re.compile(_LEAD + r"there (?:has|have|had) (?:not|never|n't)? ?been (?:an?|any|one|no)(?!\w)")
SINCE = re.compile(
    r"(?<![\w'])(?:ever since|since(?=$|[,.;])|since then|now|nowadays|these days|today|no longer|any ?more"
    r"|(?:has|have|had) since|da allora|oggi|ora|adesso|ormai|nel frattempo|non \w+ più)(?!\w)"
)
_OPINION = re.compile(r"(?<!\w)(?:than|me|mi|m'|mine|my life|paura|afraid|fear|scared|worr(?:y|ied)|spavent\w*)(?!\w)")
_MORE = re.compile(
    r"(?:(?:much|far|a lot|visibly|noticeably|markedly|molto|assai|ben|decisamente|sensibilmente|nettamente) )?"
    r"(?:(?:more|less|fewer|più|meno) \w+"
    r"|(?:short|fast|quick|long|low|high|small|larg|cheap|calm|quiet|clean|saf|full|lat|great|strong|smooth"
    r"|bett|soon|near|clear|warm|cool|light)er)(?!\w)"
)
_MADE = re.compile(r"(?:made|makes|has made|have made|ha reso|hanno reso|rende|rendono|rese|resero)(?!\w)")


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
        return Told(kind, at, verb.tense)
    return _behind(low, clause, verb) or Told("", at, verb.tense)


def _by_phrase(low: str, clause: Clause, verb: Group) -> str:
    """The class of a verb with what stands behind it: "went up", "got a prize", "called our page …"."""
    start, end, lemma = clause.verb_start, clause.end, verb.lemmas[-1]
    if _UP.search(low, start, end):
        return "change"
    if lemma in _GOT and _PRIZE.search(low, clause.verb_end, end):
        return "reward"
    if _AGAIN.search(low, start, end):
        return "return"
    judged = lemma in _JUDGING and verb.tense in ("past", "perfect")
    if judged and (OURS.search(low, clause.verb_end, end) or US.search(low, clause.start, clause.verb_start)):
        return "praise"
    return "cite" if _MODEL.search(low, clause.verb_end, end) and OURS.search(low, clause.start, end) else ""


def _behind(low: str, clause: Clause, verb: Group) -> Told | None:
    """The verb that another one governs ("decided to renew"), or a participle that stands apart («ha per questo …»)."""
    lemma = verb.lemmas[-1]
    for match in _TO.finditer(low, clause.verb_end, clause.end) if lemma in _DECIDED else ():
        for one in readings(match["verb"], "en") + readings(match["verb"], "it"):
            if one.lemma == match["verb"] and one.lemma in _classes():
                return Told(_classes()[one.lemma], Span(clause.verb_start, match.end()), verb.tense)
    if lemma not in _STATES and lemma not in _HAVING and verb.kind != "participle":
        return None
    for word in re.findall(r"\w+", low[clause.verb_start : clause.end])[1:_FAR]:
        if lemma in _STATES and word in _THINGS:
            return None  # «sono gli orari pubblicati»
        lemmas = [_IRREGULAR.get(word, ""), *(one.lemma for one in readings(word, "it") if "V" in one.codes)]
        if kind := next((_classes()[one] for one in lemmas if one in _classes()), ""):
            return Told(kind, Span(clause.verb_start, clause.verb_end), "perfect")
    return None


def marked(low: str, clause: Clause, verb: Group, *, since: bool) -> str:
    """What marks a clause as a result, whatever its verb; "" where nothing does.

    Args:
        low: the folded letter.
        clause: the clause.
        verb: the verb that it turns on.
        since: whether it says that something is so now, or since then.
    """
    past = verb.tense in ("past", "perfect", "pluperfect") or verb.lemmas[-1] in _HAVING  # «ha più perso»
    none = _NONE_OF.match(low, clause.start) or _NOTHING.match(low, clause.start)
    apart = "," in low[clause.start : clause.verb_start]  # "No template, promised"
    if past and not apart and (none or (verb.tense == "perfect" and _NOBODY.match(low, clause.start))):
        return "never"
    if _OPINION.search(low, clause.start, clause.end):
        return ""
    state = verb.lemmas[-1] in _STATES
    better = _MORE.match(low, clause.verb_end + 1) if state else _MORE.search(low, clause.verb_end, clause.end)
    if better and (past or since) and (state or _MADE.match(low, clause.verb_start)):
        return "better"
    if verb.lemmas[-1] in _MEASURING:
        return ""  # how much it takes now is a figure, or too vague for one
    became = verb.tense == "perfect" and verb.lemmas[-1] in ("become", "diventare")
    return "now" if became or (since and not state) else ""
