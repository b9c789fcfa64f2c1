"""The sentences that a letter makes of the lines of an English CV."""

from checklist.compose.person import Person
from checklist.compose.statements import composed, tell
from checklist.facts import read

LEFT_OUT = ""


def sentences_of(lines: list[str], end: str, *, checked: bool = False) -> dict[str, str]:
    """The sentence of each line of one job; an empty one where a letter leaves it out.

    Args:
        lines: The lines.
        end: The year in which the job ended; empty where it goes on.
        checked: Whether the last check looks at the sentences as well.
    """
    job = {"name": "Lumen", "startDate": "2017", "endDate": end, "highlights": lines}
    facts = read({"work": [job], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}})
    said = dict.fromkeys(lines, LEFT_OUT)
    made = tell(Person(facts), "en") if checked else composed(Person(facts), "en")
    for one in made.statements:
        said |= {lines[int(part.facts[0].rsplit("/", 1)[1])]: part.text for part in one.parts}
    return said
