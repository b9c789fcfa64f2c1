"""The frame of the letter: subject, greeting, signature, length."""

from collections.abc import Mapping

from checklist.checks import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text import Span


def _inside(hits: list, span: Span) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for hit in hits)


@criterion("subject")
def subject(letter: Letter, needs: Needs) -> Finding:
    """Met by a subject line that names a role outside a placeholder, partial by any other."""
    line = letter.parts.subject
    if line is None:
        return MISSING
    roles = [hit for hit in letter.hits("role") if line.start <= hit.start < line.end]
    free = [hit for hit in roles if not any(gap.touches(hit) for gap in letter.placeholders)]
    after = letter.low[line.start : line.end].partition(":")[2].strip(" *#_")
    if not free and not after and any(gap.touches(line) for gap in letter.placeholders):
        return MISSING
    return finding(bool(free), True, [line])


@criterion("greeting")
def greeting(letter: Letter, needs: Needs) -> Finding:
    """Met by a name after the greeting word, partial by a team, a function or nobody at all."""
    span = letter.parts.greeting
    if span is None:
        return MISSING
    word = next(hit for hit in letter.hits("greeting-word") if hit.start >= span.start)
    rest = Span(word.end, max(word.end, span.end))
    if any(gap.touches(rest) for gap in letter.placeholders):
        return MISSING
    if not letter.text[rest.start : rest.end].strip(" ,.!*"):
        alone = letter.low[word.start : word.end] in (
            "dear",
            "gentile",
            "egregio",
            "caro",
            "cara",
            "spett.le",
        )
        return MISSING if alone else finding(False, True, [span])
    return finding(_named(letter, rest), True, [span])


def _named(letter: Letter, rest: Span) -> bool:
    """Whether a person is named: a title with a name, or a capitalised word that is no function or team."""
    generic = [hit for hit in letter.hits("generic-addressee") if rest.start <= hit.start < rest.end]
    titles = [hit for hit in letter.hits("title-of-person") if rest.start <= hit.start < rest.end]
    left = letter.text[rest.start : rest.end]
    for hit in sorted([*generic, *titles], reverse=True):
        left = left[: hit.start - rest.start] + " " * (hit.end - hit.start) + left[hit.end - rest.start :]
    names = [token.strip(".,!()*'\"/") for token in left.split()]
    capital = [token for token in names if token[:1].isupper() and len(token) > 1]
    if not capital:
        return False
    if titles:
        return True
    first = names.index(capital[0])
    of_firm = any(
        token.lower() in ("di", "del", "della", "at", "of", "dell", "dello") for token in names[:first]
    )
    firm = bool(generic) and not letter.low[rest.start : rest.end].strip().startswith(
        tuple(capital[0].lower()[:3] for _ in [0])
    )
    company = sum(letter.low.count(token.lower()) for token in capital[:2])
    return (
        not of_firm
        and not (firm and "and" not in names)
        and not ((len(capital) == 1 and company > 3) or _is_firm(left))
    )


def _is_firm(name: str) -> bool:
    return any(
        mark in name.lower()
        for mark in (
            "s.p.a",
            "spa",
            "srl",
            "s.r.l",
            " ag",
            " inc",
            " ltd",
            "gmbh",
            "gruppo",
            "digital",
            "group",
            "solutions",
            "labs",
        )
    )


@criterion("signature")
def signature(letter: Letter, needs: Needs) -> Finding:
    """Closing, name, and a contact anywhere: all three are met, two or a name alone are partial."""
    parts = letter.parts
    contact = parts.contacts
    shown = [span for span in (parts.closing, parts.name, *contact[:3]) if span]
    have = sum(map(bool, (parts.closing, parts.name, contact)))
    facts: Mapping[str, str] = {}
    variant = "contact" if not contact else "name" if not parts.name else "closing"
    partial = have == 2 or bool(parts.name)
    return Finding("met", tuple(shown), facts) if have == 3 else finding(False, partial, shown, variant)


@criterion("length", minimum=200, maximum=600)
def length(letter: Letter, needs: Needs) -> Finding:
    """Met within the range, partial outside by at most a quarter of the bound."""
    count, low, high = letter.words, needs["minimum"], needs["maximum"]
    whole = Span(0, len(letter.text))
    variant = "short" if count < low else "long" if count > high else ""
    partial = bool(count) and low * 0.75 <= count <= high * 1.25
    return finding(
        low <= count <= high and bool(count),
        partial,
        [whole],
        variant,
        words=count,
        minimum=low,
        maximum=high,
    )
