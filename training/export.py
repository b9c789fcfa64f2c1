"""Write a model as the engine reads it (`checklist.classifier.weights` says how), and its manifest."""

import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from checklist.classifier import weights as engine
from training.model import Model

VERDICTS = ("partial", "met")


def payload(model: Model) -> bytes:
    """The content of the file of weights, before it is compressed. Equal models give equal bytes."""
    names = "\n".join(model.features).encode("utf-8")
    rows, outputs = np.nonzero(model.linear)
    values = model.linear[rows, outputs].astype("<i2")
    verdicts = {name: dict(zip(VERDICTS, both, strict=True)) for name, both in sorted(model.verdicts.items())}
    header = {
        "names": len(names),
        "features": len(model.features),
        "weights": len(values),
        "heads": model.heads,
        "bias": model.bias.tolist(),
        "hidden_bias": model.hidden_bias.tolist(),
        "output": model.output.tolist(),
        "verdicts": verdicts,
    }
    head = json.dumps(header, sort_keys=True, separators=(",", ":")).encode("utf-8")
    counts = np.bincount(rows, minlength=len(model.features)).astype(np.uint8)
    parts = [
        len(head).to_bytes(4, "little"),
        head,
        names,
        (model.hidden + 128).astype(np.uint8).tobytes(),
        counts.tobytes(),
        outputs.astype(np.uint8).tobytes(),
        (values >> 8).astype(np.int8).tobytes(),
        (values & 255).astype(np.uint8).tobytes(),
    ]
    return b"".join(parts)


def describe(content: bytes, features: list[str]) -> dict[str, Any]:
    """What the manifest says of the weights and of the features that they rest on."""
    return {
        "weights": {"file": engine.FILE.name, "sha256": hashlib.sha256(content).hexdigest()},
        "features": {"count": len(features), "sha256": hashlib.sha256("\n".join(features).encode("utf-8")).hexdigest()},
    }


def write(content: bytes, manifest: dict[str, Any], directory: Path) -> None:
    """Write the weights and their manifest."""
    (directory / engine.FILE.name).write_bytes(zlib.compress(content, 9))
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    (directory / engine.MANIFEST.name).write_text(text + "\n", "utf-8")


def differing(one: bytes, other: bytes) -> tuple[int, int]:
    """How many weights of two files differ, and how many there are; features that only one has differ in all."""
    first, second = (_table(engine.parse(content)) for content in (one, other))
    keys = first.keys() | second.keys()
    return sum(first.get(key) != second.get(key) for key in keys), len(keys)


def _table(read: engine.Stored) -> dict[Any, Any]:
    table: dict[Any, Any] = {}
    heads = read.header["heads"]
    for name, place in read.places.items():
        for unit in range(engine.HIDDEN_UNITS):
            table[name, unit] = read.hidden[place * engine.HIDDEN_UNITS + unit]
        for cell in range(read.ends[place], read.ends[place + 1]):
            output = read.outputs[cell]
            table[name, heads[output // 2], output % 2] = read.values[cell]
    for name in ("bias", "hidden_bias", "output", "verdicts"):
        table |= _flat((name,), read.header[name])
    return table


def _flat(path: tuple[Any, ...], value: Any) -> dict[Any, Any]:
    if isinstance(value, list | dict):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        return {key: leaf for at, one in pairs for key, leaf in _flat((*path, at), one).items()}
    return {path: value}
