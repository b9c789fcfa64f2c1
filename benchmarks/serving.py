"""How many requests ways of serving answer, alone and while clients send slowly.

    .venv/bin/python -m config.embedded run --throwaway -- .venv/bin/python benchmarks/serving.py [NAME...]

The names are those of ``WAYS``; without any, what Bozza uses and the same server with its own WSGI. Some ways need
packages that Bozza does not: install them elsewhere and name that folder in PYTHONPATH. Prints for each page the
requests a second of eight clients, the median and the 95th percentile in milliseconds, and the processor time of the
server for each request, which a busy machine disturbs least; then how long ``/livez`` takes while twenty clients have
sent the first byte of a form, and the memory of the server's processes.
"""

import asyncio
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
GRANIAN = "granian --no-ws --http 1 --host 127.0.0.1 --port {port} --workers {workers} --log-level warning "
WAYS = {
    "gateway": GRANIAN + "--interface asginl config.gateway.asgi:application",
    "granian-wsgi": GRANIAN + "--interface wsgi --blocking-threads 4 config.wsgi:application",
    "granian-django-asgi": GRANIAN + "--interface asginl benchmarks.serving_asgi:application",
    "uvicorn-gateway": "uvicorn --host 127.0.0.1 --port {port} --workers {workers} --lifespan off --log-level warning"
    " config.gateway.asgi:application",
    "waitress": "waitress-serve --listen 127.0.0.1:{port} --threads 4 --connection-limit 1000 config.wsgi:application",
    "gunicorn-threads": "gunicorn --bind 127.0.0.1:{port} --workers {workers} --threads 4 config.wsgi:application",
}
PAGES = {
    "/livez": "a bare view",
    "/": "home",
    "/guides/backend/": "a guide",
    "/static/css/bozza.css": "the style sheet",
}
CLIENTS, SECONDS = 8, 4.0


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for command in ("migrate --verbosity 0", "load_guides --verbosity 0"):
        subprocess.run([sys.executable, "manage.py", *command.split()], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    workers = int(os.environ.get("WEB_WORKERS") or 1)
    print(f"{workers} process(es) of 4 threads, {CLIENTS} clients, {os.cpu_count()} cores")
    for name in sys.argv[1:] or ["gateway", "granian-wsgi"]:
        with serving(WAYS[name], workers, environment) as (port, pid):
            print(f"\n{name}")
            for path, what in PAGES.items():
                begun = processor_time(pid)
                rate, times = asyncio.run(load(port, path))
                cost = (processor_time(pid) - begun) / len(times) * 1000
                spread = f"{statistics.median(times):7.1f} ms {percentile(times, 95):7.1f} ms"
                print(f"  {what:<16} {rate:7.0f}/s {spread}   {cost:6.2f} ms of processor time")
            with slow_bodies(port, 20):
                print(f"  with 20 slow bodies: {answer_time(port)}")
            print(f"  memory {memory(pid) // 1_000_000} MB")


@contextmanager
def serving(command: str, workers: int, environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = command.format(port=port, workers=workers).split()
    process = subprocess.Popen(words, cwd=ROOT, env=environment, start_new_session=True)
    try:
        while answer_time(port) == "no answer":
            time.sleep(0.2)
        yield port, process.pid
    finally:
        os.killpg(process.pid, 15)
        process.wait()


async def load(port: int, path: str) -> tuple[float, list[float]]:
    """Requests a second, and the milliseconds that each took."""
    times: list[float] = []
    until = time.monotonic() + SECONDS
    await asyncio.gather(*(client(port, path, until, times) for _ in range(CLIENTS)))
    return len(times) / SECONDS, times


async def client(port: int, path: str, until: float, times: list[float]) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while (begun := time.monotonic()) < until:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        assert head.startswith(b"http/1.1 200"), head
        if b"content-length:" in head:
            await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
        else:
            while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
                await reader.readexactly(size + 2)
            await reader.readexactly(2)
        times.append((time.monotonic() - begun) * 1000)
    writer.close()


@contextmanager
def slow_bodies(port: int, count: int) -> Iterator[None]:
    """Clients that have sent the first byte of a form and send no more."""
    head = b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 500\r\n"
    head += f"Content-Type: application/x-www-form-urlencoded\r\nCookie: csrftoken={'a' * 32}\r\n\r\n".encode()
    sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
    for one in sockets:
        one.sendall(head + b"a")
    time.sleep(1)
    yield
    for one in sockets:
        one.close()


def answer_time(port: int) -> str:
    begun = time.monotonic()
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
            one.settimeout(10)
            one.sendall(b"GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            if not one.recv(100).startswith(b"HTTP/1.1 200"):
                return "an error"
    except OSError:
        return "no answer"
    return f"{(time.monotonic() - begun) * 1000:.0f} ms"


def percentile(times: list[float], at: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * at // 100)]


def processor_time(pid: int) -> float:
    """The seconds that the processes of a session have used."""
    stats = [path.read_text().rpartition(")")[2].split() for path in Path("/proc").glob("[0-9]*/stat")]
    ticks = sum(int(stat[11]) + int(stat[12]) for stat in stats if int(stat[3]) == pid)
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> int:
    """The bytes that the processes of a session hold, shared pages counted in each."""
    listing = subprocess.run(["ps", "-o", "rss=", "--sid", str(pid)], capture_output=True, text=True, check=True)
    return sum(int(line) * 1024 for line in listing.stdout.split())


if __name__ == "__main__":
    main()
