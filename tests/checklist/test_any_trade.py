"""The guide for any role: letters of ten trades, judged by the same rules."""

import json
from pathlib import Path

import pytest

from checklist import Rubric, review
from checklist.letter import Letter
from checklist.lexicon import yaml_tables
from checklist.report import ORDER
from tests.rows import each_row

GUIDE = Path("guides/content/general.yaml")
RUBRIC = Rubric.load(GUIDE)
HERE = Path(__file__).parent / "general"
STRONG = sorted(HERE.glob("*/letters/*_strong.txt"))
HEAPS = [
    """Subject: Teacher

Dear Ms Hall,

Lesson plans, worksheets, phonics, differentiation, classroom management, pupils, exam results, 95%, school, degree,
PGCE, team, colleagues, problem solving, results, improvement, behaviour, safeguarding, assessment, curriculum, parents,
creativity, leadership, mentoring, flipped classroom, Montessori.

Teaching, learning, planning, marking, feedback, data, progress, inclusion, technology, GeoGebra, cooperative learning,
college, university, nursery, years of experience, qualification, certificate, diploma, success, growth.

Yours sincerely
Ann Reed
""",
    """Oggetto: infermiera

Gentile dottoressa Bruni,

terapia intensiva, ventilatore, CRRT, ECMO, prelievi, medicazioni, triage, team, problemi, risultati, 30%, 12 letti,
esperienza, laurea, master, corso, reparto, ospedale, pazienti, miglioramento, qualità, medici, colleghi,
formazione, protocolli, sicurezza, turni, urgenze.

Assistenza, farmaci, diagnosi, organizzazione, ascolto, empatia, precisione, ricerca, innovazione, progetti, obiettivi,
successi, crescita, specializzazione, clinica, ambulatorio, pronto soccorso, dialisi, cateteri.

Cordiali saluti
Lina Rossi
""",
]
AD = """Cerchiamo una persona per il banco delle riparazioni.

Requisiti:
- almeno tre anni di vendita in negozi di abbigliamento
- capacità di gestire l'inventario e i resi
- diploma in moda o sartoria
"""


def kappa(split: str) -> float:
    """Linear weighted kappa of the engine with the labels of a split, pooled over all verdicts."""
    given, said = [], []
    for path in (HERE / split / "labels").glob("*.json"):
        label = json.loads(path.read_text("utf-8"))
        report = review((HERE / split / "letters" / f"{path.stem}.txt").read_text("utf-8"), RUBRIC)
        for one in report.criteria:
            if one.id in label["criteria"]:
                given.append(ORDER.index(label["criteria"][one.id]["verdict"]))
                said.append(ORDER.index(one.verdict))
    apart = sum(abs(one - other) for one, other in zip(given, said, strict=True)) / len(given)
    by_chance = sum(abs(one - other) for one in given for other in said) / len(given) ** 2
    return 1 - apart / by_chance


@pytest.mark.parametrize("split", ["development", "set_aside"])
def test_the_checklist_agrees_with_the_labels_of_ten_trades(split: str) -> None:
    assert kappa(split) >= 0.70


@each_row("path", STRONG)
def test_a_good_letter_of_any_trade_has_75_points_and_more(path: Path) -> None:
    assert review(path.read_text("utf-8"), RUBRIC).score_range[0] >= 75


@pytest.mark.parametrize("text", HEAPS, ids=["en", "it"])
def test_a_heap_of_words_has_at_most_25_points(text: str) -> None:
    assert review(text, RUBRIC).score_range[1] <= 25


def test_the_fit_with_the_advert_is_judged_only_where_there_is_one() -> None:
    body = yaml_tables.read(GUIDE)["examples"][-1]["body"]["it"]
    assert "ad-fit" not in {one.id for one in review(body, RUBRIC).criteria}
    (fit,) = [one for one in review(body, RUBRIC, ad=AD).criteria if one.id == "ad-fit"]
    assert fit.verdict == "met"


def test_the_demands_of_the_advert_copied_into_the_letter_answer_nothing() -> None:
    (fit,) = [one for one in review(f"Gentile Anna Neri,\n\n{AD}", RUBRIC, ad=AD).criteria if one.id == "ad-fit"]
    assert fit.verdict == "missing"


def test_whoever_names_the_role_in_the_words_of_the_advert_has_copied_nothing() -> None:
    """A title of many words is the advertisement's, and yet the letter has to name it."""
    porter, bread = (
        "Night Porter and Reception Supervisor",
        "responsabile del reparto pane, dolci e gastronomia calda",
    )
    hotel = f"Role: {porter}\n\nOur hotel has forty rooms by the harbour."
    shop = (
        f"{bread.capitalize()}\n\nSi occuperà di ordinare la merce, formare i nuovi assunti e controllare le scadenze."
    )
    assert Letter(f"I am applying for the role of {porter}.", ad=hotel).apart == []
    assert Letter(f"Mi candido per il ruolo di {bread}.", ad=shop, role=bread).apart == []
    demand = (
        f"Per il ruolo di {bread} mi occuperò di ordinare la merce, formare i nuovi assunti e controllare le scadenze."
    )
    assert Letter(demand, ad=shop, role=bread).apart
