# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures of one person, told in both languages over facts in both: rates, shares, changes, and numbers that claim nothing."""

from typing import Any

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY, letter

GAIA: dict[str, Any] = {
    "basics": {"name": "Gaia Morlacchi", "label": "Data analyst"},
    "work": [
        {
            "name": "Fjord Ferries",
            "position": "Data Analyst",
            "startDate": "2021-02",
            "highlights": [
                "Demand model for 14 crossings; forecast error from 13% to 9%",
                "Dashboard used by 60 captains every morning",
                "Pricing trial on 3 routes: revenue per seat up 6%",
                "Nightly load of 40 million rows, from 4 hours to 55 minutes",
                "Survey of 2,300 passengers, response rate 31%",
                "Complaints about queues: 210 in 2022, 95 in 2025",
                "Saved 180,000 euros of fuel a year",
                "On call one week in six",
                "Trained 12 colleagues in SQL",
                "Lost luggage from 7 to 2 in every thousand passengers",
                "Catering stock checked every 3 months",
            ],
        },
        {
            "name": "Liceo Da Vinci",
            "position": "Maths teacher",
            "startDate": "2014-09",
            "endDate": "2020-08",
            "highlights": [
                "5 classi, 118 studenti",
                "Laboratorio pomeridiano: da 11 a 34 iscritti",
                "Gita scolastica per 90 ragazzi, 27 mila euro",
                "Promossi all'esame: 96%",
                "Due ore di potenziamento a settimana",
            ],
        },
    ],
    "volunteer": [
        {
            "organization": "Mensa San Rocco",
            "position": "Cuoca volontaria",
            "startDate": "2019-01",
            "highlights": ["Pranzi della domenica: 70 coperti"],
        }
    ],
    "education": [
        {
            "institution": "Università di Trento",
            "area": "Matematica",
            "studyType": "Laurea magistrale",
            "startDate": "2008-10",
            "endDate": "2013-12",
            "score": "105/110",
        }
    ],
    "languages": [{"language": "Italian", "fluency": "Native"}, {"language": "English", "fluency": "C1"}],
}
TRUE = [
    ("it", "Il mio modello copre quattordici tratte, e l'errore è sceso dal tredici al nove per cento."),
    ("it", "La previsione, da quando la curo io, sbaglia meno di un decimo; prima sbagliava di oltre un ottavo."),
    ("en", "Sixty captains open my dashboard before the first coffee."),
    ("it", "Ogni mattina una sessantina di comandanti apre il mio cruscotto."),
    ("it", "Con la prova dei prezzi su tre rotte i ricavi per posto sono cresciuti del sei per cento."),
    ("it", "Il carico notturno, quaranta milioni di righe, ci mette meno di un'ora: ne impiegava quattro."),
    ("en", "The nightly load used to take four hours; I brought it under one."),
    ("it", "Ho intervistato più di duemila passeggeri, e ha risposto quasi uno su tre."),
    ("it", "Nel 2022 le lamentele per le code erano duecentodieci; tre anni dopo erano meno di cento."),
    ("it", "Le lamentele per le code si sono più che dimezzate."),
    ("it", "Risparmiamo quindicimila euro di carburante al mese."),
    ("it", "Sono reperibile otto o nove settimane l'anno."),
    ("en", "I am on call every sixth week."),
    ("it", "A una dozzina di colleghi ho insegnato SQL."),
    ("it", "Di mille passeggeri sette perdevano la valigia, oggi due."),
    ("en", "Out of a thousand passengers seven used to lose a bag, and now it's two."),
    ("it", "Quattro volte l'anno controllo le scorte di bordo."),
    ("en", "I check the catering stock four times a year."),
    ("en", "At the liceo I taught nearly a hundred and twenty students in five classes."),
    ("en", "My afternoon lab grew from eleven to thirty-four pupils."),
    ("en", "My lab tripled in size."),
    ("it", "Il mio laboratorio aveva undici iscritti, poi trentaquattro."),
    ("en", "I took ninety teenagers on a trip for three hundred euros each."),
    ("it", "Ho portato in gita novanta ragazzi: trecento euro a testa."),
    ("it", "All'esame ne passavano ventiquattro su venticinque."),
    ("it", "La domenica cucino per settanta persone."),
    ("en", "On Sundays I cook lunch for seventy."),
    ("en", "I graduated five marks short of the top."),
    ("it", "Mi sono laureata con 105."),
    ("it", "In cinque anni di scuola ho avuto cinque classi, e da ognuna ho imparato qualcosa."),
    ("en", "I love a good row of numbers, but two coffees help."),
    ("it", "Trento dista un'ora da casa mia."),
    ("it", "Per me due più due fa quattro, e lo dico da matematica."),
    ("en", "The boat leaves at half past seven and I am on it."),
    ("en", "One of my pupils once asked me what a billion is; I drew it on the board with a thousand dots."),
    ("it", "Un mio studente di sedici anni mi chiese a che servono i logaritmi."),
    ("en", "I could tell you ten stories about that lab."),
    ("it", "Se mi date dieci minuti vi mostro il cruscotto."),
    ("en", "Your nine routes look small beside a timetable with forty stops, but I suspect they are harder."),
    ("it", "Ci vogliono due cose per fare una buona previsione: dati e umiltà."),
    ("en", "I keep three rules: count, check, and ask the captain."),
    ("it", "Non sono una che scrive trenta pagine quando ne bastano due."),
    ("en", "A chart with seven colours is a chart with none."),
    ("it", "Lavoro bene in due come in dodici."),
    ("en", "In a class of thirty there are always two who want to know why."),
    ("en", "We are a department of one, and I am the one."),
]  # fmt: skip
INVENTED = [
    ("it", "La previsione, da quando la curo io, sbaglia meno di [un ventesimo]."),
    ("it", "L'errore della previsione era al tredici per cento, ora è al [quattro]."),
    ("en", "The nightly load used to take four hours; it now takes [ten minutes]."),
    ("en", "The nightly load handles [four hundred million rows]."),
    ("it", "Nel 2022 le lamentele per le code erano duecentodieci; oggi sono [una trentina]."),
    ("it", "Risparmiamo [quarantamila euro] di carburante al mese."),
    ("en", "I am on call [one week in three]."),
    ("en", "[Two hundred captains] open my dashboard every morning."),
    ("it", "Ha risposto al mio sondaggio [più della metà] dei passeggeri."),
    ("en", "My survey reached [nine thousand passengers]."),
    ("it", "I ricavi per posto sono cresciuti del [sedici per cento]."),
    ("en", "My lab grew from eleven to [sixty] pupils."),
    ("it", "Il mio laboratorio aveva undici iscritti, poi [settanta]."),
    ("en", "I taught [three hundred students] at the liceo."),
    ("it", "La domenica cucino per [duecento persone]."),
    ("en", "I check the catering stock [every week]."),
    ("it", "Le lamentele per le code [sono un quarto] di quelle di prima."),
    ("en", "The passengers' satisfaction went up by [six per cent]."),
    ("it", "Ho insegnato SQL a [quaranta colleghi]."),
    ("en", "The response rate of my survey was [96%]."),
    ("it", "Ho gestito un bilancio di [270 mila euro] per la gita."),
    ("en", "I took [two hundred teenagers] on a trip."),
    ("it", "I comandanti che usano il mio cruscotto sono [quasi cento]."),
]  # fmt: skip


def _flagged(language: str, sentence: str) -> list[str]:
    text = letter(sentence, language)
    claims = check(text, read(GAIA), company="Ferrypoint", today=TODAY).claims
    return [text[claim.start : claim.end] for claim in claims if claim.flagged]


def test_true_figures_are_not_flagged_in_either_language() -> None:
    assert {sentence: found for language, sentence in TRUE if (found := _flagged(language, sentence))} == {}


def test_figures_of_no_fact_are_flagged_in_either_language() -> None:
    missed = []
    for language, marked in INVENTED:
        before, _, rest = marked.partition("[")
        words, _, after = rest.partition("]")
        found = _flagged(language, before + words + after)
        if not any(set(words.split()) & set(hit.split()) for hit in found):
            missed.append((before + words + after, found))
    assert missed == []
