"""How `testing` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.criteria.practices import of_category
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
        names=named([name_of(letter, one) for one in listed]),
    )
