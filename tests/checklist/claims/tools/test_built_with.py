# ruff: noqa: E501 - a table of sentences reads best one row a line
"""A thing is built with one tool of a kind: told in another one that the facts have too, it is flagged."""

from functools import cache
from typing import Any

from checklist.facts import Facts, read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

KIT: dict[str, Any] = {'basics': {'name': 'Kit Marsh', 'label': 'Developer'},
 'work': [{'name': 'Oyster Travel',
           'position': 'Backend Developer',
           'startDate': '2020-01',
           'highlights': ['Booking API in Django for 40 hotels',
                          'Nightly price import in Go',
                          'Moved the search from MySQL to Elasticsearch',
                          'Invoices service with FastAPI and PostgreSQL',
                          'Dashboards for hoteliers in Metabase']},
          {'name': 'Gannet Games', 'position': 'Developer', 'startDate': '2016-02', 'endDate': '2019-12', 'highlights': ['Leaderboards in Node.js and Redis', 'Level editor in C#']}],
 'projects': [{'name': 'Tide bell', 'description': 'Tide tables on a screen, in Rust'}],
 'skills': [{'name': 'Tools', 'keywords': ['Python', 'Django', 'FastAPI', 'Go', 'PostgreSQL', 'Redis', 'MySQL', 'Terraform', 'Looker']}]}  # fmt: skip
UGO: dict[str, Any] = {'basics': {'name': 'Ugo Ferri', 'label': 'Sviluppatore'},
 'work': [{'name': 'Carta Canta',
           'position': 'Sviluppatore backend',
           'startDate': '2019-03',
           'highlights': ['API degli ordini in Symfony', 'Ricerca a catalogo con Solr', 'Magazzino in Java e Oracle', 'Cruscotti delle vendite in Power BI', 'Code di stampa con RabbitMQ']},
          {'name': 'Radio Lago', 'position': 'Sviluppatore web', 'startDate': '2015-01', 'endDate': '2019-02', 'highlights': ['Sito in WordPress', 'Archivio delle puntate in Django e PostgreSQL']}],
 'skills': [{'name': 'Strumenti', 'keywords': ['PHP', 'Symfony', 'Laravel', 'Java', 'Kotlin', 'PostgreSQL', 'Elasticsearch', 'Tableau']}]}  # fmt: skip
_FACTS = {"Kit": KIT, "Ugo": UGO}

IN_ANOTHER_TOOL = [
    ("Kit", "en", 'I built the booking API in FastAPI.'),
    ("Kit", "en", 'The invoices service sits on MySQL.'),
    ("Kit", "en", "I built the hoteliers' dashboards in Looker."),
    ("Kit", "en", 'The leaderboards at Gannet ran on PostgreSQL.'),
    ("Kit", "en", 'I wrote the level editor in Rust.'),
    ("Kit", "en", 'Tide bell, my tide tables, is written in Go.'),
    ("Kit", "en", 'I wrote the invoices service in Django.'),
    ("Kit", "en", 'At Gannet I kept the leaderboards in MySQL.'),
    ("Ugo", "it", "L'API degli ordini l'ho sviluppata in Laravel."),
    ("Ugo", "it", "Ho sviluppato l'API degli ordini in Laravel."),
    ("Ugo", "it", 'La ricerca a catalogo gira su Elasticsearch.'),
    ("Ugo", "it", "Il magazzino l'ho scritto in Kotlin."),
    ("Ugo", "it", 'I dati del magazzino stanno in PostgreSQL.'),
    ("Ugo", "it", 'I cruscotti delle vendite li faccio in Tableau.'),
    ("Ugo", "it", "L'archivio delle puntate l'ho fatto in Symfony."),
]  # fmt: skip

IN_ITS_TOOL = [
    ("Kit", "en", 'I built the booking API in Django.'),
    ("Kit", "en", 'The booking API is written in Python, with Django.'),
    ("Kit", "en", 'The nightly price import is a Go program.'),
    ("Kit", "en", 'The search left MySQL for Elasticsearch.'),
    ("Kit", "en", 'The search used to sit on MySQL.'),
    ("Kit", "en", 'The invoices service is FastAPI on top of PostgreSQL.'),
    ("Kit", "en", 'The invoices service is written in Python.'),
    ("Kit", "en", 'I know Looker and Terraform.'),
    ("Kit", "en", 'Besides Django for the booking API I use FastAPI.'),
    ("Kit", "en", 'For the invoices I preferred FastAPI to Django.'),
    ("Kit", "en", 'I draw dashboards in Metabase, and I have used Looker.'),
    ("Kit", "en", 'I write Python every day, for the booking API as for the invoices.'),
    ("Kit", "en", 'The leaderboards were Node.js with Redis behind.'),
    ("Kit", "en", 'I keep environments in Terraform.'),
    ("Kit", "en", 'Tide bell is in Rust.'),
    ("Kit", "en", 'I could have written the booking API in FastAPI.'),
    ("Kit", "en", 'Booking API in Django, price import in Go, invoices in FastAPI.'),
    ("Kit", "en", 'I use PostgreSQL for nearly everything.'),
    ("Ugo", "it", "L'API degli ordini l'ho sviluppata in Symfony."),
    ("Ugo", "it", "L'API degli ordini è in PHP, con Symfony."),
    ("Ugo", "it", 'Per la ricerca a catalogo uso Solr, ma conosco Elasticsearch.'),
    ("Ugo", "it", 'Il magazzino è in Java, su Oracle.'),
    ("Ugo", "it", 'Conosco Laravel e Kotlin.'),
    ("Ugo", "it", 'Faccio cruscotti in Power BI e so usare Tableau.'),
    ("Ugo", "it", "L'archivio delle puntate era in Django, su PostgreSQL."),
    ("Ugo", "it", 'Dal Java del magazzino passerei volentieri a Kotlin.'),
    ("Ugo", "it", 'Oggi lavoro in PHP e Java.'),
    ("Ugo", "it", 'Il sito della radio era in WordPress.'),
    ("Ugo", "it", 'Le stampe passano da RabbitMQ.'),
    ("Ugo", "it", "L'API degli ordini parla con il magazzino, che è in Java."),
]  # fmt: skip


@cache
def _facts(who: str) -> Facts:
    return read(_FACTS[who])


def _flagged(who: str, language: str, sentence: str) -> list[str]:
    return flagged_in(_facts(who), language, sentence)


@each_row(("who", "language", "sentence"), IN_ANOTHER_TOOL)
def test_a_thing_told_in_another_tool_than_its_own_is_flagged(who: str, language: str, sentence: str) -> None:
    assert _flagged(who, language, sentence)


@each_row(("who", "language", "sentence"), IN_ITS_TOOL)
def test_a_thing_in_its_tool_and_tools_of_no_thing_are_not_flagged(who: str, language: str, sentence: str) -> None:
    assert _flagged(who, language, sentence) == []
