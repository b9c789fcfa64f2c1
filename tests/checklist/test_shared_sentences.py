# ruff: noqa: E501 - a table of sentences reads best one row a line
"""The checks that every guide shares: subject, greeting, company, closing, signature, and the common mistakes."""

import pytest

from tests.types import Check

BODY = "\n\nHo costruito un servizio di prenotazioni in Python per un'agenzia di viaggi.\n\n"

GREETINGS = [
    ("Gentile dott.ssa Moretti,", "met"), ("Ciao Giulia,", "met"), ("Dear Mr. Castellani,", "met"),
    ("Hi Priya and team,", "met"), ("Alla cortese attenzione dell'ing. Carlo Ferri", "met"),
    ("Gentile Hiring Manager,", "partial"), ("Spett.le Azienda,", "partial"), ("Buongiorno,", "partial"),
    ("Dear Sir or Madam,", "partial"), ("To whom it may concern,", "partial"), ("Gentile team di Pagolibero,", "partial"),
    ("Dear ,", "missing"), ("Gentile [Nome],", "missing"), ("", "missing"),
]  # fmt: skip
SUBJECTS = [
    ("Oggetto: candidatura per Senior Backend Developer", "met"), ("Subject: Backend Engineer, Payments", "met"),
    ("Re: Project Manager, Phase II", "met"), ("# Candidatura Data Scientist", "met"), ("Product Manager", "met"),
    ("Oggetto: candidatura spontanea", "partial"), ("Subject: my letter", "partial"), ("", "missing"),
]  # fmt: skip
CLOSINGS = [
    ("Sono disponibile per un colloquio tecnico.", "met"), ("Possiamo sentirci per una chiamata la prossima settimana?", "met"),
    ("I am available for an interview.", "met"), ("I would be happy to take a coding challenge.", "met"),
    ("Posso iniziare da gennaio, con 30 giorni di preavviso.", "met"), ("Could we have a call on Tuesday?", "met"),
    ("I conti li chiudo io ogni domenica.", "missing"), ("Domenica posso passare io.", "met"), ("The call centre used it every day.", "missing"), ("Resto in attesa di un vostro riscontro.", "partial"), ("I look forward to hearing from you.", "partial"),
    ("Grazie per l'attenzione.", "partial"), ("Thank you for your time.", "partial"),
    ("Non sono disponibile per un colloquio.", "missing"), ("Il servizio gira ancora.", "missing"),
]  # fmt: skip
SIGNATURES = [
    ("Cordiali saluti,\nElena Ravasi\nelena@example.org", "met"), ("Kind regards,\nTom Baker\n+44 20 7946 0018", "met"),
    ("Mit freundlichen Grüßen,\nLena Vogel\nlena@example.org", "met"), ("Un saluto,\nElena Ravasi\n+39 xxx xxx xxxx", "met"),
    ("La ringrazio del tempo e porgo cordiali saluti.\n\nElena Ravasi\nelena@example.org", "met"), ("Gradisca i miei più cordiali saluti.\n\nElena Ravasi\n347 xxxxxxx", "met"),
    ("Con la massima stima,\n\nper. ind. Carlo Ferri\ncarlo@example.org", "met"), ("I thank you for reading.\n\nTom Baker\n079xx xxxxxx", "met"), ("The mill runs again.\n\nTom", "partial"), ("Cordiali saluti,\nElena Ravasi", "partial"), ("Elena Ravasi", "partial"), ("Best,\nTom", "partial"), ("", "missing"),
]  # fmt: skip
COMPANIES = [
    ("You are turning an old tannery into a hotel with sixty rooms. We did up a mill last year, and I ran the site.", "met"),
    ("State spostando i mercati del pesce sull'app dei comuni costieri. Noi abbiamo fatto lo stesso coi mercati rionali.", "met"),
    ("I have played Lanterns of Vell to the end. Our own game hides its map in the same way.", "met"),
    ("So che affittate biciclette ai pescatori delle isole. Nella mia ultima azienda ho costruito il noleggio dei gommoni.", "met"),
    ("You are looking for a person with seven years of experience in the field.", "missing"), ("You guys are changing the world!", "partial"),
    ("At Lowther I am responsible for the client accounts of the north.", "missing"),
    ("Ho letto che state portando i pagamenti dal monolite ai servizi: è il lavoro che ho fatto negli ultimi due anni.", "met"),
    ("Your blog describes how you moved 2,000 shops to instant payouts, and I built exactly such a migration last year.", "met"),
    ("La vostra azienda è leader nel settore e ne ammiro i valori.", "partial"),
    ("I admire your mission and your values.", "partial"),
    ("Ho costruito un servizio in Python.", "missing"), ("I built a service in Python.", "missing"),
]  # fmt: skip
OPENINGS = [
    ("Mi candido per la posizione di Backend Developer.", True), ("I am writing to apply for the Backend Developer role.", True),
    ("Con la presente desidero sottoporre la mia candidatura.", True),
    ("Da sei anni costruisco sistemi di pagamento in Python.", False),
    ("I am a nurse who has built the ward's rota app in Django.", False),
    ("Vi contatto per il posto di analista pubblicato sul vostro sito.", True), ("In allegato il mio CV per il ruolo di project manager.", True),
    ("Le scrivo in merito al ruolo di sviluppatore pubblicato da voi.", True), ("Chiedo di essere presa in considerazione per il tirocinio.", True),
    ("I am reaching out about the analyst role on your board.", True), ("Please consider me for the delivery manager post.", True),
    ("I was thrilled to discover your opening for a tester.", True), ("I would like to put my name forward for the platform role.", True),
    ("Ti scrivo dal treno, tra una galleria e l'altra.", False), ("Ringrazio chi leggerà questa candidatura.", False),
    ("Thank you for taking the time to read my application.", False), ("Le scrivo su suggerimento di una collega del magazzino.", False),
    ("My name is Ines and I work in the records office of a hospital.", False),
    ("Sono uno studente di statistica e desidero candidarmi al tirocinio.", False),
    ("I am a night porter and I would like to apply for the support role.", False),
]  # fmt: skip
CLICHES = [
    ("Sono una persona curiosa, precisa e puntuale.", True),
    ("Porto con me lealtà, empatia e spirito di sacrificio.", True),
    ("I am a conscientious, motivated and adaptable graduate.", True),
    ("These years taught me resilience, patience and integrity.", True),
    ("Abbiamo reso il servizio affidabile, flessibile e preciso.", False),
    ("We made the exports precise, dynamic and reliable.", False),
    ("Il laboratorio era curioso, poi la scheda è diventata ordinata.", False),
    ("Non sono una persona ambiziosa, curiosa o solare.", False),
    ("I am structured, independent and reliable.", True), ("Mi considero strutturato, autonomo e preciso.", True),
    ("Diplomacy, foresight and discretion complete the picture.", True),
    ("The old archive is structured, careful and reliable.", False), ("Il gestionale resta ordinato, autonomo e preciso.", False),
    ("Energy is my middle name.", True),
    ("Il digitale è nel mio DNA.", True),
    ("Sono un problem solver e un team player.", True), ("I am passionate about technology and think outside the box.", True),
    ("Lavoro bene sotto stress.", True), ("Ho costruito un servizio in Python.", False), ("I built a service in Python.", False),
    ("Lavoro bene sotto pressione: ho ridotto del 40% i tempi di rilascio durante i saldi.", False),
]  # fmt: skip
PLACEHOLDERS = [
    ("Gentile [Nome],", True), ("Ho lavorato [X] anni in [Nome Azienda].", True), ("Ciao {{nome}},", True), ("Ciao <nome>,", True),
    ("Ho XX anni di esperienza.", True), ("Lorem ipsum dolor sit amet.", True), ("Ho usato Python (aggiungi qualcosa).", True),
    ('Mi piace "Azienda".', True), ("Scrivo a $AZIENDA.", True), ("Nato il GG/MM/AAAA.", True), ("TODO: finire.", True),
    ("Firma ____", True), ("Ecco [il mio sito](https://example.org).", False), ("Come detto in [1].", False),
    ("Ha scritto «perche» [sic].", False), ("Telefono +39 xxx xxx xxxx", False), ("Latenza <200ms.", False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "verdict"), GREETINGS)
def test_the_greeting_names_somebody_or_not(check: Check, line: str, verdict: str) -> None:
    assert check(line + BODY)[0]["greeting"] == verdict


@pytest.mark.parametrize(("line", "verdict"), SUBJECTS)
def test_the_subject_names_the_role_or_not(check: Check, line: str, verdict: str) -> None:
    assert check(line + "\n\nGentile dott.ssa Moretti," + BODY)[0]["subject"] == verdict


@pytest.mark.parametrize(("line", "verdict"), CLOSINGS)
def test_the_closing_proposes_a_step_or_only_hopes(check: Check, line: str, verdict: str) -> None:
    assert check("Gentile dott.ssa Moretti," + BODY + line + "\n\nElena Ravasi")[0]["call-to-action"] == verdict


@pytest.mark.parametrize(("end", "verdict"), SIGNATURES)
def test_the_signature_has_its_three_parts_or_fewer(check: Check, end: str, verdict: str) -> None:
    assert check("Gentile dott.ssa Moretti," + BODY + end)[0]["signature"] == verdict


@pytest.mark.parametrize(("sentence", "verdict"), COMPANIES)
def test_the_company_is_known_praised_or_absent(check: Check, sentence: str, verdict: str) -> None:
    assert check("Gentile dott.ssa Moretti,\n\n" + sentence)[0]["company-fit"] == verdict


@pytest.mark.parametrize(("sentence", "found"), OPENINGS)
def test_an_opening_that_only_applies_is_found(check: Check, sentence: str, found: bool) -> None:
    assert ("generic-opening" in check("Gentile dott.ssa Moretti,\n\n" + sentence)[1]) is found


def test_a_line_of_the_address_is_no_opening(check: Check) -> None:
    letter = "To the attention of the hiring office\n\nI am writing to apply for the analyst role.\n"
    assert "generic-opening" in check(letter)[1]
    assert "generic-opening" not in check(letter.replace("writing to apply for", "told you need somebody in"))[1]


@pytest.mark.parametrize(("sentence", "found"), CLICHES)
def test_worn_phrases_are_found_unless_they_are_proved(check: Check, sentence: str, found: bool) -> None:
    assert ("cliche" in check(sentence)[1]) is found


@pytest.mark.parametrize(("sentence", "found"), PLACEHOLDERS)
def test_placeholders_are_found_and_filled_brackets_are_not(check: Check, sentence: str, found: bool) -> None:
    assert ("placeholder-left" in check(sentence)[1]) is found


@pytest.mark.parametrize(
    ("count", "verdict"),
    [(149, "missing"), (150, "partial"), (200, "met"), (600, "met"), (750, "partial"), (751, "missing")],
)
def test_length_is_counted_against_the_guides_range(check: Check, count: int, verdict: str) -> None:
    assert check("parola " * count)[0]["length"] == verdict


def test_a_long_paragraph_is_a_wall_and_a_short_one_is_not(check: Check) -> None:
    assert "wall-of-text" in check("parola " * 121)[1]
    assert "wall-of-text" not in check("parola " * 120)[1]


BUZZ = "Offro soluzioni cloud-native scalabili, microservizi serverless e blockchain."


def test_buzzwords_with_nothing_in_use_are_found(check: Check) -> None:
    assert "buzzwords" in check(BUZZ)[1]
    assert (
        "buzzwords" not in check("Ho diviso il monolite in microservizi: ho ridotto la latenza da 800 ms a 90 ms.")[1]
    )
