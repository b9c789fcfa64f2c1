"""Mistakes of a product manager's letter."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.criteria.products import shipped, within
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.text.spans import meets


@mistake("feature-factory", minimum=2)
def feature_factory(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Features shipped and no product measure."""
    hits = shipped(letter)
    missing = "kpi" in findings and findings["kpi"].verdict == "missing"
    found = missing and len(hits) >= needs["minimum"]
    return Fault(found, tuple(letter.clause(hit) for hit in hits[:3]) if found else ())


@mistake("project-not-product")
def project_not_product(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Words of delivery only, and no user, measure or choice."""
    words = letter.body_hits("delivery-word")
    wanted = [findings[one] for one in ("user-research", "kpi", "prioritisation") if one in findings]
    found = len(words) >= 2 and bool(wanted) and all(one.verdict == "missing" for one in wanted)
    return Fault(found, tuple(words[:3]) if found else ())


@mistake("no-user")
def no_user(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No research, and no problem of a user described."""
    if "user-research" in findings and findings["user-research"].verdict != "missing":
        return Fault(False)
    body = letter.parts.body
    problems = [hit for hit in letter.hits("problem") if body.start <= hit.start < body.end]
    return Fault(not any(_of_user(letter, hit) for hit in problems))


# Kin of the phrase: whoever says it of themselves ("mi sento il CEO del saldo punti"), or of all who own a product.
_OF = r"(?: in piccolo)? (?:of|del|dell[aoe']|dei|degli|delle|di) ?"
_CHIEF = r"(?:(?:the|a|an|il|la|l'|un|una|its|quasi) ?)?(?:mini-?)?(?:ceo|amministrat(?:ore|rice) delegat[oa])"
_CEO = re.compile(
    r"(?<!\w)(?:(?:like|as|being|am|i'm|you're|become|sent[oaei]\w*|consider\w+|sono|fare|fatto|come|essere)"
    r" (?:(?:un po'?|quasi|come|kind of|sort of|già|a bit|also) )?(" + _CHIEF + _OF + r"[\w']+(?: \w+)?)"
    r"|(?:is|è) ("
    + _CHIEF
    + _OF
    + r"(?:(?:the|one's|his|her|their|your|my|its|own|suo|proprio|mio) ){0,2}(?:product|prodotto)))"
)


def _of_user(letter: Letter, hit: Span) -> bool:
    """Whether a problem is a user's and something was done about it in the passage."""
    reach = letter.around(letter.sentence_of(hit), 0, 2)
    done = [one for one in within(letter.hits("did"), reach) if letter.own(one)]
    return bool(letter.near("user", hit, 60, 60)) and bool(done)


@mistake("ceo-of-product")
def ceo_of_product(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """The worn phrase and its kin."""
    hits: list[Span] = list(letter.hits("ceo-of-product"))
    kin = [Span(*one.span(one.lastindex or 0)) for one in _CEO.finditer(letter.low)]
    hits += [one for one in kin if not meets(hits, one)]
    return Fault(bool(hits), tuple(sorted(hits)))
