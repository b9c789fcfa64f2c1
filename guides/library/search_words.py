"""The words by which people look for a guide: title, headings and description of its page, made from its title."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from guides.localization import localized

ANY_ROLE = "general"  # the guide whose title names no role


@dataclass(frozen=True)
class SearchWords:
    """What the page of a guide says to whoever searches for “cover letter” with its role.

    Attributes:
        title: Of the browser's tab and of search results.
        heading: The first heading.
        description: What search results show below the title, in plain text.
        mistakes: The heading of the mistakes.
        templates: The heading of the templates.
        questions: The heading of the questions.
    """

    title: str
    heading: str
    description: str
    mistakes: str
    templates: str
    questions: str


def search_words(document: dict[str, Any]) -> SearchWords:
    """The search words of a published guide, in the language of the page."""
    role = {"role": localized(document["title"])}
    summary = {"summary": localized(document["summary"])}
    if document["slug"] == ANY_ROLE:
        return SearchWords(
            title=_("Cover letter for any role: guide, annotated examples, templates"),
            heading=_("How to write a cover letter for any role"),
            description=_("Cover letter for any role. %(summary)s") % summary,
            mistakes=_("Mistakes to avoid in a cover letter"),
            templates=_("Cover letter templates"),
            questions=_("Questions about the cover letter"),
        )
    return SearchWords(
        title=_("%(role)s cover letter: guide, annotated examples, templates") % role,
        heading=_("How to write your %(role)s cover letter") % role,
        description=_("%(role)s cover letter. %(summary)s") % (role | summary),
        mistakes=_("Mistakes to avoid in a %(role)s cover letter") % role,
        templates=_("Cover letter templates: %(role)s") % role,
        questions=_("Questions about the %(role)s cover letter") % role,
    )
