"""Pure: faults in the placeholders of a template, such as ``[Nome Azienda]`` or ``{{anni}}``."""

import re
from collections.abc import Iterator

from checklist.placeholders import placeholders
from guides.document.errors import marked as _

GAP = re.compile(r"\[[^\[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}")
LONGEST = 120  # characters inside a gap; the checklist takes a longer one for prose


def faults(body: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """The lines (from 1) at which a template's text goes wrong, each with a sentence and what fills it.

    A gap that the checklist would not notice in a letter is none: a candidate could send it.
    """
    for number, line in enumerate(body.split("\n"), 1):
        if lone := next((sign for sign in GAP.sub("", line) if sign in "[]{}"), None):
            yield number, _("%(field)s, line %(row)s of the text: %(sign)s stands without its partner"), {"sign": lone}
            continue
        for gap in GAP.findall(line):
            asked = gap.strip("[]{}")
            if not any(char.isalpha() for char in asked):
                sentence = _("%(field)s, line %(row)s of the text: %(gap)s names nothing to fill in")
                yield number, sentence, {"gap": gap}
            elif len(asked) > LONGEST:
                sentence = _("%(field)s, line %(row)s of the text: %(gap)s is longer than %(limit)s characters")
                yield number, sentence, {"gap": f"{gap[:20]}…", "limit": LONGEST}
            elif gap in unseen(line):
                sentence = _(
                    "%(field)s, line %(row)s of the text: the checklist would not notice %(gap)s if it were left in a"
                    " letter. Name what is to be filled in: [Company name]"
                )
                yield number, sentence, {"gap": gap}


def unseen(text: str) -> list[str]:
    """The gaps that ``placeholder-left`` would not notice if a candidate left them in the letter."""
    known = [(span.start, span.end) for span in placeholders(text)]
    gaps = GAP.finditer(text)
    return [gap[0] for gap in gaps if not any(start <= gap.start() and gap.end() <= end for start, end in known)]
