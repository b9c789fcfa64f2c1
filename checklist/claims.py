"""Who and whether: is a passage the candidate's own doing, or wished for, denied, the company's, somebody else's?"""

import re
from bisect import bisect_left
from typing import Literal

from checklist.text import Sentence, Span, at
from checklist.vocabulary import Hit

Standing = Literal["own", "wished", "denied", "company", "other"]

_REACH = 300  # code points before a span in which a cue can govern it
# What ends the reach of "non ho" or "vorrei": a new clause with its own verb.
_BREAK = re.compile(r"[;:.!?](?=\s|$)| - |\b(?:ma|però|invece|tuttavia|but|however|although|though|whereas|mentre|while|perché|because|since|poiché)\b"
                    r"|, (?:e|ed|and|so|quindi|che|which)\b|, (?:ho|abbiamo|i|we|uso|conosco|lavoro|faccio)\b")  # fmt: skip
_NEGATES = re.compile(
    r"\bnon (?:l'|le |li |lo |ne |mi |ci |si |vi )?(?:ho|hanno|abbiamo|so|conosco|uso|sono|faccio|posso|saprei|avevo|ha|è|era|lavoro|gestisco|vanto|possiedo|dispongo)\b(?! (?:solo|soltanto|più|solamente|avuto paura|potuto))"
    r"|\bmai (?:usat\w|lavorat\w|toccat\w|vist\w|fatt\w|avut\w|provat\w|scritt\w|gestit\w|sviluppat\w|messo|portat\w)\b|\b(?:nessuna|zero|senza|poca|scarsa) (?:\w+ ){0,2}(?:esperienza|conoscenza|competenz\w|certificazion\w|familiarità)\b|\bsenza (?:aver|avere)\b|\bné\b"
    r"|\b(?:have|has|had|did|do|does|am|was|is|are|were|could|can)(?:n't| not|not)\b(?! (?:only|just|afraid))|\bnever\b|\b(?:no|without|little|limited|zero|lack(?:ing)?)(?: any| much)? (?:\w+ ){0,3}(?:experience|knowledge|background|exposure|certification\w*)\b"
    r"|\bnot (?:yet|familiar|used|worked|have|know|an expert|certified)\b|\bi (?:lack|miss)\b|\bmi manc\w+\b|\bnulla di\b"
)
_TOPIC_FIRST = re.compile(
    r"^[^.;:!?\n]{0,25}?\b(?:non (?:l'|le |li |lo |ne )?(?:ho|conosco|uso|so)\b|mai (?:usat|lavorat|toccat|vist)|(?:i )?(?:have|'ve)(?:n't| not| never)\b|(?:i )?(?:don't|do not) (?:know|have)|is (?:not|new to me)|are new to me|(?:mi )?manca)"
)
_FIRM = re.compile(
    r"^(?:[A-ZÀ-Ü][\w.&'’-]*\s+){1,4}(?:\([^)]*\)\s*)?(?:gestisce|fattura|regge|vende|opera|produce|serve|conta|impiega|è cresciuta|è cresciuto|è un|è una|è il|è la|ha\s|serves|has\s|sells|employs|operates|makes|grew|is\s|processes|handles)"
)
_ASKED = re.compile(
    r"^[,\s(]*(?:che|come|which|that|as)\s+(?:voi\s+)?(?:usate|avete|cercate|chiedete|vedo nel|you|your)\b"
)
_MARK = re.compile(r",(?!\d)|[;:()]|[.!?](?=\s)|\b(?:che|which|that|e|and|ma|but|quindi|so|where|dove)\s")
_OWN = re.compile(
    r"(?<!\w)(?:io|ho|abbiamo|mi|sono|ero|mio|mia|miei|mie|nostr[oaie]|noi|sottoscritt[oa]|scrivente|i|i'm|i've|i'd|my|we|we've|our|me|us|l'ho|li ho|le ho|facci?o|lavor(?:o|iamo|avo)|uso|usiamo|conosco|gestisco|seguo|scrivo)(?!\w)"
)
# A firm told of in a relative clause: "la fintech che processa…".
_FIRM_THAT = re.compile(
    r"(?<!\w)(?:azienda|società|fintech|startup|start-up|banca|gruppo|scale-up|multinazionale|firm|company|bank|start-up|group)[^.;:!?]{0,30}?,? (?:che|which|that)\b"
)
# What an advertisement says when it is pasted into the letter.
_PASTED = re.compile(
    r"(?:^|[.!?]\s|\n)\W{0,4}(?:you will|you'll|you have|you are|your mission|we are looking for|we're looking for|stiamo cercando|cerchiamo|ti occuperai|sarai|farai|avrai|requisiti|requirements|responsibilities|what you'll do)\b"
)
_QUOTED = re.compile(r"\"[^\"\n]{70,900}\"")
# Verbs of firms in the second person plural, and what belongs to the reader.
_READER = re.compile(
    r"(?<!\w)(?:vostr[oaie]|la sua azienda|l'annuncio|nell'annuncio|dell'annuncio|dall'annuncio|codest[oa]|vs\.?|siete|cercate|avete|vendete|offrite|chiedete|parlate|scrivete|producete|state (?=\w+ndo)|(?<!stat[ei] )(?:usate|gestite|lavorate|utilizzate|sviluppate|costruite)(?! d[aei]|,? (?:in produzione|con|per|su))"
    r"|(?:che|cosa|come|dove) (?:fate|state)|your|yours|you|you're|you've|job description|the ad|advert\w*|the posting)(?!\w)"
)


def _cut(low: str, start: int, end: int) -> int:
    """Where the last clause break before `end` stops, from `start` on."""
    last = start
    for match in _BREAK.finditer(low, start, end):
        last = match.end()
    return last


def _pasted(low: str, sentences: list[Sentence]) -> list[Span]:
    """Passages of an advertisement: long quotations, and paragraphs that speak to the applicant twice."""
    spans = [Span(match.start(), match.end()) for match in _QUOTED.finditer(low)]
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    for held in paragraphs.values():
        if len(_PASTED.findall(low[held[0].start : held[-1].end])) >= 2:
            spans.append(Span(held[0].start, held[-1].end))
    return sorted(spans)


class Claims:
    """Answers `standing(span, sentence)` for one letter."""

    def __init__(self, text: str, low: str, hits: dict[str, list[Hit]], sentences: list[Sentence]) -> None:
        self.text, self.low = text, low
        self._cues: dict[int, list[tuple[Hit, str]]] = {}
        place = 0
        cues = sorted(
            [(hit, kind) for kind in ("wish", "other") for hit in hits.get(kind, [])],
            key=lambda cue: cue[0].start,
        )
        for cue in cues:
            while place + 1 < len(sentences) and sentences[place + 1].start <= cue[0].start:
                place += 1
            self._cues.setdefault(place, []).append(cue)
        self._pasted = _pasted(low, sentences)
        self._memory: dict[tuple[int, int], Standing] = {}
        self._negated: dict[int, list[Span]] = {}

    def _negations(self, sentence: Sentence) -> list[Span]:
        if sentence.index not in self._negated:
            self._negated[sentence.index] = [
                Span(match.start(), match.end()) for match in _NEGATES.finditer(self.low, sentence.start, sentence.end)
            ]
        return self._negated[sentence.index]

    def standing(self, span: Span, sentence: Sentence) -> Standing:
        """How the span stands in its sentence."""
        key = (span.start, span.end)
        if key not in self._memory:
            self._memory[key] = self._judge(span, sentence)
        return self._memory[key]

    def _judge(self, span: Span, sentence: Sentence) -> Standing:
        low = self.low
        held = at(self._pasted, span.start)
        if held >= 0 and span.start < self._pasted[held].end:
            return "company"
        floor = max(sentence.start, span.start - _REACH)
        cut = _cut(low, floor, span.start)
        negations = self._negations(sentence)
        last = at(negations, span.start)
        if last >= 0 and cut <= negations[last].start < span.start and negations[last].end <= span.end:
            return "denied"
        if _TOPIC_FIRST.match(low[span.end : min(sentence.end, span.end + 60)]):
            return "denied"
        cues = self._cues.get(sentence.index, [])
        for hit, kind in cues[max(0, bisect_left(cues, floor, key=lambda cue: cue[0].start)) :]:
            if hit.end > span.start:
                break
            if kind == "wish" and cut <= hit.start:
                return "wished"
            if kind == "other" and not _OWN.search(low, hit.end, span.start):
                return "other"
        if self._of_reader(span, Sentence(floor, sentence.end, sentence.index)):
            return "company"
        firms = list(_FIRM_THAT.finditer(low, floor, span.start))
        if firms and not re.search(r"[,;:](?!\d)", low[firms[-1].end() : span.start]) and not _OWN.search(low, firms[-1].end(), span.start):
            return "other"
        if _FIRM.match(self.text[sentence.start : sentence.start + 90]) and not _OWN.search(low, floor, span.start):
            return "other"
        return "own"

    def _of_reader(self, span: Span, sentence: Sentence) -> bool:
        low = self.low
        if _ASKED.match(low[span.end : min(sentence.end, span.end + 40)]):
            return True
        start = sentence.start
        for match in _MARK.finditer(low, sentence.start, span.start):
            start = match.end()
        reader = None
        for match in _READER.finditer(low, start, min(span.end, sentence.end)):
            reader = match
        if reader is None and start > sentence.start and not _OWN.search(low, start, span.start):
            # A list that goes on: "vedo che usate Kafka, Go e Kubernetes".
            tail = low[max(sentence.start, span.start - 80) : span.start]
            found = list(_READER.finditer(tail))
            reader = (
                found[-1]
                if found and not _OWN.search(tail, found[-1].end()) and not re.search(r"[;:.]", tail[found[-1].end() :])
                else None
            )
            return reader is not None
        return reader is not None and not _OWN.search(low, reader.end(), span.start)
