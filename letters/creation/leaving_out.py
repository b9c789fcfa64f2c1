"""Pure: leaves out of a letter what does not apply to its writer: each gap with its sentence, list item or line.

The subject, the greeting, the closing and the name are never left out. What would remain of an emptied paragraph or
list goes too: a label in bold, a heading, and the sentence with a colon that leads to a list.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from checklist.detect.parts.filling import fill
from checklist.letter import Letter
from checklist.text.segmentation import Span, lines
from checklist.text.spans import line_around

ITEM = re.compile(r"[ ]{0,8}(?:[-•·●▪‣+*]|\d{1,2}[.)]|[a-z]\))[ ]+")
LABEL = re.compile(r"\s*(?:#{1,6} .*|(?:\*\*|__)[^*_\n]+(?:\*\*|__)\s*[:.]?)\s*")
SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[–—/-]\s+|,\s+")  # between the contacts of one line
AFTER_SENTENCE = re.compile(r"[*_\"')\]»”:;,|]*[ \t]*")
BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")  # a run of lines that are not empty


class LeavingOut:
    """A text with gaps, from which some may be left out. Spans are half-open ranges of its code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        letter = Letter(fill(text))  # of the same length, with words for the gaps
        self.sentences = letter.sentences
        self._starts = [sentence.start for sentence in self.sentences]
        self.body = self._body(letter)
        self.named_until = self._end_of_name(letter)

    def unit(self, gap: Span) -> Span | None:
        """The sentence, list item, line or contact that is left out with a gap; None where it has to stay."""
        if self.body.start <= gap.start < self.body.end:
            return self._item(gap) or self._sentence(gap)
        return self._contact(gap) if gap.start >= self.named_until else None

    def without(self, gaps: Iterable[Span], answers: Mapping[Span, str]) -> str:
        """The text without some of its gaps, and with answers in others.

        Args:
            gaps: The gaps to leave out; those that have to stay are ignored.
            answers: What is filled into other gaps.
        """
        cuts = {unit for gap in gaps if (unit := self.unit(gap))}
        if not cuts:
            return self._edited([], answers, Span(0, len(self.text)))
        while more := set(self._leftovers(cuts)) - cuts:
            cuts |= more
        letter = self._edited(cuts, answers, Span(0, self.named_until))
        contacts = self._edited(cuts, answers, Span(self.named_until, len(self.text)))
        text = letter + re.sub(r"(?m)^[ \t]*[|·,]\s*|[ \t]*[|·]$", "", contacts)
        text = re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip("\n")
        return text + self.text[len(self.text.rstrip("\n")) :]

    def _body(self, letter: Letter) -> Span:
        """The paragraphs between the line of the greeting and that of the closing."""
        start, end = letter.parts.body.start, letter.parts.body.end
        rest, _line_feed, _below = self.text[start:].partition("\n")
        if start and not any(char.isalnum() for char in rest):
            start += len(rest)
        return Span(start, end)

    def _end_of_name(self, letter: Letter) -> int:
        """Where the lines of the signature begin that may be left out: below the name."""
        ends = [part.end for part in (letter.parts.closing, letter.parts.name) if part and part.start >= self.body.end]
        if not ends:
            return len(self.text)
        if not letter.parts.name:  # the line below the closing
            below = re.compile(r"[^\n]*\n\s*[^\n]*").match(self.text, ends[0])
            return below.end() if below else len(self.text)
        line_feed = self.text.find("\n", max(ends))
        return line_feed if line_feed >= 0 else len(self.text)

    def line(self, place: int) -> Span:
        """The line in which a place stands, without its line feed."""
        return line_around(self.text, Span(place, place))

    def _item(self, gap: Span) -> Span | None:
        """The list item with the gap, with the lines that continue it and its line feed."""
        line = self.line(gap.start)
        while not ITEM.match(self.text, line.start):
            if line.start == 0 or not self.text[self.line(line.start - 1).start : line.start - 1].strip():
                return None
            line = self.line(line.start - 1)
        end = line.end
        while end < len(self.text):
            following = self.line(end + 1)
            if not self.text[following.start : following.end].strip() or ITEM.match(self.text, following.start):
                break
            end = following.end
        return Span(line.start, min(end + 1, len(self.text)))

    def _sentence(self, gap: Span) -> Span:
        place = max(bisect_right(self._starts, gap.start) - 1, 0)
        line = self.line(gap.start)
        start, end = self.body.start, line.end
        if self.sentences:
            sentence = self.sentences[place]
            start = self._end_of(place - 1) if place else self.body.start
            start = max(start, self.body.start)
            # A sentence that begins a line takes the marks before its first word with it.
            first_line = self.line(min(sentence.start, gap.start))
            start = max(start, first_line.start)
            end = max(self._end_of(place), gap.end)
        return Span(start, end)

    def _end_of(self, place: int) -> int:
        """Where a sentence ends, with the marks and spaces after it."""
        match = AFTER_SENTENCE.match(self.text, self.sentences[place].end)
        return match.end() if match else self.sentences[place].end

    def _contact(self, gap: Span) -> Span:
        line = self.line(gap.start)
        edges = [match.span() for match in SEPARATOR.finditer(self.text, line.start, line.end)]
        before = [edge for edge in edges if edge[1] <= gap.start]
        after = [edge for edge in edges if edge[0] >= gap.end]
        if before:
            return Span(before[-1][0], after[0][0] if after else line.end)
        return Span(line.start, after[0][1] if after else min(line.end + 1, len(self.text)))

    # What would remain

    def _edited(self, cuts: Iterable[Span], answers: Mapping[Span, str], within: Span) -> str:
        """The part of the text that is ``within``, without the cuts and with the answers."""
        edits = sorted([*((cut, "") for cut in cuts), *answers.items()], key=lambda edit: (edit[0].start, -edit[0].end))
        pieces, start = [], within.start
        for span, words in edits:
            if span.end > start and span.start < within.end:
                # Inside a cut that has begun there is no answer.
                pieces += [self.text[start : max(span.start, start)], words if span.start >= start else ""]
                start = span.end
        pieces.append(self.text[start : within.end])
        return "".join(pieces)

    def _leftovers(self, cuts: set[Span]) -> Iterator[Span]:
        for line in lines(self.text[self.named_until :]):
            whole = Span(line.start + self.named_until, min(line.end + 1 + self.named_until, len(self.text)))
            if any(cut.touches(whole) for cut in cuts) and not self._edited(cuts, {}, whole).strip():
                yield whole
        blocks = [Span(*match.span()) for match in BLOCK.finditer(self.text)]
        blocks = [block for block in blocks if block.start >= self.body.start and block.end <= self.body.end]
        remains = [self._edited(cuts, {}, block).strip() for block in blocks]
        for place, (block, rest) in enumerate(zip(blocks, remains, strict=True)):
            touched = any(cut.touches(block) for cut in cuts)
            if touched and (not rest or LABEL.fullmatch(rest)):
                yield block
            if touched and rest.endswith(":") and ITEM.search(self.text, block.start, block.end):
                yield self._last_sentence(block, cuts)  # the list of the same block is empty
            emptied = touched and not rest and ITEM.match(self.text, block.start)
            if emptied and place and remains[place - 1].endswith(":"):
                yield self._last_sentence(blocks[place - 1], cuts)
            if LABEL.fullmatch(rest) and self._leads_to_nothing(place, blocks, remains):
                yield block

    def _last_sentence(self, block: Span, cuts: set[Span]) -> Span:
        """The sentence of the last colon of a block that is not cut."""
        colons = (at for at in range(block.start, block.end) if self.text[at] == ":")
        last = max(at for at in colons if not any(cut.start <= at < cut.end for cut in cuts))
        return self._sentence(Span(last, last + 1))

    def _leads_to_nothing(self, place: int, blocks: list[Span], remains: list[str]) -> bool:
        """Whether all that stood below a heading, up to the next one, is cut."""
        below = list(zip(blocks, remains, strict=True))[place + 1 :]
        section = []
        for block, rest in below:
            if LABEL.fullmatch(self.text[block.start : block.end]):
                break
            section.append(rest)
        return bool(section) and not any(section)
