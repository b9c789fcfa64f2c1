"""How `signature` is judged."""

from collections.abc import Mapping

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text.segmentation import Span

_BETWEEN = 2  # words between a name and a contact that are quoted as one, such as "tel."


@criterion("signature", counted=True)
def signature(letter: Letter, needs: Needs) -> Finding:
    """Closing, name, and a contact, also in the letterhead: all three are met, two or a name alone are partial."""
    parts = letter.parts
    contact = parts.contacts
    is_reachable = bool(contact) or letter.letterhead
    blocks = _blocks(letter.text, [span for span in (parts.closing, parts.name, *contact[:3]) if span])
    have = sum(map(bool, (parts.closing, parts.name, is_reachable)))
    ended = any(blocks[0].holds(one) for one in contact) if blocks else False
    shown = blocks[:2] if have == 3 and not ended else blocks[:1]  # contacts at the head make the ending whole
    facts: Mapping[str, str] = {}
    variant = "contact" if not is_reachable else "name" if not parts.name else "closing"
    partial = have == 2 or bool(parts.name)
    return Finding("met", tuple(shown), facts) if have == 3 else finding(False, partial, shown, variant)


def _blocks(text: str, spans: list[Span]) -> list[Span]:
    """The spans, the last ones of the letter first; those with at most a word or two between them as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and len(text[joined[-1].end : span.start].split()) <= _BETWEEN:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined[::-1]
