"""Studies, papers, languages and places of work of Italian letters, as their facts have them."""

from checklist.compose import compose
from checklist.compose.bilingual.titles import in_small_letters, title
from checklist.compose.italian.credentials import credential
from checklist.compose.italian.lines.courses import course
from checklist.compose.italian.nouns import known_as
from checklist.compose.times import at
from checklist.facts import read
from tests.checklist.compose.profiles import rubric
from tests.rows import each_row

JOB = {"name": "Vivaio Olmo", "position": "Vivaista", "startDate": "2020"}


def _letter(**facts: object) -> str:
    return compose(read({"work": [JOB], **facts}), rubric("backend"), "it").letter


@each_row(("employer", "place"), [
    ("Scuole medie di Lodi", "in scuole medie di Lodi"),
    ("Molini e Silos Padani", "ai Molini e Silos Padani"),
    ("Officine e carrozzerie della Brianza", "in officine e carrozzerie della Brianza"),
    ("studio dentistico", "in uno studio dentistico"),
    ("Cooperativa edilizia", "in una cooperativa edilizia"),
    ("Vari alberghi tra Lodi e Pavia", "presso vari alberghi tra Lodi e Pavia"),
    ("Scuola media di Lodi", "alla Scuola media di Lodi"),
    ("Farmacie Comunali", "alle Farmacie Comunali"),
    ("Officina Olmo", "all’Officina Olmo"),
    ("Micronido Stella", "al Micronido Stella"),
    ("Agriasilo La Quercia", "all’Agriasilo La Quercia"),
    ("trattoria la quercia di lodi", "alla Trattoria La Quercia di Lodi"),
    ("ditta di traslochi a Feltre", "in una ditta di traslochi a Feltre"),
    ("hotel miramonti", "all’Hotel Miramonti"),
    ("studio legale", "in uno studio legale"),
    ("bar sport", "al Bar Sport"),
    ("centro benessere", "in un centro benessere"),
])  # fmt: skip
def test_an_employer_without_a_name_is_no_certain_one(employer: str, place: str) -> None:
    assert at(employer, "it") == place


def test_two_entries_on_one_study_are_told_as_one() -> None:
    studies = [
        {"institution": "Università di Pavia", "studyType": "Dottorato di ricerca", "endDate": "2018"},
        {"studyType": "Dottorato", "area": "Geologia", "endDate": "2018"},
        {"institution": "Università di Pavia", "studyType": "LM", "area": "Geologia", "endDate": "2014"},
    ]  # fmt: skip
    said = _letter(education=studies, languages=[{"language": "italiano"}])
    assert "un dottorato (2018) e una laurea magistrale (2014) in Geologia (Università di Pavia)" in said


def test_who_knows_a_few_words_of_a_language_does_not_speak_it() -> None:
    levels = ["poche parole", "due parole", "qualche frase con i turisti"]
    for level in levels:
        assert "svedese" not in _letter(languages=[{"language": "svedese", "fluency": level}])


def test_who_has_two_mother_tongues_is_not_said_to_have_one() -> None:
    both = [{"language": "italiano", "fluency": "madre"}, {"language": "arabo", "fluency": "bilingue"}]
    assert "Sono di madrelingua italiana e araba." in _letter(languages=both)
    assert "madrelingua" not in _letter(languages=[*both[:1], {"language": "arabo", "fluency": "B2"}])


@each_row(("name", "said"), [
    ("Intonaci a calce, corso avanzato (24 ore)", "un corso avanzato di intonaci a calce"),
    ("Corso AIS 20 ore sulla degustazione", "un corso AIS sulla degustazione"),
    ("Innesti a gemma, workshop", "un workshop di innesti a gemma"),
    ("Corso avanzato (24 ore)", ""),
    # What somebody learnt, without a word for a paper; of safety one gets an "attestato"
    ("Taratura dei termometri", "un corso di taratura dei termometri"),
    ("Tecniche di innesto", "un corso di tecniche di innesto"),
    ("Excel avanzato (macro, grafici), 20 ore", "un corso avanzato di Excel (macro, grafici)"),
    ("Potatura della vite, livello base e avanzato", "un corso base e avanzato di potatura della vite"),
    ("Gestione delle emergenze, 8 ore", ""),
])  # fmt: skip
def test_what_kind_a_course_was_stays_with_its_topic(name: str, said: str) -> None:
    letter = _letter(certificates=[{"name": name}], languages=[{"language": "italiano"}])
    assert f"Ho frequentato {said}." in letter if said else "corso" not in letter


def test_a_licence_leaves_room_for_three_papers_and_a_note_for_the_paper() -> None:
    names = ["PATENTE: B", "BLSD (ultimo richiamo marzo 2021)", "Primo soccorso", "PLE – piattaforme aeree"]
    said = _letter(certificates=[{"name": one} for one in names], languages=[{"language": "italiano"}])
    assert "la certificazione BLSD" in said
    assert "la patente B" in said
    assert "piattaforme aeree (PLE)" in said


def test_names_of_papers_courses_and_roles() -> None:
    assert credential("Olmo Certified Tree Associate").kind == "la certificazione"
    assert course("Corso Innesti: tecniche e attrezzi (2020)") == "il corso «Innesti: tecniche e attrezzi» (2020)"
    assert title("Sviluppatore software", "it", "it") == "sviluppatore software"
    assert title("Grafica", "it", "it") == "grafica"
    assert (known_as("Design System"), known_as("Pacchetto Office")) == ("il Design System", "il pacchetto Office")
    assert in_small_letters("Sous chef") == in_small_letters("Sous Chef") == "sous chef"
    assert in_small_letters("E-commerce & HR Manager") == "E-commerce & HR Manager"


def test_two_jobs_of_one_year_do_not_name_it_as_if_it_were_another() -> None:
    work = [
        JOB,
        {"name": "Serra Tasso", "position": "Giardiniere", "startDate": "2019-06", "endDate": "2019-08",
         "highlights": ["Cura delle aiuole e dei viali"]},
        {"name": "Serra Carpino", "position": "Giardiniere", "startDate": "2019-01", "endDate": "2019-02",
         "highlights": ["Potatura delle siepi"]},
    ]  # fmt: skip
    assert "sempre nel 2019" in _letter(work=work, languages=[{"language": "italiano"}])


def test_a_summary_that_names_things_says_what_the_employer_does() -> None:
    job = {**JOB, "endDate": "2023", "summary": "Coltivazione di olivi e di agrumi; 40 addetti."}
    assert "coltivazione" not in _letter(work=[{**job, "highlights": ["Potatura delle siepi", "Cura dei vasi"]}])
    assert "coltivazione" in _letter(work=[job])  # nothing else says what was done
    worked = {**job, "summary": "Ho curato la serra delle felci.", "highlights": ["Potatura delle siepi"]}
    assert "serra delle felci" in _letter(work=[worked])


def test_two_degrees_of_one_field_and_school_say_these_once_and_each_degree_its_year() -> None:
    school = {"institution": "Università di Lecce", "area": "Fisica"}
    both = [{**school, "studyType": "Laurea magistrale", "endDate": "2018"},
            {**school, "studyType": "Laurea triennale", "endDate": "2016"}]  # fmt: skip
    said = "la laurea magistrale (2018) e la laurea triennale (2016) in Fisica (Università di Lecce)."
    assert said in _letter(education=both, languages=[{"language": "italiano"}])
    other = [{"studyType": "Laurea magistrale", "area": "Ottica", "endDate": "2018"}, both[1]]
    assert "laurea magistrale in Ottica (2018) e " in _letter(education=other)


def test_a_diploma_of_qualification_says_as_what() -> None:
    study = {"studyType": "Diploma di qualifica, Operatore meccanico, IPSIA di Lodi", "endDate": "1999"}
    assert "il diploma di qualifica di operatore meccanico" in _letter(education=[study])


def test_nothing_is_said_to_be_asked_for_that_an_advertisement_only_speaks_of() -> None:
    facts = read({"work": [{**JOB, "highlights": ["Ho curato le schede in Jira e i report in Excel."]}]})
    duties = "Di cosa ti occuperai\n- aggiornare le schede in Jira\n\nCosa chiediamo\n- Conoscenza di "
    asked, spoken = (compose(facts, rubric("backend"), "it", ad=f"{duties}{one}").letter for one in ("Excel", "Docker"))
    assert "Ho già lavorato con Excel, come richiesto nell’annuncio." in asked
    assert "Ho già lavorato con Jira." in spoken
    assert "richiesto" not in spoken


def test_who_is_addressed_by_name_is_not_several() -> None:
    ad = "Vivaio Pini cerca un vivaista. Scrivere alla sig.ra Ines Brandi."
    facts = read({"work": [JOB], "meta": {"bozza": {"as_of": "2026-12"}}})
    assert "Le scrivo" in compose(facts, rubric("backend"), "it", ad=ad, company="Vivaio Pini").letter
    assert "vi scrivo" in compose(facts, rubric("backend"), "it", company="Vivaio Pini").letter


def test_a_paper_that_the_advertisement_asks_for_is_told_before_others() -> None:
    papers = ["BLSD", "Attestato HACCP", "Attestato antincendio", "Patentino per motosega", "Patente B"]
    facts = read(
        {"work": [JOB], "languages": [{"language": "italiano"}], "certificates": [{"name": one} for one in papers]}
    )
    said = compose(facts, rubric("general"), "it", ad="Cerchiamo boscaioli.\nRequisiti:\n- uso della motosega").letter
    assert "il patentino per motosega" in said
    assert "la patente B" in said


def test_who_studied_to_be_something_has_that_title() -> None:
    study = {"institution": "Ente Faro", "studyType": "Operatore socio sanitario (1000 ore)", "endDate": "2018"}
    said = _letter(education=[study], languages=[{"language": "italiano"}])
    assert "Ho il titolo di operatore socio sanitario (Ente Faro, 2018)" in said


def test_a_school_in_small_letters_has_its_capitals() -> None:
    study = {"institution": "ipsar anzio", "studyType": "Diploma alberghiero", "endDate": "2012"}
    assert "(IPSAR Anzio, 2012)" in _letter(education=[study], languages=[{"language": "italiano"}])


def test_a_product_has_no_article_and_two_tools_of_one_skill_are_two() -> None:
    assert known_as("Testing Library") == "Testing Library"
    assert known_as("Design System") == "il Design System"
    said = _letter(skills=[{"name": "Design system/Testing Library"}, {"name": "Git"}])
    assert "il design system, Testing Library e Git" in said


def test_a_program_that_the_advertisement_names_is_told_though_no_table_knows_it() -> None:
    skills = [{"name": one} for one in ("Excel", "Trivio", "Calamaio")]
    facts = read({"work": [JOB], "languages": [{"language": "italiano"}], "skills": skills})
    said = compose(facts, rubric("general"), "it", ad="Cerchiamo una vivaista.\nRequisiti:\n- uso di Trivio").letter
    assert "Trivio ed Excel" in said
    assert "Calamaio" not in said


def test_a_relative_clause_on_the_firm_may_begin_with_how_long() -> None:
    ad = "La Falegnameria Abete, che da trent'anni costruisce infissi, cerca un falegname."
    facts = read({"work": [JOB], "languages": [{"language": "italiano"}]})
    said = compose(facts, rubric("general"), "it", ad=ad, company="Falegnameria Abete").letter
    assert "la Falegnameria Abete, che da trent’anni costruisce infissi." in said


def test_a_registration_that_is_asked_for_stands_before_courses() -> None:
    papers = [
        "Corso ECM Terapia del dolore",
        "Corso Triage",
        "Corso di vulnologia - 50 ore",
        "Iscrizione all'OPI di Lodi",
    ]
    facts = read(
        {"work": [JOB], "languages": [{"language": "italiano"}], "certificates": [{"name": one} for one in papers]}
    )
    ad = "Cerchiamo infermieri.\nRequisiti:\n- iscrizione OPI\n- triage, vulnologia, terapia del dolore"
    said = compose(facts, rubric("general"), "it", ad=ad).letter
    assert "l’iscrizione all’OPI di Lodi" in said
    assert " - " not in said


def test_a_job_without_employer_does_not_say_twice_that_somebody_worked() -> None:
    job = {"position": "Ceramista", "startDate": "2018", "endDate": "2021", "highlights": ["Siti per artigiani"]}
    facts = read({"work": [JOB, job], "languages": [{"language": "italiano"}]})
    said = compose(facts, rubric("general"), "it").letter
    assert "Dal 2018 al 2021, come ceramista, ho lavorato ai siti per artigiani." in said


def test_stars_say_what_a_hotel_is() -> None:
    ad = "L'Hotel Olmo, quattro stelle con 75 camere sul lago, cerca un vivaista."
    facts = read({"work": [JOB], "languages": [{"language": "italiano"}]})
    said = compose(facts, rubric("general"), "it", ad=ad, company="Hotel Olmo").letter
    assert "l’Hotel Olmo, quattro stelle con 75 camere sul lago." in said


def test_a_second_study_that_is_asked_for_is_told_as_well() -> None:
    studies = [
        {"institution": "Università di Lecce", "studyType": "Laurea", "area": "Pedagogia", "endDate": "2020"},
        {"studyType": "Specializzazione sostegno", "endDate": "2022"},
    ]
    facts = read({"work": [JOB], "languages": [{"language": "italiano"}], "education": studies})
    said = compose(facts, rubric("general"), "it", ad="Cerchiamo maestre con specializzazione sul sostegno.").letter
    assert "una specializzazione sul sostegno (2022)" in said
    assert "sostegno" not in compose(facts, rubric("general"), "it").letter


def test_an_examination_of_a_language_is_one_of_it() -> None:
    assert credential("Inglese B2 First") == ("la certificazione", "di inglese B2 First")
    assert at("Notaio Olmo", "it") == "presso il notaio Olmo"
    assert at("IRCCS Olmo", "it") == "all’IRCCS Olmo"


def test_a_tool_of_an_earlier_post_at_the_same_firm_does_not_name_it_again() -> None:
    jobs = [JOB, {**JOB, "startDate": "2016", "endDate": "2019", "highlights": ["Inserimento ordini su SAP"]}]
    facts = read({"work": jobs, "languages": [{"language": "italiano"}], "meta": {"bozza": {"as_of": "2026-11"}}})
    said = compose(facts, rubric("general"), "it", ad="Requisiti:\n- uso di SAP", company="Rosa").letter
    assert "presso Vivaio Olmo con SAP" not in said and "al Vivaio Olmo con SAP" not in said


def test_the_section_of_a_register_and_a_bagnino_are_of_known_forms() -> None:
    papers = [{"name": "abilitazione IVASS sezione E"}, {"name": "Brevetto assistente bagnanti FIN"}]
    said = _letter(certificates=papers, languages=[{"language": "italiano"}])
    assert "l’abilitazione IVASS (sezione E)" in said
    assert "il brevetto di assistente bagnanti FIN" in said
