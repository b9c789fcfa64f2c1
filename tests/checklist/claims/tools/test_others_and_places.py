# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Tools that are somebody else's work, names of places, labels, and tools of another job only where one works with them."""

from tests.checklist.claims.people import flagged
from tests.checklist.claims.tools.test_advertised_tools import YARD_EN, YARD_IT

NO_CLAIMS = [
    # it is somebody else's work
    ("Edda", "en", "Kafka at our place is somebody else's job, and I have never touched it."),
    ("Edda", "en", "Terraform with us is the business of the platform team, and I see only its mails."),
    ("Edda", "en", "Guidewire is run by a supplier in Hull."),
    ("Edda", "en", "Kafka remains in the hands of the platform team."),
    ("Edda", "en", "Terraform is looked after by two colleagues."),
    ("Ivo", "it", "Kafka da noi è affare dei sistemisti."),
    ("Ivo", "it", "Terraform resta nelle mani dei sistemisti."),
    ("Ivo", "it", "Guidewire è gestito da un fornitore di Udine."),
    ("Ivo", "it", "Rhino lo usano i progettisti."),
    ("Edda", "en", "Terraform I've read, not written."),
    ("Edda", "en", "Guidewire is our claims department's."),
    ("Edda", "en", "I delivered the service; two colleagues helped me with Kafka."),
    ("Ivo", "it", "Seguo i cantieri, e i colleghi mi davano una mano con Kafka."),
    ("Ivo", "it", "Rhino lo guardo da lontano."),
    ("Edda", "en", "Terraform is on my list for the winter."),
    ("Edda", "en", "Kafka belongs to another team."),
    ("Ivo", "it", "Rhino appartiene ai progettisti."),
    # places, beside places
    ("Edda", "en", "I use English with colleagues in Malta and Gibraltar."),
    ("Edda", "en", "I write software for the yards of the North Fens."),
    ("Ivo", "it", "Seguo i cantieri di una cooperativa della Val Pusteria."),
    ("Ivo", "it", "Ho lavorato con imprese di Malta, Gibilterra e Cipro."),
    # labels
    ("Edda", "en", "**What I lack.** Terraform. I have read other people's."),
    ("Edda", "en", "**What I don't have:** Kafka and a licence for vans."),
    ("Edda", "en", "Terraform. I have read what others write."),
    ("Ivo", "it", "**Che cosa mi manca.** Terraform e Kafka."),
    # what comes with a language of the facts
    ("Edda", "en", "My services at Quayside Freight run on the JVM."),
    # tools of another job that are only named beside this one
    ("Edda", "en", "At the Harbour Museum the talk was of tickets, parcels, Redis and rain."),
]
INVENTED = [
    ("Edda", "en", "[Kafka] at our place is my job."),
    ("Edda", "en", "[Kafka] is on our servers, and I run it."),
    ("Edda", "en", "I helped two colleagues with [Kafka]."),
    ("Edda", "en", "[Terraform] is kept by me and a colleague."),
    ("Edda", "en", "**What I bring.** [Terraform] and patience."),
    ("Edda", "en", "At the Harbour Museum I kept the tickets in [Redis]."),
    ("Edda", "en", "At the Harbour Museum I wrote the audio guide with [Kotlin]."),
    ("Ivo", "it", "[Kafka] da noi è affare mio."),
    ("Ivo", "it", "In [Rhino] seguo gli scafi dei fornitori."),
    ("Ivo", "it", "**Che cosa porto.** [Terraform] e pazienza."),
]


def test_a_tool_of_others_a_place_and_a_label_are_no_claims() -> None:
    found = {
        sentence: claims
        for who, language, sentence in NO_CLAIMS
        if (claims := flagged(who, language, sentence, YARD_EN if language == "en" else YARD_IT))
    }
    assert found == {}


def test_a_tool_of_the_writer_is_flagged() -> None:
    missed = []
    for who, language, marked in INVENTED:
        told = marked[marked.index("[") + 1 : marked.index("]")]
        sentence = marked.replace("[", "").replace("]", "")
        found = flagged(who, language, sentence, YARD_EN if language == "en" else YARD_IT)
        if not any(told in one for one in found):
            missed.append((marked, found))
    assert missed == []
