"""Entries of CVs as people write them: a line of text in, the fields of the entry out."""

from typing import Any

from profiles.reading import files
from tests.rows import each_row

JOBS = [  # a head; employer, position, place, doubt
    ("Conceria Maltauro Srl, Arzignano", "Capoturno di reparto", ("Conceria Maltauro Srl", "Arzignano", "")),
    ("Caposala, Trattoria Lucchin S.n.c., Lonigo", "", ("Trattoria Lucchin S.n.c.", "Lonigo", "")),
    ("Hexley Ltd, Skipton", "Kiln operative", ("Hexley Ltd", "Skipton", "")),
]
CERTIFICATES = [
    ("Patentino per piattaforme, 2019 (rinnovato 2024)", ("Patentino per piattaforme", "2019")),
    ("Corso di primo intervento, 2022", ("Corso di primo intervento", "2022")),
    ("Lifting supervisor, CraneSafe, 2021 (expires 2026)", ("Lifting supervisor", "2021")),
]


def resume(text: str) -> tuple[dict[str, Any], dict[str, str]]:
    read = files.read(".txt", text.encode())
    return read.resume, read.doubts


@each_row(("head", "role", "expected"), JOBS)
def test_employer_and_place_are_told_by_the_legal_form(head: str, role: str, expected: tuple[str, str, str]) -> None:
    lines = [line for line in ("Anna Neri", "", "Esperienza", "", role, head, "marzo 2021 – oggi", "- Lavoro") if line]
    found, doubts = resume("\n".join(lines))
    (job,) = found["work"]
    assert (job["name"], job["location"], doubts.get("/work/0", "")) == expected
    assert job["position"] == (role or "Caposala")


@each_row(("line", "expected"), CERTIFICATES)
def test_a_certificate_has_the_date_on_which_it_was_got(line: str, expected: tuple[str, str]) -> None:
    found, _doubts = resume(f"Anna Neri\n\nCertificati\n{line}\n")
    (certificate,) = found["certificates"]
    assert (certificate["name"], certificate["date"]) == expected
