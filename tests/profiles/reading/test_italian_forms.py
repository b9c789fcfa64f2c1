"""Forms that Italian CVs have: labels, signatures, licences below a heading, schools without a comma."""

from typing import Any

from profiles.reading import files
from tests.rows import each_row

HEAD = "Ugo Serri\nugo@example.org\n\n"


def read(text: str) -> dict[str, Any]:
    return files.read(".txt", (HEAD + text).encode()).resume


def test_a_kind_of_work_that_lists_tasks_is_what_was_done() -> None:
    found = read(
        "Esperienze di lavoro\nDatore di lavoro: Mobilificio Noce\nPeriodo: dal 2019 ad oggi\n"
        "Mansione: montatore\n"
        "Tipo di attività: montaggio di cucine, consegne, piccole riparazioni\n\n"
        "Datore di lavoro: Studio Acero\nPeriodo: 2015 - 2018\nMansione: autista\nTipo di attività: studio notarile\n"
    )
    assert [job.get("highlights") for job in found["work"]] == [
        ["montaggio di cucine, consegne, piccole riparazioni"], None
    ]  # fmt: skip


@each_row("signature", ["Nuoro, 10/11/2026\nSerri Ugo", "Nuoro, 3 maggio 2026\nUgo Serri", "In fede\nSerri Ugo"])
def test_who_signs_with_the_surname_first_has_no_certificate_of_that_name(signature: str) -> None:
    found = read(f"PATENTINI\npatente B\npatentino muletto rinnovato nel 2023\n\n{signature}\n")
    assert [one["name"] for one in found["certificates"]] == ["patente B", "patentino muletto"]


@each_row(
    ("written", "name"),
    [("PATENTE\nB, C", "Patente B, C"), ("PATENTE DI GUIDA\nB (automunito)", "Patente B"), ("Patenti: A e B", "A e B")],
)
def test_the_classes_below_a_heading_for_licences_are_one(written: str, name: str) -> None:
    (licence,) = read(f"{written}\n")["certificates"]
    assert name in licence["name"]


def test_the_year_of_a_paper_is_not_that_in_which_it_ends() -> None:
    (paper,) = read("CERTIFICATI\nPES-PAV certificazione 2022 (2027)\n")["certificates"]
    assert (paper["name"], paper["date"]) == ("PES-PAV", "2022")


@each_row(
    ("text", "read_as"),
    [
        ("ISTRUZIONE\nlicenza media CPIA milano 2012\n", ("CPIA milano", "licenza media", "2012")),
        ("STUDI\nDiploma alberghiero IPSAR Chioggia 2016\n", ("IPSAR Chioggia", "Diploma alberghiero", "2016")),
        (
            "STUDI\n2010 Qualifica di estetista presso Arte Donna, Udine\n",
            ("Arte Donna", "Qualifica di estetista", "2010"),
        ),
        (
            "Istruzione e formazione\nDate\n2018\nNome e tipo di istituto di istruzione o formazione\nEnte Faro Forlì\n"
            "Qualifica conseguita\nOperatore socio sanitario\n",
            ("Ente Faro Forlì", "Operatore socio sanitario", "2018"),
        ),
    ],
)
def test_the_school_is_told_from_its_title_without_a_comma(text: str, read_as: tuple[str, str, str]) -> None:
    (study,) = read(text)["education"]
    assert (study["institution"], study["studyType"], study["endDate"]) == read_as


def test_a_line_in_small_letters_ends_its_head_with_a_full_stop() -> None:
    found = read(
        "esperienze\ndal 2019 ad oggi: pasticcere presso forno la spiga di lodi. preparazione torte, creme\n"
        "dal 2016 al 2019: banconista presso rossi s.r.l. di crema. vendita pane\n"
    )
    assert [(job["name"], job["position"]) for job in found["work"]] == [
        ("forno la spiga di lodi", "pasticcere"), ("rossi s.r.l. di crema", "banconista")
    ]  # fmt: skip


def test_the_name_of_a_group_that_says_what_was_done_is_a_task() -> None:
    found = read(
        "ESPERIENZE\n2018 - oggi Studio Legale Abete, Lodi\nAvvocato\nContenzioso\n- Redazione di atti\n"
        "Attività svolte\n- Udienze\n"
    )
    assert found["work"][0]["highlights"] == ["Contenzioso", "Redazione di atti", "Udienze"]


def test_the_papers_of_a_driver_stand_behind_the_classes() -> None:
    found = read(
        "PATENTI: B, C, E con CQC e ADR\nCarta tachigrafica\n\nLAVORO\n2014/oggi Trasporti Volpe srl\nautista\n"
    )
    assert [one["name"] for one in found["certificates"]] == ["Patente B, C, E", "CQC", "ADR", "Carta tachigrafica"]


def test_a_name_may_stand_behind_its_label_without_a_sign() -> None:
    text = "INFORMAZIONI PERSONALI\nNome  Rosa Abete\nIndirizzo  Via Po 1, Imola\n\nESPERIENZA\n2010 - oggi Bar Uno\n"
    assert files.read(".txt", text.encode()).resume["basics"]["name"] == "Rosa Abete"


def test_courses_examinations_and_registrations_among_studies_are_papers() -> None:
    found = read(
        "FORMAZIONE\nLaurea in Psicologia, Università di Padova, 2016\nIscrizione all'Albo degli Psicologi del Veneto\n"
        "Master in Terapia familiare, 2019, Centro Faro\nCorso Mediazione dei conflitti, Ente Vela, 2020\nCSPO (2021)\n"
    )
    assert [one["studyType"] for one in found["education"]] == ["Laurea", "Master"]
    assert [one["name"] for one in found["certificates"]] == [
        "Iscrizione all'Albo degli Psicologi del Veneto", "Corso Mediazione dei conflitti", "CSPO"
    ]  # fmt: skip


def test_a_role_behind_a_colon_ends_before_what_was_done() -> None:
    found = read("esperienze\n- maggio 2022 / in corso --- forno il grano, siena: banconista. vendita, cassa\n"
                 "- 2016/2018 --- bar dell'orso: barista, caffetteria, pulizie\n")  # fmt: skip
    assert [job["position"] for job in found["work"]] == ["banconista", "barista"]


def test_a_long_label_of_skills_leads_to_them() -> None:
    found = read("COMPETENZE PERSONALI\nMadrelingua italiana\nCapacità e competenze tecniche: Trivio, Calamaio\n")
    assert [one["name"] for one in found["skills"]] == ["Trivio", "Calamaio"]


def test_what_stands_below_courses_is_a_course() -> None:
    found = read("CORSI ECM\nTriage (2021), Pronto soccorso in farmacia (2022), Vulnologia (2023)\n")
    assert [(one["name"], one["date"]) for one in found["certificates"]] == [
        ("Corso Triage", "2021"), ("Pronto soccorso in farmacia", "2022"), ("Corso Vulnologia", "2023")
    ]  # fmt: skip


def test_a_label_in_capitals_leads_to_languages_and_programs() -> None:
    found = read("LAVORO\n2016 - oggi Bar Uno, Lodi\nbarista\n\nCORSI\nHACCP\nLINGUE inglese B1\nPC Trivio, Office\n")
    assert [one["language"] for one in found["languages"]] == ["inglese"]
    assert [one["name"] for one in found["skills"]] == ["Trivio", "Office"]


def test_a_language_among_skills_is_one_and_a_colon_may_stand_before_a_level() -> None:
    found = read("COMPETENZE\nDisegno meccanico: ottimo\nInDesign, Inglese C1, francese B2\n")
    assert [(one["language"], one["fluency"]) for one in found["languages"]] == [("Inglese", "C1"), ("francese", "B2")]
    assert [one["name"] for one in found["skills"]] == ["Disegno meccanico", "InDesign"]


def test_firms_of_a_cv_in_small_letters_are_told_by_their_kind() -> None:
    found = read(
        "esperienze\ncooperativa girasole dal 2011 addetta alle pulizie negli uffici e negli ospedali della zona, "
        "dal 2017 caposquadra di 9 persone con gestione dei turni\n2002-2004 lavanderia lava bene, operaia al mangano\n"
    )
    assert [(job["name"], job["startDate"]) for job in found["work"]] == [
        ("cooperativa girasole", "2011"), ("lavanderia lava bene", "2002")
    ]  # fmt: skip
    assert found["work"][0]["position"].startswith("addetta alle pulizie")


def test_a_licence_may_be_typed_in_small_letters() -> None:
    found = read("lingue: portoghese\npatente b\n")
    assert [one["name"] for one in found["certificates"]] == ["patente b"]


@each_row("label", ["Cognome/Nome:", "Cognome e nome:"])
def test_the_surname_may_stand_first_by_its_label(label: str) -> None:
    text = f"Curriculum\n{label} Serri Ugo\n\nESPERIENZA\n2010 - oggi Bar Uno\nbarista\n"
    assert files.read(".txt", text.encode()).resume["basics"]["name"] == "Ugo Serri"


def test_what_stands_below_patentini_is_one() -> None:
    found = read("Patentini: PLE, motosega, fitosanitari (valido fino al 2027), patente B-C\n")
    assert [one["name"] for one in found["certificates"]] == [
        "Patentino PLE", "Patentino motosega", "Patentino fitosanitari", "patente B-C"
    ]  # fmt: skip


def test_what_else_there_is_behind_its_label_is_no_paper() -> None:
    found = read("CERTIFICAZIONI\nCorso di vetro, 60 ore\n\nAltro: volontaria in ospedale dal 2018\n")
    assert [one["name"] for one in found["certificates"]] == ["Corso di vetro, 60 ore"]


def test_a_name_below_personal_data_is_known_by_its_first_word() -> None:
    text = "Curriculum\n\nDati personali\nAnna Serri, nata a Lodi il 4.5.1988\n\nEsperienze\n2010 - oggi Bar Uno\n"
    assert files.read(".txt", text.encode()).resume["basics"]["name"] == "Anna Serri"


def test_the_last_of_a_list_of_tools_is_no_town() -> None:
    (job,) = read("ESPERIENZE\n2021 - 2023 | Junior developer | Agenzia Web Olmo | Vue, Nuxt, Strapi\nSiti vetrina\n")[
        "work"
    ]
    assert (job["name"], job.get("location")) == ("Agenzia Web Olmo", None)


def test_the_place_of_a_labelled_job_and_the_year_of_a_title_are_no_task_and_no_subject() -> None:
    found = read(
        "ESPERIENZE LAVORATIVE\nAzienda: Olmo Bio\nSede: Padova\nRuolo: banconista\nPeriodo: 2019 - attuale\n"
        "Mansioni: cassa\n\nISTRUZIONE\nScuola: Istituto Rossi, Lodi\nTitolo: tecnico dei servizi\nAnno: 2013\n"
    )
    assert found["work"][0]["highlights"] == ["cassa"]
    assert [(one["studyType"], one.get("area"), one["endDate"]) for one in found["education"]] == [
        ("tecnico dei servizi", None, "2013")
    ]  # fmt: skip


def test_a_level_of_the_european_framework_is_no_school() -> None:
    (study,) = read("ISTRUZIONE\n2008   Laurea in Economia   Livello QEQ 7\nUniversità di Ancona\n")["education"]
    assert "Livello" not in study.get("institution", "")


def test_who_is_registered_says_so_above_the_first_heading() -> None:
    told = "Marta Serri\nConsulente del lavoro\nOrdine dei Consulenti del Lavoro di Bari n. 555\n\nESPERIENZE\n"
    found = files.read(".txt", f"{told}2019 - oggi Bar Uno\n".encode()).resume
    assert [one["name"] for one in found["certificates"]] == ["Ordine dei Consulenti del Lavoro di Bari n. 555"]


def test_certifications_behind_their_label_among_studies_are_each_one() -> None:
    found = read(
        "STUDI\nLaurea in Lettere, Università di Pisa, 2010\nCertificazioni: ITIL v4 2021; PRINCE2 Agile 2018\n"
    )
    assert [one["name"] for one in found["certificates"]] == ["ITIL v4", "PRINCE2 Agile"]


@each_row("heading", ["LA MIA SCUOLA", "Le mie scuole"])
def test_a_school_of_ones_own_is_a_heading(heading: str) -> None:
    (study,) = read(f"{heading}\nIstituto alberghiero Rosa, Torino: diploma 2019\n")["education"]
    assert study["institution"] == "Istituto alberghiero Rosa"


def test_an_age_behind_a_name_is_no_part_of_it() -> None:
    text = "Curriculum\n\nSamir Serri, 29 anni, Modena\n\nLavoro\n2014 - oggi Bar Uno\nbarista\n"
    assert files.read(".txt", text.encode()).resume["basics"]["name"] == "Samir Serri"


def test_a_paper_among_skills_and_one_among_languages_are_papers() -> None:
    found = read(
        "COMPETENZE\nTrivio, Excel\nabilitazione IVASS sezione E\n\nLINGUE\ninglese C1\nCorso vetrinisti 160 ore\n"
    )
    assert [one["name"] for one in found["certificates"]] == [
        "abilitazione IVASS sezione E",
        "Corso vetrinisti 160 ore",
    ]
    assert [one["language"] for one in found["languages"]] == ["inglese"]


def test_a_line_of_other_things_has_its_languages_and_tools() -> None:
    found = read("LAVORO\n2016 - oggi Bar Uno, Lodi\nbarista\n\nALTRO\nExcel buono, sci, inglese B1\n")
    assert [one["name"] for one in found["skills"]] == ["Excel"]
    assert [one["language"] for one in found["languages"]] == ["inglese"]
