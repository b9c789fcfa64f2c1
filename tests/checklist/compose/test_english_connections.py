"""How the sentences of an English letter are tied, and how its lists of work, papers and languages are closed."""

from checklist.compose import compose
from checklist.compose.parts.further import closed_with_and, with_also
from checklist.facts import read
from tests.checklist.compose.profiles import rubric


def _letter(**facts: object) -> str:
    document = {"languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read({**document, **facts}), rubric("general"), "en", company="The Old Forge").letter


def _paper(name: str) -> dict[str, str]:
    return {"name": name}


def test_a_further_statement_has_also_where_its_verb_takes_it() -> None:
    said = {
        "I have thatched 40 barns": "I have also thatched 40 barns",
        "I have two apprentices under me": "I also have two apprentices under me",
        "I have been a ringer since 2019": "I have also been a ringer since 2019",
        "I am the fire warden": "I am also the fire warden",
        "I glaze pots and sell them": "I also glaze pots and sell them",
        "my work includes hedge laying": "my work also includes hedge laying",
        "the job involved hedge laying": "the job also involved hedge laying",
        "I also glaze pots": "",
        "the kiln is mine": "",
    }
    assert {one: with_also(one) for one in said} == said


def test_the_last_thing_of_a_list_of_work_is_joined_by_and() -> None:
    said = {
        "my work includes tuning harps, as well as tower tours": "my work includes tower tours and tuning harps",
        "my work includes kiln maintenance, as well as training 4 porters":
            "my work includes kiln maintenance and training 4 porters",
        "my duties included baling with a press, as well as netting hay":
            "my duties included baling with a press and netting hay",
        "the job also involves talks to sailing clubs, as well as shows for schools":
            "the job also involves talks to sailing clubs, and shows for schools",
        "my work included packing crates and boxes (30 a day), as well as labels":
            "my work included labels, and packing crates and boxes (30 a day)",
        "I cut slate, as well as stone": "I cut slate, as well as stone",
    }  # fmt: skip
    assert {one: closed_with_and(one) for one in said} == said


def test_two_changes_of_a_running_job_are_told_in_one_tense() -> None:
    job = {"name": "Elm Forge", "position": "Smith", "startDate": "2019-03"}
    dated = _letter(work=[{**job, "highlights": ["Sales up 6% in 2024", "Scrap down from 9% to 4%"]}])
    assert "sales went up 6% in 2024. Scrap went down from 9% to 4%." in dated
    alone = _letter(work=[{**job, "highlights": ["Scrap down from 9% to 4%"]}])
    assert "scrap has gone down from 9% to 4%." in alone


def test_no_letter_ties_with_besides_that_or_says_that_somebody_knows_a_tool() -> None:
    lines = ["Built the forge", "Introduced a rota", "Trained 6 smiths", "Opened a shop", "Won the county contract"]
    job = {"name": "Elm Forge", "position": "Smith", "startDate": "2019-03", "highlights": lines}
    letter = _letter(work=[job], skills=[{"name": "Excel"}, {"name": "AutoCAD"}])
    assert "Besides that" not in letter
    assert "I know " not in letter
    assert "I am familiar with Excel and AutoCAD." in letter


def test_an_earlier_job_of_which_nothing_is_told_stands_apart_from_the_running_one() -> None:
    work = [
        {"name": "Elm Forge", "position": "Smith", "startDate": "2019-03", "highlights": ["Gate repairs"]},
        {"name": "Ash Yard", "position": "Cooper", "startDate": "2014", "endDate": "2018", "highlights": []},
    ]
    assert ".\n\nI worked at Ash Yard as a Cooper from 2014 to 2018." in _letter(work=work)


def test_qualifications_and_training_are_one_sentence_and_papers_one_list() -> None:
    papers = [_paper("IOSH Managing Safely"), _paper("Abrasive wheels")]
    assert "include IOSH Managing Safely, and my training includes abrasive wheels." in _letter(certificates=papers)
    letter = _letter(certificates=[_paper("Chainsaw certificate"), _paper("Full driving licence")])
    assert "a chainsaw certificate and a full driving licence." in letter


def test_a_grade_is_said_once_and_no_language_lends_it_to_another() -> None:
    def spoken(*known: tuple[str, str]) -> str:
        listed = [{"language": name, "fluency": level} if level else {"language": name} for name, level in known]
        letter = _letter(languages=listed, work=[{"name": "Elm Forge", "highlights": ["Built the forge and a kiln"]}])
        return next(one for one in letter.splitlines() if one.startswith(("I speak", "My English")))

    assert spoken(("Welsh", "fluent"), ("Dutch", "fluent")) == "I speak fluent Welsh and Dutch."
    assert spoken(("Welsh", "fluent"), ("Dutch", "")) == "I speak Dutch and fluent Welsh."
    assert spoken(("Welsh", ""), ("Dutch", "B1")) == "I speak Dutch (B1) and Welsh."
    assert spoken(("English", "C1")) == "My English is at C1 level."
