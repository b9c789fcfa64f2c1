"""Does Bozza's main job with the code of the current folder, and prints each step; run by test_previous_release.py.

Uses only what is stable from release to release: paths of pages and of the API, and verbs of models.
"""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
sys.path.insert(0, os.getcwd())  # noqa: PTH109 (the code to be tried, not that of this file)
django.setup()

from allauth.account.models import EmailAddress  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from accounts.models import Token, User  # noqa: E402
from letters.models import Export, Letter  # noqa: E402
from reviews.models import ChecklistRun, ReviewRequest, Thread  # noqa: E402

PASSWORD = "una-stanza-con-la-finestra"
TEXT = """Gentile Redazione,

cerco un lavoro e mi piace programmare. Ho ridotto la latenza da 800 ms a 120 ms con indici e cache.

Cordiali saluti,
Rita Costa
"""


def person(name: str, role: str) -> User:
    user = User.objects.create_user(f"{name}@example.it", PASSWORD, name=name.title(), role=role, language="it")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def sign_in(user: User) -> Client:
    client = Client(HTTP_HOST="localhost", headers={"accept-language": "it"})
    answer = client.post("/accounts/login/", {"login": user.email, "password": PASSWORD})
    expect("sign in", answer.status_code, 302)
    return client


def expect(step: str, seen: object, wanted: object) -> None:
    if seen != wanted:
        sys.exit(f"{step}: {seen} instead of {wanted}")
    print(step)


class Api:
    """The interface, with a token of ``user``."""

    def __init__(self, user: User) -> None:
        secret = Token.objects.issue(user=user, name="prova", scopes=["read", "write"])[1]
        self.client = Client(HTTP_HOST="localhost", headers={"authorization": f"Token {secret}"})

    def __call__(self, step: str, method: str, path: str, wanted: int, body: object = None) -> dict[str, object]:
        answer = self.client.generic(method, f"/api/v1/{path}", data=_json(body), content_type="application/json")
        expect(step, (answer.status_code, answer.text[:300] if answer.status_code != wanted else ""), (wanted, ""))
        return answer.json() if answer.content else {}


def _json(body: object) -> str:
    return json.dumps(body) if body is not None else ""


def review(letter: Letter, mentor: User, candidate: User) -> None:
    """Ask, comment, publish."""
    asked = ReviewRequest.objects.ask(letter.versions.get(), mentor=mentor, by=candidate, note="È la prima.")
    print("ask a mentor")
    client = sign_in(mentor)
    expect("queue", client.get("/reviews/").status_code, 200)
    asked.claim(by=mentor)
    expect("read as the mentor", client.get(f"/letters/{letter.pk}/versions/1/").status_code, 200)
    thread = Thread.open(asked.review(), by=mentor, quote="mi piace programmare", text="Che cosa lo mostra?")
    asked.review().publish(verdict="changes_requested", summary="Serve un fatto.")
    thread.refresh_from_db()
    thread.add("Ci penso.", by=candidate)
    print("comment and publish")


def job(name: str) -> None:
    candidate, mentor = person(f"{name}-lia", "candidate"), person(f"{name}-nico", "mentor")
    client, api = sign_in(candidate), Api(candidate)
    made = api("begin a letter", "POST", "letters/", 201, {"guide": "backend", "title": name, "language": "it"})
    path = f"letters/{made['id']}"
    draft = api("read the draft", "GET", f"{path}/draft/", 200)
    api("write", "PUT", f"{path}/draft/", 200, {"body": TEXT, "revision": draft["revision"]})
    api("freeze", "POST", f"{path}/versions/", 201, {"note": "prima"})
    letter = Letter.objects.get(pk=str(made["id"]))
    queued = ChecklistRun.objects.request(letter.versions.get(), by=candidate)
    ChecklistRun.run(queued.pk)
    run = api("check", "GET", f"checklist-runs/{queued.pk}/", 200)
    expect("the check is done", run["state"], "completed")
    review(letter, mentor, candidate)
    export = Export.objects.request(letter.versions.get(), by=candidate)
    Export.run(export.pk)
    export.refresh_from_db()
    expect("print", (export.state, export.error), ("completed", ""))
    file = client.get(f"/exports/{export.pk}/file/")
    expect("export", (file.status_code, b"".join(file)[:5] if file.streaming else file.content[:5]), (200, b"%PDF-"))
    for page in ("", "versions/", "versions/1/", "history/", "ask/"):
        expect(f"page {page}", client.get(f"/{path}/{page}").status_code, 200)
    expect("my letters", client.get("/letters/").status_code, 200)
    expect("notices", client.get("/notices/").status_code, 200)
    call_command("sweeper", "--once")


def read_what_others_wrote() -> None:
    """Open every letter that there is, which another version of the code may have written."""
    for letter in Letter.objects.select_related("owner").filter(owner__email__endswith="-lia@example.it"):
        client = Client(HTTP_HOST="localhost")
        client.force_login(letter.owner)
        for page in ("", "versions/", "versions/1/", "history/"):
            path = f"/letters/{letter.pk}/{page}"
            expect(f"{letter.title}, page {page}", client.get(path).status_code, 200)


if __name__ == "__main__":
    job(sys.argv[1])
    read_what_others_wrote()
