# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Italian lines that list things: how far each goes, which article it takes, and what is no thing to do."""

import re

from checklist.compose.bilingual.abbreviations import written_out
from checklist.compose.grammar.well_formed import is_well_formed
from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import checked
from checklist.compose.italian.variation import added, among, are_alike, besides, comprised, otherwise
from checklist.compose.parts.joined import begun, joined
from checklist.compose.statements import Statement

RUNNING = [
    ("Aiuto nell'alzata, anche con ospiti allettati", "mi occupo dell’aiuto nell’alzata, anche con ospiti allettati"),
    ("Assistenza a domicilio di 5 anziani", "mi occupo dell’assistenza a domicilio di 5 anziani"),
    ("Gestione della cassa, del banco e degli ordini", "gestisco la cassa, il banco e gli ordini"),
    ("Conduzione di una caldaia da 300 q l'anno", "conduco una caldaia da 300 q l’anno"),
    ("Conduzione della mungitura di 120 capi al giorno", "conduco la mungitura di 120 capi al giorno"),
    ("Cura di siepi, aiuole e innaffiamento (40 giardini)", "mi occupo della cura di siepi, aiuole e innaffiamento (40 giardini)"),
    ("Pulizia del banco; scelta dei fornitori", "mi occupo della pulizia del banco, oltre che della scelta dei fornitori"),
    ("Food cost del reparto sceso dal 31 al 27%", "il food cost del reparto è sceso dal 31 al 27%"),
    ("Sfrido del reparto qualità sceso dal 31 al 27%", ""),
    ("Turni per la mensa e sorveglianza in cortile", "mi occupo dei turni per la mensa e della sorveglianza in cortile"),
    ("Laboratori di ceramica, pittura e canto", "mi occupo dei laboratori di ceramica, pittura e canto"),
    ("Rilascio di carte d'imbarco, biglietti e cambi di posto", "mi occupo del rilascio di carte d’imbarco, biglietti e cambi di posto"),
    ("Accompagnamento a visite e ritiro di esami e ricette", "mi occupo dell’accompagnamento a visite e del ritiro di esami e ricette"),
    ("Trattore e furgone secondo bisogno", "uso il trattore e il furgone secondo bisogno"),
    ("Apertura e chiusura del bar e gestione della cassa", "mi occupo dell’apertura e della chiusura del bar, oltre che della gestione della cassa"),
    ("Controllo dei getti con calibro, comparatore e rugosimetro", "mi occupo del controllo dei getti con calibro, comparatore e rugosimetro"),
    ("Assistenza giorno e notte a un signore di 90 anni", "mi occupo dell’assistenza giorno e notte a un signore di 90 anni"),
    ("Tempo medio di consegna da 3,4 a 2,1 giorni", "il tempo medio di consegna è passato da 3,4 a 2,1 giorni"),
    ("Pianificazione con MS Project: 900 attività", "mi occupo della pianificazione con MS Project: 900 attività"),
    ("Ditta di 12 persone", ""),
    ("Ritiri zona Asti-Alba", "mi occupo dei ritiri in zona Asti-Alba"),
]  # fmt: skip


def test_each_thing_of_a_list_is_said_whole() -> None:
    found = [(line, sentence(line, running=True)) for line, _ in RUNNING]
    assert [one for one, want in zip(found, RUNNING, strict=True) if one != want] == []


def test_no_list_has_an_article_in_the_middle_alone() -> None:
    for deed, things in (("preparazione", "piatti, salse e dolci"), ("vendita", "scarpe, borse e cinture")):
        said = sentence(f"{deed.capitalize()} di {things}", running=False)
        assert re.fullmatch(rf"mi occupavo (?:della|di) {deed} di {things}", said), said


def test_deeds_of_a_list_have_their_articles_and_further_deeds_are_told_apart() -> None:
    rows = [
        ("Rilievo delle targhe, tenuta dei registri, ivi compresi gli allegati",
         "mi occupo del rilievo delle targhe e della tenuta dei registri, ivi compresi gli allegati"),
        ("Reperibilità 1 sett. su 3, spurgo pozzi, ricerca perdite",
         "mi occupo della reperibilità una settimana su tre, dello spurgo dei pozzi e della ricerca di perdite"),
        ("Posa di 40 infissi/anno, squadra 3 pers.", "mi occupo della posa di 40 infissi all’anno (squadra di 3 persone)"),
        ("Taratura di sensori, pistoni, inverter", "mi occupo della taratura di sensori, pistoni e inverter"),
        ("Partecipazione ai PEI e collaborazione con i genitori", "partecipo ai PEI e collaboro con i genitori"),
    ]  # fmt: skip
    for line, said in rows:
        assert sentence(written_out(line, "it"), running=True) == said


def test_the_things_of_a_list_have_all_their_articles_or_none_has() -> None:
    rows = [
        ("Spurgo e lavaggio vasche, crudi, surgelamento", "mi occupo di spurgo e lavaggio delle vasche, crudi e surgelamento"),
        ("Pulizia banco, check-in, resi", "mi occupo della pulizia del banco, del check-in e dei resi"),
        ("Protocollo cartaceo e albo pretorio", "mi occupo del protocollo cartaceo e dell’albo pretorio"),
        ("Sabbiatura e siglatura", "mi occupo della sabbiatura e della siglatura"),
        ("Invio moduli, CUD, tassa di soggiorno", "mi occupo dell’invio dei moduli e della tassa di soggiorno"),
        ("Configurazione di router, VPN, DHCP", "mi occupo della configurazione di router, VPN e DHCP"),
        ("Cassa, previsioni di spesa e resoconto mensile", "mi occupo della cassa, delle previsioni di spesa e del resoconto mensile"),
        ("Archivio cartaceo e digitale", "mi occupo dell’archivio cartaceo e digitale"),
        ("Turni di guardia, una notte su sei", "faccio turni di guardia (una notte su sei)"),
        ("Assistenza alla squadra di pallamano, serie B", "do assistenza alla squadra di pallamano (serie B)"),
    ]  # fmt: skip
    said = {line: sentence(written_out(line, "it"), running=True) for line, _ in rows}
    assert said == dict(rows)


def test_what_a_preposition_governs_is_torn_by_no_comma() -> None:
    rows = [
        ("Bandi di gara, confronto offerte e trattativa per viti, dadi e rondelle",
         "mi occupo dei bandi di gara, del confronto delle offerte e della trattativa per viti, dadi e rondelle"),
        ("Portafoglio di 90 soci attivi tra asili, scuole e biblioteche", "mi occupo del portafoglio di 90 soci attivi tra asili, scuole e biblioteche"),
        ("Riprese per concerti, battesimi (circa 20) e piccole imprese, archivio",
         "mi occupo delle riprese per concerti, battesimi (circa 20) e piccole imprese e dell’archivio"),
        ("Scambio dati via FTP, REST e code Kafka", "mi occupo dello scambio di dati via FTP, REST e code Kafka"),
        ("Riordino farina in base a MRP e scorta minima", "mi occupo del riordino della farina in base a MRP e scorta minima"),
        ("Emissione bolle (circa 30 al giorno) e solleciti ai clienti", "mi occupo dell’emissione di bolle (circa 30 al giorno) e dei solleciti ai clienti"),
        ("Inviti per gruppi e contatti con le agenzie", "mi occupo degli inviti per gruppi e dei contatti con le agenzie"),
        ("Ordini di lenzuola, saponi e carta, rapporti con i fornitori", "mi occupo degli ordini di lenzuola, saponi e carta e dei rapporti con i fornitori"),
        ("Rieducazione motoria di polso, gomito e spalla", "mi occupo della rieducazione motoria di polso, gomito e spalla"),
        ("Contabilità ordinaria, clienti e fornitori", "mi occupo della contabilità ordinaria, clienti e fornitori"),
        ("Tenuta della contabilità ordinaria e semplificata di 20 ditte", "mi occupo della tenuta della contabilità ordinaria e semplificata di 20 ditte"),
    ]  # fmt: skip
    said = {line: sentence(written_out(line, "it"), running=True) for line, _ in rows}
    assert said == dict(rows)


def test_two_activities_are_one_sentence_where_both_have_their_articles_or_neither_has() -> None:
    assert are_alike("mi occupo della cassa", "mi occupo anche dell’archivio")
    assert not are_alike("mi occupo di catering", "mi occupo anche dell’archivio")
    assert comprised("mi occupo dell’avvio, con i soci, di una mensa") == ""


def test_what_is_held_or_ordered_takes_its_preposition() -> None:
    rows = [
        ("Preparazione ordini negozi, etichette", "mi occupo della preparazione degli ordini dei negozi e delle etichette"),
        ("Archiviate 300 pratiche clienti e fornitori", "ho archiviato 300 pratiche di clienti e fornitori"),
        ("Addetto linea verniciatura", "sono addetto alla linea di verniciatura"),
        ("Cambio gomme e piccola manutenzione furgoni", "mi occupo del cambio delle gomme e della piccola manutenzione dei furgoni"),
        ("Stoccaggio magazzino", "mi occupo dello stoccaggio nel magazzino"),
        ("Raccolta a mano in campagna mele", "mi occupo della raccolta a mano durante la campagna delle mele"),
        ("Corso 40 ore", "ho frequentato un corso di 40 ore"),
        ("Redazione linee guida", "redigo linee guida"),
        ("Turni in reparto cottura", "faccio turni in reparto cottura"),
    ]  # fmt: skip
    said = {line: sentence(written_out(line, "it"), running=True) for line, _ in rows}
    assert said == dict(rows)


def test_what_a_job_comprises_is_said_in_other_words_the_second_time() -> None:
    rows = (
        ("il lavoro comprende anche l’aiuto ai colleghi e alle tirocinanti", "a questo si aggiunge l’aiuto ai colleghi e alle tirocinanti"),
        ("il lavoro comprendeva anche la cassa e i resi", "a questo si aggiungevano la cassa e i resi"),
        ("il lavoro comprendeva anche i turni di notte", "a questo si aggiungevano i turni di notte"),
        ("il lavoro comprende anche la cura di siepi e prati", ""),
    )  # fmt: skip
    assert {clause: added(clause) for clause, _ in rows} == dict(rows)


def test_activities_are_tasks_among_others_where_their_number_is_sure() -> None:
    rows = (
        ("mi occupo della vendita e dei preventivi", "fra i miei compiti ci sono la vendita e i preventivi"),
        ("mi occupavo anche del collaudo con il tecnico e il regista", "fra i miei compiti c’era anche il collaudo con il tecnico e il regista"),
        ("mi occupo di catering, check-in e cambio valuta", ""),
        ("mi occupo della cura di siepi e prati", ""),
        ("mi occupo dei compiti e dei giochi", ""),
    )  # fmt: skip
    assert {clause: among(clause) for clause, _ in rows} == dict(rows)


def test_no_sentence_of_a_paragraph_begins_like_the_one_before_it_where_other_words_are_sure() -> None:
    said = ["Nel mio lavoro attuale mi occupo della cassa."]
    for thing in ("dei resi", "dell’inventario", "della vetrina", "del magazzino"):
        clause = otherwise(f"mi occupo anche {thing}", said, 0)
        said.append(f"{clause[0].upper()}{clause[1:]}.")
    assert said[1:] == [
        "Il lavoro comprende anche i resi.",
        "Fra i miei compiti c’è anche l’inventario.",
        "A questo si aggiunge la vetrina.",
        "Mi occupo anche del magazzino.",
    ]
    assert otherwise("ho aperto due negozi", said, 0) == "ho aperto due negozi"
    assert otherwise("mi occupo dei resi", ["Ho aperto due negozi."], 0) == "mi occupo dei resi"


def test_what_is_said_of_a_thing_ends_its_list_and_a_further_deed_has_its_article() -> None:
    rows = [
        ("Lancio della app, 40 iscritti in un anno", "ho lanciato l’app (40 iscritti in un anno)"),
        ("Insieme a tre soci ho aperto un laboratorio", "insieme a tre soci ho aperto un laboratorio"),
        ("Passaggio dai registri a schede, fatto con i colleghi", "ho curato il passaggio dai registri a schede, fatto con i colleghi"),
        ("Gestione del registro e delle cartelle, usato da 20 classi", ""),
        ("Distribuzione di pasti, coperte e registrazione degli ospiti", "mi occupo della distribuzione di pasti e coperte e della registrazione degli ospiti"),
        ("Indagini di mercato e confronto dei listini", "mi occupo delle indagini di mercato e del confronto dei listini"),
        ("Pianificazione di lavoro, gestione acquisti e reporting alla proprietà",
         "mi occupo della pianificazione di lavoro, della gestione degli acquisti e del reporting alla proprietà"),
        ("Vendita vini a Ho.Re.Ca. zona Agro pontino", "mi occupo della vendita di vini al canale Horeca in zona Agro pontino"),
        ("Ho servito 60 locali Ho.Re.Ca. e 4 mense", "ho servito 60 locali Horeca e 4 mense"),
    ]  # fmt: skip
    said = {line: sentence(written_out(line, "it"), running=True) for line, _ in rows}
    assert said == dict(rows)
    assert is_well_formed("ho servito 60 locali Ho.Re.Ca. e 4 mense", "it")


def test_what_was_done_for_a_client_is_over_where_its_years_are() -> None:
    for years, verb in (("2018-2020", "mi occupavo"), ("2018-oggi", "mi occupo")):
        said = sentence(f"Cooperativa Lagazuoi ({years}): e-commerce di formaggi", running=True, freelance=True)
        assert said == f"per Cooperativa Lagazuoi ({years}) {verb} dell’e-commerce di formaggi"


def test_a_list_stands_behind_no_other_activity() -> None:
    texts = (
        "mi occupo della salatura",
        "mi occupo della lettura e della taratura delle sonde",
        "mi occupo della cassa",
    )
    clauses = [Statement(one, "/work/0", (f"/work/0/highlights/{at}",)) for at, one in enumerate(texts)]
    assert [one.text for one in joined(clauses[:2], "it")] == list(texts[:2])
    assert [one.text for one in joined([clauses[0], clauses[2]], "it")] == ["mi occupo della salatura e della cassa"]


def test_activities_that_would_begin_like_the_sentence_before_go_on_with_it() -> None:
    before = "Mi occupavo anche della cassa."
    assert besides(before, "mi occupavo anche dei resi") == "Mi occupavo anche della cassa, oltre che dei resi."
    assert besides(before, "mi occupavo anche di resi e cambi") == ""
    assert besides("Mi occupavo della cassa.", "mi occupavo anche dei resi") == ""
    assert besides("Mi occupavo anche della cassa: resi e cambi.", "mi occupavo anche dei turni") == ""


def test_the_first_activity_of_a_job_and_what_stands_behind_besides_have_no_also() -> None:
    told = [Statement(f"mi occupavo anche {one}", "/work/0", ()) for one in ("del verde", "della cassa e dei resi")]
    assert [one.text for one in begun(told)] == ["mi occupavo del verde", "mi occupavo anche della cassa e dei resi"]
    first = Statement("mi occupavo dei turni e del verde", "/work/0", ())
    (both,) = joined([first, Statement("mi occupavo anche della cassa", "/work/0", ())], "it")
    assert both.text == "mi occupavo dei turni e del verde, oltre che della cassa"


def test_with_whom_something_is_done_is_no_further_thing() -> None:
    said = sentence("Formazione dei nuovi assunti, insieme alla collega", running=True)
    assert "dell’insieme" not in said


def test_shifts_that_somebody_manages_are_a_thing_among_others() -> None:
    managed = "Gestione di 4 sarti, turni, tessuti, consegne"
    said = "mi occupo della gestione di 4 sarti, dei turni, dei tessuti e delle consegne"
    assert (sentence(managed, running=True), checked(said, managed)) == (said, said)
    assert sentence("Vendita di tessuti, turni", running=True) == "mi occupo della vendita di tessuti (turni)"


def test_accounts_are_of_what_they_are_kept_of() -> None:
    said = "mi occupo della contabilità dei cantieri, di SAL e dei rapporti con i fornitori"
    assert sentence("Contabilità cantieri, SAL, rapporti con i fornitori", running=True) == said
    assert sentence("Igiene e alzate degli ospiti", running=True) == "mi occupo dell’igiene e delle alzate degli ospiti"
