"""Pages of PDF and Word files: rows that go on and rows that do not, and space between paragraphs."""

import io
from typing import Any

import docx
from docx.shared import Pt
from weasyprint import HTML

from profiles.reading import files

STYLE = "<style>@page{size:A4;margin:20mm} body{font:9.5pt DejaVu Sans Mono} p,h1,h2{margin:0} .g{margin-top:9pt}" \
    " .r{float:right} .in{padding-left:14pt} .inner{padding-left:28pt}</style>"  # fmt: skip
HEAD = "<h1>Anna Neri</h1><p>anna@example.org</p>"


def pdf(body: str) -> dict[str, Any]:
    return files.read(".pdf", HTML(string=STYLE + HEAD + body).write_pdf()).resume


def word(*paragraphs: tuple[str, int]) -> dict[str, Any]:
    """What is read of a Word file of paragraphs, each with the space before it in points; "*" begins an item."""
    made = docx.Document()
    for text, before in paragraphs:
        paragraph = made.add_paragraph(text.lstrip("*"), style="List Bullet" if text[0] == "*" else None)
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(0)
    stream = io.BytesIO()
    made.save(stream)
    return files.read(".docx", stream.getvalue()).resume


def test_a_role_below_a_date_at_the_right_edge_is_no_part_of_it() -> None:
    found = pdf(
        '<h2>EXPERIENCE</h2><p><span class="r">08/2018 – Present</span>Canyon Grove Medical Center, Tucson, AZ</p>'
        "<p>Staff Nurse / Relief Charge Nurse, Surgical Care (24 beds, second level)</p>"
        "<ul><li>Cared for two patients per shift, and looked after the post-operative care of those of the ward</li>"
        "</ul>"
    )
    (job,) = found["work"]
    assert (job["name"], job["startDate"]) == ("Canyon Grove Medical Center", "2018-08")


def test_what_follows_a_head_that_ends_with_its_period_is_said_of_it() -> None:
    found = pdf(
        "<h2>ESPERIENZA</h2><p>Impiegata, Istituto Padano per le Acque e i Suoli, Lodi — marzo 2023 – maggio 2024</p>"
        "<p>Raccolta dei dati delle centraline della provincia, controllo delle misure e invio dei rapporti agli uffici"
        " della regione, con una relazione ogni mese e una scheda per ogni comune della valle del fiume.</p>"
    )
    (job,) = found["work"]
    assert (job["name"], job["endDate"]) == ("Istituto Padano per le Acque e i Suoli", "2024-05")


def test_a_label_begins_a_line_of_its_own() -> None:
    found = pdf(
        "<h2>SKILLS</h2><p>Infrastructure: Terraform, Ansible, Docker, Kubernetes, Helm, Vault, Consul, Nomad</p>"
        "<p>Observability: Grafana, Loki</p>"
    )
    assert [one["name"] for one in found["skills"]] == ["Infrastructure", "Observability"]


def test_a_title_below_a_full_row_is_a_title() -> None:
    found = pdf(
        "<h2>TITOLI</h2><p>Laurea in Scienze della Formazione Primaria, Università di Udine, 2012, 110 e lode</p>"
        "<p>Diploma di liceo pedagogico, 2007</p>"
    )
    assert [one["endDate"] for one in found["education"]] == ["2012", "2007"]


def test_a_word_that_is_like_a_heading_goes_on_with_a_full_row() -> None:
    found = pdf(
        "<h2>EXPERIENCE</h2><p>2004 – 2008</p><p>Clerk, Ribble Dairies Ltd, Preston</p>"
        "<p>Processed around 900 invoices a month and matched them to 400 orders and delivery notes</p>"
        "<p>Answered suppliers</p>"
    )
    (job,) = found["work"]
    assert [line.rsplit(maxsplit=1)[-1] for line in job["highlights"]] == ["notes", "suppliers"]


def test_an_address_on_the_web_keeps_its_hyphen() -> None:
    found = pdf(
        '<p style="width: 7.2cm">Milano · 333 5550 771 · github.com/neri-anna-esempio</p><h2>SKILLS</h2>'
        "<p>Go, SQL, Linux, Docker, Git, Helm, Kafka, Redis, Java, Bash, Perl, Lua, C</p>"
    )
    assert found["basics"]["profiles"][0]["username"] == "neri-anna-esempio"


def test_names_of_groups_stand_further_out_than_their_items() -> None:
    found = pdf(
        '<h2>EXPERIENCE</h2><p>Legal Secretary, Hollis Law Ltd, Tulsa</p><p>2015 – 2019</p><p class="in">Diaries</p>'
        '<p class="inner">Plan hearings</p><p class="inner">Book rooms</p><p class="in">Billing</p>'
        '<p class="inner">Send 40 bills</p>'
    )
    assert found["work"][0]["highlights"] == ["Plan hearings", "Book rooms", "Send 40 bills"]


def test_space_above_a_paragraph_of_a_word_file_divides() -> None:
    found = word(
        ("Anna Neri", 0), ("anna@example.org", 0), ("EXPERIENCE", 12),
        ("Senior Care Assistant", 10), ("Thorn Grange Home, Halifax", 0), ("May 2019 – present", 0),
        ("*Lead a shift", 0), ("*Write plans", 0),
        ("Care Assistant", 10), ("Thorn Grange Home, Halifax", 0), ("2016 – May 2019", 0), ("*Kept records", 0),
    )  # fmt: skip
    assert [(job["position"], job["highlights"]) for job in found["work"]] == [
        ("Senior Care Assistant", ["Lead a shift", "Write plans"]),
        ("Care Assistant", ["Kept records"]),
    ]
