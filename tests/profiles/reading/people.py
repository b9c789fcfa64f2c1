"""Invented people with invented careers, in both languages, from a seed."""

from dataclasses import dataclass
from random import Random

MONTHS = {
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
EMPLOYERS = [
    "Lumen S.r.l.", "Orto Digitale", "Passaporta S.p.A.", "Nuvola Storta", "Tre Pini Logistica", "Banca del Naviglio", "Mareggiata Viaggi",
    "Cartiera Bodoni", "Kestrel Analytics", "Harbour Lane Ltd", "Quietfield", "Norden Freight GmbH", "Brightwater Health", "Studio Pellegrini",
    "Officine Saluzzo", "Gruppo Vetrano", "Aldebaran Systems", "Rondine Pay", "Filo e Trama", "Meridiana Dati", "Poliambulatorio Serena",
    "Tessitura Colombo", "Velocipede", "Casa Editrice Anemone", "Fornace Lab", "Bluebell Foods", "Stella Marina Hotels", "Terranova Energia",
]  # fmt: skip
ROLES = {
    "it": [
        "Sviluppatrice backend", "Sviluppatore full stack", "Data scientist", "Analista dati", "Project manager", "Responsabile di prodotto",
        "Product manager", "Ingegnere del software", "Impiegata amministrativa", "Addetto alle vendite", "Consulente SAP", "Infermiera di reparto",
        "Grafico editoriale", "Sistemista Linux", "Stagista sviluppo web", "Responsabile della logistica", "Insegnante di matematica", "Contabile",
    ],
    "en": [
        "Backend developer", "Senior Software Engineer", "Data scientist", "Data Analyst", "Project Manager", "Product Owner", "Product manager",
        "DevOps engineer", "Office administrator", "Sales assistant", "Marketing specialist", "Staff nurse", "Graphic designer", "QA engineer",
        "Software engineering intern", "Head of Logistics", "Teacher of mathematics", "Financial controller",
    ],
}  # fmt: skip
DEEDS = {
    "it": [
        "Ridotto il tempo medio di risposta delle API da 800 ms a 120 ms con indici PostgreSQL e cache Redis",
        "Pipeline di rilascio con GitHub Actions: da 45 a 8 minuti",
        "Coordinato un gruppo di 6 persone su tre sedi", "Catalogo di 12.000 articoli rifatto in Django",
        "Formati due colleghi appena assunti, con affiancamento settimanale e revisione del codice per i primi tre mesi",
        "Introdotti i test automatici: copertura dal 20% all’85%", "Gestito un budget di 240.000 euro",
        "Cruscotto delle vendite in Power BI, usato ogni giorno da 40 agenti in tutta Italia e aggiornato ogni notte",
        "Previsione della domanda con scikit-learn: scorte ridotte del 18%", "Turni e ferie di 25 persone",
    ],
    "en": [
        "Cut the average response time of the API from 800 ms to 120 ms with PostgreSQL indexes and a Redis cache",
        "Release pipeline on GitHub Actions: from 45 to 8 minutes",
        "Coordinated a team of six across three sites", "Rebuilt a catalogue of 12,000 items in Django",
        "Trained two new colleagues, with weekly pairing and code review during their first three months in the team",
        "Introduced automated tests: coverage up from 20% to 85%", "Managed a budget of 240,000 euros",
        "Sales dashboard in Power BI, used every day by 40 agents across the country and refreshed every night",
        "Demand forecast with scikit-learn: 18% less stock", "Rota and leave of 25 people",
    ],
}  # fmt: skip
TOWNS = {
    "it": ["Bologna", "Modena", "Torino", "Milano", "Padova", "Bari", "Trento"],
    "en": ["London", "Dublin", "Leeds", "Milan", "Berlin", "Bristol"],
}
SKILLS = [
    "Python",
    "Django",
    "PostgreSQL",
    "Redis",
    "Docker",
    "AWS",
    "GitHub Actions",
    "Power BI",
    "Excel",
    "SAP",
    "Figma",
    "Terraform",
]
SCHOOLS = {
    "it": [
        ("Laurea triennale in Informatica", "Università di Bologna"), ("Laurea magistrale in Statistica", "Università degli Studi di Padova"),
        ("Diploma di ragioneria", "Istituto Tecnico Einaudi"), ("Laurea in Economia aziendale", "Università Bocconi"),
    ],
    "en": [
        ("BSc Computer Science", "University of Leeds"), ("MSc in Statistics", "University College Dublin"),
        ("Bachelor of Arts in Economics", "University of Bristol"), ("MEng Engineering", "Imperial College London"),
    ],
}  # fmt: skip
NAMES = [
    "Anna Neri",
    "Marco Bassi",
    "Giulia Fontana",
    "Omar Haddad",
    "Emma Whitfield",
    "Sean Doyle",
    "Chiara De Santis",
    "Luca Moretti",
]


@dataclass(frozen=True)
class Job:
    """A job; dates are ISO months, ``end`` is empty for one that goes on."""

    name: str
    position: str
    town: str
    start: str
    end: str
    deeds: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """Somebody invented."""

    language: str
    name: str
    town: str
    jobs: tuple[Job, ...]
    schools: tuple[tuple[str, str, int, int], ...]  # title, school, years
    skills: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    dates: str  # how dates are written

    def period(self, start: str, end: str) -> str:
        """A period as this person writes it."""
        present = {"it": "oggi", "en": "present"}[self.language]
        return f"{self._date(start)} – {self._date(end) if end else present}"

    def _date(self, date: str) -> str:
        year, month = date.split("-")
        name = MONTHS[self.language][int(month) - 1]
        return {"words": f"{name} {year}", "short": f"{name[:3]} {year}", "figures": f"{month}/{year}"}[self.dates]


def person(seed: int) -> Person:
    """The person of a seed; even ones are Italian."""
    chance = Random(seed)
    language = "it" if seed % 2 == 0 else "en"
    year = 2026
    jobs = []
    employers = chance.sample(EMPLOYERS, 4)
    for number in range(chance.randint(2, 4)):
        length = chance.randint(1, 4)
        start, end = f"{year - length}-{chance.randint(1, 12):02}", f"{year}-{chance.randint(1, 12):02}"
        deeds = tuple(chance.sample(DEEDS[language], chance.randint(1, 4)))
        town = chance.choice(TOWNS[language])
        jobs.append(Job(employers[number], chance.choice(ROLES[language]), town, start, end if number else "", deeds))
        year -= length
    schools = [(*school, year - 3, year) for school in chance.sample(SCHOOLS[language], 1)]
    tongues = {
        "it": (("Italiano", "madrelingua"), ("Inglese", "B2"), ("Francese", "A2")),
        "en": (("English", "native"), ("Italian", "B1")),
    }[language]
    return Person(
        language, chance.choice(NAMES), chance.choice(TOWNS[language]), tuple(jobs), tuple(schools),
        tuple(chance.sample(SKILLS, 7)), tongues, chance.choice(["words", "short", "figures"]),
    )  # fmt: skip
