"""Clauses with a fault that shows without knowing the line: they are left out of the letter."""

from checklist.compose import compose
from checklist.compose.grammar.well_formed import is_well_formed
from checklist.facts import read
from tests.checklist.compose.profiles import profiles, rubric
from tests.rows import each_row


@each_row(
    ("language", "clause"),
    [
        ("en", "my work includes answering letters (from members (300 a year))"),
        ("en", "I wrote the guide (Part 1"),
        ("en", "I wrote the “guide for beginners"),
        ("en", "I reported leaks e.g. of oil"),
        ("en", "I counted ca. 40 birds"),
        ("en", "I put a together list"),
        ("en", "I trained the the new clerks"),
        ("en", "I looked after the gardens of"),
        ("en", "my work included the care of for horses"),
        ("it", "mi occupo del sciroppo"),
        ("it", "ho curato il zoccolo"),
        ("it", "ho seguito un stage"),
        ("it", "mi occupo dei agrumi"),
        ("it", "mi occupo della uva"),
        ("it", "mi occupo degli cavalli"),
        ("it", "mi occupo dell’raccolta"),
        ("it", "mi occupo della raccolta di di uva"),
        ("it", "mi occupo della raccolta (di uva"),
        ("it", "mi occupo della vendita presso"),
    ],
)
def test_a_clause_with_a_fault_is_found(language: str, clause: str) -> None:
    assert not is_well_formed(clause, language)


@each_row(
    ("language", "clause"),
    [
        ("en", "I moved goods to and from the dock, with and without a van (two to three times a week)"),
        ("en", "I had had no accident (since 2012) and logged in on time"),
        ("en", "I am an on-call engineer for “The Mill” (Leeds)"),
        ("it", "mi occupo dello sciroppo, degli zoccoli, degli agrumi e dell’uva"),
        ("it", "ho seguito uno stage e un corso («Vini» e «Oli»)"),
        ("it", "mi occupo man mano della raccolta e via via dei conti, da gennaio a giugno"),
        ("it", "lavoro alla IBM e con l’SQL di una banca"),
        ("it", "ho seguito i jazzisti, gli chef, gli psicologi e i pneumatici"),
    ],
)
def test_a_clause_without_a_fault_stays(language: str, clause: str) -> None:
    assert is_well_formed(clause, language)


def test_no_sentence_that_tells_a_line_of_a_job_has_such_a_fault() -> None:
    wrong = [
        made.letter[one.start : one.end]
        for who in profiles()
        for made in [who.composed()]
        for one in made.sentences
        if any("/highlights/" in pointer for pointer in one.facts) and "ask for" not in made.letter[one.start : one.end]
        if not is_well_formed(made.letter[one.start : one.end].removesuffix("."), who.language)
    ]
    assert wrong == []


def test_a_line_whose_sentence_has_a_fault_is_left_out_and_the_others_stay() -> None:
    job = {"name": "Lumen", "position": "Clerk", "startDate": "2020",
           "highlights": ["Reported leaks e.g. oil, gas to the office", "Trained 4 clerks"]}  # fmt: skip
    document = {"work": [job], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    letter = compose(read(document), rubric("general"), "en").letter
    assert "trained 4 clerks" in letter
    assert "leaks" not in letter
