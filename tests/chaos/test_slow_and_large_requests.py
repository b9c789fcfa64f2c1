"""Clients that send slowly, much, or ask for what is costly: the site goes on answering everybody else."""

import os
import socket
import struct
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import User
from config.embedded.processes import command_line
from config.embedded.server import free_port
from guides.models import Guide
from letters.models import Letter
from tests.processes import Process, status, wait_until, web
from tests.types import AsUser

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]

SIGN_IN = "/accounts/login/"
FORM = "Content-Type: application/x-www-form-urlencoded"
MULTIPART = "Content-Type: multipart/form-data; boundary=x"
PART = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
HEAVY = "- a\n" * 4900  # takes WeasyPrint longer than the ten seconds of a preview


def head(method: str, path: str, *headers: str) -> bytes:
    """A request's line and headers, with the cookie and header that let it through to where the body is read."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: csrftoken={'a' * 32}", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


def answers(port: int, *, seconds: float = 60) -> bool:
    """Whether ``/livez`` answers; ``seconds`` only ends what hangs, unless a test says what is asked for."""
    return status(port, "/livez", seconds=seconds) == 200


def status_of(connection: socket.socket) -> int:
    return int(connection.recv(65536).split(b" ", 2)[1])


@pytest.fixture(scope="module")
def temporary_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the web server of this module keeps temporary files."""
    return tmp_path_factory.mktemp("web")


@pytest.fixture(scope="module")
def web_server(django_db_setup: None, temporary_files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a web server of the Procfile, for all tests of this module, which only speak with it."""
    number = free_port(0)
    server = web(tmp_path_factory.mktemp("log") / "web.log", port=number, TMPDIR=str(temporary_files))
    wait_until(lambda: answers(number), "the web server is up")
    yield number
    server.kill()


@pytest.fixture
def port(web_server: int, transactional_db: None) -> int:
    return web_server


@pytest.fixture
def connect(port: int) -> Iterator[Callable[[], socket.socket]]:
    """Opens connections to the server, which are closed at the end."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=60))


def test_s2_clients_that_send_slowly_keep_nobody_waiting(port: int, connect: Callable[[], socket.socket]) -> None:
    """S2: six connections that sent a form byte by byte stopped the site for as long as they liked."""
    for _ in range(20):
        connect().sendall(head("POST", SIGN_IN, FORM, "Content-Length: 500") + b"a")
        connect().sendall(head("POST", SIGN_IN, FORM, "Transfer-Encoding: chunked") + b"1\r\na\r\n")
    for _ in range(50):
        connect().sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
    assert answers(port)


def test_s4_a_file_of_400_mb_is_refused_before_it_is_sent(
    connect: Callable[[], socket.socket], temporary_files: Path
) -> None:
    """S4: it was put into the folder for temporary files, and then refused."""
    large = connect()
    large.sendall(head("POST", SIGN_IN, MULTIPART, "Content-Length: 400000000") + PART)
    assert status_of(large) == 413
    assert list(temporary_files.iterdir()) == []


def test_s4_a_body_without_a_length_is_read_to_the_limit_only(connect: Callable[[], socket.socket]) -> None:
    endless = connect()
    endless.sendall(head("POST", SIGN_IN, MULTIPART, "Transfer-Encoding: chunked"))
    chunk = b"f4240\r\n" + b"a" * 1_000_000 + b"\r\n"
    for _ in range(4):
        endless.sendall(chunk)
    assert status_of(endless) == 413


def test_two_lengths_or_a_length_beside_chunks_are_refused(connect: Callable[[], socket.socket]) -> None:
    """Two servers that read such a request differently see different requests in it."""
    two, both = connect(), connect()
    two.sendall(head("POST", SIGN_IN, FORM, "Content-Length: 1", "Content-Length: 2") + b"ab")
    assert status_of(two) == 400
    both.sendall(head("POST", SIGN_IN, FORM, "Content-Length: 5", "Transfer-Encoding: chunked") + b"0\r\n\r\n")
    assert status_of(both) in {400, 403}  # read as chunks alone, as the standard says, or refused


def test_headers_without_end_are_refused(connect: Callable[[], socket.socket]) -> None:
    long = connect()
    with suppress(OSError):
        long.sendall(head("GET", "/", f"X-Long: {'a' * 1_000_000}"))
        assert status_of(long) == 431


def script_server(log: Path, *, port: int, **env: str) -> Process:
    """What script/server runs once it has set up."""
    return Process("-m", "script.serve", log=log, PORT=str(port), **env)


def upload(port: int) -> None:
    """Send 400 MB for as long as somebody takes them."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        # Whatever is left unsent when it ends is dropped.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.sendall(head("POST", SIGN_IN, MULTIPART, "Content-Length: 400000000") + PART)
        for _ in range(400):
            connection.sendall(b"a" * 1_000_000)


def memory_of(process: Process) -> int:
    """The bytes that the processes of the web server hold, without the children that render pages; on Linux only."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    family = {process.process.pid}
    while more := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= more
    web_server = [pid for pid in family if "config.gateway" in command_line(pid)]
    workers = [pid for pid, parent in parents.items() if parent in web_server and "render.py" not in command_line(pid)]
    return sum(resident(pid) for pid in {*web_server, *workers})


def resident(pid: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def preview(port: int, client: Client, letter: Letter) -> int:
    cookies = "; ".join(f"{name}={value.value}" for name, value in client.cookies.items())
    browser = HTTPConnection("127.0.0.1", port, timeout=120)
    browser.request("GET", f"/letters/{letter.pk}/preview/", headers={"Cookie": cookies})
    return browser.getresponse().status


@pytest.mark.long
def test_s2_s4_s11_s12_everything_at_once_does_not_stop_the_site(
    start: Callable[..., Process],
    sample: Callable[[int, int], int],
    guide: Guide,
    person: Callable[..., User],
    as_user: AsUser,
    tmp_path: Path,
    pytestconfig: pytest.Config,
) -> None:
    """Twenty slow bodies, fifty slow headers, ten uploads of 400 MB and six previews of ten seconds.

    Asked for is an answer within one second throughout, which only a machine without other work can show: ``--long``.
    """
    (tmp_path / "tmp").mkdir()
    port = free_port(0)
    server = start(script_server, port=port, TMPDIR=str(tmp_path / "tmp"))
    wait_until(lambda: answers(port), "script/server is up")
    asked = 1.0 if pytestconfig.getoption("long") else 60.0
    people = [(as_user(someone), letter_of(someone, guide)) for someone in map(person, "abcdef"[: sample(1, 6)])]
    uploads = sample(2, 10)
    with ExitStack() as stack, ThreadPoolExecutor(16) as pool:
        for _ in range(20):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            slow.sendall(head("POST", SIGN_IN, FORM, "Content-Length: 500") + b"a")
        for _ in range(50):
            slow = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            slow.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        sent = [pool.submit(upload, port) for _ in range(uploads)]
        shown = [pool.submit(preview, port, client, letter) for client, letter in people]
        tasks: list[Future[Any]] = [*sent, *shown]
        most = 0
        while not all(task.done() for task in tasks):
            assert answers(port, seconds=asked)
            most = max(most, memory_of(server))
            wait(tasks, timeout=0.2)  # which leaves the processor to them
        statuses = [task.result() for task in shown]
    # Two previews are made at once; who asks for another one is told so, and asked to try again.
    assert statuses.count(200) >= min(len(people), settings.PREVIEWS_AT_ONCE)
    assert set(statuses) <= {200, 503}
    assert 0 < most < 600_000_000
    assert sum(file.stat().st_size for file in (tmp_path / "tmp").rglob("*") if file.is_file()) < 1_000_000


def letter_of(someone: User, guide: Guide) -> Letter:
    return Letter.objects.start(by=someone, guide=guide, title="Backend", body=HEAVY)
