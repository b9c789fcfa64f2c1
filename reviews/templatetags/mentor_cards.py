"""The template tag ``{% mentor_cards form guides %}``: whom a candidate may ask, each card rendered once."""

from collections.abc import Mapping
from functools import lru_cache
from types import SimpleNamespace
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from reviews.requests.forms import AskForm
from reviews.requests.mentor_profile import has_enough

register = template.Library()

KEPT = 1024  # cards of some 600 bytes in each process


@register.simple_tag
def mentor_cards(form: AskForm, guides: Mapping[int, str]) -> SafeString:
    """The cards of the form's mentors.

    Args:
        form: The form.
        guides: The titles of the guides, by their keys.
    """
    language, chosen = get_language(), str(form["mentor"].value() or "")
    cards = [
        _rendered(
            language,
            profile.user.pk,
            profile.user.name,
            profile.introduction,
            tuple(title for key, title in guides.items() if key in profile.guide_keys),
            tuple(profile.languages),
            has_enough=has_enough(profile),
            is_chosen=str(profile.user.pk) == chosen,
        )
        for profile in form.mentors
    ]
    return mark_safe("\n".join(cards))  # noqa: S308 - made by a template


@lru_cache(maxsize=KEPT)
def _rendered(
    _language: str | None,
    mentor: UUID,
    name: str,
    introduction: str,
    guides: tuple[str, ...],
    languages: tuple[str, ...],
    *,
    has_enough: bool,
    is_chosen: bool,
) -> str:
    """SECURITY: made of the arguments alone, which whoever gets it was given."""
    titles = dict(enumerate(guides))
    profile = SimpleNamespace(introduction=introduction, guide_keys=set(titles), languages=languages)
    context = {"mentor": mentor, "name": name, "card": profile, "guides": titles}
    return render_to_string("reviews/_mentor_card.html", context | {"has_enough": has_enough, "is_chosen": is_chosen})
