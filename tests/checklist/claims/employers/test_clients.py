"""Clients that a letter names as such, firms that it describes with their name behind, and names that are none."""

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

TILDA = read(
    {
        "basics": {"name": "Tilda Moro", "label": "Sviluppatrice"},
        "work": [
            {
                "name": "Brughiera Lab",
                "position": "Sviluppatrice",
                "startDate": "2021-03",
                "highlights": ["Registro dei raccolti di mirtilli", "Portale per la Cooperativa Selva"],
            },
            {"name": "Aldobrandi Motor Insurance", "position": "Analyst", "startDate": "2018-02", "endDate": "2021-02"},
        ],
        "education": [{"institution": "Università di Trento", "area": "Informatica", "studyType": "Laurea"}],
    }
)
TRUE = (
    ("it", "Lavoro in una piccola azienda che segue i raccolti di mirtilli."),
    ("it", "Prima lavoravo per una compagnia del ramo auto, Aldobrandi, come analista."),
    ("en", "I worked for a company of the car trade, Aldobrandi, as an analyst."),
    ("it", "Tra i nostri clienti c'è la Cooperativa Selva."),
    ("it", "Per lo più lo studio la sera."),
    ("it", "Ho trascritto registri del Seicento e del Medioevo."),
    ("en", "A booking that arrives at two in the morning from Split is an insult to a harbour."),
    ("en", "A parcel that comes from Split waits for a day, and nobody asks."),
)
INVENTED = (
    ("it", "Tra i miei clienti c'è anche la Navigazione Tirrena.", "navigazione tirrena"),
    ("it", "Abbiamo avuto tra i clienti anche Moncalvi e la Capitaneria di Genova.", "moncalvi"),
    ("it", "Fra i committenti figura oggi la Provincia di Belluno.", "provincia di belluno"),
    ("it", "I miei clienti sono stati Velluti e altri.", "velluti"),
    ("en", "My clients included the Kelso Trust.", "kelso trust"),
    ("en", "Waterlow was one of our customers.", "waterlow"),
    ("it", "Moncalvi è tra i nostri committenti.", "moncalvi"),
    ("it", "Ho lavorato per lo studio Mazzoldi.", "mazzoldi"),
    ("it", "Ho frequentato un master alla Bocconi.", "bocconi"),
    ("it", "Mi sono formata alla Normale di Pisa.", "normale di pisa"),
)


def test_a_client_or_firm_of_the_facts_and_what_is_none_are_not_flagged() -> None:
    for language, sentence in TRUE:
        assert flagged_in(TILDA, language, sentence, ("employer",)) == [], sentence


def test_a_client_or_school_that_no_fact_has_is_flagged() -> None:
    for language, sentence, quote in INVENTED:
        flags = [one.lower() for one in flagged_in(TILDA, language, sentence, ("employer",))]
        assert quote in flags, (sentence, flags)
