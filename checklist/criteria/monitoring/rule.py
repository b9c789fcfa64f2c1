"""How `monitoring` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.criteria.practices import of_category
from checklist.letter import Letter
from checklist.text.segmentation import Span


@criterion("monitoring", technical=True)
def monitoring(letter: Letter, needs: Needs) -> Finding:
    """A named tool of observability or described alerting; the word in general is partial."""
    tools = of_category(letter, "monitoring")
    firm = [one for one in tools if one.run < 10 or one.used]
    work = [hit for hit in letter.body_hits("monitoring-work") if letter.does(hit) or letter.near("own", hit, 25, 0)]
    general = [hit for hit in letter.body_hits("monitoring-general") if not letter.near("cliche", hit, 5, 5)]
    spans: list[Span] = [letter.clause(one) for one in [*firm[:3], *work[:3]]] or [*tools[:3], *general[:2]]
    return finding(
        bool(firm or work), bool(tools or general), spans, names=named([name_of(letter, one) for one in tools])
    )
