"""The files for nginx and Caddy, run as they are but for ports, name and certificate: where the program is there."""

import http.client
import json
import re
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from config.embedded.server import free_port
from tests.processes import wait_until

FILES = Path(__file__).resolve().parents[2] / "ops" / "proxy"
NAME = "bozza.example.org"
type Ask = Callable[..., http.client.HTTPResponse]


class Echo(BaseHTTPRequestHandler):
    """In the place of Bozza: answers with the headers that it got, as a page of some length."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        page = json.dumps([(name.lower(), value) for name, value in self.headers.items()] + [("pad", "a" * 5000)])
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page.encode())

    do_POST = do_GET

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def upstream() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "cert.pem", tmp_path / "key.pem"
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    names = ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    files = ["-out", str(paths[0]), "-keyout", str(paths[1])]
    subprocess.run(["openssl", "req", "-x509", *curve, *names, *files], check=True, capture_output=True)
    return paths


def nginx(folder: Path, ports: dict[str, int], certificate: tuple[Path, Path]) -> list[str]:
    text = (FILES / "nginx.conf").read_text()
    text = text.replace("listen 80;", f"listen 127.0.0.1:{ports['http']};")
    text = text.replace("listen 443 ssl;", f"listen 127.0.0.1:{ports['https']} ssl;")
    text = text.replace("127.0.0.1:8000", f"127.0.0.1:{ports['bozza']}")
    text = re.sub(r"/etc/ssl/\S+\.pem", str(certificate[0]), text)
    text = re.sub(r"/etc/ssl/\S+\.key", str(certificate[1]), text)
    paths = "".join(f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    # As Debian has it, with compression.
    http = f"access_log off; {paths} gzip on; {text}"
    main = f"user root; daemon off; pid {folder}/pid; error_log {folder}/log; events {{}}"
    (folder / "nginx.conf").write_text(f"{main} http {{ {http} }}")
    return ["nginx", "-e", f"{folder}/log", "-c", f"{folder}/nginx.conf"]


def caddy(folder: Path, ports: dict[str, int], certificate: tuple[Path, Path]) -> list[str]:
    text = (FILES / "Caddyfile").read_text()
    begin = f"{{\n\tadmin off\n\tauto_https off\n\thttp_port {ports['http']}\n\thttps_port {ports['https']}\n"
    text = text.replace("{\n", begin, 1)
    text = text.replace(
        f"{NAME} {{\n", f"https://{NAME}:{ports['https']} {{\n\ttls {certificate[0]} {certificate[1]}\n"
    )
    text = text.replace("127.0.0.1:8000", f"127.0.0.1:{ports['bozza']}")
    (folder / "Caddyfile").write_text(text)
    return ["caddy", "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]


@pytest.fixture(params=[nginx, caddy], ids=["nginx", "caddy"])
def ask(request: pytest.FixtureRequest, upstream: int, certificate: tuple[Path, Path], tmp_path: Path) -> Iterator[Ask]:
    """Asks the proxy over TLS: ``ask("GET", "/", headers={…})``."""
    if not shutil.which(request.param.__name__):
        pytest.skip(f"no {request.param.__name__} here")
    ports = {"http": free_port(0), "https": free_port(0), "bozza": upstream}
    command = request.param(tmp_path, ports, certificate)
    with (tmp_path / "out").open("wb") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=out, env={"PATH": "/usr/sbin:/usr/bin:/bin", "HOME": str(tmp_path)}
        )

    def ask(method: str, path: str, body: bytes | None = None, **headers: str) -> http.client.HTTPResponse:
        context = ssl.create_default_context(cafile=str(certificate[0]))
        connection = http.client.HTTPSConnection(NAME, ports["https"], timeout=30, context=context)
        plain = socket.create_connection(("127.0.0.1", ports["https"]), timeout=30)
        connection.sock = context.wrap_socket(plain, server_hostname=NAME)
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        return connection.getresponse()

    def is_up() -> bool:
        assert process.poll() is None, (tmp_path / "out").read_text() + (tmp_path / "log").read_text()
        try:
            return ask("GET", "/").status == 200
        except OSError:
            return False

    wait_until(is_up, "the proxy is up")
    yield ask
    process.terminate()
    process.wait(10)


def test_f2_what_a_client_says_of_itself_is_dropped(ask: Ask) -> None:
    """F2: with the proxy as documented everybody had one address, or whichever address they said to have."""
    forged = {"X_Forwarded_For": "203.0.113.77", "X_Forwarded_Proto": "http", "X_Forwarded_Host": "evil.example"}
    answer = ask("GET", "/letters/", X_Request_ID="chosen-by-client", **forged)
    got = json.loads(answer.read())
    headers = dict(got)
    assert [value for name, value in got if name == "x-forwarded-for"] == ["127.0.0.1"]
    assert headers["x-forwarded-proto"] == "https"
    assert headers.get("x-forwarded-host", "") == ""
    assert headers["host"].split(":")[0] == NAME
    assert re.fullmatch(r"[A-Za-z0-9-]{8,64}", headers["x-request-id"])
    assert headers["x-request-id"] != "chosen-by-client"


def test_f14_pages_are_not_compressed(ask: Ask) -> None:
    assert ask("GET", "/", Accept_Encoding="gzip, br, zstd").headers.get("Content-Encoding") is None


def test_a_body_that_bozza_takes_passes_and_a_larger_one_does_not(ask: Ask) -> None:
    assert ask("POST", "/letters/import/", b"a" * 10_000_000).status == 200
    assert ask("POST", "/letters/import/", b"a" * 12_000_000).status in {413, 502}  # the latter is Caddy's


def test_metrics_are_not_for_the_world(ask: Ask) -> None:
    assert ask("GET", "/metrics").status == 404
