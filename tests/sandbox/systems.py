"""Systems that refuse a part of the confinement, imitated on this one by filters on the system calls of a process."""

import errno
import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sandbox import confinement, linux, seccomp

ROOT = Path(__file__).resolve().parents[2]

# Number on x86_64 and aarch64, and what the kernel answers instead.
NO_NAMESPACES = {(272, 97): errno.EPERM, (165, 40): errno.EPERM}  # unshare, mount; as Docker's default profile does
NO_LANDLOCK = {(444, 444): errno.ENOSYS}
NO_SECCOMP = {(317, 277): errno.ENOSYS}
SYSTEMS: dict[str, dict[tuple[int, int], int]] = {
    "everything": {},
    "no namespaces": NO_NAMESPACES,
    "neither namespaces nor Landlock": NO_NAMESPACES | NO_LANDLOCK,
    "no seccomp": NO_SECCOMP,
    "nothing": NO_NAMESPACES | NO_LANDLOCK | NO_SECCOMP,
    "nothing, and the product does not hide its memory": NO_NAMESPACES | NO_LANDLOCK | NO_SECCOMP,
}


def refuse(calls: dict[tuple[int, int], int]) -> None:
    """Have the kernel refuse calls of this process and of all that it starts, as another system would."""
    if not calls:
        return
    column = list(seccomp.ARCHITECTURES).index(linux.machine())
    linux.set_process_option(linux.PR_SET_NO_NEW_PRIVS, 1)
    seccomp.install(list(_filter({numbers[column]: answer for numbers, answer in calls.items()})))


def _filter(answers: dict[int, int]) -> Iterator[bytes]:
    yield seccomp.instruction(seccomp.LOAD, seccomp.NUMBER)
    for number, answer in answers.items():
        yield seccomp.instruction(seccomp.JUMP_IF_EQUAL, number, no=1)
        yield seccomp.instruction(seccomp.RETURN, seccomp.REFUSE | answer)
    yield seccomp.instruction(seccomp.RETURN, seccomp.ALLOW)


def main(system: str, var: str, writable: str) -> None:
    """Be the product on a system: have the hostile program do its worst, then print a letter and read files."""
    refuse(SYSTEMS[system])
    if "does not hide" not in system:
        confinement.hide_memory()  # as the settings do in production
    listener = socket.create_server(("127.0.0.1", 0))
    visits: list[object] = []
    threading.Thread(target=lambda: visits.append(listener.accept()), daemon=True).start()
    facts = {
        "product": str(os.getpid()), "secret": os.environ["SECRET_KEY"], "root": str(ROOT), "var": var,
        "writable": writable, "port": str(listener.getsockname()[1]),
    }  # fmt: skip
    print(json.dumps({**_tried(system, facts), **_used(), "visits": len(visits)}))


def _tried(system: str, facts: dict[str, str]) -> dict[str, Any]:
    from sandbox import connection, process  # noqa: PLC0415

    program, arguments = "tests.sandbox.hostile", [json.dumps(facts)]
    forked = process.run(program, arguments, b"", timeout=20)
    ends = {
        deed: process.run(program, arguments, deed.encode(), timeout=2 if deed == "never end" else 20)
        for deed in ("fill the memory", "start threads without end", "fill the answer", "crash", "never end")
        if system == "no namespaces"
    }
    most = max((len(end.output) for end in ends.values()), default=0)
    alone = {deed: end.status for deed, end in ends.items()} | {"most of the answer": most}
    missing = sorted(connection.connection(program)._missing or {})
    connection.is_supported = lambda: False
    started = process.run(program, arguments, b"", timeout=20)
    return {
        "forked": json.loads(forked.output or b'["ended"]'), "started": json.loads(started.output or b'["ended"]'),
        "alone": alone, "missing": missing,
    }  # fmt: skip


def _used() -> dict[str, Any]:
    from letters.paper import PaperLetter, print_letter  # noqa: PLC0415
    from sandbox import process  # noqa: PLC0415
    from sandbox.reading.samples import PDF, docx  # noqa: PLC0415

    files = {".docx": docx(), ".pdf": PDF, ".txt": b"x"}
    ends = [process.run("sandbox.reading.program", [suffix], data, timeout=20) for suffix, data in files.items()]
    printed = print_letter(PaperLetter(body="Un corpo.", language="it", title="Prova"))
    return {"read": [json.loads(end.output) for end in ends], "printed": printed.startswith(b"%PDF-")}


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(*sys.argv[1:])
