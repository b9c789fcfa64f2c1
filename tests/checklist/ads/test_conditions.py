"""What an advertisement says beside skills, its language, and what the letter itself shows."""

import pytest

from checklist.ads import against, label, read_ad

AD = """Sviluppatore backend

Requisiti:
- Laurea in informatica
- Conoscenza di Go e dei pagamenti SEPA
- Inglese B2
- Disponibilità alla reperibilità
- capacità di lavorare in team

Offriamo: contratto a tempo indeterminato, RAL 35-42k, sede di lavoro: Torino, lavoro ibrido.
Candidature entro il 15 dicembre 2026.
"""
LETTER = "Dear Ms Hall,\n\nI have built payment services in Go for five years, and I would like to do it with you.\n"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("degree", "Laurea in informatica"),
        ("on-call", "reperibilità"),
        ("contract", "tempo indeterminato"),
        ("salary", "RAL 35-42k"),
        ("deadline", "Candidature entro il 15 dicembre 2026"),
        ("soft", "lavorare in team"),
    ],
)
def test_conditions_are_read(kind: str, words: str) -> None:
    ad = read_ad(AD)
    assert words in [ad.said(one) for one in ad.conditions if one.kind == kind]


def test_a_short_name_counts_where_a_demand_names_it() -> None:
    assert {"go", "payments"} <= {one.id for one in read_ad(AD).wanted("required")}


def test_the_language_of_the_letter_is_spoken() -> None:
    (english,) = [one for one in against(read_ad(AD), LETTER) if getattr(one.demand, "code", "") == "en"]
    assert english.answer.state == "covered"


def test_labels_are_in_the_language_of_the_page() -> None:
    assert label("message-queue", "message queues", "it") == "code di messaggi"
    assert label("message-queue", "message queues", "en") == "message queues"
    assert label("postgresql", "PostgreSQL", "it") == "PostgreSQL"
