"""Lines of Italian CVs that a verb opens, and lines whose noun looks like one."""

import re
from itertools import product

import pytest

from checklist.clauses.verbs import inflected
from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import checked
from tests.rows import each_row

_VERBS = re.findall(
    r"\w+",
    "redigere realizzare preparare eseguire gestire seguire compilare produrre tenere scrivere dirigere svolgere aprire"
    " cucire tradurre smistare potare mungere montare assemblare accogliere assistere pulire inserire"
    " raccogliere coprire tingere incidere spedire installare sorvegliare verniciare dipingere risolvere",
)
_OBJECTS = (
    "verbali",
    "i verbali",
    "due verbali",
    "ogni settimana i verbali",
    "tutti i verbali",
)
_SECOND = {"P1": "chiudo la cassa", "P3": "chiude la cassa", "I1": "chiudevo la cassa", "I3": "chiudeva la cassa"}
# What no sentence has before a verb that tells.
_BEFORE_A_NOUN = re.compile(r"(?:mi occup(?:o|avo)|oltre che|comprend\w+|anche) (?:d[eia]\w*[ ’])?(?P<word>\w+)")


def test_a_line_that_a_verb_opens_is_told_in_the_first_person() -> None:
    wrong = {}
    for verb, thing, (code, second), running in product(_VERBS, _OBJECTS, _SECOND.items(), (True, False)):
        word = inflected(verb, "it", code, "N")
        tense = "P1" if running and code[0] == "P" else "I1"
        first, other = inflected(verb, "it", tense, "N"), inflected("chiudere", "it", tense, "N")
        said = sentence(f"{word.capitalize()} {thing} e {second}", running=running)
        if said != f"{first} {thing} e {other} la cassa":
            wrong[f"{word} {thing} e {second}"] = said
    assert not wrong


@pytest.mark.parametrize("alike", [True, False])
def test_no_verb_stands_behind_words_for_an_activity(alike: bool) -> None:
    lines = ("{} in laboratorio", "{}, stampi", "{} gli stampi, i modelli", "Ritiri e {} la merce")
    for verb, code, line in product(_VERBS, ("P1", "P3", "P4", "P6", "I1", "I3", "F1", "G"), lines):
        word = inflected(verb, "it", code, "N")
        text = line.format(word)
        if line == "{}, stampi" and verb.endswith("are"):
            continue  # "modifica, stampi": nouns
        said = sentence(text[:1].upper() + text[1:], running=True, alike=alike)
        assert word not in [one["word"] for one in _BEFORE_A_NOUN.finditer(said)], (text, said)
        assert f" e {word} " not in said or not said.startswith("mi occup"), (text, said)


def test_nouns_that_look_like_verbs_stay_nouns() -> None:
    rows = [
        ("Consegna a domicilio", "mi occupo della consegna a domicilio"),
        ("Controllo qualità", "mi occupo del controllo qualità"),
        ("Controllo degli accessi", "mi occupo del controllo degli accessi"),
        ("Ritiro e smistamento della posta", "mi occupo del ritiro e dello smistamento della posta"),
        ("Cura del giardino", "mi occupo della cura del giardino"),
        ("Carico e scarico merci", "mi occupo del carico e scarico delle merci"),
        ("Verifica delle giacenze", "mi occupo della verifica delle giacenze"),
        ("Vendita di calzature", "mi occupo della vendita di calzature"),
        ("Pesca sportiva", "mi occupo della pesca sportiva"),
        ("Trasporto di ghiaia e sabbia con motrice", "mi occupo del trasporto di ghiaia e sabbia con motrice"),
        ("Inizio alle 5 di mattina", ""),
        ("Completa autonomia nella gestione del reparto", ""),
    ]  # fmt: skip
    assert [(line, sentence(line, running=True)) for line, _ in rows] == rows


def test_a_word_that_is_both_is_read_by_its_object_and_by_what_stands_beside_it() -> None:
    rows = [
        ("Controllo cloro e pH e compilo il registro", False, "controllo cloro e pH e compilo il registro"),
        ("Convalida i risultati", False, "convalido i risultati"),
        ("Visita clienti in Umbria", False, "visito clienti in Umbria"),
        ("Ritiro merci e carico furgoni", True, "ritiro merci e carico furgoni"),
        ("Lava e stira camicie", False, "lavo e stiro camicie"),
        ("Accoglie i clienti e li accompagna al tavolo", False, "accolgo i clienti e li accompagno al tavolo"),
        ("Affianca il tecnico che misura e registra i dati", False, "affianco il tecnico che misura e registra i dati"),
        ("Si è occupata della cassa", False, "mi sono occupata della cassa"),
        ("È stato promosso a caposala", False, "sono stato promosso a caposala"),
        ("Ha messo a punto prove, ha istruito i colleghi", False, "ho messo a punto prove e ho istruito i colleghi"),
        ("Ogni mattina preparo la linea", False, "ogni mattina preparo la linea"),
        ("Coordina il suo gruppo", False, ""),
        ("Tratto pratiche di successione", False, "tratto pratiche di successione"),
        ("Lavoro a contatto con il pubblico", False, "lavoro a contatto con il pubblico"),
        ("Preparo: creme e impasti", False, ""),
    ]  # fmt: skip
    assert [(line, alike, sentence(line, running=True, alike=alike)) for line, alike, _ in rows] == rows
    assert sentence("Dipingo insegne e decoro vetrine", running=False) == "dipingevo insegne e decoravo vetrine"
    assert sentence("Faccio resi e preparo DDT", running=False) == "facevo resi e preparavo DDT"
    assert sentence("Taglia e cuce abiti", running=True, share="helped") == ""
    assert sentence("Assisto il chirurgo", running=True, share="helped") == "ho contribuito ad assistere il chirurgo"


def test_an_infinitive_that_opens_a_line_is_told_in_the_first_person() -> None:
    rows = [
        ("Dare il benvenuto agli ospiti e mostrare le camere", "do il benvenuto agli ospiti e mostro le camere"),
        ("Rispondere al telefono, smistare le chiamate", "rispondo al telefono, smisto le chiamate"),
        ("Condurre il trattore e seminare il mais", "conduco il trattore e semino il mais"),
        ("Occuparsi della spesa e cucinare per dodici ospiti", "mi occupo della spesa e cucino per dodici ospiti"),
        ("Aiutare gli anziani a vestirsi e mangiare", "aiuto gli anziani a vestirsi e mangiare"),
        ("Redigere verbali e tradurre lettere dal tedesco", "redigo verbali e traduco lettere dal tedesco"),
        ("Lavare i bicchieri e asciugarli", ""),
        ("Controllare che i forni siano spenti e chiudere il locale", ""),
        ("Seguire i nuovi soci: spiegare le regole", "seguo i nuovi soci"),
        ("Essersi occupata dei turni", ""),
        ("Saper lavorare in gruppo", ""),
        ("Trasporto del pane e servire i clienti", ""),
    ]
    assert [sentence(line, running=True) for line, _ in rows] == [said for _, said in rows]
    assert sentence("Potare siepi e tosare il prato", running=False) == "potavo siepi e tosavo il prato"
    assert sentence("Allestire la mostra", running=False, share="helped") == "ho contribuito ad allestire la mostra"


def test_a_verb_apart_from_its_object_is_a_verb() -> None:
    rows = [
        ("Taglio a misura i tessuti", "taglio a misura i tessuti", "tagliavo a misura i tessuti"),
        ("Stiro a mano le camicie", "stiro a mano le camicie", "stiravo a mano le camicie"),
        ("Controllo in ingresso delle merci", "mi occupo del controllo in ingresso delle merci",
         "mi occupavo del controllo in ingresso delle merci"),
        ("Lavoro il cuoio e monto le fibbie",
         "lavoro il cuoio e monto le fibbie", "lavoravo il cuoio e montavo le fibbie"),
        ("Lavoro ogni notte 8 quintali di farina", "lavoro ogni notte 8 quintali di farina",
         "lavoravo ogni notte 8 quintali di farina"),
    ]  # fmt: skip
    for line, running, ended in rows:
        assert (sentence(line, running=True), sentence(line, running=False)) == (running, ended)


def test_what_is_done_again_and_again_is_told_in_the_present_while_the_job_goes_on() -> None:
    rows = [
        ("Ho impastato ogni notte 8 quintali di farina", "impasto ogni notte 8 quintali di farina"),
        ("Ho chiuso la cassa ogni sera e ho ordinato le scorte", "chiudo la cassa ogni sera e ordino le scorte"),
        ("Ho lavato e stirato 40 tovaglie al giorno", "lavo e stiro 40 tovaglie al giorno"),
        ("Ho portato i pezzi da 40 a 60 al giorno", "ho portato i pezzi da 40 a 60 al giorno"),
        ("Ho rinnovato il listino", "ho rinnovato il listino"),
    ]
    assert [sentence(line, running=True) for line, _ in rows] == [said for _, said in rows]
    assert sentence("Ho impastato ogni notte il pane", running=False) == "ho impastato ogni notte il pane"


def test_what_happened_once_or_lasted_is_told_in_the_perfect_once_the_job_is_over() -> None:
    rows = [
        ("Introduce un nuovo listino", "ho introdotto un nuovo listino"),
        ("Fonda la squadra giovanile", "ho fondato la squadra giovanile"),
        ("Dirige il coro per sei anni", "ho diretto il coro per sei anni"),
        ("Responsabile del reparto per due stagioni", "ho lavorato come responsabile del reparto per due stagioni"),
        ("Dirige il coro", "dirigevo il coro"),
        ("Referente del reparto", "ero referente del reparto"),
    ]
    assert [sentence(line, running=False) for line, _ in rows] == [said for _, said in rows]


def test_a_time_or_place_before_the_verb_stays_before_it_in_a_sentence_of_its_own() -> None:
    leads = ("La domenica", "D’inverno", "In portineria", "Nei giorni di mercato", "Il lunedì mattina", "Al banco",
             "Durante la vendemmia", "Di notte", "Ogni mattina", "Sulla linea 3", "A fine turno")  # fmt: skip
    wrong = {}
    for lead, verb, code, running in product(leads, _VERBS[:24], _SECOND, (True, False)):
        word = inflected(verb, "it", code, "N")
        line = f"{lead} {word} i verbali"
        told = inflected(verb, "it", "P1" if running and code[0] == "P" else "I1", "N")
        said = sentence(line, running=running)
        if said not in (f"{lead[:1].lower()}{lead[1:]} {told} i verbali", ""):
            wrong[line, running] = said
    assert not wrong
    assert sentence("La domenica mi occupo dei gelati", running=False) == "la domenica mi occupavo dei gelati"
    assert sentence("D’estate gestisco la piscina", running=True) == "d’estate gestisco la piscina"
    assert not sentence("La sera chiusura cassa", running=True)
    assert not sentence("Il venerdì e il sabato servivo ai tavoli e in cassa", running=False)
    assert sentence("Tutte le mattine apro il forno", running=False) == "tutte le mattine aprivo il forno"
    assert sentence("Qualche volta guidavo il pulmino", running=True) == "qualche volta guidavo il pulmino"
    assert "notti in reparto" in sentence("Le notti in reparto", running=True)


def test_a_rate_or_a_routine_in_the_perfect_is_told_in_the_present_while_the_job_goes_on() -> None:
    rows = (
        ("Ho smistato e pesato in media 90 colli per turno", "smisto e peso in media 90 colli per turno"),
        ("Ho servito 80 coperti a sera", "servo 80 coperti a sera"),
        (
            "Ho compilato il registro e ho spedito due volte al mese i campioni",
            "compilo il registro e spedisco due volte al mese i campioni",
        ),
        ("Ho redatto i verbali di fine mese", "redigo i verbali di fine mese"),
        ("Ho ridotto gli scarti del 12% all’anno", "ho ridotto gli scarti del 12% all’anno"),
        ("Ho introdotto le riunioni di inizio turno", "ho introdotto le riunioni di inizio turno"),
    )
    found = {line: sentence(line, running=True) for line, _ in rows}
    assert found == dict(rows)
    assert sentence("Ho servito 80 coperti a sera", running=False) == "ho servito 80 coperti a sera"
    thrice = "Ho aperto il locale e ho chiuso la cassa e ho fatto gli ordini"
    assert sentence(thrice, running=False) == "ho aperto il locale, ho chiuso la cassa e ho fatto gli ordini"


def test_the_object_behind_two_adjectives_of_a_deed_has_its_preposition() -> None:
    rows = (
        ("Pulizia quotidiana e periodica uffici", "mi occupo della pulizia quotidiana e periodica degli uffici"),
        (
            "Manutenzione preventiva e correttiva impianti",
            "mi occupo della manutenzione preventiva e correttiva degli impianti",
        ),
        ("Assistenza tecnica e commerciale clienti", "mi occupo dell’assistenza tecnica e commerciale ai clienti"),
    )
    assert {line: sentence(line, running=True) for line, _ in rows} == dict(rows)


@each_row(("line", "said"), [
    ("Preparo brodi, salse e cottura delle carni", "preparo i brodi, le salse e la cottura delle carni"),
    ("Tengo orari in Excel e registro delle presenze", "tengo gli orari in Excel e il registro delle presenze"),
    ("Curo aiuole e siepi del parco", "curo aiuole e siepi del parco"),
    ("Lavo i calici, preparo le basi", "lavo i calici e preparo le basi"),
    ("Aggiorna le schede e le ricette, ordina la frutta", "aggiorno le schede e le ricette, e ordino la frutta"),
    ("Curo la cassa, preparo i dolci, chiudo il bar", "curo la cassa, preparo i dolci, chiudo il bar"),
    ("Cura le bolle in Word e Excel", "curo le bolle in Word ed Excel"),
])  # fmt: skip
def test_the_objects_and_the_deeds_of_a_line_are_tied(line: str, said: str) -> None:
    assert checked(sentence(line, running=True), line) == said
