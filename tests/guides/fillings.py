"""Ordinary words for the gaps of the guides' templates, by what their labels ask for."""

import re

from letters.gaps import gaps

# The first pattern that occurs in a label decides. Of two Italian words, one is masculine and one feminine, in turn:
# a template has to agree with both.
FILLINGS: dict[str, list[tuple[str, tuple[str, str]]]] = {
    "it": [
        (r"mail", ("giulia.ferri@example.it", "dario.neri@example.it")),
        (r"telefono|cellulare", ("+39 000 000 0000", "+39 000 000 0000")),
        (
            r"link|github|linkedin|portfolio|sito|profilo",
            ("github.com/giulia-example", "linkedin.com/in/dario-example"),
        ),
        (r"destinatari|chi legge|responsabile|referente|nome e cognome", ("dott.ssa Anna Sala", "dott. Marco Riva")),
        (r"nome|cognome|firma", ("Giulia Ferri", "Dario Neri")),
        (r"azienda|società|impresa|datore|cliente", ("Nuvola Pagamenti", "Faro Energia")),
        (r"percentuale|%", ("18%", "7,5%")),
        (r"euro|budget|importo|costo|ricav|valore", ("120.000 euro", "45.000 euro")),
        (r"\bms\b|tempo|durata|ore|minuti|giorni", ("quattro ore", "tre giorni")),
        (r"anni|mesi", ("tre anni", "otto mesi")),
        (r"data|mese|giorno|quando|periodo", ("12 gennaio", "marzo")),
        (r"quant|numero|cifra|utenti|persone|^[xyzn]\b", ("12", "340")),
        (r"linguaggi|framework|strument|tecnolog|librer|database|stack|software", ("Python", "PostgreSQL")),
        (r"ruolo|posizione|qualifica|mansione", ("sviluppatrice backend", "responsabile di progetto")),
        (r"corso|bootcamp|laurea|titolo|diploma|certificaz", ("il corso di informatica", "la laurea in statistica")),
        (r"città|sede", ("Bologna", "Torino")),
        (r"misura|metrica|indicatore|risultato", ("il tempo di risposta", "la spesa per il cloud")),
        (r"", ("il servizio dei rimborsi", "la gestione degli ordini")),
    ],
    "en": [
        (r"mail", ("giulia.ferri@example.it", "dario.neri@example.it")),
        (r"phone|mobile", ("+39 000 000 0000", "+39 000 000 0000")),
        (
            r"link|github|linkedin|portfolio|site|profile",
            ("github.com/giulia-example", "linkedin.com/in/dario-example"),
        ),
        (r"reader|recipient|manager’s name|contact|hiring", ("Dr Anna Sala", "Mr Marco Riva")),
        (r"your name|surname|name", ("Giulia Ferri", "Dario Neri")),
        (r"company|firm|employer|client", ("Nuvola Pagamenti", "Faro Energia")),
        (r"percent|%", ("18%", "7.5%")),
        (r"euro|budget|amount|cost|revenue|value", ("€120,000", "€45,000")),
        (r"\bms\b|time|duration|hours|minutes|days", ("four hours", "three days")),
        (r"years|months", ("three years", "eight months")),
        (r"date|month|day|when|period", ("12 January", "March")),
        (r"how many|number|figure|users|people|^[xyzn]\b", ("12", "340")),
        (r"language|framework|tool|technolog|librar|database|stack|software", ("Python", "PostgreSQL")),
        (r"role|position|job", ("backend developer", "project manager")),
        (r"course|bootcamp|degree|diploma|certif", ("the computer science course", "the statistics degree")),
        (r"city|place", ("Bologna", "Turin")),
        (r"measure|metric|indicator|result", ("response time", "cloud spending")),
        (r"", ("the refunds service", "order handling")),
    ],
}


def filled(body: str, language: str, variant: int) -> str:
    """A template with every gap filled in; ``variant`` is 0 or 1."""
    for gap in reversed(gaps(body)):
        label = gap.asks.casefold()
        words = next(words for pattern, words in FILLINGS[language] if re.search(pattern, label))
        body = body[: gap.start] + words[variant] + body[gap.end :]
    return body
