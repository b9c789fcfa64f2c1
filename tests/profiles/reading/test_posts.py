"""Several posts at one employer: each has its own time, and none is told since the first day there."""

from typing import Any

from profiles.reading import files
from tests.rows import each_row

HEAD = "Ugo Serri\nugo@example.org\n\nESPERIENZE\n"


def posts(text: str) -> list[tuple[Any, ...]]:
    work = files.read(".txt", (HEAD + text).encode()).resume["work"]
    return [(job.get("name"), job.get("position"), job["startDate"], job.get("endDate")) for job in work]


@each_row(
    ("text", "read"),
    [
        (
            "Vetreria Alba, Murano (2010 - oggi)\nResponsabile di forno (dal 2018)\nMaestro (2014 - 2018)\n"
            "Garzone (2010 - 2014)\n- soffiatura\n\nCantina Rovo, Asolo (2008 - 2010)\nCantiniere\n- travasi\n",
            [
                ("Vetreria Alba", "Responsabile di forno", "2018", None),
                ("Vetreria Alba", "Maestro", "2014", "2018"),
                ("Vetreria Alba", "Garzone", "2010", "2014"),
                ("Cantina Rovo", "Cantiniere", "2008", "2010"),
            ],
        ),
        (
            "Segheria Pino Srl, Belluno — 2009 – oggi\n"
            "Operaio (2009–2014), caposquadra (2014–2019), responsabile di reparto (dal 2019)\n- turni\n",
            [
                ("Segheria Pino Srl", "Operaio", "2009", "2014"),
                ("Segheria Pino Srl", "caposquadra", "2014", "2019"),
                ("Segheria Pino Srl", "responsabile di reparto", "2019", None),
            ],
        ),
        (
            "Gennaio 2012 - oggi\nPresso Libreria Fionda, Verona\n2012 - 2018 commesso\n"
            "2018 - oggi direttore di negozio\nordini e incassi\n",
            [
                ("Libreria Fionda", "commesso", "2012", "2018"),
                ("Libreria Fionda", "direttore di negozio", "2018", None),
            ],
        ),
        (
            "2011 – oggi Cartiera Lago Srl, Riva\n"
            "assunto come operaio, dal 2015 capoturno e dal 2020 capo reparto\n- bobine\n",
            [("Cartiera Lago Srl", "operaio, dal 2015 capoturno e dal 2020 capo reparto", "2011", None)],
        ),
        (
            "Dal 2009 lavoro alla Liuteria Fermi di Crema, prima come apprendista, dal 2012 come liutaio e dal "
            "2018 come capo laboratorio. Costruisco violini.\n",
            [
                (
                    "Liuteria Fermi di Crema",
                    "apprendista, dal 2012 come liutaio e dal 2018 come capo laboratorio",
                    "2009",
                    None,
                ),
            ],
        ),
        (
            "a.s. 2018/19, 2019/20, 2020/21: docente a tempo determinato, IIS Majorana, Palermo\nsupplenze\n",
            [("IIS Majorana", "docente a tempo determinato", "2018", "2021")],
        ),
        (
            "a.s. 2022/23: docente di sostegno, IIS Sauro, Lecce\nsupplenze\n",
            [("IIS Sauro", "docente di sostegno", "2022", "2023")],
        ),
    ],
)
def test_each_post_has_its_own_time(text: str, read: list[tuple[Any, ...]]) -> None:
    assert posts(text) == read


@each_row(
    ("text", "read"),
    [
        ("Inverno: dal 2019 maestra di sci - Scuola Sci Alpe\n", ("Scuola Sci Alpe", "maestra di sci")),
        ("Prima, presso Bar Sport, Lecco: barista (2010-2012)\n", ("Bar Sport", "barista")),
        ("2015-2019 Prima presso Vivaio Sole come giardiniere\n- potature\n", ("Vivaio Sole", "giardiniere")),
        ("Dal 2005 al 2009 ho lavorato in una ditta di traslochi a Feltre: imballo e consegne\n",
         ("ditta di traslochi a Feltre", None)),
        ("Nel 2004 ho fatto la stagione al rifugio Falco come tuttofare: camere\n", ("rifugio Falco", "tuttofare")),
        ("2006-2008 prima come stagista poi come commessa presso Erboristeria Timo\nvendita\n",
         ("Erboristeria Timo", "stagista poi come commessa")),
    ],
)  # fmt: skip
def test_what_orders_jobs_is_no_employer(text: str, read: tuple[str, str]) -> None:
    assert [one[:2] for one in posts(text)] == [read]


def test_no_post_of_a_cv_in_small_letters_takes_the_employer_above_it() -> None:
    told = "salone onda di via po, lodi dal 2016 parrucchiera. taglio\n2010-2016 parrucchiere gino lodi, apprendista\n"
    assert [one[0] for one in posts(told)] == ["salone onda di via po", None]


def test_a_numbered_list_of_jobs_with_dashes_below_each_is_jobs() -> None:
    told = (
        "Anna Serri\nCuoca\n\n1) Mensa Olmo - Cuoca - dal 9/2015 in corso\n   - 320 pasti\n   - ordini\n"
        "2) Ristorante Da Ugo, Carpi - Aiuto cuoca poi cuoca - 2008/2015\n   - primi piatti\n\n"
        "Qualifica: operatrice di sala - ENAIP 2002\nPatente B\n"
    )
    found = files.read(".txt", told.encode()).resume
    assert [(job["name"], job["position"], job["highlights"]) for job in found["work"]] == [
        ("Mensa Olmo", "Cuoca", ["320 pasti", "ordini"]),
        ("Ristorante Da Ugo", "Aiuto cuoca poi cuoca", ["primi piatti"]),
    ]
    assert [one["name"] for one in found["certificates"]] == ["Patente B"]


@each_row(
    ("text", "read"),
    [
        ("Sviluppatrice in GeoMappe srl (Sassari), da ottobre 2021\n- rilievi\n", ("GeoMappe srl", "Sviluppatrice")),
        ("tecnico informatico in Comune di Alghero, 2018-2021\n- pc\n", ("Comune di Alghero", "tecnico informatico")),
    ],
)
def test_an_employer_may_stand_behind_in(text: str, read: tuple[str, str]) -> None:
    assert [one[:2] for one in posts(text)] == [read]


def test_the_same_studio_is_that_of_the_job_above() -> None:
    told = (
        "2019 – oggi: Studio Olmo, Bari – Consulente del lavoro\n\n2016 – 2018: praticantato presso lo stesso studio\n"
    )
    assert [one[0] for one in posts(told)] == ["Studio Olmo", "Studio Olmo"]


def test_what_somebody_became_stands_in_brackets_behind_the_post() -> None:
    text = HEAD + "Officina Nord, Lodi, 2012 - oggi\nFresatore (dal 2019 capoturno)\n- pezzi\n"
    (job,) = files.read(".txt", text.encode()).resume["work"]
    assert (job["position"], job["highlights"]) == ("Fresatore", ["pezzi", "dal 2019 capoturno"])
