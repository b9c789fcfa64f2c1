"""script/setup on machines that lack something: it gets there, or says in one line what it found and what it needs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OTHER_PYTHON = """#!/bin/sh
exec '{python}' -c 'import sys
sys.version_info = ({version})
sys.executable = "{path}"
exec(sys.argv.pop(1))' "$2"
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone whose folder has a space in its name, with the pins of nothing."""
    clone = tmp_path / "a clone"
    shutil.copytree(ROOT / "script", clone / "script", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("requirements.txt", "requirements-embedded.txt"):
        (clone / name).write_text("")
    return clone


def python(folder: Path, version: str) -> Path:
    """An interpreter that believes to be another version than it is."""
    path = folder / "python"
    path.write_text(OTHER_PYTHON.format(python=sys.executable, version=version, path=path))
    path.chmod(0o755)
    return path


def setup(clone: Path, **environment: str) -> tuple[int, str]:
    done = subprocess.run(
        [clone / "script/setup"], env=os.environ | environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("version", ["3, 11, 2", "3, 15, 0"])
def test_a_python_that_does_not_fit_is_named(version: str, clone: Path, tmp_path: Path) -> None:
    other = python(tmp_path, version)
    code, output = setup(clone, PYTHON=str(other))
    found = f"found: Python {'.'.join(version.split(', ')[:2])} ({other})"
    assert code == 1
    assert output.startswith("Bozza needs Python 3.12 to 3.14; " + found)
    assert output.count("\n") == 1


def test_a_python_that_is_not_there_is_not_replaced_by_another(clone: Path) -> None:
    code, output = setup(clone, PYTHON="/nowhere/python")
    assert code == 1
    assert output.startswith("Bozza needs Python 3.12 to 3.14; found: none.")


def test_a_clone_that_cannot_be_written_to_is_refused_in_one_line(clone: Path) -> None:
    (clone / "var").write_text("a file in the way: root writes to every folder")
    code, output = setup(clone, PYTHON=sys.executable)
    assert code == 1
    assert output == f"{clone} cannot be written to (File exists), and Bozza keeps .venv and var there.\n"


@pytest.mark.long
def test_an_environment_is_made_once_and_again_for_another_python(clone: Path) -> None:
    (clone / ".venv" / "bin").mkdir(parents=True)
    python(clone / ".venv" / "bin", "3, 11, 0")
    assert "Making .venv" in setup(clone, PYTHON=sys.executable)[1]
    interpreter = clone / ".venv" / "bin" / "python"
    made = interpreter.lstat().st_ino
    setup(clone, PYTHON=sys.executable)
    assert interpreter.lstat().st_ino == made


def test_pip_is_had_from_debian_where_python_has_none(clone: Path, tmp_path: Path) -> None:
    """apt-get and dpkg-deb are stand-ins: script/test-bare tries the real ones, over the network."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "apt-get").write_text('#!/bin/sh\n[ "$1" = download ] && touch "$2.deb"\n')
    (programs / "dpkg-deb").write_text("#!/bin/sh\nmkdir -p usr/share && touch usr/share/pip-25.1-py3-none-any.whl\n")
    for program in programs.iterdir():
        program.chmod(0o755)
    asks = (
        "from pathlib import Path; from script import packages\n"
        "packages.runs = lambda command, *rest, run=packages.runs: command[0] != Path('bare') and run(command, *rest)\n"
        "print(*packages.pip_for(Path('bare')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asks], cwd=clone, capture_output=True, text=True, check=True,
        env={"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(clone)},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "bare var/pip/usr/share/pip-25.1-py3-none-any.whl/pip"
