"""How long a letter takes to paper: the confined child beside bare WeasyPrint on the same HTML, fonts and style.

    python benchmarks/paper.py [ROUNDS]

The two are taken by turns in one run, so that only their ratio is worth keeping. Bare WeasyPrint is warm: imported,
with the fonts read. The child is one that was ready; how long a letter waits for a child when the one before has
just taken the spare, and how long the first letter takes, are told apart. Then the slowest Markdown that is known, in
microseconds a character.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from letters.paper import PaperLetter, render
from letters.paper.printer import PROGRAM
from sandbox import connection
from sandbox.process import Ending, run

PARAGRAPH = "In tre anni ho portato gli ordini persi da **41 a 3**, con un registro che oggi usano tutti. " * 4
LETTER = PaperLetter(
    body="\n\n".join(["Gentile dott. Riva,", *[PARAGRAPH] * 4, "Cordiali saluti,", "Noemi Zanella"]),
    language="it",
    title="Lettera di presentazione, Noemi Zanella",
    sender_name="Noemi Zanella",
    sender_lines=("Via dei Mille 3, 36015 Schio VI", "noemi.zanella@example.it"),
    recipient=("Spett.le Cantieri Riuniti S.p.A.", "37126 Verona VR"),
    place_and_date="Schio, 24 novembre 2026",
    subject="candidatura per sviluppatrice back-end",
)
REQUEST = json.dumps({"letter": LETTER.as_facts(), "layout": {}}).encode()
HOSTILE = ("[", "[[]", "[a](", "\n- a", "<!--", "*a_ ")
QUIET_SECONDS = 1.0  # for the next child to get ready


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def confined() -> Ending:
    """The letter by a child that is ready."""
    ending = run(PROGRAM, (), REQUEST, timeout=25)
    assert ending.output.startswith(b"%PDF-"), ending
    return ending


def bare() -> bytes:
    """WeasyPrint in this process, with style sheet and fonts read for each letter, as its documentation has it."""
    render._fonts.cache_clear()  # noqa: SLF001
    render._stylesheet.cache_clear()  # noqa: SLF001
    return render.answer(REQUEST, ())


def waits_and_times(rounds: int) -> tuple[list[float], list[float]]:
    """Letters one after the other without a pause: how long each waited for a child, and took in all."""
    endings: list[Ending] = []
    times = [milliseconds(lambda: endings.append(confined())) for _ in range(rounds)]
    return [ending.waited * 1000 for ending in endings], times


def memory_of(process: int) -> float:
    """Memory of a process that no other shares, in megabytes."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private")) / 1024


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    print(f"the first letter    {milliseconds(confined):6.0f} ms, with the start of the forkserver")
    render.load()
    assert bare() == confined().output
    child: list[float] = []
    inside: list[float] = []
    for _ in range(rounds):
        for work, times in ((confined, child), (bare, inside)):
            time.sleep(QUIET_SECONDS)
            times.append(milliseconds(work))
    print(f"confined child      {statistics.median(child):6.0f} ms  ({min(child):.0f} to {max(child):.0f})")
    print(f"bare WeasyPrint     {statistics.median(inside):6.0f} ms  ({min(inside):.0f} to {max(inside):.0f})")
    print(f"ratio               {statistics.median(child) / statistics.median(inside):6.2f}")
    waits, times = waits_and_times(rounds)
    whole, waiting = statistics.median(times), statistics.median(waits)
    print(f"without a pause     {whole:6.0f} ms, of which {waiting:.0f} waiting for a child")
    server = connection.connection(PROGRAM).process
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    mine, spare = memory_of(server), memory_of(int(children[0]))
    print(f"memory not shared   {mine:6.0f} MB the forkserver, {spare:.0f} MB the spare child")
    connection.is_supported = lambda: False
    started = [milliseconds(confined) for _ in range(max(rounds // 5, 1))]
    print(f"without forkserver  {statistics.median(started):6.0f} ms")
    for piece in HOSTILE:
        markdown(piece)


def markdown(piece: str) -> None:
    from guides.markdown import render as to_html

    text = (piece * 50_000)[:50_000]
    per_character = milliseconds(partial(to_html, text)) * 1000 / len(text)
    print(f"markdown {piece!r:8} {per_character:5.1f} µs a character")


if __name__ == "__main__":
    main()
