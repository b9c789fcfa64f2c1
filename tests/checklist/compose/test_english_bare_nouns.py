# ruff: noqa: E501 - a table of sentences reads best one row a line
"""A single thing that can be counted has its article in an English sentence, or the line is left out."""

import pytest

from checklist.compose.english.last_check.doubts_of_articles import doubt_of_article
from checklist.compose.english.phrases import is_only_verb, is_past_only, may_be_noun
from checklist.compose.english.wording.bare_nouns import with_last_articles
from tests.checklist.compose.english_lines import sentences_of

CLAUSES = [  # what a line has become, with its last articles
    ("I serve two foresters and visiting tree surgeon", "I serve two foresters and a visiting tree surgeon"),
    ("my work included log sheets on PDA", "my work included log sheets on a PDA"),
    ("my work includes 3 ponds, including 40-berth marina extension and boat shed", "my work includes 3 ponds, including a 40-berth marina extension and a boat shed"),
    ("I organised village fete and minibus trips", "I organised a village fete and minibus trips"),
    ("I set up shared drives and naming scheme", "I set up shared drives and a naming scheme"),
    ("my work includes a hostel (40 beds), the bar, bistro and a dance hall", "my work includes a hostel (40 beds), the bar, the bistro and a dance hall"),
    ("my work included food and drink kiosk for walkers", "my work included a food and drink kiosk for walkers"),
    ("I updated website and social media", "I updated the website and social media"),
    ("I rewired two schools and a 40,000-square-foot hangar", "I rewired two schools and a 40,000-square-foot hangar"),
    ("I wrote a script, which cut release day to an hour", "I wrote a script, which cut the release day to an hour"),
    ("I designed a valve which beat rival model on price", "I designed a valve which beat rival model on price"),
    ("I cleaned dinghies, diving gear and the winch", "I cleaned dinghies, diving gear and the winch"),
    ("I mended nets, fishing tackle and the winch", "I mended nets, fishing tackle and the winch"),
    ("I checked kit and gear before each dive", "I checked kit and gear before each dive"),
    # What describes a later word, shares a determiner or never has an article stays as it is.
    ("my work included the lamp, radio and clock repairs", "my work included lamp, radio and clock repairs"),
    ("I fitted smoke and heat alarms", "I fitted smoke and heat alarms"),
    ("I was a fire marshal and first aider", "I was a fire marshal and first aider"),
    ("I rose from trainee to supervisor", "I rose from trainee to supervisor"),
    ("I plan menus and brief new cooks", "I plan menus and brief new cooks"),
    ("I delivered leaflets door to door, by van and on foot", "I delivered leaflets door to door, by van and on foot"),
    ("my work included egg collection, bridge inspection and VPN and router set-up", "my work included egg collection, bridge inspection and VPN and router set-up"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "expected"), CLAUSES)
def test_a_single_thing_has_an_article_or_is_left_out(clause: str, expected: str) -> None:
    assert with_last_articles(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "my work included spraying with gantril and drip hose",  # it is not sure which article
        "my work includes letters and visiting orchard",
        "I fitted pumps to 3 barges and fish dock",
        "my work includes prints on moleskin",  # of which no table says whether it is counted
    ],
)
def test_a_thing_that_may_lack_its_article_is_in_doubt(clause: str) -> None:
    assert doubt_of_article(clause).startswith("a thing without article")


@pytest.mark.parametrize(
    "clause",
    [
        "I show visitors how to splice rope",
        "my work included functional and load tests",
        "I met with divers once a month",
        "my work includes groundwork",
    ],
)
def test_what_needs_no_article_is_in_no_doubt(clause: str) -> None:
    assert not doubt_of_article(clause)


def test_a_line_gets_its_last_articles_in_the_sentence() -> None:
    lines = ["Deckhand cover for 2 skippers and visiting marine biologist", "Fortnightly puppet show", "Orders on PDA"]
    said = sentences_of(lines, "2020-05")
    assert said == {
        lines[0]: "my work included deckhand cover for 2 skippers and a visiting marine biologist",
        lines[1]: "my work included a fortnightly puppet show",
        lines[2]: "my work included orders on a PDA",
    }


def test_a_word_is_a_verb_or_a_noun_by_one_table() -> None:
    assert [one for one in ("attend", "audit", "clean", "bar", "third", "liaise") if is_only_verb(one)] == [
        "attend",
        "liaise",
    ]
    assert [one for one in ("packed", "sold", "cut", "book") if is_past_only(one)] == ["packed", "sold"]
    assert [one for one in ("repairs", "book", "liaise") if may_be_noun(one)] == ["repairs", "book"]
