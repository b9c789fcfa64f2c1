# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines from the CVs of many trades: the sentence that an editor would let pass, in a running job and in an ended one."""

import re
from collections.abc import Iterator

import pytest

from checklist.claims import check
from checklist.compose import compose
from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.facts import Facts, read
from tests.checklist.compose.profiles import rubric
from tests.checklist.compose.test_profiles import PAGE

ITALIAN = [  # the line; the sentence while the job goes on; the sentence once it has ended, where it is another
    ("Preparazione di impasti e farciture, 120 coperti a sera", "mi occupo della preparazione di impasti e farciture (120 coperti a sera)", "mi occupavo della preparazione di impasti e farciture (120 coperti a sera)"),
    ("Gestito un banco pescheria con due colleghi", "ho gestito un banco pescheria con due colleghi", ""),
    ("Cura del verde in 14 condomini", "mi occupo della cura del verde in 14 condomini", "mi occupavo della cura del verde in 14 condomini"),
    ("Montaggio di cucine su misura", "mi occupo del montaggio di cucine su misura", "mi occupavo del montaggio di cucine su misura"),
    ("Servizio ai tavoli e mise en place", "mi occupo del servizio ai tavoli e mise en place", "mi occupavo del servizio ai tavoli e mise en place"),
    ("Addetta al taglio laser", "sono addetta al taglio laser", "ero addetta al taglio laser"),
    ("Saldatura MIG e TIG di telai per macchine agricole", "mi occupo della saldatura MIG e TIG di telai per macchine agricole", "mi occupavo della saldatura MIG e TIG di telai per macchine agricole"),
    ("Conduzione di pala gommata ed escavatore", "mi occupo della conduzione di pala gommata ed escavatore", "mi occupavo della conduzione di pala gommata ed escavatore"),
    ("Turni di notte in reparto geriatria, 28 posti letto", "faccio turni di notte in reparto geriatria (28 posti letto)", "facevo turni di notte in reparto geriatria (28 posti letto)"),
    ("Accoglienza clienti, check-in e check-out, gestione reclami", "mi occupo dell’accoglienza clienti, di check-in e check-out e della gestione dei reclami", "mi occupavo dell’accoglienza clienti, di check-in e check-out e della gestione dei reclami"),
    ("Stesura di atti e ricerche giurisprudenziali", "ho scritto atti e ricerche giurisprudenziali", ""),
    ("Patente C, CQC merci", "ho la patente C", ""),
    ("Patentino per carrelli retrattili", "ho il patentino per carrelli retrattili", ""),
    ("Corso antincendio rischio medio, 2021", "ho frequentato un corso antincendio rischio medio", ""),
    ("Ho insegnato italiano a stranieri adulti.", "ho insegnato italiano a stranieri adulti", ""),
    ("Gestisco la cassa e chiudo il negozio", "gestisco la cassa e chiudo il negozio", "gestivo la cassa e chiudevo il negozio"),
    ("Curo gli ordini dei fornitori", "curo gli ordini dei fornitori", "curavo gli ordini dei fornitori"),
    ("Mi occupo della sala", "mi occupo della sala", "mi occupavo della sala"),
    ("Sono responsabile del bar", "sono responsabile del bar", "ero responsabile del bar"),
    ("Prima nota, fatture attive e passive, solleciti", "mi occupo della prima nota, delle fatture attive e passive e dei solleciti", "mi occupavo della prima nota, delle fatture attive e passive e dei solleciti"),
    ("Riduzione degli scarti di lavorazione dal 7% al 4%", "gli scarti di lavorazione sono stati ridotti dal 7% al 4%", ""),
    ("Aumento delle vendite del 12% in due anni", "le vendite sono aumentate del 12% in due anni", ""),
    ("Riduzione degli sprechi in cucina", "ho contribuito alla riduzione degli sprechi in cucina", ""),
    ("Gruppi da 8 a 15 bambini", "", ""),
    ("Consegna pacchi a domicilio, circa 90 al giorno", "consegno pacchi a domicilio (circa 90 al giorno)", "ho consegnato pacchi a domicilio (circa 90 al giorno)"),
    ("Consegna merci in Lombardia e Piemonte", "consegno merci in Lombardia e Piemonte", "ho consegnato merci in Lombardia e Piemonte"),
    ("Manutenzione ordinaria e straordinaria di impianti elettrici civili", "mi occupo della manutenzione ordinaria e straordinaria di impianti elettrici civili", "mi occupavo della manutenzione ordinaria e straordinaria di impianti elettrici civili"),
    ("Lettura del disegno tecnico, uso di calibro e micrometro", "mi occupo della lettura del disegno tecnico e dell’uso di calibro e micrometro", "mi occupavo della lettura del disegno tecnico e dell’uso di calibro e micrometro"),
    ("Vincitrice del premio miglior venditrice 2022", "", ""),
    ("Assistenza di base: igiene, alimentazione, mobilizzazione", "mi occupo dell’assistenza di base: igiene, alimentazione e mobilizzazione", "mi occupavo dell’assistenza di base: igiene, alimentazione e mobilizzazione"),
    ("Raccolta olive e potatura", "mi occupo della raccolta delle olive e della potatura", "mi occupavo della raccolta delle olive e della potatura"),
    ("responsabile del turno pomeridiano", "sono responsabile del turno pomeridiano", "ero responsabile del turno pomeridiano"),
    ("Sostituzione della titolare durante le ferie", "mi occupo della sostituzione della titolare durante le ferie", "mi occupavo della sostituzione della titolare durante le ferie"),
    ("Pulizia e sanificazione degli ambienti, smaltimento rifiuti", "mi occupo della pulizia, della sanificazione degli ambienti e dello smaltimento dei rifiuti", "mi occupavo della pulizia, della sanificazione degli ambienti e dello smaltimento dei rifiuti"),
    ("Ottimo rapporto con la clientela", "", ""),
    ("Piega, colore, tagli uomo e donna", "mi occupo di piega, colore, tagli uomo e donna", "mi occupavo di piega, colore, tagli uomo e donna"),
    ("Realizzati 45 impianti fotovoltaici in tre anni", "ho realizzato 45 impianti fotovoltaici in tre anni", ""),
    ("Formazione e affiancamento dei nuovi assunti", "mi occupo della formazione e dell’affiancamento dei nuovi assunti", "mi occupavo della formazione e dell’affiancamento dei nuovi assunti"),
    ("Inventario annuale, 12.000 referenze", "mi occupo dell’inventario annuale (12.000 referenze)", "mi occupavo dell’inventario annuale (12.000 referenze)"),
    ("Organizzazione di eventi fino a 300 persone", "ho organizzato eventi fino a 300 persone", ""),
    ("Rapporti con fornitori esteri (inglese, tedesco)", "mi occupo dei rapporti con fornitori esteri (inglese, tedesco)", "mi occupavo dei rapporti con fornitori esteri (inglese, tedesco)"),
    ("Supporto all'insegnante in classe, lavori di gruppo", "mi occupo del supporto all’insegnante in classe e dei lavori di gruppo", "mi occupavo del supporto all’insegnante in classe e dei lavori di gruppo"),
    ("Controllo qualità in ingresso – provini e certificati", "mi occupo di controllo qualità in ingresso, provini e certificati", "mi occupavo di controllo qualità in ingresso, provini e certificati"),
    ("Vendite +18% nel 2023", "le vendite sono aumentate del 18% nel 2023", ""),
    ("Migliorata la puntualità delle consegne dall'82% al 95%", "la puntualità delle consegne è migliorata dall’82% al 95%", ""),
    ("Tenuta dei registri HACCP e pulizia del laboratorio", "mi occupo della tenuta dei registri HACCP e della pulizia del laboratorio", "mi occupavo della tenuta dei registri HACCP e della pulizia del laboratorio"),
    ("Cucito a mano abiti da sposa", "ho cucito a mano abiti da sposa", ""),
    ("Guida di autobus urbani ed extraurbani", "mi occupo della guida di autobus urbani ed extraurbani", "ho curato la guida di autobus urbani ed extraurbani"),
    ("Attività di sportello: bonifici, carte, mutui", "mi occupo dell’attività di sportello: bonifici, carte e mutui", "mi occupavo dell’attività di sportello: bonifici, carte e mutui"),
    ("Lavoro in squadra e rispetto delle scadenze", "", ""),
    ("Fatturato del punto vendita da 400.000 a 620.000 euro", "il fatturato del punto vendita è passato da 400.000 a 620.000 euro", ""),
    ("Animazione per bambini, feste di compleanno, baby dance", "mi occupo di animazione per bambini, feste di compleanno e baby dance", "mi occupavo di animazione per bambini, feste di compleanno e baby dance"),
    ("Referti, refertazione e archiviazione immagini", "mi occupo dei referti, della refertazione e dell’archiviazione delle immagini", "mi occupavo dei referti, della refertazione e dell’archiviazione delle immagini"),
    ("Carico/scarico camion e picking con terminale", "mi occupo del carico e scarico di camion e del picking con terminale", "mi occupavo del carico e scarico di camion e del picking con terminale"),
    ("Preso in carico il portafoglio clienti di un collega in pensione", "ho preso in carico il portafoglio clienti di un collega in pensione", ""),
    ("Cameriera di sala", "lavoro come cameriera di sala", "ho lavorato come cameriera di sala"),
    ("Spennellatura e verniciatura mobili", "mi occupo della spennellatura e della verniciatura dei mobili", "mi occupavo della spennellatura e della verniciatura dei mobili"),
    ("Gestione del magazzino ricambi", "gestisco il magazzino ricambi", "ho gestito il magazzino ricambi"),
    ("Gestione agenda e appuntamenti del titolare", "gestisco l’agenda e gli appuntamenti del titolare", "ho gestito l’agenda e gli appuntamenti del titolare"),
    ("Emissione di DDT e fatture elettroniche", "mi occupo dell’emissione di DDT e fatture elettroniche", "mi occupavo dell’emissione di DDT e fatture elettroniche"),
    ("Predisposizione buste paga per 60 dipendenti", "mi occupo della predisposizione delle buste paga per 60 dipendenti", "mi occupavo della predisposizione delle buste paga per 60 dipendenti"),
    ("Ricevimento merci, controllo bolle, stoccaggio", "mi occupo del ricevimento delle merci, del controllo delle bolle e dello stoccaggio", "mi occupavo del ricevimento delle merci, del controllo delle bolle e dello stoccaggio"),
    ("Insegnamento della chitarra a ragazzi dai 7 ai 14 anni", "mi occupo dell’insegnamento della chitarra a ragazzi dai 7 ai 14 anni", "mi occupavo dell’insegnamento della chitarra a ragazzi dai 7 ai 14 anni"),
    ("Trasporto disabili con pulmino attrezzato", "mi occupo del trasporto di disabili con pulmino attrezzato", "mi occupavo del trasporto di disabili con pulmino attrezzato"),
    ("Progettato l'impianto elettrico di 8 villette", "ho progettato l’impianto elettrico di 8 villette", ""),
    ("Imbianchino per privati e imprese", "lavoro come imbianchino per privati e imprese", "ho lavorato come imbianchino per privati e imprese"),
    ("Capoturno di 9 operai", "sono capoturno di 9 operai", "ero capoturno di 9 operai"),
    ("Curata la rubrica settimanale di enogastronomia", "ho curato la rubrica settimanale di enogastronomia", ""),
    ("Ha gestito i turni di 12 persone", "ho gestito i turni di 12 persone", ""),
    ("Gestiva i turni di 12 persone", "gestivo i turni di 12 persone", ""),
    ("Riparazione di cellulari e tablet", "mi occupo della riparazione di cellulari e tablet", "mi occupavo della riparazione di cellulari e tablet"),
    ("Ideazione e realizzazione di vetrine natalizie", "mi occupo dell’ideazione e della realizzazione di vetrine natalizie", "mi occupavo dell’ideazione e della realizzazione di vetrine natalizie"),
    ("Produzione artigianale di gelato, 40 gusti", "mi occupo della produzione artigianale di gelato (40 gusti)", "mi occupavo della produzione artigianale di gelato (40 gusti)"),
    ("Vendita di polizze auto e casa", "mi occupo della vendita di polizze auto e casa", "mi occupavo della vendita di polizze auto e casa"),
    ("Ricerca e selezione del personale", "mi occupo della ricerca e della selezione del personale", "mi occupavo della ricerca e della selezione del personale"),
    ("Compilazione modelli 730 e ISEE", "mi occupo della compilazione di modelli 730 e ISEE", "mi occupavo della compilazione di modelli 730 e ISEE"),
    ("Somministrazione dei pasti e aiuto nei compiti", "mi occupo della somministrazione dei pasti e dell’aiuto nei compiti", "mi occupavo della somministrazione dei pasti e dell’aiuto nei compiti"),
    ("Coordinavo le visite guidate", "coordinavo le visite guidate", ""),
    ("Innesti, potature, trattamenti", "mi occupo degli innesti, delle potature e dei trattamenti", "mi occupavo degli innesti, delle potature e dei trattamenti"),
    ("Presa in carico di pazienti post-operatori", "mi occupo della presa in carico di pazienti post-operatori", "mi occupavo della presa in carico di pazienti post-operatori"),
    ("Assunta a tempo indeterminato dopo lo stage", "sono stata assunta a tempo indeterminato dopo lo stage", ""),
    ("Scelta come tutor dei nuovi arrivati", "sono stata scelta come tutor dei nuovi arrivati", ""),
    ("Puntatura e molatura di componenti in acciaio inox", "mi occupo della puntatura e della molatura di componenti in acciaio inox", "mi occupavo della puntatura e della molatura di componenti in acciaio inox"),
    ("Inserimento dati, protocollo, front office", "mi occupo di inserimento dati, protocollo e front office", "mi occupavo di inserimento dati, protocollo e front office"),
    ("Tempi di consegna ridotti da 10 a 6 giorni", "i tempi di consegna sono stati ridotti da 10 a 6 giorni", ""),
    ("Tempi di attesa allo sportello: da 25 a 10 minuti", "i tempi di attesa allo sportello sono passati da 25 a 10 minuti", ""),
    ("Apertura di due nuovi punti vendita", "mi occupo dell’apertura di due nuovi punti vendita", "mi occupavo dell’apertura di due nuovi punti vendita"),
    ("Raggiunti gli obiettivi di vendita per tre anni di fila", "ho raggiunto gli obiettivi di vendita per tre anni di fila", ""),
    ("Cura della persona", "mi occupo della cura della persona", "mi occupavo della cura della persona"),
    ("Guardia giurata armata", "lavoro come guardia giurata armata", "ho lavorato come guardia giurata armata"),
    ("Cameriere ai piani, 18 camere al giorno", "lavoro come cameriere ai piani (18 camere al giorno)", "ho lavorato come cameriere ai piani (18 camere al giorno)"),
    ("Lezioni private di matematica", "mi occupo delle lezioni private di matematica", "mi occupavo delle lezioni private di matematica"),
    ("Dialogo con genitori e servizi sociali", "mi occupo del dialogo con genitori e servizi sociali", "mi occupavo del dialogo con genitori e servizi sociali"),
    ("Zero infortuni in quattro anni", "", ""),
    ("5 stelle su Google", "", ""),
    ("Miglior venditore dell'anno", "", ""),
    ("Ho seguito 40 famiglie, e ho formato due colleghe", "ho seguito 40 famiglie, e ho formato due colleghe", ""),
    ("Vendemmia 2019, 2020 e 2021", "", ""),
    ("Collaudo e messa in servizio di ascensori", "mi occupo del collaudo e della messa in servizio di ascensori", "mi occupavo del collaudo e della messa in servizio di ascensori"),
    ("Insegnamento di disegno e storia dell'arte, classi da 18 a 25 allievi", "mi occupo dell’insegnamento di disegno e storia dell’arte (classi da 18 a 25 allievi)", "mi occupavo dell’insegnamento di disegno e storia dell’arte (classi da 18 a 25 allievi)"),
    ("Conduttore di muletto", "lavoro come conduttore di muletto", "ho lavorato come conduttore di muletto"),
    ("Preparazione ordini con lettore barcode, 110 righe/ora", "mi occupo della preparazione degli ordini con lettore barcode (110 righe all’ora)", "mi occupavo della preparazione degli ordini con lettore barcode (110 righe all’ora)"),
    ("Saldatore certificato EN 9606", "lavoro come saldatore certificato EN 9606", "ho lavorato come saldatore certificato EN 9606"),
    ("Lavori di tinteggiatura interni/esterni", "mi occupo dei lavori di tinteggiatura interni ed esterni", "mi occupavo dei lavori di tinteggiatura interni ed esterni"),
    ("Cassa (media 300 scontrini/giorno)", "mi occupo della cassa (media 300 scontrini al giorno)", "mi occupavo della cassa (media 300 scontrini al giorno)"),
    ("Tenuta contabilità semplificata 20 ditte", "", ""),
    ("Attività svolte: pulizia, stiro, cucina", "mi occupo della pulizia, dello stiro e della cucina", "mi occupavo della pulizia, dello stiro e della cucina"),
    ("Analisi chimiche su acque reflue", "mi occupo delle analisi chimiche su acque reflue", "mi occupavo delle analisi chimiche su acque reflue"),
    ("Mansione: magazziniere", "", ""),
    ("Riduzione del 30% dei tempi di attesa", "i tempi di attesa sono stati ridotti del 30%", ""),
    ("Team leader", "sono team leader", "ero team leader"),
    ("Supporto amministrativo, contabile e logistico", "mi occupo del supporto amministrativo, contabile e logistico", "mi occupavo del supporto amministrativo, contabile e logistico"),
    ("Scarico merci alle 5 del mattino", "mi occupo dello scarico delle merci alle 5 del mattino", "mi occupavo dello scarico delle merci alle 5 del mattino"),
    ("Contratto a chiamata", "", ""),
    ("Registrazione di circa 300 ricevute al mese e riconciliazione dei conti", "mi occupo della registrazione di circa 300 ricevute al mese e della riconciliazione dei conti", "mi occupavo della registrazione di circa 300 ricevute al mese e della riconciliazione dei conti"),
    ("Ritiro ricette e consegna farmaci", "mi occupo del ritiro delle ricette e della consegna di farmaci", "mi occupavo del ritiro delle ricette e della consegna di farmaci"),
    ("Passaggio alla cartella digitale seguito dall'inizio alla fine (2021)", "ho seguito dall’inizio alla fine il passaggio alla cartella digitale (2021)", ""),
    ("Progetto di riordino dell'archivio concluso in autonomia", "ho concluso in autonomia il progetto di riordino dell’archivio", ""),
    ("Tempo di apertura dei ticket sceso da 9 s a 2 s con indici nuovi e pulizia dei log", "il tempo di apertura dei ticket è sceso da 9 s a 2 s con indici nuovi e pulizia dei log", ""),
    ("Turni su due squadre, domeniche comprese", "faccio turni su due squadre, domeniche comprese", "facevo turni su due squadre, domeniche comprese"),
    ("Script R per pulizia di dati forestali, oggetto della tesi", "ho lavorato allo script R per la pulizia di dati forestali, oggetto della tesi", ""),
    ("Introdotta scheda presenze che ha portato da 40 a 12 assenze al mese", "ho introdotto una scheda presenze che ha portato le assenze al mese da 40 a 12", ""),
    ("Creato archivio fotografico per tre musei", "ho creato un archivio fotografico per tre musei", ""),
    ("Aperta nuova sede a Lodi", "ho aperto una nuova sede a Lodi", ""),
    ("Dato supporto ai docenti", "ho dato supporto ai docenti", ""),
    ("Portato a termine restauro di un altare", "ho portato a termine il restauro di un altare", ""),
    ("Gestivo le scorte: spreco di pane ridotto di un terzo", "gestivo le scorte: lo spreco di pane è stato ridotto di un terzo", ""),
    ("Ho rivisto i turni: risparmio stimato 9.000 € l'anno", "ho rivisto i turni: il risparmio stimato è di 9.000 euro l’anno", ""),
    ("Impianti termici e pompe di calore, centrali fino a 500 kW", "mi occupo degli impianti termici, delle pompe di calore e delle centrali fino a 500 kW", "mi occupavo degli impianti termici, delle pompe di calore e delle centrali fino a 500 kW"),
    ("Carico/scarico e controllo su forni a tunnel, pezzi in ghisa", "mi occupo del carico e scarico, del controllo su forni a tunnel e dei pezzi in ghisa", "mi occupavo del carico e scarico, del controllo su forni a tunnel e dei pezzi in ghisa"),
    ("Gli errori di consegna sono passati dal 3% all'1%.", "gli errori di consegna sono passati dal 3% all’1%", ""),
    ("Faccio anche la chiusura di cassa", "faccio anche la chiusura di cassa", "facevo anche la chiusura di cassa"),
    ("Il negozio ha chiuso nel 2012.", "", ""),
    ("Settore: tessile", "", ""),
    ("Nome del datore di lavoro Villa Serena", "", ""),
    ("Assistenza anziani allettati", "do assistenza agli anziani allettati", "ho dato assistenza agli anziani allettati"),
    ("Controllo finale con comparatori, righe, goniometro", "mi occupo del controllo finale con comparatori, righe e goniometro", "mi occupavo del controllo finale con comparatori, righe e goniometro"),
    ("Test di carico e campioni per due clienti", "mi occupo di test di carico e campioni per due clienti", "mi occupavo di test di carico e campioni per due clienti"),
    ("Gestione locali", "gestisco i locali", "ho gestito i locali"),
    ("Gestione prenotazioni e RSVP", "gestisco prenotazioni e RSVP", "ho gestito prenotazioni e RSVP"),
    ("Lucidatura stampi", "mi occupo della lucidatura degli stampi", "mi occupavo della lucidatura degli stampi"),
    ("Assemblaggio manuale", "mi occupo dell’assemblaggio manuale", "mi occupavo dell’assemblaggio manuale"),
    ("Preparazione dichiarazione annuale e CU", "mi occupo della preparazione di dichiarazione annuale e CU", "mi occupavo della preparazione di dichiarazione annuale e CU"),
    ("Pausa", "", ""),
    ("RSA, 60 posti letto", "lavoro in una RSA (60 posti letto)", "ho lavorato in una RSA (60 posti letto)"),
    ("Coordino due squadre, mi occupo dei resi", "coordino due squadre e mi occupo dei resi", "coordinavo due squadre e mi occupavo dei resi"),
    ("Autrice di 1 guida ai sentieri", "sono autrice di una guida ai sentieri", "ero autrice di una guida ai sentieri"),
    ("Prototipi per una app di quartiere", "ho lavorato ai prototipi per un’app di quartiere", ""),
    ("Gestione del magazzino (Zucchetti, Excel), 4.000 articoli", "gestisco il magazzino (Zucchetti, Excel; 4.000 articoli)", "ho gestito il magazzino (Zucchetti, Excel; 4.000 articoli)"),
    ("Assistenza a 12 famiglie: piani di risparmio, mutui, polizze (30 firmate)", "do assistenza a 12 famiglie: piani di risparmio, mutui e polizze (30 firmate)", "ho dato assistenza a 12 famiglie: piani di risparmio, mutui e polizze (30 firmate)"),
    ("Vendita al banco e consegna a domicilio", "mi occupo della vendita al banco e della consegna a domicilio", "mi occupavo della vendita al banco e della consegna a domicilio"),
    ("Formazione in potatura e raccolta", "mi occupo della formazione in potatura e raccolta", "mi occupavo della formazione in potatura e raccolta"),
    ("Pulizia uffici e scale", "mi occupo della pulizia degli uffici e delle scale", "mi occupavo della pulizia degli uffici e delle scale"),
    ("Cura degli orti e insegnamento ai bambini", "mi occupo della cura degli orti e dell’insegnamento ai bambini", "mi occupavo della cura degli orti e dell’insegnamento ai bambini"),
    ("Bar e lavaggio bicchieri", "mi occupo di bar e lavaggio bicchieri", "mi occupavo di bar e lavaggio bicchieri"),
    ("Sviluppo clienti nel nord-est: +35% ordini", "ho sviluppato i clienti nel nord-est: gli ordini sono aumentati del 35%", ""),
    ("Aumentato fatturato del 20%", "il fatturato è aumentato del 20%", ""),
    ("Ricevuto premio qualità 2020", "ho ricevuto il premio qualità 2020", ""),
    ("Apertura e chiusura cassa", "mi occupo dell’apertura e della chiusura della cassa", "mi occupavo dell’apertura e della chiusura della cassa"),
    ("Tagli donna, colore, extension", "mi occupo di tagli donna, colore ed extension", "mi occupavo di tagli donna, colore ed extension"),
    ("Disbrigo pratiche", "mi occupo del disbrigo delle pratiche", "mi occupavo del disbrigo delle pratiche"),
    ("Linee MT e quadri; preventivi e liste materiali; messa in servizio di 12 cabine", "mi occupo di linee MT e quadri; mi occupo anche di preventivi e liste materiali, oltre che della messa in servizio di 12 cabine", "mi occupavo di linee MT e quadri; mi occupavo anche di preventivi e liste materiali, oltre che della messa in servizio di 12 cabine"),
    ("Cucina fredda per 80 coperti; responsabile di 2 aiuti; menù per diabetici", "mi occupo della cucina fredda per 80 coperti; sono responsabile di 2 aiuti; mi occupo anche del menù per diabetici", "mi occupavo della cucina fredda per 80 coperti; ero responsabile di 2 aiuti; mi occupavo anche del menù per diabetici"),
    ("Referente del cantiere; contabilità dei lavori", "sono referente del cantiere; mi occupo della contabilità dei lavori", "ero referente del cantiere; mi occupavo della contabilità dei lavori"),
]  # fmt: skip

ENGLISH = [  # the line; the sentence while the job goes on; the sentence once it has ended, where it is another
    ("Prepped and plated 120 covers a night", "I prepped and plated 120 covers a night", ""),
    ("I am the first aider of the site", "I am the first aider of the site", "I was the first aider of the site"),
    ("I run the front desk", "I run the front desk", "I ran the front desk"),
    ("Looked after 14 gardens across the county", "I looked after 14 gardens across the county", ""),
    ("Fitting kitchens and bathrooms", "my work includes fitting kitchens and bathrooms", "my work included fitting kitchens and bathrooms"),
    ("MIG and TIG welding of trailer frames", "my work includes MIG and TIG welding of trailer frames", "my work included MIG and TIG welding of trailer frames"),
    ("Front of house, bookings and till", "my work includes front of house, bookings and the till", "my work included front of house, bookings and the till"),
    ("Drove a 7.5t lorry, 20 drops a day", "I drove a 7.5t lorry (20 drops a day)", ""),
    ("Night shifts on a 28-bed geriatric ward", "my work includes night shifts on a 28-bed geriatric ward", "my work included night shifts on a 28-bed geriatric ward"),
    ("Guest check-in, check-out, complaints", "my work includes guest check-in, check-out and complaints", "my work included guest check-in, check-out and complaints"),
    ("Drafting leases and wills; client interviews", "my work includes drafting leases and wills", "my work included drafting leases and wills"),
    ("Forklift licence (counterbalance)", "I hold a forklift licence", ""),
    ("Full clean driving licence", "I hold a full clean driving licence", ""),
    ("CSCS card, valid to 2027", "I hold a CSCS card", ""),
    ("I taught English to adult refugees.", "I taught English to adult refugees", ""),
    ("Cash handling, stock rotation, merchandising", "my work includes cash handling, stock rotation and merchandising", "my work included cash handling, stock rotation and merchandising"),
    ("Purchase ledger, VAT returns, credit control", "my work includes purchase ledger, VAT returns and credit control", "my work included purchase ledger, VAT returns and credit control"),
    ("Waste cut from 7% to 4%", "waste was cut from 7% to 4%", ""),
    ("Sales up 12% in two years", "sales went up 12% in two years", ""),
    ("Children from 3 to 6 years", "I work with children from 3 to 6 years", "I worked with children from 3 to 6 years"),
    ("Delivered parcels in Kent, about 90 a day", "I delivered parcels in Kent (about 90 a day)", ""),
    ("Maintain and repair domestic boilers", "I maintain and repair domestic boilers", "my job was to maintain and repair domestic boilers"),
    ("Reading technical drawings, use of callipers and micrometers", "my work includes reading technical drawings and use of callipers and micrometers", "my work included reading technical drawings and use of callipers and micrometers"),
    ("Employee of the month, June 2022", "", ""),
    ("Personal care: washing, feeding, mobility", "my work includes personal care: washing, feeding and mobility", "my work included personal care: washing, feeding and mobility"),
    ("Good rapport with customers", "", ""),
    ("Cuts, colour, balayage", "my work includes cuts, colour and balayage", "my work included cuts, colour and balayage"),
    ("Installed 45 solar arrays in three years", "I installed 45 solar arrays in three years", ""),
    ("Training new starters", "my work includes training new starters", "my work included training new starters"),
    ("Annual stocktake (12,000 lines)", "my work includes an annual stocktake (12,000 lines)", "my work included an annual stocktake (12,000 lines)"),
    ("Organised events for up to 300 people", "I organised events for up to 300 people", ""),
    ("Answering phones and booking appointments", "my work includes answering phones and booking appointments", "my work included answering phones and booking appointments"),
    ("Teaching assistant in Year 2, small group reading", "", ""),
    ("Goods-in inspection - samples and certificates", "my work includes a goods-in inspection, samples and certificates", "my work included a goods-in inspection, samples and certificates"),
    ("On-time delivery improved from 82% to 95%", "on-time delivery improved from 82% to 95%", ""),
    ("Kept HACCP records and cleaned the lab", "I kept HACCP records and cleaned the lab", ""),
    ("Fire marshal and first aider", "I am a fire marshal and first aider", "I was a fire marshal and first aider"),
    ("Counter service: transfers, cards, mortgages", "my work includes counter service: transfers, cards and mortgages", "my work included counter service: transfers, cards and mortgages"),
    ("Took over the client list of a retiring colleague", "I took over the client list of a retiring colleague", ""),
    ("Turnover of the shop from £400k to £620k", "the turnover of the shop went from £400k to £620k", ""),
    ("Responsible for opening and closing the shop", "I am responsible for opening and closing the shop", "I was responsible for opening and closing the shop"),
    ("managed rota for 12 staff", "I managed the rota for 12 staff", ""),
    ("Serve customers, make coffee and keep the counter clean", "I serve customers, make coffee and keep the counter clean", "my job was to serve customers, make coffee and keep the counter clean"),
    ("Serves customers and makes coffee", "I serve customers and make coffee", "my job was to serve customers and make coffee"),
    ("Greet guests, take orders", "I greet guests and take orders", "my job was to greet guests and take orders"),
    ("Nominated for Apprentice of the Year", "I was nominated for Apprentice of the Year", ""),
    ("Ran the tombola at the village fete", "I ran the tombola at the village fete", ""),
    ("Weekly rota, holiday cover, payroll queries", "my work includes a weekly rota, holiday cover and payroll queries", "my work included a weekly rota, holiday cover and payroll queries"),
    ("Health & safety rep", "I am a health and safety rep", "I was a health and safety rep"),
    ("Assisted the head chef with menus", "I assisted the head chef with menus", ""),
    ("Worked with farmers, vets and inspectors", "I worked with farmers, vets and inspectors", ""),
    ("Key holder", "I am a key holder", "I was a key holder"),
    ("Trusted with the keys", "I was trusted with the keys", ""),
    ("Roasting, cupping and packing coffee", "my work includes roasting, cupping and packing coffee", "my work included roasting, cupping and packing coffee"),
    ("Month end accounts for 3 companies", "my work includes month end accounts for 3 companies", "my work included month end accounts for 3 companies"),
    ("Supervise a crew of 6 roofers", "I supervise a crew of 6 roofers", "I supervised a crew of 6 roofers"),
    ("Childcare for twins aged 4", "my work includes childcare for twins aged 4", "my work included childcare for twins aged 4"),
    ("Designed wedding flowers for 80 couples a year", "I designed wedding flowers for 80 couples a year", ""),
    ("Home visits to older people", "my work includes home visits to older people", "my work included home visits to older people"),
    ("Negotiated prices with 15 suppliers", "I negotiated prices with 15 suppliers", ""),
    ("Was responsible for the petty cash", "I was responsible for the petty cash", ""),
    ("In charge of the bakery counter", "I am in charge of the bakery counter", "I was in charge of the bakery counter"),
    ("Tyre fitting and wheel alignment", "my work includes tyre fitting and wheel alignment", "my work included tyre fitting and wheel alignment"),
    ("Taught beginners' yoga", "I taught beginners’ yoga", ""),
    ("Coached the under-12s", "I coached the under-12s", ""),
    ("Night audit, room allocation, minibar", "my work includes night audit, room allocation and minibar", "my work included night audit, room allocation and minibar"),
    ("Lambing, shearing, fencing", "my work includes lambing, shearing and fencing", "my work included lambing, shearing and fencing"),
    ("Editing and proofreading of school books", "my work includes editing and proofreading of school books", "my work included editing and proofreading of school books"),
    ("Safeguarding lead", "I am a safeguarding lead", "I was a safeguarding lead"),
    ("Bar work at festivals", "my work includes bar work at festivals", "my work included bar work at festivals"),
    ("Helped with deliveries", "I helped with deliveries", ""),
    ("Filled prescriptions and advised customers", "I filled prescriptions and advised customers", ""),
    ("Blood tests, ECGs and dressings", "my work includes blood tests, ECGs and dressings", "my work included blood tests, ECGs and dressings"),
    ("Payroll for 140 staff", "my work includes payroll for 140 staff", "my work included payroll for 140 staff"),
    ("Set tables, took orders and served wine", "", "I set tables, took orders and served wine"),
    ("Delivery times cut from 5 days to 2", "delivery times were cut from 5 days to 2", ""),
    ("Complaints: down from 40 to 12 a month", "complaints went down from 40 to 12 a month", ""),
    ("No accidents in 6 years", "", ""),
    ("Best seller of the month three times", "", ""),
    ("Opened the second branch in 2018", "I opened the second branch in 2018", ""),
    ("Safety inspections of 30 lifts a month", "my work includes safety inspections of 30 lifts a month", "my work included safety inspections of 30 lifts a month"),
    ("Hot desking project", "I worked on a hot desking project", ""),
    ("Reception cover", "my work includes reception cover", "my work included reception cover"),
    ("Reduced food waste by a third", "I reduced food waste by a third", ""),
    ("Produces weekly reports for the area manager", "I produce weekly reports for the area manager", "I produced weekly reports for the area manager"),
    ("Photography: weddings and portraits", "my work includes photography: weddings and portraits", "my work included photography: weddings and portraits"),
    ("Wrote menus, costed dishes & trained commis chefs", "I wrote menus, costed dishes and trained commis chefs", ""),
    ("Milking twice a day, 180 cows", "my work includes milking twice a day (180 cows)", "my work included milking twice a day (180 cows)"),
    ("Promoted to supervisor after a year", "I was promoted to supervisor after a year", ""),
    ("Grew sales by 22% in 2023", "I grew sales by 22% in 2023", ""),
    ("Handled complaints, refunds & exchanges", "I handled complaints, refunds and exchanges", ""),
    ("Cover letters and CVs for job seekers", "my work includes cover letters and CVs for job seekers", "my work included cover letters and CVs for job seekers"),
    ("Kitchen porter duties", "my work includes kitchen porter duties", "my work included kitchen porter duties"),
    ("Liaising with the council about road closures", "my work includes liaising with the council about road closures", "my work included liaising with the council about road closures"),
    ("5-star food hygiene rating", "", ""),
    ("Dog walking and pet sitting", "my work includes dog walking and pet sitting", "my work included dog walking and pet sitting"),
    ("Machine operator on the bottling line", "I am a machine operator on the bottling line", "I was a machine operator on the bottling line"),
    ("Attention to detail", "", ""),
    ("Working in a team", "", ""),
    ("Met all targets", "I met all targets", ""),
    ("Deep-cleaned ovens", "I deep-cleaned ovens", ""),
    ("Translating contracts from Polish", "my work includes translating contracts from Polish", "my work included translating contracts from Polish"),
    ("Youngest ever shift leader", "", ""),
    ("Supporting Year 5 pupils with reading", "my work includes supporting Year 5 pupils with reading", "my work included supporting Year 5 pupils with reading"),
    ("Duties: cleaning, ironing, cooking", "my work includes cleaning, ironing and cooking", "my work included cleaning, ironing and cooking"),
    ("Two commendations from the chief constable", "", ""),
    ("Order picking with a barcode scanner, 110 lines/hour", "my work includes order picking with a barcode scanner (110 lines an hour)", "my work included order picking with a barcode scanner (110 lines an hour)"),
    ("PA to two directors", "I am a PA to two directors", "I was a PA to two directors"),
    ("Worked my way up from trainee to supervisor", "I worked my way up from trainee to supervisor", ""),
    ("Cleaned, ironed and shopped for 6 clients", "I cleaned, ironed and shopped for 6 clients", ""),
    ("Ward clerk and phlebotomist", "", ""),
    ("Shadowing the site manager", "", ""),
    ("Two summer seasons", "", ""),
]  # fmt: skip


def _said(line: str, language: str, end: str) -> str:
    """What the letter can say of one line of one job, while it goes on or once it has ended."""
    spoken = "italiano" if language == "it" else "English"
    job = {"name": "Lumen", "startDate": "2017", "endDate": end, "highlights": [line]}
    facts = read({"work": [job], "languages": [{"language": spoken}], "meta": {"bozza": {"as_of": "2026-11"}}})
    return "; ".join(part.text for one in tell(Person(facts), language).statements for part in one.parts)


@pytest.mark.parametrize(("language", "rows"), [("it", ITALIAN), ("en", ENGLISH)])
def test_a_line_of_any_trade_becomes_a_sentence_or_is_left_out(language: str, rows: list[tuple[str, str, str]]) -> None:
    wrong = {}
    for line, running, ended in rows:
        found = _said(line, language, ""), _said(line, language, "2020-05")
        if found != (running, ended or running):
            wrong[line] = found
    assert not wrong


def _people(rows: list[tuple[str, str, str]], language: str) -> Iterator[Facts]:
    """People with three jobs of three lines each, out of the lines of a table in their order."""
    lines = [line for line, *_ in rows]
    names = (
        ("Officina Rossi Srl", "Lumen", "Studio Verdi") if language == "it" else ("Lumen Ltd", "Oakhall", "Two Rivers")
    )
    titles = ("Addetta", "Operatrice", "Aiutante") if language == "it" else ("Assistant", "Operator", "Helper")
    spoken = "italiano" if language == "it" else "English"
    for start in range(0, len(lines) - 9, 9):
        jobs = [
            {"name": name, "position": role, "startDate": f"{2020 - 4 * place}-03",
             **({"endDate": f"{2024 - 4 * place}-01"} if place else {}), "highlights": lines[start + place :: 3][:3]}
            for place, (name, role) in enumerate(zip(names, titles, strict=True))
        ]  # fmt: skip
        yield read({"work": jobs, "languages": [{"language": spoken}], "meta": {"bozza": {"as_of": "2026-11"}}})


@pytest.mark.parametrize(("language", "rows"), [("it", ITALIAN), ("en", ENGLISH)])
def test_whole_letters_of_any_trade_have_no_faults_that_a_program_can_see(
    language: str, rows: list[tuple[str, str, str]]
) -> None:
    faults = {}
    for number, facts in enumerate(_people(rows, language)):
        made = compose(facts, rubric("backend"), language, company="Torre", role="Addetta", seed=number)
        flagged = [made.letter[one.start : one.end] for one in check(made.letter, facts, company="Torre").flagged]
        body = made.letter.split("\n\n", 2)[2]
        found = re.findall(r"  | [,.;:]|,,|\.\.|\b(\w{2,}) \1\b|[.!?] [a-zà-ù][\w’]+|\n- ", body)
        if flagged or found or len(made.letter.split()) > PAGE:
            faults[number] = (flagged, found, made.letter)
    assert not faults
