"""The forge's files agree with the project: the same checks, the supported versions of Python, one set of templates."""

import json
import re
import shlex
import tomllib
from pathlib import Path

import yaml

from script.check import CHECKS

ROOT = Path(__file__).resolve().parents[2]
GITHUB = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text())
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def test_the_hooks_are_the_checks_of_script_test() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    hooks = {hook["name"]: shlex.split(hook["entry"].removeprefix(".venv/bin/")) for hook in repository["hooks"]}
    checks = {name: command for name, command, _ in CHECKS if name in hooks}
    assert set(checks) == set(hooks) == {"ruff", "format", "import contracts", "types"}
    for name, command in checks.items():
        assert [word for word in hooks[name] if word != "--force-exclude"] == command


def test_every_supported_python_is_tested() -> None:
    low, high = re.findall(r"3\.(\d+)", PROJECT["requires-python"])
    supported = [f"3.{minor}" for minor in range(int(low), int(high))]
    assert GITHUB["jobs"]["python"]["strategy"]["matrix"]["python"] == supported
    assert GITLAB["python"]["parallel"]["matrix"] == [{"PYTHON_VERSION": supported}]


def test_every_job_that_tests_calls_what_developers_call() -> None:
    jobs = {name: job["steps"][-1]["run"] for name, job in GITHUB["jobs"].items()}
    assert jobs.pop("image").startswith("docker build")
    assert jobs.pop("supply") == "script/audit"
    assert jobs.pop("long") == GITLAB["long"]["script"][-1] == "script/test --long"
    jobs |= {f"GitLab {name}": GITLAB[name]["script"][-1] for name in ("python", "bare")}
    assert [name for name, command in jobs.items() if not command.endswith(".ci/run")] == []


def test_both_forges_compare_with_advisories_and_keep_the_bill_of_materials() -> None:
    steps = [step.get("run") for step in GITHUB["jobs"]["supply"]["steps"]]
    assert {"script/sbom", "script/audit"} <= set(steps) & set(GITLAB["supply"]["script"])
    assert GITLAB["supply"]["artifacts"]["paths"] == ["var/sbom/"]
    assert "schedule" in (ROOT / ".github/workflows/ci.yml").read_text()


def test_images_are_to_be_pinned_by_digest() -> None:
    renovate = json.loads((ROOT / "renovate.json").read_text())
    assert "docker:pinDigests" in renovate["extends"]
    assert {"dockerfile", "docker-compose"} <= set(renovate["enabledManagers"])


def test_actions_are_pinned_by_commit() -> None:
    used = [step["uses"] for job in GITHUB["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)] == []


def test_both_forges_have_the_same_templates() -> None:
    for name in ("bug", "idea"):
        ours = (ROOT / f".github/ISSUE_TEMPLATE/{name}.md").read_text().split("---\n", 2)[2]
        assert ours == (ROOT / f".gitlab/issue_templates/{name.title()}.md").read_text()
    merge = (ROOT / ".gitlab/merge_request_templates/Default.md").read_text()
    assert (ROOT / ".github/pull_request_template.md").read_text() == merge


def test_the_changelog_begins_with_the_version() -> None:
    (newest, *_) = re.findall(r"^## (\S+), ", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest == PROJECT["version"]


def test_both_forges_publish_a_release_for_two_architectures_with_a_bill_of_materials() -> None:
    github = yaml.safe_load((ROOT / ".github/workflows/image.yml").read_text())["jobs"]["publish"]["steps"][-1]["run"]
    for command in (github, GITLAB["publish"]["script"][-1]):
        assert {"--sbom=true", "--push"} <= set(command.split())
        assert "--platform linux/amd64,linux/arm64" in command
        assert "latest" not in command


def test_the_actions_of_images_are_pinned_by_commit() -> None:
    used = re.findall(r"uses: (\S+)", (ROOT / ".github/workflows/image.yml").read_text())
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)] == []
