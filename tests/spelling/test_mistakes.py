"""What is reported as misspelt, and what is left alone."""

import pytest

from spelling import Mistake, find_mistakes
from spelling.lists import words
from tests.rows import each_row


def found(text: str, language: str = "it", **more: list[str]) -> dict[str, tuple[str, ...]]:
    """The corrections by what is written wrong."""
    return {mistake.quote: mistake.corrections for mistake in find_mistakes(text, language, **more)}


SMALL = """buongiorno,

sono laura e lavoro come commessa da 5 anni. so usare la cassa! mi piace il dott. rossi, e l'ordine, ecc. ecc. per ora.
scrivetemi a laura@example.it oppure su www.example.it.

grazie

laura
"""


def test_a_text_typed_without_capitals_lacks_those_of_its_sentences() -> None:
    lacking = [one for one in find_mistakes(SMALL, "it") if one.kind == "capital"]
    assert [(one.quote, one.corrections) for one in lacking] == [
        ("buongiorno", ("Buongiorno",)),
        ("so", ("So",)),
        ("mi", ("Mi",)),
        ("scrivetemi", ("Scrivetemi",)),
        ("grazie", ("Grazie",)),
        ("laura", ("Laura",)),
    ]
    start, end = lacking[-1].spans[0]
    assert (SMALL[start:end], start) == ("laura", SMALL.rindex("laura"))
    english = "hello,\n\ni'm a baker and i bake bread. i know npm.\n" * 3
    assert {one.quote for one in find_mistakes(english, "en") if one.kind == "capital"} == {"hello", "i"}


def test_a_sentence_lacks_its_capital_whatever_names_of_technologies_have_its_first_word() -> None:
    text = "buongiorno.\n\nlavoro in un vivaio e cerco un posto. progetto giardini. npm non so che cosa sia.\n"
    lacking = {one.quote for one in find_mistakes(text, "it") if one.kind == "capital"}
    assert lacking == {"buongiorno", "lavoro", "progetto"}


CAPITALS = SMALL.upper().replace("LAURA@EXAMPLE.IT", "laura@example.it")


@pytest.mark.parametrize(
    "text",
    [
        "Buongiorno,\n\nlavoro qui da cinque anni. e poi là, con i clienti della bottega, che conosco per nome. iOS.",
        "Gentile Marta,\n\nho letto di voi sul giornale della città, e vorrei lavorare nella vostra bottega di via Po.",
        "buongiorno,\n\nsono",
        "BUONGIORNO",
    ],
)
def test_in_a_text_with_capitals_or_hardly_begun_none_is_missed(text: str) -> None:
    assert not [one for one in find_mistakes(text, "it") if "capital" in one.kind]


def test_a_text_typed_in_capitals_is_told_so_once() -> None:
    assert [(one.kind, one.spans) for one in find_mistakes(CAPITALS, "it")] == [("all-capitals", ())]


WRONG = {
    "it": [
        ("Ho seguito il proggetto per tre anni.", "proggetto", "progetto"),
        ("Lavoro qui perchè mi piace.", "perchè", "perché"),
        ("Lavoro qui perche mi piace.", "perche", "perché"),
        ("Lavoro qui perche' mi piace.", "perche'", "perché"),
        ("C’è un pò di ritardo nelle consegne.", "pò", "po'"),
        ("Capire qual’è il problema richiede tempo.", "qual’è", "qual è"),
        ("Ho studiato all’univeristà di Catania per tre anni.", "all’univeristà", "all'università"),
        ("Abbiamo tolto i dati digitaliDeveloper dal modulo.", "digitaliDeveloper", "digitali Developer"),
        ("Esperinza di sei anni in un reparto di medicina.", "Esperinza", "Esperienza"),
        ("Gentlie dottoressa,\n\nho letto l’annuncio con interesse.", "Gentlie", "Gentile"),
    ],
    "en": [
        ("I have six years of experiance in retail.", "experiance", "experience"),
        ("I recieved the prize for teh best shop.", "teh", "the"),
        ("It has improved alot since then.", "alot", "a lot"),
        ("I would be glad to meet you on tuesday.", "tuesday", "Tuesday"),
        ("Yuors sincerely,\nGraham Pettifer", "Yuors", "Yours"),
    ],
}
RIGHT = {
    "it": [
        "Ho fatto il deploy del backend con Kubernetes e scritto i test del frontend.",
        "Il feedback del team e degli stakeholder arriva con i ticket, non con i meeting.",
        "Scrivo a nome.cognome@esempio.it, il codice è su github.com/nome/progettto e su www.essempio.it.",
        "Uso `selezzione` nel codice, e ```\nfunzzione()\n``` per provare.",
        "Ho lavorato alla Zanobbi e poi da Trippelli, con Ulrico Fennaghi.",
        "Il [nome dell’azziendda] va riempito.",
        "In the meantime I was responsibel for the whole thing, and they knew it. Poi sono tornato a casa"
        " dai miei, e con loro ho aperto la bottega che oggi è la mia, perché non volevo più dipendere da altri.",
        "Con KPI, OKR, R2D2, 3x, 12kg, ISO9001 e CI/CD ho finito nel Q3.",
        "Il dott. Bianchi e l’ing. Verdi, ecc., hanno firmato il rif. dell’art. 5.",
        "Ho riprogettato i microservizi, idempotenti e containerizzati, con un configuratore.",
        "Teresa Bonfantti\nVia Lungha 3\n20100 Millano",
        "Siamo cresciuti dell’Ufficio Acquisti all’Architettura, dall’IT al Marketing.",
    ],
    "en": [
        "I optimise the scalable backend and organize the onboarding of the frontend team.",
        "My colour theory and my color theory agree.",
        "Dear Ms Okonkwo,\n\nI met Mr. Zielinsky at the fair in Poznan.",
        "The users' needs, the team's code and what they've said don't differ.",
        "I worked with Kafka, dbt, Grafana and pgvector.",
        "Salve a tutti, questo è un saluto che ho imparato con gli amici. I went home after that.",
        "My cross-functionall work is re-usablee.",
    ],
}


@each_row(("language", "text", "wrong", "right"), [(lang, *case) for lang in WRONG for case in WRONG[lang]])
def test_a_misspelt_word_is_found_and_its_first_correction_is_the_word_meant(
    language: str, text: str, wrong: str, right: str
) -> None:
    assert found(text, language)[wrong][0] == right


@pytest.mark.parametrize("language", ["it", "en"])
def test_names_terms_links_code_and_borrowed_words_are_left_alone(language: str) -> None:
    assert {text: wrong for text in RIGHT[language] if (wrong := found(text, language))} == {}


def test_a_word_is_reported_once_with_all_its_places() -> None:
    text = "Ho seguito il proggetto. Il proggetto è finito."
    assert find_mistakes(text, "it") == [Mistake("word", "proggetto", ((14, 23), (28, 37)), ("progetto", "poggetto"))]


def test_places_count_code_points() -> None:
    text = "👩‍🔬 Ho seguito il proggetto per tre anni."
    [mistake] = find_mistakes(text, "it")
    assert [text[start:end] for start, end in mistake.spans] == ["proggetto"]


def test_words_of_the_facts_and_of_the_ad_are_right() -> None:
    text = "Lavoro come saldattore da sei anni nella vostra officina."
    assert found(text)
    assert not found(text, named=["Cercasi saldattore esperto"])


def test_a_kept_word_is_silent_in_any_letter_case() -> None:
    assert not found("Il proggetto è finito. Proggetto chiuso da tempo, ormai.", kept=["proggetto"])
    assert not found("Il metodo terra-aria aria è finito, il il caso chiuso.", kept=["aria aria", "il il"])


def test_what_resembles_no_word_is_a_term_of_a_trade() -> None:
    assert not found("Ho usato la frombolizzazione dei quarcheti per sei anni.")


@each_row(
    ("text", "language", "wrong"),
    [
        ("The letter says that I drive the muletto in the yard.", "en", "muletto"),
        ("We sold tins and tils at the counter of the shop.", "en", "tils"),
        ("In quella stagione ho curato la strozzatura e la puttena del reparto.", "it", "puttena"),
    ],
)
def test_no_slur_is_offered_for_what_somebody_typed(text: str, language: str, wrong: str) -> None:
    offered = found(text, language).get(wrong, ())
    assert not set(offered) & words("never_offered")


def test_the_text_decides_the_language() -> None:
    text = "I have been with them for six years and I would like to have more of this work, because it is what I do."
    assert not found(text, "it")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Mi occupo di di acquisti.", "di di", "di"),
        ("La la proposta è vostra.", "La la", "La"),
        ("Lavoro con\ncon loro.", "con\ncon", "con"),
        ("I work for the the same firm.", "the the", "the"),
        ("I work for the  the same firm.", "the  the", "the"),
        ("We met in in June.", "in in", "in"),
        ("Ho seguito il progetto progetto.", "progetto progetto", "progetto"),
    ],
)
def test_a_word_written_twice_is_found(text: str, wrong: str, right: str) -> None:
    assert found(text, "it" if "I" not in text[:2] and "We" not in text else "en")[wrong] == (right,)


@each_row(
    "text",
    [
        "È un lavoro molto molto bello, fatto piano piano e quasi quasi a mano.",
        "Una cosa terra terra, passo passo.",
        "I know that that is true, and had had enough of it.",
        "I logged in in May and moved on on Monday.",
        "Ho lavorato alla Duran Duran.",
        "Acquisti\n\nAcquisti e vendite",
        "Scrivo 10 10 volte.",
        "Fu lui, lui e nessun altro.",
    ],
)
def test_a_word_said_twice_on_purpose_is_left_alone(text: str) -> None:
    assert not [mistake for mistake in find_mistakes(text, "it") if mistake.kind == "doubled"]
