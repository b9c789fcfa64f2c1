"""The preview of the draft as printed pages, and how long it is."""

import base64
from functools import cached_property

from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from letters.exports.export import on_paper
from letters.models import Draft, Letter
from letters.paper import PaperError, Preview, preview_letter

BUSY = 12  # seconds: one page at a time for each person, a little longer than the longest rendering


class Look:
    """What the page of the preview shows; renders once, when first asked. A problem is told instead of pages."""

    def __init__(self, letter: Letter, draft: Draft) -> None:
        self.letter, self.draft = letter, draft
        self.problem = ""

    @cached_property
    def preview(self) -> Preview | None:
        """The pages as the PDF would have them, None with a ``problem``."""
        # SECURITY: a rendering costs half a second of a core; without the lock one person could take them all.
        lock = f"preview-{self.letter.owner_id}"
        if not cache.add(lock, True, BUSY):
            self.problem = gettext("The last preview is still being made. Try again in a moment.")
            return None
        try:
            return preview_letter(on_paper(self.letter, self.draft.body, at=timezone.now()))
        except PaperError as error:
            self.problem = problem(error.code)
            return None
        finally:
            cache.delete(lock)

    @property
    def pages(self) -> list[str]:
        """Each page as a picture for ``src``."""
        images = self.preview.pages if self.preview else ()
        return ["data:image/png;base64," + base64.b64encode(image).decode() for image in images]

    @property
    def length(self) -> str:
        """How many pages, and how much fits or is over, in one sentence."""
        if not self.preview:
            return ""
        count, lines, room = len(self.preview.pages), self.preview.lines, self.preview.room
        if count == 1:
            fits = ngettext(
                "One page, with room for %(n)d more line.", "One page, with room for %(n)d more lines.", room
            )
            return fits % {"n": room} if room else gettext("One page, full to the last line.")
        over = ngettext(
            "%(pages)d pages: %(n)d line stands on the last.", "%(pages)d pages: %(n)d lines stand on the last.", lines
        )
        return over % {"pages": count, "n": lines}

    @property
    def is_over(self) -> bool:
        """Whether the letter runs over the one page that its readers expect."""
        return bool(self.preview and len(self.preview.pages) > 1)


def problem(code: str) -> str:
    """What kept a letter from the paper, for the person who writes it."""
    if code == "too_long":
        return gettext("The letter is longer than four pages: shorten it and try again.")
    if code == "missing_library":
        return gettext(
            "PDFs cannot be made on this server yet: a library is missing."
            " Whoever runs it finds in the README what to install."
        )
    return gettext("The page could not be made. Try again in a moment.")
