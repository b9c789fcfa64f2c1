"""How `stack-without-problems` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake, named
from checklist.letter import Letter


@mistake("stack-without-problems", restates=True, minimum=4)
def stack_without_problems(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many technologies and no problem solved."""
    names = {one.technology.name: one for one in letter.mentions if one.own}
    story = findings.get("problem-solving")
    found = len(names) >= needs["minimum"] and story is not None and story.verdict == "missing"
    return Fault(found, tuple(names.values())[:4] if found else (), {"names": named(list(names))})
