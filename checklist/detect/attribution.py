"""Who and whether: is a passage the candidate's own doing, or wished for, denied, the company's, somebody else's?"""

import re
from bisect import bisect_left, bisect_right
from typing import Literal

from checklist.detect.employers import employers, firms_that, tales
from checklist.lexicon.regex_lists import either, pieces, words
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Sentence, Span
from checklist.text.spans import at

Standing = Literal["own", "wished", "denied", "company", "other"]

# A word without which nothing is denied and nothing asked for; most sentences have none.
_MAYBE = sieved(
    r"non\b|not\b|n't|never|\bmai\b|nul|nient|nothing|little|without|senza|né\b|nessun|zero|poc[ao]|scars|\bno\b"
    r"|lack|miss|manc|limited|new to me"
    r"|vedo nel|usate|avete|cercate|chiedete"
)
# "If it does not crash, it goes live" denies nothing.
_IF = re.compile(r"(?<!\w)(?:if|unless|when|se|quando) (?:\w+ ){0,2}$")
_PAUSE = re.compile(r"[,;:](?!\d)")
_ARTICLE = re.compile(
    r"(?<![\w'])i(?= (?!am|have|had|was|did|do|can|use|used|know|led|built|work|worked|wrote|made)\w)"
)
_OF = re.compile(r"(?<!\w)(?:di|del|della|da|per|a|al|of|for|by|to|from)\s$")
_LIST = 80  # code points back to what heads a list
_REACH = 300  # code points before a span in which a cue can govern it
# What ends the reach of "non ho" or "vorrei": a new clause with its own verb.
_BREAK = re.compile(
    r"[;:.!?](?=\s|$)| - |\b(?:ma|però|invece|tuttavia|but|however|although|though|whereas|mentre"
    r"|while|perché|because|since|poiché)\b"
    r"|\b(?:and|e|ed) (?:i|my|we|ho|so|sono|uso|conosco|lavoro|faccio|abbiamo|il mio|la mia|i miei)\b"
    r"|, (?:my|sono|so|sto)\b"
    r"|, (?:e|ed|and|so|quindi|che|which)\b(?! (?:di|a|to) \w+)|, (?:ho|abbiamo|i|we|uso|conosco|lavoro|faccio)\b"
)
_NEGATES = Sieve(either("attribution.negates"))
# One of these stands in every denial: a glance that spares most sentences.
_DENYING = ("non ", "mai ", "né", "n't", "not", "never", "no ", "without", "senza", "nessun", "zero", "scarsa",
            "poca", "nulla", "little", "limited", "lack", "miss", "manc")  # fmt: skip
_TOPIC_FIRST = re.compile(
    r"^(?: e simili| e affini| and the like| and such)?\)?(?: invece| però|,? che|,? which| and| e)?,? (?:i "
    r"|io )?(?:non (?:(?:l'|li |le |lo "
    r"|la )?ho (?:mai|ancora)|l'ho|li ho|conosco|uso\b|so usare)"
    r"|(?:i've |i have )?only (?:ever )?(?:read|seen|heard)|(?:l'ho|li ho|le ho) sol[oa] (?:lett|vist)"
    r"|non (?:ne )?(?:so|capisco) (?:nulla|niente|granché|molto)|(?:i )?know (?:nothing|little)"
    r"|mai (?:usat|lavorat|toccat|vist)|(?:have|'ve|has)(?:n't| not| never)\b|don't know|do not know"
    r"|is new to me|are new to me|(?:mi )?manca)"
)
_FIRM = re.compile(
    r"^(?!(?:It|This|That|These|Those|There|Here|What|Who|He|She|They|Each|Everything|Nothing|Nobody|One|Mine"
    r"|Quest[oaie]|Quell[oaie]|Ess[oaie]|Ciò|Tutto|Nulla)\s)(?:[A-ZÀ-Ü][\w.&'’-]*\s+){1,4}(?:\([^)]*\)\s*)?(?:gestisce|fattura|regge|vende|opera"
    r"|produce|serve|conta|impiega|è cresciuta|è cresciuto|ha|serves|has|sells"
    r"|employs|operates|makes|grew|processes|handles)(?!\w)"
)
_ASKED = re.compile(
    r"^[,\s(]*(?:che|come|which|that|as)\s+(?:voi\s+)?(?:usate|avete|cercate|chiedete|vedo nel|you|your)\b"
)
_MARK = re.compile(r",(?!\d)|[;:()]|[.!?](?=\s)|\b(?:che|which|that|e|and|ma|but|quindi|so|where|dove)\s")
_OWN = words("attribution.own")
_HEARD = re.compile(
    r"(?:so|ho letto|ho visto|ho saputo|leggo|vedo|mi risulta|ho appreso|i know|i read|i see|i saw|i understand"
    r"|i hear|i heard|i noticed|i gather) (?:che|that) "
)
# Another part of the firm that does it: "the systems department moved…", "il reparto sistemi ha spostato…".
_UNIT = sieved(
    r"(?:^|[.;:,(\n]\s?|\be |\band |\bwhile |\bmentre )(?:the|our|another|a separate|other|two other|l'|il|la"
    r"|un altro|un'altra|altri) ?"
    rf"(?:{pieces('attribution.unit')})(?: [\w'-]+){{0,4}}? (?:has |have |had |then |later |ha |hanno |aveva "
    rf"|avevano |è |was |were )?"
    r"(?:\w{3,}(?:ed|[aiu]t[oaie])|(?:moved|holds?|runs?|ran|built|wrote|rewrote|re-wrote|brought|took|made|keeps?"
    r"|handles?|owns?|does|did"
    r"|gestisce|gestiscono|cura|curano|segue|seguono|tiene|tengono|scrive|scrivono|fa|fanno|fatto|messo|scritto"
    r"|riscritto|ridotto|costruito))(?!\w)"
)
# Somebody of one's own team who does it: "il nostro ricercatore ha fatto 20 interviste", "our designer drew it".
_MATE = sieved(
    rf"(?<!\w)(?:(?:il|la|i|le) (?:mi[oae]|nostr[oaie]|miei) (?:{pieces('attribution.mate-it')}) (?:\w+ )?(?:ha|hanno"
    rf"|aveva|avevano)"
    rf"|(?:my|our) (?:[a-z]+ )?(?:{pieces('attribution.mate-en')}) (?:has |had |then )?"
    r"(?:[a-z]{3,}ed|ran|made|built|wrote|drew|did|found|led))(?!\w)"
)
# A crowd that does it: "quasi tutti usano Trello", "most of them use Trello".
_CROWD = sieved(
    r"(?:^|[.;:,(\n]\s?|\b(?:e|and|che|that|ma|but|perché|because)\s)(?:quasi )?(?:tutti|molti|in molti|altri"
    r"|gli altri|alcuni|most of them|most people"
    r"|everyone|many of them|the others|others|they all|people)\s(?:\w+mente |now |still |ancora )?"
    r"(?:\w+[aoi]no(?<!siano)|plan|use|work|do|run|keep|write|manage|build)(?!\w)"
)
# What an advertisement says when it is pasted into the letter.
_PASTED = sieved(
    r"(?:^|[.!?]\s|\n)\W{0,4}(?:you will|you'll|you have|you are|your mission|we are looking for"
    r"|we're looking for|stiamo cercando|cerchiamo|ti occuperai|sarai|farai|avrai|requisiti"
    r"|requirements|responsibilities|what you'll do)\b"
)
_QUOTED = re.compile(r"\"[^\"\n]{70,900}\"")
# Verbs of firms in the second person plural, and what belongs to the reader.
_READER = Sieve(words("attribution.reader"))


def _pasted(low: str, sentences: list[Sentence]) -> list[Span]:
    """Passages of an advertisement: long quotations, and paragraphs that speak to the applicant twice."""
    spans = [Span(match.start(), match.end()) for match in _QUOTED.finditer(low)]
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    for held in paragraphs.values() if _PASTED.may_match(low) else ():
        if len(_PASTED.pattern.findall(low[held[0].start : held[-1].end])) >= 2:
            spans.append(Span(held[0].start, held[-1].end))
    return sorted(spans)


def _without_articles(text: str, low: str) -> str:
    """The folded text with the Italian article "i" blanked, so that only the English pronoun is left."""
    return _ARTICLE.sub(lambda match: "_" if text[match.start()] == "i" else match.group(), low)


class Attribution:
    """Answers `standing(span, sentence)` for one letter."""

    def __init__(self, text: str, low: str, hits: dict[str, list[Hit]], sentences: list[Sentence]) -> None:
        self.text, self.low = text, low
        self._spoken = _without_articles(text, low)
        self._cues: dict[int, list[tuple[Hit, str]]] = {}
        place = 0
        cues = sorted(
            [
                (hit, kind)
                for kind in ("wish", "other")
                for hit in hits.get(kind, [])
                if kind == "wish" or not self._belongs(hit)
            ],
            key=lambda cue: cue[0].start,
        )
        for cue in cues:
            while place + 1 < len(sentences) and sentences[place + 1].start <= cue[0].start:
                place += 1
            self._cues.setdefault(place, []).append(cue)
        self._owns = [Span(match.start(), match.end()) for match in _OWN.finditer(self._spoken)]
        self._own_starts = [one.start for one in self._owns]
        self._named: dict[int, bool] = {}
        self._plain: dict[int, bool] = {}
        self._marks = [match.end() for match in _MARK.finditer(low)]
        self._breaks = [match.end() for match in _BREAK.finditer(low)]
        self._readers = [Span(match.start(), match.end()) for match in _READER.finditer(low)]
        self._units, self._crowds = (
            [Span(match.start(), match.end()) for match in pattern.finditer(low)] for pattern in (_UNIT, _CROWD)
        )
        self._units = sorted([*self._units, *(Span(match.start(), match.end()) for match in _MATE.finditer(low))])
        self._pasted = _pasted(low, sentences)
        told = employers(low)
        self._firms = sorted([*told, *firms_that(low)])
        self._tales = tales(told, sentences, self._speaks)
        others = (self._readers, self._firms, self._units, self._crowds)
        self._others = [spans for spans in others if spans]
        self._negated: dict[int, list[Span]] = {}

    def _belongs(self, hit: Hit) -> bool:
        """Whether somebody is named for what is theirs or done for them: "my uncle's shop", "di un collega"."""
        return self.low.startswith("'s", hit.end) or bool(_OF.search(self.low, max(0, hit.start - 6), hit.start))

    def _negations(self, sentence: Sentence) -> list[Span]:
        if sentence.index not in self._negated:
            told = self.low[sentence.start : sentence.end]
            denies = any(word in told for word in _DENYING)
            self._negated[sentence.index] = [
                Span(match.start(), match.end())
                for match in (_NEGATES.finditer(self.low, sentence.start, sentence.end) if denies else ())
                if not _IF.search(self.low, max(sentence.start, match.start() - 30), match.start())
            ]
        return self._negated[sentence.index]

    def pasted(self, span: Span) -> bool:
        """Whether the span begins in a passage that was pasted from an advertisement."""
        return _inside(self._pasted, span)

    def standing(self, span: Span, sentence: Sentence) -> Standing:  # noqa: PLR0911 - a question a line
        """How the span stands in its sentence."""
        if self.pasted(span):
            return "company"
        if _inside(self._tales, span):
            return "other"
        if self._is_plain(sentence):
            return "own"
        floor = max(sentence.start, span.start - _REACH)
        cut = _last(self._breaks, floor, span.start)
        if self._denied(span, sentence, cut):
            return "denied"
        cued = self._cued(span, sentence, floor, cut)
        if cued:
            return cued
        if self._of_reader(span, Sentence(floor, sentence.end, sentence.index)):
            return "company"
        return "other" if self._of_firm(span, sentence, floor) else "own"

    def _is_plain(self, sentence: Sentence) -> bool:
        """Whether nothing in the sentence denies, wishes, or speaks of anybody else: then all of it is one's own."""
        if sentence.index not in self._plain:
            self._plain[sentence.index] = not (
                self._cues.get(sentence.index)
                or _MAYBE.search(self.low, sentence.start, sentence.end)
                or any(_between(spans, sentence.start - 2, sentence.end) for spans in self._others)
                or _FIRM.match(self.text[sentence.start : sentence.start + 90])
            )
        return self._plain[sentence.index]

    def _denied(self, span: Span, sentence: Sentence, cut: int) -> bool:
        negations = self._negations(sentence)
        last = at(negations, span.start)
        if last >= 0 and cut <= negations[last].start < span.start and negations[last].end <= span.end:
            return True
        return bool(_TOPIC_FIRST.match(self.low[span.end : min(sentence.end, span.end + 60)]))

    def _cued(self, span: Span, sentence: Sentence, floor: int, cut: int) -> Standing | None:
        """Wished for, or another person's, by a cue before the span."""
        cues = self._cues.get(sentence.index, [])
        for hit, kind in cues[bisect_left(cues, floor, key=lambda cue: cue[0].start) :]:
            if hit.end > span.start:
                break
            if kind == "wish" and cut <= hit.start:
                return "wished"
            if kind == "other" and not self._speaks(hit.end, span.start):
                return "other"
        return None

    def _of_firm(self, span: Span, sentence: Sentence, floor: int) -> bool:
        """Whether a firm, another part of it or a crowd does it: "la fintech che processa…", "quasi tutti usano…"."""
        firm = _between(self._firms, floor, span.start)
        if firm and not self._passed(firm.end, span.start):
            return True
        unit = _between(self._units, floor - 2, min(span.end, sentence.end))
        if unit and not self._speaks(unit.start + 5, max(span.start, unit.end)):
            return True
        crowd = _between(self._crowds, floor - 2, span.end)
        if crowd and not self._passed(crowd.end, span.start):
            return True
        if sentence.index not in self._named:
            self._named[sentence.index] = bool(_FIRM.match(self.text[sentence.start : sentence.start + 90]))
        return self._named[sentence.index] and not self._speaks(floor, span.start)

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a word of the writer's own ("ho", "my") lies between two positions."""
        place = bisect_left(self._own_starts, start)
        return place < len(self._owns) and self._owns[place].end <= end

    def _passed(self, start: int, end: int) -> bool:
        """Whether a pause or the writer stands between two positions."""
        return bool(_PAUSE.search(self.low, start, end) or self._speaks(start, end))

    def _of_reader(self, span: Span, sentence: Sentence) -> bool:
        """Whether the clause speaks of the reader's firm: "usate Kafka", "your platform serves 2M users"."""
        low = self.low
        if _ASKED.match(low[span.end : min(sentence.end, span.end + 40)]):
            return True
        heard = _HEARD.match(low, sentence.start)
        if heard and self._reader(heard.end(), sentence.end) and not self._speaks(heard.end(), span.start):
            return True
        start = _last(self._marks, sentence.start, span.start)
        reader = self._reader(start, min(span.end, sentence.end))
        if reader:
            return not self._speaks(reader.end, span.start)
        if start == sentence.start or self._speaks(start, span.start):
            return False
        # A list that goes on: "vedo che usate Kafka, Go e Kubernetes".
        reader = self._reader(max(sentence.start, span.start - _LIST), span.start)
        if not reader or self._speaks(reader.end, span.start):
            return False
        return not re.search(r"[;:.]", low[reader.end : span.start])

    def _reader(self, start: int, end: int) -> Span | None:
        """The last word for the reader that begins between two positions."""
        place = bisect_left(self._readers, end, key=lambda one: one.start) - 1
        return self._readers[place] if place >= 0 and self._readers[place].start >= start else None


def _inside(spans: list[Span], span: Span) -> bool:
    """Whether the span begins inside one of the sorted spans."""
    held = at(spans, span.start) if spans else -1
    return held >= 0 and span.start < spans[held].end


def _between(spans: list[Span], start: int, end: int) -> Span | None:
    """The last of the sorted spans that begins between two positions."""
    place = bisect_left(spans, end, key=lambda one: one.start) - 1
    return spans[place] if place >= 0 and spans[place].start >= start else None


def _last(ends: list[int], start: int, end: int) -> int:
    """The last of the sorted positions between two, else the first of these."""
    place = bisect_right(ends, end) - 1
    return ends[place] if place >= 0 and ends[place] > start else start
