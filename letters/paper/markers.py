"""Pure: bullets and numbers of lists, written into the HTML as text.

Markers drawn by the layout come after everything else on the page, so that PDFium reads them at its end; and WeasyPrint
70 ignores the typed number where a list jumps from 2019 to 2024.
"""

from __future__ import annotations

import re

LIST_TAG = re.compile(r'<(?P<tag>/?(?:ol|ul|li))(?: (?:start|value)="(?P<number>\d+)")?>(?:\n(?=<p>))?')
SHORT = 3  # characters that fit the indent; a longer marker pushes its first line to the right


def write_markers(html: str) -> str:
    """Put a ``<span class="mark">`` at the start of each list item of ``html``, which ``guides.markdown`` made."""
    counts: list[int | None] = []  # the next number of each open list; None for bullets

    def mark(match: re.Match[str]) -> str:
        tag, number = match["tag"], match["number"]
        if tag in ("ol", "ul"):
            counts.append(int(number or 1) if tag == "ol" else None)
        elif tag in ("/ol", "/ul"):
            counts.pop()
        elif tag == "li":
            return f"<li>{_span(counts, number)}"
        return f"<{tag}>"

    return LIST_TAG.sub(mark, html)


def _span(counts: list[int | None], number: str | None) -> str:
    count = counts[-1]
    if count is None:
        return '<span class="mark">•</span>'
    count = int(number) if number else count
    counts[-1] = count + 1
    marker = f"{count}."
    return f'<span class="mark{" long" if len(marker) > SHORT else ""}">{marker} </span>'
