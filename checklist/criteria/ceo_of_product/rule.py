"""How `ceo-of-product` is judged."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.text.spans import meets

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


@mistake("ceo-of-product")
def ceo_of_product(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """The worn phrase and its kin."""
    hits: list[Span] = list(letter.hits("ceo-of-product"))
    kin = [Span(*one.span(one.lastindex or 0)) for one in _CEO.finditer(letter.low)]
    hits += [one for one in kin if not meets(hits, one)]
    return Fault(bool(hits), tuple(sorted(hits)))
