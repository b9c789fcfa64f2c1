"""Roles and advertisements find their guide by the names that the guides list, whoever wrote them."""

import pytest

from checklist.ads import RoleNames, guide_for_ad, guide_for_role, read_ad
from checklist.lexicon import yaml_tables
from checklist.palette import WordError
from tests.checklist.ads import texts
from tests.guides.test_content import CONTENT
from tests.rows import each_row

SHIPPED = {path.stem: RoleNames.of(yaml_tables.read(path)) for path in sorted(CONTENT.glob("*.yaml"))}
SHIPPED.pop("general")
BAKER = {"title": {"it": "Panettiere", "en": "Baker"}, "roles": {"it": ["fornaio|fornaia"], "en": ["pastry chef"]}}


@each_row(
    ("role", "slug"),
    [
        ("Frontend Developer", "frontend"),
        ("Sviluppatrice front-end", "frontend"),
        ("Senior React developer", "frontend"),
        ("Data Analyst", "data-analyst"),
        ("analista dei dati", "data-analyst"),
        ("BI analyst", "data-analyst"),
        ("Scienziata dei dati", "data-scientist"),
        ("Machine Learning Engineer", "data-scientist"),
        ("Programmatrice Python", "backend"),
        ("Back-end engineer", "backend"),
        ("Sviluppatori Node.js", "backend"),
        ("Capo progetto", "project-manager"),
        ("Scrum master", "project-manager"),
        ("Product owner", "product-manager"),
        ("Product manager, mobile", "product-manager"),
        ("Full stack Java developer", ""),
        ("DevOps engineer", ""),
        ("Infermiera", ""),
        ("Software engineer", None),
        ("Data engineer", ""),
        ("", None),
        ("42", None),
    ],
)
def test_a_role_finds_the_guide_that_lists_it(role: str, slug: str | None) -> None:
    assert guide_for_role(role, SHIPPED) == slug


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_name_that_a_guide_lists_leads_to_it(slug: str) -> None:
    names = [name for lines in SHIPPED[slug].names.values() for line in lines for name in line.split("|")]
    assert {name: guide_for_role(name, SHIPPED) for name in names} == dict.fromkeys(names, slug)


def test_a_guide_needs_nothing_but_its_document_to_be_found() -> None:
    guides = SHIPPED | {"baker": RoleNames.of(BAKER)}
    assert {guide_for_role(role, guides) for role in ("Fornaia", "panettieri", "Pastry chefs", "Baker")} == {"baker"}
    assert guide_for_ad(read_ad("# Fornaio\n\nCerchiamo chi ami il pane e sappia alzarsi presto."), guides) == "baker"


def test_a_guide_for_a_role_that_belongs_to_none_otherwise_wins() -> None:
    devops = RoleNames.of({"title": {"it": "DevOps Engineer", "en": "DevOps Engineer"}})
    assert guide_for_role("DevOps engineer", SHIPPED) == ""
    assert guide_for_role("DevOps engineer", SHIPPED | {"devops": devops}) == "devops"


@each_row(
    ("text", "slug"),
    [
        (texts.PROSE_IT, "project-manager"),
        (texts.BOARD_EN, "backend"),
        (texts.STACK_IT, "data-scientist"),
        ("# Frontend Developer\n\nTi occuperai dell'area clienti, in React.", "frontend"),
        ("Junior Data Analyst (m/f/d)\n\nYou will own our weekly figures.", "data-analyst"),
        (
            "# Software Engineer\n\nYou build pages in HTML, CSS and React with our design system, and care for "
            "accessibility; our pages are written with Vue, too.",
            "frontend",
        ),
        ("# Software Engineer\n\nYou write good code with good people.", None),
        ("# Infermiera\n\nTurni, reparto, pazienti.", ""),
    ],
)
def test_an_advertisement_asks_for_the_guide_that_its_title_or_its_words_name(text: str, slug: str | None) -> None:
    assert guide_for_ad(read_ad(text), SHIPPED) == slug


def test_a_line_that_names_nothing_is_refused() -> None:
    with pytest.raises(WordError):
        RoleNames.of({**BAKER, "roles": {"it": ["fornaio|"]}})
