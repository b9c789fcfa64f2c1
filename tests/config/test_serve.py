"""The runner behind script/server: what ends is started again, what will not stay up stops all."""

import importlib.util
import threading
from pathlib import Path
from types import ModuleType

import pytest

from tests.processes import wait_until


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
