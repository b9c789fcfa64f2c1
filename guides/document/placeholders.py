"""Pure: errors in the placeholders of a template, such as ``[Nome Azienda]`` or ``{{anni}}``."""

import re
from collections.abc import Iterator
from functools import lru_cache

from guides.document.errors import gettext_noop as _

GAP_PATTERN = re.compile(r"\[[^\[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}")
MAX_GAP_LENGTH = 120  # code points inside a gap; the checklist takes a longer one for prose


def gap_labels(body: str) -> list[str]:
    """The labels of the gaps of a template, each once, in the order in which they first occur."""
    return list(dict.fromkeys(gap.strip("[]{}").strip() for gap in GAP_PATTERN.findall(body)))


def placeholder_errors(body: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """The errors in the placeholders of a template.

    A gap that the checklist would not detect in a letter is an error, since a candidate could send it unnoticed.

    Yields:
        The line (from 1), the sentence, and the values for its ``%(…)s``.
    """
    for number, line in enumerate(body.split("\n"), 1):
        if bracket := next((sign for sign in GAP_PATTERN.sub("", line) if sign in "[]{}"), None):
            yield (
                number,
                _("%(field)s, line %(row)s of the text: %(sign)s has no matching bracket"),
                {"sign": bracket},
            )
            continue
        undetected = undetected_gaps(line)
        for gap in GAP_PATTERN.findall(line):
            label = gap.strip("[]{}")
            if not any(char.isalpha() for char in label):
                sentence = _("%(field)s, line %(row)s of the text: %(gap)s names nothing to fill in")
                yield number, sentence, {"gap": gap}
            elif len(label) > MAX_GAP_LENGTH:
                sentence = _("%(field)s, line %(row)s of the text: %(gap)s is longer than %(limit)s characters")
                yield number, sentence, {"gap": f"{gap[:20]}…", "limit": MAX_GAP_LENGTH}
            elif gap in undetected:
                sentence = _(
                    "%(field)s, line %(row)s of the text: the checklist would not notice %(gap)s if it were left in a"
                    " letter. Name what is to be filled in: [Company name]"
                )
                yield number, sentence, {"gap": gap}


@lru_cache(maxsize=2048)  # lines of templates: most stay as they are from one check of a guide to the next
def undetected_gaps(text: str) -> tuple[str, ...]:
    """The gaps that the criterion ``placeholder-left`` would not detect if they were left in a letter."""
    from checklist.detect.parts.placeholders import placeholders  # noqa: PLC0415 (the sweeper judges nothing)

    if not (gaps := list(GAP_PATTERN.finditer(text))):
        return ()
    known = [(span.start, span.end) for span in placeholders(text)]
    return tuple(gap[0] for gap in gaps if not any(start <= gap.start() and gap.end() <= end for start, end in known))
