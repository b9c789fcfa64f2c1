"""S6: in production no process lets another of its account read its memory, and with it the secrets."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# All required settings, with the values by which the image is built.
BUILT_WITH = dict(re.findall(r"\b([A-Z_]+)=(\S+)", (ROOT / "Dockerfile").read_text().split("\nRUN SECRET_KEY")[1]))
GET_DUMPABLE = "import ctypes, config.settings; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can")
@pytest.mark.parametrize(("development", "dumpable"), [("0", "0"), ("1", "1")])
def test_memory_is_hidden_in_production(development: str, dumpable: str) -> None:
    environment = {**BUILT_WITH, "SECRET_KEY": "build", "BOZZA_DEV": development}
    ran = subprocess.run(
        [sys.executable, "-B", "-c", GET_DUMPABLE],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.strip() == dumpable, ran.stderr
