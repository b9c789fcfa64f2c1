"""What marks a clause as a result, whatever its verb: it never happened, goes on, is better, befell others."""

import re

from checklist.claims.words import cue
from checklist.clauses import Clause
from checklist.clauses.closed import word_set
from checklist.clauses.groups import Group
from checklist.text.regex_prefilter import sieved

MARKED = ("now", "never", "better", "fared")  # kinds of events that no verb of `verbs.yaml` tells
STATES = ("be", "become", "get", "essere", "diventare")
HAVING = ("have", "avere")
_MEASURING = word_set("take last cost weigh require need durare impiegare richiedere costare mettere volere bastare")
_LEAD = r"(?:(?:since then|ever since|da allora|so far|finora|from then on|and|e|but|ma),? )*"
_NONE_OF = re.compile(
    _LEAD + r"(?:none of (?:the|my|our|those|these|them)|not (?:one|an?(?: single)?) (?!word)\w+"
    r"|no (?!one|doubt|wonder|need|matter)\w+|nessun[oa']? (?!dubbio|problema)\w+"
    r"|(?:non|ne(?:mmeno|anche|ppure)) un[oa]? ?\w+)(?!\w)"
)
_NOBODY = re.compile(
    _LEAD + r"(?:nobody|no one|none|nessuno) (?:at|in|on|of|from|among|di|del\w*|dei|degli|tra|fra|al\w*)(?!\w)"
)
_NOTHING = re.compile(_LEAD + r"there (?:has|have|had) (?:not|never|n't)? ?been (?:an?|any|one|no)(?!\w)")
_DENIED = re.compile(r"(?<!\w)(?:nobody|no one|none|nessun\w*|never|mai|no|not|non)(?!\w)|n't(?!\w)")
# Of those whom nothing displeased: "nobody complained", "gli altri non hanno mai disdetto".
_DISPLEASED = word_set(
    "complain object cancel leave quit resign protest appeal"
    " lamentare disdire reclamare protestare dimettere contestare"
)
_HAD = word_set(
    "have receive get make file raise cause find register record report suffer see lodge avere fare ricevere presentare"
    " sollevare causare trovare registrare subire segnalare vedere muovere aprire"
)
SINCE = sieved(
    r"(?<![\w'])(?:ever since|since(?=$|[,.;])|since then|now|nowadays|these days|today|no longer|any ?more"
    r"|(?:has|have|had) since|da allora|oggi|ora|adesso|ormai|nel frattempo|non \w+ più)(?!\w)"
)
_THENCE = re.compile(r"(?<!\w)(?:ever since|since then|from then on|da allora)(?!\w)")
# What goes on, or came back: "they still use it", "salmon are spawning again".
_STILL = sieved(
    r"(?<!\w)(?:(?<!not )(?<!n't )(?<!but )still(?! (?:not|no|to|under|in (?:progress|the))(?!\w))|to this day"
    r"|(?<!non )ancora(?= oggi|$|[.,;])|(?<=\w[oae] )ancora(?! (?:più|meno|un|una|in fase|da|di|non))|tuttora"
    r"|(?<!once )(?<!again and )again(?! and)|di nuovo)(?!\w)",
    seldom="told",
)
_OPINION = sieved(
    r"(?<!\w)(?:than|(?<!da )(?<!con )(?<!to )(?<!for )(?<!with )(?<!from )(?<!of )me|mi|m'|mine|my life"
    r"|paura|afraid|fear|scared|worr(?:y|ied)|spavent\w*)(?!\w)"
)
_MORE = re.compile(
    r"(?:(?:much|far|a lot|visibly|noticeably|markedly|molto|assai|ben|decisamente|sensibilmente|nettamente) )?"
    r"(?:(?:more|less|fewer|più|meno) \w+|(?:so|così) (?!\w*(?:far|che|as)(?!\w))\w+(?<=\w{4})"
    r"|(?:short|fast|quick|long|low|high|small|larg|cheap|calm|quiet|clean|saf|full|lat|great|strong|smooth"
    r"|bett|soon|near|clear|warm|cool|light|easi)er)(?!\w)"
)
SELDOM = re.compile(
    r"(?<!\w)(?:seldom|rarely|hardly ever|less often|raramente|di rado|quasi mai|molto meno|(?:far|much) less)(?!\w)"
)
_MADE = re.compile(r"(?:made|makes|has made|have made|ha reso|hanno reso|rende|rendono|rese|resero)(?!\w)")
# Those of whom the sentence before told: "both", "two of them", «quasi tutte», «tre di loro».
_SOME_OF = re.compile(
    r"(?:(?:and|e|ed|but|ma|so) )?(?:almost |nearly |quasi )?"
    r"(?:both|all|most|many|several|some|half|one|two|three|four|five|six"
    r"|entramb[ie]|tutt[ie](?: e (?:due|tre|quattro))?|molt[ie]|alcun[ie]"
    r"|due|tre|quattro|cinque|sei|un[oa]|la maggior parte)"
    r"(?: (?:of (?:them|these|those|whom|my \w+|our \w+)|di (?:loro|ess[ie]|quest[ie]|quei \w+|quelle \w+)"
    r"|dei (?:miei|nostri) \w+|delle (?:mie|nostre) \w+))? (?:(?:have|has|had|hanno|sono|si sono|è) )?"
    r"(?:(?:now|since|then|later|also|today|oggi|ora|poi|anche|già|ormai) )*$"
)
# What came of the writer's work: "dai miei conteggi è venuto fuori il divieto", "my note led to a law".
_OF_MINE = re.compile(
    r"(?<!\w)(?:(?:da|dal|dai|dalla|dalle|dall') ?(?:un |una )?(?:mi\w+|nostr\w+)|(?:out of|from) (?:my|our)"
    r"|grazie a\w* (?:mi\w+|nostr\w+))(?!\w)"
)
_COME_OF = re.compile(
    r"(?:venut[oaie] fuori|nat[oaie]|scaturit[oaie]|derivat[oaie]|uscit[oaie]|discend\w+"
    r"|came|comes|come|grew|arose)(?!\w)"
)
_MINE_LED = re.compile(
    r"(?:my|our|(?:il|la|i|le) (?:mi\w+|nostr\w+)) (?:\w+ ){0,6}?(?:has |have |had |ha |hanno )?"
    r"(?:led|resulted|portato) (?:to|in|a\w*)(?!\w)"
)
_OUT = 7  # code points behind a verb in which «fuori» ends


def goes_on(low: str, clause: Clause, verb: Group) -> bool:
    """Whether a clause tells what still goes on, or does so again."""
    if verb.tense != "present" or clause.factuality == "denied":
        return False
    return any(
        one.end() == clause.end or (one.start() <= clause.verb_end + 1 and one.end() >= clause.verb_start - 1)
        for one in _STILL.finditer(low, clause.start, clause.end)
    )


def marked(low: str, clause: Clause, verb: Group, *, since: bool) -> str:
    """What marks a clause as a result, whatever its verb; "" where nothing does.

    Args:
        low: the folded letter.
        clause: the clause.
        verb: the verb that it turns on.
        since: whether it says that something is so now, or since then.
    """
    past = verb.tense in ("past", "perfect", "pluperfect") or verb.lemmas[-1] in HAVING  # «ha più perso»
    if past and _never(low, clause, verb):
        return "never"
    if _OPINION.search(low, clause.start, clause.end) or SELDOM.search(low, clause.start, clause.end):
        return ""  # how often is compared with a figure, or too vague for one
    state = verb.lemmas[-1] in STATES
    made = (past or since) and (state or _MADE.match(low, clause.verb_start))
    if made and (_MORE.match(low, clause.verb_end + 1) if state else _MORE.search(low, clause.verb_end, clause.end)):
        return "better"
    became = verb.tense in ("past", "perfect") and verb.lemmas[-1] in ("become", "diventare")
    if _fared(low, clause, told=became or ((past or since) and not state)):
        return "fared"
    if verb.lemmas[-1] in _MEASURING:
        return ""  # how much it takes now is a figure, or too vague for one
    became = became and verb.tense == "perfect"
    lasting = not state or _THENCE.search(low, clause.start, clause.end) or goes_on(low, clause, verb)
    return "now" if became or (since and lasting) else ""


def _never(low: str, clause: Clause, verb: Group) -> bool:
    """Whether nothing of a kind has happened, or nothing that anybody minds."""
    if _DENIED.search(low, clause.start, clause.verb_end) and _displeases(low, clause, verb):
        return True
    if "," in low[clause.start : clause.verb_start]:
        return False  # "No template, promised"
    none = _NONE_OF.match(low, clause.start) or _NOTHING.match(low, clause.start)
    return bool(none or (verb.tense == "perfect" and _NOBODY.match(low, clause.start)))


def _displeases(low: str, clause: Clause, verb: Group) -> bool:
    """Whether a clause tells by its verb, or by what stands behind it, what nobody wants."""
    if verb.lemmas[-1] in _DISPLEASED:
        return clause.agent == "other"
    return verb.lemmas[-1] in _HAD and bool(cue("outcome.adverse").search(low, clause.verb_end, clause.end))


def _fared(low: str, clause: Clause, *, told: bool) -> bool:
    """Whether a clause tells what became of those told of before, or what came of the writer's work."""
    arose = _COME_OF.search(low, clause.verb_start, clause.verb_end + _OUT)
    if (arose and _OF_MINE.search(low, clause.start, clause.verb_start)) or _MINE_LED.match(low, clause.start):
        return True
    aside = low[clause.start - 2 : clause.start] == ", "  # "in workshops, some of them held at night"
    return told and not aside and bool(_SOME_OF.match(low[clause.start : clause.verb_start]))
