"""Lines that their writer wrote out: a letter says them whole, and puts nothing into them."""

import pytest

from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

SAID = [
    "Wrote the fare rules in plumbum and raised coverage of the booking page from 30% to 70%",
    "Helped the harbour team lead two drills for visiting crews",
    "Added rate limits to the ferry gateway with advice from a pilot",
    "Drew up a checklist for skippers that cut calls to the office by about a third",
    "Automated berth invoices with Python and weasyprint",
    "Supported bathers with swimming, drying and foot care",
    "Assisted 12 anglers with permits, knots, and casting",
    "Wrote a tide cache with Flask and Redis, so that pages are served in less than 90 ms instead of 2 seconds",
]
NOTES = {
    "Built resilient gate opening on top of MQTT, retry with backoff": LEFT_OUT,  # an object without article
    "Adopted by 38% of residents": LEFT_OUT,  # who did it
    "Started quiz nights, from 10 to 60 people": "I started quiz nights",  # hangs on behind a comma
}
OWN = [
    "I look after 30 boats on late shift in a 90-berth, covered and heated boat shed that hires out 12 rowers.",
    "When the slip was closed for a week, I towed every boat to the next harbour.",
    "I run the slip on the harbour master’s days off.",
]


@pytest.mark.parametrize("line", SAID)
def test_a_line_that_was_written_out_is_said_whole(line: str) -> None:
    assert sentences_of([line], "2021", checked=True)[line] == f"I {line[0].lower()}{line[1:]}"


@pytest.mark.parametrize("line", NOTES)
def test_a_note_that_begins_with_a_past_form_is_still_looked_at(line: str) -> None:
    assert sentences_of([line], "2021", checked=True)[line] == NOTES[line]


@pytest.mark.parametrize("line", OWN)
def test_a_sentence_of_its_writers_gets_no_article(line: str) -> None:
    said = sentences_of([line], "", checked=True)[line]
    assert said == (line[:-1] if line.startswith("I ") else f"{line[0].lower()}{line[1:-1]}")


def test_an_apostrophe_is_set_as_in_print() -> None:
    line = "I run the slip on the pilot's days off."
    assert sentences_of([line], "", checked=True)[line] == "I run the slip on the pilot’s days off"


def test_words_before_a_sentence_that_have_no_verb_are_no_sentence() -> None:
    line = "Furloughed for a winter, during which I swept the piers as a volunteer."
    assert not sentences_of([line], "2021", checked=True)[line].startswith("Furloughed")


def test_people_whom_somebody_is_there_for_are_a_list_of_their_own() -> None:
    line = "First point of contact for skippers, harbour pilots and the night office"
    said = sentences_of([line], "", checked=True)[line]
    assert said == "I am the first point of contact for skippers, harbour pilots and the night office"


def test_two_sentences_of_its_writers_are_parted_and_what_goes_on_is_said_so() -> None:
    lines = {
        "I mind the boats in the shed, we hire out 12 a day.": "I mind the boats in the shed; we hire out 12 a day",
        "Since last year I write one page of the book.": "since last year I have written one page of the book",
    }
    assert {line: sentences_of([line], "", checked=True)[line] for line in lines} == lines
