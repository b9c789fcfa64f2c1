"""Numbers of nobody's work: ways, what is supposed or preferred, names with a number, things named again."""

import re

from checklist.claims.measures import WEEK, Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import cue

_VEHICLE = (
    r"(?:train|rail|bus|coach|car|bike|bicycle|plane|air|ferry|boat|tram|metro|tube|foot|walk|drive|ride|flight|treno"
    r"|autobus|corriera|auto|macchina|bici|bicicletta|aereo|traghetto|barca|piedi|volo|strada|viaggio|cammino)"
)
_BY = re.compile(rf" ?(?:(?:of|by|in|on|di|a|d'|'s|s') ?)?(?:the |l'|una? )?{_VEHICLE}(?!\w)")
_AWAY = re.compile(
    r" (?:away|di distanza|from (?:here|home|me|you|your|my)|da (?:qui|casa|me|voi|dove)|dalla vostra|dal vostro)(?!\w)"
)
_EACH_WAY = re.compile(r" (?:each|either) way(?!\w)| a tratta(?!\w)| (?:di )?andata e ritorno(?!\w)")
_FROM_A_PLACE = re.compile(r" (?:from|away from|da|dal|dalla) [A-ZÀ-Ü]")
_IS = re.compile(
    r"(?<!\w)(?:lavor\w|vivo|abito|sto|siete|work|live|sono|è|dista(?:no)?|ci vogliono|ci sono|is|are|it's|takes)"
    r"(?: (?:a|about|circa|solo|only|just))? (?:un |a |an )?$"
)
_BETWEEN = re.compile(
    r"(?:^|[^\w])(?:[Dd]a|[Ff]rom|[Tt]ra|[Ff]ra|[Bb]etween) (?:my |casa mia|[A-ZÀ-Ü])[\w' ]{1,24}"
    r" (?:a|ad|to|and|e|all[ao]?|al) (?:yours|voi|[A-ZÀ-Ü])"
)
_SUPPOSE = re.compile(
    r"(?<!\w)(?:i (?:would )?(?:imagine|suppose|guess|bet|suspect|expect|presume|assume|dare ?say|fear)"
    r"|i'd (?:bet|guess)"
    r"|(?:they|people|some) say|it is said|si dice|dicono|dicevano|immagino|suppongo"
    r"|presumo|scommetto|sospetto|ipotizzo|temo)(?!\w)"
)
_PREFER = re.compile(
    r"(?<!\w)(?:mi fido|preferi\w+|prefer\w*|rather|i trust|trust|meglio|better|valgono|vale|is worth|are worth|conta)"
    r"(?!\w)[^.;:]{0,60}(?<!\w)(?:than|che|d[ie]|dei|delle|a|over|to)(?!\w)"
)
_NO = re.compile(
    r"(?<!\w)(?:no|non (?:esistono|ci sono|ho (?:mai )?(?:vist|trovat|incontrat)\w)|there are no|never seen) $"
)
_ANY = re.compile(
    r"(?<!\w)(?:an?|una?|un'|any|every|ogni|qualsiasi|qualunque) ?(?:[\w'-]+ )?(?:company|firm|shop|business|school"
    r"|office|team|village|town|club|group|society|hospital|hotel|farm|azienda|ditta|impresa|bottega|negozio|scuola|ufficio"
    r"|squadra|paese|comune|family|famiglia|gruppo|associazione|ospedale|albergo|studio) (?:of|di|da|with|con) $"
    r"|(?<!\w)(?:one|uno|una) (?:of|di|da|with|con) $"
)
_LIKE = re.compile(r"(?<!\w)(?:like|come) (?:an?|una?|un') ?[\w'-]+ (?:of|di|da|with|con) $")
_OFTEN = re.compile(
    r"(?:a |one )?(?:hundred|thousand|100|1[.,]?000|cento|mille|99|ninety-nine|novantanove) (?:times|volte)(?!\w)"
)
_SIZE = re.compile(r"(?<!\w)(?:il|del|al|dal|nel|sul|quel|col|un) $")  # a singular article: what is called so
_AGE = re.compile(r"(?<!\w)(?:(?:the |an )?age of|aged|età di|all'età di|turned|compiuto|compiuti) $")
_WHICH = re.compile(
    r"(?<!\w)(?:around|at|by|on|until|till|from|since|after|before|dal|dalla|al|alla|fino al|fino alla"
    r"|dopo il|dopo la|prima del|prima della) (?!the |an? |il |la |about |almost |nearly |over |circa )"
    r"[a-zà-ù]{3,}(?<!ut)(?<!st)(?<!ly)(?<!ly)(?<!no) $"
)
_NUMBER, _STOP = re.compile(r"[\w'-]+"), re.compile(r" ?(?:[.,;:)]|$)")
_CARRIED = re.compile(r"(?<!\w)(?:all|tutt[ie] e|the|these|those|le|i|gli|quest[ei]|quelle|quei|of the|fra|tra) $")
_AGAIN = re.compile(
    r"(?: (?:cose|things|lavori|mestieri|mondi|ruoli|jobs|trades|worlds|roles|crafts|lives|vite|sides|strade|facce"
    r"|esperienze|anime|halves|metà))?(?=[.,;:)?!]|$| (?:at|in|of (?:these|those|them)|have|has|are|were|is|together"
    r"|si|ho|sono|hanno|stanno|è|insieme|mi|non|a|con)(?!\w))"
)
_DESCRIBED = re.compile(
    r"[^.,;:()]{2,30} (?:that|which|who|che) (?:cannot|can't|must|should|would|nobody|no one|nessun\w*|non|vorr\w+"
    r"|dovr\w+|potr\w+|might|could)(?!\w)"
)
_THE = re.compile(r"(?<!\w)(?:the|i|gli|le|dalle|dai|dagli|delle|dei|alle|ai) $")
_AGED = re.compile(r"[\w-]*?(?:-| )(?:and \w+-)?years?-olds?(?!\w)|[\w-]+- and [\w-]+-olds?(?!\w)")
_AT_AN_AGE = re.compile(r"(?:at|a) (?:[\w-]+?(?:-odd|-something)?|\w+ anni suonati) (?:one|you|si|uno)(?!\w)(?! of)")
_KIND = re.compile(r"(?<!\w)(?:kind|sort|type|genere|tipo) (?:of|di) [^.;:]{3,50}$")
_OBSERVED = re.compile(
    r"(?<!\w)(?:counted|count|saw|noticed|found|read|spotted|(?:ho|abbiamo) (?:contat|vist|notat|trovat|lett)o"
    r"|conto|vedo|leggo)(?!\w)"
)
_WHOEVER = re.compile(
    r"(?:chi|chiunque|anyone|whoever|those who) "
    r"|(?:an?|una?|un'|uno|every|ogni) ?[\w'-]+(?: [\w'-]+)? (?:that|who|which|che) "
)
_USUALLY = re.compile(r"(?:nine|9|nove|ninety-nine|99|novantanove) (?:times|volte) (?:out of|in|su) ")
_IN_A_LAND = re.compile(r"(?:In|A|Nel|Nella|In the) (?:[A-ZÀ-Ü]\w+)")
_ONCE = re.compile(
    r"(?<!\w)(?:once(?! (?:an?|per|every|each|we|i|the|it|in))|una volta(?! (?:al|all|ogni|su|per|che|a\b|in\b))"
    r"|one day|one night|un giorno|una sera|una notte)(?!\w)"
)
# "Two sites a year seems to me a good speed", "i tre studi di cui parla il vostro annuncio".
_SEEMS = re.compile(
    r"[^.,;:()]{0,24} (?:(?:seems?|sounds?|looks?|feels?|strikes?)(?: like| to)? me(?!\w)"
    r"|(?:would )?(?:seem|sound|feel)s? (?:right|reasonable|fair|plenty|enough|a )"
    r"|mi (?:sembra|pare|sembrano|paiono|suona|basta|bastano)(?!\w))"
)
_ADVERTISED = re.compile(
    r"[^.,;:()]{0,40} (?:(?:di cui|che) (?:parla\w*|scriv\w+|descriv\w+|cita\w*|menzion\w+|elenca\w*)"
    r"|(?:your|the) (?:advert\w*|ad|posting|page) (?:mentions?|names?|speaks? of|describes?|lists?|talks? about)"
    r"|(?:that |which )?you (?:mention|name|describe|list|write about|speak of|advertise)(?!\w)"
    r"|(?:mentioned|named|described|listed) (?:in|on) (?:your|the) (?:advert\w*|ad|posting|page))"
)
_FIRM = re.compile(r"(?<!\w)(?:vostr\w+|annuncio|inserzione|voi|avete|your?|advert\w*|ad|posting)(?!\w)")
_DAY = 86_400.0
_ALL = 0.02  # how near a time is to its whole period: 365 days of a year
_MANY = (99.0, 100.0, 1000.0)
_BY_THE = (12.0, 100.0, 1000.0, 1_000_000.0)  # "ordered by the dozen"
_LEAD = 60
_SMALL = 13
_NAMES = 1000  # numbers below it may be those of a size or a bus


def claims_nothing(passages: Passages, said: Quantity) -> bool:
    """Whether the words around a number that no fact has say that it tells nothing of the writer's work."""
    low = passages.low
    part = passages.part(said)
    lead = low[max(part.start, said.start - _LEAD) : said.start]
    return (
        bool(_AGED.match(low, said.start))
        or bool(_AT_AN_AGE.match(low, max(part.start, said.start - 3), part.end))
        or _is_way(passages, said, lead)
        or _is_name(passages, said, lead)
        or _is_supposed(passages, said)
        or (said.unit == "count" and said.value == 2 and bool(_NO.search(lead)))
        or (bool(_ANY.search(lead)) and not passages.mine(said))
        or bool(_LIKE.search(lead))
        or _is_of_anybody(passages, said)
        or _is_told_once(passages, said)
        or (bool(_KIND.search(lead)) and not passages.mine(said))
        or _is_observed(passages, said)
        or (said.value in _MANY and not said.hedge and bool(_OFTEN.match(low, said.start)))
        or _is_told_again(low, said, lead)
        or _is_attended(passages, said)
        or bool(_SEEMS.match(low, said.end))
        or _is_all_the_time(passages, said)
        or (said.value in _BY_THE and lead.endswith("by the "))
        or bool(
            (told := _ADVERTISED.match(low, said.end))
            and _FIRM.search(low, told.start(), min(part.end, told.end() + 24))
        )
    )


def _is_all_the_time(passages: Passages, said: Quantity) -> bool:
    """Whether a time is the whole of its period, "twelve months a year", and no fact has less of the same thing."""
    if said.unit != "time" or not said.per or abs(said.value / said.per - 1) > _ALL:
        return False
    keys = passages.around(said) - passages.dossier.common
    return not any(one.unit == "time" and one.per == said.per and item.shares(keys)
                   for item in passages.dossier.items for one in item.quantities)  # fmt: skip


def _is_way(passages: Passages, said: Quantity, lead: str) -> bool:
    """Whether a time or a length is how far two places are apart: "two hours from here", "20 minuti di treno"."""
    if said.unit not in ("time", "size"):
        return False
    low, text = passages.low, passages.letter.text
    if _AWAY.match(low, said.end) or _EACH_WAY.match(low, said.end) or (_IS.search(lead) and _BY.match(low, said.end)):
        return True
    if not _IS.search(lead):
        return False
    begin = passages.part(said).start
    return bool(_FROM_A_PLACE.match(text, said.end) or _BETWEEN.search(text, max(0, begin - 1), said.start))


def _is_name(passages: Passages, said: Quantity, lead: str) -> bool:
    """Whether a number names one thing: "version 17", "articolo 28", "il 42 esaurito"."""
    if said.unit != "count" or said.per:
        return False
    if _AGE.search(lead) or _is_ordinal(passages.low, said):
        return True
    if cue("figures.named").search(lead):
        part = passages.part(said)
        return not passages.says("degree.certified", part.start, said.start)  # "certified to version 17"
    return said.value < _NAMES and bool(_SIZE.search(lead)) and not said.hedge


def _is_ordinal(low: str, said: Quantity) -> bool:
    """Whether a number behind a noun and before a stop says which one it is: "around title nineteen"."""
    word = _NUMBER.match(low, said.start)
    return bool(word and not said.head and _WHICH.search(low, max(0, said.start - _LEAD), said.start)
                and _STOP.match(low, word.end()))  # fmt: skip


def _is_supposed(passages: Passages, said: Quantity) -> bool:
    """Whether a number is imagined, or one of a choice: "I trust one chart more than forty bad ones"."""
    passage = passages.at(said)
    if not passage:
        return False
    supposed = _SUPPOSE.search(passages.low, passage.start, said.start)
    clause = passages.clause_at(said.start)
    end = clause.end if clause else passage.end
    if supposed and not cue("reality.own").search(passages.low, supposed.end(), end):
        return True
    part = passages.part(said)
    return said.unit == "count" and bool(_PREFER.search(passages.low, part.start, said.start))


def _is_of_anybody(passages: Passages, said: Quantity) -> bool:
    """Whether a sentence holds of all things of a kind, or of a country: "a lane that ends after 300 metres"."""
    passage = passages.at(said)
    if not passage or cue("reality.own").search(passages.low, passage.start, passage.end):
        return False
    changed = any(passages.says(name, passage.start, passage.end) for name in ("figures.now", "figures.earlier"))
    if (_WHOEVER.match(passages.low, passage.start) and not changed) or _USUALLY.match(passages.low, said.start):
        return True
    return said.unit == "percent" and said.fuzzy and bool(_IN_A_LAND.match(passages.letter.text, passage.start))


def _is_told_once(passages: Passages, said: Quantity) -> bool:
    """Whether a short time or a small number is one of an anecdote: "a mayor once kept me for three hours"."""
    small = said.value < _DAY if said.unit == "time" else said.unit == "count" and said.value < _SMALL
    clause = passages.clause_at(said.start)
    return small and clause is not None and bool(_ONCE.search(passages.low, clause.start, clause.end))


def _is_observed(passages: Passages, said: Quantity) -> bool:
    """Whether a number is what the writer saw at the firm: "I counted fourteen languages on your page"."""
    part = passages.part(said)
    return passages.says("reality.reader", part.start, part.end) and bool(
        _OBSERVED.search(passages.low, part.start, said.start)
    )


def _is_attended(passages: Passages, said: Quantity) -> bool:
    """Whether days a week are those that somebody could come: "due giorni alla settimana li posso garantire"."""
    passage = passages.at(said)
    weekly = said.unit == "time" and said.per == WEEK and said.value >= _DAY
    return weekly and passage is not None and not passages.says("reality.doing", passage.start, passage.end)


def _is_told_again(low: str, said: Quantity, lead: str) -> bool:
    """Whether a small number takes up what was told, or what is only described: "all three", "le due cose"."""
    if said.unit != "count" or said.value >= _SMALL or said.per:
        return False
    word = re.compile(r"[\w'-]+").match(low, said.start)
    end = word.end() if word else said.end
    if _CARRIED.search(lead) and _AGAIN.match(low, end):
        return True
    return bool(_THE.search(lead) and _DESCRIBED.match(low, end))
