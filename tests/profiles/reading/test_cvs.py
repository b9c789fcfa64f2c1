"""CVs in several layouts are read into the jobs that they hold, each with the words it comes from."""

import io
import logging
from itertools import chain
from textwrap import wrap
from typing import Any

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from profiles.reading import files
from profiles.reading.document import Document
from tests.letters.upload.files import document, docx, paragraph
from tests.profiles.reading import layouts
from tests.profiles.reading.people import Person, person
from tests.profiles.reading.scoring import f1, jobs_of, jobs_read

LAYOUTS = {**layouts.ONE_COLUMN, **layouts.TWO_COLUMNS}


def read_html(html: str) -> Document:
    from weasyprint import HTML  # noqa: PLC0415 - it takes a second, in every process that reads this file

    logging.getLogger("weasyprint").disabled = True
    return files.read(".pdf", HTML(string=html).write_pdf())


@pytest.fixture(scope="module")
def documents() -> dict[str, list[tuple[Person, Document]]]:
    """The CVs of two people in each layout, one in each language."""
    return {name: [(person(seed), read_html(make(person(seed)))) for seed in (2, 5)] for name, make in LAYOUTS.items()}


@pytest.mark.parametrize(("kind", "least"), [(layouts.ONE_COLUMN, 0.9), (layouts.TWO_COLUMNS, 0.8)])
def test_jobs_are_read(
    documents: dict[str, list[tuple[Person, Document]]], kind: dict[str, layouts.Layout], least: float
) -> None:
    pairs = [(jobs_of(one), jobs_read(read.resume)) for name in kind for one, read in documents[name]]
    assert f1(pairs) >= least


def test_everything_that_was_read_has_a_quote_that_occurs_in_the_text(
    documents: dict[str, list[tuple[Person, Document]]],
) -> None:
    for _person, read in chain.from_iterable(documents.values()):
        assert [quote for quote in read.provenance.values() if quote not in read.text] == []
        assert set(leaves(read.resume)) <= read.provenance.keys()


def leaves(value: Any, at: str = "") -> list[str]:
    """The pointers of all texts of a document but those that are made of a quote, such as networks."""
    if isinstance(value, dict):
        return [path for key, inner in value.items() if key != "network" for path in leaves(inner, f"{at}/{key}")]
    if isinstance(value, list):
        return [path for number, inner in enumerate(value) for path in leaves(inner, f"{at}/{number}")]
    return [at]


def test_the_date_of_birth_is_in_no_document_and_no_text(documents: dict[str, list[tuple[Person, Document]]]) -> None:
    for _person, read in chain.from_iterable(documents.values()):
        assert "1990" not in read.text + str(read.resume) + str(read.unplaced)


def test_languages_skills_and_titles_are_read(documents: dict[str, list[tuple[Person, Document]]]) -> None:
    for name, cvs in documents.items():
        for one, read in cvs:
            languages = [(entry["language"], entry["fluency"]) for entry in read.resume["languages"]]
            assert languages == list(one.languages), name
            assert {skill["name"] for skill in read.resume["skills"]} == set(one.skills), name
            assert [entry["institution"] for entry in read.resume["education"]] == [one.schools[0][1]], name


def test_a_text_is_read_as_well() -> None:
    pairs = [
        (jobs_of(person(seed)), jobs_read(files.read(".txt", layouts.plain(person(seed)).encode()).resume))
        for seed in range(20)
    ]
    assert f1(pairs) >= 0.9


def test_a_word_file_with_a_table_of_two_columns_is_read_column_by_column() -> None:
    rows = [
        ("Competenze", "Esperienza"),
        ("Python", "Lumen S.r.l. — Sviluppatrice backend, marzo 2021 – oggi"),
        ("Lingue", "Formazione"),
        ("Inglese B2", "Laurea triennale in Informatica, Università di Bologna, 2019"),
    ]
    table = "".join(
        f"<w:tr><w:tc>{paragraph(left)}</w:tc><w:tc>{paragraph(right)}</w:tc></w:tr>" for left, right in rows
    )
    read = files.read(".docx", docx(document(paragraph("Anna Neri"), f"<w:tbl>{table}</w:tbl>"))).resume
    assert jobs_read(read) == {("lumen s.r.l.", "sviluppatrice backend", "2021-03", "")}
    assert [skill["name"] for skill in read["skills"]] == ["Python"]


@pytest.mark.parametrize(
    ("line", "job"),
    [
        ("Sviluppatrice, Rossi S.r.l., 2019 – 2021", ("Rossi S.r.l.", "Sviluppatrice", "2019", "2021")),
        ("Dal 2021: Grafico presso Studio Blu", ("Studio Blu", "Grafico", "2021", "")),
        ("Product Manager @ Quietfield | Mar 2020 - Present", ("Quietfield", "Product Manager", "2020-03", "")),
        ("03/2019–12/2020 Contabile — Colombo S.p.A.", ("Colombo S.p.A.", "Contabile", "2019-03", "2020-12")),
    ],
)
def test_a_job_is_read_from_one_line(line: str, job: tuple[str, str, str, str]) -> None:
    resume = files.read(".txt", f"Anna Neri\n\nEsperienza\n\n{line}\n- Turni di sei persone\n".encode()).resume
    (work,) = resume["work"]
    assert (work["name"], work["position"], work["startDate"], work.get("endDate", "")) == job


def test_what_is_not_clear_is_marked_as_doubtful() -> None:
    text = "Anna Neri\n\nEsperienza\n\nAurora — Vespucci, 2019-21\n- Turni\n\nLingue\nInglese C1 B2 B2\nFrancese\n"
    doubts = files.read(".txt", text.encode()).doubts
    assert doubts["/work/0"] == "which_is_the_employer"
    assert doubts["/work/0/endDate"] == "short_year"
    assert doubts["/languages/0"] == "several_levels"
    assert doubts["/languages/1"] == "no_level"


def test_what_belongs_to_no_section_is_listed() -> None:
    text = "Anna Neri\n\nEsperienza\nLumen, Contabile, 2020 – oggi\n\nAltre informazioni\nDisponibile ai turni\n"
    assert files.read(".txt", text.encode()).unplaced == ["Disponibile ai turni"]


def test_role_and_employer_that_only_bold_letters_divide() -> None:
    """As the form of Europass prints them, in capitals on one row."""
    jobs = [
        ("04/05/2020 – ATTUALE Noto, Italia", "OPERAIA AGRICOLA", "CONSORZIO ORTOFRUTTICOLO VAL DI NOTO"),
        ("10/01/2016 – 30/04/2020 Ispica, Italia", "ADDETTA AL CONFEZIONAMENTO", "SERRE DEL SUD SRL"),
    ]
    rows = "".join(f"<p>{dated}</p><p><b>{role}</b> {firm}</p><ul><li>Turni</ul>" for dated, role, firm in jobs)
    titles = "<p>2010 – 2014</p><p><b>Diploma di agraria</b> Istituto Tecnico Verga</p>"
    phone = "<p><b>Telefono:</b> (+39) 333 5550101</p>"
    read = read_html(f"<h1>Anna Neri</h1>{phone}<h2>Esperienza</h2>{rows}<h2>Istruzione</h2>{titles}").resume
    assert [(job["position"], job["name"], job["location"]) for job in read["work"]] == [
        (role, firm, " ".join(dated.split()[-2:])) for dated, role, firm in jobs
    ]
    assert read["education"][0]["institution"] == "Istituto Tecnico Verga"
    assert read["basics"] == {"name": "Anna Neri", "phone": "(+39) 333 5550101"}


def test_bold_letters_divide_a_row_of_a_word_file_as_well() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Portiera di notte</w:t></w:r><w:r><w:t xml:space='preserve"
    rows = f"{bold}'> Albergo Due Torri</w:t></w:r></w:p>{paragraph('2019 – 2021')}"
    read = files.read(".docx", docx(document(paragraph("Anna Neri"), paragraph("Esperienza"), rows))).resume
    assert [(job["position"], job["name"]) for job in read["work"]] == [("Portiera di notte", "Albergo Due Torri")]


def test_headings_in_large_letters_are_headings_though_a_list_has_but_two() -> None:
    headings = ["Hands on", "Chairs I sat on", "Languages", "Beyond the bench", "Tickets", "My own shed", "Ask them"]
    lines = ["<p>Anna Neri</p><p>anna@example.org</p>"]
    lines += [
        f"<h2>{heading}</h2><p>{'English' if heading == 'Languages' else 'Oak and ash'}</p>" for heading in headings
    ]
    jobs = "<p>May 2019 – now</p><p>Joiner, Elm & Sons Ltd, Diss</p><ul><li>Staircases</ul>"
    read = read_html("".join(lines).replace("<p>Oak and ash</p>", jobs, 1)).resume
    assert [(job["position"], job["highlights"]) for job in read["work"]] == [("Joiner", ["Staircases"])]


def test_a_certificate_that_is_broken_over_two_rows_of_a_narrow_column_is_one() -> None:
    style = "body{font:10pt sans-serif;width:5cm}p{margin:0}"
    rows = "<p>Flying people to rigs since a long time ago, by day and by night</p><h2>Certificates</h2>"
    rows += "<p>Certified Helicopter Winch Operator (2021)</p><p>Sea Survival (2019)</p><p>Night Rating (2018)</p>"
    read = read_html(f"<style>{style}</style><h1>Anna Neri</h1><h2>Profile</h2>{rows}").resume
    assert [one["name"] for one in read["certificates"]] == [
        "Certified Helicopter Winch Operator",
        "Sea Survival",
        "Night Rating",
    ]


def test_rows_without_marks_of_a_page_that_none_of_them_fills_are_deeds_of_their_own() -> None:
    deeds = [
        "Taglio e posa di pavimenti in legno massello",
        "Restauro di scale antiche in noce e rovere",
        "Preventivi e rilievi presso i clienti privati",
        "Acquisto del legname dalle segherie di valle",
        "Formazione di due apprendisti fino al diploma",
    ]
    jobs = "".join(
        f"<p>{firm}, Feltre ({period})</p><p>Falegname posatore</p>"
        + "".join(f"<p>{deed}</p>" for deed in deeds)
        + "<br>"
        for firm, period in (("Legnami Piave srl", "2018 – 2023"), ("Arredi Cordevole snc", "2011 – 2018"))
    )
    for written in (jobs, jobs.replace("Legnami Piave srl, Feltre (2018 – 2023)", "LEGNAMI PIAVE SRL, 2018 – 2023")):
        read = read_html(f"<style>p{{margin:0}}</style><h1>Anna Neri</h1><h2>Esperienza</h2>{written}").resume
        assert [job["highlights"] for job in read["work"]] == [deeds, deeds]


TYPED = """Salvatore Ferrante

ESPERIENZE DI LAVORO
dal 1990 al 1997: Filatura Roero S.p.A., Asti, operaio tessile
dal 02/1998 al 12/2010: Salumificio Sabbioni s.r.l., Alba, magazziniere
anno 2011: in mobilità per la chiusura della ditta
dal 01/03/2012 al 30/06/2019: Residence Belvedere, Bra, custode (verde, caldaia)
dal 01/09/2019 a tutt'oggi: Istituto Comprensivo "Rive del Tanaro", plesso di Isola d'Asti, bidello, vigilanza degli alunni e pulizia delle aule"""  # noqa: E501


def test_the_blanks_of_a_fixed_pitch_font_divide_no_cells() -> None:
    """Every letter of such a page stands below another one, and every blank is as wide as a letter."""
    jobs = files.read(".pdf", typed(TYPED)).resume["work"]
    assert [(job["name"], job["position"], job["startDate"]) for job in jobs] == [
        ("Filatura Roero S.p.A.", "operaio tessile", "1990"),
        ("Salumificio Sabbioni s.r.l.", "magazziniere", "1998-02"),
        ("Residence Belvedere", "custode (verde, caldaia)", "2012-03"),
        ('Istituto Comprensivo "Rive del Tanaro"', "bidello", "2019-09"),
    ]
    assert jobs[-1]["highlights"] == ["vigilanza degli alunni e pulizia delle aule"]


def typed(text: str) -> bytes:
    """A PDF of a text in Courier, in rows of up to 75 letters."""
    pdf = pdfium.PdfDocument.new()
    page = pdf.new_page(595, 842)
    rows = [row for line in text.split("\n") for row in (wrap(line, 75) or [""])]
    for number, row in enumerate(rows):
        written = raw.FPDFPageObj_NewTextObj(pdf, b"Courier", 9.0)
        letters = (row + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(written, (raw.FPDF_WCHAR * (len(letters) // 2)).from_buffer_copy(letters))
        raw.FPDFPageObj_Transform(written, 1, 0, 0, 1, 70, 770 - 11 * number)
        raw.FPDFPage_InsertObject(page, written)
    page.gen_content()
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()


def test_several_positions_at_one_employer_beside_a_narrow_column() -> None:
    """As LinkedIn prints a profile: employer and length above, then each position; headings and levels wrap."""
    style = (
        "body{font:11pt sans-serif}.g{display:grid;grid-template-columns:30% 1fr;gap:1cm}h2{font-size:13pt}"
        "h3{font-size:12pt;margin:8pt 0 2pt}p{margin:2pt 0}@page{margin:1cm}"
    )
    side = "<h2>Competenze principali</h2><p>Python</p><p>Django</p>"
    side += "<h2>Languages</h2><p>Inglese (Professional Working)</p>"
    main = (
        "<h1>Anna Neri</h1><p>Sviluppatrice backend</p><h2>Esperienza</h2><h3>Lumen S.r.l.</h3><p>4 anni 2 mesi</p>"
        "<p><b>Sviluppatrice senior</b></p><p>gennaio 2023 - Present (2 anni)</p><p>Cache Redis.</p>"
        "<p><b>Sviluppatrice</b></p><p>marzo 2021 - gennaio 2023 (1 anno 11 mesi)</p><p>API in Django.</p>"
        "<h3>Orto Digitale</h3><p><b>Stagista</b></p><p>settembre 2019 - febbraio 2021</p><p>Modena</p>"
    )
    read = read_html(f"<style>{style}</style><div class=g><div>{side}</div><div>{main}</div></div>").resume
    assert [(job["name"], job["position"]) for job in read["work"]] == [
        ("Lumen S.r.l.", "Sviluppatrice senior"),
        ("Lumen S.r.l.", "Sviluppatrice"),
        ("Orto Digitale", "Stagista"),
    ]
    assert read["basics"]["name"] == "Anna Neri"
    assert [skill["name"] for skill in read["skills"]] == ["Python", "Django"]
    assert read["languages"] == [{"language": "Inglese", "fluency": "Professional Working"}]
