"""The share in a work that a fact gives the writer: theirs, a part of it, or somebody else's."""

import re
from dataclasses import dataclass
from functools import lru_cache

from checklist.claims.dossier import Item
from checklist.claims.words import content, cue

_DONE_EN = (
    r"(?:carried out|started|founded|begun"
    r"|set(?: up)?|run|held|made|done|led|headed|chaired|directed|managed|owned|decided|designed|devised"
    r"|conceived|developed|built|created|written|drafted|drawn up|prepared|compiled|coordinated|overseen|supervised"
    r"|handled|curated|organi[sz]ed|conducted|executed|implemented|performed|delivered|launched|initiated|negotiated"
    r"|signed(?: off)?|taught|planned|proposed|produced|taken|steered|governed|authored|edited|commissioned|driven)"
)
_DONE_IT = (
    r"(?:dirett|gestit|curat|tenut|condott|seguit|firmat|redatt|scritt|progettat|presiedut|guidat|coordinat|ideat"
    r"|realizzat|sviluppat|costruit|preparat|predispost|compilat|decis|definit|disegnat|organizzat|eseguit|svolt|avviat"
    r"|lanciat|propost|impostat|elaborat|concepit|pianificat|deliberat|negoziat|affidat)[oaie]"
)
_LEADS = (
    r"(?:le[ad]d?s?|runs?|ran|own(?:s|ed)?|head(?:s|ed)|chair(?:s|ed)|direct(?:s|ed)|manage[sd]|decide[sd]|sign(?:s|ed)"
    r"|guid\w+|dirig\w+|firm\w+|coordin\w+|decid\w+|gestisc\w+|presied\w+|conduc\w+)"
)
# Somebody else did it: "carried out by the vendor", "diretta da un collega", "with the head of sales, who ran it".
_OTHERS = re.compile(
    rf"(?<!\w){_DONE_EN} by (?!me(?!\w)|hand(?!\w)|(?:the )?(?:users?|customers?|clients?)|themselves|mail|e-?mail|post"
    r"|phone|\d)"
    rf"|(?<!\w){_DONE_IT} d(?:(?:a|al|allo|alla|ai|agli|alle)(?!\w)|all')"
    r"(?! ?(?:sol[oa]|me|zero|remoto|capo|utent\w*|client\w*|\d+)(?!\w))"
    rf"|, (?:who|che|il quale|la quale) (?:\w+ )?(?:l[oa] )?{_LEADS}(?!\w)"
    rf"|(?:^|[,;:] )(?:the |il |la |l')(?:\w+ ){{1,3}}{_LEADS} (?:it|the|l[oa'])(?!\w)"
)
# Where another deed begins: "leads discovery, supports delivery"; not in "the redesign, led by the vendor".
_NEXT = re.compile(
    r";|, (?=(?:leads|led|runs|ran|wrote|writes|designed|built|owns|helps|helped|supports|supported|assists|assisted"
    r"|contributed|contributes|guida|guidat|coordina|coordinat|scritt|progettat|supporta|supportat|collabora|aiuta"
    r"|first author|(?:\d+ )?as (?:the )?first author|prim[oa] autor|prima autric)"
    r"[oaie]?(?!\w)(?! (?:by|da\w*)(?!\w)))"
)
# In brackets, a thing of its own that somebody else made: "defined the variables (link built by a colleague)".
_ASIDE = re.compile(rf"\((?P<told>(?:[\w'-]+ )+(?:{_DONE_EN} by|{_DONE_IT} d\w+)(?!\w)[^()]*)\)")
_WORKED = re.compile(
    r"(?<!\w)(?:work(?:s|ed|ing)? (?:\w+ ){0,4}on|lavor\w+ (?:a|al|allo|alla|all'|ai|agli|su\w*))(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Half:
    """What stands between the semicolons of a fact, or tells a deed of its own.

    Attributes:
        keys: its meanings.
        modest: whether it gives the writer a part only.
        worked: whether it says that they worked on it.
        low: its words, folded.
    """

    keys: frozenset[str]
    modest: bool
    worked: bool
    low: str = ""


def halves(item: Item) -> tuple[Half, ...]:
    """The halves of a fact; a share that a person chose counts for all of them."""
    found = _halves(item.low)
    if item.fact.share:
        return tuple(Half(one.keys, item.modest, False, one.low) for one in found)
    return found


@lru_cache(maxsize=2048)
def _halves(low: str) -> tuple[Half, ...]:
    found: list[Half] = []
    asides = [match["told"] for match in _ASIDE.finditer(low)]
    for part in (*_NEXT.split(_ASIDE.sub(" ", low)), *asides):
        label, colon, rest = part.partition(":")
        apart = colon and _is_modest(label) and not _is_modest(rest)
        for piece in (label, rest) if apart else (part,):  # "Labels, owned by the stores: wrote the export"
            if told := piece.strip():
                found.append(Half(content(told), _is_modest(told), bool(_WORKED.search(told)), told))
    return tuple(found)


def _is_modest(low: str) -> bool:
    """Whether words give the writer a part, or name somebody else who did it."""
    return bool(cue("share.modest").search(low) or _OTHERS.search(low))
