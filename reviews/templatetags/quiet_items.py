"""Parts of the column of findings that come in dozens: a template for each would take milliseconds a pause."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from types import SimpleNamespace

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from letters.claims.claim_check import CheckedClaim
from letters.models import Version
from letters.origins.origins_of_text import OriginsOfText
from letters.templatetags.claim_items import END, START
from profiles.models import Fact
from reviews.runs.findings import Finding
from reviews.templatetags.pictures import quoted, sign

register = template.Library()

QUOTE, FACTS = 120, 200  # code points that are shown of a sentence, and of its facts
KEPT = 512  # claims of a kilobyte, in each process: those of some thirty letters


@register.simple_tag(takes_context=True)
def supported_claims(context: Context, claims: Iterable[CheckedClaim]) -> SafeString:
    """Claims that a fact bears out, each with its fact and where that comes from.

    A claim moves with each word that is typed before it, and is otherwise the same from one pause to the next.
    """
    version: Version | None = context.get("version")
    number, language = version.number if version else None, get_language()
    items = []
    for claim in claims:
        fact = (claim.fact.provenance, str(claim.fact.key)) if claim.fact else None
        item = _supported((claim.key, claim.state, claim.quote, claim.why), fact, number, language)
        items.append(item.replace(START, str(claim.start)).replace(END, str(claim.end)))
    return mark_safe("\n".join(items))  # noqa: S308 - made by format_html


@lru_cache(maxsize=KEPT)
def _supported(
    claim: tuple[str, str, str, str], fact: tuple[str, str] | None, version: int | None, _language: str | None
) -> str:
    """SECURITY: a function of its arguments, so that whoever gets an item could have made it."""
    key, state, quote, why = claim
    shown = SimpleNamespace(number=version) if version else None
    facts = [SimpleNamespace(provenance=fact[0], key=fact[1])] if fact else []
    stale = "" if version else _("The words have changed: check again.")
    more = [_facts(facts, shown), _row(_words(key, quote, START, END, shown))]
    return _items([(key, state, quote, why, stale, more)])


@register.simple_tag(takes_context=True)
def composed_sentences(context: Context, origins: OriginsOfText) -> SafeString:
    """Sentences that were composed, each with its origin, its facts, and at the desk the way to say it differently."""
    version: Version | None = context.get("version")
    stale, found = _("You have changed it: it is yours now."), []
    for one in origins.sentences:
        sentence = one.placed.sentence
        facts = Truncator("; ".join(one.titles)).chars(FACTS)
        row = [_words(one.key, sentence.words, one.placed.start, one.placed.end, version)]
        if not version:
            row.insert(0, _reword(context, sentence.digest))
        told = f"{one.name}: {facts}" if facts else one.name
        found.append(
            (
                one.key,
                one.state,
                sentence.words,
                told,
                "" if version else stale,
                [_facts(one.facts, version), _row(*row)],
            )
        )
    return _items(found)


@register.simple_tag(takes_context=True)
def set_aside(context: Context, finding: Finding) -> SafeString:
    """The form with which a candidate sets a criterion aside."""
    version: Version | None = context.get("version")
    field = format_html('<input type="hidden" name="version" value="{}">', version.number) if version else ""
    return format_html(
        '<details class="aside"><summary>{}</summary><form method="post" action="{}" data-sets-aside>'
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">{}<label for="why-{}">{}</label>'
        '<input id="why-{}" name="reason" maxlength="200" placeholder="{}">'
        '<button name="point" value="{}">{}</button></form></details>',
        *(_("It does not apply to me"), reverse("dismissal-new", args=[context["letter"].pk])),
        *(context.get("csrf_token", ""), field, finding.id, _("Why, in a few words: your mentor reads it")),
        *(finding.id, _("optional"), finding.id, _("Set this criterion aside")),
    )


def _items(items: Iterable[tuple[str, str, str, str, str, list[SafeString]]]) -> SafeString:
    """Items as in ``reviews/_finding.html``: key, state, words, what is said of them, stale, and what is unfolded."""
    return format_html_join(
        "\n",
        '<li id="{}"><details class="item" data-key="{}" data-state="{}"><summary>{}<strong>{}</strong> '
        '<small>{}</small>{}</summary><div class="more">{}</div></details></li>',
        (
            (
                *(key, key, state, sign(state), quoted(Truncator(words).chars(QUOTE)), told),
                format_html('<small class="stale" hidden>{}</small>', stale) if stale else "",
                mark_safe("".join(more)),  # noqa: S308 - made by format_html, below
            )
            for key, state, words, told, stale, more in items
        ),
    )


def _facts(facts: Sequence[Fact | SimpleNamespace], version: Version | SimpleNamespace | None) -> SafeString:
    """Where each fact comes from, with the way to it."""
    target = "" if version else mark_safe(' target="_blank"')
    return format_html_join(
        "",
        '<p class="hint"><span data-provenance>{}</span> <a href="{}#f-{}"{}>{}</a></p>',
        ((fact.provenance, reverse("facts"), fact.key, target, _("The fact")) for fact in facts),
    )


def _row(*parts: SafeString) -> SafeString:
    return format_html('<div class="row">{}</div>', mark_safe("".join(parts)))  # noqa: S308 - made by format_html


def _words(
    key: str, words: str, start: int | str, end: int | str, version: Version | SimpleNamespace | None
) -> SafeString:
    """The way to the words: to their anchor in a version, at the desk by script."""
    if version:
        return format_html('<a class="btn btn-quiet" href="#{}-{}">{}</a>', key, start, _("Show the words"))
    return format_html(
        '<a class="btn btn-quiet" href="#body" data-quote="{}" data-start="{}" data-end="{}">{}</a>',
        *(words, start, end, _("Show the words")),
    )


def _reword(context: Context, digest: str) -> SafeString:
    return format_html(
        '<form method="post" action="{}" data-puts><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        "<button>{}</button></form>",
        *(reverse("sentence-reword", args=[context["letter"].pk, digest]), context.get("csrf_token", "")),
        _("Say it differently"),
    )
