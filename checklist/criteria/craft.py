"""How the code is kept: tests, reviews, documentation, security."""

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.criteria.operations import ideas, of_category
from checklist.letter import Letter
from checklist.text.segmentation import Span


@criterion("testing", technical=True)
def testing(letter: Letter, needs: Needs) -> Finding:
    """A kind of test, a tool, a practice or a coverage figure; testing in general is partial."""
    tools = [one for one in of_category(letter, "testing") if one.run < 8]
    kinds = [hit for hit in letter.body_hits("testing-kind") if not letter.in_long_list(hit)]
    general = letter.body_hits("testing-general")
    listed = of_category(letter, "testing")
    spans: list[Span] = (
        [letter.clause(one) for one in [*tools[:3], *kinds[:3]]]
        or [*listed[:2]]
        or [letter.clause(hit) for hit in general[:2]]
    )
    return finding(
        bool(tools or kinds),
        bool(listed or general),
        spans,
        names=named([one.technology.name for one in listed]),
    )


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
