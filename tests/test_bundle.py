"""The editor's bundle as it is committed; script/check.py builds it again where there is npm."""

import gzip
import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
BUNDLE = ROOT / "static" / "js" / "desk.js"
MOST = 120 * 1024


def test_the_bundle_is_made_of_the_sources_as_they_stand():
    names = ["build.js", "package-lock.json", *(f"src/{path.name}" for path in sorted((FRONTEND / "src").iterdir()))]
    sources = b"".join(f"{name}\n".encode() + (FRONTEND / name).read_bytes() for name in names)
    made_of = re.match(r"/\* Built from frontend/ \((\w+)\)", BUNDLE.read_text(encoding="utf-8"))
    assert made_of
    assert made_of[1] == hashlib.sha256(sources).hexdigest()[:16], "run npm run build in frontend/"


def test_the_bundle_is_light():
    assert len(gzip.compress(BUNDLE.read_bytes())) < MOST


def test_every_package_is_pinned_and_no_host_is_named():
    lock = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert "http" not in lock
    assert '"resolved"' not in lock
    wanted = re.findall(r'"(@?[\w/-]+)": "([^"]+)"', (FRONTEND / "package.json").read_text(encoding="utf-8"))
    versions = [version for name, version in wanted if name == "esbuild" or name.startswith("@")]
    assert len(versions) > 5
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_the_licence_of_every_package_in_the_bundle_is_beside_it():
    licences = BUNDLE.with_name("desk.LICENSES.txt").read_text(encoding="utf-8")
    for package in ("@codemirror/view", "@lezer/markdown", "style-mod", "@marijn/find-cluster-break"):
        assert package in licences
    assert licences.count("Permission is hereby granted") > 8
