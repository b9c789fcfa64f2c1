"""What people do at the same time, in threads of one process: run as a program, with the address of a pooler."""

# ruff: noqa: E402 (Django is set up before models are imported)

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.db import connection
from django.test import Client

from letters.models import Letter
from limits.slots import slot
from reviews.models import ChecklistRun

ROUNDS = 5


def work(pk: str) -> list[int]:
    """Write a letter, read it, have a version judged, and take the one slot that there is; the answers' states."""
    letter = Letter.objects.select_related("owner").get(pk=pk)
    client = Client(SERVER_NAME="localhost")
    client.force_login(letter.owner)
    answers = []
    for number in range(ROUNDS):
        letter.draft.refresh_from_db()
        sent = {"body": f"{letter.draft.body} {number}", "revision": letter.draft.revision}
        for path in ("draft", "points"):
            sent["revision"] = Letter.objects.get(pk=pk).draft.revision
            answers.append(
                client.post(f"/letters/{pk}/{path}/", sent, headers={"accept": "application/json"}).status_code
            )
        answers.append(client.get(f"/letters/{pk}/").status_code)
        with slot("pooled work", 1):
            answers.append(client.get("/letters/").status_code)
    version = Letter.objects.get(pk=pk).freeze(by=letter.owner)
    run = ChecklistRun.objects.request(version, by=letter.owner)
    ChecklistRun.run(run.pk)
    connection.close()
    return answers


def free_slots() -> int:
    """How many times out of ten the slot is free when nobody is at work."""
    free = 0
    for _time in range(10):
        with slot("pooled work", 1) as is_free:
            free += is_free
        connection.close()
    return free


if __name__ == "__main__":
    with ThreadPoolExecutor(len(sys.argv) - 1) as pool:
        answers = [answer for answers in pool.map(work, sys.argv[1:]) for answer in answers]
    states = [run.state for run in ChecklistRun.objects.all()]
    print(json.dumps({"answers": sorted(set(answers)), "runs": states, "free": free_slots()}))
