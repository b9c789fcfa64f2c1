"""The name of the downloaded file."""

from __future__ import annotations

from letters.paper import PaperLetter, file_name
from tests.rows import each_row


@each_row(
    ("language", "sender", "recipient", "name"),
    [
        (
            "it",
            "Giulia Moretti",
            "Spett.le Cooperativa Adriatica S.c. a r.l.",
            "Lettera_Moretti_Giulia_Cooperativa-Adriatica.pdf",
        ),
        ("en", "Giulia Moretti", "Hale & Sons Ltd", "Letter_Moretti_Giulia_Hale-Sons.pdf"),
        ("it", "Anna Maria De Luca", "Gentile dott.ssa Ferrari", "Lettera_De-Luca_Anna-Maria_Ferrari.pdf"),
        ("it", "Łukasz Čović", "Òpera S.r.l.", "Lettera_Covic_Lukasz_Opera.pdf"),
        ("it", "Niccolò D’Angelo", "", "Lettera_DAngelo_Niccolo.pdf"),
        ("it", "Noemi", "", "Lettera_Noemi.pdf"),
        ("it", "", "", "Lettera.pdf"),
        ("it", "../../etc/passwd", 'x"\r\nSet-Cookie: a', "Lettera_etc-passwd_x-Set-Cookie-a.pdf"),
        ("it", "漢字", "🚀", "Lettera.pdf"),
    ],
)
def test_the_file_is_named_so_that_a_recruiter_finds_it(language: str, sender: str, recipient: str, name: str) -> None:
    letter = PaperLetter(body="x", language=language, title="x", sender_name=sender, recipient=(recipient,))
    assert file_name(letter) == name
