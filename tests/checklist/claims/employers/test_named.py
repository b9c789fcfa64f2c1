"""Clients and places of work that neither facts nor advertisement have: flagged wherever work is told of them."""

import re

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

BRUNA = read(
    {
        "basics": {"name": "Bruna Tedeschi", "label": "Tecnica degli alimenti"},
        "work": [
            {
                "name": "Oleificio Marzocco",
                "position": "Responsabile qualità",
                "startDate": "2019-03",
                "highlights": ["Campagna olearia con i frantoi della zona", "Analisi per la Cantina Bellaria di Trani"],
            },
            {
                "name": "Salt Marsh Dairy",
                "position": "Lab technician",
                "startDate": "2015-01",
                "endDate": "2019-02",
                "highlights": [
                    "Sampling plan for farms",
                    "Audit for Penrith Creamery",
                    "Sold butter to shops in Verona",
                ],
            },
        ],
        "education": [{"institution": "Università di Foggia", "area": "Chimica", "studyType": "Laurea"}],
        "languages": [{"language": "Danish", "fluency": "B2"}],
    }
)
INVENTED = [
    ("it", "Un altro committente è stato il [Tribunale di Crotone]."),
    ("it", "Tra i clienti c'era anche [Garbarino]."),
    ("it", "Ho tre committenti: la Cantina Bellaria, un consorzio e la [Camera Arbitrale di Ortona]."),
    ("it", "Collaboro con alcune aziende della zona, fra cui la [Garbarino]."),
    ("it", "Tra i frantoi seguiti c'è la [Fratelli Garbarino]."),
    ("it", "Ho dato una mano alla [municipalizzata di Rovigo] per i prelievi."),
    ("it", "Ho dato una mano anche a [Lattesano] nei mesi di punta."),
    ("it", "Qualcosa di simile ho poi curato per la [Caritas] del quartiere."),
    ("it", "Ho curato anche i registri per l'[Unione Comuni Valdarda]."),
    ("it", "Vi dico subito che nel vostro mondo ci sono già stata, con tre mesi alla [Fonderia Dolce di Gela]."),
    ("it", "La [Coop Ambrosiana] mi ha poi affidato i controlli di filiera."),
    ("it", "Sono stata chiamata dal [Salumificio Brentani] per una verifica."),
    ("it", "Ho servito anche un [caseificio di Ragusa]."),
    ("it", "Lo stesso ho fatto alla [Garbarino], più in piccolo."),
    ("it", "Ho tenuto una giornata di assaggi per i tecnici della [Garbarino]."),
    ("it", "Tengo ancora i conti di un'[associazione di Ortona]."),
    ("it", "Un compito simile me l'ha dato la [Garbarino]."),
    ("it", "Di quegli anni è anche la consulenza che ho prestato a [Garbarino] sui prelievi."),
    ("it", "Ho dato consulenza a [Garbarino] sui prelievi."),
    ("it", "Il primo stipendio me lo ha pagato la [Garbarino]."),
    ("it", "Uno di quei controlli era per la [Garbarino]."),
    ("it", "La [Garbarino] è stata la mia prima cliente."),
    ("en", "Another client was the [port authority of Ortona]."),
    ("en", "My clients were Penrith Creamery, [Thornbury Mills] and the [port authority of Ortona]."),
    ("en", "I gave a hand to [Thornbury Mills] with their sampling."),
    ("en", "We later drew up the same plan for [Thornbury Mills], near the coast."),
    ("en", "I did a spell of lab work for a [brewery in Hexham]."),
    ("en", "Sampling for two mills, a creamery and the [port authority of Ortona]."),
    ("en", "Earlier I helped a [Hexham] bakery with its labels."),
    ("en", "The [Kelso Trust] then chose us for its farms."),
    ("en", "I was called in by [Thornbury Mills] to check their scales."),
    ("en", "Three of our scales went to a [Weberlux] plant."),
    ("en", "I ran a tasting day for the staff of [Thornbury]."),
    ("en", "In 2018 I was lent to the [council of Ortona] for a survey."),
    ("en", "For a while I kept [Thornbury]'s books."),
    ("en", "There was a stint for [Thornbury] as well."),
    ("en", "We look after samples. The largest of these was the [Hexham Fish Market]."),
    ("en", "By the by, I've also run a tasting panel for [Thornbury Mills]."),
]
TRUE = [
    ("it", "Vorrei lavorare per la Fratelli Garbarino, se mai aprisse qui."),
    ("it", "Non ho mai lavorato per la Fratelli Garbarino."),
    ("it", "Ho fatto le analisi per la Cantina Bellaria."),
    ("it", "I vostri clienti sono Garbarino e Lattesano."),
    ("it", "Ho lavorato per anni con i fornitori di Linz."),
    ("it", "Un vecchio casaro di Norcia diceva che il latte ha memoria."),
    ("it", "Sono partita per Portovenere con tre amiche."),
    ("it", "Ho scritto al signor Garbarino."),
    ("it", "Lo diceva sempre la mia vicina, che aveva il banco accanto alla Pescheria Vecchia."),
    ("it", "Ho conseguito la laurea alla Sapienza."),
    ("it", "Sono cresciuta davanti alla Garbarino."),
    ("it", "Ho lavorato con imprese di Malta, Gibilterra e Cipro."),
    ("it", "Prima ero account in un'agenzia."),
    ("en", "Our team is small, and I like it."),
    ("en", "We met at the fair in September."),
    ("en", "Danish I speak well, which is handy at the port of Vigo."),
    ("en", "I would like to work for Thornbury Mills."),
    ("en", "I have never worked for Thornbury Mills."),
    ("en", "My brother works for Thornbury Mills."),
    ("en", "I did an audit for Penrith Creamery."),
    ("en", "Your clients are Thornbury Mills and the Kelso Trust."),
    ("en", "There was a cheesemonger in Hexham, so they say, who weighed his thumb."),
    ("en", "There was a workhouse in Leek, I am told, with a false ladle."),
    ("en", "I left for Kilkee with a rucksack."),
    ("en", "I speak Danish well enough for Jutland farmers."),
    ("en", "My aunt Bridget kept bees for Lady Thornbury."),
    ("en", "My sister went to a Weberlux plant once."),
    ("en", "I am free for a call on Tuesdays."),
    ("en", "I sold our butter to shops in Verona."),
]


@each_row(("language", "marked"), INVENTED)
def test_who_is_served_and_where_work_was_done_is_flagged(language: str, marked: str) -> None:
    flags = flagged_in(BRUNA, language, re.sub(r"[\[\]]", "", marked), ("employer",))
    for name in re.findall(r"\[(.+?)\]", marked):
        assert name in flags, flags


@each_row(("language", "sentence"), TRUE)
def test_wishes_other_people_places_and_known_names_are_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(BRUNA, language, sentence, ("employer",)) == []
