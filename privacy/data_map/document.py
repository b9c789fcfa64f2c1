"""Pure: the data map as the page docs/data-map.md."""

from collections.abc import Iterator

from privacy.data_map.classification import AtErasure, Fields, Table
from privacy.data_map.tables import OTHER_PLACES, OTHER_TABLES, TABLES

OPENING = """# Data map

What is stored about people: every field of every table, why, on which legal basis, for how long, whether the export of
a person contains it, and what becomes of it when the person is erased. This page is made from `privacy/data_map/`,
which export, erasure and retention use too; `tests/privacy/test_data_map.py` fails for a field that is not classified
and while this page is out of date (`script/test tests/privacy/test_data_map.py --renew-snapshots` writes it). What the
terms mean is said in `privacy/data_map/classification.py`.

Letters may tell of health and of protected categories (GDPR, Art. 9): all content is treated as such. Nothing is stored
for advertising, and nothing is passed on.

*Anonymised* means: rows of the person’s own letters are erased; in what belongs to others the row stays and leads to
nobody ([ADR 0029](adr/0029-erasure-leaves-a-nameless-row.md)).
"""


def document() -> str:
    """The page in Markdown."""
    parts = [OPENING, *(section(table) for table in TABLES)]
    parts.append("## Tables without a model\n\n" + "\n".join(listed(OTHER_TABLES, code=True)) + "\n")
    parts.append("## Beside the database\n\n" + "\n".join(listed(OTHER_PLACES)))
    return "\n".join(parts)


def section(table: Table) -> str:
    """One table of the map."""
    lines = [
        f"## `{table.model}`",
        "",
        f"For: {table.purpose}. Basis: {table.basis}. Kept: {kept(table)}.",
        "",
        "| field | tells of | in the export | at erasure |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| {names(fields)} | {fields.category} | {exported(fields)} | {erased(fields)} |" for fields in table.fields
    ]
    return "\n".join(lines) + "\n"


def kept(table: Table) -> str:
    """How long its rows stay."""
    periods = [f"until {rule.days} days after `{rule.since}`" for rule in table.retention]
    return " or ".join(periods) or "as long as what it belongs to"


def names(fields: Fields) -> str:
    return ", ".join(f"`{name}`" for name in fields)


def exported(fields: Fields) -> str:
    return f"no: {fields.withheld}" if fields.withheld else "yes"


def erased(fields: Fields) -> str:
    return f"kept: {fields.kept}" if fields.at_erasure is AtErasure.KEPT else str(fields.at_erasure)


def listed(places: dict[str, str], *, code: bool = False) -> Iterator[str]:
    """Each place with what is stored there."""
    for place, what in places.items():
        yield f"- {f'`{place}`' if code else place}: {what}."
