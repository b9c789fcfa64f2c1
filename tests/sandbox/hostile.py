"""A program of the confined child that tries everything it must not be able to do, as code that took it over would."""

import ctypes
import json
import mmap
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

MEMORY = 200 * 1024 * 1024
MAX_INPUT = 10_000
READABLE: Sequence[Path] = ()

LIBC = ctypes.CDLL(None, use_errno=True)
NUMBERS = {
    "openat2": 437,
    "pidfd_open": 434,
    "io_uring_setup": 425,
    "open_by_handle_at": 304,
    "execveat": 322,
    "bpf": 321,
}
EXECUTABLE = mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC


def load() -> None:
    """There is nothing to import."""


def warm() -> None:
    """There is nothing to warm."""


def exit_status(error: BaseException) -> int:
    return 1


def answer(request: bytes, arguments: Sequence[str]) -> bytes:
    """Which deeds succeeded. The request says which; the arguments are facts about the product."""
    facts = json.loads(arguments[0])
    deeds = DEEDS if not request else {name: DEEDS_ALONE[name] for name in [request.decode()]}
    return json.dumps(sorted(name for name, deed in deeds.items() if succeeds(deed, facts))).encode()


def succeeds(deed: Callable[[dict[str, str]], object], facts: dict[str, str]) -> bool:
    try:
        return bool(deed(facts))
    except Exception:  # also of Python itself, which finds no module to import
        return False


def does(function: Callable[..., None], *arguments: int) -> bool:
    function(*arguments)
    return True


def read(path: str) -> bool:
    return os.read(os.open(path, os.O_RDONLY), 10) is not None


def write(path: str) -> bool:
    return bool(os.write(os.open(path, os.O_WRONLY | os.O_CREAT), b"x"))


def call(name: str, *arguments: object) -> bool:
    return bool(LIBC.syscall(ctypes.c_long(NUMBERS[name]), *arguments) >= 0)


def read_any_environment(facts: dict[str, str]) -> bool:
    """The environment of any process of the machine that has the secret."""
    places = [*Path("/proc").glob("[0-9]*/environ"), Path(f"/proc/{facts['product']}/environ")]
    return any(facts["secret"].encode() in place.read_bytes() for place in places if readable(place))


def readable(path: Path) -> bool:
    return os.access(path, os.R_OK)


def connect(facts: dict[str, str]) -> bool:
    with socket.create_connection(("127.0.0.1", int(facts["port"])), timeout=2) as there:
        return bool(there)


def fork(_: dict[str, str]) -> bool:
    process = os.fork()
    if process == 0:
        os._exit(0)
    os.waitpid(process, 0)
    return True


def attach(facts: dict[str, str]) -> bool:
    # PTRACE_SEIZE, which does not stop the product as PTRACE_ATTACH does.
    return bool(LIBC.ptrace(0x4206, int(facts["product"]), None, None) == 0)


def read_memory(facts: dict[str, str]) -> bool:
    return os.open(f"/proc/{facts['product']}/mem", os.O_RDONLY) >= 0


def run_program(_: dict[str, str]) -> bool:
    return subprocess.run(["/bin/true"], check=False).returncode == 0


def find_descriptors(_: dict[str, str]) -> bool:
    """Whether anything but standard input, output and error is still open."""
    return any(succeeds(lambda _, number=number: os.fstat(number), {}) for number in range(3, 200))  # type: ignore[misc]


DEEDS: dict[str, Callable[[dict[str, str]], object]] = {
    "find descriptors left open": find_descriptors,  # before others open some
    "read the secrets of the product's environment": read_any_environment,
    "have the secrets in its own environment": lambda facts: facts["secret"] in str(os.environ),
    "read /etc/passwd": lambda _: read("/etc/passwd"),
    "read the settings": lambda facts: read(f"{facts['root']}/config/settings.py"),
    "read a file under var": lambda facts: read(facts["var"]),
    "list the root folder": lambda _: os.listdir("/"),  # noqa: PTH208
    "list the processes": lambda facts: facts["product"] in os.listdir("/proc"),  # noqa: PTH208
    "read the memory of the product": read_memory,
    "attach to the product": attach,
    "signal the product": lambda facts: does(os.kill, int(facts["product"]), 0),
    "write outside its folder": lambda facts: write(f"{facts['writable']}/hostile"),
    "write into the checkout": lambda facts: write(f"{facts['root']}/hostile"),
    "connect to a port": connect,
    "open a socket": lambda _: socket.socket(socket.AF_UNIX),
    "run a program": run_program,
    "start a process": fork,
    "make memory executable": lambda _: mmap.mmap(-1, 4096, prot=EXECUTABLE),
    "become root": lambda _: does(os.setuid, 0),
    "enter a namespace": lambda _: does(os.unshare, os.CLONE_NEWUSER),
    "open a file by openat2": lambda _: call("openat2", -100, b"/etc/passwd", bytes(24), 24),
    "get hold of the product's process": lambda facts: call("pidfd_open", int(facts["product"]), 0),
    "set up io_uring": lambda _: call("io_uring_setup", 8, bytes(120)),
    "load a BPF program": lambda _: call("bpf", 0, bytes(72), 72),
}


def fill_memory(_: dict[str, str]) -> bool:
    return bool(bytearray(10**9))


def start_processes(_: dict[str, str]) -> bool:
    started = 0
    while started < 50:
        if os.fork() == 0:
            signal.pause()
        started += 1
    return True


def start_threads(_: dict[str, str]) -> bool:
    """A thousand threads at once; each has eight megabytes of address space for its stack."""
    stop = threading.Event()
    threads = [threading.Thread(target=stop.wait, daemon=True) for _ in range(1000)]
    try:
        for thread in threads:
            thread.start()
        return True
    finally:
        stop.set()


def fill_output(_: dict[str, str]) -> bool:
    for _megabyte in range(100):
        os.write(1, bytes(1024 * 1024))
    return True


def never_end(_: dict[str, str]) -> bool:
    while True:
        pass


DEEDS_ALONE: dict[str, Callable[[dict[str, str]], object]] = {
    "fill the memory": fill_memory,
    "start processes without end": start_processes,
    "start threads without end": start_threads,
    "fill the answer": fill_output,
    "never end": never_end,
    "crash": partial(lambda _: os.abort()),
}
