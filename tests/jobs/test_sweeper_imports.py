"""The sweeper's process loads the models, and nothing that judges, prints or shows pages."""

import json
import os
import subprocess
import sys

PROGRAM = """
import json, sys
import django
from django.core.management import load_command_class

django.setup()
command = load_command_class("jobs", "sweeper")
print(json.dumps([list(command.requires_system_checks), sorted(sys.modules)]))
"""
# Each takes a megabyte or more, and comes with one import too many in a module of models.
LEFT_OUT = {
    "checklist": "the engine with its tables",
    "spelling.mistakes": "the dictionaries",
    "letters.wording.gate.gate": "what checks a model's words",
    "letters.paper.page": "the pages of a letter, and Markdown",
    "config.urls": "every page",
    "rest_framework.views": "the API",
    "requests": "signing in at other sites",
    "cryptography": "the cipher",
    "boto3": "the client of buckets",
}


def test_the_sweeper_loads_none_of_what_it_does_not_use() -> None:
    # In a process of its own: this one has loaded everything.
    environment = os.environ | {"PROCESS_ROLE": "worker"}
    run = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True)
    checks, loaded = json.loads(run.stdout)
    assert (checks, run.stderr) == ([], "")  # checks would import every page
    assert "reviews.models" in loaded
    assert {name: why for name, why in LEFT_OUT.items() if name in loaded} == {}
