# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Whose statement a passage is: one's own, wished for, denied, the company's, or somebody else's."""

from checklist.letter import Letter
from tests.rows import each_row

STANDINGS = [
    ("Ho usato Kafka per gli ordini.", "own"), ("I built the order service on Kafka.", "own"), ("Il servizio gira su Kafka.", "own"),
    ("Non ho mai usato Kafka.", "denied"), ("Non ho esperienza con Kafka.", "denied"), ("I have never used Kafka.", "denied"),
    ("I have no experience with Kafka.", "denied"), ("Kafka non l'ho mai usato.", "denied"), ("I haven't worked with Kafka yet.", "denied"),
    ("Vorrei imparare Kafka.", "wished"), ("I would love to learn Kafka.", "wished"), ("Mi piacerebbe lavorare con Kafka.", "wished"),
    ("Vedo che usate Kafka.", "company"), ("La vostra piattaforma gira su Kafka.", "company"), ("Your team uses Kafka.", "company"),
    ("Leggo dove raccontate Kafka.", "company"), ("So che spostate gli ordini su Kafka.", "company"), ("Sogno di cambiare lavoro, e di usare Kafka.", "wished"),
    ("La mia azienda gestisce gli ordini di mezzo Veneto. Il magazzino gira su Kafka.", "other"), ("The bank launched a new app. Payments run on Kafka.", "other"), ("La banca ha lanciato un'app. Tutto il resto gira su Kafka.", "other"),
    ("The company grew to nine shops. Orders run on Kafka.", "other"),
    ("La mia azienda gestisce mille ordini. Io ho scritto il magazzino su Kafka.", "own"), ("The company grew fast, so I moved orders to Kafka.", "own"),
    ("Lavoro per la fintech che processa pagamenti con Kafka.", "other"),
    ("Non ho mai usato Go, ma ho costruito tre servizi su Kafka.", "own"), ("I have never used Go, but I run Kafka every day.", "own"),
    ("Non solo ho usato Kafka.", "own"), ("I know RabbitMQ well, and my Kafka is self-taught.", "own"),
]  # fmt: skip


@each_row(("text", "standing"), STANDINGS)
def test_a_technology_is_somebodys_or_nobodys(text: str, standing: str) -> None:
    mention = next(one for one in Letter(text).mentions if one.technology.id.endswith("kafka"))
    assert mention.standing == standing


def test_a_pasted_advertisement_is_the_companys() -> None:
    text = "Your mission:\nYou will own our Kafka platform. You'll mentor two engineers. You have five years of Kafka."
    assert {one.standing for one in Letter(text).mentions} == {"company"}


def test_a_long_list_is_named_and_a_short_one_with_a_deed_is_used() -> None:
    long = "Python, Java, Go, PHP, Ruby, Kotlin, Scala, Rust, Kafka"
    assert not any(one.used for one in Letter(f"Ho usato {long}.").mentions)
    assert all(one.used for one in Letter("Ho scritto il servizio in Kotlin con Kafka.").mentions)
