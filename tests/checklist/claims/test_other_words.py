# ruff: noqa: E501 - a table of sentences reads best one row a line
"""True things told by another unit, rate, mean, tier or side of a change are not flagged; the same with another number is."""

from functools import cache
from typing import Any

from checklist.claims import check
from checklist.facts import Facts, read
from tests.checklist.claims.people import TODAY, letter
from tests.rows import each_row

AD = "Ferrypoint runs 40 ferries on two lakes. You know Kafka and are at home with GIS."
RHEA: dict[str, Any] = {
    "basics": {"name": "Rhea Osgood", "label": "Data engineer"},
    "work": [
        {
            "name": "Pennant Metering",
            "position": "Data Engineer",
            "startDate": "2020-05",
            "highlights": [
                "Billing runs peak at 5,400 invoices a minute",
                "220 meters, one reading every 4 seconds",
                "36 substations refitted in 12 districts, mean value 45,000 euro; the largest 310,000 euro (Elverholm, 2023)",
                "Complaints after handover: 17 in 2021, 5 in 2024",
                "On-call duty every six weeks",
                "Surveyed pylons between 20 and 48 metres",
                "Pool of 140 freelancers; introduced price lists in 2022",
                "Solar parks, 8.3 MW in total",
                "The plan is ready at 10:40; the market opens at 11:20",
                "31 candidate sites for wind; 11 confirmed",
                "App rating 3.2 to 4.5",
            ],
        },
        {
            "name": "Harrow Mills",
            "position": "Consultant, energy services",
            "startDate": "2016-03",
            "endDate": "2020-04",
            "highlights": ["Six projects for insurers in Spain", "Put 9 kilns into service across Umbria and Abruzzo"],
        },
    ],
    "volunteer": [
        {"organization": "Fen Scouts", "position": "Scout leader", "startDate": "2013-09", "endDate": "2019-06"},
        {
            "organization": "Code Barn",
            "position": "Host",
            "startDate": "2022-01",
            "highlights": ["Go evening every month, 9 regulars"],
        },
    ],
    "education": [
        {
            "institution": "University of Kiel",
            "area": "Physics",
            "studyType": "Dr. rer. nat.",
            "startDate": "2011-10",
            "endDate": "2015-12",
        }
    ],
    "certificates": [{"name": "Magento Certified Developer (Advanced)", "issuer": "Adobe", "date": "2021-02"}],
    "languages": [{"language": "German", "fluency": "C2"}, {"language": "French", "fluency": "B1"}],
    "skills": [{"name": "Backend", "keywords": ["Python", "Go"]}],
}
DARIO: dict[str, Any] = {
    "basics": {"name": "Dario Lunelli", "label": "Project manager"},
    "work": [
        {
            "name": "Vetreria Brenta",
            "position": "Project manager",
            "startDate": "2021-02",
            "highlights": [
                "Ideato e tenuto il corso «Leggere un disegno»: 7 edizioni, 64 partecipanti",
                "Picchi di 1.200 pezzi al minuto sulla linea nuova",
                "150 sonde, una misura ogni 3 secondi",
                "24 forni consegnati, valore medio 80.000 euro; il maggiore 520.000 euro (Murano, 2024)",
                "Scarti: 21 nel 2022, 6 nel 2025",
                "Reperibilità ogni quattro settimane",
            ],
        },
        {
            "name": "Studio Tecnico Valbelluna",
            "position": "Disegnatore",
            "startDate": "2017-03",
            "endDate": "2020-12",
            "highlights": ["Tavole per 5 palestre"],
        },
        {
            "name": "Marina Militare",
            "position": "Sottufficiale, elettricista",
            "startDate": "2006-09",
            "endDate": "2012-08",
        },
    ],
    "volunteer": [{"organization": "Agesci", "position": "Capo scout", "startDate": "2012-09", "endDate": "2018-07"}],
    "education": [
        {
            "institution": "Università Iuav di Venezia",
            "area": "Architettura",
            "studyType": "Laurea magistrale",
            "startDate": "2012-10",
            "endDate": "2017-02",
        }
    ],
    "languages": [{"language": "Tedesco", "fluency": "C2"}, {"language": "Ladino", "fluency": "A2"}],
}
_FACTS = {"Rhea": RHEA, "Dario": DARIO}
TRUE = [
    # rates of another period, and how often things happen that many do
    ("Rhea", "en", "On a billing day we reach ninety invoices a second."),
    ("Dario", "it", "Sulla linea nuova arriviamo a venti pezzi al secondo."),
    ("Rhea", "en", "Our meters send more than three thousand readings a minute."),
    ("Dario", "it", "Le sonde fanno tremila misure al minuto."),
    # a number times its mean, and a count of one year against that of another
    ("Rhea", "en", "I refitted 36 substations, and together they are worth about 1.6 million euros."),
    ("Dario", "it", "Ho consegnato 24 forni, e messi insieme fanno quasi due milioni di euro."),
    ("Rhea", "en", "In 2024 the complaints after handover were fewer than a third of those of 2021."),
    ("Dario", "it", "Gli scarti del 2025 sono stati meno di un terzo di quelli del 2022."),
    # turns, lengths, powers, ratings, times of day
    ("Rhea", "en", "I carry the on-call phone every sixth week."),
    ("Dario", "it", "Sono reperibile ogni quarta settimana."),
    ("Rhea", "en", "I surveyed pylons of sixty-five to a hundred and sixty feet."),
    ("Rhea", "en", "Our solar parks make between eight and nine megawatts together."),
    ("Rhea", "en", "The app has well over four stars where it used to have three."),
    ("Rhea", "en", "The plan is done forty minutes before the market opens."),
    ("Rhea", "en", "Of the 31 sites for wind that I proposed, eleven survived a second look."),
    ("Rhea", "en", "I introduced price lists for the well over a hundred freelancers we work with."),
    ("Dario", "it", "Il più grande è stato il forno di Murano, oltre mezzo milione di euro da solo."),
    ("Rhea", "en", "I look after 220 meters that report fifteen times a minute."),
    ("Rhea", "it", "I parchi solari fanno insieme fra gli otto e i nove megawatt."),
    ("Rhea", "en", "More than a third of the sites I proposed were confirmed."),
    ("Rhea", "en", "Half of what I know about wind I learned on sites that were never built."),
    # regions and countries are no tools; a language may be learned anywhere
    ("Rhea", "en", "I put nine kilns into service across Umbria and Abruzzo."),
    ("Rhea", "it", "Ho messo in servizio nove forni fra Umbria e Abruzzo."),
    ("Rhea", "en", "At Code Barn we get each other unstuck in Go."),
    # titles, degrees, certificates, levels
    ("Rhea", "it", "Prima sono stata consulente per quattro anni, sei progetti per assicurazioni in Spagna."),
    ("Rhea", "en", "Earlier I was a consultant for four years, six projects for insurers in Spain."),
    ("Dario", "en", "I spent six years as a petty officer of the Italian Navy, and then almost four as a draughtsman at Valbelluna."),
    ("Rhea", "en", "I am not an engineer: I have a doctorate from Kiel."),
    ("Dario", "it", "Non sono un ingegnere: ho una laurea magistrale in architettura."),
    ("Rhea", "it", "Ho la certificazione Magento di livello avanzato."),
    ("Rhea", "en", "My German is close to a native's."),
    ("Dario", "it", "Il mio tedesco è quasi da madrelingua."),
    ("Dario", "en", "I have a little Ladin, which is of limited use in Denmark, and no Danish at all."),
    ("Rhea", "en", "I hold a PhD in physics from Kiel."),
    ("Rhea", "it", "Il tedesco lo parlo quasi come una madrelingua."),
    ("Rhea", "en", "I am no manager, and do not wish to be one."),
    ("Dario", "en", "Six years in the Navy taught me patience."),
    ("Dario", "it", "Kafka lo conosco di vista."),
    # how long, of the job or the volunteering that is told
    ("Dario", "it", "Dopo la laurea allo Iuav ho lavorato quasi quattro anni in uno studio tecnico di Valbelluna."),
    ("Dario", "it", "Mi porto dietro anche i quasi sei anni da capo scout."),
    ("Rhea", "en", "I bring almost six years as a scout leader, too."),
    ("Dario", "it", "Ho ideato un corso, e l'ho tenuto sette volte."),
    # gaps, and what is said of the firm
    ("Dario", "it", "Kafka invece l'ho visto usare dagli altri e basta."),
    ("Rhea", "en", "Kafka I have only seen others use."),
    ("Rhea", "en", "Water is new to me, and so is GIS."),
    ("Dario", "it", "Quaranta traghetti sono quaranta prime mattine."),
    ("Dario", "it", "Per conto mio tengo in piedi Alghe, una piccola app su nove boe."),
]  # fmt: skip
INVENTED = [
    ("Rhea", "en", "On a billing day we reach [three hundred invoices a second]."),
    ("Dario", "it", "Sulla linea nuova arriviamo a [novanta pezzi al secondo]."),
    ("Rhea", "en", "Our meters send more than [thirty thousand readings a minute]."),
    ("Dario", "it", "Le sonde fanno [ventimila misure al minuto]."),
    ("Rhea", "en", "I refitted 36 substations, and together they are worth about [nine million euros]."),
    ("Dario", "it", "Ho consegnato 24 forni, e messi insieme fanno quasi [cinque milioni di euro]."),
    ("Rhea", "en", "In 2024 the complaints after handover were fewer than [a tenth] of those of 2021."),
    ("Dario", "it", "Gli scarti del 2025 sono stati [la metà] di quelli del 2022."),
    ("Rhea", "en", "I carry the on-call phone [every third week]."),
    ("Rhea", "en", "I surveyed pylons of [three hundred] to five hundred feet."),
    ("Rhea", "en", "Our solar parks make between [two and three megawatts] together."),
    ("Rhea", "en", "The plan is done [ten minutes] before the market opens."),
    ("Rhea", "en", "I introduced price lists for the well over [three hundred freelancers] we work with."),
    ("Dario", "it", "Ho consegnato da solo 24 forni per [mezzo miliardo di euro]."),
    ("Rhea", "en", "I put [thirty kilns] into service across Umbria and Abruzzo."),
    ("Rhea", "en", "At Harrow Mills I wrote it all in [Kafka]."),
    ("Rhea", "it", "Prima sono stata [direttrice] per quattro anni."),
    ("Dario", "en", "I spent six years as [an officer] of the Italian Navy."),
    ("Rhea", "en", "I am a [nurse] with a doctorate."),
    ("Rhea", "en", "My [French is close to a native's]."),
    ("Dario", "en", "I have a little Ladin, and my [Danish is fluent]."),
    ("Dario", "it", "Dopo la laurea allo Iuav ho lavorato quasi [nove anni] in uno studio tecnico di Valbelluna."),
    ("Dario", "it", "Mi porto dietro anche i quasi [dodici anni] da capo scout."),
    ("Rhea", "en", "More than [two thirds] of the sites I proposed were confirmed."),
    ("Rhea", "it", "Ho un [dottorato in chimica]."),
    ("Dario", "it", "Ho fatto [quindici anni] in Marina, da sottufficiale."),
    ("Rhea", "en", "For [nine years] I advised insurers and mills as a consultant."),
    ("Rhea", "it", "I parchi solari fanno insieme fra i [tre] e i quattro megawatt."),
    ("Rhea", "en", "I have near-native [French]."),
    ("Rhea", "en", "GIS is new to me, and I use [Kafka] every day."),
]  # fmt: skip


@cache
def _facts(who: str) -> Facts:
    return read(_FACTS[who])


def _flagged(who: str, language: str, sentence: str) -> tuple[str, list[tuple[int, int]]]:
    text = letter(sentence, language)
    claims = check(text, _facts(who), company="Ferrypoint", ad=AD, today=TODAY).claims
    return text, [(claim.start, claim.end) for claim in claims if claim.flagged]


@each_row(("who", "language", "sentence"), TRUE)
def test_what_is_true_in_other_words_is_not_flagged(who: str, language: str, sentence: str) -> None:
    text, found = _flagged(who, language, sentence)
    assert [text[start:end] for start, end in found] == []


@each_row(("who", "language", "sentence"), INVENTED)
def test_the_same_with_something_else_in_it_is_flagged(who: str, language: str, sentence: str) -> None:
    plain = sentence.replace("[", "").replace("]", "")
    text, found = _flagged(who, language, plain)
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    begin = text.index(told, text.index(plain))
    assert any(start < begin + len(told) and begin < end for start, end in found), found
