"""What a process loads for few of its requests: nothing, until one of them comes."""

import os
import subprocess
import sys

from tests.architecture.sources import ROOT

PROGRAM = (
    "import sys, django; django.setup(); import config.urls, config.celery;"
    "config.celery.app.loader.import_default_modules();"
    "print([name for name in ('httpx', 'httpcore', 'docx', 'PIL', 'icalendar') if name in sys.modules])"
)


def test_a_process_loads_no_client_of_models_no_writer_of_word_and_nothing_that_draws() -> None:
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert (answer.stdout.strip(), answer.stderr) == ("[]", "")
