"""What the operator reads agrees with what the program does."""

import re
import tomllib
from pathlib import Path

import yaml

from tests.rows import each_row

ROOT = Path(__file__).resolve().parents[2]
FILES = ("settings.py", "operator.py", "queues.py", "reviewing.py", "sign_in/settings.py", "database/settings.py")
SETTINGS = "".join((ROOT / "config" / path).read_text() for path in FILES)
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SCRIPTS = sorted(path.name for path in (ROOT / "script").iterdir() if path.is_file() and not path.suffix)
READ = re.compile(r"""(?:environment\.\w+|environ\.get|environ)[(\[]\s*"([A-Z_]+)\"""")


@each_row("variable", sorted(set(READ.findall(SETTINGS))))
def test_every_setting_read_from_the_environment_is_described(variable: str) -> None:
    assert f"| `{variable}` |" in OPERATIONS


def test_every_setting_described_is_read() -> None:
    table = OPERATIONS.split("\n## Settings\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)) == set(READ.findall(SETTINGS))


def test_compose_passes_only_settings_that_exist_and_every_required_one() -> None:
    passed = set(COMPOSE["services"]["web"]["environment"])
    assert passed - {"GRANIAN_WORKERS", "WEB_THREADS"} <= set(READ.findall(SETTINGS))
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"} <= passed


def test_compose_has_no_secret_of_its_own() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    for secret in ("SECRET_KEY", "POSTGRES_PASSWORD", "POSTGRES_APP_PASSWORD", "REDIS_PASSWORD", "EMAIL_URL"):
        assert set(re.findall(rf"\$\{{{secret}\b([^}}]*)\}}", text)) == {":?set it in .env, see .env.example"}


def test_the_example_names_every_variable_that_compose_asks_for() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    offered = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert asked | {"COMPOSE_PROFILES"} == offered


def test_compose_passes_every_setting_but_those_of_the_image_and_of_development() -> None:
    described = set(READ.findall(SETTINGS)) - set(COMPOSE["services"]["web"]["environment"])
    image = {"ALIVE_FILE", "STATIC_ROOT", "VAR_DIR", "BACKUP_NOTE", "QUEUE_PREFIX", "BOZZA_DEV", "DEBUG"}
    others = {
        "DATABASE_OWNER_URL",
        "DATABASE_POOLED",
        "DATABASE_REPLICA_URL",
        "JOB_LEASE_SECONDS",
        "JOB_PATIENCE_SECONDS",
    }
    assert described == image | others


def test_f10_the_example_has_every_variable_with_its_value() -> None:
    """F10: podman-compose 1.3 leaves ``${DIGEST_HOUR:-7}`` as it stands where .env does not set it."""
    defaults = dict(re.findall(r"\$\{([A-Z_]+):-([^}]*)\}", (ROOT / "docker-compose.yml").read_text()))
    example = dict(re.findall(r"^([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert {name: value for name, value in example.items() if name in defaults} == defaults


def test_f14_health_checks_start_no_python() -> None:
    """F14: ``celery inspect ping`` loaded all of Django every two minutes."""
    checks = [service["healthcheck"] for service in COMPOSE["services"].values()]
    tests = {str(check.get("test")) for check in checks if not check.get("disable")}
    assert "['CMD', '/app/config/container-health']" in tests
    assert not any("celery" in test or "python" in test for test in tests)


def test_the_image_contains_every_package_of_the_product() -> None:
    product = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
    kept = re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert set(product) - {"training"} <= set(kept)
    assert {"templates", "static", "locale"} <= set(kept)


def test_the_procfile_and_compose_run_the_same_processes_on_the_same_queues() -> None:
    procfile = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())
    assert procfile.keys() <= COMPOSE["services"].keys()
    for name in ("worker", "printer"):
        (queues,) = re.findall(r"--queues (\S+)", procfile[name])
        assert queues in COMPOSE["services"][name]["command"]


def test_the_image_starts_the_web_server_with_the_options_of_the_procfile() -> None:
    (procfile,) = re.findall(r"^web: env PROCESS_ROLE=web (python .*)$", (ROOT / "Procfile").read_text(), re.MULTILINE)
    (command,) = re.findall(r"^CMD (\[.*\])$", (ROOT / "Dockerfile").read_text().replace("\\\n", ""), re.MULTILINE)
    where = re.compile(r" --(?:host|port|workers) \S+")
    assert where.sub("", " ".join(yaml.safe_load(command))) == where.sub("", procfile)


def test_s4_every_service_has_a_limit_on_memory_and_processes_and_no_tmp_without_a_size() -> None:
    """S4: a tmpfs without a size is memory, and as much of it as the machine has."""
    for service in COMPOSE["services"].values():
        assert service["mem_limit"]
        assert service["pids_limit"]
        assert all("size=" in folder for folder in service.get("tmpfs", []))


def test_s11_exports_are_made_by_a_worker_that_does_nothing_else() -> None:
    """S11: four people's exports held both slots of the only worker, and checks and mails waited."""
    queues = {name: COMPOSE["services"][name]["command"][8].split(",") for name in ("worker", "printer")}
    assert queues == {"worker": ["checklist", "mail", "rerun", "celery"], "printer": ["export"]}


@each_row("script", SCRIPTS)
def test_every_script_is_short_and_says_what_it_does(script: str) -> None:
    lines = (ROOT / "script" / script).read_text().splitlines()
    assert lines[1].startswith("# ")
    assert len(lines) <= 60
    assert (ROOT / "script" / script).stat().st_mode & 0o111
