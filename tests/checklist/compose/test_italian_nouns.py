# ruff: noqa: E501 - tables of words and sentences read best in long rows
"""The tables of Italian nouns: one gender a noun, plurals by rule, and nouns of one form for both numbers."""

import re
from collections import Counter, defaultdict

from checklist.compose.italian.compounds import tied
from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.lexicon.genders import Agreement, fields
from checklist.compose.italian.lexicon.plurals import is_feminine_plural, plurals
from checklist.compose.italian.nouns import agreement, definite
from checklist.compose.tables import table

PLURALS = {
    "m": """greco greci, amico amici, medico medici, sindaco sindaci, parroco parroci, psicologo psicologi, archeologo archeologi,
        fungo funghi, catalogo cataloghi, dialogo dialoghi, chirurgo chirurghi, albergo alberghi, parco parchi, carico carichi,
        incarico incarichi, elenco elenchi, lago laghi, farmaco farmaci, portico portici, prologo prologhi, zio zii, invio invii,
        archivio archivi, armadio armadi, uscio usci, ufficio uffici, figlio figli, orologio orologi, giornalista giornalisti,
        collega colleghi, problema problemi, uomo uomini, dito dita, uovo uova, braccio braccia, lenzuolo lenzuola, cantiere cantieri""",
    "f": """ciliegia ciliegie, camicia camicie, valigia valigie, spiaggia spiagge, provincia province, doccia docce, farmacia farmacie,
        energia energie, strategia strategie, quercia querce, fascia fasce, giornalista giornaliste, collega colleghe, psicologa psicologhe,
        barca barche, ala ali, mano mani, moglie mogli, chiave chiavi, superficie superfici, targa targhe""",
}
# Of two nouns one form is the plural of the other: the singular goes before.
ALIKE = {"signore", "vite"}


def listed() -> list[tuple[str, str, str]]:
    """Each noun with the table and the key under which it stands."""
    invariable = table("italian/lexicon/invariable")
    found = [(noun, name, gender) for name in fields() for gender in ("m", "f") for noun in table(name)[gender].split()]
    found += [
        (noun, "people", key) for key, people in table("italian/lexicon/people").items() for noun in people.split()
    ]
    return found + [
        (noun, kind, gender)
        for kind in ("one", "many", "any")
        for gender, nouns in invariable[kind].items()
        for noun in nouns.split()
    ]


def test_no_noun_stands_twice() -> None:
    assert [noun for noun, count in Counter(noun.lower() for noun, _, _ in listed()).items() if count > 1] == []


def test_no_form_has_two_genders_but_those_of_people() -> None:
    genders = defaultdict(set)
    for noun, name, gender in listed():
        if name != "people":
            genders[noun].add(gender)
            for plural in plurals(noun, gender) if "/" in name else ():
                genders[plural].add("f" if is_feminine_plural(noun) else gender)
    assert {noun for noun, found in genders.items() if len(found) > 1} == ALIKE - {"vite"}


def test_the_plural_of_no_person_is_the_singular_of_another() -> None:
    people = [(noun, key) for noun, name, key in listed() if name == "people"]
    singular = {noun for noun, _ in people}
    many = {
        form for noun, key in people for one in (("m", "f") if key == "both" else key) for form in plurals(noun, one)
    }
    assert singular & many == set()


def test_no_listed_noun_has_a_gender_that_its_ending_denies() -> None:
    nouns = [(noun, gender) for noun, name, gender in listed() if "/" in name]
    assert [noun for noun, gender in nouns if gender == "m" and re.search(r"(?:[zsg]ione|ità|ura|trice)$", noun)] == []
    assert [noun for noun, gender in nouns if gender == "f" and re.search(r"(?:mento|aggio|ismo|tore)$", noun)] == []


def test_plurals_follow_the_rules_of_grammars() -> None:
    for gender, pairs in PLURALS.items():
        want = dict(pair.split() for pair in re.split(r",\s+", pairs))
        assert {noun: plurals(noun, gender)[0] for noun in want} == want


def test_nouns_of_one_form_have_the_number_of_the_adjective_behind_them() -> None:
    rows = {
        "tablet nuovo": "", "sponsor principale": "lo sponsor principale", "brochure": "le brochure", "banner": "",
        "tablet aziendali": "i tablet aziendali", "abilità relazionali": "le abilità relazionali", "crisi aziendale": "la crisi aziendale",
        "uova": "le uova", "giornaliste": "le giornaliste", "giornalisti": "i giornalisti", "web app": "la web app", "call center": "il call center",
    }  # fmt: skip
    assert {phrase: definite(phrase) for phrase in rows} == rows
    assert agreement("giornalista") is None
    assert agreement("tablet") == Agreement("m", 0)


def test_things_take_the_preposition_that_their_gender_and_number_ask_for() -> None:
    rows = [
        ("Carico e scarico pressa robotizzata, 2 turni", "mi occupo del carico e scarico della pressa robotizzata (2 turni)"),
        ("Restyling brochure e volantini per una cantina", "mi occupo del restyling di brochure e volantini per una cantina"),
        ("Controllo bulloni con calibro e dima", "mi occupo del controllo dei bulloni con calibro e dima"),
        ("Riparazione pc e stampanti", "mi occupo della riparazione di pc e stampanti"),
        ("Assistenza ad anziani soli e malati terminali", "mi occupo dell’assistenza ad anziani soli e malati terminali"),
        ("Vendita a bar, osterie e negozi", "mi occupo della vendita a bar, osterie e negozi"),
        ("Rilascio di certificati di nascita, residenza e cittadinanza", "mi occupo del rilascio di certificati di nascita, residenza e cittadinanza"),
        ("Liquidazione IVA trimestrale", "mi occupo della liquidazione dell’IVA trimestrale"),
        ("Dal 2021 referente di linea quando manca il capoturno", "dal 2021 sono referente di linea quando manca il capoturno"),
        ("Addetto vendite", "sono addetto alle vendite"),
        ("Cartella clinica informatizzata", "mi occupo della cartella clinica informatizzata"),
        ("Servizio mensa", "mi occupo del servizio mensa"),
        ("Preparazione caffè e spremute", "mi occupo della preparazione di caffè e spremute"),
        ("Gestione budget e forecast", "mi occupo della gestione di budget e forecast"),
        ("Coordinamento staff di 8 persone", "coordino lo staff di 8 persone"),
        ("Stampa badge, gestione ticket", "mi occupo della stampa di badge e della gestione di ticket"),
        ("Vendita calzature e abbigliamento", "mi occupo della vendita di calzature e abbigliamento"),
        ("Selezione personale e colloqui", "mi occupo della selezione del personale e dei colloqui"),
        ("Istruttoria pratiche mutuo e prestito", "mi occupo dell’istruttoria delle pratiche di mutuo e prestito"),
        ("Redazione contratti locazione", "redigo contratti di locazione"),
        ("Supporto al responsabile ambiente e sicurezza", "do supporto al responsabile ambiente e sicurezza"),
        ("Conduzione trattori e mietitrebbie", "conduco trattori e mietitrebbie"),
        ("Liquidazione IVA e F24", "mi occupo della liquidazione di IVA e F24"),
        ("Addetto torni e carico robot", "sono addetto ai torni e al carico di robot"),
        ("Addetta vendite reparto giardino", "sono addetta alle vendite del reparto giardino"),
        ("Addetta contabilità clienti e fornitori", "sono addetta alla contabilità clienti e fornitori"),
        ("Gestione pagine social e volantini", "gestisco le pagine social e i volantini"),
        ("Prelievo campioni di acqua e suolo", "mi occupo del prelievo dei campioni di acqua e suolo"),
        ("Formazione insegnanti e genitori", "formo insegnanti e genitori"),
        ("Riparo biciclette e monopattini", "riparo biciclette e monopattini"),
        ("Addetto carico e scarico merci", "sono addetto al carico e scarico delle merci"),
    ]  # fmt: skip
    found = [(line, sentence(line, running=True)) for line, _ in rows]
    assert [one for one, want in zip(found, rows, strict=True) if one != want] == []


def test_a_label_behind_a_noun_takes_no_preposition() -> None:
    for line in ("Ufficio acquisti", "Centro estivo", "Turno notte", "Servizio mensa", "Controllo qualità"):
        assert tied(line) == line
