"""How `vague-agile` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake, verdict_of
from checklist.letter import Letter


@mistake("vague-agile")
def vague_agile(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Agile named, and no practice or project that shows it."""
    words = [hit for hit in letter.hits("agile") if letter.standing(hit) in ("own", "wished")]
    practice = [hit for hit in letter.body_hits("method-practice") if letter.does(hit, 100, 100)]
    found = bool(words) and not practice and verdict_of(findings, "method") != "met"
    return Fault(found, tuple(words) if found else ())
