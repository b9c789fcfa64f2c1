"""Comments keep to their words when the letter changes, or say that the words are gone."""

import unicodedata
from collections.abc import Callable
from itertools import product

import pytest

from letters.anchoring import (
    EditedRevision,
    Placement,
    Revision,
    Splice,
    Status,
    apply_splices,
    matching,
    port,
    port_restored,
    port_through_splices,
)
from tests.letters.anchoring.edits import Case, case
from tests.rows import each_row

OPEN, CLOSE = "⟦", "⟧"


def marked(text: str) -> tuple[str, int, int]:
    """A text without its two marks, and where they stood."""
    start, end = text.index(OPEN), text.index(CLOSE) - 1
    return text.replace(OPEN, "").replace(CLOSE, ""), start, end


def shown(old: str, new: str) -> tuple[str, str]:
    """How the comment on the marked words of ``old`` stands in ``new``: its status, and the new text with marks."""
    text, start, end = marked(old)
    place = port(text, start, end, new)
    if place.start is None or place.end is None:
        return place.status, new
    return place.status, new[: place.start] + OPEN + new[place.start : place.end] + CLOSE + new[place.end :]


STAYS = {
    "nothing changes": (
        "Gentile Commissione, ⟦curo da tre anni il vivaio comunale⟧. Un saluto.",
        "exact",
        "Gentile Commissione, ⟦curo da tre anni il vivaio comunale⟧. Un saluto.",
    ),
    "text before and after changes": (
        "Gentile Commissione, ⟦curo da tre anni il vivaio comunale⟧. Un saluto.",
        "exact",
        "Buongiorno. Come già scritto, ⟦curo da tre anni il vivaio comunale⟧. Un saluto a tutti.",
    ),
    "a word inside is replaced": (
        "Last year ⟦I repaired forty bicycles for the co-op⟧ and kept the ledger.",
        "edited",
        "Last year ⟦I repaired ninety bicycles for the co-op⟧ and kept the ledger.",
    ),
    "words are inserted inside": (
        "Qui ⟦ho scritto la guida del museo⟧ con due colleghe.",
        "edited",
        "Qui ⟦ho scritto e illustrato la nuova guida del museo⟧ con due colleghe.",
    ),
    "words are deleted inside": (
        "I can say that ⟦I am really quite proud of that bridge⟧ today.",
        "edited",
        "I can say that ⟦I am proud of that bridge⟧ today.",
    ),
    "words are inserted at both edges": (
        "I wrote ⟦the payroll importer⟧. It runs nightly.",
        "exact",
        "I wrote and tested ⟦the payroll importer⟧ in Go. It runs nightly.",
    ),
    "the first word is rewritten": (
        "Da allora ⟦aiuto le famiglie a compilare i moduli⟧ ogni sabato.",
        "edited",
        "Da allora ⟦accompagno le famiglie a compilare i moduli⟧ ogni sabato.",
    ),
    "a typo is mended": (
        "Ho curato la ⟦segniletica⟧ del parco.",
        "edited",
        "Ho curato la ⟦segnaletica⟧ del parco.",
    ),
    "half a word was selected": (
        "My ⟦thorough⟧ness is known to the night team.",
        "exact",
        "As you heard, my ⟦thorough⟧ness is known to the night team.",
    ),
    "a paragraph break falls inside": (
        "Ciao. ⟦Ho aperto la falegnameria e assunto due apprendisti.⟧ Oggi siamo in otto.",
        "edited",
        "Ciao. ⟦Ho aperto la falegnameria.\n\nPoi ho assunto due apprendisti.⟧ Oggi siamo in otto.",
    ),
    "quotation marks and line ends are reset": (
        'They call it ⟦"the quiet desk" and it\'s mine⟧ on Fridays.',
        "edited",
        "They call it\n⟦“the quiet desk” and\nit’s mine⟧ on Fridays.",
    ),
    "lines end as on Windows": (
        "Buongiorno.\n⟦Parlo sloveno.\nParlo friulano.⟧\nGrazie.",
        "edited",
        "Buongiorno.\r\n⟦Parlo sloveno.\r\nParlo friulano.⟧\r\nGrazie.",
    ),
    "emphasis is set about the words": (
        "Briefly: ⟦heights never bothered me⟧, ask my foreman.",
        "exact",
        "Briefly: **⟦heights never bothered me⟧**, ask my foreman.",
    ),
    "two paragraphs change places": (
        "Salve,\n\nal forno ⟦insegno l'impasto⟧ a chi comincia, e mi occupo dei turni di tutti.\n\n"
        "Dopo il diploma ho fatto due stagioni in un rifugio, dove ho imparato a contare le scorte.",
        "moved",
        "Salve,\n\nDopo il diploma ho fatto due stagioni in un rifugio, dove ho imparato a contare le scorte.\n\n"
        "al forno ⟦insegno l'impasto⟧ a chi comincia, e mi occupo dei turni di tutti.",
    ),
    "a long sentence moves and changes a little": (
        "⟦During the flood I kept the pumping station running with two volunteers and one spare belt.⟧ "
        "I like maps. I cook for my street. I can move in April.",
        "moved",
        "I like maps. I cook for my street. I can move in April. "
        "⟦During the flood I kept the pumping station running with six volunteers and one spare belt.⟧",
    ),
    "a clause moves into another sentence": (
        "In the yard ⟦I trained eleven new crane drivers⟧. My brother runs the office. We are a good team of twelve.",
        "moved",
        "My brother runs the office. We are a good team of twelve, since ⟦I trained eleven new crane drivers⟧.",
    ),
    "a word goes with its sentence, which also changes": (
        "Per il comune ho disegnato la ⟦mappa⟧ dei sentieri che si trova in ogni rifugio. Cammino molto. Dormo poco.",
        "moved",
        "Cammino molto. Dormo poco. Per il comune ho ridisegnato la ⟦mappa⟧ dei sentieri che si trova in ogni rifugio.",
    ),
    "the same words stand twice and both stay": (
        "Grazie di cuore. Lavoro a Bari da un anno. ⟦Grazie di cuore.⟧ Ada",
        "exact",
        "Grazie di cuore. Lavoro a Bari da quasi due anni. ⟦Grazie di cuore.⟧ Ada",
    ),
    "the same words stand twice and the others go": (
        "Grazie di cuore. Lavoro a Bari da un anno. ⟦Grazie di cuore.⟧ Ada",
        "exact",
        "Lavoro a Bari da un anno. ⟦Grazie di cuore.⟧ Ada",
    ),
    "a copy is pasted elsewhere": (
        "Salve. ⟦Guido l'autobus della scuola.⟧ Conosco ogni via. Mi alzo presto. Ida",
        "exact",
        "Salve. ⟦Guido l'autobus della scuola.⟧ Conosco ogni via. Mi alzo presto. Guido l'autobus della scuola. Ida",
    ),
    "emoji with skin tones come before": (
        "Hi 👋 all! ⟦I mend clocks⟧ and radios.",
        "exact",
        "Hi 👋🏿 all 🕰️🕰️! ⟦I mend clocks⟧ and radios.",
    ),
    "joined emoji are inside": (
        "Noi ⟦(👨‍👩‍👦 in tre)⟧ viviamo qui.",
        "edited",
        "Noi ⟦(👨‍👩‍👦 ormai in tre)⟧ viviamo qui.",
    ),
}


@each_row("name", STAYS)
def test_a_comment_keeps_to_its_words(name: str) -> None:
    old, status, new = STAYS[name]
    assert shown(old, marked(new)[0]) == (status, new)


GONE = {
    "the words are deleted": (
        "Lavoro dal 2019. ⟦Sono solare e dinamico.⟧ Allego due referenze.",
        "Lavoro dal 2019. Allego due referenze.",
    ),
    "the words give way to others": (
        "⟦Sono solare e dinamico.⟧ Allego due referenze.",
        "Nel 2022 ho diretto un cantiere a Gubbio con nove operai. Allego due referenze.",
    ),
    "little of them is left": (
        "⟦I believe in punctuality, in teamwork and in lifelong learning.⟧ Regards.",
        "I believe in numbers. Regards.",
    ),
    "a look-alike stood there all along": (
        "Sala A: ho ridotto gli scarti del 9% in un anno. ⟦Sala B: ho ridotto gli scarti del 9% in due anni.⟧ Eccomi.",
        "Sala A: ho ridotto gli scarti del 9% in un anno. Eccomi.",
    ),
    "the twin stays": (
        "⟦See you soon.⟧ I lived in Malta for a year. See you soon. Joe",
        "I lived in Malta for a year. See you soon. Joe",
    ),
    "a word is corrected and stands elsewhere too": (
        "Dario drew the plan, then ⟦Dario⟧ sold it.",
        "Dario drew the plan, then Milena sold it.",
    ),
    "a short word stands elsewhere too": (
        "Uso ⟦Blender⟧ la sera. A scuola insegno Blender e Krita.",
        "A scuola insegno Blender e Krita.",
    ),
    "twins go and one comes back elsewhere": (
        "⟦Ho diretto il coro dei ragazzi.⟧ Canto. Ho diretto il coro dei ragazzi. Suono. Scrivo canzoni da sempre.",
        "Canto. Suono. Scrivo canzoni da sempre. Amo i cani. Ho diretto il coro dei ragazzi. Rido.",
    ),
    "nothing is left at all": ("⟦Thank you for reading.⟧", ""),
}


@each_row("name", GONE)
def test_a_comment_whose_words_are_gone_is_an_orphan(name: str) -> None:
    old, new = GONE[name]
    assert shown(old, new) == ("orphan", new)


def test_an_orphan_tells_where_it_stood() -> None:
    text, start, end = marked("I sail. ⟦I am a people person.⟧ I sew.")
    place = port(text, start, end, "Every day I sail. I sew.")
    assert (place.start, place.end, place.near) == (None, None, len("Every day I sail."))


def test_words_pasted_twice_are_left_to_a_person_with_both_places() -> None:
    text, start, end = marked("Ciao,\n\nsono Ugo. ⟦Vorrei lavorare a Matera.⟧ Ho la patente.")
    new = "Ciao,\n\nsono Ugo. Ho la patente.\n\nVorrei lavorare a Matera.\n\nAmo il mare.\n\nVorrei lavorare a Matera."
    place = port(text, start, end, new)
    assert place.status is Status.ORPHAN
    assert [new[a:b] for a, b in place.candidates] == ["Vorrei lavorare a Matera."] * 2


def test_a_comment_on_decomposed_letters_stands_on_the_composed_ones() -> None:
    new = "So che la qualità dell'attività conta."
    old = unicodedata.normalize("NFD", new)
    quote = unicodedata.normalize("NFD", "qualità dell'attività")
    start = old.index(quote)
    place = port(old, start, start + len(quote), new)
    assert new[place.start : place.end] == "qualità dell'attività"


def test_a_comment_on_a_sign_alone_finds_it_again_and_one_on_white_space_does_not_guess() -> None:
    assert port("Done → sold", 5, 6, "All done → sold") == Placement(Status.EXACT, 9, 10, 1.0, 9)
    assert port("Uno. Due.", 4, 5, "Zero. Uno. Due. Tre.").status is Status.ORPHAN
    assert port("Uno. Due.", 4, 5, "Uno. Due.").status is Status.EXACT


def test_the_white_space_about_the_words_belongs_to_the_comment_while_it_stands() -> None:
    place = port("Uno due tre", 3, 8, "Zero, uno due tre")
    assert (place.status, place.start, place.end) == (Status.EXACT, 9, 14)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 12), (11, 12)])
def test_a_range_that_is_not_in_the_text_is_refused_in_one_sentence(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"^The range -?\d+ to \d+ is not in the text, which has 11 characters\.$"):
        port("Eleven here", start, end, "Eleven there")
    with pytest.raises(ValueError, match=r"is not in the text"):
        port_through_splices("Eleven here", start, end, [])


def test_many_comments_on_one_revision_stand_as_each_would_alone() -> None:
    revised = case(7)
    revision = Revision(revised.old, revised.new)
    for start in range(0, len(revised.old) - 30, 11):
        assert revision.port(start, start + 30) == port(revised.old, start, start + 30, revised.new)


def test_restored_words_get_their_comment_back() -> None:
    original, start, end = marked("Hi. ⟦I restored the organ of our chapel.⟧ Bye.")
    place = port_restored(original, start, end, "Hello again. I restored the organ of our chapel. Goodbye.")
    assert place == Placement(Status.EXACT, 13, 48, 1.0, 13)


@pytest.mark.parametrize(
    "new",
    ["Hi. I restored an organ of our chapel. Bye.", "I restored the organ of our chapel. " * 2, ""],
    ids=["one word differs", "twice", "empty"],
)
def test_words_that_are_not_surely_restored_stay_orphans(new: str) -> None:
    original, start, end = marked("Hi. ⟦I restored the organ of our chapel.⟧ Bye.")
    assert port_restored(original, start, end, new) is None


def test_few_words_are_not_restored_by_chance() -> None:
    assert port_restored("Uso Blender.", 4, 11, "Ora insegno Blender.") is None


SPLICED = {
    "a change before shifts": ("Ab ⟦cde⟧ fg", [(0, 2, "Alpha")], "exact", "Alpha ⟦cde⟧ fg"),
    "a change after does nothing": ("Ab ⟦cde⟧ fg", [(7, 9, "")], "exact", "Ab ⟦cde⟧ "),
    "inserts at the edges stay outside": ("Ab ⟦cde⟧ fg", [(3, 3, "x"), (6, 6, "y")], "exact", "Ab x⟦cde⟧y fg"),
    "a change inside grows": ("Ab ⟦cde⟧ fg", [(4, 5, "DDD")], "edited", "Ab ⟦cDDDe⟧ fg"),
    "the suggestion's own thread lands on its words": (
        "Ab ⟦cde⟧ fg",
        [(3, 6, "new words")],
        "edited",
        "Ab ⟦new words⟧ fg",
    ),
    "several at once": ("Ab ⟦cde⟧ fg", [(3, 6, "CDE"), (0, 2, ""), (7, 9, "!")], "edited", " ⟦CDE⟧ !"),
    "the words are deleted": ("Ab ⟦cde⟧ fg", [(3, 6, "")], "orphan", "Ab  fg"),
    "more than the words gives way to like words": (
        "So, ⟦forty bicycles⟧ were mended.",
        [(0, 23, "Some forty old bicycles")],
        "edited",
        "Some ⟦forty old bicycles⟧ mended.",
    ),
    "part of the words goes": ("I mend ⟦old clocks and radios⟧.", [(17, 28, "")], "edited", "I mend ⟦old clocks⟧."),
}


@each_row("name", SPLICED)
def test_a_known_change_is_mapped(name: str) -> None:
    old, splices, status, expected = SPLICED[name]
    text, start, end = marked(old)
    changes = [Splice(*splice) for splice in splices]
    place, new = port_through_splices(text, start, end, changes), apply_splices(text, changes)
    if place.start is not None and place.end is not None:
        new = new[: place.start] + OPEN + new[place.start : place.end] + CLOSE + new[place.end :]
    assert (place.status, new) == (status, expected)


@pytest.mark.parametrize("splices", [[Splice(0, 3, ""), Splice(2, 5, "")], [Splice(4, 60, "x")], [Splice(5, 4, "x")]])
def test_changes_that_overlap_or_lie_outside_are_refused(splices: list[Splice]) -> None:
    with pytest.raises(ValueError, match=r"^(Two of the changes overlap|One of the changes lies outside)"):
        apply_splices("Some words", splices)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Intersection over union."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / (a[1] - a[0] + b[1] - b[0] - shared)


def verdict(revised: Case, place: Placement) -> str:
    """``truth`` counts a pasted copy as a place too: which of two equal sentences was pasted, no text tells."""
    lives = [(start, end) for share, start, end in revised.truth if share >= 0.3]
    half_lives = bool(revised.truth) and revised.truth[0][0] >= 0.5
    if place.start is None or place.end is None:
        return "lost" if half_lives else "right"
    best = max((overlap((place.start, place.end), life) for life in lives), default=0.0)
    return "wrong place" if best < 0.3 else "near" if best < 0.7 else "right"


def test_random_edits_leave_under_one_comment_in_a_hundred_in_a_wrong_place(sample: Callable[[int, int], int]) -> None:
    revisions = [case(seed) for seed in range(sample(300, 600))]
    verdicts = [verdict(r, port(r.old, r.start, r.end, r.new)) for r in revisions]
    wrong = [seed for seed, found in enumerate(verdicts) if found == "wrong place"]
    assert len(wrong) / len(revisions) < 0.01, wrong
    assert verdicts.count("lost") / len(revisions) < 0.02
    assert verdicts.count("right") / len(revisions) > 0.95


def test_a_placement_is_a_range_of_the_new_text_that_cuts_no_character() -> None:
    for seed in range(200):
        revised = case(seed)
        place = port(revised.old, revised.start, revised.end, revised.new)
        assert 0 <= place.near <= len(revised.new)
        if place.start is None or place.end is None:
            assert place.status is Status.ORPHAN
            continue
        assert 0 <= place.start < place.end <= len(revised.new)
        assert (
            place.status is not Status.EXACT
            or revised.new[place.start : place.end] == revised.old[revised.start : revised.end]
        )
        for border in (place.start, place.end):
            after = revised.new[border : border + 1]
            assert not (after and (unicodedata.combining(after) or after in "\u200d\ufe0f🏽"))


def test_text_made_to_be_costly_is_placed_without_comparing_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """What difflib is given stays within the budget, whatever the text: that is what bounds the time."""
    given: list[int] = []
    compared = matching._compared

    def counted(old: list[str], new: list[str]) -> object:
        given.append(sum(new.count(key) for key in old))
        return compared(old, new)

    monkeypatch.setattr(matching, "_compared", counted)
    pieces = ["a ", "ab", "([", "🚀", "e\u0301", "a b ", "Frase uno. ", "x\n"]
    for one, other in product(pieces, repeat=2):
        old, new = (one * 20_000)[:20_000], (other * 500 + one * 20_000)[:20_000]
        given.clear()
        place = port(old, 9_000, 9_040, new)
        assert sum(given) <= matching.MAX_WORD_PAIRS
        assert place.end is None or place.end <= len(new)


def test_known_changes_after_unknown_ones_are_mapped_from_the_draft() -> None:
    old, draft = "I mend old clocks and radios. I like tea.", "Hello. I mend old clocks and radios. I like green tea."
    change = Splice(draft.index("old clocks"), draft.index("old clocks") + len("old clocks"), "bicycles")
    edited = EditedRevision(old, draft, [change])
    assert edited.new == "Hello. I mend bicycles and radios. I like green tea."

    def place(words: str) -> tuple[str, str]:
        found = edited.port(old.index(words), old.index(words) + len(words))
        return found.status, edited.new[found.start : found.end]

    assert place("old clocks") == ("edited", "bicycles")
    assert place("radios") == ("exact", "radios")
    assert place("mend old clocks and") == ("edited", "mend bicycles and")
    assert place("I like tea") == ("edited", "I like green tea")


def test_an_orphan_of_an_edited_draft_is_still_near_its_place() -> None:
    old = "I mend old clocks. My cat sings in the choir of our village. I like tea."
    draft = "I mend old clocks. I like tea."
    edited = EditedRevision(old, draft, [Splice(0, 6, "We repair")])
    start = old.index("My cat")
    found = edited.port(start, old.index(" I like"))
    assert found.status is Status.ORPHAN
    assert edited.new[: found.near].endswith("clocks.")
