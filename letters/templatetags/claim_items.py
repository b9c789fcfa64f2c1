"""The template tag ``{% claim_item claim %}``: a claim of a letter, taken from memory where it was rendered before."""

from functools import lru_cache
from types import SimpleNamespace
from uuid import UUID

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from letters.claims.claim_check import FLAGGED, CheckedClaim

register = template.Library()

KEPT = 512  # renderings of a kilobyte and a half in each process: those of some thirty letters
# In what is kept, where each page has its own. No text that comes from the database has the character they begin with.
TOKEN, START, END = "\0token", "\0start", "\0end"


@register.simple_tag(takes_context=True)
def claim_item(context: Context, claim: CheckedClaim) -> SafeString:
    """A claim that is flagged or accepted, as ``letters/_claim.html`` renders it.

    A claim moves with each word that is typed before it, and is otherwise the same from one pause to the next.
    """
    version = context.get("version")
    item = _rendered(
        (claim.key, claim.digest, claim.state, claim.quote, claim.why),
        get_language(),
        context["letter"].pk,
        version.number if version else None,
        fact=(claim.fact.key, claim.fact.provenance) if claim.fact else None,
        acceptance=claim.acceptance.pk if claim.acceptance else None,
    )
    for placeholder, value in ((TOKEN, context.get("csrf_token", "")), (START, claim.start), (END, claim.end)):
        item = item.replace(placeholder, escape(value))
    return mark_safe(item)  # noqa: S308 - made by a template


@lru_cache(maxsize=KEPT)
def _rendered(
    claim: tuple[str, str, str, str, str],
    _language: str | None,
    letter: UUID,
    version: int | None,
    *,
    fact: tuple[UUID, str] | None,
    acceptance: int | None,
) -> str:
    """SECURITY: the template is given the arguments and nothing else, so that whoever gets it could have made it."""
    key, digest, state, quote, why = claim
    shown = SimpleNamespace(key=key, digest=digest, state=state, quote=quote, why=why, start=START, end=END)
    shown.is_flagged = state in FLAGGED
    shown.fact = fact and SimpleNamespace(key=fact[0], provenance=fact[1])
    shown.acceptance = acceptance and SimpleNamespace(pk=acceptance)
    context = {
        "claim": shown,
        "letter": SimpleNamespace(pk=letter, get_absolute_url=reverse("letter", args=[letter])),
        "version": version and SimpleNamespace(number=version),
        "csrf_token": TOKEN,
    }
    return render_to_string("letters/_claim.html", context)
