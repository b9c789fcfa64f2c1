"""How `stack-depth` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.detect.technologies.depth import depth_of, is_general, years_of
from checklist.letter import Letter

_STACK = frozenset(
    [
        "protocol",
        "versioning",
        "os",
        "security",
        "language",
        "framework",
        "library",
        "database",
        "search",
        "messaging",
        "cache",
        "container",
        "orchestration",
        "cloud",
        "cloud-service",
        "ml",
        "data",
        "bi",
        "iac",
        "ci-cd",
        "monitoring",
        "testing",
    ]
)


@criterion("stack-depth", technical=True, minimum=2)
def stack_depth(letter: Letter, needs: Needs) -> Finding:
    """Technologies of one's own with years or a stated depth; named ones alone are partial."""
    own = [one for one in letter.mentions if one.own and one.technology.category in _STACK and not is_general(one)]
    deep = {**depth_of(letter), **years_of(letter)}
    known = {one.technology.id: name_of(letter, one) for one in own}
    deep = {ident: span for ident, span in deep.items() if ident in known}
    shallow = [name for ident, name in known.items() if ident not in deep]
    spans = list(deep.values()) or [*own[:4]]
    return finding(
        len(deep) >= needs["minimum"], bool(own), spans, "some" if deep else "named",
        deep=named([known[ident] for ident in deep]),
        names=named(shallow or list(known.values())),
        minimum=needs["minimum"],
    )  # fmt: skip
