"""Charts: bars of the right height, in pixels."""

from reviews.coordination.charts import HEIGHT, Series, chart


def test_the_largest_value_fills_the_picture_and_none_has_no_bar() -> None:
    drawn = chart("Hours", ["10/26", "11/26"], [Series("median", [10.0, None]), Series("slow", [20.0, 40.0])])
    groups = drawn["groups"]
    assert isinstance(groups, list)
    assert [[bar["height"] for bar in group["bars"]] for group in groups] == [[HEIGHT / 4, HEIGHT / 2], [HEIGHT]]
    assert chart("Nothing", [], [Series("a", [])])["is_empty"]
