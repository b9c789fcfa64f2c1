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
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
CHART = ROOT / "ops" / "helm" / "bozza"
VALUES = yaml.safe_load((CHART / "values.yaml").read_text())
SCHEMA = json.loads((CHART / "values.schema.json").read_text())
PROCFILE = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())


def refused(values: dict[str, Any]) -> bool:
    return not Draft7Validator(SCHEMA).is_valid(values)


def test_the_schema_admits_the_values_that_come_along() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(VALUES)] == []


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


@pytest.mark.skipif(not shutil.which("helm"), reason="helm is not installed")
def test_every_pod_that_helm_renders_is_confined_and_has_limits() -> None:
    command = ["helm", "template", "trial", str(CHART)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rendered = [document for document in yaml.safe_load_all(said) if document]
    pods = [document["spec"]["template"]["spec"] for document in rendered if "template" in document["spec"]]
    assert len(pods) == 7  # web, four workers, two jobs
    for pod in pods:
        (container,) = pod["containers"]
        assert container["resources"]["limits"]["memory"]
        assert container["securityContext"]["readOnlyRootFilesystem"]
        assert pod["securityContext"]["runAsNonRoot"]
