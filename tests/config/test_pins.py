"""The pinned packages: each has hashes, and requirements*.txt are what script/lock makes of requirements*.in."""

import re
from pathlib import Path

from script.packages import APART
from tests.rows import each_row

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(ROOT.glob("requirements*.in"))
PIN = re.compile(r"^([a-z0-9-]+)(?:\[[a-z0-9,]+\])?==([^\s\\;]+)")
HASH = re.compile(r" *--hash=sha256:[0-9a-f]{64}( \\)?")


def pins(text: str) -> dict[str, str]:
    return {found[1]: found[2] for line in text.splitlines() if (found := PIN.match(line))}


def blocks(text: str) -> list[str]:
    """The requirements of a file, each with the lines that belong to it."""
    return re.split(r"\n(?=[^\s#])", re.sub(r"\A(#.*\n)+", "", text).rstrip())


def test_every_file_of_pins_has_its_source() -> None:
    assert {path.stem for path in SOURCES} == {path.stem for path in ROOT.glob("requirements*.txt")}


@each_row("source", SOURCES)
def test_every_pin_has_a_hash(source: Path) -> None:
    for block in blocks(source.with_suffix(".txt").read_text()):
        first, *more = block.splitlines()
        assert PIN.match(first), first
        hashes = [line for line in more if not line.lstrip().startswith("#")]
        assert hashes and all(HASH.fullmatch(line) for line in hashes), first


@each_row("source", SOURCES)
def test_the_pins_are_those_of_the_source(source: Path) -> None:
    asked = pins(source.read_text())
    lines = source.read_text().splitlines()
    assert len(asked) == sum(not line.startswith(("#", "-")) for line in lines), "not everything is pinned with =="
    made = {
        pin[0]: pin[1]
        for block in blocks(source.with_suffix(".txt").read_text())
        if f"-r {source.name}" in block
        for pin in pins(block).items()
    }
    assert made == asked, "run script/lock"


def test_files_that_are_installed_at_the_same_time_have_no_package_in_common() -> None:
    others = [path.with_suffix(".txt") for path in SOURCES if path.with_suffix(".txt").name not in APART]
    packages = {name for path in others for name in pins(path.read_text())}
    for name in APART:
        assert pins((ROOT / name).read_text()).keys() & packages == set(), name


def test_no_package_has_two_versions() -> None:
    versions: dict[str, set[str]] = {}
    for source in SOURCES:
        for name, version in pins(source.with_suffix(".txt").read_text()).items():
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_no_address_is_named() -> None:
    assert [path.name for path in ROOT.glob("requirements*") if "://" in path.read_text()] == []
