# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Prepositions and articles that lines of Italian CVs leave out, and what needs none."""

from checklist.compose.bilingual.abbreviations import written_out
from checklist.compose.italian.highlights import sentence
from tests.rows import each_row


@each_row(("line", "said"), [
    ("Supporto a 40 utenti, flotta 12 furgoni", "mi occupo del supporto a 40 utenti e della flotta di 12 furgoni"),
    ("Gestione portafoglio 90 clienti", "gestisco il portafoglio di 90 clienti"),
    ("Cottura in forno da 60 litri", "mi occupo della cottura in forno da 60 litri"),
    ("Confezionamento di dolci per ditta di catering", "mi occupo del confezionamento di dolci per una ditta di catering"),
    ("Stampa di tessuti per settore moda", "mi occupo della stampa di tessuti per il settore moda"),
    ("Commissioni presso INAIL e Comune", "mi occupo delle commissioni presso l’INAIL e il Comune"),
    ("Amministrazione SharePoint e Teams", "mi occupo dell’amministrazione di SharePoint e Teams"),
    ("Prova tenuta delle caldaie", "mi occupo della prova di tenuta delle caldaie"),
    ("Saldatura filo su telai da 3 a 15 mm", "mi occupo della saldatura a filo su telai da 3 a 15 mm"),
    ("Preparazione di menu e rapporto con i cuochi", "mi occupo della preparazione di menu e del rapporto con i cuochi"),
    ("Servizio al banco e cassa", "mi occupo del servizio al banco e della cassa"),
    ("Montaggio in cantiere e rifiniture", "mi occupo del montaggio in cantiere e delle rifiniture"),
    ("Taglio donna e bambino, shampoo", "mi occupo del taglio donna e bambino e dello shampoo"),
    ("Ciclo attivo e passivo (300 fatture al mese), cassa", "mi occupo del ciclo attivo e passivo (300 fatture al mese) e della cassa"),
    ("Taglio di lastre da 2 a 9 mm", "mi occupo del taglio di lastre da 2 a 9 mm"),
    ("Sviluppo clientela bar e negozi in Liguria", "ho sviluppato la clientela di bar e negozi in Liguria"),
    ("Linea completa dolci, pane", "mi occupo della linea completa di dolci e del pane"),
    ("Inserimento ordini su gestionale Olmo", "mi occupo dell’inserimento degli ordini sul gestionale Olmo"),
    ("Supporto segreteria e ufficio gare", "do supporto alla segreteria e all’ufficio gare"),
    ("Assistenza signora con demenza", "do assistenza a una signora con demenza"),
    ("Vendita a hotel, mense e scuole", "mi occupo della vendita a hotel, mense e scuole"),
    ("Rilascio PEC, certificati, visure", "mi occupo del rilascio di PEC, certificati e visure"),
    ("Riparazione di radio, tv e stufe, vendita", "mi occupo della riparazione di radio, tv e stufe e della vendita"),
    ("Linea confezionamento biscotti, pulizia forni", "mi occupo della linea di confezionamento di biscotti e della pulizia dei forni"),
    ("Noleggio sci e racchette", "mi occupo del noleggio di sci e racchette"),
    ("Contratti luce e gas per condomini", "mi occupo dei contratti di luce e gas per condomini"),
    ("Coordinamento officina e 3 meccanici", "coordino l’officina e 3 meccanici"),
    ("Gestione pratiche edilizie", "gestisco le pratiche edilizie"),
    ("Collaborazione con studio tecnico", "collaboro con uno studio tecnico"),
    ("Fatturato punto vendita passato da 1 a 2 milioni di euro", "il fatturato del punto vendita è passato da 1 a 2 milioni di euro"),
    ("Gestione rapporto con cantine", "gestisco il rapporto con le cantine"),
    ("Gestione social media", "gestisco i social media"),
    ("Rapporto con medici di base e farmacie", "mi occupo del rapporto con medici di base e farmacie"),
    ("Margine 2022: 8%", "il margine del 2022 è stato dell’8%"),
    ("Agenda appuntamenti", "mi occupo dell’agenda degli appuntamenti"),
    ("Tenuta registro ospiti", "mi occupo della tenuta del registro degli ospiti"),
    ("Contatto con ricevimento", "mi occupo del contatto con il ricevimento"),
    ("Contatti con scuole e teatri", "mi occupo dei contatti con scuole e teatri"),
    ("Solleciti a fornitori", "mi occupo dei solleciti ai fornitori"),
    ("Vendita a bar, clienti e negozi", "mi occupo della vendita a bar, clienti e negozi"),
    ("Documentazione per appalti", "mi occupo della documentazione per gli appalti"),
    ("Commissioni presso uffici INAIL e Agenzia delle Entrate", "mi occupo di commissioni presso gli uffici dell’INAIL e dell’Agenzia delle Entrate"),
    ("Controllo merce in entrata e uscita", "mi occupo del controllo della merce in entrata e in uscita"),
    ("Passaggio da vecchia rilegatrice a Olmo 3", "ho curato il passaggio dalla vecchia rilegatrice a Olmo 3"),
    ("Virtualizzazione VMware e Hyper-V", "mi occupo della virtualizzazione con VMware e Hyper-V"),
    ("Selezione personale stagionale", "mi occupo della selezione del personale stagionale"),
    ("Formazione personale neoassunto", "ho formato il personale neoassunto"),
    ("Onboarding volontari, cassa", "mi occupo dell’onboarding dei volontari e della cassa"),
    ("Stampa locandine, partiture, menù", "mi occupo della stampa delle locandine, delle partiture e dei menù"),
    ("Interfaccia con fornitore di sementi", "mi occupo dell’interfaccia con il fornitore di sementi"),
    ("Ricavo annuo 2021: 90.000 euro, miglior negozio su tre", "il ricavo annuo del 2021 è stato di 90.000 euro"),
    ("Budget seguito: 1,2 milioni", "il budget seguito è di 1,2 milioni"),
    ("Vendita di scarpe, borse, cinture e guanti, negozio da 90 metri quadri", "mi occupo della vendita di scarpe, borse, cinture e guanti"),
    ("Vendita di scarpe, borse e guanti, gestione della cassa", "mi occupo della vendita di scarpe, borse e guanti e della gestione della cassa"),
    ("Revisione barche: carteggio, cambio delle vele e varo", "mi occupo della revisione delle barche: carteggio, cambio delle vele e varo"),
    ("Portafoglio 70 soci, 9 trovati da me", "mi occupo del portafoglio di 70 soci (9 trovati da me)"),
    ("Fatturato negozio passato da 1,1 a 1,4 milioni di euro", "il fatturato del negozio è passato da 1,1 a 1,4 milioni di euro"),
])  # fmt: skip
def test_what_a_line_leaves_out_is_put_in_where_it_is_sure(line: str, said: str) -> None:
    assert sentence(line, running=True) == said


@each_row(("line", "running", "ended"), [
    ("Costruzione di grondaie, scale e cancelli", "costruisco grondaie, scale e cancelli", "ho costruito grondaie, scale e cancelli"),
    ("Costruzione di 12 grondaie", "ho costruito 12 grondaie", "ho costruito 12 grondaie"),
    ("Organizzati laboratori di creta, pittura, canto", "organizzo laboratori di creta, pittura e canto", "ho organizzato laboratori di creta, pittura e canto"),
    ("Organizzati 3 laboratori di creta", "ho organizzato 3 laboratori di creta", "ho organizzato 3 laboratori di creta"),
    ("Partecipazione alle riunioni di reparto", "partecipo alle riunioni di reparto", "ho partecipato alle riunioni di reparto"),
])  # fmt: skip
def test_what_is_done_of_many_things_goes_on_while_the_job_does(line: str, running: str, ended: str) -> None:
    assert (sentence(line, running=True), sentence(line, running=False)) == (running, ended)


@each_row(("line", "running"), [
    ("Da marzo 2021 referente di linea", "da marzo 2021 sono referente di linea"),
    ("Dal 2020 tutor dei nuovi assunti (6 persone)", "dal 2020 sono tutor dei nuovi assunti (6 persone)"),
    ("Passaggio da carta a tablet (2019)", "ho curato il passaggio da carta a tablet (2019)"),
    ("Tentata vendita nei primi mesi", ""),
    ("Piega a phon, piastra e ferro", "mi occupo della piega a phon, piastra e ferro"),
])  # fmt: skip
def test_what_has_its_own_time_is_told_at_that_time_and_no_noun_of_a_trade_is_a_verb(line: str, running: str) -> None:
    assert sentence(line, running=True) == running


@each_row(("line", "said"), [
    ("Pianificazione con MS Project e controllo scarti mensile", "mi occupo della pianificazione con MS Project e del controllo mensile degli scarti"),
    ("Registrazione non conformità, cassa", "mi occupo della registrazione delle non conformità e della cassa"),
    ("Nucleo Orchidea 15 ospiti", "mi occupo del nucleo Orchidea di 15 ospiti"),
    ("Giro clienti settimanale 12-15 negozi, bar e chioschi", "mi occupo del giro di clienti settimanale di 12-15 negozi, bar e chioschi"),
    ("Assistenza h24 a signore anziano", "mi occupo dell’assistenza h24 a un signore anziano"),
    ("Pulizia aule e parti comuni", "mi occupo della pulizia delle aule e delle parti comuni"),
    ("Opuscoli in InDesign, anche 200+ pagine", "mi occupo degli opuscoli in InDesign, anche di oltre 200 pagine"),
    ("Rapporti con tipografia esterna", "mi occupo dei rapporti con una tipografia esterna"),
    ("Centralino, protocollo posta", "mi occupo del centralino e del protocollo della posta"),
    ("Rettifica dei fori con alesatore, tolleranze fino a 5 micron", "mi occupo della rettifica dei fori con alesatore, con tolleranze fino a 5 micron"),
    ("Servizi Sociali: minori e famiglie", "mi occupo dei servizi sociali: minori e famiglie"),
    ("Gestione del modulo ferie", "gestisco il modulo ferie"),
])  # fmt: skip
def test_prepositions_behind_an_adjective_a_name_or_a_figure(line: str, said: str) -> None:
    assert sentence(line, running=True) == said


@each_row(("line", "said"), [
    ("Lancio della app per gli ospiti del rifugio", "Lancio dell’app per gli ospiti del rifugio"),
    ("Gestione della impresa edile e dello archivio", "Gestione dell’impresa edile e dell’archivio"),
    ("Ho aperto 40 nuovi clienti Ho.Re.Ca. e 2 mense", "Ho aperto 40 nuovi clienti Horeca e 2 mense"),
    ("Cura della iuta", "Cura della iuta"),
    ("Scarti dal 8% al 1,5% in un anno", "Scarti dall’8% all’1,5% in un anno"),
    ("Resi dal 11% al 3%, dal 1 marzo al 18 maggio", "Resi dall’11% al 3%, dal 1 marzo al 18 maggio"),
])  # fmt: skip
def test_articles_are_elided_before_a_vowel_whatever_the_line_has(line: str, said: str) -> None:
    assert written_out(line, "it") == said


@each_row(("line", "running", "ended"), [
    ("Macchina piana e taglia-cuci, reparto giacche", "uso la macchina piana e la taglia-cuci nel reparto giacche", "usavo la macchina piana e la taglia-cuci nel reparto giacche"),
    ("Macchina del caffè, cassa", "mi occupo della macchina del caffè e della cassa", "mi occupavo della macchina del caffè e della cassa"),
    ("Passaggio da mensa interna a catering esterno (2018)", "ho curato il passaggio dalla mensa interna al catering esterno (2018)", ""),
    ("Trasloco della cantina (2018), cassa", "ho curato il trasloco della cantina (2018) e la cassa", "mi occupavo del trasloco della cantina (2018) e della cassa"),
])  # fmt: skip
def test_machines_are_used_and_an_event_has_its_year(line: str, running: str, ended: str) -> None:
    assert (sentence(line, running=True), sentence(line, running=False)) == (running, ended or running)


@each_row(("line", "said"), [
    ("Assistenza a gruppo di 14 bagnanti", "ho dato assistenza a un gruppo di 14 bagnanti"),
    ("Cura delle aiuole come da contratto", "mi occupavo della cura delle aiuole secondo il contratto"),
    ("Consegna di ricambi per officina interna", "ho consegnato ricambi per l’officina interna"),
    ("Accompagnamento a gite e visite guidate", "mi occupavo dell’accompagnamento alle gite e alle visite guidate"),
    ("Impaginazione opuscolo da 60 pagine", "mi occupavo dell’impaginazione di un opuscolo da 60 pagine"),
    ("Controllo food cost", "mi occupavo del controllo del food cost"),
    ("Montaggio tende e zanzariere", "mi occupavo del montaggio di tende e zanzariere"),
    ("Posa staccionate, panchine e fioriere", "mi occupavo della posa di staccionate, panchine e fioriere"),
    ("Montaggio mobili, consegne", "mi occupavo del montaggio di mobili e delle consegne"),
    ("Cura delle aiuole, allestimento chiese", "mi occupavo della cura delle aiuole e dell’allestimento delle chiese"),
    ("Notifica verbali e ricorsi", "mi occupavo della notifica dei verbali e dei ricorsi"),
    ("Ricevimento pubblico, rilascio tessere", "mi occupavo del ricevimento del pubblico e del rilascio delle tessere"),
    ("Verniciatura a spruzzo sedie", "mi occupavo della verniciatura a spruzzo di sedie"),
    ("Apertura e chiusura locale, coordinamento 4 ballerini",
     "mi occupavo dell’apertura e della chiusura del locale, oltre che del coordinamento di 4 ballerini"),
    ("Assistenza a 12 soci (ticket, remoto e in sede)", "ho dato assistenza a 12 soci (tramite ticket, da remoto e in sede)"),
    ("Posa di tende e preventivi", "mi occupavo della posa di tende e dei preventivi"),
    ("Sagre e griglia, 200 coperti", "mi occupavo delle sagre e della griglia (200 coperti)"),
    ("Delibere di spesa e richiesta CUP e SMART", "mi occupavo delle delibere di spesa e della richiesta di CUP e SMART"),
    ("Manifesti e mockup, esecutivi di stampa, rapporto con serigrafie",
     "mi occupavo di manifesti, mockup ed esecutivi di stampa, oltre che del rapporto con le serigrafie"),
    ("Rinnovo del sito nel 2018: migrazione di 40 schede",
     "ho curato il rinnovo del sito nel 2018, con la migrazione di 40 schede"),
])  # fmt: skip
def test_a_member_of_a_list_has_its_article_or_its_preposition_as_the_others_have(line: str, said: str) -> None:
    assert sentence(line, running=False) == said
