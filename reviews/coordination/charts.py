"""Pure: charts of bars, as the numbers of an SVG picture that a template draws."""

from dataclasses import dataclass

COLUMN, HEIGHT, GAP = 56, 120, 10  # pixels


@dataclass(frozen=True)
class Series:
    """One row of values, one for each column; None where there is none."""

    name: str
    values: list[float | None]


def chart(title: str, columns: list[str], series: list[Series]) -> dict[str, object]:
    """What the template draws: a group of bars for each column, one of each series.

    Returns:
        ``title``; ``width`` and ``height``; ``groups``, each with its ``name``, the ``x`` of its middle and its
        ``bars``, which have ``x``, ``y``, ``width``, ``height``, ``number`` (of the series), ``name`` and ``value``.
        All lengths are in pixels. ``names`` are those of the series, where there are several.
    """
    # As they are shown, so that two bars labelled 0 do not fill the picture.
    shown = [[None if value is None else round(value, 1) for value in one.values] for one in series]
    largest = max((value for values in shown for value in values if value is not None), default=0) or 1
    width = (COLUMN - GAP) / len(series)
    groups = []
    for place, column in enumerate(columns):
        bars = []
        for number, one in enumerate(series):
            value = shown[number][place]
            if value is not None:
                height = max(round(HEIGHT * value / largest, 1), 1)
                x = round(place * COLUMN + GAP / 2 + number * width, 1)
                bars.append(
                    {
                        **{"x": x, "y": round(HEIGHT - height + 16, 1), "width": round(width - 2, 1), "height": height},
                        **{"number": number, "name": one.name, "value": value},
                        "middle": round(x + width / 2 - 1, 1),
                        "label_y": round(HEIGHT - height + 12, 1),
                    }
                )
        groups.append({"name": column, "x": place * COLUMN + COLUMN / 2, "bars": bars})
    names = [one.name for one in series] if len(series) > 1 else []
    size = {"width": max(len(columns), 1) * COLUMN, "height": HEIGHT + 36, "foot": HEIGHT + 30}
    return {
        "title": title,
        "groups": groups,
        "names": names,
        "is_empty": not any(one["bars"] for one in groups),
        **size,
    }
