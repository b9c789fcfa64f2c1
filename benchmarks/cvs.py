"""How well CVs are read: `python -m benchmarks.cvs [SEEDS]`.

Makes CVs of invented people in several layouts with every program that is here (WeasyPrint, Chromium, LibreOffice,
LaTeX), reads them, and prints for each layout and program the F1 of the jobs: one counts as right if employer, role
and both dates are. `-v` lists the jobs that were read wrongly.
"""

import argparse
import logging
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from weasyprint import HTML

from profiles.reading import files
from tests.profiles.reading import latex, layouts
from tests.profiles.reading.people import Person, person
from tests.profiles.reading.scoring import Jobs, f1, jobs_of, jobs_read

Made = dict[str, tuple[str, bytes]]  # program -> suffix and bytes


def weasyprint(html: str, folder: Path) -> tuple[str, bytes]:
    return ".pdf", HTML(string=html).write_pdf()


def chromium(html: str, folder: Path) -> tuple[str, bytes]:
    (folder / "cv.html").write_text(html, encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(
        [*command, f"--print-to-pdf={folder}/cv.pdf", str(folder / "cv.html")], check=True, capture_output=True
    )
    return ".pdf", (folder / "cv.pdf").read_bytes()


def libreoffice(to: str) -> Callable[[str, Path], tuple[str, bytes]]:
    def convert(html: str, folder: Path) -> tuple[str, bytes]:
        (folder / "cv.html").write_text(html, encoding="utf-8")
        command = [
            "soffice",
            f"-env:UserInstallation=file://{folder.parent}/office",
            "--headless",
            "--writer",
            "--convert-to",
        ]
        target = {"pdf": "pdf:writer_web_pdf_Export", "docx": "docx:MS Word 2007 XML"}[to]
        subprocess.run(
            [*command, target, "--outdir", str(folder), str(folder / "cv.html")], check=True, capture_output=True
        )
        return f".{to}", (folder / f"cv.{to}").read_bytes()

    return convert


PROGRAMS: dict[str, tuple[str, Callable[[str, Path], tuple[str, bytes]]]] = {
    "weasyprint": ("", weasyprint),
    "chromium": ("chromium", chromium),
    "libreoffice-docx": ("soffice", libreoffice("docx")),
    "libreoffice-pdf": ("soffice", libreoffice("pdf")),
}


def pdflatex(source: str, folder: Path) -> tuple[str, bytes]:
    (folder / "cv.tex").write_text(source, encoding="utf-8")
    subprocess.run(["pdflatex", "-interaction=batchmode", "cv.tex"], cwd=folder, check=True, capture_output=True)
    return ".pdf", (folder / "cv.pdf").read_bytes()


def read(suffix: str, data: bytes, one: Person, label: str, verbose: bool) -> tuple[Jobs, Jobs]:
    document = files.read(suffix, data)
    true, found = jobs_of(one), jobs_read(document.resume)
    unquoted = [path for path, quote in document.provenance.items() if quote not in document.text]
    if verbose and (true != found or unquoted):
        print(f"{label}\n  missed {sorted(true - found)}\n  wrong  {sorted(found - true)}\n  no quote {unquoted}")
    return true, found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("seeds", nargs="?", type=int, default=6)
    parser.add_argument("-v", action="store_true")
    given = parser.parse_args()
    logging.disable()
    columns: dict[str, list[tuple[Jobs, Jobs]]] = {"one column": [], "two columns": []}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "made"
        folder.mkdir()
        tasks = [
            (name, make, "two columns" if name in layouts.TWO_COLUMNS else "one column")
            for name, make in (layouts.ONE_COLUMN | layouts.TWO_COLUMNS).items()
        ]
        for program, (needs, convert) in PROGRAMS.items():
            if needs and not shutil.which(needs):
                continue
            for name, make, kind in tasks:
                if program.startswith("libreoffice") and name not in layouts.WITHOUT_GRID:
                    continue
                pairs = [
                    read(*convert(make(person(seed)), folder), person(seed), f"{name} {program} {seed}", given.v)
                    for seed in range(given.seeds)
                ]
                columns[kind] += pairs
                print(f"{program:18} {name:16} {f1(pairs):.3f}")
        for name, source in latex.LAYOUTS.items() if shutil.which("pdflatex") else []:
            pairs = [
                read(*pdflatex(source(person(seed)), folder), person(seed), f"{name} latex {seed}", given.v)
                for seed in range(given.seeds)
            ]
            columns["one column"] += pairs
            print(f"{'pdflatex':18} {name:16} {f1(pairs):.3f}")
        texts = [
            read(".txt", layouts.plain(person(seed)).encode(), person(seed), f"text {seed}", given.v)
            for seed in range(given.seeds)
        ]
        print(f"{'text':18} {'plain':16} {f1(texts):.3f}")
    for kind, pairs in columns.items():
        print(f"{kind}: {f1(pairs):.3f} over {len(pairs)} CVs")


if __name__ == "__main__":
    main()
