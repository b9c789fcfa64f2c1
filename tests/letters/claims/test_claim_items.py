"""Claims on a page: rendered once, and shown where they stand by then, with what holds for this page."""

import re

from django.template import engines
from django.template.loader import render_to_string
from django.utils.translation import override

from accounts.models import User
from letters.claims.claim_check import CheckedClaim, check_draft
from letters.models import AcceptedClaim, Letter, Version
from letters.templatetags import claim_items
from reviews.templatetags import quiet_items
from tests.letters.claims.conftest import TEXT

SUPPORTED = engines["django"].from_string("{% load quiet_items %}{% supported_claims claims %}")
TAG = engines["django"].from_string("{% load claim_items %}{% claim_item claim %}")


def shown(claim: CheckedClaim, letter: Letter, version: Version | None = None, token: str = "T") -> str:
    """What the tag renders, after it is clear that the template renders the same."""
    context = {"claim": claim, "letter": letter, "version": version, "csrf_token": token}
    item = str(TAG.render(context))
    assert item == render_to_string("letters/_claim.html", context)
    return item


def flags(letter: Letter, body: str) -> list[CheckedClaim]:
    return check_draft(letter, body).flags


def test_it_is_what_the_template_renders_of_claims_of_every_kind(known: Letter, candidate: User) -> None:
    body = TEXT.replace("Uso Kubernetes", "Uso <Terraform>")
    claims = [*check_draft(known, body).claims, *check_draft(known, TEXT).claims]
    AcceptedClaim.objects.make(known, flags(known, TEXT)[0].kind, flags(known, TEXT)[0].quote, by=candidate)
    claims += check_draft(known, TEXT).accepted
    assert {claim.state for claim in claims} >= {"supported", "unsupported", "accepted"}
    version = known.freeze(by=candidate)
    for claim in claims:
        shown(claim, known)
        shown(claim, known, version)
        with override("en"):
            shown(claim, known)


def test_a_claim_that_moved_is_not_rendered_again(known: Letter) -> None:
    (before, *_), (after, *_) = flags(known, TEXT), flags(known, f"Una riga nuova.\n\n{TEXT}")
    first = shown(before, known)
    rendered = claim_items._rendered.cache_info().misses
    moved = shown(after, known)
    assert claim_items._rendered.cache_info().misses == rendered
    assert f'data-start="{after.start}"' in moved != first
    assert re.sub(r'data-(start|end)="\d+"', "", moved) == re.sub(r'data-(start|end)="\d+"', "", first)


def test_each_page_has_its_own_token(known: Letter) -> None:
    (claim, *_) = flags(known, TEXT)
    assert 'value="&lt;one"' in shown(claim, known, token="<one")
    assert 'value="two"' in shown(claim, known, token="two")


def test_a_claim_that_a_fact_bears_out_stands_where_it_is_by_then(known: Letter) -> None:
    found = [check_draft(known, body).supported for body in (TEXT, f"Una riga nuova.\n\n{TEXT}")]
    assert found[0]
    first, moved = (str(SUPPORTED.render({"claims": claims})) for claims in found)
    assert quiet_items._supported.cache_info().hits >= len(found[1])
    for claims, items in zip(found, (first, moved), strict=True):
        assert items.count("<li ") == len(claims)
        assert all(f'data-start="{claim.start}" data-end="{claim.end}"' in items for claim in claims)
        assert all(claim.fact is not None and str(claim.fact.key) in items for claim in claims)
    quiet_items._supported.cache_clear()
    assert str(SUPPORTED.render({"claims": found[1]})) == moved
