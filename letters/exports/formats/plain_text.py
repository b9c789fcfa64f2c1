"""Pure: a letter as plain text, for forms and mails."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import quote

from checklist.text.segmentation import words as count_words
from guides.markdown import render
from letters.paper import PaperLetter
from letters.paper.parts import SUBJECT, split_body

BLOCKS = {"p", "h2", "h3", "h4", "pre"}
LONG_MAIL = 150  # words
MAILTO_AT_MOST = 1_900  # characters of an address that mail programs and browsers still take


class Email(NamedTuple):
    """A letter as a mail: ``mailto`` is the address that opens a mail program with it, "" for one too long for that."""

    subject: str
    body: str
    mailto: str

    @property
    def words(self) -> int:
        """How many words the mail has."""
        return count_words(self.body)

    @property
    def is_long(self) -> bool:
        """Whether it is longer than people read in a mail."""
        return self.words > LONG_MAIL


def as_text(body: str) -> str:
    """Markdown as plain text: one line a paragraph, "-" or the typed number before items, addresses written out.

    Args:
        body: Markdown.

    Returns:
        The text, whose words are those of ``body`` in their order; it ends with a newline unless it is empty.
    """
    reader = _Reader()
    reader.feed(render(body))
    reader.close()
    text = "\n".join(line.rstrip() for line in reader.lines).strip("\n")
    return f"{text}\n" if text else ""


def as_email(letter: PaperLetter) -> Email:
    """Subject and text of a letter that is sent in a mail of its own; a subject line in the text is not repeated."""
    parts = split_body(letter.body)
    own = SUBJECT.sub("", as_text(parts.subject)).strip()
    subject, body = (own, letter.body.replace(parts.subject, "", 1)) if own else (letter.subject, letter.body)
    text = as_text(body)
    address = f"mailto:?subject={quote(subject)}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    return Email(subject, text, address if len(address) <= MAILTO_AT_MOST else "")


class _Reader(HTMLParser):
    """Collects the lines of sanitised HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self.lists: list[int | None] = []  # the next number of each open list; None for bullets
        self.link = ""
        self.is_first = False  # of the items of a list
        self.is_tight = False  # right after the mark of an item
        self.verbatim = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in ("ul", "ol"):
            self.lists.append(int(told.get("start") or 1) if tag == "ol" else None)
            self.is_first = len(self.lists) == 1
        elif tag == "li":
            self._begin(blank=self.is_first)
            self.is_first = False
            self.lines[-1] = f"{'  ' * (len(self.lists) - 1)}{self._mark(told.get('value'))} "
            self.is_tight = True
        elif tag == "br":
            self.lines.append(self._indent())
        elif tag == "hr":
            self._begin(blank=True)
            self.lines[-1] = "* * *"
        elif tag == "a":
            self.link = told.get("href") or ""
        elif tag in BLOCKS:
            self.verbatim = tag == "pre"
            if not self.is_tight:
                self._begin(blank=not self.lists)
            self.is_tight = False

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.lists.pop()
        elif tag == "pre":
            self.verbatim = False
        elif tag == "a":
            address = self.link.removeprefix("mailto:")
            if not self.lines[-1].endswith(address):
                self.lines[-1] += f" ({address})"

    def handle_data(self, data: str) -> None:
        if self.verbatim:
            first, *others = data.rstrip("\n").split("\n")
            self.lines[-1] += first
            self.lines.extend(others)
        elif data.strip() or (self.lines[-1].strip() and not data.startswith("\n")):
            self.lines[-1] += data.replace("\n", "")
            self.is_tight = False

    def _begin(self, *, blank: bool) -> None:
        if any(line.strip() for line in self.lines):
            self.lines.extend(["", self._indent()] if blank else [self._indent()])

    def _indent(self) -> str:
        return "  " * len(self.lists)

    def _mark(self, value: str | None) -> str:
        number = self.lists[-1]
        if number is None:
            return "-"
        number = int(value) if value else number
        self.lists[-1] = number + 1
        return f"{number}."
