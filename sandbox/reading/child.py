"""Pure: the child process that reads one file: its bytes on standard input, JSON on standard output.

Run by path, ``python -I child.py .docx``, by ``letters.upload.reading`` and by nothing else.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sandbox import confinement

MEMORY = 100 * confinement.MB
SECONDS = 2
MAX_INPUT = 2_000_000  # bytes
MAX_TEXT = 60_000  # code points; somewhat more than a letter holds, so that the model says by how much


def main() -> int:
    """Confine, read, answer. Returns the exit status."""
    confinement.confine(seconds=SECONDS, memory=MEMORY)
    try:
        answer = {"text": _text(sys.argv[1], sys.stdin.buffer.read(MAX_INPUT + 1))}
    except MemoryError:
        answer = {"refused": "too_much"}
    except Exception as error:
        # SECURITY: a code of our own or one word for everything else; an error's message may quote the file.
        answer = {"refused": getattr(error, "refused", "damaged")}
    sys.stdout.write(json.dumps(answer))
    return 0


def _text(suffix: str, data: bytes) -> str:
    # Imported after the limits are set, so that they hold for the libraries' own start as well.
    from sandbox.reading.errors import Refused  # noqa: PLC0415

    if suffix == ".docx":
        from sandbox.reading.word import text  # noqa: PLC0415
    elif suffix == ".pdf":
        from sandbox.reading.pdf import text  # noqa: PLC0415
    else:
        from sandbox.reading.plain import text  # noqa: PLC0415
    found = text(data).strip("\n")
    if not found.strip():
        raise Refused("no_text")
    if len(found) > MAX_TEXT:
        raise Refused("too_much")
    return found


if __name__ == "__main__":
    sys.exit(main())
