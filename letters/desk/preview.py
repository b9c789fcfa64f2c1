"""The preview of the draft as printed pages, and how long it is."""

import base64
from functools import cached_property

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from checklist.detect.parts.contacts import find_contacts
from checklist.text.segmentation import sentences
from letters.exports.export import to_paper_letter
from letters.models import Draft, Letter
from letters.paper import PaperError, PaperLetter, Preview, preview_letter, signature_name, unprintable
from limits.slots import slot

ZOOMS = (100, 150, 200)  # percent of the width that there is
COMPACT = "compatto"  # the style for a letter that is a few lines too long


class PagePreview:
    """What the preview page shows: the pages, or a ``problem``. It renders when a property is first read, once."""

    def __init__(self, letter: Letter, draft: Draft, body: str | None = None) -> None:
        """Prepare a preview of ``body``, which is canonical and may not be saved yet; None for the draft's own text."""
        self.letter, self.draft = letter, draft
        self.body = draft.body if body is None else body
        self.problem, self.zooms = "", ZOOMS
        self._is_busy = False

    @cached_property
    def preview(self) -> Preview | None:
        """The pages as the PDF would have them; None, with ``problem`` set, where rendering fails."""
        # SECURITY: a rendering occupies a thread and a core for up to ten seconds. Without the slots one person, or a
        # few together, could occupy all of them.
        with slot(f"preview of {self.letter.owner_id}", 1) as is_first:
            if not is_first:
                self._be_busy(gettext("The last preview is still being prepared: this one follows."))
                return None
            with slot("preview", settings.PREVIEWS_AT_ONCE) as is_free:
                if is_free:
                    return self._render()
                self._be_busy(problem_message("busy"))
                return None

    def _be_busy(self, problem: str) -> None:
        self._is_busy, self.problem = True, problem

    @property
    def is_busy(self) -> bool:
        """Whether there is no page only because others are being made; the desk asks again by itself."""
        return self.preview is None and self._is_busy

    def _render(self) -> Preview | None:
        try:
            return preview_letter(self.paper, self.letter.paper_layout)
        except PaperError as error:
            self.problem = problem_message(error.code)
            return None

    @cached_property
    def revision(self) -> int | None:
        """The revision of the draft that the pages show, once they are made; None for a text that is not saved."""
        if self.preview and self.body != self.draft.body:
            # It may have been saved meanwhile, by the request that was sent together with this one.
            self.draft.refresh_from_db(fields=["body", "revision"])
        return self.draft.revision if self.body == self.draft.body else None

    @cached_property
    def paper(self) -> PaperLetter:
        """What is printed."""
        return to_paper_letter(self.letter, self.body, at=timezone.now())

    @property
    def lost_characters(self) -> str:
        """The characters that will not be printed, as no font of ours has them."""
        return unprintable(f"{self.body}\n{self.paper.subject}\n{self.paper.sender_name}")

    @property
    def other_signature(self) -> str:
        """The name under the letter, where it is not the one in the letterhead."""
        signed = signature_name(self.body)
        own = {word.casefold() for word in self.paper.sender_name.split()}
        is_other = signed and own and not own & {word.casefold() for word in signed.split()}
        return signed if is_other and self.letter.paper_layout.letterhead != "none" else ""

    @property
    def lacks_contacts(self) -> bool:
        """Whether neither letterhead nor text says how to reach the writer, who has not left the letterhead out."""
        is_meant = self.letter.paper_layout.letterhead == "full" and not self.letter.owner.letterhead
        return is_meant and bool(self.body.strip()) and not find_contacts(self.body.lower())

    @property
    def longest_sentences(self) -> list[str]:
        """The three longest sentences of a letter that runs over its page."""
        found = [self.body[sentence.start : sentence.end] for sentence in sentences(self.body)]
        return sorted(found, key=len, reverse=True)[:3] if self.is_over else []

    @property
    def closer_style(self) -> str:
        """The style in which a letter that runs over its page might fit; "" where it is the one chosen."""
        return COMPACT if self.is_over and self.letter.paper_layout.style != COMPACT else ""

    @property
    def pages(self) -> list[str]:
        """Each page as a ``data:`` URL of a JPEG picture."""
        images = self.preview.pages if self.preview else ()
        return ["data:image/jpeg;base64," + base64.b64encode(image).decode() for image in images]

    @property
    def length(self) -> str:
        """One sentence with the number of pages and of the lines that still fit, or are too many."""
        if not self.preview:
            return ""
        count, lines, room = len(self.preview.pages), self.preview.lines, self.preview.room
        if count == 1:
            fits = ngettext(
                "One page, with room for %(n)d more line.", "One page, with room for %(n)d more lines.", room
            )
            return fits % {"n": room} if room else gettext("One page, full to the last line.")
        over = ngettext(
            "%(pages)d pages: %(n)d line too long for one.", "%(pages)d pages: %(n)d lines too long for one.", lines
        )
        return over % {"pages": count, "n": lines}

    @property
    def is_over(self) -> bool:
        """Whether the letter runs over the one page that its readers expect."""
        return bool(self.preview and len(self.preview.pages) > 1)


def problem_message(code: str) -> str:
    """The sentence for a ``PaperError`` code, for the person who writes the letter."""
    if code == "too_long":
        return gettext("The letter is longer than four pages: shorten it and try again.")
    if code == "busy":
        return gettext("Many pages are being prepared right now. Try again in a few seconds.")
    if code in {"timeout", "memory"}:
        return gettext("This text takes too long to print: simplify its lists and formatting, then try again.")
    if code == "missing_library":
        return gettext("PDFs cannot be made on this server yet: a library is missing. The README says what to install.")
    return gettext("The page could not be prepared. Try again in a moment.")
