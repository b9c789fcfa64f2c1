"""How `system-design` is judged."""

from checklist.criteria import Finding, Needs, criterion, named
from checklist.criteria.practices import ideas, of_category, two_or_more
from checklist.letter import Letter


@criterion("system-design", technical=True, minimum=2)
def system_design(letter: Letter, needs: Needs) -> Finding:
    """Design ideas in the candidate's own work."""
    did, said = ideas(letter, "design")
    for kind, concept in (("messaging", "queues"), ("cache", "caching")):
        for one in of_category(letter, kind):
            if one.used:
                did[concept].append(one)
    said["vague"] += letter.body_hits("design-vague")
    said = {concept: spans for concept, spans in said.items() if spans}
    words = [letter.text[span.start : span.end] for spans in (did or said).values() for span in spans[:1]]
    return two_or_more(letter, did, said, needs["minimum"], names=named(words))
