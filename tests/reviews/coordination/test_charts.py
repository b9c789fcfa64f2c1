"""Charts: bars of the right height, in pixels."""

from reviews.coordination.charts import HEIGHT, Series, chart


def test_the_largest_value_fills_the_picture_and_none_has_no_bar() -> None:
    drawn = chart("Hours", ["10/26", "11/26"], [Series("median", [10.0, None]), Series("slow", [20.0, 40.0])])
    groups = drawn["groups"]
    assert isinstance(groups, list)
    assert [[bar["height"] for bar in group["bars"]] for group in groups] == [[HEIGHT / 4, HEIGHT / 2], [HEIGHT]]
    assert chart("Nothing", [], [Series("a", [])])["is_empty"]


def test_values_that_are_shown_as_zero_have_bars_of_nothing() -> None:
    drawn = chart("Hours", ["11/26"], [Series("median", [0.02]), Series("slow", [0.04])])
    groups = drawn["groups"]
    assert isinstance(groups, list)
    assert [(bar["value"], bar["height"]) for bar in groups[0]["bars"]] == [(0.0, 1), (0.0, 1)]
