"""Apostrophes, quotation marks and the spaces at which no line ends."""

from __future__ import annotations

import random
import re

from letters.paper import PaperLetter
from letters.paper.page import page
from letters.paper.prose.typography import NBSP, QUOTATION_MARKS, set_typography
from tests.rows import each_row

CASES = {
    "it": [
        ("<p>L'azienda, dell'anno, un po' di pane</p>", "<p>L’azienda, dell’anno, un po’ di␣pane</p>"),
        ("<p>nel '90 la 'ndrangheta</p>", "<p>nel ’90 la ’ndrangheta</p>"),
        ('<p>dice "ciao"</p>', "<p>dice «ciao»</p>"),
        ("<p>&quot;<strong>uno</strong> due&quot;</p>", "<p>«<strong>uno</strong> due»</p>"),
        ('<p>"a (e "b")"</p>', "<p>«a␣(e␣«b»)»</p>"),
        ('<p>"aperta e mai chiusa</p>', '<p>"aperta e␣mai chiusa</p>'),
        ('<p>uno schermo da 15" e 5\'</p>', "<p>uno schermo da 15\" e␣5'</p>"),
        ("<p>dura 48 minuti</p>", "<p>dura 48␣minuti</p>"),
        ("<p>il 14 dicembre 2026, 12 %, € 300, 5 GB</p>", "<p>il 14␣dicembre␣2026, 12␣%, €␣300, 5␣GB</p>"),
        ("<p>nel 2024 ho visto Roma e poi</p>", "<p>nel 2024 ho visto Roma e␣poi</p>"),
        (
            "<p>per ISO 9001 dal 2021 e per la IATF 16949 dal 2024.</p>",
            "<p>per ISO␣9001 dal 2021 e␣per la IATF␣16949 dal␣2024.</p>",
        ),
        ("<p>la Legge 231 con Windows 11 e oltre</p>", "<p>la Legge␣231 con Windows␣11 e␣oltre</p>"),
        (
            "<p>su 60 caratteristiche, da 26 a 7 e poi a 5 è sceso</p>",
            "<p>su 60␣caratteristiche, da 26 a␣7 e␣poi a␣5 è␣sceso</p>",
        ),
        ("<p>tra i turni e i conti c'è a chi serve</p>", "<p>tra i␣turni e␣i␣conti c’è a␣chi␣serve</p>"),
        ("<p>oggi è <em>tardi</em>: È così, e/o altro A.</p>", "<p>oggi è␣<em>tardi</em>: È␣così, e/o altro␣A.</p>"),
        (
            "<p>il <code>e a</code> di <a href=\"https://x.it\">https://x.it/e</a></p>",
            "<p>il <code>e a</code> di <a href=\"https://x.it\">https://x.it/e</a></p>",
        ),
        ("<p>n. 5, p. 12, art. 3</p>", "<p>n.␣5, p.␣12, art.␣3</p>"),
        ("<p>la dott.ssa Ferri e G. Rossi</p>", "<p>la dott.ssa␣Ferri e␣G.␣Rossi</p>"),
        ("<p>una cosa – un'altra cosa, forse</p>", "<p>una cosa␣– un’altra cosa,␣forse</p>"),
        ("<p><code>l'x \"y\" 5 min</code> l'altro</p>", "<p><code>l'x \"y\" 5 min</code> l’altro</p>"),
        ('<p><a href="https://x.it/l\'a">https://x.it/l\'a</a></p>', '<p><a href="https://x.it/l\'a">https://x.it/l\'a</a></p>'),
    ],
    "en": [
        ("<p>I don't, the '90s, the team's</p>", "<p>I␣don’t, the ’90s, the␣team’s</p>"),
        ('<p>said "yes" to "it\'s fine"</p>', "<p>said “yes” to “it’s␣fine”</p>"),
        ("<p>a 'quoted' word</p>", "<p>a␣‘quoted’ word</p>"),
        ("<p>for IATF 16949 since 2024.</p>", "<p>for IATF␣16949 since␣2024.</p>"),
        (
            "<p>ISO 9001 certified, Section 508, Kafka 3 for 60 characteristics</p>",
            "<p>ISO␣9001 certified, Section␣508, Kafka␣3 for 60␣characteristics</p>",
        ),
        (
            "<p>In Selby I had a sensor. A blind for i and e, 7 a year</p>",
            "<p>In Selby I␣had a␣sensor. A␣blind for i and e, 7 a␣year</p>",
        ),
        ("<p>took 7.1 seconds for Ms Hale</p>", "<p>took 7.1␣seconds for Ms␣Hale</p>"),
    ],
}  # fmt: skip


@each_row(("language", "html", "expected"), [(lang, *case) for lang, all_ in CASES.items() for case in all_])
def test_prose_is_set_as_a_typesetter_would(language: str, html: str, expected: str) -> None:
    assert set_typography(html, language).replace(NBSP, "␣") == expected


def test_what_is_set_already_stays() -> None:
    for language, cases in CASES.items():
        for html, _expected in cases:
            once = set_typography(html, language)
            assert set_typography(once, language) == once


def test_no_word_is_added_or_lost() -> None:
    """Random rows of words, marks and tags: with straight marks and plain spaces the same comes back."""
    dice = random.Random(17)
    pieces = [
        "l'",
        "casa",
        '"',
        "'",
        " ",
        " 5 ",
        "minuti",
        "G. ",
        "Rossi",
        "<b>",
        "</b>",
        "</p><p>",
        "&quot;",
        "&#39;",
        ", ",
        "– ",
    ]
    back = {ord(NBSP): " ", 0x2019: "'", 0x2018: "'"} | {ord(m): '"' for pair in QUOTATION_MARKS.values() for m in pair}

    def plain(html: str) -> str:
        return html.replace("&quot;", '"').replace("&#39;", "'").translate(back)

    for _round in range(300):
        html = "<p>" + "".join(dice.choices(pieces, k=30)) + "</p>"
        for language in ("it", "en"):
            assert plain(set_typography(html, language)) == plain(html)


def test_a_paragraph_never_ends_in_a_line_of_one_short_word() -> None:
    text = set_typography("<p>Sono disponibile per un colloquio anche lunedì.</p>", "it")
    assert re.search(f"anche{NBSP}lunedì", text)


def test_a_row_of_words_that_hold_together_does_not_become_one_word() -> None:
    """A line that cannot end anywhere ends within words, which programs then read as two."""
    for row in ("5 GB ", "a ", "5 i ", "Kafka 3 ", "G. "):
        text = set_typography(f"<p>{row * 40}fine</p>", "it")
        assert max(map(len, re.split("[ <>]", text))) <= 60, row


def test_names_and_addresses_around_the_text_have_real_apostrophes_too() -> None:
    letter = PaperLetter(
        body="Un corpo.",
        language="it",
        title="Prova",
        sender_name="Anna D'Este",
        sender_lines=("Via dell'Orto 3", "https://example.it/orto"),
        recipient=("Cartiera Sant'Anna S.r.l.",),
        attachments=("l'attestato",),
    )
    printed = page(letter)
    assert [typed for typed in ("D'E", "ll'Or", "Sant'A", "l'attestato") if typed in printed] == []
    assert printed.count("Anna D’Este") == 2  # in the letterhead, and at the foot of further pages
    assert ">https://example.it/orto<" in printed
