"""What English letters say beside the jobs: languages, degrees, papers, training and projects."""

from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import rubric


def _letter(ad: str = "", **facts: object) -> str:
    document = {"languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read({**document, **facts}), rubric("general"), "en", ad=ad, company="The Old Forge").letter


def _spoken(*known: tuple[str, str]) -> str:
    return _letter(languages=[{"language": name, "fluency": level} for name, level in known])


def test_who_learns_a_language_does_not_speak_it() -> None:
    letter = _spoken(("Dutch", "C1"), ("Gaelic", "a bit"), ("Irish", "learning (evening class)"))
    assert "I speak Dutch (C1). I am learning Irish." in letter
    assert "I am learning Danish." in _spoken(("Danish", "Learner, A2"))
    assert "Danish" not in _spoken(("Danish", "studied at school"))


def test_a_level_between_two_is_told_as_both_and_no_grade_stands_before_it() -> None:
    assert "I speak Polish (B1–B2)." in _spoken(("Polish", "B1/B2"))
    assert "I speak Polish (B2–C1)." in _spoken(("Polish", "Reading C1 Listening C1 Speaking B2"))
    assert "I speak Polish (B1) and fluent Dutch." in _spoken(("Dutch", "fluent"), ("Polish", "B1"))
    assert "My English is at B2–C1 level." in _spoken(("English", "B2 C1"))
