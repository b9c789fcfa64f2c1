"""Entries of CVs as people write them: lines of text in, the fields of the entries out."""

from typing import Any

from profiles.reading import files
from profiles.reading.document import Document
from tests.profiles.reading.test_cvs import leaves
from tests.rows import each_row

JOBS = [  # the lines of a job; employer, role, place, start, end
    ("Stage / Legatoria Pieve, Schio\nset 2014 - feb 2015\n- Cuciture", ("Legatoria Pieve", "Stage", "Schio", "2014-09", "2015-02")),
    ("Dal 03/05/2011 a tutt'oggi, tempo pieno e indeterminato\nEnte: Comune di Vallarsa (TN)\nProfilo: Messo comunale\nAttività svolte:\nNotifiche", ("Comune di Vallarsa (TN)", "Messo comunale", "", "2011-05", "")),
    ("Dal 15/09/2004 al 02/05/2011, tempo indeterminato, vincitrice di concorso\nEnte: Asilo Girandola\nProfilo: Cuoca", ("Asilo Girandola", "Cuoca", "", "2004-09", "2011-05")),
    ("Capoturno di reparto\nConceria Maltauro Srl, Arzignano\n2019 – 2021", ("Conceria Maltauro Srl", "Capoturno di reparto", "Arzignano", "2019", "2021")),
    ("Caposala, Trattoria Lucchin S.n.c., Lonigo\nmarzo 2021 – oggi", ("Trattoria Lucchin S.n.c.", "Caposala", "Lonigo", "2021-03", "")),
    ("Clerk, Bookings Department\nHexley Tours\n2010 – 2017", ("Hexley Tours", "Clerk, Bookings Department", "", "2010", "2017")),
    ("Product Manager, Claims & Billing — Olmo, Hull (Jan 2020 – present)", ("Olmo", "Product Manager, Claims & Billing", "Hull", "2020-01", "")),
    ("Lead Analyst - Fraud - Olmo - Norwich - 2018 to date", ("Olmo", "Lead Analyst - Fraud", "Norwich", "2018", "")),
    ("2016 - 2019\nGlasgow\nNurse, Ward 7B\nOchil Infirmary Trust\n- Cared for 28 patients", ("Ochil Infirmary Trust", "Nurse, Ward 7B", "Glasgow", "2016", "2019")),
    ("Support Engineer at Olmonet, Cloud Hosting team, Newbury, 2017 - 2020", ("Olmonet", "Support Engineer", "Newbury", "2017", "2020")),
    ("KITCHEN PORTER\nHull City Centre\nHolton\n2015 - 2016", ("Holton", "KITCHEN PORTER", "Hull City Centre", "2015", "2016")),
    ("Kiln operative\nHexley Ltd, Skipton\nSince May 2018", ("Hexley Ltd", "Kiln operative", "Skipton", "2018-05", "")),
    ("Dal 2015 al 2019: Bar Centrale, Olginate. Barista. Cassa e chiusura.", ("Bar Centrale", "Barista", "Olginate", "2015", "2019")),
    ("Since March 2017: Pelham Couriers Ltd, Deal. Van driver, nights. Two runs.", ("Pelham Couriers Ltd", "Van driver, nights", "Deal", "2017-03", "")),
    ("2010-2014. Brickworks Theatre, Hull. Stage hand.", ("Brickworks Theatre", "Stage hand", "Hull", "2010", "2014")),
    ("Dragonparcel, Neath. Warehouse picker. Oct 2015 - Dec 2016.", ("Dragonparcel", "Warehouse picker", "Neath", "2015-10", "2016-12")),
    ("Bar supervisor, The Anchor (Mumbles), 2019 to now. I run the cellar.", ("The Anchor", "Bar supervisor", "Mumbles", "2019", "")),
    ("Ho lavorato come potatore presso la Cantina San Rocco, Rauscedo, da gennaio 2019 a dicembre 2021. Vendemmia.", ("Cantina San Rocco", "potatore", "Rauscedo", "2019-01", "2021-12")),
    ("Before that I was a kitchen porter at Bella's Trattoria in Tenby, from 2017 to 2019.", ("Bella's Trattoria", "kitchen porter", "Tenby", "2017", "2019")),
    ("Prima, dal 2002 al 2008, manovale alla Edilsicula, a Termini Imerese.", ("Edilsicula", "manovale", "Termini Imerese", "2002", "2008")),
    ("2015-2018 educatrice al doposcuola della Cooperativa Arcobaleno, Aversa", ("Cooperativa Arcobaleno", "educatrice al doposcuola", "Aversa", "2015", "2018")),
    ("Team Leader, Guest Services — Northwave Cruises, Cobh\n2021 – present", ("Northwave Cruises", "Team Leader, Guest Services", "Cobh", "2021", "")),
    ("Porter / Night clerk — Star Motel, Akron, OH\nSummers 2018-2020", ("Star Motel", "Porter / Night clerk (summers)", "Akron, OH", "2018", "2020")),
    ("Sales Intern, Prairie Oats (Fargo, ND)\nMay 2023 - Aug 2023", ("Prairie Oats", "Sales Intern", "Fargo, ND", "2023-05", "2023-08")),
    ("Cook (Halfmoon Kitchen, Rye), 2012-2014", ("Halfmoon Kitchen", "Cook", "Rye", "2012", "2014")),
    ("dal 02/2018 alla data attuale\nMagazziniera\nFilatura Serio S.p.A. – Albino (BG)", ("Filatura Serio S.p.A.", "Magazziniera", "Albino (BG)", "2018-02", "")),
    ("01/2021 – in corso   Studio Arco, Ivrea\n                     Disegnatrice\n                     - Rilievi", ("Studio Arco", "Disegnatrice", "Ivrea", "2021-01", "")),
    ("Residenza Villa Clara, Sestu — Infermiera\nda gennaio 2018 a agosto 2020", ("Residenza Villa Clara", "Infermiera", "Sestu", "2018-01", "2020-08")),
    ("A.S. 2018/19 – 2020/21: supplente, Scuola media Dante, Aversa", ("Scuola media Dante", "supplente", "Aversa", "2018", "2021")),
    ("ROYAL HAULAGE GROUP (2016 - present)\nYard foreman\nRotas", ("ROYAL HAULAGE GROUP", "Yard foreman", "", "2016", "")),
    ("• Addetta alle pulizie presso Cooperativa Lucente, Lodi, da gennaio 2015 a febbraio 2018", ("Cooperativa Lucente", "Addetta alle pulizie", "Lodi", "2015-01", "2018-02")),
    ("• Date (da – a)   Dal 1998 al 2009\n• Nome e indirizzo del datore di lavoro   Tornerie Riunite Snc, Curno\n• Tipo di impiego   Operaio\n• Principali mansioni   Carico", ("Tornerie Riunite Snc", "Operaio", "Curno", "1998", "2009")),
    ("Employer: Northgate Surgery\nJob title: Practice nurse\nDates: March 2017 to August 2019\nDuties: wound care", ("Northgate Surgery", "Practice nurse", "", "2017-03", "2019-08")),
    ("Pastry cook at The Gilded Quail, Selby. Ran the cold section and trained two helpers. (2016-2019)", ("The Gilded Quail", "Pastry cook", "Selby", "2016", "2019")),
    ("2010-2013: Porter, Old Swan Inn, Ripon, where I washed up, peeled, helped with the prep and did whatever the cooks of three sections asked for", ("Old Swan Inn", "Porter", "Ripon", "2010", "2013")),
    ("Fornaio, Panificio Alba, Gaeta ........ 2015 − 2018", ("Panificio Alba", "Fornaio", "Gaeta", "2015", "2018")),
    ("Estate 2011: Gelateria Neve, Bellano. Aiuto banco.", ("Gelateria Neve", "Aiuto banco", "Bellano", "2011", "2011")),
    ("Guida naturalistica per la Cooperativa Selva (Asiago), estati 2010, 2011 e 2012", ("Cooperativa Selva", "Guida naturalistica (estati)", "Asiago", "2010", "2012")),
    ("Approved electrician, self employed, Dunstable area\nOct 2014 to Dec 2019", ("self employed", "Approved electrician", "Dunstable area", "2014-10", "2019-12")),
    ("Enologa [Tenuta Ca' Bianca Soc. Agr., Valdobbiadene] 2019-09 / attuale\nVinificazione", ("Tenuta Ca' Bianca Soc. Agr.", "Enologa", "Valdobbiadene", "2019-09", "")),
    ("Lab technician [Hollin Assays Ltd] 2016-02 / 2018-10", ("Hollin Assays Ltd", "Lab technician", "", "2016-02", "2018-10")),
    ("2007 – 2012, Painter & Decorator / Site foreman, self-employed\nBathrooms.", ("self-employed", "Painter & Decorator / Site foreman", "", "2007", "2012")),
    ("• Date (da – a)   2006 – 2014\n• Nome e indirizzo del datore di lavoro   Studio Dott. Comm. Luigi Serra – S. Maria C.V.\n• Tipo di impiego   Impiegata contabile.", ("Studio Dott. Comm. Luigi Serra", "Impiegata contabile", "S. Maria C.V.", "2006", "2014")),
    ("• Date (da – a)   2015 – 2018\n• Nome del datore di lavoro   Casa Serena, Lecco\n• Tipo di azienda   RSA\n• Tipo di impiego   Cuoca\n• Principali mansioni   Mensa", ("Casa Serena", "Cuoca", "Lecco", "2015", "2018")),
    ("9/2019 – in corso   Inox Garza s.r.l.\nsaldatore TIG, capo squadra di 4 dal 2022\nserbatoi a disegno", ("Inox Garza s.r.l.", "saldatore TIG", "", "2019-09", "")),
    ("mar. 2011 – 31/7/2019   Ponteggi Lario s.r.l.\ncarpentiere", ("Ponteggi Lario s.r.l.", "carpentiere", "", "2011-03", "2019-07")),
    ("XI.2010 / VII.2012\nEdil Brenta srl, Asolo – assistente di cantiere", ("Edil Brenta srl", "assistente di cantiere", "Asolo", "2010-11", "2012-07")),
    ("2020–23   Coop. Le Rondini · educatrice\nsett. 2020 – febb. 2023\nVisite e centri estivi.", ("Coop. Le Rondini", "educatrice", "", "2020-09", "2023-02")),
    ("Coop. Sociale Il Salice (c/o RSA Villa Ada, Este), animatrice\n2020 – 2021", ("Coop. Sociale Il Salice", "animatrice", "", "2020", "2021")),
    ("From summer 2013 until Jan 2016: Guard, Elm Stores plc, Deal", ("Elm Stores plc", "Guard", "Deal", "2013", "2016-01")),
    ("In precedenza, da maggio 2014 a gennaio 2018, sono stata responsabile di punto vendita presso Erbolario Sole srl: inventari, vetrine, giornate a tema", ("Erbolario Sole srl", "responsabile di punto vendita", "", "2014-05", "2018-01")),
    ("Dal 01.02.2018 lavoro nella Farmacia Corda snc di Oliena come farmacista. Seguo il laboratorio.", ("Farmacia Corda snc di Oliena", "farmacista", "", "2018-02", "")),
    ("Vetreria Colle srl, Vinci\nStagista, dal 3 febbraio al 28 marzo 2025", ("Vetreria Colle srl", "Stagista", "Vinci", "2025-02", "2025-03")),
    ("·\tDal 1° aprile 2012 ad oggi\n\tVicedirettore\n\tBanca del Lario, filiale di Lecco\no\tsostituzione del titolare\no\tportafoglio di 180 clienti\no\tcontrolli di cassa", ("Banca del Lario", "Vicedirettore", "", "2012-04", "")),
    ("Fattorino, Pane & Rose srl, Imola\n2023/02 – oggi", ("Pane & Rose srl", "Fattorino", "Imola", "2023-02", "")),
    ("• marzo 2024 - in corso\nAlbergo Due Torri, Riva\nportiere di notte\n– registrazione ospiti\n– chiusura cassa", ("Albergo Due Torri", "portiere di notte", "Riva", "2024-03", "")),
    ("Baker, then shift leader, Crumb Ltd, Ely\n2012 – 2016", ("Crumb Ltd", "Baker, then shift leader", "Ely", "2012", "2016")),
    ("2016 – 2019 Fox & Hounds Ltd, Leeds\nSous chef. Ran the pass and wrote the rotas.", ("Fox & Hounds Ltd", "Sous chef", "Leeds", "2016", "2019")),
    ("Ferramenta Gatti Srl, Como   1986 – 1989\ncommesso: cassa, magazzino", ("Ferramenta Gatti Srl", "commesso", "Como", "1986", "1989")),
    ("ASSISTENTE – OLIVEIRA TINTAS, LDA\n02/2018 – 07/2018", ("OLIVEIRA TINTAS, LDA", "ASSISTENTE", "", "2018-02", "2018-07")),
    ("2009 – 2011, for myself, sign painter", ("", "sign painter", "", "2009", "2011")),
    ("Since September 2011 I have worked for myself as a freelance piano tuner", ("", "freelance piano tuner", "", "2011-09", "")),
    ("2019 (aprile) – oggi: Rifugio Alpe Verde, Livigno\nCuoca", ("Rifugio Alpe Verde", "Cuoca", "Livigno", "2019-04", "")),
    ("2011 settembre → 2016 dicembre   Sartoria Lini, Prato\nSarta", ("Sartoria Lini", "Sarta", "Prato", "2011-09", "2016-12")),
    ("2014 (May) to 2018 (Aug), Kestrel Farm Ltd, Louth\nShepherd", ("Kestrel Farm Ltd", "Shepherd", "Louth", "2014-05", "2018-08")),
    ("Shift manager, Grand Marina Hotel, Poole (3 star, 60 rooms)\n2019 – 2021", ("Grand Marina Hotel", "Shift manager", "Poole", "2019", "2021")),
    ("a.s. 2021/22 – in corso (da ottobre 2021)\nI.C. Verdi, Rho\nDocente di sostegno", ("I.C. Verdi", "Docente di sostegno", "Rho", "2021-10", "")),
    ("Camp Leader, Ballinrobe Summer School, Co. Mayo, Summers 2009 – 2011", ("Ballinrobe Summer School", "Camp Leader (summers)", "Co. Mayo", "2009", "2011")),
    ("Student traineeship, University of Lisbon, Portugal\nFebruary 2022 – June 2022\n- Counted seeds", ("University of Lisbon", "Student traineeship", "Portugal", "2022-02", "2022-06")),
    ("Cub photographer, then reporter, North Coast Courier, Larne, 2011 – 2014", ("North Coast Courier", "Cub photographer, then reporter", "Larne", "2011", "2014")),
    ("2001 – 2004: Pension Adler, Bad Moosbach (Austria)\nAiuto cuoca", ("Pension Adler", "Aiuto cuoca", "Bad Moosbach", "2001", "2004")),
    ("Portiera\nAlbergo Sirena 4 stelle S, Cefalù (PA)\n2004 – 2008", ("Albergo Sirena", "Portiera", "Cefalù (PA)", "2004", "2008")),
    ("Agente\nCaffè Bruno srl (mandato principale), province di Chieti e Pescara\n2009 – 2016", ("Caffè Bruno srl", "Agente", "province di Chieti e Pescara", "2009", "2016")),
    ("UX writer freelance\nLuglio 2022 - Dicembre 2022", ("", "UX writer freelance", "", "2022-07", "2022-12")),
    ("2019/2020 - 2022/2023\nTeatro Ondina, Fano\nmacchinista", ("Teatro Ondina", "macchinista", "Fano", "2019", "2023")),
]  # fmt: skip
SEVERAL = [  # a section; employer and role of each job, in order
    # What no list knows stands where it does in the other heads.
    ("Cook, Halfmoon\n2019 – 2021\n\nWaiter, Bluebell\n2017 – 2019\n\nLidmaker, Orrin\n2015 – 2017", [("Halfmoon", "Cook"), ("Bluebell", "Waiter"), ("Orrin", "Lidmaker")]),
    ("COMMESSA\nIntimo Rosa, Vasto\n2012 – 2018\n\nCASSIERA\nSpesa Amica Srl, Ortona\n2007 – 2012\n\nPausa familiare\n2018 - 2024: cura dei figli.", [("Intimo Rosa", "COMMESSA"), ("Spesa Amica Srl", "CASSIERA")]),
    ("Muratore\n\nEdil Brenta, Asolo\n\n2018 - oggi\n\n- Intonaci\n\nManovale\n\nCostruzioni Astico, Thiene\n\n2012 - 2018", [("Edil Brenta", "Muratore"), ("Costruzioni Astico", "Manovale")]),
    ("Kettle & Sons LLP, Ely\n2014 – present\n\nAudit manager (2019 – present)\n- Charities\nAudit trainee (2014 – 2019)", [("Kettle & Sons LLP", "Audit manager"), ("Kettle & Sons LLP", "Audit trainee")]),
    ("Event planner, Pierhead, Deal\n2019 - 2021\n\nAssistant, same company\n2016 - 2019", [("Pierhead", "Event planner"), ("Pierhead", "Assistant")]),
    ("2009-2017: Pompe Lario S.r.l., Lecco\nArea manager (Francia), dal 2013 export manager\n- Fiere\n\n2005-2009: Valvole Adda S.r.l., Lodi\nOperaio\n- Turni", [("Pompe Lario S.r.l.", "Area manager"), ("Valvole Adda S.r.l.", "Operaio")]),
    ("2021 - oggi   Corriere Alato, Rho\nautista\n\n2018 - 2021   Vini Rosa, Ro Alto\nraccolta e cernita\n\n2015 - 2018   Bosco srl, Asso\nboscaiolo\npini\n\n2012 - 2015   Cave Sile, Oné\nescavatorista", [("Corriere Alato", "autista"), ("Vini Rosa", "raccolta e cernita"), ("Bosco srl", "boscaiolo"), ("Cave Sile", "escavatorista")]),
    ("Baker, Crumb & Co, 2015-2019\n\nDiploma of baking, Leith College, 2014", [("Crumb & Co", "Baker")]),
]  # fmt: skip
CERTIFICATES = [  # a line; name, issuer and date of each
    ("2021 Word avanzato (stili, INDICE), 20 ore", [("Word avanzato (stili, INDICE), 20 ore", "", "2021")]),
    ("Intonaci a calce, corso avanzato (24 ore), 2021", [("Intonaci a calce, corso avanzato (24 ore)", "", "2021")]),
    ("PALS (retraining 2024), ETC assistenza al trauma 2022", [("PALS", "", ""), ("ETC assistenza al trauma", "", "2022")]),
    ("Chartered Trade Professional (ChTP), 2020", [("Chartered Trade Professional (ChTP)", "", "2020")]),
    ("SSSTS, CSCS Gold Card", [("SSSTS", "", ""), ("CSCS Gold Card", "", "")]),
    ("Hygiene Risk Assessor (HRA), 2020", [("Hygiene Risk Assessor (HRA)", "", "2020")]),
    ("Patente B, C1 e BE", [("Patente B, C1 e BE", "", "")]),
    ("Patentino per piattaforme, 2019 (rinnovato 2024)", [("Patentino per piattaforme", "", "2019")]),
    ("Registered Crane Instructor (2012, re-registered 2022)", [("Registered Crane Instructor", "", "2012")]),
    ("Corso di primo intervento, 2022", [("Corso di primo intervento", "", "2022")]),
    ("Lifting supervisor, CraneSafe, 2021 (expires 2026)", [("Lifting supervisor", "CraneSafe", "2021")]),
    ("Patente C, corso antincendio (8 ore), HACCP (2020)", [("Patente C", "", ""), ("corso antincendio (8 ore)", "", ""), ("HACCP", "", "2020")]),
    ("Personal licence (BIIAB, 2020), Food Hygiene Level 2, 2019; First aid at work, valid to 2026", [("Personal licence", "BIIAB", "2020"), ("Food Hygiene Level 2", "", "2019"), ("First aid at work", "", "")]),
    ("Sicurezza nei cantieri, 120 ore, Formedil, 2018 (agg. 2023)", [("Sicurezza nei cantieri, 120 ore", "Formedil", "2018")]),
    ("CPA – Certified Paralegal Associate, 2024", [("CPA – Certified Paralegal Associate", "", "2024")]),
    ("Corso di pasticceria (60 ore) presso Accademia Dolce, 2019", [("Corso di pasticceria (60 ore)", "Accademia Dolce", "2019")]),
    ("ASE A1, A4, A5 (current thru 2028)", [("ASE A1, A4, A5", "", "")]),
    ("CompTIA Security+ (2019) · Splunk Power User (2020) · Incident Handler, valid to 2028", [("CompTIA Security+", "", "2019"), ("Splunk Power User", "", "2020"), ("Incident Handler", "", "")]),
    ("SEO per testate (2019). Giornalismo dei dati (2023). Montaggio video, 24 ore (2021).", [("SEO per testate", "", "2019"), ("Giornalismo dei dati", "", "2023"), ("Montaggio video, 24 ore", "", "2021")]),
    ("Corso di aggiornamento Antincendio 2024, 8 ore", [("Corso di aggiornamento Antincendio", "", "2024")]),
    ("Idoneità alla guida di tram (rilasciata dall'azienda, 2012)", [("Idoneità alla guida di tram", "azienda", "2012")]),
    ("Card data awareness (yearly)", [("Card data awareness", "", "")]),
    ("Food hygiene (cooks and porters), 2021", [("Food hygiene (cooks and porters)", "", "2021")]),
    ("Trattore (2020) - Fitosanitari (scade 2027) - Muletto", [("Trattore", "", "2020"), ("Fitosanitari", "", ""), ("Muletto", "", "")]),
]  # fmt: skip
LANGUAGES = [
    ("Greco (madre), inglese (C1)", [("Greco", "madre"), ("inglese", "C1")]),
    ("wolof (conversazione), inglese C1", [("wolof", "conversazione"), ("inglese", "C1")]),
    ("Mirpuri (native), English - good", [("Mirpuri", "native"), ("English", "good")]),
    ("isiXhosa good, Afrikaans native; some Welsh", [("isiXhosa", "good"), ("Afrikaans", "native"), ("Welsh", "some")]),
    ("Polish ★★★★★ native", [("Polish", "native")]),
    ("INGLESE\n• Capacità di lettura   buono\n• Capacità di scrittura   elementare", [("INGLESE", "buono")]),
    ("Francese: lettura B2, parlato B1", [("Francese", "B2 B1")]),
]
EDUCATION = [  # lines; title, subject, school, end
    ("MSc, Marine Biology (Distinction), University of Hull, 2016", ("MSc", "Marine Biology", "University of Hull", "2016")),
    ("Università di Leuca, Laurea magistrale in Chimica applicata, 2016, 110/110 e lode", ("Laurea magistrale", "Chimica applicata", "Università di Leuca", "2016")),
    ("• Università di Leuca, Laurea magistrale in Scienze e Tecnologie Chimiche, 2016, 110/110 e lode\n\nSCUOLA\nDiploma di Perito chimico, ITIS Volta, 2010", ("Laurea magistrale", "Scienze e Tecnologie Chimiche", "Università di Leuca", "2016")),
    ("2006  Diploma di Geometra, ITG \"P. Carcano\", Sondalo - 84/100", ("Diploma di Geometra", "", "ITG \"P. Carcano\"", "2006")),
    ("Laurea magistrale in Ingegneria civile. Politecnico di Bari. 2014", ("Laurea magistrale", "Ingegneria civile", "Politecnico di Bari", "2014")),
    ("BSc (Hons) Adult Nursing. University of Hull. 2016", ("BSc (Hons)", "Adult Nursing", "University of Hull", "2016")),
    ("2019 - 2024, diploma con 88/100\nIstituto Tecnico \"E. Curie\", Lodi", ("diploma", "", "Istituto Tecnico \"E. Curie\"", "2024")),
    ("Degree in Hotel Management, Escola Superior do Litoral, Faro, 2011", ("Degree", "Hotel Management", "Escola Superior do Litoral", "2011")),
    ("Licenza media, CPIA di Lodi, 2014", ("Licenza media", "", "CPIA di Lodi", "2014")),
    ("Bachelor of Science in Botany, University of Maine\nExpected May 2027", ("Bachelor of Science", "Botany", "University of Maine", "2027-05")),
]  # fmt: skip
HEADINGS = [  # a heading; which section it begins
    ("Esperienza in ambito alberghiero", "work"), ("Altre esperienze", "work"), ("RELEVANT EXPERIENCE", "work"), ("Cosa ho fatto", "work"),
    ("/ where i've worked", "work"), ("La mia strada fin qui", "work"), ("Che lavori ho fatto", "work"),
    ("Previous employment", "work"), ("Work so far", "work"), ("Jobs before nursing", "work"), ("Lavori all'estero", "work"), ("OTHER WORK", "work"), ("Lavori svolti", "work"), ("Esperienze (dalla più recente)", "work"), ("Leadership", "volunteer"), ("Esperienze di volontariato", "volunteer"),
]  # fmt: skip


def read(text: str) -> Document:
    """The document of a CV, whose every value is quoted from it."""
    document = files.read(".txt", f"Anna Neri\n\n{text}\n".encode())
    assert [quote for quote in document.provenance.values() if quote not in document.text] == []
    assert set(leaves(document.resume)) <= document.provenance.keys()
    return document


def fields(entries: list[dict[str, Any]], *names: str) -> list[tuple[str, ...]]:
    return [tuple(entry.get(name, "") for name in names) for entry in entries]


@each_row(("lines", "job"), JOBS)
def test_an_ordinary_job_is_read_and_not_doubted(lines: str, job: tuple[str, ...]) -> None:
    document = read(f"Esperienza\n\n{lines}")
    assert fields(document.resume["work"], "name", "position", "location", "startDate", "endDate") == [job]
    assert document.doubts == {}


@each_row(("lines", "jobs"), SEVERAL)
def test_one_job_shows_how_the_others_are_written(lines: str, jobs: list[tuple[str, str]]) -> None:
    document = read(f"Esperienza\n\n{lines}")
    assert fields(document.resume["work"], "name", "position") == jobs
    assert not any(doubt == "which_is_the_employer" for doubt in document.doubts.values())


@each_row(("line", "expected"), CERTIFICATES)
def test_certificates_of_a_line(line: str, expected: list[tuple[str, str, str]]) -> None:
    assert fields(read(f"Certificati\n{line}").resume["certificates"], "name", "issuer", "date") == expected


@each_row(("line", "expected"), LANGUAGES)
def test_languages_of_a_line(line: str, expected: list[tuple[str, str]]) -> None:
    assert fields(read(f"Lingue\n{line}").resume["languages"], "language", "fluency") == expected


@each_row(("lines", "expected"), EDUCATION)
def test_a_title_is_read(lines: str, expected: tuple[str, ...]) -> None:
    found = read(f"Formazione\n{lines}").resume["education"]
    assert fields(found[:1], "studyType", "area", "institution", "endDate") == [expected]


@each_row(("heading", "section"), HEADINGS)
def test_a_heading_begins_its_section(heading: str, section: str) -> None:
    document = read(f"Lingue\nInglese B2\n\n{heading}\n\nCuoca, Bar Uno S.r.l., Lecce\n2019 – 2021")
    assert document.resume[section][0]["position"] == "Cuoca"


def test_headings_in_capitals_with_a_remark_show_how_the_others_look() -> None:
    document = read(
        "ESPERIENZA, QUELLA VERA\n\nCuoca, Bar Uno S.r.l., Lecce\n2019 – 2021\n\nTRAINING, SUCH AS IT IS\n\nFirst Aid at Work (2022)\n\n"
        "KIT\n\nCombi oven, dough sheeter\n\nWHEN THE LIGHT IS OFF\n\nSteam railways, chess"
    ).resume
    assert [job["position"] for job in document["work"]] == ["Cuoca"]
    assert fields(document["certificates"], "name", "date") == [("First Aid at Work", "2022")]
    assert fields(document["skills"], "name") == [("Combi oven",), ("dough sheeter",)]


def test_licences_are_found_under_any_heading() -> None:
    told = "anna@example.org\n\nQUICK LOOK\n• Category B licence\n• Forklift certificate (2021)\n• First aid at work\n• Likes early mornings"
    found = read(f"{told}\n\nWORK HISTORY\nPorter, Old Swan Ltd, Ripon\n2019 – 2021\n\nLANGUAGES\nEnglish").resume
    assert {"Category B licence", "Forklift certificate", "First aid at work"} <= {
        one["name"] for one in found["certificates"]
    }


def test_a_driving_licence_is_a_certificate_wherever_it_stands() -> None:
    for told, name in (
        ("PATENTE   B e C", "PATENTE B e C"),
        ("Automunita. Patente B.", "Patente B"),
        ("Full UK driving licence, own car", "Full UK driving licence"),
    ):
        found = read(f"{told}\n\nEsperienza\nCuoca, Bar Uno S.r.l., Lecce, 2019 – 2021").resume
        assert [one["name"] for one in found["certificates"]] == [name]


def test_the_names_of_the_columns_of_a_table_are_no_job() -> None:
    lines = "Period\nCompany\nPosition\nMain duties\n05.2021 – now\nHartley Ltd\nLeeds\nTeam Leader\nTeam of 22\n02.2016 – 04.2021\nBluebell UK Ltd\nDaventry\nDriver\nLoading"
    found = read(f"Work\n{lines}").resume["work"]
    assert fields(found, "name", "position") == [("Hartley Ltd", "Team Leader"), ("Bluebell UK Ltd", "Driver")]


def test_work_for_nobody_named_has_no_employer() -> None:
    lines = "2015 – 2018\nPalchi Sereni s.r.l., Fano – montatore\n\n2014\nLavori da casa: trascrizione di 40 interviste e correzione di bozze"
    (_firm, alone) = read(f"Esperienza\n\n{lines}").resume["work"]
    assert (alone.get("name"), alone["position"]) == (None, "Lavori da casa")
    assert alone["highlights"] == ["trascrizione di 40 interviste e correzione di bozze"]


def test_a_heading_in_capitals_between_jobs_is_no_deed() -> None:
    jobs = "2019 – 2022\nTeatro Ondina, Fano – macchinista\nMontaggio delle scene\n\nPIAZZE E STUDI\n\n2015 – 2018\nPalchi Sereni s.r.l., Fano – montatore"
    first, _second = read(f"Esperienza\n\n{jobs}").resume["work"]
    assert first["highlights"] == ["Montaggio delle scene"]


def test_items_that_each_tell_of_a_job_are_jobs() -> None:
    lines = "* self-employed gardener, Nov 2008 to March 2016. Hedges and ponds.\n* Groundsman with Tawe Council, 1999 - 2008, cricket squares\n* farm worker at Heard & Sons, 1986 to 1994"
    found = read(f"Work\n{lines}").resume["work"]
    assert [(one["startDate"], one["endDate"]) for one in found] == [
        ("2008-11", "2016-03"),
        ("1999", "2008"),
        ("1986", "1994"),
    ]


def test_jobs_told_in_long_sentences_keep_their_dates() -> None:
    document = read(
        "Esperienza\n\nBefore that I was a kennel assistant at Willow Farm in Tiverton from March 2010 to June 2016, mostly with the older dogs, "
        "and the last two years I was head of the block there.\n\nAnd before that, straight from school, a shop assistant at Barrow Pets, "
        "Sept 2007 till Feb 2010, at the weekends, with the till, the orders and the aquarium, which nobody else wanted to clean at all."
    )
    assert fields(document.resume["work"], "name", "position", "startDate", "endDate") == [
        ("Willow Farm", "kennel assistant", "2010-03", "2016-06"),
        ("Barrow Pets", "a shop assistant", "2007-09", "2010-02"),
    ]


def test_titles_are_found_below_a_heading_of_ones_own() -> None:
    found = read(
        "anna@example.org\n\nCOURSES\nFirst aid, 2020\n\nGROWING UP\nDiploma in Hairdressing\nUsk College, Newport\n2016–2019\n\nLANGUAGES\nEnglish"
    )
    assert fields(found.resume["education"], "institution", "endDate") == [("Usk College, Newport", "2019")]


def test_a_paragraph_of_skills_under_several_labels_is_several_groups() -> None:
    found = read("Skills\nLab: DNA extraction, qPCR. Computing: R, QGIS, bash.").resume["skills"]
    assert [(one["name"], one["keywords"]) for one in found] == [
        ("Lab", ["DNA extraction", "qPCR"]),
        ("Computing", ["R", "QGIS", "bash"]),
    ]


def test_a_licence_that_is_told_twice_is_one() -> None:
    found = read("Patente B\n\nCorsi e patenti\nPatente B\nPrimo soccorso, 2020").resume["certificates"]
    assert [one["name"] for one in found] == ["Patente B", "Primo soccorso"]


def test_a_registration_among_studies_is_a_certificate() -> None:
    lines = "Laurea in Infermieristica, Università di Leuca, 2018\nIscritta all'Ordine degli Infermieri di Lecce dal 2020\nAbilitazione alla professione, 2019"
    found = read(f"Formazione\n{lines}").resume
    assert fields(found["education"], "area") == [("Infermieristica",)]
    below = read("Education\nABC Diploma in Thatching 2001\nFull clean driving licence").resume
    assert "institution" not in below["education"][0]
    assert below["certificates"][0]["name"] == "Full clean driving licence"
    names = [one["name"] for one in found["certificates"]]
    assert names == ["Iscritta all'Ordine degli Infermieri di Lecce", "Abilitazione alla professione"]


def test_jobs_are_found_below_headings_of_a_trade() -> None:
    lines = "SCUOLA\n\n2024 – oggi\nIstituto Verri, Lodi\nInsegnante supplente\n\nINDUSTRIA\n\n2015 – 2023\nCartiera Adda S.p.A., Lecco\nTecnico di processo"
    found = read(f"anna@example.org\n\n{lines}\n\nLINGUE\nInglese").resume
    assert fields(found["work"], "name", "position") == [
        ("Istituto Verri", "Insegnante supplente"),
        ("Cartiera Adda S.p.A.", "Tecnico di processo"),
    ]


def test_titles_and_breaks_between_jobs_are_no_jobs() -> None:
    lines = "2023 – oggi  Museo del Sale · educatrice\n\n2020  Stop di sei mesi\n\n2019  Laurea magistrale in Storia dell’arte, Univ. di Leuca"
    found = read(f"La mia strada fin qui\n\n{lines}").resume
    assert fields(found["work"], "name", "position") == [("Museo del Sale", "educatrice")]
    assert fields(found["education"], "area") == [("Storia dell’arte",)]


def test_years_of_two_digits_behind_a_whole_year_are_asked_about() -> None:
    document = read("Esperienza\n\nSept 2020 - Aug 21\nPorter at The Copper Kettle, Bury")
    assert fields(document.resume["work"], "startDate", "endDate") == [("2020-09", "2021-08")]
    assert "short_year" in document.doubts.values()


def test_what_is_not_understood_is_listed() -> None:
    document = read(
        "Esperienza\n\nCuoca, Bar Uno S.r.l., Lecce, 2019 – 2021\n\nCareer break\n2017 – 2019: viaggio in Asia\n\nPausa\n2012"
    )
    assert document.unplaced == ["Career break", "viaggio in Asia", "Pausa"]
    assert len(document.resume["work"]) == 1
