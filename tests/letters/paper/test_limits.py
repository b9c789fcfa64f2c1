"""A letter that is too much for the paper: it ends cleanly, and nothing of it stays behind."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from letters.paper import PaperError, PaperLetter, print_letter, printer
from tests.letters.paper.bombs import BOMBS, full
from tests.letters.paper.broken_renderer import broken

ROOT = Path(__file__).resolve().parents[3]


def children() -> set[str]:
    """The processes that this one has started, those included that ended and are not waited for."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,comm="], text=True, capture_output=True, check=True).stdout
    pairs = [line.split() for line in listed.splitlines()]
    return {pid for pid, parent, program, *_ in pairs if parent == str(os.getpid()) and program != "ps"}


@pytest.fixture
def nothing_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither a file nor a process that was not there before."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    print_letter(PaperLetter(body="Prima.", language="it", title="Prova"))  # the forkserver stays
    before = children()
    yield
    assert list(tmp_path.iterdir()) == []
    assert children() <= before


@pytest.mark.sampled(2)  # each may take its child to the limit
@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.usefixtures("nothing_left")
def test_a_bomb_prints_or_fails_cleanly(bomb: str) -> None:
    assert len(BOMBS[bomb]) <= printer.MAX_CHARACTERS
    try:
        pdf = print_letter(PaperLetter(body=BOMBS[bomb], language="it", title="Prova"))
    except PaperError as error:
        assert error.code in ("too_long", "timeout", "memory")
    else:
        assert 1 <= len(pypdfium2.PdfDocument(pdf)) <= 4


@pytest.mark.long
@pytest.mark.parametrize("field", ["sender_name", "sender_lines", "recipient", "subject", "attachments", "title"])
@pytest.mark.parametrize("piece", ["a", "a b\n", "+39 333 1112222\n", "\u2067א"])
@pytest.mark.usefixtures("nothing_left")
def test_a_bomb_beside_the_text_prints_or_fails_cleanly(piece: str, field: str) -> None:
    text = full(piece)
    value = text if field in ("sender_name", "subject", "title") else text.split("\n")
    letter = {"body": "Un corpo.", "language": "it", "title": "Prova", field: value}
    try:
        print_letter(PaperLetter.from_facts(letter))
    except PaperError as error:
        assert error.code in ("too_long", "timeout", "memory")


def test_text_that_is_no_unicode_fails_cleanly() -> None:
    with pytest.raises(PaperError) as caught:
        print_letter(PaperLetter(body="\ud800", language="it", title="Prova"))
    assert caught.value.code == "failed"


@pytest.mark.parametrize("body", ["x" * 20_001, "riga\n" * 300])
def test_more_than_four_pages_is_too_long(body: str) -> None:
    with pytest.raises(PaperError, match="four pages") as caught:
        print_letter(PaperLetter(body=body, language="it", title="Prova"))
    assert caught.value.code == "too_long"


@pytest.mark.sampled(1)
@pytest.mark.parametrize(("body", "timeout"), [("Un corpo.", 25), ("Un corpo.", 0.01), ("riga\n" * 300, 25)])
@pytest.mark.usefixtures("nothing_left")
def test_nothing_stays_behind(body: str, timeout: float) -> None:
    try:
        print_letter(PaperLetter(body=body, language="it", title="Prova"), timeout=timeout)
    except PaperError as error:
        assert error.code == ("timeout" if timeout < 1 else "too_long")


@pytest.mark.sampled(1)
@pytest.mark.parametrize("end", ["SIGALRM", "SIGXCPU", "SIGKILL"])
def test_a_child_that_ran_out_of_time_by_itself_counts_as_timeout(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer, "run", lambda _program, _arguments, request, timeout: broken(request, end))
    with pytest.raises(PaperError) as caught:
        print_letter(PaperLetter(body="x", language="it", title="x"))
    assert caught.value.code == "timeout"


NOBODY = "65534"
# Without any power of root's: in a private folder such as /root it does not even find the interpreter.
AS_NOBODY = [
    "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups",
    "--inh-caps=-all", "--ambient-caps=-all", sys.executable, "-B", "-c",
]  # fmt: skip


def as_nobody(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*AS_NOBODY, program], cwd="/", env={}, capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.geteuid() != 0, reason="not root, so every test here shows it")
@pytest.mark.skipif(not shutil.which(AS_NOBODY[0]), reason=f"there is no {AS_NOBODY[0]} to become another account with")
def test_a_letter_is_printed_without_root() -> None:
    """Limits mean more to an ordinary user: some that root passes by would stop Pango itself."""
    looked = as_nobody(f"import os; os.stat({printer.__file__!r}); print(os.geteuid())")
    if looked.stdout.strip() != NOBODY:
        pytest.skip(f"no other account reaches this folder: {looked.stderr.strip()[-200:]}")
    printed = as_nobody(
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from letters.paper import PaperLetter, print_letter\n"
        "print(len(print_letter(PaperLetter(body='Un corpo.', language='it', title='x'))))"
    )
    assert printed.returncode == 0, printed.stderr
    assert int(printed.stdout) > 1_000
