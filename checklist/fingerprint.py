"""The id of the engine: another one whenever rules, words, advice or weights are others."""

import hashlib
import json
from pathlib import Path

HERE = Path(__file__).parent
GENERATION = 6  # a person reads it; it grows when the engine works in another way
# They measure, print and write, and judge nothing.
_APART = frozenset({"__main__.py", "about.yaml", "compose", "evaluate", "evaluate.py", "examples.yaml"})


def fingerprint(folder: Path = HERE) -> str:
    """The id of the engine in a folder, such as "6.0123456789ab": generation, and twelve hexadecimal digits.

    They are the first of a SHA-256 over the name and content of all files of Python and YAML and the tables that judge,
    and the hash of the weights in the manifest. Line ends count alike, so that a checkout gives the same id everywhere.
    """
    digest = hashlib.sha256()
    files = [*folder.rglob("*.py"), *folder.rglob("*.yaml"), *folder.rglob("*.xz")]
    for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in files):
        if _APART.isdisjoint(name.split("/")):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{name} {len(content)}\n".encode() + content)
    manifest = json.loads((folder / "classifier" / "manifest.json").read_text("utf-8"))
    digest.update(manifest["weights"]["sha256"].encode())
    return f"{GENERATION}.{digest.hexdigest()[:12]}"
