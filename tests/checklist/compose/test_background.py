"""What stands beside the jobs in a letter: skills, projects, studies, certificates and languages."""

from checklist.compose import compose
from checklist.compose.italian.credentials import credential
from checklist.compose.italian.lines.courses import course
from checklist.compose.italian.nouns import known_as
from checklist.facts import read
from tests.checklist.compose.profiles import rubric
from tests.rows import each_row


def _letter(language: str, ad: str = "", **facts: object) -> str:
    document = {"work": [{"name": "Lumen", "position": "Operatore" if language == "it" else "Operator",
                          "startDate": "2020", "highlights": []}], "meta": {"bozza": {"as_of": "2026-11"}}}  # fmt: skip
    return compose(read({**document, **facts}), rubric("backend"), language, ad=ad).letter


def test_a_skill_is_named_once_and_a_torn_certificate_never() -> None:
    known = [{"name": "Excel buono"}, {"name": "un po' di Python"}]
    letter = _letter(
        "it", skills=known, certificates=[{"name": "base, 40 ore"}], ad="La ditta chiede la conoscenza di Excel."
    )
    assert letter.count("Excel") == 1 and "Excel buono" not in letter
    assert "Python" not in letter and "base" not in letter


def test_what_somebody_was_is_no_skill_and_a_remark_behind_a_paper_is_not_told() -> None:
    known = [{"name": one} for one in ("Python", "Excel", "Xcode", "Organiser of a monthly Python evening")]
    papers = [{"name": "First Aid at Work. Renewed every year", "date": "2022"}, {"name": "Health Professions Council"}]
    letter = _letter("en", skills=known, certificates=papers, ad="You know Excel, iOS and Python.")
    assert "You ask for Python and Excel:" in letter and "Organiser" not in letter
    assert "First Aid at Work (2022)" in letter and "Renewed" not in letter and "Council" not in letter


def test_a_town_behind_a_school_in_quotation_marks_has_its_comma() -> None:
    area = "perito tessile L-19, indirizzo maglia"
    studies = [{"institution": 'ITIS "R. Olmo" Lodi', "studyType": "Diploma", "area": area, "endDate": "2006"}]
    letter = _letter("it", education=studies)
    assert "ITIS «R. Olmo», Lodi" in letter and "L-19" not in letter


def test_who_knows_a_little_of_a_language_is_not_said_to_speak_it() -> None:
    italian = [{"language": "Inglese", "fluency": "scolastico"}, {"language": "Spagnolo", "fluency": "buono"}]
    english = [{"language": "French", "fluency": "basic"}, {"language": "German", "fluency": "good"}]
    assert "parlo un buon spagnolo." in _letter("it", languages=italian).lower()
    assert "inglese" not in _letter("it", languages=italian)
    assert "I speak good German." in _letter("en", languages=english)
    unspoken = [
        ("Spagnolo", "buona comprensione"),
        ("Francese", "lettura"),
        ("German", "reading only"),
        ("Polish", "passive"),
    ]
    told = [{"language": name, "fluency": level} for name, level in unspoken]
    assert "parlo" not in _letter("it", languages=told).lower() and "I speak" not in _letter("en", languages=told)


def test_two_degrees_are_one_sentence_and_a_study_is_no_certificate_as_well() -> None:
    studies = [
        {"institution": f"Università di {town}", "studyType": kind, "area": area, "endDate": year}
        for town, kind, area, year in (
            ("Lecce", "Laurea magistrale", "Storia", "2019"),
            ("Bari", "Laurea", "Musicologia", "2016"),
        )
    ]
    spoken = {"forms": "f", "as_of": "2026-11"}
    letter = _letter("it", education=studies, meta={"bozza": spoken})
    assert "la laurea magistrale in Storia (Università di Lecce, 2019) e la laurea in Musicologia (" in letter
    assert "Sono laureata in Storia (Università di Lecce, 2019)." in _letter(
        "it", education=studies[:1], meta={"bozza": spoken}
    )
    master = {"institution": "Scuola Alba", "studyType": "Master", "area": "Controllo di gestione", "endDate": "2020"}
    letter = _letter("it", education=[master], certificates=[{"name": "Master in Controllo di gestione, Scuola Alba"}])
    assert letter.lower().count("controllo di gestione") == 1


def test_a_study_that_was_left_is_no_degree() -> None:
    for language, kind in (("it", "Laurea triennale (non conclusa)"), ("en", "BSc, not completed (4 of 6 semesters)")):
        study = {"institution": "Politecnico di Ancona", "studyType": kind, "area": "Chimica", "endDate": "2015"}
        assert "Chimica" not in (letter := _letter(language, education=[study])), letter
        alone = read({"education": [study], "meta": {"bozza": {"as_of": "2026-11"}}})
        assert "Ancona" not in compose(alone, rubric("backend"), language).letter


def test_an_italian_paper_says_of_whom_it_is_and_two_skills_have_two_articles() -> None:
    study = {"institution": "CFP Alba", "studyType": "Qualifica triennale", "area": "Elettricista", "endDate": "2010"}
    letter = _letter("it", education=[study], certificates=[{"name": "Fondamenti di acquisti industriali"}])
    assert "una qualifica triennale di elettricista (CFP Alba, 2010)" in letter
    assert "un corso di fondamenti di acquisti industriali" in letter
    assert known_as("misure e collaudi") == "le misure e i collaudi"


def test_skills_are_named_without_the_word_for_software_or_a_second_sentence() -> None:
    skills = [{"name": one} for one in ("software AutoCAD", "Pacchetto Office", "Excel. Patente C")]
    assert "AutoCAD, il pacchetto Office ed Excel." in _letter("it", skills=skills)
    letter = _letter("it", skills=[{"name": "Excel"}, {"name": "Word"}])
    assert all("strumenti" not in one for one in letter.split("\n\n") if "Lumen" in one)


def test_a_tool_that_the_opening_names_is_not_named_again() -> None:
    skills = [{"name": one} for one in ("Excel", "AutoCAD", "Revit")]
    ad = "Lumen cerca un tecnico che conosca AutoCAD."
    assert "AutoCAD, come richiesto nell’annuncio" in _letter("it", skills=skills, ad=ad)
    assert _letter("it", skills=skills, ad=ad).count("AutoCAD") == 1
    assert "Excel e Revit." in _letter("it", skills=skills, ad=ad)
    assert "AutoCAD" not in _letter("it", skills=skills[:1], ad=ad)


def test_a_driving_licence_is_had_and_no_title() -> None:
    papers = [{"name": "Patente B"}, {"name": "Patente C e CQC"}, {"name": "HACCP"}]
    letter = _letter("it", certificates=papers)
    assert "Ho l’attestato HACCP, la patente B e le patenti C e CQC." in letter


def test_a_native_speaker_of_another_language_is_one_in_italian_too() -> None:
    spoken = [{"language": "Inglese", "fluency": "madrelingua"}, {"language": "Tedesco", "fluency": "B2"}]
    assert "Sono di madrelingua inglese e parlo tedesco (B2)." in _letter("it", languages=spoken)
    assert "Sono di madrelingua inglese." in _letter("it", languages=spoken[:1])


def test_what_may_be_a_town_behind_a_field_is_left_out() -> None:
    study = {"studyType": "BSc", "area": "Nursing (General), Athlone", "endDate": "2009"}
    assert "I hold a BSc in Nursing (General)." in _letter("en", education=[study])


def test_italian_certificates_are_named_in_small_letters_and_by_what_they_are() -> None:
    rows = [
        ("Albo dei Biologi di Siena, n. 4411", "l’iscrizione all’Albo dei Biologi di Siena."),
        ("Workshop di innesto su vite", "l’attestato di un workshop di innesto su vite."),
        ("Attestato di Addetto alla mungitura, corso di 90 ore", "l’attestato di addetto alla mungitura."),
        ("haccp", "l’attestato HACCP."),
        ("Imbracature e funi II cat.", "funi di seconda categoria"),
        ("Corso ONAV assaggiatori, 60 ore", "un corso ONAV per assaggiatori."),
        ("Corso di tedesco secondo livello", "un corso di tedesco di secondo livello."),
    ]
    wrong = {
        name: letter for name, said in rows if said not in (letter := _letter("it", certificates=[{"name": name}]))
    }
    assert not wrong
    # Half of a name in small letters is no name.
    assert "uardia" not in _letter("it", certificates=[{"name": "Decreto di Guardia Zoofila"}])


def test_one_holds_a_certificate_and_attends_a_course() -> None:
    held = [
        {"name": "Forklift licence", "date": "2021"},
        {"name": "Site safety course"},
        {"name": "PRINCE2 (Foundation)", "date": "2020"},
    ]
    letter = _letter("en", certificates=held)
    assert "My qualifications include a forklift licence (2021) and PRINCE2 (Foundation, 2020), and" in letter
    assert "and I have completed the Site safety course." in letter
    held = [{"name": "Diploma in Insurance", "date": "2009"}, {"name": "Award in Wines"}]
    assert "a Diploma in Insurance (2009) and an Award in Wines." in _letter("en", certificates=held)
    held = [{"name": "Corso di primo soccorso, 12 ore", "date": "2022"}]
    assert "Ho frequentato un corso di primo soccorso (2022)." in _letter("it", certificates=held)
    held = [{"name": "Abilitazione all’uso di gru", "date": "2019"}, {"name": "BLSD"}]
    said = _letter("it", certificates=held).lower()
    assert "l’abilitazione all’uso di gru (2019) e la certificazione blsd." in said


@each_row(
    ("names", "said"),
    [
        (["Attestato addetto antincendio"], "l’attestato di addetto antincendio."),
        (["BLSD istruttore"], "la qualifica di istruttore BLSD."),
        (["HACCP addetti"], "l’attestato HACCP per addetti."),
        (["Antincendio rischio alto 16 ore"], "l’attestato antincendio (rischio alto)."),
        (["Formazione sicurezza generale"], "l’attestato di formazione sulla sicurezza generale."),
        (["Patentino gru a torre"], "il patentino per gru a torre."),
        (["Patentino escavatori"], "il patentino per escavatori."),
        (["Abilitazione piattaforme aeree"], "l’abilitazione per piattaforme aeree."),
        (["HACCP", "Lavori in quota"], "l’attestato HACCP e quello per lavori in quota."),
        (["Iscrizione Albo Geometri di Asti dal 2021"], "l’iscrizione all’Albo dei Geometri di Asti."),
        (["Patentino carrelli elevatori, rinnovo 2024"], "il patentino per carrelli elevatori."),
        (["Formazione sicurezza lavoratori"], "l’attestato di formazione sulla sicurezza dei lavoratori."),
        (["Patenti B, C, CE"], "le patenti B, C e CE."),
        (["Corso cosmetologia, 16 ore (2022)"], "un corso di cosmetologia (2022)."),
        (["Patentino per gru (rinnovato 2024)"], "il patentino per gru (rinnovato nel 2024)."),
        (["Attestato HACCP (aggiornato marzo 2023)"], "l’attestato HACCP (aggiornato a marzo 2023)."),
        (["Corso di potatura 40 ore, 2022"], "un corso di potatura (2022)."),
        (["Attestato di maestro di nuoto (FIN), 2017"], "l’attestato di maestro di nuoto (FIN, 2017)."),
        (["Corso laser medicale"], "un corso di laser medicale."),
        (["Patentino trattori agricoli"], "il patentino per trattori agricoli."),
        (["Iscritto Albo Educatori Veneto n. 00321"], "l’iscrizione all’Albo degli Educatori del Veneto."),
        (["Iscrizione Ordine Psicologi di Trento"], "l’iscrizione all’Ordine degli Psicologi di Trento."),
        (["Iscritta al Collegio dei Geometri di Asti"], "l’iscrizione al Collegio dei Geometri di Asti."),
        (["Preposto", "Movimentazione carichi"], "l’attestato di preposto e quello di movimentazione dei carichi."),
        (["PMP", "Scrum Fundamentals"], "le certificazioni PMP e Scrum Fundamentals."),
        (["Web Accessibility Specialist"], "la certificazione Web Accessibility Specialist."),
        (["Adobe Illustrator Certification"], "la Adobe Illustrator Certification."),
        (["Sommelier secondo livello"], "la qualifica di sommelier secondo livello."),
        (["HACCP", "Patente C"], "attestato HACCP e la patente C."),
        (["Patente: D, E"], "le patenti D ed E."),
        (["Certificato DELF B2"], "il certificato DELF B2."),
        (["Patente cat. C, CE"], "le patenti C e CE."),
        (["Patente di guida: AM, B"], "le patenti di guida AM e B."),
        (["Attestato di potatura (12 ore"], "l’attestato di potatura."),
        (["Interior lighting workshop"], "il corso «Interior lighting workshop»."),
        (["HACCP", "Attestato addetto antincendio"], "l’attestato HACCP e quello di addetto antincendio."),
        (["Corso saldatura a filo 24 ore"], "un corso di saldatura a filo."),
        (["Addetto antincendio 8 ore"], "l’attestato di addetto antincendio."),
        (["Corso sommelier"], "un corso per sommelier."),
        (["Corso addetti primo intervento"], "un corso per addetti al primo intervento."),
        (['"Vendere in vetrina", 12 ore'], "il corso «Vendere in vetrina»."),
        (
            ["Corso Excel base", "Corso di potatura, Scuola Agraria Salviati"],
            "un corso base di Excel e uno di potatura (Scuola Agraria Salviati).",
        ),
        (["Corso Norme Tecniche 2018 e Codice Appalti"], "il corso «Norme Tecniche 2018 e Codice Appalti»."),
        (["Iscritto XYZT Bari"], ""),
    ],
)
def test_certificates_are_called_what_they_are(names: list[str], said: str) -> None:
    letter = _letter("it", certificates=[{"name": name} for name in names])
    assert said in letter
    assert said or "Bari" not in letter


@each_row(
    ("language", "qualification", "area", "said"),
    [
        ("it", "Diploma di perito agrario", "", "il diploma di perito agrario (Istituto Vanvitelli, 2012)"),
        ("it", "Master di II livello", "Bioetica", "un master di II livello in Bioetica (Istituto Vanvitelli, 2012)"),
        (
            "it",
            "Master",
            "di I livello in Museologia",
            "un master di I livello in Museologia (Istituto Vanvitelli, 2012)",
        ),
        ("it", "Diploma di Liceo Artistico, Lodi", "", "il diploma di liceo artistico (Istituto Vanvitelli, 2012)"),
        ("it", "Qualifica pasticcere", "", "la qualifica di pasticcere (Istituto Vanvitelli, 2012)"),
        ("it", "Diploma tecnico dei servizi turistici", "", "il diploma di tecnico dei servizi turistici"),
        ("it", "Master II liv.", "Bioetica", "un master in Bioetica"),
        ("it", "Diploma perito tessile", "", "il diploma di perito tessile (Istituto Vanvitelli, 2012)"),
        (
            "it",
            "Diploma in servizi per il mare",
            "vela",
            "il diploma in servizi per il mare (Istituto Vanvitelli, 2012)",
        ),
        (
            "it",
            "Qualifica Operatore Turistico-Alberghiero, 900 ore",
            "",
            "la qualifica di operatore turistico-alberghiero (Is",
        ),
        ("it", "Qualifica installatore vele barche", "", ""),
        (
            "it",
            "Qualifica triennale parrucchiera",
            "indirizzo acconciatura",
            "la qualifica triennale di parrucchiera, indirizzo acconciatura",
        ),
        ("it", "Master", 'in "Wine Export" (60 ore)', "in «Wine Export» (60 ore, Istituto Vanvitelli, 2012)"),
        ("it", "Diploma di Perito Chimico", "Voghera", "il diploma di perito chimico (Istituto Vanvitelli, 2012)"),
        ("it", "Licenza media", "", "la licenza media (Istituto Vanvitelli, 2012)"),
        ("it", "Laurea", "Storia dell'arte", "la laurea in Storia dell’arte"),
        ("it", "Laurea", "Filosofia (L-5)", "la laurea in Filosofia (Istituto Vanvitelli, 2012)"),
        ("en", "PGCE", "Primary Education", "a PGCE in Primary Education"),
        ("en", "Higher National Diploma", "", "a Higher National Diploma (Istituto Vanvitelli, 2012)"),
        ("en", "Summer school", "", ""),
    ],
)
def test_a_qualification_that_no_table_has_is_said_in_its_own_words(
    language: str, qualification: str, area: str, said: str
) -> None:
    study = {"institution": "Istituto Vanvitelli", "studyType": qualification, "area": area, "endDate": "2012"}
    tongue = {"language": "italiano" if language == "it" else "English"}
    letter = _letter(language, education=[study], languages=[tongue])
    assert said in letter
    assert said or "Vanvitelli" not in letter


@each_row(
    ("projects", "said"),
    [
        ([{"name": "Rivista \"Il Covo\"", "highlights": ["Curate le pagine sui libri; 12 numeri"]}],
         "la rivista «Il Covo»: ho curato le pagine sui libri."),
        ([{"name": "Festival delle lanterne, Pavia"}, {"name": "Birdmap"}],
         "Fra i miei progetti ci sono il festival delle lanterne (Pavia) e Birdmap."),
        ([{"name": "\"Owl Calls\", a podcast about birds of the night"}], "Fra i miei progetti c’è «Owl Calls»."),
        ([{"name": "Fuori dal guscio", "description": "blog mensile su balconi e serre"}],
         "«Fuori dal guscio», un blog mensile su balconi e serre."),
        ([{"name": "Birdmap", "highlights": ["Premio di quartiere"]}], "Fra i miei progetti c’è Birdmap."),
    ],
)  # fmt: skip
def test_projects_are_told_by_what_was_done_or_named_in_one_sentence(
    projects: list[dict[str, object]], said: str
) -> None:
    assert said in _letter("it", projects=projects)


def test_a_mother_tongue_agrees_with_the_word_for_it_and_a_grade_is_said_of_one_language() -> None:
    spoken = [
        {"language": "Tedesco", "fluency": "madrelingua"},
        {"language": "Inglese", "fluency": "ottimo"},
        {"language": "Spagnolo", "fluency": ""},
    ]
    assert "Sono di madrelingua tedesca e parlo spagnolo e un ottimo inglese." in _letter("it", languages=spoken)


def test_a_school_is_no_field_of_study_and_an_address_no_project() -> None:
    study = {"studyType": "Attestato saldatore", "area": "Centro di formazione Olmo", "endDate": "2015"}
    letter = _letter("it", education=[study], projects=[{"name": "rosaolmo.example.org"}])
    assert "(Centro di formazione Olmo, 2015)" in letter
    assert "Trovate alcuni dei miei lavori su rosaolmo.example.org." in letter


def test_a_paper_has_the_prepositions_of_what_it_was_got_for() -> None:
    assert credential("Idoneità concorso Agente di polizia locale Comune di Alba").name == (
        "l’idoneità al concorso per agente di polizia locale del Comune di Alba"
    )
    assert course("Corso ANCI bilancio e tributi") == "il corso «ANCI bilancio e tributi»"
    assert course("Corso IVA e dogane") == "un corso su IVA e dogane"
    assert course("Corso preposto") == "un corso per preposto"
    assert credential("Patente B-C").name == "le patenti B e C"


def test_a_degree_that_is_torn_leaves_no_further_paper_behind() -> None:
    study = {"institution": "ITIS Olmo", "studyType": "Diploma (perito", "area": "", "endDate": "2015"}
    letter = _letter("it", education=[study], certificates=[{"name": "Patentino per il muletto"}])
    assert "anche il patentino" not in letter and "il patentino per il muletto" in letter


def test_a_letter_lists_four_algorithms_at_most() -> None:
    known = ["XGBoost", "LightGBM", "CatBoost", "random forest", "k-means", "Docker"]
    letter = _letter("en", skills=[{"name": one} for one in known])
    assert "I am familiar with XGBoost, LightGBM, CatBoost, random forest and Docker." in letter


def test_an_organisation_that_people_help_keeps_the_capital_of_its_name() -> None:
    deeds = ["Lezioni di italiano per 12 adulti"]
    helped = [{"organization": name, "position": "Volontaria", "startDate": "2021", "highlights": deeds} for name in
              ("Ragazze e Numeri", "Doposcuola per bambini")]  # fmt: skip
    assert "volontariato (Ragazze e Numeri)" in _letter("it", volunteer=helped[:1])
    assert "volontariato (doposcuola per bambini)" in _letter("it", volunteer=helped[1:])


def test_italian_studies_papers_and_languages_are_told_in_few_sentences() -> None:
    study = {"institution": "CFP Alba", "studyType": "Qualifica triennale", "area": "Elettricista", "endDate": "2010"}
    degree = {"institution": "Università di Lecce", "studyType": "Laurea", "area": "Storia", "endDate": "2012"}
    papers = [{"name": "HACCP"}, {"name": "Patente B"}, {"name": "Corso di primo soccorso"}]
    spoken = [{"language": "Francese", "fluency": "B2"}]
    native = [{"language": "Tedesco", "fluency": "madrelingua"}, *spoken]
    rows = [
        (study, papers, spoken, "elettricista (CFP Alba, 2010) e l’attestato HACCP. Ho la patente B, ho frequentato un "
         "corso di primo soccorso e parlo francese (B2)."),
        (study, papers[1:2], [], "elettricista (CFP Alba, 2010) e la patente B."),
        (degree, papers[:2], spoken, "la laurea in Storia (Università di Lecce, 2012) e ho l’attestato HACCP. Ho la "
         "patente B e parlo francese (B2)."),
        (degree, [], spoken, "la laurea in Storia (Università di Lecce, 2012) e parlo francese (B2)."),
        (degree, [], native, "Lecce, 2012). Sono di madrelingua tedesca e parlo francese (B2)."),
        (degree, papers[1:2], native, "Ho la patente B, sono di madrelingua tedesca e parlo francese (B2)."),
        (degree, papers[:1], spoken, "Ho inoltre l’attestato HACCP e parlo francese (B2)."),
    ]  # fmt: skip
    wrong = [
        (said, letter)
        for study, held, languages, said in rows
        if said not in (letter := _letter("it", education=[study], certificates=held, languages=languages))
    ]
    assert not wrong


def test_a_licence_ends_a_list_of_papers() -> None:
    papers = [{"name": "Patentino per il muletto"}, {"name": "Attestato di primo soccorso"}, {"name": "Patente B"}]
    said = "Ho il patentino per il muletto, l’attestato di primo soccorso e la patente B."
    assert said in _letter("it", certificates=papers)
    assert "Ho la patente A." in _letter("it", certificates=[{"name": "Patenti A"}])
