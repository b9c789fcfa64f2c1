"""The preview of the draft as printed pages, and how long it is."""

import base64
from functools import cached_property

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from letters.exports.export import to_paper_letter
from letters.models import Draft, Letter
from letters.paper import PaperError, Preview, preview_letter
from limits.slots import slot


class PagePreview:
    """What the preview page shows: the pages, or a ``problem``. It renders when a property is first read, once."""

    def __init__(self, letter: Letter, draft: Draft) -> None:
        self.letter, self.draft = letter, draft
        self.problem = ""

    @cached_property
    def preview(self) -> Preview | None:
        """The pages as the PDF would have them; None, with ``problem`` set, where rendering fails."""
        # SECURITY: a rendering occupies a thread and a core for up to ten seconds. Without the slots one person, or a
        # few together, could occupy all of them.
        with slot(f"preview of {self.letter.owner_id}", 1) as is_first:
            if not is_first:
                self.problem = gettext("The last preview is still being made. Try again in a moment.")
                return None
            with slot("preview", settings.PREVIEWS_AT_ONCE) as is_free:
                if is_free:
                    return self._render()
                self.problem = problem_message("busy")
                return None

    def _render(self) -> Preview | None:
        try:
            return preview_letter(to_paper_letter(self.letter, self.draft.body, at=timezone.now()))
        except PaperError as error:
            self.problem = problem_message(error.code)
            return None

    @property
    def pages(self) -> list[str]:
        """Each page as a ``data:`` URL of a PNG picture."""
        images = self.preview.pages if self.preview else ()
        return ["data:image/png;base64," + base64.b64encode(image).decode() for image in images]

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
            "%(pages)d pages: %(n)d line stands on the last.", "%(pages)d pages: %(n)d lines stand on the last.", lines
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
        return gettext("Many pages are being made at this moment. Try again in a few seconds.")
    if code in {"timeout", "memory"}:
        return gettext("This text takes too long to print: simplify its lists and formatting, then try again.")
    if code == "missing_library":
        return gettext(
            "PDFs cannot be made on this server yet: a library is missing."
            " Whoever runs it finds in the README what to install."
        )
    return gettext("The page could not be made. Try again in a moment.")
