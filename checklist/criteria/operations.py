"""Design, operations, cloud, databases, monitoring: named things, and whether the candidate did something with them."""

import re
from collections import defaultdict

from checklist.criteria import Fault, Finding, Findings, Needs, criterion, finding, mistake, named
from checklist.detect.technologies.depth import years_of
from checklist.detect.technologies.mentions import Mention
from checklist.detect.technologies.use import is_at_work
from checklist.letter import Letter
from checklist.lexicon.technologies import by_id, family
from checklist.text.segmentation import Span

_KEEPS = re.compile(
    r"(?<!\w)(?:keeps?|stor(?:es?|ing)|tiene|salv\w+|persist\w+|occupat\w del|(?:sta|stanno|vive|vivono|finisc\w+"
    r"|vanno|va|lives?|sits?|ends? up) (?:tutt\w )?(?:in|dentro|su|into)|gestisco|gestito"
    r"|amministr\w+|administer\w*)(?!\w)"
)
# "… in Spring Boot e MySQL": what it was made in stands behind it.
_MADE_IN = re.compile(r"(?<!\w)(?:in|con|with|on|su|using) (?:[\w.+#-]+,? ){0,3}(?:(?:e|and|&|\+) )?$")
_HOSTED = ("cloud-service", "database", "messaging", "orchestration", "container", "data", "ml")
_DEVOPS = {"container": "containers", "orchestration": "orchestration", "ci-cd": "ci-cd", "iac": "iac"}


def of_category(letter: Letter, *categories: str) -> list[Mention]:
    """The candidate's own technologies of some categories."""
    return [one for one in letter.mentions if one.own and one.technology.category in categories]


def ideas(letter: Letter, topic: str) -> tuple[dict[str, list[Span]], dict[str, list[Span]]]:
    """Concepts of a topic that the candidate did something with, and those only named."""
    did: dict[str, list[Span]] = defaultdict(list)
    said: dict[str, list[Span]] = defaultdict(list)
    for hit in letter.body_hits(topic):
        if letter.applies(hit):
            continue
        near = letter.near(topic, hit, 60, 60)
        listed = (len(near) >= 4 and not letter.does(hit, 60, 0)) or letter.in_long_list(hit)
        itself = letter.near("did", Span(hit.start, hit.end), 0, hit.end - hit.start)
        shown = hit.told or letter.does(hit) or itself or (letter.sentence_of(hit).item and is_at_work(letter, hit))
        (did if shown and not listed else said)[hit.concept].append(hit)
    return did, said


def _two_or_more(
    letter: Letter, did: dict[str, list[Span]], said: dict[str, list[Span]], minimum: int, **facts: str
) -> Finding:
    shown = [letter.clause(spans[0]) for spans in did.values()] or [spans[0] for spans in said.values()]
    variant = "one" if did else "named"
    return finding(len(did) >= minimum, bool(did or said), shown, variant, minimum=minimum, **facts)


@criterion("system-design", technical=True, minimum=2)
def system_design(letter: Letter, needs: Needs) -> Finding:
    """Design ideas in the candidate's own work."""
    did, said = ideas(letter, "design")
    for kind, concept in (("messaging", "queues"), ("cache", "caching")):
        for one in of_category(letter, kind):
            if one.used:
                did[concept].append(one)
    said["vague"] += letter.body_hits("design-vague")
    said = {concept: spans for concept, spans in said.items() if spans}
    words = [letter.text[span.start : span.end] for spans in (did or said).values() for span in spans[:1]]
    return _two_or_more(letter, did, said, needs["minimum"], names=named(words))


@criterion("devops", technical=True, minimum=2)
def devops(letter: Letter, needs: Needs) -> Finding:
    """Containers, orchestration, CI/CD, infrastructure as code, deployment, on-call in the candidate's own work."""
    did, said = ideas(letter, "devops")
    for one in letter.mentions:
        kinds = {
            _DEVOPS[by_id()[up].category]
            for up in family(one.technology.id)
            if up in by_id() and by_id()[up].category in _DEVOPS
        }
        for kind in kinds if one.own else ():
            (did if one.used else said)[kind].append(one)
    words = [letter.text[span.start : span.end] for spans in (did or said).values() for span in spans[:1]]
    return _two_or_more(letter, did, said, needs["minimum"], names=named(words))


@criterion("cloud", technical=True)
def cloud(letter: Letter, needs: Needs) -> Finding:
    """A platform with one of its services; the platform, or the cloud in general, alone is partial."""
    services = [one for one in of_category(letter, *_HOSTED)
                if one.technology.category == "cloud-service" or _on_platform(one)]  # fmt: skip
    platforms = of_category(letter, "cloud")
    held = [one for one in services if one.run < 8]
    general = letter.body_hits("cloud-general")
    spans: list[Span] = [*held[:4], *platforms[:2]] or [*services[:2], *general[:2]]
    names = [one.technology.name for one in (platforms or services)]
    return finding(
        bool(held),
        bool(services or platforms or general),
        spans,
        "" if platforms else "general",
        names=named(names),
    )


def _on_platform(one: Mention) -> bool:
    return any(
        by_id()[up].category == "cloud" for up in family(one.technology.id) - {one.technology.id} if up in by_id()
    )


@criterion("database", technical=True)
def database(letter: Letter, needs: Needs) -> Finding:
    """A named database with what was done with it, its size or years; a name or a general word alone is partial."""
    named_ones = [one for one in of_category(letter, "database", "search") if one.technology.id != "sql"]
    years = years_of(letter)
    done = [one for one in named_ones if one.technology.id in years or (one.run < 8 and _worked_on(letter, one))]
    general = letter.body_hits("database-general")
    spans: list[Span] = (
        [letter.clause(one) for one in done] or [*named_ones[:4]] or [letter.clause(hit) for hit in general[:2]]
    )
    names = [one.technology.name for one in named_ones]
    return finding(bool(done), bool(named_ones or general), spans, "" if names else "general", names=named(names))


def _worked_on(letter: Letter, one: Mention) -> bool:
    """Whether something was done with the database itself: an operation on it, or its size."""
    sentence = letter.sentence_of(one)
    size = [
        fig
        for fig in letter.figures
        if fig.kind in ("data", "rate") and sentence.start <= fig.start < sentence.end and abs(fig.start - one.end) < 60
    ]
    work = [hit for hit in letter.near("database-work", one, 70, 90) if letter.own(hit)]
    if not work and one.used and one.run < 5:
        following = letter.around(sentence, 0, 1)
        work = [
            hit
            for hit in letter.hits("database-work")
            if sentence.end <= hit.start < following.end and letter.does(hit, 60, 60)
        ]
    if (size or work) and (one.used or one.run < 4):
        return True
    made = [
        hit
        for hit in letter.near(
            "did", one, 80 if _MADE_IN.search(letter.low, max(0, one.start - 30), one.start) else 45, 0
        )
        if hit.concept in ("build", "improve", "migrate", "act") and letter.own(hit)
    ]
    return (
        one.at_work
        or (bool(made) and one.run <= 4)
        or bool(_KEEPS.search(letter.low[max(0, one.start - 50) : one.start]))
    )


@criterion("monitoring", technical=True)
def monitoring(letter: Letter, needs: Needs) -> Finding:
    """A named tool of observability or described alerting; the word in general is partial."""
    tools = of_category(letter, "monitoring")
    firm = [one for one in tools if one.run < 10 or one.used]
    work = [hit for hit in letter.body_hits("monitoring-work") if letter.does(hit) or letter.near("own", hit, 25, 0)]
    general = [hit for hit in letter.body_hits("monitoring-general") if not letter.near("cliche", hit, 5, 5)]
    spans: list[Span] = [letter.clause(one) for one in [*firm[:3], *work[:3]]] or [*tools[:3], *general[:2]]
    return finding(
        bool(firm or work), bool(tools or general), spans, names=named([one.technology.name for one in tools])
    )


@mistake("coding-only", restates=True)
def coding_only(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Nothing of operations at all."""
    wanted = [findings[one] for one in ("devops", "cloud", "monitoring") if one in findings]
    return Fault(bool(wanted) and all(one.verdict == "missing" for one in wanted))


@mistake("no-database", restates=True)
def no_database(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No database in the letter."""
    return Fault("database" in findings and findings["database"].verdict == "missing")
