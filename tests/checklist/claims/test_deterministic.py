"""The same letter and facts give the same claims in every process, whatever Python makes of the order of a set."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# Four posts of half a year with one employer: each bears out "half a year".
PROGRAM = """
from checklist.claims import check
from checklist.facts import Date, read
posts = [("2019-01", "2019-06"), ("2020-01", "2020-06"), ("2021-01", "2021-06"), ("2022-01", "2022-06")]
work = [{"name": "Molo Nuovo", "position": f"Posto {place}", "startDate": start, "endDate": end}
        for place, (start, end) in enumerate(posts)]
facts = read({"basics": {"name": "Ada Neri"}, "work": work})
print(check("Ho lavorato sei mesi in Molo Nuovo.", facts, today=Date(2026, 11, 30)).claims)
"""


def test_claims_do_not_depend_on_the_order_of_sets(sample: Callable[[int, int], int]) -> None:
    here = io.StringIO()
    with redirect_stdout(here):  # with the seed of this process, which is another one in each run
        exec(PROGRAM, {})
    told = {here.getvalue()} | {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": str(seed)}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in range(1, 1 + sample(1, 6))
    }  # fmt: skip
    assert len(told) == 1
    assert "duration" in told.pop()
