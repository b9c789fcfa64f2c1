"""What people do where there is a replica, one line of JSON at a time: run as a program, with addresses of both."""

# ruff: noqa: E402 (Django is set up before models are imported)

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connections, transaction
from django.db.models.functions import Now
from django.test import Client

from accounts.models import User
from config.database.backend import base
from config.doctor import data
from guides.document.yaml_format import parse
from guides.models import Guide, Rubric
from guides.stored_document import document_of
from letters.models import Attachment, Export, Letter
from replica.router import breaker
from tests.conftest import CONTENT, LETTER

PDF = b"%PDF-1.7 " + bytes(range(256)) * 400


@contextmanager
def counted() -> Iterator[dict[str, int]]:
    """How many statements each database gets."""
    counts = dict.fromkeys(connections, 0)

    def count(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        counts[context["connection"].alias] += 1
        return execute(sql, params, many, context)

    with connections["default"].execute_wrapper(count), connections["replica"].execute_wrapper(count):
        yield counts


class Work:
    """Each method is a command; what it returns is printed."""

    def __init__(self) -> None:
        self.owner = User.objects.create_user("giulia@example.it", "bozza-di-prova", name="Giulia Ferri")
        guide = Guide.objects.create(
            slug="backend", draft=parse((CONTENT / "backend.yaml").read_text(), "backend.yaml")
        )
        guide.publish()
        self.letter = Letter.objects.start(by=self.owner, guide=guide, title="Lettera", body=LETTER)
        self.version = self.letter.freeze(by=self.owner)
        self.client = Client(SERVER_NAME="localhost", raise_request_exception=False)
        self.client.force_login(self.owner)

    def export(self) -> str:
        """A PDF that a worker has made just now."""
        made = {"state": "completed", "finished_at": Now(), "file_name": "lettera.pdf"}
        row = Export.objects.create(version=self.version, requested_by=self.owner, **made, **Export.put(PDF))
        return str(row.pk)

    def attachment(self) -> str:
        row = Attachment.objects.create(letter=self.letter, name="CV", pages=1, size=1, **Attachment.put(PDF))
        return str(row.pk)

    def replace(self, pk: str) -> None:
        """Another file in the place of an attachment."""
        Attachment.objects.filter(pk=pk).update(**Attachment.put(PDF[::-1]))

    def get(self, path: str) -> dict[str, Any]:
        """A page or a file as its owner gets it, and how many statements each database got for it."""
        began = time.monotonic()
        with counted() as counts:
            answer = self.client.get(path)
        whose = {PDF: "file", PDF[::-1]: "other file"}.get(answer.content, answer.content.decode("latin-1")[:200])
        seconds = time.monotonic() - began
        return {"status": answer.status_code, "is": whose, "replica": counts["replica"], "seconds": seconds}

    def document(self) -> dict[str, Any]:
        """The newest edition's document, as a process reads it that has just started."""
        document_of.cache_clear()
        with counted() as counts:
            document = Rubric.objects.latest("published_at").document
        return {"title": document["title"]["it"], "replica": counts["replica"]}

    def publish(self, title: str) -> None:
        guide = Guide.objects.with_draft().get()
        guide.draft["title"]["it"] = title
        guide.save()
        guide.publish()

    def bin(self, binned: bool) -> None:
        Letter.objects.filter(pk=self.letter.pk).update(binned_at=Now() if binned else None)

    def in_transaction(self, pk: str) -> dict[str, Any]:
        """The bytes of an export within a transaction."""
        with counted() as counts, transaction.atomic():
            content = Export.objects.visible_to(self.owner).defer("content").get(pk=pk).read()
        return {"is": "file" if content == PDF else "", "replica": counts["replica"]}

    def doctor(self) -> list[str]:
        found = data.replica()
        return [found.sentence, found.remedy]

    def let_pause_pass(self) -> None:
        """As thirty seconds after the replica failed, for both breakers."""
        breaker.reset()
        base._breakers["replica"].reset()


if __name__ == "__main__":
    call_command("grant_roles", verbosity=0)
    work = Work()
    print("ready", flush=True)
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        print(json.dumps(getattr(work, name)(*arguments)), flush=True)
