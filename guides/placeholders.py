"""Templates are letters with gaps to fill: ``[Nome Azienda]``, ``{{anni}}``. What makes one wrong; which go unseen."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checklist.placeholders import placeholders
from guides.document import DocumentError
from guides.shape import LANGUAGES

GAP = re.compile(r"\[[^\[\]]*\]|\{\{[^{}]*\}\}|\{[^{}]*\}")
LONGEST = 120  # characters inside a gap; the checklist takes a longer one for prose


def check_templates(document: Mapping[str, Any], name: str) -> None:
    """Raise DocumentError for the first template with a bracket that lacks its partner or a gap that asks nothing.

    The message names template, language and the line of its text, from 1.
    """
    for index, template in enumerate(document["templates"]):
        for language in LANGUAGES:
            for line, problem in faults(template["body"][language]):
                sentence = f"{name}: templates {template['id']}, body.{language}, line {line}: {problem}"
                raise DocumentError(sentence, f"templates[{index}].body.{language}")


def faults(body: str) -> Iterator[tuple[int, str]]:
    """The lines (from 1) at which a template's text goes wrong, each with what is wrong."""
    for number, line in enumerate(body.split("\n"), 1):
        if lone := next((sign for sign in GAP.sub("", line) if sign in "[]{}"), None):
            yield number, f"{lone} stands without its partner"
            continue
        for gap in GAP.findall(line):
            asked = gap.strip("[]{}")
            if not any(char.isalpha() for char in asked):
                yield number, f"{gap} is no placeholder: it names nothing to fill in"
            elif len(asked) > LONGEST:
                yield number, f"{gap[:20]}… is no placeholder: it is longer than {LONGEST} characters"


def unseen(body: str) -> list[str]:
    """The gaps that ``placeholder-left`` would not notice if a candidate left them in the letter."""
    known = [(span.start, span.end) for span in placeholders(body)]
    gaps = GAP.finditer(body)
    return [gap[0] for gap in gaps if not any(start <= gap.start() and gap.end() <= end for start, end in known)]
