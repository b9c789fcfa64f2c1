"""Fills a database with letters and all that belongs to them, to see how what people wait for grows with the data."""

import json
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from guides.models import Guide

SQL = Path(__file__).with_suffix(".sql").read_text()
AT_ONCE = 20_000  # letters in one transaction


def fill(letters: int, *, guide: Guide, body: str, first: int = 1, lean: bool = False) -> None:
    """Add the letters ``first`` to ``letters``, as the owner of the tables.

    Args:
        letters: The number of the last letter.
        guide: A published guide.
        body: The beginning of each text; its report is that of every version.
        first: The number of the first letter.
        lean: Whether reports have verdicts only, without advice and passages, which are most of the bytes.
    """
    rubric = guide.rubric
    if rubric is None:
        raise ValueError("the guide has no edition")
    report = rubric.run_checklist(body)
    if lean:
        empty: dict[str, Any] = {"advice": {}, "evidence": []}
        report |= {part: [item | empty for item in report[part]] for part in ("criteria", "mistakes")}
    about: dict[str, Any] = {"guide": guide.pk, "rubric": rubric.pk, "body": body, "report": json.dumps(report)}
    for begin in range(first, letters + 1, AT_ONCE):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(SQL, about | {"first": begin, "last": min(begin + AT_ONCE - 1, letters)})
            cursor.execute("DROP TABLE new_version, new_letter")
