"""The README's example of the API works as it stands, from a person without letters to a finished report."""

import re
import shlex
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import Client

from accounts.models import User
from guides.models import Guide
from reviews.models import ChecklistRun

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_example_begins_a_letter_and_has_it_checked(client: Client, candidate: User, guide: Guide) -> None:
    key = StringIO()
    call_command("create_token", candidate.email, stdout=key)
    headers = {"Authorization": f"Token {key.getvalue().strip()}"}
    letter = ""
    answers = []
    for line in re.findall(r"^call (-.+)$", README, re.MULTILINE):
        *options, address = shlex.split(line)
        body = options[1] if options[0] == "--json" else ""
        path = address.replace("$LETTERS", "/api/v1/letters/").replace("$LETTER", letter)
        response = client.post(path, body, content_type="application/json", headers=headers)
        answers.append(response.json())
        letter = letter or answers[0]["id"]
        assert response.status_code in (201, 202), answers[-1]
    run = answers[-1]["id"]
    ChecklistRun.run(run)  # as the worker does
    answer = client.get(f"/api/v1/checklist-runs/{run}/", headers=headers).json()
    assert (answer["state"], len(answers)) == ("completed", 3)
    assert answer["report"]["criteria"]
