"""What script/test says at its end: what passed, what failed, and what did not run at all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from script.tally import summary

ROOT = Path(__file__).resolve().parents[2]
PASSES = "def test_a(): pass\ndef test_b(): pass\n"
FAILS = "def test_c(): assert False\n"
INTERRUPTED = "def test_d(): raise KeyboardInterrupt\n"
BROKEN = "import nothing_of_the_kind\n"
SKIPPED = "import pytest\n@pytest.mark.skip\ndef test_e(): pass\n"
FAILS_AFTERWARDS = """import pytest
@pytest.fixture
def leaves_a_mess():
    yield
    raise RuntimeError
def test_f(leaves_a_mess): pass
"""


def counted(folder: Path, *files: str, options: tuple[str, ...] = ()) -> list[str]:
    """The lines that script/test ends with after running ``files``, in this order."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    for number, text in enumerate(files):
        (folder / f"test_{number}.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "script.tally", "--tally=tally.json", *options]
    environment = {"PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return summary(json.loads((folder / "tally.json").read_text())).splitlines()


@pytest.mark.sampled(1)
@pytest.mark.parametrize(
    ("files", "options", "lines"),
    [
        ([PASSES, SKIPPED], (), ["tests: 2 passed, 0 failed, 1 skipped"]),
        ([PASSES, FAILS], (), ["tests: 2 passed, 1 failed, 0 skipped"]),
        ([FAILS_AFTERWARDS], (), ["tests: 0 passed, 1 failed, 0 skipped"]),
        ([PASSES, BROKEN], (), ["1 file of tests could not be read.", "Stopped early: 2 tests not run.",
                                "tests: 0 passed, 0 failed, 0 skipped"]),
        ([PASSES, INTERRUPTED, FAILS], (), ["Stopped early: 2 tests not run.", "tests: 2 passed, 0 failed, 0 skipped"]),
        ([FAILS, PASSES], ("-x",), ["Stopped early: 2 tests not run.", "tests: 0 passed, 1 failed, 0 skipped"]),
        ([PASSES], ("-k", "nothing"), ["tests: 0 passed, 0 failed, 0 skipped"]),
    ],
)  # fmt: skip
def test_only_what_failed_is_counted_as_failed(
    files: list[str], options: tuple[str, ...], lines: list[str], tmp_path: Path
) -> None:
    assert counted(tmp_path, *files, options=options) == lines
