"""What does not apply is left out with its sentence, item or line, and nothing of it remains."""

import pytest

from checklist.text.segmentation import Span
from letters.creation.leaving_out import LeavingOut
from letters.gaps import gaps
from tests.rows import each_row

LETTER = """Oggetto: [Ruolo] da [Azienda]

Gentile [Nome di chi legge],

ho letto che [fatto]. Lavoro da [X anni] con Python. **Stack.** Uso [database] ogni giorno.

**Numeri.** Ho portato [misura] da [valore] a [risultato].

In questi anni ho fatto due cose. Le più utili:

- ho scritto [programma]
  e lo uso ancora
- ho letto [libro]; mi è servito

## Perché voi

Seguo [prodotto]. Cambio per [motivo].

Cordiali saluti,
[Nome Cognome]
[Telefono] · [E-mail] | [Link GitHub]
[Sito]
"""


def without(*labels: str, text: str = LETTER) -> str:
    left_out = [Span(gap.start, gap.end) for gap in gaps(text) if gap.asks in labels]
    return LeavingOut(text).without(left_out, {})


@each_row(
    ("labels", "old", "new"),
    [
        (["fatto"], "ho letto che [fatto]. Lavoro", "Lavoro"),
        (["X anni"], " Lavoro da [X anni] con Python.", ""),
        (["database"], "**Stack.** Uso [database] ogni giorno.", "**Stack.**"),
        (["fatto", "X anni", "database"], LETTER[LETTER.index("ho letto che") : LETTER.index("**Numeri")], ""),
        (["misura"], "**Numeri.** Ho portato [misura] da [valore] a [risultato].\n\n", ""),
        (["programma"], "- ho scritto [programma]\n  e lo uso ancora\n", ""),
        (["libro"], "\n- ho letto [libro]; mi è servito", ""),
        (["programma", "libro"], LETTER[LETTER.index(" Le più utili") : LETTER.index("\n\n## Perché")], ""),
        (["prodotto"], "Seguo [prodotto]. Cambio", "Cambio"),
        (["prodotto", "motivo"], "## Perché voi\n\nSeguo [prodotto]. Cambio per [motivo].\n\n", ""),
        (["Telefono"], "[Telefono] · ", ""),
        (["E-mail"], " · [E-mail]", ""),
        (["Link GitHub"], " | [Link GitHub]", ""),
        (["Telefono", "E-mail"], "[Telefono] · [E-mail] | ", ""),
        (["Telefono", "E-mail", "Link GitHub"], "[Telefono] · [E-mail] | [Link GitHub]\n", ""),
        (["Sito"], "[Sito]\n", ""),
    ],
)
def test_a_gap_is_left_out_with_what_stands_only_for_it(labels: list[str], old: str, new: str) -> None:
    assert LETTER.count(old) == 1
    expected = LETTER.replace(old, new)
    assert without(*labels) == expected.rstrip("\n") + "\n"


def test_greeting_subject_and_name_stay_whatever_is_left_out() -> None:
    everything = without(*{gap.asks for gap in gaps(LETTER)})
    assert everything == (
        "Oggetto: [Ruolo] da [Azienda]\n\nGentile [Nome di chi legge],\n\n"
        "In questi anni ho fatto due cose.\n\nCordiali saluti,\n[Nome Cognome]\n"
    )


def test_answers_go_into_the_gaps_that_stay_and_never_into_what_is_left_out() -> None:
    spans = {gap.asks: Span(gap.start, gap.end) for gap in gaps(LETTER)}
    answers = {spans["X anni"]: "🚀 sei anni", spans["valore"]: "40", spans["Nome di chi legge"]: "Anna - e [altri]"}
    text = LeavingOut(LETTER).without([spans["misura"], spans["fatto"]], answers)
    assert text.startswith("Oggetto: [Ruolo] da [Azienda]\n\nGentile Anna - e [altri],\n\nLavoro da 🚀 sei anni con")
    assert "40" not in text


@pytest.mark.parametrize(
    "text",
    ["", "[Nome]", "Solo [Nome] e basta", "- [uno]\n- [due]", "Gentile [Nome],", "[Nome]\n[Azienda]\n\n[Ruolo]"],
)
def test_any_text_can_be_left_something_out(text: str) -> None:
    assert LeavingOut(text).without([], {}) == text
    everything = without(*{gap.asks for gap in gaps(text)}, text=text)
    assert len(everything) <= len(text)


def test_an_english_letter_keeps_its_frame_too() -> None:
    text = (
        "Subject: [Role] at [Company]\n\nDear [Reader],\n\nI read that [news]. I use [tool], e.g. for data.\n\n"
        "Kind regards,\n[Your name]\n[Phone]\n"
    )
    assert without("news", "tool", "Phone", "Reader", text=text) == (
        "Subject: [Role] at [Company]\n\nDear [Reader],\n\nKind regards,\n[Your name]\n"
    )
