"""The browser's bundles as they are committed; script/check.py builds them again where there is npm."""

import hashlib
import re
from pathlib import Path

import brotli  # type: ignore[import-untyped]

from tests.rows import each_row

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
BUNDLES = ROOT / "static" / "js"
MOST = {
    "begin": 1024,
    "confirm": 1536,
    "desk": 16 * 1024,
    "editor": 94 * 1024,
    "palette": 2 * 1024,
    "paste": 8 * 1024,
    "version": 12 * 1024,
    "passkeys": 2 * 1024,
    "fill": 2 * 1024,
    "guide": 1024,
    "signed-out": 1024,
    "theme": 1024,
    "trial": 1536,
    "offline": 2 * 1024,
    "service-worker": 1536,
    "ways-out": 1536,
}
# What the first visit to the desk loads, with the scripts that come after its text.
AT_THE_DESK = ["theme", "desk", "editor"]
AT_THE_DESK_AT_MOST = 110 * 1024


def weight(name: str) -> int:
    """The bytes of a bundle as production sends it, compressed by Brotli."""
    return len(brotli.compress((BUNDLES / f"{name}.js").read_bytes(), quality=11))


def hash_of_sources() -> str:
    """The hash that frontend/build.js writes into each bundle."""
    modules = sorted(path.relative_to(FRONTEND).as_posix() for path in FRONTEND.glob("src/**/*.*"))
    names = ["build.js", "package-lock.json", *modules]
    sources = b"".join(f"{name}\n".encode() + (FRONTEND / name).read_bytes() for name in names)
    return hashlib.sha256(sources).hexdigest()[:16]


def test_every_script_that_is_served_is_a_bundle() -> None:
    assert {path.stem for path in BUNDLES.glob("*.js")} == set(MOST)


@each_row("name", MOST)
def test_the_bundle_is_made_of_the_sources_as_they_stand(name: str) -> None:
    made_of = re.match(r"/\* Built from frontend/ \((\w+)\)", (BUNDLES / f"{name}.js").read_text(encoding="utf-8"))
    assert made_of
    assert made_of[1] == hash_of_sources(), "run npm run build in frontend/"


@each_row("name", MOST)
def test_the_bundle_is_light(name: str) -> None:
    assert weight(name) < MOST[name]


def test_the_first_visit_to_the_desk_loads_less_than_110_kilobytes_of_scripts() -> None:
    assert sum(map(weight, AT_THE_DESK)) < AT_THE_DESK_AT_MOST


def test_the_editor_is_loaded_at_the_desk_only() -> None:
    with_editor = [path.stem for path in BUNDLES.glob("*.js") if "cm-content" in path.read_text(encoding="utf-8")]
    assert with_editor == ["editor"]


def test_every_package_is_pinned_and_no_registry_is_named() -> None:
    lock = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert "registry" not in lock
    assert '"resolved"' not in lock
    wanted = re.findall(
        r'"(@?[\w/-]+)": "(\d[^"]*|[~^<>=*][^"]*)"', (FRONTEND / "package.json").read_text(encoding="utf-8")
    )
    assert len(wanted) > 5
    assert [name for name, version in wanted if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_the_licence_of_every_package_in_the_bundles_is_beside_them() -> None:
    licences = (BUNDLES / "LICENSES.txt").read_text(encoding="utf-8")
    for package in ("@codemirror/view", "@lezer/markdown", "style-mod", "@marijn/find-cluster-break", "turndown"):
        assert package in licences
    assert licences.count("Permission is hereby granted") > 8
