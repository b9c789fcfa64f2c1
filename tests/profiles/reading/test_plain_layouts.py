"""Lines of ordinary CVs that may mean two things: a heading between signs, a label, a date in what was done."""

from profiles.reading import files
from tests.profiles.reading.test_ordinary_layouts import word
from tests.rows import each_row

HEAD = "Anna Neri\nanna@example.org\n\n"


def read(text: str) -> dict:
    return files.read(".txt", text.encode()).resume


@each_row(
    ("work", "studies"),
    [
        ("*** ESPERIENZE ***", "*** STUDI ***"),
        ("== Esperienze ==", "== Studi =="),
        ("~~~~~ Esperienze ~~~~~", "~~~~~ Studi ~~~~~"),
        ("[ ESPERIENZE ]", "[ STUDI ]"),
        ("* ESPERIENZE *", "* STUDI *"),
    ],
)
def test_a_heading_stands_between_signs(work: str, studies: str) -> None:
    found = read(
        f"{HEAD}{work}\n\n03/2019-12/2022: Vivaio Tre Querce, Pistoia\nGiardiniere\n* potature\n* semine\n\n"
        f"{studies}\n\nDiploma di perito agrario, ITAS Anzilotti, 2018\n"
    )
    assert [(job["name"], job["position"], job["highlights"]) for job in found["work"]] == [
        ("Vivaio Tre Querce", "Giardiniere", ["potature", "semine"])
    ]
    assert len(found["education"]) == 1


def test_an_accent_typed_as_an_apostrophe_is_one() -> None:
    found = read(f"{HEAD}CORSI\nHACCP\n\nCAPACITA' PERSONALI\nPuntuale, paziente\n")
    assert [one["name"] for one in found["certificates"]] == ["HACCP"]


def test_a_level_in_the_column_beside_belongs_to_its_language() -> None:
    found = read(f"{HEAD}LINGUE\nItaliano\nmadrelingua\nTedesco\nB1\n")
    assert [(one["language"], one.get("fluency")) for one in found["languages"]] == [
        ("Italiano", "madrelingua"), ("Tedesco", "B1")
    ]  # fmt: skip


def test_first_name_and_surname_stand_beside_their_labels() -> None:
    document = files.read(".txt", b"CURRICULUM VITAE\n\nNome:      Ugo\nCognome:   Serri\nMail:      u@example.org\n")
    assert document.resume["basics"]["name"] == "Ugo Serri"
    assert document.provenance["/basics/name"] in document.text


def test_who_signs_is_no_skill() -> None:
    told = (
        "CURRICULUM\n\nIl sottoscritto Serri Ugo\n\nCOMPETENZE INFORMATICHE\nArchivio digitale, posta certificata\n\n"
        "Nuoro, 12/10/2026\nF.to Ugo Serri\n"
    )
    found = read(told)
    assert found["basics"]["name"] == "Ugo Serri"
    assert [one["name"] for one in found["skills"]] == ["Archivio digitale", "posta certificata"]


def test_in_a_table_of_posts_a_profile_is_the_post() -> None:
    rows = [
        ("Periodo", "dal 01/03/2015 ad oggi"), ("Ente", "Comune di Rocca Alta"), ("Profilo", "Messo comunale"),
        ("Principali mansioni", "Notifiche"),
        ("Periodo", "dal 01/02/2010 al 28/02/2015"), ("Ente", "Comune di Valle Bassa"), ("Profilo", "Bidello"),
        ("Principali mansioni", "Apertura della scuola"),
    ]  # fmt: skip
    table = [(label, [(value, "")]) for label, value in rows]
    found = files.read(".docx", word(("Ugo Serri", "b"), ("Esperienze professionali", "b"), table=table)).resume
    assert [(job["name"], job["position"], job["highlights"]) for job in found["work"]] == [
        ("Comune di Rocca Alta", "Messo comunale", ["Notifiche"]),
        ("Comune di Valle Bassa", "Bidello", ["Apertura della scuola"]),
    ]
