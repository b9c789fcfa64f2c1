"""The sentences that a letter makes of the lines of an English CV."""

from checklist.compose.person import Person
from checklist.compose.statements import composed
from checklist.facts import read

LEFT_OUT = ""


def sentences_of(lines: list[str], end: str) -> dict[str, str]:
    """The sentence of each line of one job; an empty one where a letter leaves it out."""
    job = {"name": "Lumen", "startDate": "2017", "endDate": end, "highlights": lines}
    facts = read({"work": [job], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}})
    said = dict.fromkeys(lines, LEFT_OUT)
    for one in composed(Person(facts), "en").statements:
        said |= {lines[int(part.facts[0].rsplit("/", 1)[1])]: part.text for part in one.parts}
    return said
