"""How `data-literacy` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.text.segmentation import Span

_WAREHOUSES = frozenset(
    {"sql", "python", "r", "bigquery", "snowflake", "redshift", "athena", "databricks", "dbt", "clickhouse"}
)
_PURPOSE = re.compile(
    r"\bper (?:\w+(?:re|rl[oaie])\b|un progetto|il progetto|la tesi)|\bto (?!be\b)\w+|\bfor (?:a|my|the)\b"
)


@criterion("data-literacy")
def data_literacy(letter: Letter, needs: Needs) -> Finding:
    """Data tools in use; only named, or data in general, is partial."""
    tools = [
        one for one in letter.mentions
        if one.own and one.start < letter.parts.body.end and _of_data(letter, one)
        and not letter.near("wish", one, 0, 25)
    ]  # fmt: skip
    firm = [one for one in tools if one.run < 4 and _put_to_use(letter, one)]
    general = [hit for hit in letter.body_hits("analytics-general") if not _only_known(letter, hit)]
    spans: list[Span] = (
        [letter.clause(one) for one in firm[:3]] or [*tools[:3]] or [letter.clause(hit) for hit in general[:2]]
    )
    names = named([name_of(letter, one) for one in tools])
    return finding(bool(firm), bool(tools or general), spans, "" if tools else "general", names=names)


def _of_data(letter: Letter, one: Mention) -> bool:
    """Whether the technology is a tool of data; a spreadsheet is one where its purpose is told."""
    return one.technology.category in ("analytics", "bi") or one.technology.id in _WAREHOUSES or _sheet(letter, one)


def _only_known(letter: Letter, hit: Span) -> bool:
    """Whether a spreadsheet or a language stands among what one knows."""
    tool = letter.low.startswith(("excel", "spreadsheet", "python"), hit.start)
    return tool and bool(letter.near("knowing", hit, 60, 0))


def _put_to_use(letter: Letter, one: Mention) -> bool:
    """Whether the sentence tells what the tool was used for, and not that it is known or was taught."""
    if letter.near("knowing", one, 60, 0) or letter.near("course", one, 16, 12):
        return False
    purpose = _PURPOSE.search(letter.low, one.end, one.end + 50) and letter.does(one, 40, 0)
    worked = [hit for hit in letter.near("did", one, 60, 50) if hit.concept != "use" and letter.own(hit)]
    return bool(letter.near("data-use", one, 45, 45) or purpose or worked)


def _sheet(letter: Letter, one: Span) -> bool:
    """Whether a spreadsheet is told with what it was for."""
    name = letter.low[one.start : one.end]
    return name in ("excel", "pivot tables", "pivot", "google sheets") and bool(
        _PURPOSE.search(letter.low, one.end, one.end + 50)
    )
