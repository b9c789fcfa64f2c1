"""Migrations since the previous release keep no table locked for long, and leave columns that its code can fill.

The SQL is that of tests/architecture/snapshots/migrations.sql; squawk reads it. ``accepted.txt`` has what is so all the
same, with the reason.
"""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.release.previous import COMMIT, NEWEST, git, is_newer
from tests.snapshots import committed_migrations

SQUAWK = Path(sys.executable).parent / "squawk"
# Which types there are is decided by Django; that statements give up is the role's work (docs/operations.md, “Limits”).
NOT_ASKED = [
    *("prefer-bigint-over-int", "prefer-bigint-over-smallint", "prefer-identity", "prefer-text-field"),
    *("prefer-timestamp-tz", "prefer-robust-stmts", "require-lock-timeout", "require-statement-timeout"),
]
OLDEST_SERVER = "15"
ACCEPTED = Path(__file__).resolve().parent / "accepted.txt"


def newer_migrations() -> dict[str, str]:
    """The SQL of each migration since the previous release."""
    return {name: text for name, text in committed_migrations().items() if is_newer(name)}


def is_atomic(name: str) -> bool:
    app, _dot, module = name.partition(".")
    return bool(import_module(f"{app}.migrations.{module}").Migration.atomic)


def complaints(migrations: dict[str, str], folder: Path) -> set[tuple[str, str]]:
    """The names of migrations and of squawk's rules that they break."""
    found = set()
    for atomic in (True, False):
        some = {name: text for name, text in migrations.items() if is_atomic(name) is atomic}
        for name, text in some.items():
            (folder / f"{name}.sql").write_text(text)
        files = [str(folder / f"{name}.sql") for name in some]
        if files:
            found |= run_squawk(files, atomic=atomic)
    return found


def run_squawk(files: list[str], *, atomic: bool) -> set[tuple[str, str]]:
    options = ["--reporter", "json", "--pg-version", OLDEST_SERVER, "--exclude", ",".join(NOT_ASKED)]
    command = [str(SQUAWK), *options, *["--assume-in-transaction"] * atomic, *files]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    return {(Path(one["file"]).stem, one["rule_name"]) for one in said}


def accepted() -> set[tuple[str, str]]:
    """The lines ``migration rule: reason``."""
    lines = [line for line in ACCEPTED.read_text().splitlines() if line and not line.startswith("#")]
    pairs = [line.partition(": ") for line in lines]
    assert all(len(reason) > 20 for _name, _colon, reason in pairs)
    return {tuple(pair.split()) for pair, _colon, _reason in pairs}  # type: ignore[misc]


def test_no_migration_locks_a_table_for_long_or_breaks_the_previous_release(tmp_path: Path) -> None:
    assert complaints(newer_migrations(), tmp_path) == accepted()


@pytest.mark.parametrize(
    ("sql", "rule"),
    [
        ('CREATE INDEX "i" ON "letters_version" ("number");', "require-concurrent-index-creation"),
        ('ALTER TABLE "letters_version" DROP COLUMN "note";', "ban-drop-column"),
        ('ALTER TABLE "letters_version" ADD COLUMN "x" integer NOT NULL;', "adding-required-field"),
        ('ALTER TABLE "letters_version" ADD COLUMN "x" integer DEFAULT 1 NOT NULL;\n'
         'ALTER TABLE "letters_version" ALTER COLUMN "x" DROP DEFAULT;', "ban-drop-default"),
        ('ALTER TABLE "letters_version" ADD CONSTRAINT "c" CHECK ("number" > 0);', "constraint-missing-not-valid"),
        ('ALTER TABLE "letters_version" ALTER COLUMN "number" TYPE bigint;', "changing-column-type"),
    ],
)  # fmt: skip
def test_what_locks_or_breaks_is_found(sql: str, rule: str, tmp_path: Path) -> None:
    file = tmp_path / "letters.0001_initial.sql"
    file.write_text(sql)
    assert ("letters.0001_initial", rule) in run_squawk([str(file)], atomic=True)


@pytest.mark.skipif(git("cat-file", "-e", f"{COMMIT}^{{commit}}") is None, reason=f"git has no {COMMIT} here")
def test_the_migrations_of_the_previous_release_are_those_of_its_commit() -> None:
    names = (git("ls-tree", "-r", "--name-only", COMMIT) or b"").decode().splitlines()
    found = [name for name in names if re.fullmatch(r"\w+/migrations/\d{4}_\w+\.py", name)]
    newest = {path.split("/")[0]: Path(path).stem for path in sorted(found)}
    assert newest == NEWEST


@pytest.mark.skipif(git("describe", "--tags", "--match", "v*", "HEAD^") is None, reason="there is no release yet")
def test_the_previous_release_is_the_newest_tag() -> None:
    tag = (git("describe", "--tags", "--abbrev=0", "--match", "v*", "HEAD^") or b"").decode().strip()
    assert tag == COMMIT
