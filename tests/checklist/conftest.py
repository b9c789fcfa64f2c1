from pathlib import Path

import pytest

from checklist import Report, Rubric, review
from tests.types import Check

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def backend() -> Rubric:
    return Rubric.load(HERE / "backend.yaml")


@pytest.fixture(scope="session")
def check(backend: Rubric) -> Check:
    """Review a text by the small backend rubric and give verdicts by id, mistakes found, and the report."""

    def run(text: str, rubric: Rubric = backend) -> tuple[dict[str, str], set[str], Report]:
        report = review(text, rubric)
        return (
            {one.id: one.verdict for one in report.criteria},
            {one.id for one in report.mistakes if one.found},
            report,
        )

    return run
