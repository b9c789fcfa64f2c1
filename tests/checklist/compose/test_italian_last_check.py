# ruff: noqa: E501 - a table of sentences reads best one row a line
"""A clause is said only where each of its parts is of a form that is known to be right."""

from checklist.compose import compose
from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import checked, doubt, is_plain_name
from checklist.compose.italian.variation import among, comprised
from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.facts import read
from tests.checklist.compose.profiles import rubric
from tests.rows import each_row


@each_row(("clause", "words"), [
    # nothing ties the second word to the first
    ("mi occupo dell’affitto barche", "affitto barche"),
    # a month is no task
    ("mi occupavo di giugno-agosto", "giugno-agosto"),
    ("mi occupavo di luglio", "luglio"),
    ("mi occupo della guida del trattore 90 cavalli", "trattore 90"),
    ("mi occupo delle vigne collina", "vigne collina"),
    ("mi occupo della compilazione CMR per gli autisti", "compilazione CMR"),
    ("ho curato la mostra pittore locale", "mostra pittore"),
    ("mi occupo dei cani taglia grande", "cani taglia"),
    ("mi occupo del reparto pesca centro nautico", "pesca centro"),
    ("mi occupo della linea vele e del cavo prezzatrice", "linea vele"),
    ("mi occupo del giro consegna latte alle malghe e della cassa", "giro consegna"),
    ("mi occupo di scavi e reinterri in cantiere uso gru", "cantiere uso"),
    ("mi occupo di scrittura test e schede", "scrittura test"),
    ("mi occupo di controllo di merci e DDT circa 300", "DDT"),
    # an article or a preposition is lacking, or one too many
    ("ho scritto articoli per rivista di giardinaggio", "per rivista"),
    ("mi occupo dei contatti con ambasciata e con direzione", "con direzione"),
    ("ho partecipato alle riunioni con UTG", "con UTG"),
    ("ho introdotto tessera per i soci", "introdotto tessera"),
    ("ho curato i restauri degli ultimi di 3 anni", "degli ultimi"),
    ("lavoro in officina da 8 ponti", "in officina"),
    ("seguo 12 malga", "12 malga"),
    ("mi occupo del coordinamento fino a 20 bagnini", "coordinamento fino"),
    ("mi occupo di gestione della serra e due vivai", "di gestione"),
    ("mi occupo del coordinamento di UVT", "di UVT"),
    ("mi occupo della posa delle reti secondo istruzioni del faro", "secondo istruzioni"),
    ("mi occupo delle spedizioni a cliente", "a cliente"),
    ("mi occupo delle riunioni con ufficio vele", "con ufficio"),
    ("ho costruito scale per zattera", "per zattera"),
    ("ho diretto la festa del centenario 2015", "centenario 2015"),
    # it is not known how two words belong together
    ("mi occupo dell’apiario di SO-LC-BG", "SO-LC-BG"),
    ("mi occupo delle gite / DDT", "/"),
    ("mi occupo della semina e del calo tenuto al 3%", "tenuto al 3%"),
    ("mi occupo della stampa del rullo", "stampa del rullo"),
    ("mi occupo dei restauri della scala di Cantina", "scala di Cantina"),
    # it is not sure what a member of the list depends on
    ("mi occupo del lavoro con sarti, delle scuole e dei teatri", ", delle scuole"),
    ("mi occupo delle visite su richiesta del Comune di Lodi, della Provincia e delle stime", ", della Provincia"),
    ("mi occupo degli ordini di farina, delle uova e del lievito", ", delle uova"),
    ("mi occupo di cavalli e dei box", "e dei box"),
    ("mi occupo di stesura di verbali, OSA e mensa", "OSA"),
    ("mi occupo di mungitura, visite in arabo, inglese e tedesco", "e tedesco"),
    ("mi occupo di custode", "custode"),
    ("mi occupo di caposquadra dal 2019", "caposquadra"),
    ("ho curato il giardino del museo di Lodi: 3 ettari, roseto, e ho piantato 40 tigli", "e ho piantato"),
    ("mi occupo dei meloni: semina, raccolta", ", raccolta"),
    ("mi occupo dei muri del castello del porto di Pavia consegnati con anticipo", "Pavia consegnati"),
    ("mi occupo dell’invito a mostre, contatti con pittori e scuole", ", contatti con"),
    ("mi occupo del trasporto di alunni e calcetto", "e calcetto"),
    ("mi occupo di progetti di vele, alberi, consegne e scotte", ", alberi"),
    ("organizzo gite in barca e la scuola di vela", "e la scuola"),
    ("uso il tornio, la fresa e la pulizia delle vasche", "e la pulizia"),
    ("mi occupo delle mostre nelle sale Tiepolo, Goya, anche di sera", ", Goya"),
    # an adjective of another number or gender than its noun, or a noun that looks like one
    ("mi occupo della potatura delle siepi e dell’assistenza arboree", "assistenza arboree"),
    ("mi occupo di diete speciali celiaci", "speciali celiaci"),
    ("mi occupo delle schede tintura dei capelli", "schede tintura"),
    ("gestisco la reception hotel", "reception hotel"),
    ("mi occupo degli allievi Cambridge", "allievi Cambridge"),
    ("ho venduto reti in provincia di LE TA", "LE TA"),
    ("ho il brevetto (ex AVI) FIV", ") FIV"),
    ("ho insegnato vela agli allievi PES PAV", "PES PAV"),
    ("ho dipinto le pagine FB 6 vele", "FB 6"),
    ("mi occupo dell’accoglienza delle regate", "accoglienza delle regate"),
    ("mi occupo di vele skipper", "vele skipper"),
    ("mi occupo di corsi tessitori", "corsi tessitori"),
    ("mi occupo delle regate Gaeta", "regate Gaeta"),
    ("mi occupo delle vele PVC e del cotone", "e del cotone"),
    ("mi occupo della tenuta del registro, dei soci e delle quote", ", dei soci"),
    ("mi occupo delle gare estive e collettive adulti", "collettive adulti"),
    ("mi occupo della conduzione finitrice", "conduzione finitrice"),
    ("mi occupo di lezioni di vela e 18 barche", "e 18 barche"),
    ("mi occupo della scuola, della patente nautica e della regata", ", della patente"),
    ("mi occupo della flotta media 12 barche", "media 12"),
    ("mi occupo delle interviste di soci", "interviste di soci"),
    ("coordino 3 skipper esterni Nord-Ovest", "esterni Nord-Ovest"),
    ("mi occupo della raccolta della porta a porta", "della porta a porta"),
    ("mi occupo di barche per soci e riparazioni", "e riparazioni"),
    ("mi occupo dell’invio al comitato", "invio al"),
    # what is over is no present task, and of what there may be several nothing is certain
    ("mi occupo delle gite durante il 2019-2020", "2019-2020"),
    ("sono capitana della squadra nel 2021", "2021"),
    ("ho lavorato allo script della scuola", "lavorato allo"),
    ("ho dato assistenza ai soci durante regate", "durante regate"),
    ("mi occupo della formazione di nuovi", "di nuovi"),
    ("mi occupo delle tariffe con la skipper", "con la skipper"),
    ("ho ottenuto premi di gare di tiro di due anni", "di gare di tiro di due"),
    ("ho restaurato barche di chiavi in mano", "di chiavi in mano"),
    ("mi occupo della distinta di reti e ordini", "e ordini"),
    ("mi occupo della serie di vele, delle prime e delle seconde", "delle prime"),
    ("mi occupo di catering e pulizia dello scafo", "e pulizia dello"),
    ("mi occupo degli scafi: montaggio dei pozzetti, ringhiere e tende", ", ringhiere"),
    ("mi occupo dello scafo: ho tarato la bussola, revisioni", ", revisioni"),
    # whom or to whom something is done
    ("mi occupo della sostituzione insegnante", "sostituzione insegnante"),
    ("mi occupo della sostituzione titolare", "sostituzione titolare"),
    ("mi occupo della valutazione personale", "valutazione personale"),
    ("mi occupo del contatto con falegnameria", "con falegnameria"),
    ("mi occupo delle richieste ZTL", "richieste ZTL"),
    ("ho curato il trasloco da precedente magazzino", "da precedente"),
    # what stands behind a comma belongs to nothing
    ("ho lavorato alla nuova diga, cantiere di tre anni", ", cantiere di"),
    ("ho seguito 4 allievi, due lavorano in teatro", ", due lavorano"),
])  # fmt: skip
def test_what_is_of_no_known_form_is_in_doubt(clause: str, words: str) -> None:
    assert doubt(clause)[: len(words)] == words


@each_row(("clause", "line", "words"), [
    ("mi occupo degli argani di poppe", "argani poppe", "argani di poppe"),
    ("mi occupo degli argani di poppa", "argani di poppa", ""),
    ("mi occupo della pulizia delle poppe", "pulizia poppe", ""),
    ("mi occupo degli ordini dei negozi", "ordini negozi", ""),
    ("dal 2019 sono responsabile del vivaio", "Dal 2019 responsabile vivaio", ""),
    ("mi occupo della cura del report", "cura report", "del report"),
    ("mi occupo della vela e dello script Bash", "vela e script Bash", "dello script"),
    ("mi occupo della vela e del report mensile", "vela e report mensile", ""),
])  # fmt: skip
def test_only_deeds_and_what_holds_things_are_tied_to_nouns_behind_them(clause: str, line: str, words: str) -> None:
    assert doubt(clause, line) == words


@each_row("clause", [
    "mi occupo dell’affitto delle barche",
    "mi occupo delle regate in 5 piccoli Comuni e della rivista Vela",
    "mi occupo della tornitura del legno e del rame",
    "ho sviluppato API REST",
    "mi occupo della manutenzione di Active Directory",
    "mi occupo delle vele regolari e delle grandi regate estive",
    "sono capitana della squadra dal 2021",
    "mi occupo della manutenzione di Windows Server 2019",
    "ho organizzato regate nel 2019",
    "ho condotto in media 12 barche",
    "mi occupo del coro dal secondo anno",
    "ho cantato nell’anno accademico 2017/18",
    "mi occupo dell’organizzazione di mostre e degustazioni",
    "mi occupo di mostre su Goya, Tiepolo, affreschi e mosaici",
    "ho costruito altalene e uno scivolo per il parco",
    "ho raccolto le uve dai soci e le olive",
    "mi occupo di corsi di vela e gite per scuole del centro e dei paesi",
    "ho fondato un coro con tre voci, passate dal 3% al 5% del teatro",
    "mi occupo della guida del trattore da 90 cavalli",
    "mi occupo delle piccole riparazioni e dei nuovi soci",
    "mi occupo dell’ufficio acquisti e del reparto salumi",
    "mi occupo del carico e scarico dei vagoni",
    "mi occupo della saldatura TIG di ringhiere",
    "mi occupo della potatura di olivi, meli e peri",
    "mi occupo dei clienti tedeschi e svizzeri",
    "mi occupo della lezione di prova, del saggio e della musica",
    "mi occupo di mungitura, foraggio e latte",
    "mi occupo delle commissioni presso la banca e la posta",
    "ho cucito a mano abiti da sposa",
    "ho contribuito a scegliere due attori",
    "ho spostato 40 alveari in tre giorni",
    "i clienti aspettavano tre giorni una risposta",
    "ho scritto un libro, oggetto della tesi",
    "parlo ai soci e ai visitatori nelle prime ore del mattino",
    "il latte è passato da 1,2 a 3,4 quintali",
    "mi occupo della cura personale degli ospiti",
    "mi occupo dei contatti con scuole e teatri",
])  # fmt: skip
def test_what_is_of_a_known_form_is_in_no_doubt(clause: str) -> None:
    assert not doubt(clause)


@each_row(("clause", "said"), [
    ("mi occupo della semina dell’orzo, dell’affitto barche e della cura dei cani", "mi occupo della semina dell’orzo e della cura dei cani"),
    ("mi occupavo della posa delle reti e della compilazione CMR", "mi occupavo della posa delle reti"),
    ("mi occupo dell’ideazione e della cucitura abiti", ""),  # the first is nothing without the second
    ("mi occupo della semina e della cura dell’orto per rivista", "mi occupo della semina e della cura dell’orto"),
    ("mi occupo di affitto barche e di gite", ""),
    ("mi occupo della cura dei cani", "mi occupo della cura dei cani"),
    ("mi occupo della cura dei cani, festivi compresi", "mi occupo della cura dei cani, festivi compresi"),
    ("ho diretto 3 data scientist", "ho diretto 3 data scientist"),
    ("mi occupo dell’affitto barche, delle canoe e della tosatura dei prati", ""),  # the canoes may be for hire as well
    ("mi occupo della ruvidità e della cura cani taglia grande", ""),  # one thing that is no task
    ("mi occupo della posa delle reti e degli inventari", "mi occupo degli inventari e della posa delle reti"),
    (
        "mi occupo della raccolta delle misure e delle prove di tenuta per la valvola",
        "mi occupo delle prove di tenuta per la valvola e della raccolta delle misure",
    ),
    ("mi occupo della gestione delle reti e degli inventari", "mi occupo della gestione delle reti e degli inventari"),
    ("mi occupo della posa delle reti e dei cavi", "mi occupo della posa delle reti e dei cavi"),  # which are laid as well
    ("mi occupo della posa delle reti e dei preventivi quando serve", "mi occupo della posa delle reti e dei preventivi quando serve"),
    ("ho guidato il coro (80 voci allievi)", "ho guidato il coro"),
    ("ho guidato il coro (80 voci)", "ho guidato il coro (80 voci)"),
    ("mi occupo della cura degli occhi (cataratta)", "mi occupo della cura degli occhi"),
    ("mi occupo dei passaggi di quota e ACI", "mi occupo dei passaggi di quota"),
    ("mi occupo dei meloni: semina, raccolta", "mi occupo dei meloni"),
    ("mi occupo della potatura dei meli (30 al giorno; auto propria)", "mi occupo della potatura dei meli (30 al giorno)"),
    ("mi occupo della potatura dei meli (30 nel 2023)", "mi occupo della potatura dei meli"),
    ("mi occupo della potatura dei meli per rivista", "mi occupo della potatura dei meli"),
    ("mi occupo della potatura dei meli presso ditta con supporto di colleghi", ""),  # whose work it is
])  # fmt: skip
def test_a_thing_in_doubt_is_left_out_of_things_that_are_clearly_apart(clause: str, said: str) -> None:
    assert checked(clause) == said


@each_row(("skill", "plain"), [
    ("Blender", True), ("taglio e cucito", True), ("posa a secco", True),
    ("un po’ di Blender", False), ("nozioni di Blender", False), ("Blender solo base", False), ("Blender livello medio", False), ("Blender avanzato", True), ("Blender: luci e ombre", False), ("cucito quando serve", False), ("Excel per i turni", False),
])  # fmt: skip
def test_a_skill_is_a_name_without_a_sentence_on_it(skill: str, plain: bool) -> None:
    assert is_plain_name(skill) == plain


def test_a_certificate_whose_words_nothing_ties_is_left_out() -> None:
    facts = read(
        {
            "certificates": [
                {"name": "Patentino barche persona fisica"},
                {"name": "Attestato di primo soccorso"},
                {"name": "Patentino FIV persona"},
            ]
        }
    )
    letter = compose(facts, rubric("backend"), "it").letter
    assert "primo soccorso" in letter
    assert "barche" not in letter
    assert "FIV" not in letter


def test_a_line_in_doubt_is_left_out_and_listed_as_such() -> None:
    facts = read({"work": [{"name": "Lago", "highlights": ["Tosatura di pecore", "Addestramento cani taglia grande"]}]})
    told = tell(Person(facts), "it")
    assert [one.parts[0].facts for one in told.statements] == [("/work/0/highlights/0",)]
    assert [one.pointer for one in told.untold] == ["/work/0/highlights/1"]


def test_bare_things_are_no_subject() -> None:
    assert not among("mi occupo di mungitura, foraggio e latte")
    assert not comprised("mi occupo di gite in barca e canoa")
    assert not among("mi occupo delle vigne e dei meli da sola")
    assert not comprised("mi occupo dei meli in autonomia")
    assert among("mi occupavo della revisione delle barche: pulizia, pittura e varo") == (
        "fra i miei compiti c’era la revisione delle barche: pulizia, pittura e varo"
    )
    assert comprised("mi occupo della cura dei cani: bagno, taglio e del pasto") == (
        "il lavoro comprende anche la cura dei cani: bagno, taglio e del pasto"
    )
    assert not among("mi occupo delle vigne e dei meli")  # things are no tasks
    assert (
        among("mi occupo della potatura e dei sopralluoghi")
        == "fra i miei compiti ci sono la potatura e i sopralluoghi"
    )


@each_row(
    ("line", "said"),
    [
        (
            "Newsletter settimanale a 900 soci, tasso di apertura dal 19% al 31%",
            "mi occupo della newsletter settimanale a 900 soci: il tasso di apertura è passato dal 19% al 31%",
        ),
        ("Riscritto il portale fornitori da JSP a React", "ho riscritto il portale dei fornitori da JSP a React"),
        ("Introdotti test end-to-end con Playwright", "ho introdotto test end-to-end con Playwright"),
        ("Prima nota, elaborazione F24", "mi occupo della prima nota e dell’elaborazione di F24"),
        ("Formazione di 12 category manager", "ho formato 12 category manager"),
        ("Gestione scadenzario fornitori", "gestisco lo scadenzario dei fornitori"),
        ("Raggiunto l'obiettivo di filiale 3 anni su 3", "ho raggiunto l’obiettivo di filiale 3 anni su 3"),
        ("Gestione campagne Google Ads e Meta Ads", "gestisco le campagne Google Ads e Meta Ads"),
        (
            "Vendita, ordini, laboratori di cucito per bambini, vetrine",
            "mi occupo della vendita, degli ordini, dei laboratori di cucito per bambini e delle vetrine",
        ),
        ("Programmazione torni Fanuc e Siemens", "mi occupo della programmazione dei torni Fanuc e Siemens"),
        ("Riduzione dei costi cloud del 30%", "i costi cloud sono stati ridotti del 30%"),
        (
            "Analisi fanghi e terreni (HPLC, GC-MS, ICP)",
            "mi occupo dell’analisi dei fanghi e dei terreni (HPLC, GC-MS, ICP)",
        ),
        ("Tagliandi, preventivi, 4 meccanici", "mi occupo dei tagliandi e dei preventivi"),
        ("Gestione del personale, 2 addette", "gestisco il personale (2 addette)"),
        ("Rapporti con enti e comuni", "mi occupo dei rapporti con enti e comuni"),
        ("Turno di notte", "faccio il turno di notte"),
        ("Impasti con lievito madre, focacce", "mi occupo degli impasti con lievito madre e delle focacce"),
        ("Apertura di 3 negozi nei primi 6 mesi", "ho aperto 3 negozi nei primi 6 mesi"),
    ],
)
def test_what_is_right_is_not_left_out(line: str, said: str) -> None:
    assert checked(sentence(line, running=True), line) == said
