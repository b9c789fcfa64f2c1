"""How `language-list` is judged."""

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.detect.technologies.depth import depth_of, years_of
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.text.segmentation import Span

_MARKUP = frozenset({"sql", "html", "css", "html5", "css3", "bash", "shell", "plsql", "pl-sql", "vba"})


def _list_of(letter: Letter, mentions: list[Mention], most: int = 28) -> list[list[Mention]]:
    """Mentions that stand in one list or sentence."""
    groups: list[list[Mention]] = []
    for one in mentions:
        together = groups and (
            letter.sentence_of(groups[-1][-1]) == letter.sentence_of(one) or one.start - groups[-1][-1].end < most
        )
        if together:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


@mistake("language-list", minimum=5)
def language_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many programming languages in one list or sentence, with years or depth for fewer than two of them."""
    languages = [one for one in letter.mentions if _is_language(one) and one.standing in ("own", "wished")]
    deep = {**depth_of(letter), **years_of(letter)}
    for group in _list_of(letter, languages):
        names = {one.technology.id for one in group}
        if len(names) >= needs["minimum"] and len(names & deep.keys()) < 2:
            return Fault(True, (Span(group[0].start, group[-1].end),), {"found": len(names)})
    return Fault(False)


def _is_language(one: Mention) -> bool:
    technology = one.technology
    return (technology.category == "language" and technology.id not in _MARKUP) or technology.id in (
        "nodejs",
        "node-js",
        "node",
    )
