"""The chart of ops/helm: its values by its schema, and, where ``helm`` is, what it renders."""

import copy
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
CHART = ROOT / "ops" / "helm" / "bozza"
VALUES = yaml.safe_load((CHART / "values.yaml").read_text())
SCHEMA = json.loads((CHART / "values.schema.json").read_text())
PROCFILE = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())


def validator() -> Any:
    # Not with the others: jsonschema takes a second to import, and each process of the tests collects this file.
    from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # noqa: PLC0415

    Draft7Validator.check_schema(SCHEMA)
    return Draft7Validator(SCHEMA)


def refused(values: dict[str, Any]) -> bool:
    return not validator().is_valid(values)


def test_the_schema_admits_the_values_that_come_along() -> None:
    assert [error.message for error in validator().iter_errors(VALUES)] == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("web", "replicas"), 0),
        (("web", "resources"), {"limits": {}}),
        (("image", "tag"), "latest"),
        (("settings", "SECRET_KEY"), "a secret that everybody would see"),
        (("settings", "DIGEST_HOUR"), 7),
        (("ingress", "hosts"), ["bozza.example.org"]),
        (("ledgerClaim",), ""),
    ],
)
def test_the_schema_refuses_what_cannot_work(place: tuple[str, ...], value: object) -> None:
    values = copy.deepcopy(VALUES)
    *above, last = place
    inner = values
    for key in above:
        inner = inner[key]
    inner[last] = value
    assert refused(values)


def test_a_setting_that_is_required_cannot_be_left_out() -> None:
    values = copy.deepcopy(VALUES)
    del values["settings"]["OPERATOR_NAME"]
    assert refused(values)


def test_the_workers_take_from_the_queues_of_the_procfile() -> None:
    text = (CHART / "templates" / "workers.yaml").read_text()
    for name in ("worker", "printer", "wording"):
        (queues,) = re.findall(r"--queues (\S+)", PROCFILE[name])
        assert f'"--hostname" "{name}@%h" "--queues" "{queues}"' in text


needs_helm = pytest.mark.skipif(not shutil.which("helm"), reason="helm is not installed")


def helm(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["helm", *arguments], capture_output=True, text=True, check=False)


def rendered(*options: str) -> list[dict[str, Any]]:
    said = helm("template", "trial", str(CHART), *options)
    assert said.returncode == 0, said.stderr
    return [document for document in yaml.safe_load_all(said.stdout) if document]


@needs_helm
def test_helm_finds_no_fault_in_the_chart() -> None:
    said = helm("lint", "--strict", str(CHART))
    assert said.returncode == 0, said.stdout


@needs_helm
def test_every_pod_that_helm_renders_is_confined_and_has_limits() -> None:
    pods = [document["spec"]["template"]["spec"] for document in rendered() if "template" in document["spec"]]
    assert len(pods) == 7  # web, four workers, two jobs
    for pod in pods:
        (container,) = pod["containers"]
        assert container["resources"]["limits"]["memory"]
        assert container["securityContext"]["readOnlyRootFilesystem"]
        assert pod["securityContext"]["runAsNonRoot"]


@needs_helm
def test_what_helm_renders_goes_together() -> None:
    """Services and disruption budgets select pods that there are, and only migrations get the owner's password."""
    documents = rendered("--set", "web.replicas=3")
    labels = [one["spec"]["template"]["metadata"]["labels"] for one in documents if one["kind"] == "Deployment"]
    wanted = [one["spec"]["selector"] for one in documents if one["kind"] in {"Service", "PodDisruptionBudget"}]
    assert len(wanted) == 2
    for selector in wanted:
        assert any((selector.get("matchLabels") or selector).items() <= some.items() for some in labels)
    assert [one["metadata"]["name"] for one in documents if "DATABASE_OWNER_URL" in json.dumps(one)] == [
        "trial-migrate"
    ]


@needs_helm
def test_one_web_pod_has_no_disruption_budget_and_no_ingress_is_made_unasked() -> None:
    kinds = {one["kind"] for one in rendered("--set", "web.replicas=1", "--set", "ingress.enabled=false")}
    assert kinds == {"Deployment", "Service", "Job"}


@needs_helm
@pytest.mark.parametrize("value", ["settings.SECRET_KEY=seen-by-everybody", "image.tag=latest", "ledgerClaim="])
def test_helm_refuses_what_the_schema_refuses(value: str) -> None:
    said = helm("template", "trial", str(CHART), "--set", value)
    assert said.returncode != 0
    assert "schema" in said.stderr
