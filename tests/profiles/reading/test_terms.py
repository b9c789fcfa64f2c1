"""Contract, shifts, why a job ended and remarks on a part of its time are details of a job and no deeds."""

from typing import Any

from profiles.reading.heads.terms import says_terms
from tests.profiles.reading.test_sections import fields, read
from tests.rows import each_row

TERMS = [
    "contratto a tempo indeterminato, turno unico",
    "Tempo determinato, part time 30 ore settimanali",
    "Contratto di apprendistato",
    "CCNL Turismo, V livello",
    "su tre turni",
    "Orario di lavoro: 6-14",
    "Motivo del cambio: trasferimento in altra provincia",
    "Licenziato per riduzione del personale",
    "Chiusura dell'azienda",
    "Fine stagione",
    "Permanent, full-time",
    "Part-time, 16 hours per week",
    "Fixed term contract until May 2021",
    "Rotating shifts, 40 hours per week",
    "4 on 4 off, nights",
    "Mon-Fri 7-15",
    "Reason for leaving: moved to Dundee",
    "Made redundant when the mill closed",
    "End of contract",
    "Left to look after a relative",
]
DEEDS = [
    "chiusura cassa",
    "Chiusura del bilancio annuale",
    "Turni",
    "turni di 14 operai",
    "Contratti di fornitura",
    "Orario: pianificazione per sei classi",
    "trasferimento dei pazienti",
    "Licenziamenti collettivi e vertenze",
    "Shift planning",
    "Hours: rostering of 20 staff",
    "Nights on the dementia floor",
    "Contract management",
    "Left luggage desk",
]
JOBS = [  # lines of a section; employer, role, start, end of each job; and what is said of all
    (
        "2019 – oggi   Fresatore\nMeccanica Orsini Srl\ntempo indeterminato, su due turni\n"
        "- Centri di lavoro a 5 assi\n- Controllo dei pezzi",
        [("Meccanica Orsini Srl", "Fresatore", "2019", "")],
        ["Centri di lavoro a 5 assi", "Controllo dei pezzi"],
    ),
    (
        "Loom operator, Thackray Mills Ltd, Keighley\n2011 – 2016\n- Minding 12 looms\n"
        "- Made redundant when the mill closed",
        [("Thackray Mills Ltd", "Loom operator", "2011", "2016")],
        ["Minding 12 looms"],
    ),
    (
        "marzo 2019 - oggi\nTornerie Vallone Snc\n"
        "Tornitore (apprendista fino a giugno 2022, poi operaio)\n- Torni paralleli",
        [("Tornerie Vallone Snc", "Tornitore", "2019-03", "")],
        ["Torni paralleli"],
    ),
    (
        "May 2018 - now\nHallam Joinery Ltd\nJoiner (apprentice until June 2021)\n- Staircases",
        [("Hallam Joinery Ltd", "Joiner", "2018-05", "")],
        ["Staircases"],
    ),
    (
        "gennaio 2015 - oggi\nMuratore, capo squadra dal 2021\nEdil Fanti S.r.l., Imola\n- Murature in pietra",
        [("Edil Fanti S.r.l.", "Muratore", "2015-01", "")],
        ["Murature in pietra", "capo squadra dal 2021"],
    ),
    (
        "> da marzo 2021 - in corso\n  COMMESSA - Ferramenta Guidi Srl\n  - Taglio chiavi\n\n"
        "> giugno 2017 - settembre 2019 (solo estate)\n  BAGNINO - Lido Azzurro\n  - Sorveglianza",
        [("Ferramenta Guidi Srl", "COMMESSA", "2021-03", ""), ("Lido Azzurro", "BAGNINO", "2017-06", "2019-09")],
        ["Taglio chiavi", "Sorveglianza"],
    ),
    (
        "feb. 2017 - in corso   Ostetrica, reparto maternità\nAzienda Sanitaria Due Valli\n- Corsi preparto",
        [("Azienda Sanitaria Due Valli", "Ostetrica, reparto maternità", "2017-02", "")],
        ["Corsi preparto"],
    ),
    (
        "Feb 2016 - now   Radiographer, Imaging Department\nRiverbank General Hospital\n- CT lists",
        [("Riverbank General Hospital", "Radiographer, Imaging Department", "2016-02", "")],
        ["CT lists"],
    ),
    (
        "da settembre 2016 ad oggi\nVetreria Lusso Srl – Quarto d'Olmo\nMansione: Molatore\n- Vetri a disegno",
        [("Vetreria Lusso Srl", "Molatore", "2016-09", "")],
        ["Vetri a disegno"],
    ),
    (
        "Brightlane   Sales manager\nMar 2021 – now · Software for dentists, 40 people\n- Pricing\n\n"
        "Oskly   Account manager\nMay 2018 – Feb 2021 · Holiday rental market, Series B\n- Renewals",
        [("Brightlane", "Sales manager", "2021-03", ""), ("Oskly", "Account manager", "2018-05", "2021-02")],
        ["Pricing", "Renewals"],
    ),
]


@each_row("line", TERMS)
def test_terms_of_employment_are_known(line: str) -> None:
    assert says_terms(line)


@each_row("line", DEEDS)
def test_what_was_done_is_no_term(line: str) -> None:
    assert not says_terms(line)


@each_row(("lines", "jobs", "told"), JOBS)
def test_details_of_a_job_are_none_of_its_deeds(lines: str, jobs: list[tuple[str, ...]], told: list[str]) -> None:
    work = read(f"Esperienza\n\n{lines}").resume["work"]
    assert fields(work, "name", "position", "startDate", "endDate") == jobs
    assert [deed for job in work for deed in _said(job)] == told


def _said(job: dict[str, Any]) -> list[str]:
    return [one for one in [job.get("summary", ""), *job.get("highlights", [])] if one]


def test_terms_are_shown_as_left_out() -> None:
    told = "2019 – oggi   Fresatore\nMeccanica Orsini Srl\ntempo indeterminato, su due turni\n- Centri di lavoro"
    assert "tempo indeterminato, su due turni" in read(f"Esperienza\n\n{told}").unplaced


def test_odd_jobs_elsewhere_are_not_given_to_the_employer_above() -> None:
    above = "2019 – oggi\nFalegnameria Conti Srl\nFalegname\n- Porte"
    told = f"{above}\n\nEstati 2015-2016-2017: raccolta in azienda agricola dello zio"
    work = read(f"Esperienza\n\n{told}").resume["work"]
    assert fields(work[1:], "name", "startDate", "endDate") == [("", "2015", "2017")]


@each_row(
    "line",
    [
        "1998 – 2004: at home raising two children, helper at the toy library",
        "2009 – 2010: redundancy, then seasonal work as needed",
        "2012 – 2013: relocation to Spain, part time study",
        "2003 – 2008: a casa per la crescita dei figli",
    ],
)
def test_years_without_a_job_are_none(line: str) -> None:
    document = read(f"Work\n\nBaker, Elm Bakery Ltd, Rye\n2014 – 2020\n- Bread\n\n{line}")
    assert fields(document.resume["work"], "name") == [("Elm Bakery Ltd",)]
