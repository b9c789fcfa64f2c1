"""A data scientist's work around the model: framing, communication, SQL and pipelines."""

from checklist.checks import MISSING, Finding, Needs, criterion, finding, named
from checklist.letter import Letter
from checklist.story import stories
from checklist.text import Span

_PIPES = frozenset(
    {
        "sql",
        "dbt",
        "spark",
        "apache-spark",
        "pyspark",
        "airflow",
        "apache-airflow",
        "hive",
        "flink",
        "beam",
        "dataflow",
        "bigquery",
        "snowflake",
        "redshift",
        "databricks",
        "dagster",
        "prefect",
        "talend",
        "ssis",
        "informatica",
        "hadoop",
        "postgresql",
        "mysql",
        "sql-server",
        "oracle-database",
        "azure-data-factory",
        "athena",
    }
)


@criterion("problem-framing")
def problem_framing(letter: Letter, needs: Needs) -> Finding:
    """From a question to a method and to a result; two of the three are partial."""
    told = [one for one in stories(letter) if one.action and _methodical(letter, one.spans)]
    if not told:
        return MISSING
    story = max(told, key=lambda one: one.rank)
    return finding(
        story.parts == 3 and story.measured,
        story.parts >= 2,
        story.spans,
        "problem" if story.measured else "result",
    )


def _methodical(letter: Letter, spans: tuple[Span, ...]) -> bool:
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    return any(start - 250 <= hit.start < end + 120 for hit in letter.hits("model"))


@criterion("communication")
def communication(letter: Letter, needs: Needs) -> Finding:
    """Results brought to named people or functions; communication in general is partial."""
    shares = letter.body_hits("share")
    firm = [
        hit
        for hit in letter.functions
        if letter.near("share", hit, 110, 110) and not letter.near("cliche", hit, 60, 60)
    ]
    general = [*shares, *letter.body_hits("stakeholder-general")]
    spans = [letter.clause(one) for one in (firm or general)[:3]]
    return finding(bool(firm), bool(general), spans)


@criterion("sql-data-engineering")
def sql_data_engineering(letter: Letter, needs: Needs) -> Finding:
    """SQL or pipelines in use; only named is partial."""
    tools = [
        one for one in letter.mentions if one.own and (one.technology.id in _PIPES or one.technology.category == "data")
    ]
    words = letter.body_hits("data-engineering")
    used = [one for one in tools if one.used and one.run < 6]
    piped = [
        hit
        for hit in words
        if letter.low[hit.start : hit.end] not in ("sql", "query", "queries") and letter.does(hit, 70, 40)
    ]
    spans: list[Span] = [letter.clause(one) for one in [*used[:2], *piped[:2]]] or [*tools[:3], *words[:2]]
    return finding(
        bool(used or piped), bool(tools or words), spans, names=named([one.technology.name for one in tools])
    )
