"""Advertisements written for these tests, as different in form as those that people paste."""

from pathlib import Path

_HERE = Path(__file__).parent
PROSE_IT, BOARD_EN, BARE_EN, STACK_IT = (
    (_HERE / f"{name}.txt").read_text("utf-8") for name in ("prose-it", "board-en", "bare-en", "stack-it")
)
