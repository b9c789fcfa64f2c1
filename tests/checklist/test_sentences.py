"""Where sentences end: behind a letter that is no initial, and not behind one that is."""

import pytest

from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold, sentences

TWO = [
    "Ho scritto il modello in R. Ne ho tratto un rapporto.",
    "Abbiamo scelto il piano C. Il cantiere è ripartito.",
    "The firmware is in C. I wrote its tests.",
    "My thesis uses R. With it I drew the maps.",
    "Ho la patente B. Sono di Udine.",
    "The answers came in 110 ms. Split in two, they came in 60.",
    "La pausa dura 5 min. Poi si riprende.",
    "Tenevo i registri, le chiavi ecc. Aprivo il magazzino.",
    "Lavoro alla Ferramenta Olmo S.p.A. Mi occupo degli ordini.",
]
ONE = [
    "Mi ha assunto M. De Luca nel 2019.",
    "Ho lavorato con G. La Malfa e J. A. Smith.",
    "I met John F. Harlow at the museum.",
    "A. The first plan was cheap.",
    "Il corso di D. Lo Presti mi è servito.",
    "I wrote to Ms. Hallam about it.",
    "Abbiamo speso 3 mln. di euro.",
    "Presso Ferramenta Olmo S.p.A. Bolzano ho tenuto la cassa.",
]


@pytest.mark.parametrize("text", TWO)
def test_a_letter_before_the_beginning_of_a_sentence_ends_one(text: str) -> None:
    assert len(sentences(text)) == 2


@pytest.mark.parametrize("text", ONE)
def test_an_initial_ends_no_sentence(text: str) -> None:
    assert len(sentences(text)) == 1


def test_what_is_remembered_of_a_text_is_nobodys_to_change() -> None:
    text = "I built it in Kotlin. It runs on Redis."
    once = (sentences(text), find(text, fold(text)))
    assert once[0]
    assert once[1][1]
    taken, (topics, named) = sentences(text), find(text, fold(text))
    taken.clear()
    named.clear()
    for hits in topics.values():
        hits.clear()
    topics.clear()
    assert (sentences(text), find(text, fold(text))) == once
