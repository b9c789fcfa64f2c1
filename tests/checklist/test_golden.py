"""No verdict, span or advice changes unseen: a change of the engine shows in the diff of `golden.txt`."""

from tests.checklist import golden
from tests.rows import each_row

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager")


def test_the_engine_says_what_the_golden_file_says() -> None:
    differs = golden.difference()
    assert not differs, f"{differs}\n\nIf this is meant: python -m tests.checklist.golden --write, and commit the diff."


@each_row("guide", GUIDES)
@each_row("language", ["it", "en"])
def test_every_guide_and_language_has_golden_letters(guide: str, language: str) -> None:
    heads = [line.split() for line in golden.FILE.read_text("utf-8").splitlines() if line.startswith("=== ")]
    assert len([head for head in heads if head[2:4] == [guide, language]]) >= 15
