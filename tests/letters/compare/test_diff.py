"""What changed between two texts: nothing lost, no confetti, and no text that takes long."""

import random
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letters.compare.diff import Hunk, diff
from tests.conftest import LETTER
from tests.letters.anchoring.edits import case
from tests.rows import each_row

EMOJI = "👩🏽‍💻"
CHARACTERS = st.sampled_from(
    ["a", "è", "e\u0301", "x\u0302", EMOJI, "🇮🇹", "\u200d", "\u0301", " ", "\n", "\n\n", ".", "’", "\t"]
)
WORDS = st.sampled_from(
    ["ho", "scritto", "Python", "da", "sei", "anni", "per", "la", "cooperativa", EMOJI, "x\u0302y", "18%"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
LETTERS = st.lists(SENTENCES, max_size=8).map("\n\n".join)


def old_of(old: str, hunks: list[Hunk]) -> str:
    ranges = sorted((hunk.old_start, hunk.old_end) for hunk in hunks if hunk.kind != "inserted")
    return "".join(old[start:end] for start, end in ranges)


def new_of(new: str, hunks: list[Hunk]) -> str:
    return "".join(new[hunk.new_start : hunk.new_end] for hunk in hunks if hunk.kind != "deleted")


def sound(old: str, new: str) -> list[Hunk]:
    hunks = diff(old, new)
    assert old_of(old, hunks) == old
    assert new_of(new, hunks) == new
    for hunk in hunks:
        before, after = old[hunk.old_start : hunk.old_end], new[hunk.new_start : hunk.new_end]
        assert bool(before) is (hunk.kind != "inserted")
        assert bool(after) is (hunk.kind != "deleted")
        if hunk.kind in {"equal", "moved"}:
            assert before == after
    kept = [hunk for hunk in hunks if hunk.kind == "equal"]
    assert all(one.old_end <= other.old_start for one, other in pairwise(kept))
    return hunks


@given(st.lists(CHARACTERS, max_size=60).map("".join), st.lists(CHARACTERS, max_size=60).map("".join))
@example("", "")
@example("\n\n", "\n\n\n")
@example("uno\n\n", "uno")
def test_any_two_texts_are_given_back_letter_by_letter(old: str, new: str) -> None:
    sound(old, new)


@given(LETTERS, LETTERS)
def test_any_two_letters_are_given_back_letter_by_letter(old: str, new: str) -> None:
    sound(old, new)


@given(st.lists(SENTENCES, min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_paragraphs_in_another_order_are_given_back_and_no_word_is_new(
    paragraphs: list[str], chance: random.Random
) -> None:
    shuffled = chance.sample(paragraphs, len(paragraphs))
    sound("\n\n".join(paragraphs), "\n\n".join(shuffled))


def told(old: str, new: str) -> str:
    """The hunks as people read them: ``-old-``, ``+new+``, ``>moved>``, and equal text as it is."""
    marks = {"equal": "", "deleted": "-", "inserted": "+", "moved": ">"}
    text = ""
    for hunk in diff(old, new):
        words = old[hunk.old_start : hunk.old_end] if hunk.kind == "deleted" else new[hunk.new_start : hunk.new_end]
        text += f"{marks[hunk.kind]}{words}{marks[hunk.kind]}"
    return text


FIRST = "Mi candido per il ruolo di analista in Adriatica."
SECOND = "Da tre anni prevedo i resi di un corriere emiliano."
THIRD = "Sono disponibile dal primo dicembre per un colloquio."


@each_row(
    ("old", "new", "reads"),
    [
        (FIRST, FIRST, FIRST),
        ("", FIRST, f"+{FIRST}+"),
        (FIRST, "", f"-{FIRST}-"),
        (
            "In Emiliana Trasporti ho migliorato il modello di previsione dei resi.",
            "In Emiliana Trasporti ho ricostruito il modello di previsione dei resi.",
            "In Emiliana Trasporti ho -migliorato-+ricostruito+ il modello di previsione dei resi.",
        ),
        # «e» and «di» stayed, but two equal words between changes are confetti
        (
            "Ho scritto query lente e rapporti di vendita per tutta la squadra dei magazzini di Forlì.",
            "Ho scritto modelli chiari e tabelle di previsione per tutta la squadra dei magazzini di Forlì.",
            "Ho scritto -query lente e rapporti di vendita-+modelli chiari e tabelle di previsione+"
            " per tutta la squadra dei magazzini di Forlì.",
        ),
        (
            "Ho formato colleghi a usarlo.",
            "Ho formato colleghi a usarlo senza di me.",
            "Ho formato colleghi a usarlo+ senza di me+.",
        ),
        (
            f"{FIRST}\n\nSono molto motivata e seguo da tempo il vostro lavoro.\n\n{THIRD}",
            f"{FIRST}\n\nNel 2027 la previsione degli ordini passa da settimanale a giornaliera.\n\n{THIRD}",
            f"{FIRST}\n\n-Sono molto motivata e seguo da tempo il vostro lavoro.\n\n-"
            f"+Nel 2027 la previsione degli ordini passa da settimanale a giornaliera.\n\n+{THIRD}",
        ),
        (
            f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n",
            f"{FIRST}\n\n{THIRD}\n\n{SECOND}\n",
            None,
        ),
        (f"{FIRST}\n\n{THIRD}", f"{FIRST}\n\n{SECOND}\n\n{THIRD}", f"{FIRST}\n\n+{SECOND}\n\n+{THIRD}"),
        (f"{FIRST}\n\n\n{SECOND}", f"{FIRST}\n\n{SECOND}", f"{FIRST}-\n\n\n-+\n\n+{SECOND}"),
        (f"Un saluto x\u0302 a tutta {EMOJI} la squadra", "Un saluto x a tutta 👩 la squadra", None),
    ],
)
def test_a_change_reads_as_a_person_would_tell_it(old: str, new: str, reads: str | None) -> None:
    sound(old, new)
    if reads is not None:
        assert told(old, new) == reads


@pytest.mark.parametrize("end", ["", "\n", "\n\nCordiali saluti,\nGiulia"])
def test_a_moved_paragraph_is_told_as_moved(end: str) -> None:
    old, new = f"{FIRST}\n\n{SECOND}\n\n{THIRD}{end}", f"{FIRST}\n\n{THIRD}\n\n{SECOND}{end}"
    (moved,) = [hunk for hunk in sound(old, new) if hunk.kind == "moved"]
    assert old[moved.old_start : moved.old_end].strip() in {SECOND, THIRD}
    assert not [
        hunk for hunk in diff(old, new) if hunk.kind == "inserted" and new[hunk.new_start : hunk.new_end].strip()
    ]


def test_no_character_is_parted_from_its_marks() -> None:
    old, new = "Un saluto x\u0302 a tutta la squadra", "Un saluto x a tutta la squadra"
    assert told(old, new) == "Un saluto -x\u0302-+x+ a tutta la squadra"
    assert told(f"Ciao {EMOJI} a tutti quanti", "Ciao 👩 a tutti quanti") == f"Ciao -{EMOJI}-+👩+ a tutti quanti"


def test_one_word_changed_in_a_letter_is_one_word_changed() -> None:
    new = LETTER.replace("PostgreSQL", "MySQL")
    changes = [hunk for hunk in sound(LETTER, new) if hunk.kind != "equal"]
    assert [hunk.kind for hunk in changes] == ["deleted", "inserted"]
    assert new[changes[1].new_start : changes[1].new_end] == "MySQL"


CHANCE = random.Random(5)
HOSTILE = {
    "no spaces": ("x" * 50_000, "x" * 49_999 + "y"),
    "one token repeated": ("a " * 25_000, "a " * 24_999 + "b"),
    "two tokens in turn": ("a b " * 12_500, "b a " * 12_500),
    "few tokens at random": tuple("".join(CHANCE.choices(["a ", "b ", "c "], k=25_000)) for _ in range(2)),
    "words once each, shuffled": tuple(
        " ".join(CHANCE.sample([str(n) for n in range(8_000)], 8_000)) for _ in range(2)
    ),
    "signs only": ("." * 25_000 + "," * 25_000, ".," * 25_000),
    "marks only": ("\u0301" * 50_000, "\u0301" * 49_000),
    "blank lines": ("\n" * 50_000, "\n \t" * 16_000),
    "paragraphs of a word": ("a\n\nb\n\n" * 8_000, "b\n\na\n\nc\n\n" * 5_500),
    "paragraphs shuffled": tuple(
        "\n\n".join(CHANCE.sample([f"la {n} di" for n in range(5_000)], 5_000)) for _ in range(2)
    ),
    "islands everywhere": (" ".join(f"{n} a b" for n in range(6_000)), " ".join(f"x{n} a b" for n in range(6_000))),
}


@pytest.mark.sampled(2)
@pytest.mark.parametrize("texts", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_given_back_too(texts: tuple[str, str]) -> None:
    sound(*texts)


def reapplied(old: str, new: str, hunks: list[Hunk]) -> str:
    """The new text made of the old one: what stayed or moved is taken from the old text, what came from the hunks."""
    taken = {"equal", "moved"}
    kept = (hunk for hunk in hunks if hunk.kind != "deleted")
    return "".join(old[h.old_start : h.old_end] if h.kind in taken else new[h.new_start : h.new_end] for h in kept)


def test_the_changes_of_a_hundred_revised_letters_reapplied_give_the_new_letter() -> None:
    for seed in range(100):
        revised = case(seed)
        hunks = sound(revised.old, revised.new)
        assert reapplied(revised.old, revised.new, hunks) == revised.new, seed
        inserted = sum(hunk.new_end - hunk.new_start for hunk in hunks if hunk.kind == "inserted")
        assert inserted < len(revised.new), "all of it told as new would be no comparison"
