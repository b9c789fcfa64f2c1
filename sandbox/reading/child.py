"""Pure: the child process that reads one file: its bytes on standard input, JSON on standard output.

Run by path, ``python -I child.py .docx``, by ``letters.upload.reading`` only.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sandbox import confinement

MEMORY = 100 * confinement.MB
SECONDS = 2
MAX_INPUT = 2_000_000  # bytes
MAX_TEXT = 60_000  # code points; more than a letter may have, so that the model can say by how much


def main() -> int:
    """Confine, read, answer. Returns the exit status."""
    confinement.confine(seconds=SECONDS, memory=MEMORY)
    try:
        answer = {"text": _text(sys.argv[1], sys.stdin.buffer.read(MAX_INPUT + 1))}
    except MemoryError:
        answer = {"refused": "too_much"}
    except Exception as error:
        # SECURITY: only codes of our own, since the message of an error may quote the file.
        answer = {"refused": getattr(error, "refused", "damaged")}
    sys.stdout.write(json.dumps(answer))
    return 0


def _text(suffix: str, data: bytes) -> str:
    # Imported after the limits are set, so that they apply to the libraries' initialisation too.
    from sandbox.reading.errors import FileRefused  # noqa: PLC0415

    if suffix == ".docx":
        from sandbox.reading.word import text  # noqa: PLC0415
    elif suffix == ".pdf":
        from sandbox.reading.pdf import text  # noqa: PLC0415
    else:
        from sandbox.reading.plain import text  # noqa: PLC0415
    markdown = text(data).strip("\n")
    if not markdown.strip():
        raise FileRefused("no_text")
    if len(markdown) > MAX_TEXT:
        raise FileRefused("too_much")
    return markdown


if __name__ == "__main__":
    sys.exit(main())
