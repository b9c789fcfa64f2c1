"""How `stakeholders` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.detect.interactions import dealings, people
from checklist.letter import Letter

_TRADE_PEERS = frozenset({"juniors", "seniors", "pmo", "community", "studies"})


@criterion("stakeholders")
def stakeholders(letter: Letter, needs: Needs) -> Finding:
    """Named kinds of stakeholders and what was done with them; stakeholder management in general is partial."""
    body = letter.parts.body
    firm = [one for one in dealings(letter, _TRADE_PEERS, anybody=True) if body.start <= one.start]
    others = [one for one in people(letter, _TRADE_PEERS) if letter.does(one, 110, 60)]
    general = [*letter.body_hits("stakeholder-general"), *others]
    spans = firm[:4] or [letter.clause(one) for one in general[:3]]
    kinds = named([letter.text[one.start : one.end] for one in others])
    return finding(bool(firm), bool(general), spans, "named" if others else "", names=kinds)
