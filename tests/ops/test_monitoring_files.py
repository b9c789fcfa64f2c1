"""The dashboard, the alert rules and the units: their format, and that they speak of what there is."""

import configparser
import json
import re
import shutil
import subprocess
import urllib.request
from pathlib import Path

import pytest
import yaml
from django.test import Client
from pytest_django import Settings

from config.embedded.server import free_port
from tests.processes import ROOT, wait_until

OPS = ROOT / "ops"
RULES = yaml.safe_load((OPS / "prometheus" / "alerts.yml").read_text())["groups"][0]["rules"]
PANELS = json.loads((OPS / "grafana" / "bozza.json").read_text())["panels"]
EXPRESSIONS = [rule["expr"] for rule in RULES] + [target["expr"] for panel in PANELS for target in panel["targets"]]
PROCESSES = ["web", "worker", "printer", "sweeper"]


def test_every_metric_that_is_watched_exists(client: Client, db: None, settings: Settings) -> None:
    settings.METRICS_TOKEN = "gettone"
    client.get("/guides/")
    page = client.get("/metrics", headers={"Authorization": "Bearer gettone"}).content.decode()
    exists = set(re.findall(r"^(\w+)", page, re.MULTILINE)) | {"up"}
    watched = {name for text in EXPRESSIONS for name in re.findall(r"\b(bozza_\w+|up)\b", re.sub(r'"[^"]*"', "", text))}
    assert watched - exists == set()
    assert len(watched) > 12


def test_every_alert_says_what_people_notice_and_what_to_do() -> None:
    assert len({rule["alert"] for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule["labels"]["severity"] in {"page", "ticket"}
        assert rule["annotations"].keys() == {"summary", "remedy"}


def test_the_dashboard_has_no_two_panels_in_one_place() -> None:
    places = [(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in PANELS]
    assert len(set(places)) == len(places)
    assert all(target["datasource"]["uid"] == "${source}" for panel in PANELS for target in panel["targets"])


@pytest.mark.skipif(not shutil.which("prometheus"), reason="no Prometheus here")
def test_prometheus_reads_and_evaluates_the_rules(tmp_path: Path) -> None:
    for name in ("prometheus.yml", "alerts.yml"):
        text = (OPS / "prometheus" / name).read_text().replace("/etc/prometheus/bozza-token", str(tmp_path / "token"))
        (tmp_path / name).write_text(text)
    (tmp_path / "token").write_text("gettone")
    address = f"127.0.0.1:{free_port(0)}"
    options = ["--config.file=prometheus.yml", "--storage.tsdb.path=data", f"--web.listen-address={address}"]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(["prometheus", *options], cwd=tmp_path, stdout=log, stderr=log)

    def health() -> set[str]:
        try:
            with urllib.request.urlopen(f"http://{address}/api/v1/rules", timeout=10) as answer:
                groups = json.load(answer)["data"]["groups"]
        except OSError:
            return {"unknown"}
        return {rule["health"] for group in groups for rule in group["rules"]}

    try:
        wait_until(lambda: "unknown" not in health(), "every rule has been evaluated")
        assert health() == {"ok"}
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.parametrize("process", PROCESSES)
def test_units_run_the_commands_of_the_procfile(process: str) -> None:
    commands = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines() if line)
    text = (OPS / "systemd" / f"bozza-{process}.service").read_text()
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(text)
    role, command = re.match(r"env PROCESS_ROLE=(\w+) (.*)", commands[process]).groups()
    command = command.replace("${HOST:-127.0.0.1}", "127.0.0.1").replace("${PORT:-8000}", "8000")
    assert unit["Service"]["ExecStart"] == "/opt/bozza/.venv/bin/" + re.sub(r":-\d+\}", "}", command)
    for number in re.findall(r"\$\{(\w+)\}", unit["Service"]["ExecStart"]):
        # Before the operator's file, whose values replace these.
        assert re.search(rf"^Environment={number}=\d+$(?s:.*)^EnvironmentFile=", text, re.MULTILINE)
    assert f"PROCESS_ROLE={role}" in unit["Service"]["Environment"]
    assert unit["Service"]["MemoryMax"] and unit["Service"]["TasksMax"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
@pytest.mark.parametrize("unit", sorted(path.name for path in (OPS / "systemd").iterdir()))
def test_systemd_reads_the_units(unit: str, tmp_path: Path) -> None:
    text = (OPS / "systemd" / unit).read_text()
    text = re.sub(r"/opt/bozza/\S+", shutil.which("true"), text).replace("/opt/bozza", "/")
    text = text.replace("User=bozza", "User=root").replace("EnvironmentFile=", "EnvironmentFile=-")
    (tmp_path / unit).write_text(text)
    if unit.endswith(".timer"):
        shutil.copy(OPS / "systemd" / "bozza-backup.service", tmp_path)
    done = subprocess.run(["systemd-analyze", "verify", tmp_path / unit], capture_output=True, text=True, check=False)
    assert "Unknown key" not in done.stderr and "Failed to parse" not in done.stderr, done.stderr
