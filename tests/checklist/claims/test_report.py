"""What the check hands back: spans, pointers, reasons in both languages, and the sentences that it could not check."""

import json
from pathlib import Path
from typing import Any

import pytest

from checklist.__main__ import main
from checklist.claims import KINDS, check
from checklist.facts import BadFacts, Date, read
from tests.checklist.claims.people import EDDA, TODAY, facts_of, letter
from tests.rows import each_row

TEXT = letter("I rebuilt parcel tracking in Kotlin. I love the smell of rope in the morning, and I sing.", "en")


def run(tmp_path: Path, *more: str, text: str = TEXT, facts: Any = EDDA) -> int:
    (tmp_path / "letter.txt").write_text(text, "utf-8")
    (tmp_path / "facts.json").write_text(json.dumps(facts), "utf-8")
    return main(["claims", str(tmp_path / "letter.txt"), "--facts", str(tmp_path / "facts.json"), *more])


def test_the_command_prints_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--today", "2026-11-29", "--ui", "en", "--json") == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == {"file", "engine", "claims", "unchecked"}
    for claim in printed["claims"]:
        assert set(claim) == {"start", "end", "quote", "kind", "status", "facts", "why"}
        assert claim["kind"] in KINDS
        assert claim["status"] in {"supported", "unsupported", "contradicted"}
        assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
        assert claim["why"].endswith(".")
    kotlin = next(claim for claim in printed["claims"] if claim["quote"] == "Kotlin")
    assert kotlin["facts"] == ["/work/0/highlights/0"]
    assert [one["quote"] for one in printed["unchecked"]] == ["I love the smell of rope in the morning, and I sing."]


def test_the_role_that_the_letter_applies_for_is_nothing_that_the_writer_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guard = {"certificates": [{"name": "Decreto prefettizio"}], "work": [{"name": "Rocca", "position": "Portiere"}]}
    sought = "Lavoro da anni e ho un decreto prefettizio: vi scrivo per il ruolo di Guardia Particolare Giurata."
    for role, flags in (("Custode", ["Giurata"]), ("Guardia particolare giurata", [])):
        run(tmp_path, "--today", "2026-11-29", "--json", "--role", role, text=sought, facts=guard)
        claims = json.loads(capsys.readouterr().out)["claims"]
        assert [one["quote"] for one in claims if one["status"] != "supported"] == flags


def test_the_same_letter_and_facts_give_the_same_bytes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for _ in range(2):
        run(tmp_path, "--today", "2026-11-29", "--json")
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def test_facts_that_are_kept_are_of_the_same_person_and_day() -> None:
    text = letter("I have worked at Quayside Freight for five years. I cut the latency of tracking to 160 ms.", "en")
    edda, later = facts_of("Edda"), Date(2029, 1, 1)
    once, then = check(text, edda, today=TODAY), check(text, edda, today=later)
    assert [claim.status for claim in once.claims] == ["supported"] * 3
    assert once != then  # more than seven years by then
    assert check(text, facts_of("Ivo"), today=TODAY).claims != once.claims
    assert check(text, read(EDDA), today=TODAY) == check(text, edda, today=TODAY) == once
    assert check(text, edda, today=later) == then


def test_without_the_option_lines_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--today", "2026-11-29") == 0
    assert "Lo dice un tuo fatto" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "facts", "problem"),
    [
        ((), EDDA, "do not say for which day"),
        (("--today", "tomorrow"), EDDA, "not a date"),
        (("--today", "2026-11"), EDDA, "not a date"),
        (("--today", "2026-11-29"), [], "not a JSON Resume"),
        (("--today", "2026-11-29", "--ad", "/no/such/file"), EDDA, "No such file"),
        (("--today", "2026-11-29", "--ui", "de"), EDDA, "invalid choice"),
    ],
)
def test_bad_input_is_one_line_and_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], facts: Any, problem: str
) -> None:
    try:
        code = run(tmp_path, *more, facts=facts)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    errors = capsys.readouterr().err
    assert code == 2
    assert problem in errors
    assert errors.count("\n") == 1


def test_the_day_of_the_facts_is_taken_where_none_is_given(tmp_path: Path) -> None:
    assert run(tmp_path, "--json", facts=EDDA | {"meta": {"bozza": {"as_of": "2026-11"}}}) == 0
    with pytest.raises(BadFacts):
        check(TEXT, read(EDDA))


def test_only_confirmed_facts_count() -> None:
    proposed = read(
        EDDA | {"meta": {"bozza": {"facts": {"/work/0": {"state": "proposed"}, "/skills/0": {"state": "retired"}}}}}
    )
    report = check(TEXT, proposed, today=TODAY)
    assert [TEXT[claim.start : claim.end] for claim in report.flagged] == ["Kotlin"]


def test_the_share_that_a_person_chose_counts() -> None:
    text = letter("I rebuilt the parcel tracking service.", "en")
    helped = read(EDDA | {"meta": {"bozza": {"facts": {"/work/0/highlights/0": {"share": "helped"}}}}})
    assert [claim.kind for claim in check(text, helped, today=TODAY).flagged] == ["title"]
    assert check(text, facts_of("Edda"), today=TODAY).flagged == ()


@each_row(
    "text",
    [
        *("", " \n\n ", "1" * 3000, "a" * 3000, "(" * 3000, "Café 🚀 " * 300, "\ud800 C1 English"),
        "I was number 0.",
    ],
)
def test_any_text_is_read(text: str) -> None:
    for claim in check(text, facts_of("Edda"), today=TODAY).claims:
        assert 0 <= claim.start < claim.end <= len(text)


def test_a_document_without_facts_supports_nothing() -> None:
    report = check(TEXT, read({}), today=TODAY)
    assert all(claim.flagged for claim in report.claims)


def test_what_stands_below_the_signature_claims_nothing() -> None:
    facts = read({"basics": {"name": "Lea Nobili"}, "meta": {"bozza": {"as_of": "2026-11"}}})
    text = "Gentile Anna,\n\nvi scrivo.\n\nCordiali saluti,\n\nLea Nobili\nLEA.NOBILI@POSTA.EXAMPLE | 340 0199 283"
    assert check(text, facts).claims == ()
    for gap in ("\n", "\n\n"):
        below = f"{text}{gap}PS: uso Python da dodici anni."
        assert [below[claim.start : claim.end] for claim in check(below, facts).claims] == ["Python", "dodici anni"]


@each_row(("sentence", "unchecked"), [
    ("I greet the skippers at the gate and water the roses by the office.", False),  # as the fact says it
    ("I also water the roses by the office.", False),  # a part of it
    ("My duties also included sorting parcels for the island.", False),
    ("I am available for an interview next week.", False),  # arranges something
    ("I am applying for the role of porter.", False),
    ("I greet the skippers at the gate and paint the railings by the harbour.", True),  # more than the fact says
    ("I sing in the evenings.", True),
])  # fmt: skip
def test_what_the_facts_say_in_the_same_words_is_not_left_unchecked(sentence: str, unchecked: bool) -> None:
    lines = ["Greet skippers at the gate and water the roses by the office", "Sorting parcels for the island"]
    facts = read({"work": [{"name": "Lumen", "startDate": "2020", "highlights": lines}]})
    text = letter(sentence, "en")
    report = check(text, facts, today=TODAY)
    assert (sentence in [text[one.start : one.end] for one in report.unchecked]) is unchecked
