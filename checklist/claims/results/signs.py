"""What shows that a clause about others tells a result: a cause, a comparison with before, an end, a reaction."""

import re
from bisect import bisect_left

from checklist.text.regex_prefilter import sieved

_SPELL = r"(?:week|month|season|year|day|hour|minute|fortnight)s?"
# Of what it came, or since when it is so.
_SINCE = (
    r"since(?=$|[,.;]| (?:and|but|when) )|(?:has|have|had) since|nel frattempo"
    r"|(?:ever )?since (?:then|the|we|last|it|my|our)|as a (?:direct )?(?:result|consequence)"
    r"|because of (?:it|that|this)|thanks to (?:it|that|this|these|them|those|the|our|my)(?= \w|[,.])"
    r"|after (?:that|which)"
    rf"|in (?:its|the|their|our) (?:very )?(?:first|second) {_SPELL}"
    r"|di conseguenza|grazie (?:a|al|allo|alla|ai|agli|alle)(?= \w)|grazie all'|da allora|da quando"
    r"|da(?:l|lla|ll')? ?(?:lancio|introduzione|avvio|scors[oa]|primavera|autunno|estate|inverno|anno scorso)"
    r"|in seguito|tanto che|al punto che|con il risultato"
)
# Compared with how it was.
_COMPARED = (
    r"(?:twice|three times|half|a third) (?:as|the) (?:many|much|often|long|fast|number|time)"
    r"|as (?:they|it|he|she) (?:used to|did|had)|than (?:before|they|ever|in the past|previously|last year)"
    r"|(?<!no )(?<!not )fewer(?! than)(?= \w)|more and more|less and less"
    rf"|an? (?:\w+ )?{_SPELL} (?:early|earlier|sooner|shorter|faster|less|ahead)"
    r"|(?:di|rispetto a|che) (?:prima|un tempo|una volta|in passato)|prima del previsto|sempre (?:più|meno)(?= \w)"
    r"|(?:un'ora|un giorno|una settimana|un mese|una stagione|un anno) prima|il doppio|il triplo|(?<!in )più(?= che )"
)
# What is no more, happened for the first time, was done before its day, or became possible.
_ENDED = (
    r"no longer|(?:not|n't|never|no|nobody) (?:\w+ ){1,6}any ?more|never again|mai più|stopped \w+ing"
    r"|(?:has|have|had) (?:all |both |since )?(?:stopped|ceased|given up|dried up|died down|gone quiet|gone away)"
    r"|non (?:(?:si|ci|ha|hanno|è|sono|c'è|ne|lo|la|li|le|l') ?){0,3}(?:\w+ )?più(?! (?:di|che|del\w*)(?!\w))"
    r"|(?:ha|hanno) smesso|(?:è|sono|si è|si sono) (?:cessat|finit|sparit|scompars|spent|esaurit|azzerat)[oaie]"
    r"|(?:found|had|raised) (?:nothing|little|no \w+) to|non (?:ha|hanno) (?:trovato|avuto) (?:nulla|niente)"
    r"|for the first time|for once|per la prima volta|(?:under|within|on|below|inside) budget"
    r"|ahead of (?:time|plan|schedule|the)|before the (?:\w+ )?(?:deadline|first \w+)"
    r"|(?:sotto|entro|dentro) (?:il )?(?:budget|preventivo)|in anticipo|prima del(?:la)? (?:\w+ )?(?:scadenza|termine)"
    r"|(?:could|can) (?:now|finally|at last|do without)|(?:was|were|been) able to|could be(?= \w+ed)"
    r"|(?:ha|hanno) potuto|si (?:è|sono) potut[oaie]|fare a meno|d(?:o|id|one|oing) without(?= \w)"
)
# What others gave, took up, or did again.
_REACTED = (
    r"(?:gave|given|awarded|sent|took|taken|chose|chosen|made|named|called|copied|lent|thanked|brought|granted|offered)"
    r" (?:us|our|me)(?! of)(?= \w)|(?:took|taken|take) (?:it|our|the) (?:\w+ )?as|stay(?:ed|s)? (?:with us|on)"
    r"|(?:come|came|coming|comes) back(?! (?:to|with|from|in)(?!\w))|signed (?:up|again|on)|renewed"
    r"|asked (?:for (?:it|the same|a|one|more)|us (?:for|to))|still (?:use|uses|run|runs|rely|relies|ask|asks)"
    r"|tornan\w+ (?:\w+ )?da noi|tornat[ie]|(?:restat|rimast)[oaie] (?:con|da) noi|si (?:è|sono) dett[oaie]"
    r"|(?:hanno|ha) (?:voluto|chiesto) (?:\w+ )?(?:anche|il|la|lo|l')"
    r"|pres[oaie] (?:a|ad|come) (?:modello|esempio|riferimento)|(?:us|ador|adoper|chied)\w+ ancora"
    r"|(?:ha|hanno) (?:evitat|risparmiat|salvat|scongiurat)[oaie]|(?:saved|spared|avoided)(?! by)"
    r"|(?:became|(?:has|have) become|(?:is|are) now|(?:è|sono) (?:poi )?diventat[oaie]|divenne\w*"
    r"|(?:ora|oggi) (?:è|sono)) (?:(?:the|an?|il|la|lo|un|una|uno) |l'|un')?(?:\w+ )?"
    r"(?:standard|norm|normal|rule|reference|model|routine|habit"
    r"|practice|regime|template|benchmark|default|regola|norma|prassi|riferimento|modello|abitudine|metodo|esempio)"
)
_MORE = re.compile(
    r" (?:(?:molt[oaie]|ancora|far|much|many|even|a lot) )?"
    r"(?:(?:più|meno) (?!(?:di|che|del\w*|o|e|a|in|al|da|per|spesso|tardi|presto)(?!\w))\w{4,}"
    r"|(?:more|fewer|less|longer|earlier|faster|better|sooner)"
    r"(?! (?:than (?:a|an|i|we|you|most|any)|of|or|and|to|about|like)(?!\w)))"
)
_SIGN = sieved(
    rf"(?<!\w)(?:(?P<since>{_SINCE})|(?P<compared>{_COMPARED})|(?P<ended>{_ENDED})|(?P<reacted>{_REACTED}))(?!\w)"
)
_BEFORE = 120  # code points before a clause in which its cause may stand

type Signs = dict[str, tuple[int, int]]


class SignsOf:
    """The signs of a letter, which is read once."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._found = [
            (match.start(), match.end(), match.lastgroup or "") for match in _SIGN.finditer(low, 0, len(low))
        ]
        self._starts = [start for start, _, _ in self._found]

    def within(self, start: int, end: int) -> Signs:
        """The kinds of signs in a stretch, with where the first of each stands."""
        found: Signs = {}
        for first, last, kind in self._found[bisect_left(self._starts, start) :]:
            if first >= end:
                break
            if last <= end:
                found.setdefault(kind, (first, last))
        return found

    def before(self, first: int, start: int) -> Signs:
        """The cause that stands before a clause, in its sentence, which begins at `first`."""
        found = self.within(max(first, start - _BEFORE), start)
        return {kind: span for kind, span in found.items() if kind == "since"}

    def behind(self, start: int, end: int) -> Signs:
        """The "more" or "fewer" that stands right behind a verb."""
        return {"compared": (start, start)} if _MORE.match(self._low, start, end) else {}
