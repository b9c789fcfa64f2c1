"""What the advice says to a project manager."""

from pathlib import Path

from checklist import Rubric, review

GUIDE = Rubric.load(Path(__file__).parents[2] / "guides" / "content" / "project-manager.yaml")
TEXT = """Gentile dott.ssa Moretti,

Conosco Trello, Asana, Excel, AutoCAD, QGIS, Piastrix e SharePoint.

Cordiali saluti,
Elena Ravasi
"""


def test_the_advice_on_a_list_of_tools_counts_them_all() -> None:
    advice = next(one for one in review(TEXT, GUIDE).as_dict("it")["mistakes"] if one["id"] == "tool-list")["advice"]
    assert advice.startswith("7 strumenti")
