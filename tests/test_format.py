"""No line is longer than a screen is wide. Tools format each kind of file; none of them breaks every line."""

import re
from pathlib import Path

from tests.rows import each_row

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 120
# Mails (templates/**/*.txt) are left out: there a new line is part of the text.
FILES = sorted(
    path.relative_to(ROOT)
    for pattern in (
        "templates/**/*.html",
        "static/css/*.css",
        "frontend/*.js",
        "frontend/src/**/*",
        "frontend/tests/**/*",
    )
    for path in ROOT.glob(pattern)
    if path.is_file()
)
URL = re.compile(r"https?://\S+")
TAG = re.compile(r"\s*\{%[^%]*%\}")  # which Django reads on one line only


def long_lines(text: str) -> list[int]:
    """The numbers of the lines that are too long without the URLs in them, but for single tags of templates."""
    lines = enumerate(text.splitlines(), 1)
    return [number for number, line in lines if len(URL.sub("", line)) > LONGEST and not TAG.fullmatch(line)]


def test_there_are_files_of_every_kind() -> None:
    assert {path.suffix for path in FILES} >= {".html", ".css", ".js", ".ts"}


@each_row("path", FILES)
def test_no_line_is_too_long(path: Path) -> None:
    assert long_lines((ROOT / path).read_text(encoding="utf-8")) == []


def test_a_long_line_is_seen_and_a_long_address_is_not() -> None:
    assert long_lines(f"short\n{'x' * 121}\n{'x' * 120}") == [2]
    assert long_lines(f"see https://example.org/{'x' * 200}") == []
    assert long_lines(f"  {{% memoize {'x' * 200} %}}\n{{% a %}}{'x' * 200}{{% b %}}") == [2]
