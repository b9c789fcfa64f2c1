"""How `code-quality` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.criteria.practices import ideas
from checklist.letter import Letter


@criterion("code-quality", technical=True, minimum=2)
def code_quality(letter: Letter, needs: Needs) -> Finding:
    """Reviews, documentation, security practice, standards: two in the candidate's own work."""
    did, said = ideas(letter, "quality")
    words = [letter.text[span.start : span.end] for spans in (did or said).values() for span in spans[:1]]
    shown = [letter.clause(spans[0]) for spans in did.values()] or [spans[0] for spans in said.values()]
    return finding(
        len(did) >= needs["minimum"],
        bool(did or said),
        shown,
        "one" if did else "named",
        names=named(words),
        minimum=needs["minimum"],
    )
