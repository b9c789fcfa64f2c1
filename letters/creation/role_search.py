"""Which guide a role asks for, and the ways to begin a letter with it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from checklist.ads import RoleNames, guide_for_role
from checklist.text.segmentation import fold
from guides.localization import localized
from guides.models import Guide
from letters.beginning.advertisement import ANY_ROLE, fitting_guide, names_of_roles


@dataclass(frozen=True)
class Situation:
    """A way to begin: with an empty page, or with the template for a situation that the sentence describes."""

    start: str  # what the form sends: "guide/template", or "guide/" for an empty page
    title: str
    sentence: str
    is_chosen: bool


class RoleSearch:
    """The guide for a role, or else the one of ``start``, which is "guide/template" or "guide/"."""

    def __init__(self, role: str = "", start: str = "") -> None:
        self.role = role.strip()
        self.start = start

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of the offered guides that are for a role, by slug."""
        return {slug: title for slug, title in Guide.objects.offered().titles().items() if slug != ANY_ROLE}

    @property
    def suggestions(self) -> list[str]:
        """Names of roles for which there is a guide of their own."""
        language = "en" if get_language() == "en" else "it"
        lines = [line for names in self._names.values() for line in names.names.get(language, ())[1:]]
        found = [line.partition("|")[0].strip() for line in lines]
        return sorted({*self.titles.values(), *(name[:1].upper() + name[1:] for name in found)})

    @cached_property
    def _names(self) -> dict[str, RoleNames]:
        return names_of_roles()

    @cached_property
    def _told(self) -> str | None:
        """The slug of the guide that the role names; "" where it belongs to none, None where it does not tell."""
        named = (slug for slug, title in self.titles.items() if fold(title) == fold(self.role))
        return next(named, None) or guide_for_role(self.role, self._names)

    @property
    def _slug(self) -> str:
        return self._told or ""

    @cached_property
    def guide(self) -> Guide | None:
        """The guide with which the letter begins; None where none is published."""
        slug = self._slug if self.role else self.start.partition("/")[0]
        return fitting_guide(slug or ANY_ROLE)

    @property
    def has_own_guide(self) -> bool:
        """Whether the guide is about the role that was named."""
        return self.guide is not None and self.guide.slug == self._slug

    @cached_property
    def contradicted(self) -> str:
        """The title of the guide of ``start``, where the role asks for another one; "" where it does not."""
        slug = self.start.partition("/")[0]
        if self._told is None or self.guide is None or slug in ("", self.guide.slug):
            return ""
        if not self._told and not (slug in self._names and self._names[slug].listed):
            return ""  # a guide that lists no roles may be for this one, too
        return Guide.objects.titles().get(slug, "")

    @cached_property
    def _document(self) -> dict[str, object]:
        rubric = self.guide.rubric if self.guide else None
        return rubric.document if rubric else {}

    @property
    def language(self) -> str:
        """The only language of the guide, in which the letter is then; "" where there are both."""
        return str(self._document.get("language", ""))

    @property
    def title(self) -> str:
        """The title of the guide, in the language of the page."""
        return str(localized(self._document.get("title")))

    @property
    def situations(self) -> list[Situation]:
        """The empty page and the templates of the guide."""
        if self.guide is None:
            return []
        templates: list[dict[str, object]] = self._document["templates"]  # type: ignore[assignment]
        ways = [("", _("An empty page"), _("You write from the first line, with the guide beside the text."))]
        ways += [(str(one["id"]), localized(one["title"]), localized(one.get("situation"))) for one in templates]
        starts = [(f"{self.guide.slug}/{template}", title, sentence) for template, title, sentence in ways]
        chosen = f"{self.guide.slug}/{self.start.partition('/')[2]}" if self.start else ""
        return [Situation(start, title, sentence, start == chosen) for start, title, sentence in starts]
