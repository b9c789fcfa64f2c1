"""The facts of somebody whose CV tells each job in a paragraph."""

from copy import deepcopy
from typing import Any


def in_prose(facts: dict[str, Any]) -> dict[str, Any]:
    """The same facts with the lines of each job as one paragraph, behind what was its summary."""
    told = deepcopy(facts)
    for job in told.get("work", []):
        lines = [*filter(None, [job.get("summary")]), *job.pop("highlights", [])]
        if lines:
            job["summary"] = " ".join(f"{line.rstrip('. ;')}." for line in lines)
    return told
