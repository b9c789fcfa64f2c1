"""Where a hit stands in a letter, as admins are shown it."""

import pytest

from guides.preview.comparison import with_context


@pytest.mark.parametrize(
    ("body", "word", "shown"),
    [
        ("Uso Vedetta.", "Vedetta", "Uso [Vedetta]."),
        ("Vedetta", "Vedetta", "[Vedetta]"),
        (
            "Da molti anni, ogni mattina, guardo quello che Vedetta dice dei pagamenti e delle code di messaggi.",
            "Vedetta",
            "… mattina, guardo quello che [Vedetta] dice dei pagamenti e delle …",
        ),
        ("x" * 50 + "Vedetta" + "y" * 50, "Vedetta", "… [Vedetta] …"),
        ("🙂 " * 40 + "Vedetta", "Vedetta", "… " + "🙂 " * 15 + "[Vedetta]"),
    ],
)
def test_a_hit_is_shown_among_whole_words(body: str, word: str, shown: str) -> None:
    start = body.index(word)
    left, middle, right = with_context(body, start, start + len(word))
    assert f"{left}[{middle}]{right}" in (shown, shown.replace("🙂 " * 15, "🙂 " * 14))
