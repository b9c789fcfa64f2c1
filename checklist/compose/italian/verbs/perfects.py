"""Clauses in the Italian perfect, "ho condotto … e ho anticipato …", as an editor would have them."""

import re

_AMOUNT = r"(?:circa |oltre |più di |quasi )?(?:€ ?\d|\d[\d.,]*(?: mila| milion[ei](?: di)?)? ?(?:€|euro\b))"
# Whoever works saves the firm's money and not their own.
_SAVED = re.compile(rf"\b(?P<verb>ho|abbiamo|e) risparmiato (?={_AMOUNT})")
# A second participle behind a relative clause, in which another verb stands.
_FAR = re.compile(
    r"^(?P<first>ho \w+ .*\b(?:che|cui|dove) (?!.*\bho ).*)(?P<link>,? e )"
    r"(?=\w+(?:ato|uto|ito|tto|sto|rso) (?:il |lo |la |i |gli |le |un |una |uno |l’|un’|al |alla |allo |\d))"
)


def perfected(said: str) -> str:
    """A clause with the auxiliary said again behind a relative clause, and money saved told as the firm's.

    Args:
        said: The clause: "ho condotto interviste con chi lasciava il prodotto e anticipato il collegamento".
    """
    return _FAR.sub(r"\g<first>\g<link>ho ", _SAVED.sub(r"\g<verb> fatto risparmiare ", said))
