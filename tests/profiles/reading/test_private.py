"""What is never read: birth, sex, nationality, family, health, codes, streets; and what looks like it but is work."""

import pytest

from profiles.reading import files
from profiles.reading.lines import Line
from profiles.reading.private import strip, without_private
from tests.rows import each_row

NEVER = [
    "Data di nascita: 3 aprile 1990", "Nato il 3/4/1990 a Bari", "Nazionalità: italiana", "Stato civile: coniugata", "Codice fiscale: NRENNA90D43A944X",
    "NRENNA90D43A944X", "Iscritta alle categorie protette (L. 68/99)", "Sesso: F", "Due figli", "Date of birth 03/04/1990", "Nationality: Italian",
    "Married", "Gender: female", "Health: good", "Via Roma 12, Bologna", "12 Abbey Road",
    "Corso Garibaldi 7", "Born 1984. Non smoker. Two sons.", "Two daughters", "Dal 2001 al 2009 mi sono occupata della famiglia.", "Raised two children",
    "Mi sono dedicata ai figli.", "I took care of my parents for two years.", "Corso Duca d’Aosta, 31/B", "Indirizzo: corso Alfieri 4, Asti", "Corso Italia, Catania",
    "Autorizzo il trattamento dei miei dati personali", "Age: 36", "Sesso F", "(foto allegata)", "Stamp 4", "Nazionalità\tItaliana", "Mother of two",
    "Dopo sei anni dedicati ai miei due figli", "British citizen", "No criminal record.", "Maternity leave", "Marital status: living together",
    "Dati personali: nato a Feltre nel 1968, coniugato, due figli",     "Full-time carer for my mother",
    "In attesa del secondo figlio", "donatrice AVIS", "nessuna patologia", "Dont smoke.", "Bit of asthma but never off for it", "Practising Hindu.", "Cattolica praticante", "Praticante nella mia comunità", "Green card holder", "He / him",
    "Unito civilmente", "In a civil partnership", "Engaged", "Fidanzata", "British", "Cittadina italiana", "italiana",
    "MILITARE\tassolto (Alpini)", "Maternità", "Vivo con il mio compagno e due gatti.", "Sono cittadino indiano.", "Coniugata, una figlia", "Slight hearing loss",
    "Single mum to Ada (5)", "Hip replaced in 2022", "Salute buona", "My mum and I live in Bury",
    "Nel 2008 fermo per assistere mia mamma malata", "Congedo per i bambini", "Pentecostal", "Sono nubile e pronta a trasferirmi.", "Invalidità 46%",
    "Type 2 diabetes, well controlled", "I had asthma as a child.", "After a heart bypass I am well.", "Widowed, one grown-up son.", "Non fumo.",
    "Born 9 June 1995", "b. 1991", "Salita San Rocco 15/7", "Salita San Rocco 15/7, 16125",
    "Born 7.2.1984", "U.S. citizen.", "Kenyan national", "They/Them", "♥ Nubile", "☗ Vicolo Storto 5", "9 Alder Grove, Stroud", "Flat 3, 40 Mill Brae, Perth",
    "22 anni (01/02/2004)", "Classe 1988", "Ho 34 anni e tanta voglia di lavorare.", "I am 52 and looking for a change.", "A 45-year-old chef.",
    "Off four months in 2018 for knee surgery", "Sono allergico al nichel.", "Type 2 diabetic (well managed)", "I was treated for thyroid cancer in 2015.",
    "Graduate visa valid until October 2028", "Skilled Worker visa", "Tier 2 Visa (expires 2027)",
    "16 Alder Cottages, Derry BT48", "Address as above: 27 Elm Street.",
    "I took a year out to rest.", "Took six months off before that.",
    "Servizio militare assolto (1990-91)", "Iscritto alle liste del collocamento mirato", "Assente nel 2019 per un intervento al ginocchio",
    "Sposato, tre bambini", "Sposata, due bimbe", "Sposata e mamma", "Single, no ties", "Separata, un figlio", "Vedovo, tre ragazzi", "Divorced, two boys",
    "Parental career break", "Getting married next summer", "Grandfather of three",
]  # fmt: skip
WORK = [
    "Taught 11-16 year olds to sail",
    "Visa applications for 300 students a year", "Visa and Mastercard payments at the till",
    "Brightwater Health — Developer, 2019 – 2021", "Insegnato a bambini di 6 anni", "Mobile app for children with asthma", "Genere e statistica: tesi",
    "Responsabile Salute e sicurezza", "Viaggi organizzati per 300 persone", "Ridotti i tempi in corso d'opera",
    "Residenza Anni Verdi, Sestu — Infermiera", "Educazione alla cittadinanza nelle classi terze", "Monitoraggio dello stato di salute degli ospiti",
    "Pratiche per carta d’identità e permesso di soggiorno", "Adeguamento al GDPR di 12 aziende", "Largo consumo: vendite a 40 negozi",
    "20 vans on the road every day", "Indirizzo linguistico", "Progetto nato nel 2019 con tre scuole", "Grafica freelance (partita IVA)",
    "Our family hotel has 30 rooms", "Maternity leave cover, teacher", "Baby sitter per una famiglia con due figli",
    "Mi sono occupata della casa di riposo di Arzignano", "Occupata della contabilità di una casa editrice",
    "Took care of family law cases", "Corso di primo intervento, 2022", "Corso HACCP 2021", "Corso in gestione dei progetti (40 ore)", "Corso di inglese, livello 2",
    "Diabetes clinic, 40 patients a week", "Catholic primary school, 300 pupils", "Heart ward, 20 beds",
    "Accoglienza di cittadini stranieri", "Single point of contact for 40 shops", "Practising solicitor since 2011", "Praticante notaio, Studio Albani, Monza", "CSCS green card", "Servizio di mensa per militari",
    "Menù per celiaci e allergie", "Assistenza a pazienti diabetici", "Cancer ward, 24 beds", "Lavoro con persone autistiche", "Off-site events for 40 people",
    "Ran a support group for people with depression", "Ho 12 anni di esperienza", "Classe di concorso A022", "Single sign-on for 40 sites", "Separata la rete in due parti", "Park warden at Mill Hill, 2019", "National account manager",
]  # fmt: skip


@each_row("line", NEVER)
def test_it_is_never_read(line: str) -> None:
    assert strip([Line(line)]) == []


@pytest.mark.parametrize("line", WORK)
def test_work_is_read(line: str) -> None:
    assert strip([Line(line)]) == [Line(line)]


def test_of_an_address_the_town_remains() -> None:
    assert [line.text for line in strip([Line("Via Roma 12, 40121 Bologna (BO) · anna@example.org")])] == [
        "Bologna\tanna@example.org"
    ]


def test_of_a_line_the_private_sentence_or_part_alone_is_left_out() -> None:
    rows = {
        "DOB 09/06/1965. Full clean licence.": "Full clean licence.",
        "Luca Neri, nato a Bari": "Luca Neri",
        "Cork, Ireland (Stamp 4)": "Cork, Ireland",
        "Trieste, via dei Tigli 9": "Trieste",
        "Corte dei Fabbri 5, 55100 Lucca (LU)": "Lucca",
        "Walking and choirs. British. Full licence.": "Walking and choirs. Full licence.",
        "Engaged. Full clean licence.": "Full clean licence.",
        "abito a: Fano, via dei Lecci 33": "Fano",
        "Via dei Salici 3, 20127 Milano nata il 3 giugno 1997": "Milano",
        "Domicilio: Via Storta 9. Celibe. Patente A2 e B.": "Patente A2 e B.",
        "(congedo di maternità apr. 2016 – genn. 2017)": "",
        "Indirizzo\tSalerno, Italia": "Salerno, Italia",
        "2018 - 2024: cura dei figli. Volontaria in biblioteca.": "Volontaria in biblioteca.",
        "Career break for childcare, 2019 - 2021": "Career break 2019 - 2021",
    }
    assert {line: " ".join(kept.text for kept in strip([Line(line)])) for line in rows} == rows


def test_a_heading_below_a_private_line_is_no_value() -> None:
    lines = [Line("Nazionalità italiana"), Line("Esperienze lavorative")]
    assert [line.text for line in strip(lines)] == ["Esperienze lavorative"]


def test_what_stands_below_a_private_heading_is_left_out_until_the_next_heading() -> None:
    lines = [
        Line("SALUTE", gap=True),
        Line("ernia operata nel 2012, idoneo senza limitazioni"),
        Line("LINGUE", gap=True),
        Line("Inglese"),
    ]
    assert [line.text for line in strip(lines)] == ["LINGUE", "Inglese"]


def test_private_brackets_are_left_out_and_the_period_before_them_is_not() -> None:
    (line,) = strip([Line("Nov 2020 to May 2023 (on maternity leave Mar – Nov 2021)")])
    assert line.text == "Nov 2020 to May 2023"


def test_a_relative_in_brackets_is_left_out_and_a_mother_tongue_is_not() -> None:
    lines = [
        Line("Russo: capito e parlato (mamma ucraina)"),
        Line("Welsh (mother tongue)"),
        Line("Farsi (my father’s family)"),
        Line("Greco (madre)"),
    ]
    told = ["Russo: capito e parlato", "Welsh (mother tongue)", "Farsi", "Greco (madre)"]
    assert [line.text for line in strip(lines)] == told


def test_a_value_below_its_label_is_left_out_too() -> None:
    lines = [Line("Data di nascita"), Line("3 aprile 1990"), Line("Esperienza")]
    assert [line.text for line in strip(lines)] == ["Esperienza"]


def test_interests_and_skills_that_show_a_faith_are_left_out_and_jobs_are_not() -> None:
    told = (
        "INTERESSI\nscacchi, coro della parrocchia, Sunday school teaching\n\nCOMPETENZE\nchitarra, canto in chiesa\n\n"
    )
    job = "LAVORI\nSagrestano, Parrocchia San Biagio, Asolo\n2019 – 2021\n"
    read = files.read(".txt", f"Anna Neri\n\n{told}{job}".encode()).resume
    assert [one["name"] for section in ("interests", "skills") for one in read[section]] == ["scacchi", "chitarra"]
    assert [one["name"] for one in read["work"]] == ["Parrocchia San Biagio"]


def test_a_line_below_a_job_that_shows_a_faith_is_left_out_and_work_on_a_church_is_not() -> None:
    lines = "Pranzi per 60 operai. Canto nel coro della parrocchia.\nCatechista il sabato\nSings in the church choir\nMosaici del coro della chiesa"
    lines += " di San Rocco, restaurati con due colleghi\nVetrate della chiesa di Santa Lucia"
    read = files.read(".txt", f"Anna Neri\n\nLAVORI\n2019 – 2021 Cuoca, Mensa Olmo, Asolo\n{lines}\n".encode()).resume
    assert [str(one) for one in read["work"][0]["highlights"]] == [
        "Pranzi per 60 operai.",
        "Mosaici del coro della chiesa di San Rocco, restaurati con due colleghi",
        "Vetrate della chiesa di Santa Lucia",
    ]


def test_what_is_private_among_interests_is_left_out() -> None:
    told = "Interests: hill walking, old radios. Single, non-smoker, small boats, family history, and grandchildren\n\nOTHER\n"
    read = files.read(
        ".txt", f"Anna Neri\n\nSKILLS\nWelding, married, lathe work, care of children\n\n{told}".encode()
    ).resume
    assert [one["name"] for one in read["interests"]] == ["hill walking", "old radios", "small boats", "family history"]
    assert [one["name"] for one in read["skills"]] == ["Welding", "lathe work", "care of children"]


def test_of_an_address_among_what_somebody_says_of_themselves_the_town_is_left() -> None:
    told = "CHI SONO\nAbito in   Via dei Salici 9, int. 4 – 45100 Rovigo\n\nLINGUE\nInglese\n"
    assert files.read(".txt", f"Anna Neri\n\n{told}".encode()).resume["basics"] == {
        "name": "Anna Neri",
        "location": {"city": "Rovigo"},
    }


def test_an_address_beside_a_phone_leaves_the_phone_and_never_becomes_a_town() -> None:
    lines = "Recapiti: Via Porta Nuova 9, Ceppaloni - cell. 333.555.0101 - anna@example.org\nTo: the office of a cook\n"
    read = files.read(".txt", f"Anna Neri\n{lines}\nLINGUE\nInglese\n".encode())
    assert read.resume["basics"] == {"name": "Anna Neri", "phone": "333.555.0101", "email": "anna@example.org"}
    assert "Porta Nuova" not in read.text


def test_properties_of_a_json_file_are_left_out_at_any_depth() -> None:
    document = {"basics": {"image": "x", "location": {"address": "Via Po 1", "city": "Torino"}, "birthDate": "1990"}}
    assert without_private(document) == {"basics": {"location": {"city": "Torino"}}}


def test_no_private_line_is_in_the_text_that_is_kept() -> None:
    text = "Anna Neri\n" + "\n".join(NEVER) + "\nEsperienza\nLumen, Contabile, 2020 – oggi\n"
    read = files.read(".txt", text.encode())
    assert read.text == "Anna Neri\nEsperienza\nLumen, Contabile, 2020 – oggi"


@each_row(
    ("told", "kept"),
    [
        ("Registri di stato civile", True),
        ("Learnt my trade with a family butcher in Hull", True),
        ("Di stato civile nubile", False),
        ("Qualifica di saldatore - C.F.P. Sette Torri", True),
        ('Corso "Nido aperto 0-3", 24 ore', True),
        ("nata ad Empoli (FI) 3/4/1990", False),
    ],
)
def test_words_of_private_labels_are_kept_where_they_mean_work(told: str, kept: bool) -> None:
    document = files.read(".txt", f"Anna Neri\nanna@example.org\n\nCORSI\n{told}\nHACCP\n".encode())
    assert (told in document.text) is kept
