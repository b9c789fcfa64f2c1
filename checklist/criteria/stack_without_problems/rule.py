"""How `stack-without-problems` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake, name_of, named
from checklist.letter import Letter


@mistake("stack-without-problems", restates=True, minimum=4)
def stack_without_problems(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many technologies and no problem solved."""
    known = {one.technology.id: one for one in letter.mentions if one.own}
    story = findings.get("problem-solving")
    found = len(known) >= needs["minimum"] and story is not None and story.verdict == "missing"
    names = named([name_of(letter, one) for one in known.values()])
    return Fault(found, tuple(known.values())[:4] if found else (), {"names": names})
