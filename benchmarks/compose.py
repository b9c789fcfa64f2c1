"""How long a letter takes to compose: `python benchmarks/compose.py`.

Prints milliseconds for the forty people of the tests: the first time, when each statement is judged anew, and again
with what was judged before; and the time of a fresh process with its first letter.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checklist.compose import plan
from tests.checklist.compose.profiles import HERE, profiles

_COLD = "import time; start = time.perf_counter(); from tests.checklist.compose.profiles import profiles; " \
        "profiles()[0].composed(); print((time.perf_counter() - start) * 1000)"  # fmt: skip


def milliseconds(run: object) -> float:
    """Wall-clock milliseconds of one call."""
    start = time.perf_counter()
    run()  # type: ignore[operator]
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the table."""
    people = profiles()
    people[0].composed()  # loads words and weights
    plan.forget()
    first = [milliseconds(one.composed) for one in people]
    again = [milliseconds(one.composed) for one in people]
    for name, found in (("first time", first), ("again", again)):
        print(f"{name:12}median {median(found):6.0f} ms, slowest {max(found):6.0f} ms")
    cold = subprocess.run([sys.executable, "-c", _COLD], cwd=ROOT, capture_output=True, text=True, check=True)
    print(f"cold start  {float(cold.stdout):6.0f} ms, with {HERE.name}")


if __name__ == "__main__":
    main()
