"""The letter as the check reads it: which passages are claims of the writer, what they speak of, and of which job."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import islice

from checklist.claims import denial
from checklist.claims.advertisement import advertisement
from checklist.claims.dossier import Dossier, version_ends
from checklist.claims.jobs import Jobs
from checklist.claims.measures import Quantity
from checklist.claims.measures.letter import quantities_of
from checklist.claims.passage import Passage, only_likens, passages_of, stands, with_own
from checklist.claims.words import concepts, content, cue, meanings, spotted
from checklist.clauses import Clause, clauses
from checklist.letter import Letter
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.remembered import Searched
from checklist.text.segmentation import Span

_PART = sieved(
    r"[;:]|, (?:ma|but|mentre|while|però|whereas|e|ed|and|so|quindi) | (?:ma|but) "
    r"| (?:e|ed|and) (?=(?:ho|sono|sarei|vorrei|mi|i|we|would|il mio|la mia|my|abbiamo) )"
)
_SEGMENT = re.compile(
    r"[;:]|, (?:e|and) (?=(?:since|dal) )"
    r"|,? (?:e |and )?(?=(?:poi|then|now|oggi|ora|adesso|later|infine|prima|before that|today|in precedenza"
    r"|previously) )"
)
_ELSEWHERE = re.compile(r"(?:poi|then|now|oggi|ora|adesso|later|prima|before|today|in prec|previous)")
_EDGE = re.compile(r"[,;:()]| (?:e|ed|and|che|which|that) ")
_REACH = 300  # code points in which a comma may end what belongs together
_MOST = 400  # figures, and cues of a kind, that are checked
# What says something of the writer behind a comma, and not what the firm before it is.
_OF_WRITER = re.compile(
    r" ?(?:con|with|fort[ei]|having|bringing|avendo|portando|d(?:a|al|allo|alla|ai|agli|alle|all'|opo)|after|since|for"
    r"|as|come|per|in|at|on|and|ed?|where|dove|thanks|grazie)(?!\w)"
)
# Of which the whole letter is read anyway; the rest are asked of too few stretches for that.
_READ_WHOLE = frozenset({"share.sole", "degree.certified"})
_ADMITTING = ("reality.gap", "reality.conditional", "reality.lacks")
_UNREAL = frozenset({"wished", "hypothetical", "denied"})


@cache
def _any_of(names: tuple[str, ...]) -> Sieve:
    return sieved("|".join(cue(name).pattern for name in names))


class Passages:
    """One letter, read once, beside the dossier that it is checked against."""

    def __init__(self, letter: Letter, dossier: Dossier, jobs: Jobs, company: str, ad: str) -> None:
        self.letter, self.dossier, self.low, self.company = letter, dossier, with_own(letter), company
        self.ad, self.jobs = advertisement(ad), jobs
        self.begun: dict[int, int] = {}  # where what happened in the clauses begins, by the clauses' starts
        self._said: dict[tuple[str, int, int], bool] = {}
        self._parts: dict[tuple[int, int], Span] = {}
        self._edges: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._told: dict[tuple[int, int, bool], bool] = {}
        self._segments: dict[tuple[int, int], list[tuple[int, frozenset[str]]]] = {}
        self.clauses: tuple[Clause, ...] = clauses(letter.text, company)
        self._clause_starts = [one.start for one in self.clauses]
        self.all = passages_of(letter, self.low, jobs, self.clauses)
        self._starts = [one.start for one in self.all]
        self._searched = Searched(self.low, self.all)

    def at(self, span: Span) -> Passage | None:
        """The sentence of the body in which a span begins."""
        place = bisect_right(self._starts, span.start) - 1
        return self.all[place] if place >= 0 and span.start < self.all[place].end else None

    def clause_at(self, position: int) -> Clause | None:
        """The clause at a position."""
        place = bisect_right(self._clause_starts, position) - 1
        return self.clauses[place] if place >= 0 else None

    def told(self, span: Span, denied: bool = False) -> bool:
        """Whether the span is a statement of the writer on what is or was so; judged once for each span."""
        key = (span.start, span.end, denied)
        if key not in self._told:
            self._told[key] = self._is_told(span, denied)
        return self._told[key]

    def _is_told(self, span: Span, denied: bool) -> bool:
        """The same, unremembered; `denied` if what was not so counts as well: "not one of them complained"."""
        passage, clause, low = self.at(span), self.clause_at(span.start), self.low
        denied = denied or bool(clause and clause.factuality == "denied" and denial.denied_apart(low, clause, span))
        if not passage:
            return False
        unreal = clause and clause.factuality in _UNREAL and not (denied and clause.factuality == "denied")
        if clause and unreal and not denial.supposed_after(self.low, clause, span):
            return False
        behind_a_colon = clause and ":" in low[clause.start - 2 : clause.start]
        if clause and behind_a_colon and denial.spells_out_a_wish(low, clause, self.clause_at(clause.start - 2)):
            return False
        if (clause and self._firms(clause, passage)) or self._behind_the_firm(span, clause, passage):
            return False
        return denied or (stands(self.letter, span, clause, passage) and not denial.admits(self, span, passage))

    def denied_after(self, span: Span) -> bool:
        """Whether only what comes after a span is denied: "written by me alone, it has never failed"."""
        clause = self.clause_at(span.start)
        if not clause or clause.factuality != "denied" or not self.speaks(span):
            return False
        return not denial.denied_before(self.low, clause, span)

    def _firms(self, clause: Clause, passage: Passage) -> bool:
        """Whether a clause is about the firm that the letter is for, and something in the text says so."""
        if clause.agent != "firm" or only_likens(self.low[clause.start : clause.end], acts=True):
            return False
        before = self.all[passage.index - 1] if passage.index else passage
        named = any(word in self.low[passage.start : passage.end] for word in self._firm_words)
        goes_on = before.reader and not before.own and before.paragraph == passage.paragraph
        return named or passage.reader or goes_on

    def _behind_the_firm(self, span: Span, clause: Clause | None, passage: Passage) -> bool:
        """Whether a span only says what the firm is: "I am applying to Crumb, which bakes for 40 schools"."""
        if not self.company.strip() or not self.applies(passage):
            return False
        named = self._firm_named.search(self.letter.text, passage.start, span.start)
        if named is None or cue("reality.own").search(self.low, named.end(), span.end):
            return False
        if not clause or not clause.verb or clause.verb.person not in (1, 4):
            return True
        # No verb of its own: "to Crumb, a bakery with 12 ovens"; not so "to Crumb, with 12 years of work".
        comma = self.low.rfind(",", named.end() - 1, span.start)
        return clause.verb_start < named.start() and not _OF_WRITER.match(self.low, comma + 1)

    @cached_property
    def _firm_named(self) -> re.Pattern[str]:
        """The firm's name, be it without its legal form, and a comma."""
        return re.compile(rf"(?<!\w){re.escape(self.company.split()[0].rstrip(','))}(?: [^,.;:]{{1,60}})?,")

    @cached_property
    def _firm_words(self) -> list[str]:
        return [
            word
            for word in re.findall(r"[\w]+", self.company.lower())
            if len(word) > 3 and not concepts(meanings(word))
        ]

    def applies(self, span: Span) -> bool:
        """Whether the sentence at a span says for what the writer applies; "I write SQL" does not."""
        passage = self.at(span)
        return bool(passage and self.letter.applies(span) and self.says("title.applies", passage.start, passage.end))

    @cached_property
    def admitting(self) -> frozenset[int]:
        """The sentences with a word that may admit what the writer lacks, by their numbers; most have none."""
        return frozenset(one.index for one in self.among(_any_of(_ADMITTING)))

    def chunk(self, span: Span, part: Span) -> tuple[int, int]:
        """The words around a span up to a comma or "and" on each side."""
        before = list(_EDGE.finditer(self.low, max(part.start, span.start - _REACH), span.start))
        after = _EDGE.search(self.low, min(span.end, part.end), min(part.end, span.end + _REACH))
        return (before[-1].end() if before else part.start), (after.start() if after else part.end)

    def spot(self, name: str) -> Iterator[re.Match[str]]:
        """Where a cue of `cues.yaml` stands, sentence by sentence: most sentences hold none, and many letters.

        Of a text with more of them than any letter has, the first ones.
        """
        return islice(self._searched.matches(spotted(name)), _MOST)

    def among(self, sieve: Sieve) -> Sequence[Passage]:
        """The sentences in which an expression may match, in their order."""
        return self._searched.among(sieve)

    def says(self, name: str, start: int, end: int) -> bool:
        """Whether a cue of `cues.yaml` stands between two positions; asked once for each stretch."""
        key = (name, start, end)
        if key not in self._said:
            pattern = spotted(name) if name in _READ_WHOLE else cue(name)
            self._said[key] = bool(pattern.search(self.low, start, end))
        return self._said[key]

    def part(self, span: Span) -> Span:
        """The stretch between semicolons, colons and "but" around a span, within its sentence."""
        key = (span.start, span.end)
        if key not in self._parts:
            self._parts[key] = self._cut(span, self.at(span) or span)
        return self._parts[key]

    def _cut(self, span: Span, passage: Span) -> Span:
        start, end = passage.start, passage.end
        if (start, end) not in self._edges:
            self._edges[start, end] = [match.span() for match in _PART.finditer(self.low, start, end)]
        for first, last in self._edges[start, end]:
            if last <= span.start:
                start = last
            elif first >= span.end:
                return Span(start, first)
        return Span(start, end)

    def speaks(self, span: Span) -> bool:
        """Whether the writer is told of in the clause around a span, and not only in an opinion."""
        if self._third_person:
            return True
        part = self.part(span)
        key = ("own", part.start, part.end)
        if key not in self._said:
            told = cue("reality.opinion").sub(" ", self.low[part.start : part.end])
            self._said[key] = bool(cue("reality.own").search(told))
        return self._said[key]

    def mine(self, span: Span) -> bool:
        """Whether the clause around a span tells of the writer, be it without a verb: "…; then a year at Reply"."""
        if self.speaks(span):
            return True
        clause = self.clause_at(span.start)
        part = self.part(span)
        return bool(clause and clause.agent == "writer") and not self.says("reality.reader", part.start, part.end)

    @cached_property
    def _third_person(self) -> bool:
        """Whether the writer speaks of "la sottoscritta", so that any verb may be theirs."""
        return "sottoscritt" in self.low

    def around(self, span: Span) -> frozenset[str]:
        """What the words of the clause around a span mean."""
        part = self.part(span)
        return content(self.low, part.start, part.end)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The figures of the letter; of a text with more than any letter has, the first ones."""
        named = self.letter.named
        ends = version_ends(named)
        skip = [*self.letter.placeholders, *self.letter.parts.contacts, *self.letter.head, *named]
        return list(islice(quantities_of(self.low, ends, skip), _MOST))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {one.start: place for place, one in enumerate(self.quantities)}

    def place_of(self, said: Quantity) -> int:
        """Which of the figures one is, which all stand apart."""
        return self._places[said.start]

    def entries_of(self, span: Span) -> frozenset[str]:
        """The entries that the words around a span name: in its own stretch of the sentence, or before it.

        Stretches end at semicolons, colons and words such as "then": "first at a hotel of 86 rooms, then at Le Palme".
        """
        passage = self.at(span)
        if not passage or not passage.entries:
            return frozenset()
        key = (passage.start, passage.end)
        if key not in self._segments:
            edges = [match.end() for match in _SEGMENT.finditer(self.low, *key) if match.end() > passage.start + 1]
            starts = [passage.start, *edges]
            self._segments[key] = [
                (start, self.jobs.named_in(self.low, start, end, self.letter.text))
                for start, end in zip(starts, [*edges, passage.end], strict=True)
            ]
        segments = self._segments[key]
        if sum(bool(named) for _, named in segments) == 0:
            return passage.entries
        here = [named for start, named in segments if start <= span.start]
        if not here or here[-1]:
            return here[-1] if here else frozenset()
        begins = max(start for start, _ in segments if start <= span.start)
        if _ELSEWHERE.match(self.low, begins):
            return frozenset()
        return next((named for named in reversed(here) if named), frozenset())

    def carried_there(self, span: Span) -> frozenset[str]:
        """The entries of the sentences before, where the words around a span say that it was there."""
        passage = self.at(span)
        if not passage or passage.entries or not self.says("reality.there", passage.start, passage.end):
            return frozenset()
        return passage.carried

    def carried_on(self, span: Span) -> frozenset[str]:
        """The entries that the sentence before names, where nothing says that this one is about another time."""
        passage = self.at(span)
        before = self.all[passage.index - 1] if passage and passage.index else None
        if not passage or passage.entries or not before or before.paragraph != passage.paragraph:
            return frozenset()
        if self.says("reality.another-time", passage.start, passage.end):
            return frozenset()
        return before.entries

    def names_an_employer(self, sentence: Span) -> bool:
        """Whether a sentence has the name of an employer, and not only words that say what one is."""
        return bool(self.jobs.by_name(self.low[sentence.start : sentence.end]))

    def job_of(self, span: Span) -> str:
        """The one job that the words around a span speak of, by its pointer; "" where that is not plain."""
        passage, told = self.at(span), self.entries_of(span)
        if not passage or (passage.entries and not told):
            return ""  # "an officer at sea, then a foreman at Lerici"
        # Which of several jobs a sentence names, such as two at one firm, its own words tell, not those around it.
        return self.jobs.told(told, passage.keys if len(told) > 1 else passage.near)
