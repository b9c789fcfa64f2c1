"""People at work on a running instance: how long they wait for each answer.

    .venv/bin/python -m benchmarks.load [TYPISTS] [MENTORS] [SECONDS]

Starts script/server with two web processes and data of its own. Each typist opens the list and a letter of 3,000
characters, then types a word and pauses, every two seconds, and in every fifteenth pause has the letter checked and
reads the version; each mentor reads the queue, a letter that waits, and the notices. The clients run on the same cores.
Prints for each kind of request how many there were, the median, the 95th and the 99th percentile in milliseconds, and
what was not answered as it should be.
"""

import http.client
import json
import random
import re
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from urllib.parse import urlencode

from benchmarks.faults import Drill

TYPISTS, MENTORS, SECONDS = 60, 5, 60
THINKS = 2.0  # seconds between the pauses of a typist
CHECKED = 15  # pauses of which one asks for a check
BEGIN = 10.0  # seconds within which all have begun
CSRF = "c" * 32
MAKE = """
import json
from django.conf import settings
from django.test import Client
from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from reviews.models import ReviewRequest
guide = Guide.objects.get(slug="backend")
body = guide.rubrics.latest("number").document["examples"][-1]["body"]["it"]
body = (body + "\\n\\n" + body)[:3000]
def session(user):
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value
typists, mentors = [], []
for number in range({typists}):
    user = User.objects.create_user(f"typist{{number}}@example.it", name="Prova")
    letter = Letter.objects.start(by=user, guide=guide, title="Prova", company="Nuvola")
    letter.draft.write(body, seen=1)
    typists.append([session(user), str(letter.pk)])
for number in range({mentors}):
    user = User.objects.create_user(f"mentor{{number}}@example.it", name="Mentore", role=User.Role.MENTOR)
    mentors.append(session(user))
for number in range(40):
    user = User.objects.create_user(f"asker{{number}}@example.it", name="Chi chiede")
    letter = Letter.objects.start(by=user, guide=guide, title="Prova")
    letter.draft.write(body, seen=1)
    ReviewRequest.objects.ask(letter.freeze(by=user), mentor=None, by=user)
cookies = settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME
print("MADE" + json.dumps([body, typists, mentors, cookies]))
"""


class Waits:
    """How long each kind of request took, and what went wrong."""

    def __init__(self) -> None:
        self.times: defaultdict[str, list[float]] = defaultdict(list)
        self.wrong: Counter[str] = Counter()
        self.lock = threading.Lock()

    def note(self, name: str, status: int, took: float) -> None:
        with self.lock:
            self.times[name].append(took * 1000)
            if not 200 <= status < 400:
                self.wrong[f"{name} {status}"] += 1

    def report(self, seconds: float) -> None:
        number = sum(map(len, self.times.values()))
        print(f"{number} requests, {number / seconds:.0f} a second; wrong: {dict(self.wrong) or 'none'}")
        print(f"{'':16}   number  median    p95    p99 ms")
        for name, times in sorted(self.times.items()):
            times.sort()
            median, high, highest = (times[min(len(times) - 1, int(len(times) * part))] for part in (0.5, 0.95, 0.99))
            print(f"{name:16} {len(times):8} {median:7.0f} {high:6.0f} {highest:6.0f}")


class Browser:
    """One signed-in person's connection."""

    def __init__(self, port: int, session: str, cookies: list[str], waits: Waits) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.waits = waits
        self.headers = {
            "Cookie": f"{cookies[0]}={session}; {cookies[1]}={CSRF}",
            "X-CSRFToken": CSRF,
            "Accept-Language": "it",
            "Accept-Encoding": "gzip",
        }

    def ask(
        self, name: str, path: str, form: dict[str, object] | None = None, /, **headers: str
    ) -> tuple[int, str, str]:
        """Status, text and the address to go on to; compressed text stays as it is."""
        more = {"Content-Type": "application/x-www-form-urlencoded"} if form is not None else {}
        begun = time.perf_counter()
        method, body = ("GET", None) if form is None else ("POST", urlencode(form))
        try:
            self.connection.request(method, path, body, self.headers | more | headers)
            answer = self.connection.getresponse()
            said, status, place = answer.read(), answer.status, answer.headers.get("Location", "")
        except (OSError, http.client.HTTPException):
            self.connection.close()
            said, status, place = b"", 0, ""
        self.waits.note(name, status, time.perf_counter() - begun)
        return status, said.decode(errors="replace"), place


def type_on(browser: Browser, letter: str, body: str, until: float, seed: int) -> None:
    """A candidate at the desk."""
    rng = random.Random(seed)
    time.sleep(rng.random() * BEGIN)
    browser.ask("my letters", "/letters/")
    revision, words = open_desk(browser, letter), body.split(" ")
    pause = seed
    while time.monotonic() < until:
        began, pause = time.monotonic(), pause + 1
        words[rng.randrange(len(words))] = rng.choice(("spesso", "davvero", "sempre", "anche", "bene"))
        form: dict[str, object] = {"body": " ".join(words), "revision": revision}
        if pause % CHECKED == 0:
            _status, _text, place = browser.ask("check", f"/letters/{letter}/check/", form)
            browser.ask("a version", place or f"/letters/{letter}/")
            revision = open_desk(browser, letter)
        else:
            identity = {"Accept": "application/json", "Accept-Encoding": "identity"}
            status, text, _place = browser.ask("a pause", f"/letters/{letter}/points/", form, **identity)
            revision = json.loads(text)["revision"] if status == 200 else open_desk(browser, letter)
        time.sleep(max(0, THINKS - (time.monotonic() - began)))


def open_desk(browser: Browser, letter: str) -> int:
    """The revision of the draft that the page shows."""
    _status, text, _place = browser.ask("the desk", f"/letters/{letter}/", **{"Accept-Encoding": "identity"})
    found = re.search(r'name="revision" value="(\d+)"', text)
    return int(found[1]) if found else 0


def read_on(browser: Browser, until: float) -> None:
    """A mentor who looks at the queue, takes a letter now and then, and reads it."""
    turn, reading = 0, ""
    while time.monotonic() < until:
        browser.ask("the queue", "/reviews/")
        time.sleep(1.5)
        if turn % 5 == 0:
            _status, _text, place = browser.ask("taking a letter", "/reviews/next/", {})
            reading = place if "/versions/" in place else reading
        if reading:
            browser.ask("a letter to read", reading)
        turn += 1
        time.sleep(1)
        browser.ask("notices", "/notices/")
        time.sleep(1)


def main(typists: int, mentors: int, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        drill = Drill(folder)
        try:
            while drill.ask("GET", "/livez", seconds=5)[0] != 200:
                time.sleep(0.5)
            made = drill.run(MAKE.format(typists=typists, mentors=mentors), "MADE")
            body, people, readers, cookies = made
            waits, until = Waits(), time.monotonic() + BEGIN + seconds
            threads = [
                threading.Thread(
                    target=type_on, args=(Browser(drill.port, one, cookies, waits), letter, body, until, seed)
                )
                for seed, (one, letter) in enumerate(people)
            ]
            threads += [
                threading.Thread(target=read_on, args=(Browser(drill.port, one, cookies, waits), until))
                for one in readers
            ]
            print(f"{typists} typists and {mentors} mentors, {seconds:.0f} s, two web processes", flush=True)
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            waits.report(BEGIN + seconds)
        finally:
            drill.server.terminate()
            drill.server.wait()


if __name__ == "__main__":
    given = [float(one) for one in sys.argv[1:]]
    asked = given + [TYPISTS, MENTORS, SECONDS][len(given) :]
    main(int(asked[0]), int(asked[1]), asked[2])
