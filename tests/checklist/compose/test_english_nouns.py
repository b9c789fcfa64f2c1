"""English nouns in composed letters: which list has which noun, and the articles that a CV leaves out."""

from collections import Counter

from checklist.compose.english.phrases import is_plural, words_of
from checklist.compose.tables import table
from tests.checklist.compose.english_lines import sentences_of

TABLES = ("count", "uncountable", "count-or-mass")

# Lines of a running job in which a countable noun stands bare in the singular, and their sentences.
BARE = {
    "Washed kennels using hose and bucket": "I washed kennels using a hose and bucket",
    "Lifted tiles onto roof with hoist": "I lifted tiles onto roof with a hoist",
    "Managed patch of 310 allotments": "I managed a patch of 310 allotments",
    "Wrote monthly e-newsletter for 900 members": "I wrote a monthly e-newsletter for 900 members",
    "Repaired saddle and bridle for riding school": "I repaired a saddle and bridle for a riding school",
    "Worked with bricklayer and glazier on repairs": "I worked with a bricklayer and glazier on repairs",
    "Referrals to youth club and money advice": "my work includes referrals to a youth club and money advice",
    "Gate and fence repair for three estates": "my work includes gate and fence repair for three estates",
    "Helped with gate and fence repair": "I helped with gate and fence repair",
    "Made cheese and butter in farm dairy": "I made cheese and butter in a farm dairy",
    "Taught piano and violin to beginners": "I taught piano and violin to beginners",
    "Promoted to head thatcher": "I was promoted to head thatcher",
    "Progressed to shift electrician in 2019": "I progressed to shift electrician in 2019",
    "Led migration to cloud platform": "I led migration to a cloud platform",
}


def test_a_noun_stands_in_one_list() -> None:
    words = [word for name in TABLES for field in table(f"english/nouns/{name}").values() for word in field.split()]
    assert not {word: times for word, times in Counter(words).items() if times > 1}
    assert not words_of("mass") & (words_of("count") | words_of("uncountable") | words_of("count-or-mass"))
    assert words_of("counted-alone") <= words_of("count-or-mass")
    assert not [word for word in words_of("count") if is_plural(word)]


def test_the_nouns_of_a_field_are_sorted() -> None:
    fields = [words.split() for name in TABLES for words in table(f"english/nouns/{name}").values()]
    assert not [words for words in fields if words != sorted(words)]


def test_a_countable_noun_takes_the_article_that_a_line_leaves_out() -> None:
    said = {line: sentences_of([line], "")[line] for line in BARE}
    assert said == BARE
