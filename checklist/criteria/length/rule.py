"""How `length` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text.segmentation import Span


@criterion("length", flags={"email_minimum": 0, "email_maximum": 0}, counted=True, minimum=200, maximum=600)
def length(letter: Letter, needs: Needs) -> Finding:
    """Met within the range of the letter's form, partial outside by at most a quarter of the bound."""
    count, low, high = letter.words, needs["minimum"], needs["maximum"]
    if letter.form == "email":
        low, high = needs["email_minimum"] or low, needs["email_maximum"] or high
    whole = Span(0, len(letter.text))
    variant = "short" if count < low else "long" if count > high else ""
    partial = bool(count) and low * 0.75 <= count <= high * 1.25
    return finding(
        low <= count <= high and bool(count),
        partial,
        [whole],
        variant,
        words=count,
        minimum=low,
        maximum=high,
    )
