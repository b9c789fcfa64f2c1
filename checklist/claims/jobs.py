"""Which job a sentence speaks of: by the name of the firm, by what the firm is, or by what the facts tell of it."""

import re
from collections.abc import Collection

from checklist.claims.dossier import Dossier
from checklist.claims.employers.spelling import either_way
from checklist.claims.words import concepts, content, cue, generic_names, spotted
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import fold

_AWAY = re.compile(
    r"(?<!\w)(?:before|prior to|after|prima d\w+|prima|dopo|oltre a\w*|left|leaving|lasciat\w)"
    r" (?:(?:the|that|this|those|these|la|il|l'|que(?:lla|l|ll'|sta|sto)|my|mi[ao]|(?:la|il) mi[ao]|years at|joining)"
    r" ?)?$"
    r"|(?<!\w)(?:after|dopo) (?:(?:the|an?|my|la|il|lo|una?) ?)?"
    r"(?:\w*degree|master|phd|doctorate|laurea|dottorato|diploma|studi) (?:at|from|in|a|al|alla|allo|all') ?(?:the )?$"
    r"|(?<!\w)(?:dai tempi d(?:i|el|ella|ello|ell')"
    r"|(?:since|from) my (?:days|time|years) (?:at|in|with)(?: (?:the|an?))?) ?$"
    r"|(?<!\w)(?:before|after|prima d\w+|dopo) (?:entering|joining|moving to|going to|coming to|entrare|passare"
    r"|arrivare|approdare)(?: (?:in|into|at|to|a|al|alla|all'|nel\w*))? ?(?:the |my |la |il |l')?$"
)
_AT = re.compile(
    r"(?<!\w)(?:(?:at|for|in|of|from|joined|presso|per|da|di|in) (?:a|an|un|uno|una|un') ?"
    r"|(?:at|for|in|the|presso|per|da|la|il|l'|nella|nel|alla|al|dalla|dal|della|del) ?)(?:[\w-]+ )?$"
)
_PLACE = sieved(
    r"(?<!\w)(?P<by>(?:at|presso) (?:(?:the|my|that|an?|la|il|lo|una?|quella|quel) )?"
    r"|in (?:the|my|that|an?|una?|quella|quel) "
    r"|alla |allo |al |dalla |dal |della |del |of the )(?P<what>[a-zà-ù-]{3,}(?: [a-zà-ù-]{4,})?)"
    r"(?! (?:year|term|week|day|season|holiday)s?(?!\w))"
)
_INDEFINITE = re.compile(
    r"(?<!\w)(?<!of )(?<!in )(?<!at )(?<!for )(?<!di )(?<!per )(?<!da )(?<!from )(?<!presso )(?:una?|un'|an?) ?$"
)  # before what is no name
# Before a word with a small letter that calls a firm by what it is: "alla latteria".
_THE = re.compile(
    r"(?<!\w)(?:(?:the|my|our|that|this|il|lo|la|i|gli|le|al|allo|alla|nel|nello|nella|dal|dallo|dalla|del|dello|della"
    r"|quel|quello|quella|mio|mia|nostro|nostra) (?:\w+ )?"
    r"|(?:l|all|nell|dall|dell|quell)'|(?:at|of|in|for|from|di|da|per|presso) (?:an? |una? |un'))$"
)
_CAPITAL = re.compile(r"(?<![.!?:] )(?<!\w)([A-ZÀ-Ü][\w'’-]+) $")
# "The organisation of events", «di eventi»: what is done, and not the firm that has the word in its name.
_OF_A_KIND = re.compile(
    r"(?<!\w)(?:of|di|d'|(?:by|near|beside|behind|opposite|along) the|(?:vicino|accanto|davanti|dietro) a\w*"
    r"|lungo (?:il|la)) ?$"
)
_FOR = re.compile(
    r"(?<!\w)(?:for|per)(?: (?:\w+ly|several|some|many|large|small|\w*ail|alcune|diverse|varie|grandi"
    r"|\d+|two|three|four|five|six|seven|eight|nine|ten|due|tre|quattro|cinque|sei|sette|otto|nove|dieci))? $"
)
PLURAL = re.compile(
    r"\w+(?<!s)s|banche|aziende|imprese|agenzie|scuole|musei|ospedali|ditte|cooperative|ristoranti|alberghi|negozi"
    r"|fondazioni|fabbriche|cantine|assicurazioni|cliniche|farmacie|teatri|librerie|associazioni|universit\w+"
)
_TIME_AT = re.compile(r" (?:years?|days?|terms?|holidays?|hours?|weeks?|children|runs?|bus)(?!\w)")  # "a school year"
_PROPER = re.compile(r"[A-ZÀ-Ü][\w'’]* [A-ZÀ-Ü]")
_OF = frozenset({"del ", "della ", "of the "})
_THESIS = re.compile(r"thesis|dissertation|tesi")
_NEVER = r"[^\W\w]"
_TELLING = 2.0  # how much words must share with the facts of a job that they speak of
_LEAST = 5  # letters of short words that are a name together: "San Leo"
_TOLD = 5  # words of a name that may stand for it
_KEPT = 1024  # stretches of letters of which is kept what they name
_NAMED = ("job", "volunteering", "project", "study")


class Jobs:
    """The entries of a dossier with the names by which a letter may call them."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.names = self._names()
        self._told: dict[tuple[str, str], frozenset[str]] = {}  # what sentences name: most stay from letter to letter
        self._any = sieved("|".join(pattern.pattern for pattern, _ in self.names) or _NEVER)
        self.kinds = {
            item.pointer: content(item.fact.organisation.lower())
            for item in dossier.items
            if item.fact.is_entry and item.fact.kind in ("job", "volunteering")
        }

    def _names(self) -> list[tuple[re.Pattern[str], str]]:
        """What each entry is called: its name, or a telling word of it."""
        found = []
        for item in self.dossier.items:
            fact = item.fact
            if not fact.is_entry or fact.kind not in _NAMED:
                continue
            name = fact.title if fact.kind == "project" else fact.organisation or fact.title
            low = re.sub(r"\([^)]*\)", "", name.lower()).replace("’", "'").strip()
            parts = [part for part in re.findall(r"[\w'&.-]+", low) if part not in generic_names() and len(part) > 3]
            own = [part for part in parts if (keys := content(part)) and all(key.startswith("~") for key in keys)]
            short = re.findall(r"(?<!\w)[A-Z]{3}(?!\w)", name)
            rest = " ".join(word for word in low.split() if word in own or not content(word) - {f"~{word}"})
            ways = [either_way(low), *(either_way(part) for part in (own or parts)[:_TOLD])]
            ways += [re.escape(one.lower()) for one in short if one.lower() not in generic_names()]
            if not own and len(rest) > _LEAST and " " in rest:
                ways.append(re.escape(rest))
            if cue("names.freelance").search(low):
                ways.append(cue("names.freelance").pattern)
            if fact.kind == "study":
                ways.append(r"(?:my thesis|my dissertation|la (?:mia )?tesi)")
            if low:
                found.append((re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)"), fact.pointer))
        return found

    def named(self, low: str, written: str = "") -> frozenset[str]:
        """The entries that a folded sentence names, or the one job whose firm is of the kind that it names.

        Args:
            low: the folded sentence, or a stretch of it.
            written: the same as it is written, where a word with a small letter names no firm: "una fiera".
        """
        return self.by_name(low, written) or self._described(low, written)

    def named_in(self, low: str, start: int, end: int, written: str) -> frozenset[str]:
        """The same of a stretch of a letter, where nothing is looked for that the letter has nowhere near.

        Args:
            low: the folded letter.
            start: where the stretch begins.
            end: where it ends.
            written: the letter as it is written.
        """
        told = low[start:end], written[start:end]
        if told not in self._told:
            if len(self._told) == _KEPT:
                self._told.clear()
            self._told[told] = self._looked_for(low, start, end, *told)
        return self._told[told]

    def _looked_for(self, low: str, start: int, end: int, stretch: str, as_written: str) -> frozenset[str]:
        if self._any.may_match_in(low, start, end) and (found := self.by_name(stretch, as_written)):
            return found
        if spotted("names.employers").may_match_in(low, start, end):
            return self._described(stretch, as_written)
        return self._placed(stretch) if _PLACE.may_match_in(low, start, end) else frozenset()

    def by_name(self, low: str, written: str = "") -> frozenset[str]:
        """The entries that a folded sentence names."""
        if not self._any.pattern.search(low):  # as most sentences name none
            return frozenset()
        found = [(match.span(), pointer) for pattern, pointer in self.names
                 if (match := pattern.search(low)) and not _AWAY.search(low[: match.start()])
                 and not (" " not in match.group() and written and written[match.start()].islower()
                          and (_INDEFINITE.search(low[: match.start()]) or _OF_A_KIND.search(low[: match.start()])
                               or self._is_common(pointer, match.group())))
                 ]  # fmt: skip
        return frozenset(  # "Halden University Hospital" is not "Halden University"
            pointer
            for (start, end), pointer in found
            if not any(first <= start and end <= last and last - first > end - start for (first, last), _ in found)
        )

    def is_doubtful(self, pointer: str, low: str, written: str) -> bool:
        """Whether a sentence may name another thing than an entry: "45 rand" and "South Yorkshire" are no firms.

        Args:
            pointer: the entry that it seems to name.
            low: the folded sentence.
            written: the same as it is written.
        """
        named = [match for pattern, one in self.names if one == pointer for match in pattern.finditer(low)]
        text = fold(self.dossier.facts[pointer].text)
        return bool(named) and all(_is_another_word(match, written, text) for match in named)

    def _is_common(self, pointer: str, word: str) -> bool:
        """Whether a word with a small letter is only one of the name of a project or of volunteers: "conti", "pane"."""
        fact = self.dossier.facts[pointer]
        name = fact.organisation if fact.kind == "volunteering" else fact.title
        return fact.kind in ("project", "volunteering") and word != fold(name) and not _THESIS.search(word)

    def unnamed(self, low: str, written: str = "") -> str:
        """A folded sentence without the names of entries, which have a capital where it is told as it is `written`."""

        def blank(match: re.Match[str]) -> str:
            return match.group() if written and written[match.start()].islower() else " " * len(match.group())

        for pattern, _ in self.names:
            low = pattern.sub(blank, low)
        return low

    def _described(self, low: str, written: str) -> frozenset[str]:
        for match in cue("names.employers").finditer(low):
            kinds = concepts(content(match.group())) - {"company"}
            lead = low[max(0, match.start() - 30) : match.start()]
            clients = _FOR.search(lead) and PLURAL.fullmatch(match.group())  # "five projects for banks"
            if written and _PROPER.match(written, match.start()):
                continue  # "a Studio Farnese", whose name no entry has
            if not kinds or clients or _TIME_AT.match(low, match.end()) or not _AT.search(lead) or _AWAY.search(lead):
                continue
            jobs = {pointer for pointer, keys in self.kinds.items() if kinds & keys}
            if self._of_one_firm(jobs):
                return frozenset(jobs)
        return self._placed(low)

    def _of_one_firm(self, jobs: Collection[str]) -> bool:
        """Whether there are jobs, and all are with the same firm, which somebody described who was promoted there."""
        return len({self.dossier.facts[one].organisation or one for one in jobs}) == 1

    def _placed(self, low: str) -> frozenset[str]:
        """The one job whose firm a word behind "at" or "in" means: "at the telecom" for "Alvor Telecom"."""
        for match in _PLACE.pattern.finditer(low):
            for word in match["what"].split():
                keys = {key for key in concepts(content(word) - generic_names()) if key[:6] != "place-"}
                jobs = [pointer for pointer, kinds in self.kinds.items() if keys & kinds]
                place = match["by"] not in _OF or cue("names.employers").fullmatch(word)  # "dei banchi del pane"
                lead = low[: match.start("what")]
                if self._of_one_firm(jobs) and place and not _AWAY.search(lead):
                    return frozenset(jobs)
        return frozenset()

    def told(self, entries: frozenset[str], keys: frozenset[str]) -> str:
        """The one job that some words speak of; "" where that is not plain.

        Args:
            entries: those that the sentence names.
            keys: what the words of the sentence and those around it mean.
        """
        jobs = [one for one in entries if self.dossier.facts[one].kind in ("job", "volunteering", "project")]
        if len(jobs) == 1:
            return jobs[0]
        scores: dict[str, float] = {}
        for score, item in self.dossier.nearest(keys):
            if item.fact.entry in self.kinds:
                scores[item.fact.entry] = max(scores.get(item.fact.entry, 0.0), score)
        ranked = sorted(scores.items(), key=lambda one: -one[1])
        if ranked and ranked[0][1] >= _TELLING and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
            return ranked[0][0]
        return ""


def _is_another_word(match: re.Match[str], written: str, name: str) -> bool:
    """Whether one word of a name is a word like any other, or a part of another name."""
    if " " in match.group():
        return False
    if written[match.start()].islower():
        return not _THE.search(match.string, 0, match.start())
    before = _CAPITAL.search(written, 0, match.start())
    return bool(before and before.start() and before[1].lower() not in name)
