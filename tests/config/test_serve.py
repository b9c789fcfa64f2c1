"""The runner behind script/server: what ends is started again, what will not stay up stops all."""

import importlib.util
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType

import pytest

from tests.processes import ROOT, wait_until


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "script" / "serve.py"
    spec = importlib.util.spec_from_file_location("serve", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


def test_a_process_that_ends_is_started_again(
    serve: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "SOON", 0)  # so that however briefly it ran counts as staying up
    (tmp_path / "Procfile").write_text("brief: sh -c 'echo started >> log'\nsteady: sleep 60\n")
    stop = threading.Event()

    def stop_after_three() -> None:
        log = tmp_path / "log"
        try:
            wait_until(lambda: log.exists() and log.read_text().count("started") >= 3, "it is started three times")
        finally:
            stop.set()

    threading.Thread(target=stop_after_three).start()
    assert serve.run_procfile(stop, 8000) == 0
    assert (tmp_path / "log").read_text().count("started") >= 3


def test_a_process_that_will_not_stay_up_stops_all(
    serve: ModuleType, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Procfile").write_text("broken: false\nsteady: sh -c 'echo $$ > pid; sleep 60'\n")
    assert serve.run_procfile(threading.Event(), 8000) == 1
    assert "broken does not stay up (exit code 1)" in capfd.readouterr().out
    assert not Path(f"/proc/{(tmp_path / 'pid').read_text().strip()}").exists()


def test_the_runner_keeps_neither_django_nor_the_checklist_in_memory() -> None:
    asked = (
        "import sys, script.serve; print([name for name in ('django', 'celery', 'checklist') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_database_that_cannot_be_prepared_stops_the_start() -> None:
    environment = os.environ | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing"}
    run = subprocess.run(
        [sys.executable, "-m", "script.serve"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "OperationalError" in run.stderr
    assert "Bozza: http" not in run.stdout
