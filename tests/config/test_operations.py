"""What the operator reads agrees with what the program does."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = "".join(
    (ROOT / "config" / path).read_text() for path in ("settings.py", "operator.py", "sign_in/settings.py")
)
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SCRIPTS = sorted(path.name for path in (ROOT / "script").iterdir() if path.is_file() and not path.suffix)
READ = re.compile(r"""(?:environment\.\w+|environ\.get|environ)[(\[]\s*"([A-Z_]+)\"""")


@pytest.mark.parametrize("variable", sorted(set(READ.findall(SETTINGS))))
def test_every_setting_read_from_the_environment_is_described(variable: str) -> None:
    assert f"| `{variable}` |" in OPERATIONS


def test_every_setting_described_is_read() -> None:
    table = OPERATIONS.split("\n## Settings\n")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE)) == set(READ.findall(SETTINGS))


def test_compose_passes_only_settings_that_exist_and_every_required_one() -> None:
    passed = set(COMPOSE["services"]["web"]["environment"])
    assert passed - {"GRANIAN_WORKERS"} <= set(READ.findall(SETTINGS))
    assert {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"} <= passed


def test_compose_has_no_secret_of_its_own() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    for secret in ("SECRET_KEY", "POSTGRES_PASSWORD", "REDIS_PASSWORD", "EMAIL_URL"):
        assert set(re.findall(rf"\$\{{{secret}\b([^}}]*)\}}", text)) == {":?set it in .env, see .env.example"}


def test_the_example_names_every_variable_that_compose_asks_for() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    offered = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert asked - {"BOZZA_VERSION"} == offered


def test_the_image_contains_every_package_of_the_product() -> None:
    product = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
    kept = re.findall(r"^!(\w+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert set(product) - {"training"} <= set(kept)
    assert {"templates", "static", "locale"} <= set(kept)


def test_the_procfile_and_compose_run_the_same_processes_on_the_same_queues() -> None:
    procfile = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())
    assert procfile.keys() <= COMPOSE["services"].keys()
    (queues,) = re.findall(r"--queues (\S+)", procfile["worker"])
    assert queues in COMPOSE["services"]["worker"]["command"]


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_short_and_says_what_it_does(script: str) -> None:
    lines = (ROOT / "script" / script).read_text().splitlines()
    assert lines[1].startswith("# ")
    assert len(lines) <= 60
    assert (ROOT / "script" / script).stat().st_mode & 0o111
