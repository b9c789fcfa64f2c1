"""SQL and pipelines: in use, or only named."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.detect.technologies.depth import is_general
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.lexicon.lists import uses
from checklist.text.segmentation import Span

_WORKS = frozenset({"build", "improve", "migrate", "analyse", "act"})
_STACK_LINE = re.compile(
    r"\W*[\w &/'-]{0,30}?(?<!\w)(?:stack|tools?|strumenti|competenze|skills|tecnologie|technologies|linguaggi"
    r"|languages)(?!\w)[^.:\n]{0,45}:"
)
_CERTIFIED = re.compile(r"[\w .-]{0,20}?(?<!\w)(?:certifi\w*|associate|professional certificate)(?!\w)")


def _certificate(letter: Letter, one: Mention) -> bool:
    return bool(_CERTIFIED.match(letter.low, one.end))


def _in_use(letter: Letter, one: Mention) -> bool:
    """Whether something was done with the tool: no list of tools, no course, no level."""
    if (one.run >= 4 and not one.used) or _STACK_LINE.match(letter.low, letter.sentence_of(one).start):
        return False
    if letter.near("studied", one, 120, 40) or letter.near("level", one, 30, 15):
        return False
    loose = one.run < 3 and not is_general(one)
    done = [hit for hit in letter.near("did", one, 90, 60) if letter.own(hit)]
    works = [hit for hit in done if loose or hit.concept in _WORKS]
    return one.at_work or bool(letter.near("runs", one, 80, 60)) or (bool(works) and one.run < 5)


def _made(letter: Letter, hit: Span) -> bool:
    """Whether a pipeline or a query was made: "worked on data pipelines" tells of none."""
    return any(one.concept in _WORKS and letter.own(one) for one in letter.near("did", hit, 90, 40))


@criterion("sql-data-engineering", technical=True)
def sql_data_engineering(letter: Letter, needs: Needs) -> Finding:
    """SQL or pipelines in use; only named is partial."""
    body = letter.parts.body
    tools = [
        one for one in letter.mentions
        if one.own and one.technology.id in uses("pipelines") and body.start <= one.start < body.end
        and not _certificate(letter, one)
    ]  # fmt: skip
    words = letter.body_hits("data-engineering")
    used = [one for one in tools if _in_use(letter, one)]
    piped = [hit for hit in words if _made(letter, hit) and not letter.near("level", hit, 60, 20)]
    firm: list[Span] = sorted([*used, *piped])
    loose: list[Span] = [*tools[:3], *words[:2], *letter.body_hits("data-engineering-general")[:2]]
    spans = [letter.clause(one) for one in firm[:4]] or loose
    names = named([name_of(letter, one) for one in tools])
    return finding(bool(firm), bool(loose), spans, "" if tools else "general", names=names)
