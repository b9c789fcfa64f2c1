"""The classifier: features of sentences, their weights, and the verdict decided from both."""

import json
import re
import zlib
from array import array
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist import Rubric, review
from checklist.classifier import verdicts as weighing
from checklist.classifier.features import sentence_features, vanished
from checklist.classifier.verdicts import MIN_WORDS, VERDICT_INPUTS, logits, verdict_inputs, weigh
from checklist.classifier.weights import (
    FILE,
    HIDDEN_UNITS,
    MANIFEST,
    MAX_ACTIVATION,
    Stored,
    Weights,
    WeightsError,
    load,
    select,
    stored,
    weights,
)
from checklist.criteria import Finding
from checklist.criteria.advice import advise, texts
from checklist.letter import Letter
from checklist.lexicon import vocabulary, yaml_tables
from checklist.report import Verdict
from checklist.text.segmentation import Span
from tests.checklist.letters import GOOD

GUIDES = ("backend", "data-scientist", "product-manager", "project-manager")
BY_RULES_ALONE = {"subject", "greeting", "signature", "length"}
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
BACKEND = Rubric.load("guides/content/backend.yaml").definitions
ODDS = st.lists(st.floats(-20, 20), max_size=12)


def test_features_are_words_cut_short_pairs_and_what_was_found() -> None:
    held = sentence_features(Letter("Ho ottimizzato le query di PostgreSQL, da 4 s a 180 ms."))[0]
    assert {"ottimi", "ho ottimi", "da 0", "[tool database]", "[tool database used]", "[change time]", "[did]"} <= {
        *held
    }
    assert not any(feature.startswith("near") for feature in held)


def test_what_is_not_the_candidates_own_is_marked() -> None:
    held = sentence_features(Letter("Vorrei imparare Kubernetes."))[0]
    assert any(feature.endswith(" wished]") for feature in held)
    assert "[tool orchestration]" not in held


def test_a_neighbour_of_the_same_paragraph_leaves_its_features() -> None:
    beside = sentence_features(Letter("Ho usato Kafka. Poi è andato tutto bene."))[1]
    apart = sentence_features(Letter("Ho usato Kafka.\n\nPoi è andato tutto bene."))[1]
    assert "near [tool messaging]" in beside
    assert not any(feature.startswith("near") for feature in apart)


def test_a_sentence_with_a_gap_has_no_features_and_is_never_evidence() -> None:
    letter = Letter("Ho portato la latenza da [X] a [Y] ms.\n\nHo portato la latenza da 90 a 20 ms.")
    gap, filled = sentence_features(letter)
    assert not gap
    assert filled
    evidence, strong = logits(letter, BACKEND)["performance"]
    assert evidence[0] == strong[0] == -100
    assert evidence[1] > -100


def test_the_features_of_a_text_come_in_the_same_order() -> None:
    assert [list(held) for held in sentence_features(Letter(GOOD))] == [
        list(held) for held in sentence_features(Letter(GOOD))
    ]


def plainly(guide: str, held: Iterable[str]) -> list[float]:
    """The logits of a sentence, added up weight by weight."""
    read = stored()
    header, places = read.header, [read.places[one] for one in held if one in read.places]
    sums = list(header["bias"])
    for place in places:
        for cell in range(read.ends[place], read.ends[place + 1]):
            sums[read.outputs[cell]] += read.values[cell]
    by_units = [0] * len(sums)
    for unit in range(HIDDEN_UNITS):
        steps = header["hidden_bias"][unit] + sum(read.hidden[place * HIDDEN_UNITS + unit] - 128 for place in places)
        for output, weight in enumerate(header["output"][unit]):
            by_units[output] += min(max(steps, 0), MAX_ACTIVATION) * weight
    outputs = [2 * header["heads"].index(head) + side for head in table(guide).heads for side in (0, 1)]
    return [(20 * sums[output] + by_units[output]) / 2000 for output in outputs]


def table(guide: str) -> Weights:
    """The weights that a guide's criteria need."""
    return weights(Rubric.load(f"guides/content/{guide}.yaml").definitions)


@pytest.mark.sampled(1)
@pytest.mark.parametrize("guide", GUIDES)
def test_packed_weights_add_up_like_single_ones(guide: str) -> None:
    for held in sentence_features(Letter(GOOD)):
        assert table(guide).logits(held) == plainly(guide, held)


@pytest.mark.sampled(1)
@pytest.mark.parametrize("guide", GUIDES)
def test_no_sentence_is_so_long_that_a_lane_runs_over(guide: str) -> None:
    """All features there are, in one sentence."""
    assert table(guide).logits(stored().places) == plainly(guide, stored().places)


def test_a_hidden_unit_below_zero_says_nothing() -> None:
    """Each of two features alone stays below the bias of the unit; together they stand five steps of 0.05 above it."""
    header = {
        "heads": ["bread"],
        "bias": [-100, 0],
        "hidden_bias": [-15] + [0] * 63,
        "output": [[40, -40]] + [[0, 0]] * 63,
        "verdicts": {"bread": {"partial": [0] * 9, "met": [0] * 9}},
    }
    row = bytes([128 + 10]) + bytes([128] * 63)
    ends, values = array("I", [0, 1, 1]), array("h", [7])
    held = select(Stored(header, {"flour": 0, "water": 1}, row * 2, ends, bytes([1]), values), ["bread"])
    assert held.logits(["water"]) == [-1.0, 0.0]
    assert held.logits(["flour", "salt"]) == [-1.0, 0.07]
    assert held.logits(["flour", "water"]) == [-1.0 + 0.25 * 0.4, 0.07 - 0.25 * 0.4]


def test_the_manifest_describes_the_weights() -> None:
    manifest = json.loads(MANIFEST.read_text("utf-8"))
    assert manifest["features"]["count"] == len(stored().places)
    assert list(stored().places) == sorted(stored().places)
    assert 0 < manifest["across_sources"]["all"]["kappa"] < 1


def test_weights_that_the_manifest_does_not_describe_are_refused(tmp_path: Path) -> None:
    payload = bytearray(zlib.decompress(FILE.read_bytes()))
    payload[-1] ^= 1
    changed = tmp_path / "weights.bin"
    changed.write_bytes(zlib.compress(bytes(payload)))
    with pytest.raises(WeightsError, match=r"weights\.bin is not the file that manifest\.json describes"):
        load(changed, MANIFEST)


@pytest.mark.parametrize("topic", ["subject-word", "not-only", "adversative", "not-tool"])
def test_a_topic_that_is_renamed_wants_new_weights(monkeypatch: pytest.MonkeyPatch, topic: str) -> None:
    """No rule reads these: only the classifier knows that they are there."""
    renamed = {(f"other-{one}" if one == topic else one, concept) for one, concept in vocabulary.concepts()}
    monkeypatch.setattr(vocabulary, "concepts", lambda: renamed)
    with pytest.raises(WeightsError, match=rf"no longer exist \(\[{topic}.*python -m training"):
        load(FILE, MANIFEST)


def test_what_detectors_find_is_known_to_them() -> None:
    """A feature that a letter has can never count as one that vanished."""
    held = {feature for sentence in sentence_features(Letter(GOOD)) for feature in sentence}
    assert {"[item]", "[tied to it]", "[change time]"} <= held
    assert vanished(held) == []
    assert vanished(["[knitting]", "near [tool knitting used]", "knitting"]) == [
        "[knitting]",
        "near [tool knitting used]",
    ]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_criterion_of_the_guides_is_weighed_but_the_length(guide: str) -> None:
    asked = yaml_tables.read(Path(f"guides/content/{guide}.yaml"))["criteria"]
    weighed = {name.partition("+")[0] for name in table(guide).verdicts}
    assert {one["id"] for one in asked} - weighed <= BY_RULES_ALONE
    assert not BY_RULES_ALONE & weighed


@pytest.mark.parametrize("guide", GUIDES)
def test_no_weight_of_a_verdict_is_below_zero(guide: str) -> None:
    for drawn in table(guide).verdicts.values():
        assert set(drawn) == {"partial", "met"}
        for _, *each in drawn.values():
            assert len(each) == len(VERDICT_INPUTS)
            assert min(each) >= 0


@given(evidence=ODDS, more=ODDS, verdict=st.sampled_from(["missing", "partial", "met"]))
def test_more_sentences_lower_no_verdict_input(evidence: list[float], more: list[float], verdict: Verdict) -> None:
    few = verdict_inputs(verdict, range(len(evidence)), (evidence, evidence))
    all_ = verdict_inputs(verdict, range(len(evidence)), (evidence + more, evidence + more))
    assert all(one <= other + 1e-9 for one, other in zip(few, all_, strict=True))
    assert min(few) >= 0


def test_a_text_too_short_for_a_letter_is_left_to_the_rules() -> None:
    found = Finding("met", (Span(0, 2),))
    letter = Letter("Ho usato Kafka. " * 5)
    assert letter.words < MIN_WORDS
    assert weigh(letter, "system-design", BACKEND, found) is found


def test_a_definition_without_weights_is_left_to_the_rules() -> None:
    found = Finding("met", (Span(0, 2),))
    assert weigh(Letter(GOOD), "bread", ("bread",), found) is found
    assert weigh(Letter(GOOD), "length", BACKEND, found) is found


def test_a_criterion_whose_parameters_were_changed_is_left_to_the_rules() -> None:
    guide = yaml_tables.read(Path("guides/content/backend.yaml"))
    usual = {one.id: one.usual for one in Rubric.load(guide).criteria}
    assert usual["devops"]
    for one in guide["criteria"]:
        if one["id"] == "devops":
            one["minimum"] = 5
    changed = {one.id: one.usual for one in Rubric.load(guide).criteria}
    assert not changed["devops"]
    assert {key for key in usual if usual[key] != changed[key]} == {"devops"}


@pytest.mark.parametrize("guide", GUIDES)
def test_a_verdict_that_the_sentences_gave_has_its_advice(guide: str) -> None:
    """Without any fact of the rules' own, the advice still names what is there and leaves no gap."""
    for definition in table(guide).verdicts:
        criterion = definition.partition("+")[0]
        for verdict in ("met", "partial", "missing"):
            assert verdict in texts()[criterion]
            said = texts()[criterion].get(f"{verdict}.told") or texts()[criterion][verdict]
            slots = set(re.findall(r"{(\w+)}", "".join(said.values())))
            assert slots <= {"quote", "deep"} | ({"names"} if verdict == "met" else set()), (criterion, verdict)


@pytest.mark.parametrize("criterion", ["problem-solving", "problem-framing", "scale", "delivery", "model-metrics"])
def test_advice_on_what_only_the_sentences_told_presumes_no_part_of_it(criterion: str) -> None:
    assert advise(criterion, "partial", "told", {"quote": "x"}) != advise(criterion, "partial", "", {"quote": "x"})


@pytest.mark.parametrize("language", TOLD)
def test_what_is_told_by_what_happens_counts_and_is_quoted(language: str) -> None:
    rubric = Rubric.load("guides/content/backend.yaml")
    letter = Letter(TOLD[language])
    rules = {one.id: one.check.run(letter, one.needs).verdict for one in rubric.criteria if one.check}
    found = next(one for one in review(TOLD[language], rubric).criteria if one.id == "performance")
    assert rules["performance"] == "missing"
    assert found.verdict == "met"
    assert any("quattro secondi" in one.quote or "four seconds" in one.quote for one in found.evidence)


def test_what_is_shown_stands_in_the_text() -> None:
    report = review(GOOD, Rubric.load("guides/content/backend.yaml"))
    for criterion in report.criteria:
        assert (criterion.verdict == "missing") == (not criterion.evidence)
        for one in criterion.evidence:
            assert GOOD[one.start : one.end] == one.quote


@pytest.mark.parametrize(("criterion", "verdict"), [("scale", "partial"), ("devops", "missing")])
def test_sentences_that_speak_against_the_rules_leave_a_figure_of_size_partial(
    monkeypatch: pytest.MonkeyPatch, criterion: str, verdict: str
) -> None:
    monkeypatch.setattr(weighing, "decide", lambda *_: "missing")
    assert weigh(Letter(GOOD), criterion, BACKEND, Finding("met", (Span(0, 7),))).verdict == verdict


@pytest.mark.parametrize("language", TOLD)
def test_a_figure_of_size_that_stands_in_the_text_is_never_called_missing(language: str) -> None:
    size = {
        "it": "Il servizio riceve 1.200 richieste al secondo.",
        "en": "The service takes 1,200 requests per second.",
    }
    text = TOLD[language].replace("\n\n", f"\n\n{size[language]} ", 2)
    found = next(one for one in review(text, Rubric.load("guides/content/backend.yaml")).criteria if one.id == "scale")
    assert found.verdict != "missing"
    assert any("200" in one.quote for one in found.evidence)


@pytest.mark.parametrize(("odds", "quoted"), [(-0.5, False), (0.5, True)])
def test_beside_what_the_rules_quote_only_a_likely_sentence_is_quoted(
    monkeypatch: pytest.MonkeyPatch, odds: float, quoted: bool
) -> None:
    letter = Letter(GOOD)
    ruled, beside = letter.sentences[2], letter.sentences[4]
    evidence = [-9.0] * len(letter.sentences)
    evidence[ruled.index], evidence[beside.index] = 3.0, odds
    monkeypatch.setattr(weighing, "logits", lambda *_: {"performance": (evidence, evidence)})
    monkeypatch.setattr(weighing, "decide", lambda *_: "met")
    found = weigh(letter, "performance", BACKEND, Finding("met", (Span(ruled.start, ruled.end),)))
    assert any(span.touches(beside) for span in found.spans) is quoted
