# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What stands around the deeds: the firm, whom the letter greets, places of work, titles, languages, certificates."""

import pytest

from checklist.compose import compose
from checklist.compose.advertisement import Advertisement
from checklist.compose.bilingual.titles import title
from checklist.compose.english.wording.main_clauses import one_clause
from checklist.compose.person import Person
from checklist.compose.times import at, plain_name
from checklist.compose.voice import Voice
from checklist.facts import read
from checklist.review import review
from tests.checklist.compose.profiles import profiles, rubric
from tests.rows import each_row

FIRM = [  # the advertisement, the firm, the language, what may follow "I read that"
    ("Da sessant'anni filiamo lana per la maglieria; siamo in 85.", "Filatura Carli", "it",
     "da sessant’anni filate lana per la maglieria"),
    ("Ogni giorno spediamo o ritiriamo cassette.", "Filatura Carli", "it", ""),
    ("Pastificio Olmo produce pasta fresca per 40 ristoranti.", "Pastificio Olmo", "it", "il Pastificio Olmo produce pasta fresca per 40 ristoranti"),
    ("Villa Serena è una casa di riposo con 60 posti letto.", "Residenza Villa Serena", "it", "la Residenza Villa Serena è una casa di riposo con 60 posti letto"),
    ("Per Torrefazione Luce S.r.l., azienda di caffè biologico con 12 dipendenti, siamo alla ricerca di un tecnico.", "Torrefazione Luce", "it", "la Torrefazione Luce è un’azienda di caffè biologico con 12 dipendenti"),
    ("Gestiamo sette asili nido nella provincia di Lecco.", "Girotondo", "it", "gestite sette asili nido nella provincia di Lecco"),
    ("Siamo Girotondo, una cooperativa di Lecco che gestisce sette asili.", "Girotondo", "it",
     "siete una cooperativa di Lecco che gestisce sette asili"),
    ("Siamo Girotondo, consorzio di sette asili nel Lecchese.", "Girotondo", "it", "siete un consorzio di sette asili nel Lecchese"),
    ("Crediamo che ogni persona sia il centro del nostro lavoro.", "Girotondo", "it", ""),
    ("We run three bakeries in the north of Leeds.", "Crumb", "en", "you run three bakeries in the north of Leeds"),
    ("We are a school of 90 pupils on a small island.", "Skerry", "en", "Skerry is a school of 90 pupils on a small island"),
    ("We are Skerry, a bakery of six on a small island.", "Skerry", "en", "Skerry is a bakery of six on a small island"),
    ("We are nine people in an old tram shed by the sea.", "Skerry", "en", "Skerry has nine people in an old tram shed by the sea"),
    ("We believe in people and in bread of the best kind.", "Crumb", "en", ""),
    ("Our oven hall bakes for forty schools in the north.", "Crumb", "en", "your oven hall bakes for forty schools in the north"),
    ("Our twelve bakers are away until the end of the month.", "Crumb", "en", ""),
    ("Our 12 bakers made 90,000 loaves for schools last year.", "Crumb", "en", "your 12 bakers made 90,000 loaves for schools last year"),
    ("Our head baker is retiring at the end of the year.", "Crumb", "en", ""),
    ("La nostra filanda lavora 90 tonnellate di lana all'anno.", "Filatura Carli", "it", "la vostra filanda lavora 90 tonnellate di lana all’anno"),
    ("La nostra contabile storica lascia il lavoro a dicembre.", "Filatura Carli", "it", ""),
    ("Richiediamo il diploma e due anni di esperienza.", "Filatura Carli", "it", ""),
    ("Filatura Carli S.p.A., azienda tessile di Biella (BI) con 85 dipendenti, cerca un magazziniere.", "Filatura Carli", "it", "la Filatura Carli è un’azienda tessile di Biella con 85 dipendenti"),
    ("Girotondo Soc. Coop. gestisce sette asili nido nel Lecchese.", "Girotondo", "it", "Girotondo gestisce sette asili nido nel Lecchese"),
    ("Elm Hill is a busy village school of 90 pupils.", "Elm Hill Primary School", "en", "Elm Hill Primary School is a busy village school of 90 pupils"),
    ("Crumb bakes bread for forty schools in the north.", "Crumb Bakery", "en", "Crumb Bakery bakes bread for forty schools in the north"),
]  # fmt: skip


@each_row(("text", "company", "language", "said"), FIRM)
def test_what_the_advertisement_says_of_the_firm_follows_i_read_that(
    text: str, company: str, language: str, said: str
) -> None:
    assert Advertisement(text, company).about_the_firm(language) == said


OPENINGS = [  # the advertisement, the firm, the language, how the first sentence ends
    ("Crumb bakes bread for forty schools in the north.", "Crumb", "en", " at Crumb, which bakes bread for forty schools in the north."),
    ("We are a school of 90 pupils on a small island.", "Skerry", "en", " at Skerry, a school of 90 pupils on a small island."),
    ("Crumb helps small village schools eat well: bread, soup, salads.", "Crumb", "en", " at Crumb, which helps small village schools eat well."),
    ("We run three bakeries in the north of Leeds.", "Crumb", "en", "that you run three bakeries in the north of Leeds, and I am applying for the role of Baker."),
    ("The bakery is inviting applications from bakers.", "Crumb", "en", " at Crumb, which [one concrete fact about the company]."),
    ("Crumb is inviting applications from bakers of every kind.", "Crumb", "en", " at Crumb, which [one concrete fact about the company]."),
    ("Crumb bakes 4,000 loaves and 1.5 tons of cake a day.", "Crumb", "en", " at Crumb, which bakes 4,000 loaves and 1.5 tons of cake a day."),
    ("Pastificio Olmo produce pasta fresca per 40 ristoranti.", "Pastificio Olmo", "it", " presso il Pastificio Olmo, che produce pasta fresca per 40 ristoranti."),
    ("Fonderie Sesia produce valvole per l'industria navale.", "Fonderie Sesia", "it", " presso Fonderie Sesia, che produce valvole per l’industria navale."),
    ("Le Fonderie Sesia producono valvole per l'industria navale.", "Fonderie Sesia", "it", " presso le Fonderie Sesia, che producono valvole per l’industria navale."),
    ("Le Fonderie Sesia sono una rete di tre stabilimenti.", "Fonderie Sesia", "it", " presso le Fonderie Sesia, rete di tre stabilimenti."),
    ("Filatura Carli S.p.A., azienda tessile di Biella con 85 dipendenti, cerca un magazziniere.", "Filatura Carli", "it", " presso la Filatura Carli, azienda tessile di Biella con 85 dipendenti."),
    ("Gestiamo sette asili nido nella provincia di Lecco.", "Girotondo", "it", "che gestite sette asili nido nella provincia di Lecco, e vi scrivo per candidarmi al ruolo di Baker."),
]  # fmt: skip


@each_row(
    ("said", "told"),
    [
        ("you are a charity, and about 40,000 people visit your gardens", "about 40,000 people visit your gardens"),
        ("you run two bakeries in Olm and some 300 cafés buy your bread", "you run two bakeries in Olm"),
        ("you make oat milk and more than 50 dairies sell it", "you make oat milk"),
        ("you build yachts, and last year you launched nine of them", "you build yachts"),
        ("you have two mills, four shops, and some 300 customers", "you have two mills, four shops, and some 300 customers"),
        ("you grow apples and sell them in your own shop", "you grow apples and sell them in your own shop"),
    ],
)  # fmt: skip
def test_of_a_compound_sentence_on_the_firm_one_clause_is_told(said: str, told: str) -> None:
    assert one_clause(said) == told


@each_row(("text", "company", "language", "end"), OPENINGS)
def test_the_first_sentence_says_for_what_role_and_one_thing_about_the_firm(
    text: str, company: str, language: str, end: str
) -> None:
    letter = compose(read({}), rubric("general"), language, ad=text, company=company, role="Baker").letter
    assert letter.split("\n\n")[2].split("\n")[0].endswith(end)


def test_a_role_with_a_comma_stands_between_commas() -> None:
    ad = "Crumb bakes bread for forty schools in the north."
    letter = compose(read({}), rubric("general"), "en", ad=ad, company="Crumb", role="Baker, Night Shift").letter
    assert "the role of Baker, Night Shift, at Crumb, which bakes" in letter
    letter = compose(read({}), rubric("general"), "en", role="Baker, Night Shift").letter
    assert "the role of Baker, Night Shift." in letter


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("company", ["", "(AN)", "S.r.l.", "«»", "12"])
def test_a_letter_says_for_what_role_it_is_whatever_the_firm_is_called(company: str, language: str) -> None:
    letter = compose(read({}), rubric("general"), language, ad="Cerchiamo un fornaio.", company=company, role="Baker")
    assert "Baker" in letter.letter.split("\n\n")[2]


@each_row(
    ("said", "language", "told"),
    [
        ("parcel tracking platform for florists", "en", ", a parcel tracking platform for florists,"),
        ("General contractor for village halls", "en", ", a general contractor for village halls,"),
        ("online rail tickets", "en", " (online rail tickets)"),
        ("ticket booking for ferries", "en", " (ticket booking for ferries)"),
        ("design agency, 40 people", "en", " (design agency, 40 people)"),
        ("Studio di sei persone per il teatro", "it", ", studio di sei persone per il teatro,"),
        ("impianti per la carta", "it", " (impianti per la carta)"),
    ],
)
def test_what_an_employer_does_stands_behind_its_name(said: str, language: str, told: str) -> None:
    job = {"name": "Kestrel", "description": said, "position": "Clerk", "startDate": "2021"}
    facts = read({"work": [job]})
    voice = Voice(language, 0, Person(facts), Advertisement(""))
    assert voice.job(next(iter(facts.entries("job"))))["what"] == told


@each_row(
    ("text", "reader"),
    [
        ("Candidature entro maggio, alla c.a. di Elena Brusa.", "Elena Brusa"),
        ("Send your CV and a letter to Ruth Okafor by Friday.", "Ruth Okafor"),
        ("Please apply by Friday, FAO Tess Quill.", "Tess Quill"),
        ("Inviare il curriculum all'attenzione della sig.ra Ida Ferro.", "Sig.ra Ida Ferro"),
        ("Send your CV to Nuala Ní Bhriain, Workshop Co-ordinator.", "Nuala Ní Bhriain"),
        ("Send your CV to Olmo Bakeries by Friday.", ""),
    ],
)
def test_a_letter_greets_whom_the_advertisement_names(text: str, reader: str) -> None:
    assert Advertisement(text, "Olmo").reader == reader


@each_row(
    ("advertisement", "language", "greeted"),
    [
        ("Send your letter to Mrs Tess Quill by Friday.", "it", "Gentile Sig.ra Tess Quill,"),
        ("Apply to Mr Quill by Friday.", "it", "Gentile Sig. Quill,"),
        ("Apply to Dr Tess Quill by Friday.", "it", "Gentile Tess Quill,"),
        ("Apply to Dr Quill by Friday.", "it", "Olmo,"),
        ("Candidature alla Dott.ssa Elena Brusa.", "en", "Dear Ms Brusa,"),
        ("Candidature al Sig. Brusa entro maggio.", "en", "Dear Mr Brusa,"),
        ("Candidature all’Ing. Elena Brusa.", "en", "Dear Elena Brusa,"),
        ("Candidature all’Ing. Elena Brusa.", "it", "Gentile Ing. Elena Brusa,"),
        ("Please write to Mrs Edith van den Berg.", "en", "Dear Mrs van den Berg,"),
        ("Candidature alla Prof.ssa Brusa.", "en", "Dear Prof. Brusa,"),
        ("Candidature alla dott.ssa Elena Dal Monte.", "it", "Gentile Dott.ssa Elena Dal Monte,"),
    ],
)
def test_titles_of_another_language_are_translated_or_left_out(advertisement: str, language: str, greeted: str) -> None:
    letter = compose(read({}), rubric("backend"), language, ad=advertisement, company="Olmo").letter
    assert greeted in letter.split("\n\n")[1]


def test_nothing_of_a_job_is_lost_where_the_employer_is_not_known() -> None:
    job = {
        "position": "Fioraia",
        "startDate": "2021-02",
        "highlights": ["Composizioni per matrimoni", "Cura delle serre"],
    }
    letter = compose(read({"work": [job]}), rubric("backend"), "it").letter
    assert "Da febbraio 2021 lavoro come fioraia: mi occupo" in letter
    assert "anche" not in letter


def test_the_imperfect_stands_with_no_time_that_is_over() -> None:
    def letter(**job: object) -> str:
        begun = {"startDate": "2016", "endDate": "2019", "highlights": ["Cura delle serre"], **job}
        return compose(
            read({"work": [{"name": "Vivai Olmo", "startDate": "2020"}, begun]}), rubric("backend"), "it"
        ).letter

    assert "Negli anni dal 2016 al 2019 mi occupavo" in letter()
    assert "Dal 2016 al 2019 ho lavorato come fioraia: mi occupavo" in letter(position="Fioraia", name="due stagioni")
    assert "Presso Rosaspina, dove ho lavorato dal 2016 al 2019 come fioraia, mi occupavo" in letter(
        position="Fioraia", name="Rosaspina / Coop. Tulipano"
    )


def test_an_office_that_stands_for_its_body_has_its_article() -> None:
    assert at("Servizi Cimiteriali", "it") == "ai Servizi Cimiteriali"
    assert at("Servizi Olmo", "it") == "presso Servizi Olmo"


def test_a_place_where_the_name_should_be_is_no_signature() -> None:
    for name, signed in (("Lodi (LO)", "[nome e cognome]"), ("Rosa Dell’Orto", "Rosa Dell’Orto")):
        made = compose(read({"basics": {"name": name, "email": "a@example.org"}}), rubric("backend"), "it")
        assert made.letter.split("\n\n")[-1].startswith(signed)


def test_what_changed_at_a_firm_did_not_work_there_and_is_no_task_before_others() -> None:
    lines = ["Ricavi della scuola di vela da 40.000 a 90.000 euro", "Coordinamento di 5 istruttori"]
    job = {"name": "Velica Lario", "position": "Istruttore", "startDate": "2018", "highlights": lines}
    letter = compose(read({"work": [job]}), rubric("backend"), "it").letter
    assert "Da quando lavoro presso Velica Lario, i ricavi della scuola di vela sono passati da 40.000" in letter
    assert " Coordino 5 istruttori" in letter
    letter = next(one for one in profiles() if (one.name, one.kind) == ("product_it", "some")).composed().letter
    assert " Il tasso di abbandono mensile è sceso dal 3,1% al 2,2%.\n\nAll’Agenzia Lampo" in letter


def test_two_sentences_of_one_job_do_not_begin_alike_and_tools_stand_apart_from_it() -> None:
    lines = ["Semina, trapianto e irrigazione di 30 serre nella stagione estiva, con due aiutanti e un trattore a noleggio",
             "Vendita al mercato e preparazione delle cassette per i gruppi di acquisto che vengono da tutta la valle"]  # fmt: skip
    job = {
        "name": "Ortilia",
        "position": "ORTOLANA STAGIONALE",
        "startDate": "2018",
        "endDate": "2021",
        "highlights": lines,
    }
    facts = {"work": [job], "skills": [{"name": "Excel"}, {"name": "QGIS"}, {"name": "pacchetto Office"}]}
    letter = compose(read(facts), rubric("backend"), "it").letter
    told = next(one for one in letter.split("\n\n") if "occupavo" in one)
    assert told.lower().count("mi occupavo") == 1
    assert "Il lavoro comprendeva anche" in told
    assert "strumenti" not in told
    assert "ortolana stagionale" in letter


def test_the_language_scala_is_no_staircase_and_an_employer_that_comes_again_is_said_to() -> None:
    jobs = [{"name": "Ortilia", "startDate": f"{year}", "endDate": f"{year + 2}"} for year in (2018, 2014)]
    skills = [{"name": one} for one in ("Scala", "Docker", "Contabilità di cantiere")]
    letter = compose(read({"work": jobs, "skills": skills}), rubric("backend"), "it").letter
    assert "Scala e Docker." in letter
    assert letter.count("Sempre presso Ortilia ho lavorato dal 2014 al 2016.") == 1

    jobs.insert(1, {"name": "Serre Alte", "startDate": "2016", "endDate": "2018"})
    assert "Sempre" not in compose(read({"work": jobs, "skills": skills}), rubric("backend"), "it").letter


def test_acronyms_that_an_advertisement_has_in_capitals_keep_them_in_a_role() -> None:
    ad = Advertisement("Cerchiamo per l'ufficio HSE di Lodi\nTECNICO HSE CON LAUREA", "", "TECNICO HSE CON LAUREA")
    assert Voice("it", 0, Person(read({})), ad).role == "tecnico HSE con laurea"


def test_a_firm_keeps_its_legal_form_behind_spett_le_and_nowhere_else() -> None:
    text = "Vetreria Sole S.p.A. cerca un magazziniere. Vetreria Sole lavora il vetro dei mobili in tre stabilimenti."
    made = [
        compose(read({}), rubric("backend"), "it", ad=text, company="Vetreria Sole", seed=seed).letter
        for seed in range(4)
    ]
    assert any("Spett.le Vetreria Sole S.p.A.,\n" in one for one in made)
    assert all(one.count("S.p.A.") == one.count("Spett.le") for one in made)


@each_row(
    ("employer", "italian", "english"),
    [
        ("Supermercati Pino S.r.l.", "ai Supermercati Pino", "at Supermercati Pino"),
        ("Studio Legale Riva", "allo Studio Legale Riva", "at Studio Legale Riva"),
        ("Impresa edile di famiglia", "all’impresa edile di famiglia", "at Impresa edile di famiglia"),
        ("Lido Onda Blu", "al Lido Onda Blu", "at Lido Onda Blu"),
        ("Residenza Il Melo", "alla Residenza Il Melo", "at Residenza Il Melo"),
        ("Vliet Logistics B.V.", "presso Vliet Logistics", "at Vliet Logistics"),
        ("Mensa scolastica Pozzoverde", "alla Mensa scolastica Pozzoverde", "at Mensa scolastica Pozzoverde"),
        ("Cantine Montealto Soc. Agr.", "alle Cantine Montealto", "at Cantine Montealto"),
        ("Bulloneria Sartirana", "alla Bulloneria Sartirana", "at Bulloneria Sartirana"),
        ("Azienda Agricola Prà", "all’Azienda Agricola Prà", "at Azienda Agricola Prà"),
        ("Trasporti Molinetto S.p.A.", "presso Trasporti Molinetto", "at Trasporti Molinetto"),
        ("INAIL", "all’INAIL", "at INAIL"),
        ("Famiglia privata", "presso una famiglia privata", "at Famiglia privata"),
        ("Geom. Ugo Brera", "presso il geom. Ugo Brera", "at Geom. Ugo Brera"),
        ("Dott.ssa Ada Brera", "presso la dott.ssa Ada Brera", "at Dott.ssa Ada Brera"),
        ("I.I.S. Galvani", "all’I.I.S. Galvani", "at I.I.S. Galvani"),
        ("Unione Montana Valbruna", "all’Unione Montana Valbruna", "at Unione Montana Valbruna"),
        ("Il Sorbo Onlus", "presso Il Sorbo Onlus", "at Il Sorbo Onlus"),
        ("OFFICINE MARTELLI, Lodi", "alle Officine Martelli", "at Officine Martelli"),
        ('Scuola "Il Girasole" (Asti)', "alla Scuola Il Girasole", "at Scuola Il Girasole"),
        ("allotment society", "presso allotment society", "at the allotment society"),
        ("esercito", "nell’esercito", "at the esercito"),
        ("Aeronautica Militare", "nell’Aeronautica Militare", "at Aeronautica Militare"),
        ("Arma dei Carabinieri", "nell’Arma dei Carabinieri", "at Arma dei Carabinieri"),
        ("Guardia di Finanza", "nella Guardia di Finanza", "at Guardia di Finanza"),
        ("Vigili del Fuoco di Asti", "nei Vigili del Fuoco di Asti", "at Vigili del Fuoco di Asti"),
        ("M/N Aurora", "sulla M/N Aurora", "on the M/N Aurora"),
        ("Croce Bianca Valsesia", "alla Croce Bianca Valsesia", "at Croce Bianca Valsesia"),
        ("BCC ALTA BRIANZA", "presso BCC Alta Brianza", "at BCC Alta Brianza"),
        ("OFFICINE F.LLI GRASSI", "alle Officine F.lli Grassi", "at Officine F.lli Grassi"),
        ("Mosaici e vetrate per chiese", "", "at Mosaici e vetrate per chiese"),
        ("ASD Nuoto Polesine", "all’ASD Nuoto Polesine", "at ASD Nuoto Polesine"),
        (
            "CASA DI RIPOSO PER ANZIANI LA QUERCIA",
            "alla Casa di Riposo per Anziani La Quercia",
            "at Casa di Riposo per Anziani La Quercia",
        ),
    ],
)
def test_places_of_work_take_the_preposition_that_they_ask_for(employer: str, italian: str, english: str) -> None:
    assert (at(employer, "it"), at(employer, "en")) == (italian, english)
    assert plain_name(employer) in (italian, english.removeprefix("at ")) or plain_name(employer) in english


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("CAMERIERA DI SALA", "it", "cameriera di sala"),
        ("OSTETRICA DI SALA PARTO OSS", "it", "ostetrica di sala parto OSS"),
        ("BAGNINO STAGIONALE", "it", "bagnino stagionale"),
        ("vari ristoranti", "it", ""),
        ("Addetta cassa", "it", "addetta alla cassa"),
        ("Impiegata Contabile", "it", "impiegata contabile"),
        ("Responsabile Punto Vendita Brico", "it", "responsabile del punto vendita Brico"),
        ("Responsabile ufficio tecnico", "it", "responsabile dell’ufficio tecnico"),
        ("Addetta confezionamento e spedizioni", "it", "addetta al confezionamento e alle spedizioni"),
        ("Impiegato ufficio acquisti", "it", "impiegato dell’ufficio acquisti"),
        ("Capo partita secondi e griglia", "it", "capo partita ai secondi e alla griglia"),
        ("Montatore infissi", "it", "montatore di infissi"),
        ("Conducente autobus", "it", "conducente di autobus"),
        ("Lettrice madrelingua di", "it", "lettrice madrelingua"),
        ("Docente scuola media", "it", "docente di scuola media"),
        ("Agente immobiliare", "it", "agente immobiliare"),
        ("Addetta carico scarico", "it", "addetta al carico e scarico"),
        ("Cameriera sala", "it", "cameriera di sala"),
        ("Stagista laboratorio chimico", "it", "stagista nel laboratorio chimico"),
        ("Stagista graphic designer", "it", "stagista graphic designer"),
        ("Junior copy editor", "it", "junior copy editor"),
        ("Responsabile officina", "it", "responsabile dell’officina"),
        ("1,4 milioni raccolti", "it", ""),
        ("Sarta", "it", "sarta"),
        ("Cuoco / Pizzaiolo", "it", "cuoco e pizzaiolo"),
        ("Addetto/a sportello", "it", "addetto/a allo sportello"),
        ("Istruttore – Servizi sociali", "it", "istruttore"),
        ("Cook/cleaner", "en", "Cook and cleaner"),
        ("Scottish guide", "en", "Scottish guide"),
    ],
)
def test_titles_stand_in_a_sentence(written: str, language: str, said: str) -> None:
    assert title(written, language, language).lower() == said.lower()
    assert title(written, language, language)[:1] in (said[:1], said[:1].lower())


def test_how_somebody_worked_for_a_time_is_no_title() -> None:
    times = (
        "Student nurse placements",
        "Return to nursing",
        "Teaching practice",
        "Evening shifts",
        "Training contract",
    )
    people = ("Placements Officer", "Head of Research", "Practice Nurse", "Shift Leader")
    assert [one for one in (*times, *people) if title(one, "en", "en")] == list(people)


@each_row(
    ("written", "for_a_man", "for_a_woman"),
    [
        ("Infermiere/a di reparto", "infermiere di reparto", "infermiera di reparto"),
        ("Impiegata/o contabile", "impiegato contabile", "impiegata contabile"),
        ("Educatore/Educatrice di nido", "educatore di nido", "educatrice di nido"),
        ("Direttore/trice", "direttore", "direttrice"),
        ("Cuoco/Pizzaiolo", "cuoco/pizzaiolo", "cuoco/pizzaiolo"),
        ("Infermiere di Pronto Soccorso", "infermiere di pronto soccorso", "infermiere di pronto soccorso"),
        (
            "Mulettista / Magazziniere di notte",
            "mulettista / magazziniere di notte",
            "mulettista / magazziniere di notte",
        ),
        ("Perito Assicurativo Senior", "perito assicurativo senior", "perito assicurativo senior"),
        ("Assistente alla Poltrona", "assistente alla poltrona", "assistente alla poltrona"),
        ("Direttore di Filiale Milano", "direttore di filiale Milano", "direttore di filiale Milano"),
        ("Fresatore Fanuc CNC", "fresatore Fanuc CNC", "fresatore Fanuc CNC"),
        ("Store Manager", "Store Manager", "Store Manager"),
        ("OPERAI SALDATORI", "operaio saldatore", "operaia saldatore"),
        ("Farmacisti", "farmacista", "farmacista"),
        ("ADDETTA/O CONTROLLO QUALITÀ", "addetto al controllo qualità", "addetta al controllo qualità"),
        ("3 ALLENATORI/ALLENATRICI DI TENNIS", "allenatore di tennis", "allenatrice di tennis"),
        ("TECNICO DI RADIOLOGIA – Sede di Este", "tecnico di radiologia", "tecnico di radiologia"),
        ("Barista / Cameriere-Cameriera di sala", "barista", "barista"),
        ("CONTABILE JUNIOR", "contabile junior", "contabile junior"),
        ("Addetti/e alle vendite", "addetto alle vendite", "addetta alle vendite"),
        ("UX/UI Designer", "UX/UI Designer", "UX/UI Designer"),
        ("PARRUCCHIERA / UN PARRUCCHIERE CON ESPERIENZA", "parrucchiere con esperienza", "parrucchiera con esperienza"),
        ("GIARDINIERI / AUTISTI CON PATENTE C", "giardiniere", "giardiniera"),
        ("Biologo/a di laboratorio", "biologo di laboratorio", "biologa di laboratorio"),
    ],
)
def test_the_role_applied_for_is_that_of_one_person(written: str, for_a_man: str, for_a_woman: str) -> None:
    for forms, role in (("m", for_a_man), ("f", for_a_woman)):
        facts = read({"meta": {"bozza": {"forms": forms}}})
        assert Voice("it", 0, Person(facts), Advertisement("", "", written)).role == role


def test_a_firm_that_an_advertisement_types_in_capitals_is_named_as_one_writes_it() -> None:
    ad = "HOTEL BELLARIVA S.R.L. cerca un portiere. L’Hotel Bellariva apre da maggio a settembre."
    letter = compose(read({}), rubric("backend"), "it", ad=ad, company="HOTEL BELLARIVA").letter
    assert "BELLARIVA" not in letter and "Hotel Bellariva" in letter


def test_a_paragraph_about_a_job_is_said_sentence_by_sentence() -> None:
    told = "Managed a ward of 30 beds. Reduced falls from 12 to 5 a month. I chaired the weekly meeting."
    job = {"name": "St Brigid’s", "position": "Ward manager", "startDate": "2016", "endDate": "2019", "summary": told}
    letter = compose(read({"work": [job], "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("backend"), "en").letter
    assert "I managed a ward of 30 beds and reduced falls from 12 to 5 a month." in letter
    assert "I also chaired the weekly meeting." in letter


def _jobs(*jobs: tuple[str, str, str, str]) -> str:
    work = [{"name": name, "startDate": start, "endDate": end, "highlights": [deed]} for name, start, end, deed in jobs]
    return compose(read({"work": work, "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("general"), "it").letter


def test_before_is_said_only_of_a_job_that_was_over_when_the_one_above_began() -> None:
    sails, masts = (
        ("Vele Ostro", "2019-05", "2022-09", "Potatura dei meli"),
        ("Alberi Sirio", "2022-03", "2022-06", "Cura dei cani"),
    )
    letter = _jobs(sails, masts)
    assert "Prima" not in letter and "presso Alberi Sirio" in letter
    remi, scafi = (
        ("Remi Alba", "2011", "2014", "Costruite 12 barche"),
        ("Scafi Mele", "2006", "2009", "Restaurati 9 scafi"),
    )
    letter = _jobs(sails, remi, scafi)
    assert "Prima, dal 2011 al 2014, ho lavorato presso Remi Alba: ho costruito 12 barche." in letter
    assert "Presso Scafi Mele, dove ho lavorato dal 2006 al 2009, ho restaurato 9 scafi." in letter


def test_paragraphs_on_earlier_jobs_begin_in_different_ways() -> None:
    work = [{"name": "Ceramiche Alba", "position": "Ceramista", "startDate": "2020", "highlights": ["Smaltatura"]}]
    names = ("Terre Cotte", "Lumi e Vasi", "Fornaci Riva", "Argille Sud")
    for place, name in enumerate(names):
        years = {"startDate": f"{2017 - 3 * place}", "endDate": f"{2019 - 3 * place}"}
        lines = ["Cottura dei vasi e pulizia dei forni"] if place != 3 else ["Progettati 3 forni; cura del magazzino"]
        work.append({"name": name, "position": "Aiuto ceramista", "highlights": lines, **years})
    letter = compose(read({"work": work, "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("general"), "it").letter
    assert "Presso Terre Cotte, dove ho lavorato dal 2017 al 2019 come aiuto ceramista, mi occupavo" in letter
    assert "Prima, dal 2014 al 2016, ho lavorato presso Lumi e Vasi come aiuto ceramista, occupandomi" in letter
    assert "Ancora prima, dal 2011 al 2013, ho lavorato presso Fornaci Riva come aiuto ceramista: fra i miei" in letter
    assert "Argille Sud, dove ho lavorato dal 2008 al 2010" in letter
    assert "ho progettato 3 forni. Mi occupavo anche della cura del magazzino." in letter


def test_what_goes_on_is_told_apart_from_what_is_done() -> None:
    lines = ["Cura dei cani", "Costruiti 4 recinti nel 2021", "Responsabile del canile", "Addestrati 9 cani nel 2022"]
    job = {"name": "Vele Ostro", "position": "Cinofila", "startDate": "2015", "highlights": lines}
    letter = compose(read({"work": [job]}), rubric("general"), "it").letter
    told = next(one for one in letter.split("\n\n") if "occupo" in one)
    assert told.index("occupo") < told.index("responsabile") < told.index("recinti") < told.index("addestrato")


def test_two_kinds_of_one_thing_name_it_once() -> None:
    work = [{"name": "Vele Ostro", "startDate": "2015", "highlights": ["Inventari mensili", "Inventari annuali"]}]
    letter = compose(read({"work": work}), rubric("general"), "it").letter
    assert "mi occupo degli inventari mensili e annuali" in letter.lower()


def test_since_when_something_is_so_opens_its_sentence() -> None:
    work = [
        {
            "name": "Vele Ostro",
            "position": "Velaia",
            "startDate": "2015-01",
            "highlights": ["Dal 2019 tutor dei tirocinanti"],
        }
    ]
    letter = compose(read({"work": work}), rubric("general"), "it").letter
    assert "Dal 2019 sono tutor dei tirocinanti" in letter and "attuale" not in letter


def test_what_is_done_by_hand_is_no_tool_of_the_advertisement() -> None:
    work = [{"name": "Vele Ostro", "position": "Velaia", "startDate": "2015-01", "highlights": ["Collaudo delle vele"]}]
    ad = "Cerchiamo chi si occupi del collaudo."
    letter = compose(read({"work": work}), rubric("general"), "it", ad=ad, company="Alba").letter
    assert "con collaudo" not in letter.lower()


@pytest.mark.parametrize(
    "employer", ["Perito elettorale e statistico", "con interruzione per trasloco", "stagioni estive"]
)
def test_a_person_or_a_time_of_the_year_is_no_place_of_work(employer: str) -> None:
    assert at(employer, "it") == ""


def test_where_somebody_worked_is_not_said_twice_and_tools_of_a_running_job_are_of_now() -> None:
    old = {"name": "Vele Ostro", "startDate": "2008", "endDate": "2011", "highlights": ["Ho lavorato come stivatore"]}
    now = {"name": "Scafi Mele", "startDate": "2020", "highlights": ["AutoCAD 3D"]}
    letter = compose(
        read({"work": [now, old], "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("general"), "it"
    ).letter
    assert "dal 2008 al 2011, presso Vele Ostro, ho lavorato come stivatore." in letter
    assert "In quel periodo uso" not in letter


def test_what_somebody_is_in_a_running_job_is_one_sentence() -> None:
    lines = ["Cura dei cani", "Referente del turno", "Pulizia dei recinti", "Responsabile dei ritiri"]
    job = {"name": "Caf Ostro", "position": "Cinofila", "startDate": "2015", "highlights": lines}
    letter = compose(read({"work": [job]}), rubric("general"), "it").letter
    assert "Sono referente del turno e responsabile dei ritiri." in letter
    assert at("Caf Ostro", "it") == "al Caf Ostro"


@pytest.mark.parametrize(("language", "seed"), [(language, seed) for language in ("it", "en") for seed in range(3)])
def test_the_checklist_finds_no_skill_in_the_sentence_that_offers_an_interview(language: str, seed: int) -> None:
    done = {"it": "Ho venduto pane a 200 clienti", "en": "Sold bread to 200 customers"}[language]
    facts = read({"work": [{"name": "Olmo", "position": "Chef", "startDate": "2019", "highlights": [done]}]})
    made = compose(facts, rubric("general"), language, seed=seed)
    frame = [one for one in made.sentences if not one.facts]
    found = next(one for one in review(made.letter, rubric("general")).criteria if one.id == "skills-in-use")
    assert not [one for one in found.evidence for said in frame if one.start < said.end and said.start < one.end]
