"""The second look: signs of sentences, their weights, and the verdict drawn from both."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checklist import Rubric, review
from checklist.advice import advise, texts
from checklist.checks import Finding
from checklist.letter import Letter
from checklist.text import Span
from checklist.weighing import weigh as weighing
from checklist.weighing import weights as weights_module
from checklist.weighing.signs import signs
from checklist.weighing.themes import FULL, HEAVIEST, THEMES, spell, steps, themes
from checklist.weighing.weigh import FEATURES, SHORTEST, features, scores, weigh
from checklist.weighing.weights import weights
from tests.checklist.letters import GOOD

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager")
FILES = sorted((Path(weights_module.__file__).parent / "weights").glob("*.tsv"))
BY_RULES_ALONE = {"length"}
# What the rules have no word for: a page made faster, told by what happens.
TOLD = {
    "it": """Gentile dott.ssa Ferri,

lavoro da tre anni in una piccola società che tiene i calendari di centoventi ambulatori. Scrivo in Python la
parte che sta dietro le pagine di prenotazione.

Quando sono arrivata capitava ogni settimana che due pazienti si trovassero alla stessa ora davanti alla stessa
porta. Ho fatto in modo che chi arriva secondo riceva subito un'altra ora, anche se tutti e due hanno premuto
nello stesso istante, e che una richiesta ripetuta due volte ne lasci una sola. Da allora non è più successo. La
pagina dei calendari ci metteva quasi quattro secondi: adesso tiene pronte le settimane più guardate e si apre
in meno di mezzo.

Prima che una modifica arrivi agli ambulatori la faccio girare di notte su una copia dei dati del mese prima.
Con le segretarie mi sento ogni lunedì: sono loro a dirmi che cosa non va. A due colleghi appena arrivati ho
insegnato come leggere i nostri registri quando qualcosa si ferma.

Verrei volentieri a parlarne di persona, anche la settimana prossima.

Cordiali saluti
Irene Salvadori
irene@example.org
""",
    "en": """Dear Ms Farrow,

For three years I have written the part of a booking system that nobody sees, in Python, for a firm that keeps
the diaries of a hundred and twenty surgeries.

When I came, two patients a week would meet at the same hour in front of the same door. I had the one who comes
second sent to another hour at once, even when both press at the same moment, and a request that arrives twice
leaves one booking behind it. It has not happened since. The page of the diaries took nearly four seconds: now
it keeps the weeks that people look at most at hand, and opens in less than half of one.

Before a change goes to the surgeries I let it run overnight on a copy of last month's data. I talk to the
receptionists every Monday: it is they who tell me what is wrong. I taught two colleagues who had just joined
how to read our records when something stops.

I would gladly come and talk about it, next week for instance.

Kind regards
Irene Salvadori
irene@example.org
""",
}
ODDS = st.lists(st.floats(-20, 20), max_size=12)


def test_signs_are_words_cut_short_pairs_and_what_was_found():
    held = signs(Letter("Ho ottimizzato le query di PostgreSQL, da 4 s a 180 ms."))[0]
    assert {"ottimi", "ho ottimi", "da 0", "[tool database]", "[tool database used]", "[change time]", "[did]"} <= {
        *held
    }
    assert not any(sign.startswith("near") for sign in held)


def test_what_is_not_the_candidates_own_is_marked():
    held = signs(Letter("Vorrei imparare Kubernetes."))[0]
    assert any(sign.endswith(" wished]") for sign in held)
    assert "[tool orchestration]" not in held


def test_a_neighbour_of_the_same_paragraph_leaves_its_signs():
    beside = signs(Letter("Ho usato Kafka. Poi è andato tutto bene."))[1]
    apart = signs(Letter("Ho usato Kafka.\n\nPoi è andato tutto bene."))[1]
    assert "near [tool messaging]" in beside
    assert not any(sign.startswith("near") for sign in apart)


def test_a_sentence_with_a_gap_has_no_signs_and_is_never_evidence():
    letter = Letter("Ho portato la latenza da [X] a [Y] ms.\n\nHo portato la latenza da 90 a 20 ms.")
    gap, filled = signs(letter)
    assert not gap
    assert filled
    evidence, strong = scores(letter, "backend")["performance"]
    assert evidence[0] == strong[0] == -100
    assert evidence[1] > -100


def test_the_signs_of_a_text_come_in_the_same_order():
    assert [list(held) for held in signs(Letter(GOOD))] == [list(held) for held in signs(Letter(GOOD))]


def plainly(guide: str, held: Iterable[str]) -> list[float]:
    """The log odds of a sentence by the files, added up one by one."""
    held = list(held)
    stand = [
        sum(column) for column in zip(*(steps(themes()[one]) for one in ["", *held] if one in themes()), strict=True)
    ]
    odds = []
    for criterion in weights(guide).criteria:
        path = next(one for one in FILES if one.stem in (f"{guide}.{criterion}", f"every.{criterion}"))
        read = weights_module._read(path, guide)
        for side in (0, 1):
            told = sum(min(max(one, 0), FULL) * read.themes[theme][side] for theme, one in enumerate(stand))
            single = read.base[side] + sum(read.signs.get(sign, (0, 0))[side] for sign in held)
            odds.append((single * 20 + told) / 2000)
    return odds


@pytest.mark.parametrize("guide", GUIDES)
def test_packed_weights_add_up_like_single_ones(guide):
    table = weights(guide)
    for held in signs(Letter(GOOD)):
        assert table.add(held) == plainly(guide, held)


@pytest.mark.parametrize("guide", GUIDES)
def test_no_sentence_is_so_long_that_a_column_runs_over(guide):
    """All signs there are, in one sentence."""
    every = [sign for sign in themes() if sign]
    assert weights(guide).add(every) == plainly(guide, every)


def test_a_theme_wants_its_signs_together():
    """It starts below zero or at it, and no sign alone says what they say with each other."""
    table = weights("backend")
    apart = [table.add([one]) for one in ("[tool database used]", "[change time]", "ridott", "laten")]
    nothing, together = table.add([]), table.add(["[tool database used]", "[change time]", "ridott", "laten"])
    summed = [sum(each) - (len(each) - 1) * bare for *each, bare in zip(*apart, nothing, strict=True)]
    assert summed != pytest.approx(together)


def test_the_file_of_themes_can_be_read():
    assert "" in themes()
    assert list(themes()) == sorted(themes())
    for spelled in themes().values():
        assert len(spelled) == THEMES
        assert spell(steps(spelled)) == spelled
    assert steps(".aAzZ") == [0, 1, -1, HEAVIEST, -HEAVIEST]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_criterion_of_the_guides_is_weighed_but_the_length(guide):
    asked = yaml.safe_load(Path(f"guides/content/{guide}.yaml").read_text("utf-8"))["criteria"]
    assert {one["id"] for one in asked} - set(weights(guide).criteria) <= BY_RULES_ALONE
    assert not BY_RULES_ALONE & set(weights(guide).criteria)


@pytest.mark.parametrize("guide", GUIDES)
def test_no_weight_of_a_verdict_is_below_zero(guide):
    for drawn in weights(guide).verdicts.values():
        assert set(drawn) == {"partial", "met"}
        for _, *each in drawn.values():
            assert len(each) == len(FEATURES)
            assert min(each) >= 0


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_weights_can_be_read(path):
    """Every sign stands once, the heaviest first."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    signs_of = [line for line in lines if line[0] not in ("partial", "met", "base", "theme")]
    assert [line[1] for line in lines if line[0] == "theme"] == [str(place) for place in range(THEMES)]
    assert all(len(line) == 3 for line in lines)
    assert len({line[2] for line in signs_of}) == len(signs_of)
    heavy = [max(abs(int(line[0])), abs(int(line[1]))) for line in signs_of]
    assert heavy == sorted(heavy, reverse=True)


@given(evidence=ODDS, more=ODDS, verdict=st.sampled_from(["missing", "partial", "met"]))
def test_more_sentences_lower_no_feature(evidence, more, verdict):
    few = features(verdict, range(len(evidence)), (evidence, evidence))
    all_ = features(verdict, range(len(evidence)), (evidence + more, evidence + more))
    assert all(one <= other + 1e-9 for one, other in zip(few, all_, strict=True))
    assert min(few) >= 0


def test_a_text_too_short_for_a_letter_is_left_to_the_rules():
    found = Finding("met", (Span(0, 2),))
    letter = Letter("Ho usato Kafka. " * 5)
    assert letter.words < SHORTEST
    assert weigh(letter, "system-design", "backend", found) is found


def test_a_guide_without_weights_is_left_to_the_rules():
    found = Finding("met", (Span(0, 2),))
    assert weigh(Letter(GOOD), "system-design", "baker", found) is found
    assert weigh(Letter(GOOD), "length", "backend", found) is found


def test_a_criterion_whose_parameters_were_changed_is_left_to_the_rules():
    guide = yaml.safe_load(Path("guides/content/backend.yaml").read_text("utf-8"))
    usual = {one.id: one.usual for one in Rubric.load(guide).criteria}
    assert usual["devops"]
    for one in guide["criteria"]:
        if one["id"] == "devops":
            one["minimum"] = 5
    changed = {one.id: one.usual for one in Rubric.load(guide).criteria}
    assert not changed["devops"]
    assert {key for key in usual if usual[key] != changed[key]} == {"devops"}


@pytest.mark.parametrize("guide", GUIDES)
def test_a_verdict_that_the_sentences_gave_has_its_advice(guide):
    """Without any fact of the rules' own, the advice still names what is there and leaves no gap."""
    for criterion in weights(guide).criteria:
        for verdict in ("met", "partial", "missing"):
            assert verdict in texts()[criterion]
            said = texts()[criterion].get(f"{verdict}.told") or texts()[criterion][verdict]
            slots = set(re.findall(r"{(\w+)}", "".join(said.values())))
            assert slots <= {"quote", "deep"} | ({"names"} if verdict == "met" else set()), (criterion, verdict)


@pytest.mark.parametrize("criterion", ["problem-solving", "problem-framing", "scale", "delivery", "model-metrics"])
def test_advice_on_what_only_the_sentences_told_presumes_no_part_of_it(criterion):
    assert advise(criterion, "partial", "told", {"quote": "x"}) != advise(criterion, "partial", "", {"quote": "x"})


@pytest.mark.parametrize("language", TOLD)
def test_what_is_told_by_what_happens_counts_and_is_quoted(language):
    rubric = Rubric.load("guides/content/backend.yaml")
    letter = Letter(TOLD[language])
    rules = {one.id: one.check.run(letter, {**one.needs, "guide": "backend"}).verdict for one in rubric.criteria}
    found = next(one for one in review(TOLD[language], rubric).criteria if one.id == "performance")
    assert rules["performance"] == "missing"
    assert found.verdict == "met"
    assert any("quattro secondi" in one.quote or "four seconds" in one.quote for one in found.evidence)


def test_what_is_shown_stands_in_the_text():
    report = review(GOOD, Rubric.load("guides/content/backend.yaml"))
    for criterion in report.criteria:
        assert (criterion.verdict == "missing") == (not criterion.evidence)
        for one in criterion.evidence:
            assert GOOD[one.start : one.end] == one.quote


@pytest.mark.parametrize(("criterion", "verdict"), [("scale", "partial"), ("devops", "missing")])
def test_sentences_that_speak_against_the_rules_leave_a_figure_of_size_partial(monkeypatch, criterion, verdict):
    monkeypatch.setattr(weighing, "draw", lambda *_: "missing")
    assert weigh(Letter(GOOD), criterion, "backend", Finding("met", (Span(0, 7),))).verdict == verdict


@pytest.mark.parametrize("language", TOLD)
def test_a_figure_of_size_that_stands_in_the_text_is_never_called_missing(language):
    size = {
        "it": "Il servizio riceve 1.200 richieste al secondo.",
        "en": "The service takes 1,200 requests per second.",
    }
    text = TOLD[language].replace("\n\n", f"\n\n{size[language]} ", 2)
    found = next(one for one in review(text, Rubric.load("guides/content/backend.yaml")).criteria if one.id == "scale")
    assert found.verdict != "missing"
    assert any("200" in one.quote for one in found.evidence)


@pytest.mark.parametrize(("odds", "quoted"), [(-0.5, False), (0.5, True)])
def test_beside_what_the_rules_quote_only_a_likely_sentence_is_quoted(monkeypatch, odds, quoted):
    letter = Letter(GOOD)
    ruled, beside = letter.sentences[2], letter.sentences[4]
    evidence = [-9.0] * len(letter.sentences)
    evidence[ruled.index], evidence[beside.index] = 3.0, odds
    monkeypatch.setattr(weighing, "scores", lambda *_: {"performance": (evidence, evidence)})
    monkeypatch.setattr(weighing, "draw", lambda *_: "met")
    found = weigh(letter, "performance", "backend", Finding("met", (Span(ruled.start, ruled.end),)))
    assert any(span.touches(beside) for span in found.spans) is quoted
