"""Mistakes of a project manager's letter."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.listed import listed
from checklist.letter import Letter


def _verdict(findings: Findings, ident: str) -> str:
    return findings[ident].verdict if ident in findings else "missing"


@mistake("duties-not-results", minimum=3)
def duties_not_results(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Several duties told and no result."""
    duties = letter.body_hits("duty")
    kinds = (
        {letter.sentence_of(hit).index for hit in duties}
        if len(duties) < needs["minimum"]
        else set(range(needs["minimum"]))
    )
    found = len(duties) >= needs["minimum"] and len(kinds) > 0 and _verdict(findings, "results") != "met"
    return Fault(found, tuple(letter.clause(hit) for hit in duties[:3]) if found else ())


@mistake("tool-list", minimum=5)
def tool_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many tools or methods in one list, and none in use."""
    if any(_verdict(findings, one) == "met" for one in ("tools", "method")):
        return Fault(False)
    names = [one for one in letter.mentions if one.standing in ("own", "wished")]
    lists = listed(letter, names, needs["minimum"])
    return Fault(bool(lists), tuple(lists), {"found": lists[0].names} if lists else {})


@mistake("vague-agile")
def vague_agile(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Agile named, and no practice or project that shows it."""
    words = [hit for hit in letter.hits("agile") if letter.standing(hit) in ("own", "wished")]
    practice = [hit for hit in letter.body_hits("method-practice") if letter.does(hit, 100, 100)]
    found = bool(words) and not practice and _verdict(findings, "method") != "met"
    return Fault(found, tuple(words) if found else ())


@mistake("no-risk", restates=True)
def no_risk(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No risk in the letter."""
    return Fault(_verdict(findings, "risk") == "missing")


@mistake("no-numbers", restates=True)
def no_numbers(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """None of the criteria that ask for figures is met: budget, team, results; or kpi and launches."""
    asked = [one for one in ("budget", "team", "results", "kpi", "launches") if one in findings]
    return Fault(bool(asked) and all(findings[one].verdict != "met" for one in asked))
