"""The layout of a letter changes nothing: wrapped lines, runs of spaces, quoted mail, ligatures, small letters."""

import re
import textwrap
from collections.abc import Callable

import pytest

from checklist import Report, review
from checklist.text.layout import plain
from checklist.text.segmentation import Span
from tests.checklist import golden
from tests.checklist.deceiving import HONEST
from tests.checklist.letters import GOOD
from tests.rows import each_row

RUBRIC = golden.rubric("backend")
LETTERS = [GOOD, *HONEST.values()]


FRAME = ("subject", "greeting", "signature")


def wrap(text: str, width: int = 72) -> str:
    return "\n".join(part for line in plain(text).text.split("\n") for part in (textwrap.wrap(line, width) or [""]))


LAYOUTS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "two spaces between words": lambda text: text.replace(" ", "  "),
    "wrapped at 72 columns": wrap,
    "quoted mail": lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    "ligatures": lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "soft hyphens": lambda text: text.replace("ment", "men\u00adt"),
}


def verdicts(report: Report) -> dict[str, str]:
    return {one.id: one.verdict for one in report.criteria if one.id != "length"}


@each_row("layout", LAYOUTS)
@each_row("text", LETTERS)
def test_the_same_words_in_another_layout_get_the_same_verdicts(text: str, layout: str) -> None:
    changed = LAYOUTS[layout](text)
    report = review(changed, RUBRIC)
    assert verdicts(report) == verdicts(review(text, RUBRIC))
    for criterion in report.criteria:
        for one in criterion.evidence:
            assert changed[one.start : one.end] == one.quote


@each_row("width", [10_000, 72, 90])
@each_row("text", LETTERS)
def test_a_letter_without_blank_lines_loses_at_most_one_verdict(text: str, width: int) -> None:
    text = plain(text).text
    joined = re.sub(r"\n+", "\n", wrap(text, width))
    as_written, dense = verdicts(review(text, RUBRIC)), verdicts(review(joined, RUBRIC))
    assert sum(as_written[one] != dense[one] for one in as_written) <= 1
    assert {one: dense[one] for one in FRAME} == {one: as_written[one] for one in FRAME}


@pytest.mark.parametrize("text", LETTERS, ids=["good", "it", "en"])
def test_a_letter_typed_without_capitals_loses_at_most_one_verdict(text: str) -> None:
    as_written, small = verdicts(review(text, RUBRIC)), verdicts(review(text.lower(), RUBRIC))
    assert sum(as_written[one] != small[one] for one in as_written) <= 1


def test_a_text_in_plain_layout_is_left_alone() -> None:
    assert plain(GOOD).places is None
    assert plain("").text == ""
    assert plain("\r\n").text == "\n"


def test_a_span_of_the_plain_text_is_found_in_the_text_as_written() -> None:
    written = "> Ho  ridotto\r\n> la lat\u00adenza al minimo"
    read = plain(written)
    start = read.text.index("latenza")
    there = read.written(Span(start, start + len("latenza")))
    assert written[there.start : there.end] == "lat\u00adenza"


def test_only_a_full_line_goes_on_below() -> None:
    subject = "Oggetto: candidatura come sviluppatrice backend, sede di Ancona"
    lines = textwrap.wrap("Scrivo da sei anni servizi per i pagamenti, e li tengo accesi anche di notte. " * 3, 72)
    text = "\n".join([subject, "Gentile Marta Rossi,", *lines, "Cordiali saluti,", "Anna Serri"])
    assert plain(text).text.split("\n")[0] == subject
    assert [line for line in plain(text).text.split("\n") if line] == [
        subject, "Gentile Marta Rossi,", " ".join(lines), "Cordiali saluti,", "Anna Serri",
    ]  # fmt: skip


def test_the_paragraphs_of_a_text_without_blank_lines_are_parted() -> None:
    first, second = ("Curo da anni i servizi di pagamento di una banca. " * 4).strip(), "Un saluto,\nAnna Serri"
    assert plain(f"{first}\n{first}\n{second}").text == f"{first}\n\n{first}\n\n{second}"
    items = f"- {first}\n- {first}"
    assert plain(items).text == items
    assert plain(f"{first}\n{first}\n\n{second}").places is None


def test_a_list_and_a_heading_are_not_joined_to_the_line_above() -> None:
    text = "Nel lavoro di questi anni ho imparato a usare bene tre cose:\n- Python\n- Kafka\n## Altro\n1. uno"
    assert plain(text).text == text


def test_a_word_cut_at_the_end_of_a_line_is_whole_again() -> None:
    assert plain("Ho ridotto la laten-\nza delle pagine").text == "Ho ridotto la latenza delle pagine"
