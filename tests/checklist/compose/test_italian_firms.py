# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What Italian advertisements say of the firm, by name, by kind, behind a comma, without subject, or as "we"."""

from checklist.compose import compose
from checklist.compose.advertisement import Advertisement
from checklist.compose.times import at
from checklist.facts import read
from tests.checklist.compose.profiles import rubric

SAID = [  # the firm, the advertisement, what may follow "ho letto che"
    ("Cantiere Ostro", "Il Cantiere Ostro costruisce e ripara pescherecci a Chioggia e ricerca un carpentiere.", "il Cantiere Ostro costruisce e ripara pescherecci a Chioggia"),
    ("Cooperativa Il Melo", "La Cooperativa gestisce tre comunità per minori a Forlì.", "la Cooperativa Il Melo gestisce tre comunità per minori a Forlì"),
    ("Vetreria Sirio", "L'azienda, nata nel 1972, esporta in 14 Paesi e ha due forni a Empoli.", "la Vetreria Sirio, nata nel 1972, esporta in 14 Paesi e ha due forni a Empoli"),
    ("Vetreria Sirio", "Vetreria Sirio sviluppa dal 2004 lampade per musei e chiese.", "la Vetreria Sirio dal 2004 sviluppa lampade per musei e chiese"),
    ("Vetreria Sirio", "Vetreria Sirio, azienda del bergamasco con 30 addetti, cerca soffiatori.", "la Vetreria Sirio è un’azienda del Bergamasco con 30 addetti"),
    ("Villa Ulivi", "Villa Ulivi, sulle colline di Lucca, ospita 40 matrimoni l'anno.", ""),
    ("Villa Ulivi", "Villa Ulivi, nelle colline di Lucca, ospita 40 matrimoni l'anno.", "Villa Ulivi, nelle colline di Lucca, ospita 40 matrimoni l’anno"),
    ("Cooperativa Il Melo", "Il Nido Ciliegio, gestito dalla Cooperativa Il Melo, accoglie 64 bambini.", "il Nido Ciliegio, gestito dalla Cooperativa Il Melo, accoglie 64 bambini"),
    ("ACME Trasporti", "ACME TRASPORTI S.R.L., corriere con 60 furgoni in Brianza (22 elettrici, 8 a gas), per la nuova sede di Monza assume autisti.", "ACME Trasporti è un corriere con 60 furgoni in Brianza (22 elettrici, 8 a gas)"),
    ("Falegnameria Rossi", "La Falegnameria Rossi di Cantù, laboratorio artigiano con 9 addetti, cerca un montatore.", "la Falegnameria Rossi è un laboratorio artigiano con 9 addetti"),
    ("Oleificio Gargano", "Oleificio Gargano – frantoio a ciclo continuo, 12.000 quintali l'anno – cerca operaio.", "l’Oleificio Gargano è un frantoio a ciclo continuo, con 12.000 quintali l’anno"),
    ("Pompe Adige", "Pompe Adige, costruttrice di pompe per l'irrigazione, seleziona un tornitore.", "Pompe Adige è costruttrice di pompe per l’irrigazione"),
    ("Pompe Adige", "Per conto di Pompe Adige, storico produttore di pompe con due officine, cerchiamo un tornitore.", "Pompe Adige è uno storico produttore di pompe con due officine"),
    ("Pompe Adige", "Pompe Adige, azienda attiva dal 1961 nelle pompe per i campi, cerca un tornitore.", "Pompe Adige è un’azienda attiva dal 1961 nelle pompe per i campi"),
    ("Pompe Adige", "Pompe Adige, attiva a Trento dal 1961 e presente in 9 Paesi, cerca un tornitore.", "Pompe Adige è attiva a Trento dal 1961 e presente in 9 Paesi"),
    ("Ferrovia del Lago", "Ferrovia del Lago, gestore della linea Iseo-Edolo, assume macchinisti.", "Ferrovia del Lago è il gestore della linea Iseo-Edolo"),
    ("Levante", "La cooperativa Levante, che pubblica due settimanali liguri, ha un posto libero.", "Levante pubblica due settimanali liguri"),
    ("Tenute Salvi", "Tenute Salvi - Società Agricola s.s., Alba (CN)\n\nAzienda vitivinicola di 38 ettari, 200.000 bottiglie vendute per metà all'estero. Cerchiamo un cantiniere", "Tenute Salvi è un’azienda vitivinicola di 38 ettari, con 200.000 bottiglie vendute per metà all’estero"),
    ("Clinica Aurora", "Chi siamo\nStruttura privata accreditata con 90 posti letto.\n", "la Clinica Aurora è una struttura privata accreditata con 90 posti letto"),
    ("Hotel Stella", "HOTEL STELLA ****\n64 camere, ristorante \"La Lanterna\", clientela tedesca\n", "l’Hotel Stella ha 64 camere"),
    ("Palestra Olimpia", "Palestra Olimpia – 1.400 iscritti, due sale e una piscina da 25 metri", "la Palestra Olimpia ha 1.400 iscritti, due sale e una piscina da 25 metri"),
    ("Caseificio Alpe", "Raccogliamo il latte di 22 malghe e produciamo ogni anno 9.000 forme. Cerchiamo un casaro.", "raccogliete il latte di 22 malghe e producete ogni anno 9.000 forme"),
    ("Caseificio Alpe", "Siamo il Caseificio Alpe, raccogliamo il latte di 22 malghe e ci piace lavorare bene.", "raccogliete il latte di 22 malghe"),
    ("Caseificio Alpe", "Coltiviamo il nostro orto, mungiamo capre e siamo aperti tutto l'anno.", "coltivate il vostro orto, mungete capre e siete aperti tutto l’anno"),
    ("Salone Iris", "Salone Iris, salone uomo donna con terrazza, 6 poltrone, cerca parrucchiera.", "il Salone Iris è un salone uomo-donna con terrazza e 6 poltrone"),
    ("Pompe Adige", "Produciamo pompe idrauliche, 90 persone, officine in Veneto e in Austria.", "producete pompe idrauliche con 90 persone"),
    ("Tipografia Meli", "Siamo in sei, stampiamo per teatri, musei e case editrici.", "siete in sei e stampate per teatri, musei e case editrici"),
    ("Tipografia Meli", "Stampiamo etichette per 400 cantine, siamo in 22 e cerchiamo un grafico.", "stampate etichette per 400 cantine"),
    ("Autogru Tirreno", "Autogru Tirreno, noleggio di gru e piattaforme con 38 mezzi, assume", "Autogru Tirreno si occupa del noleggio di gru e piattaforme con 38 mezzi"),
    ("Ottica Bellini", "Ottica Bellini – sette negozi tra Pisa e Lucca – cerca ottico.", "l’Ottica Bellini ha sette negozi tra Pisa e Lucca"),
    ("Ottica Velini", "Ottica Velini, catena pugliese con nove negozi tra Trani, Bari e Lecce, cerca un ottico.", "l’Ottica Velini è una catena pugliese con nove negozi tra Trani, Bari e Lecce"),
    ("Ottica Velini", "Ottica Velini, 14 negozi tra Trani, Bari, Monopoli e Lecce, cerca un ottico.", "l’Ottica Velini ha 14 negozi tra Trani, Bari, Monopoli e Lecce"),
    ("Ottica Velini", "L'Ottica Velini gestisce due negozi tra Trani.", ""),
    ("Teatro Verdi", "Il Teatro Verdi (Fondazione) produce ogni anno sei titoli d'opera; il coro ha 40 voci.", "il Teatro Verdi produce ogni anno sei titoli d’opera"),
    ("Edil Marche", "Dal 1979 Edil Marche costruisce case in legno.", "dal 1979 Edil Marche costruisce case in legno"),
    ("Lattoneria Prandi", "Lattoneria Prandi da quarant'anni si occupa di coperture civili.", "la Lattoneria Prandi da quarant’anni si occupa di coperture civili"),
    ("Bianchi Motors", "Concessionaria ufficiale di tre marchi con officina a Terni.", "Bianchi Motors è una concessionaria ufficiale di tre marchi con officina a Terni"),
    ("Ponteggi Lario", "La società, fondata nel 1988, monta e noleggia ponteggi in Lombardia.", "Ponteggi Lario, fondata nel 1988, monta e noleggia ponteggi in Lombardia"),
    ("Comune di Arco", "COMUNE DI ARCO\nProvincia di Trento, settore lavori pubblici\n", ""),
    ("Comune di Arco", "Il Comune di Arco ha indetto un concorso per due posti.", ""),
    ("Studio Bassi", "Lo Studio Bassi valuta candidature di neolaureati in economia.", ""),
    ("Hotel Stella", "L'Hotel Stella offre vitto e alloggio al personale stagionale.", ""),
    ("Hotel Stella", "Hotel Stella garantisce pari opportunità ai sensi della L. 903/77.", ""),
    ("Tipografia Meli", "Tipografia Meli, via Roma 12, Lecce, cerca un grafico.", ""),
    ("Tipografia Meli", "Tipografia Meli, sede di Lecce, 2 operai, cerca.", ""),
    ("Tipografia Meli", "Tipografia Meli apre una posizione di grafico.", ""),
    ("Tipografia Meli", "Crediamo nella qualità e vogliamo crescere insieme a te.", ""),
    ("Tipografia Meli", "La nostra grafica va in pensione dopo trent'anni.", ""),
    ("Vetreria Sirio", "Azienda leader nel settore del vetro.", ""),
    ("Vetreria Sirio", "Azienda cliente del settore del vetro artistico.", ""),
    ("Vetreria Sirio", "Agenzia per il lavoro con 30 filiali\nVetreria Sirio cerca un molatore.", ""),
    ("Lavoro Vivo", "Lavoro Vivo, agenzia per il lavoro, cerca per azienda cliente un sarto.\nL'azienda cuce abiti da lavoro per 300 officine.", "la vostra azienda cliente cuce abiti da lavoro per 300 officine"),
    ("Ottica Bellini", "Rispondiamo a tutte le candidature entro una settimana.", ""),
    ("Pompe Adige", "Pompe Adige produce pompe per l'irrigazione: 90 operai, due officine, 9 Paesi.", "Pompe Adige produce pompe per l’irrigazione"),
    ("Palestra Olimpia", "Palestra Olimpia, centro sportivo con due piscine, in occasione dell'apertura estiva seleziona", "la Palestra Olimpia è un centro sportivo con due piscine"),
    ("Vetreria Sirio", "Vetreria Sirio è un'azienda che crede nelle persone.", ""),
    ("Vetreria Sirio", "Vetreria Sirio è un'azienda storica di Empoli, 70 addetti, il 20% all'estero.", "la Vetreria Sirio è un’azienda storica di Empoli"),
    ("Vetreria Sirio", "Vetreria Sirio è una realtà storica, circa 70 addetti, che esporta lampade.", "la Vetreria Sirio è una realtà storica, che esporta lampade"),
    ("Vetreria Sirio", "Vetreria Sirio è una bottega indipendente: lampade, vasi, vetrate.", "la Vetreria Sirio è una bottega indipendente"),
    ("Vetreria Sirio", "Il nostro negozio di Empoli (9 vetrine) cerca una commessa.", ""),
]  # fmt: skip


def test_the_letter_says_one_thing_of_the_firm_or_nothing() -> None:
    found = [(company, text, Advertisement(text, company).about_the_firm("it")) for company, text, _ in SAID]
    assert [row for row, want in zip(found, SAID, strict=True) if row != want] == []


def test_what_a_firm_is_stands_behind_its_name() -> None:
    def opening(ad: str, company: str) -> str:
        return compose(read({}), rubric("general"), "it", ad=ad, company=company, role="Cantiniere").letter

    cellar = "Cantine Valdigia, azienda vinicola con 40 ettari di vigna, cerca un cantiniere."
    assert "presso le Cantine Valdigia, azienda vinicola con 40 ettari" in opening(cellar, "Cantine Valdigia")
    villa = "Siamo un laboratorio di ceramica con 9 forni. Cerchiamo un cantiniere."
    assert "presso Terre Alte, laboratorio di ceramica con 9 forni." in opening(villa, "Terre Alte")
    assert at("Meccanica Olmo Group", "it") == "presso Meccanica Olmo Group"
