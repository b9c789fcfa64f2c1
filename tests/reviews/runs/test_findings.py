"""What a finding says of its evidence."""

from reviews.runs.report_items import most_of


def test_a_passage_that_is_most_of_the_text_is_told_from_one_that_is_not() -> None:
    assert most_of("abcdef", 0, 6)
    assert most_of("abcdef", 1, 5)
    assert not most_of("abcdef", 0, 3)
