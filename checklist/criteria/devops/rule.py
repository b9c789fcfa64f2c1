"""How `devops` is judged."""

from checklist.criteria import Finding, Needs, criterion, named
from checklist.criteria.practices import ideas, two_or_more
from checklist.letter import Letter
from checklist.lexicon.technologies import by_id, family

_DEVOPS = {"container": "containers", "orchestration": "orchestration", "ci-cd": "ci-cd", "iac": "iac"}


@criterion("devops", technical=True, minimum=2)
def devops(letter: Letter, needs: Needs) -> Finding:
    """Containers, orchestration, CI/CD, infrastructure as code, deployment, on-call in the candidate's own work."""
    did, said = ideas(letter, "devops")
    for one in letter.mentions:
        kinds = {
            _DEVOPS[by_id()[up].category]
            for up in family(one.technology.id)
            if up in by_id() and by_id()[up].category in _DEVOPS
        }
        for kind in kinds if one.own else ():
            (did if one.used else said)[kind].append(one)
    words = [letter.text[span.start : span.end] for spans in (did or said).values() for span in spans[:1]]
    return two_or_more(letter, did, said, needs["minimum"], names=named(words))
