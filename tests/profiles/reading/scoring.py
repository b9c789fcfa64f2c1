"""How well the jobs of a CV were read."""

from typing import Any

from profiles.reading.words import fold
from tests.profiles.reading.people import Person

Jobs = set[tuple[str, str, str, str]]


def jobs_of(person: Person) -> Jobs:
    """The jobs that a CV holds: employer, role, start, end."""
    return {(fold(job.name), fold(job.position), job.start, job.end) for job in person.jobs}


def jobs_read(resume: dict[str, Any]) -> Jobs:
    """The jobs that were read."""
    fields = ("name", "position", "startDate", "endDate")
    keys = [[job.get(field, "") for field in fields] for job in resume.get("work", [])]
    return {(fold(name), fold(position), start, end) for name, position, start, end in keys}


def f1(pairs: list[tuple[Jobs, Jobs]]) -> float:
    """The harmonic mean of precision and recall over all CVs, each given as its true jobs and those read."""
    right = sum(len(true & read) for true, read in pairs)
    both = sum(len(true) + len(read) for true, read in pairs)
    return 2 * right / both if both else 0.0
