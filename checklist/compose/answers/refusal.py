"""Answers that say there is nothing to tell: "no", "nessuna", "I have never used one"."""

import re

_OPENS = re.compile(r"(?:sì|si|certo|sure|yes|yep|yeah|ok|beh|well)[,.;:!–-]+ *(?=\w)", re.I)
_BUT = re.compile(r"(?:no|nope)(?:[,.;:–-]+ *| )(?:(?:ma|però|but|however|though) +)", re.I)
_NOTHING = re.compile(
    r"(?:\W|(?:no|nope|none|nothing|never|not sure|not really|not yet|not applicable|n\.?/?a|nil|idk"
    r"|(?:i )?(?:do not|don[’']?t) know|no idea|sì|si|yes|yep|yeah|ok|certo|boh|mai|nessun[oa]?|niente|nulla"
    r"|non so|non lo so|non saprei|non ricordo|non ne ho|non (?:ancora|applicabile)|nessuna idea|x)\b)*",
    re.I,
)
_DENIED = re.compile(
    r"(?:(?:no|purtroppo|unfortunately|mai|ancora no|not yet)[,.;:]* *)?"
    r"(?:(?:io )?non (?:(?:ne|lo|la|li|le|ci|mi|l[’']) ?)?(?:ho|abbiamo|faccio|uso|conosco|so|sono|scrivo|lavoro"
    r"|utilizzo|ricordo|saprei|seguo|gestisco)\b(?! solo)"
    r"|nessun[oa]? (?:esperienza|certificazion\w+|test|cloud|database)\b"
    r"|(?:i|we) (?:(?:have )?never|do not|don[’']?t|did not|didn[’']?t|have not|haven[’']?t|have no|have none|am not)\b"
    r"|i[’']?(?:ve never|m not)\b|never (?:used|worked|had|did|done)\b"
    r"|(?:no|not any) (?:experience|certifications?|tests?)\b)",
    re.I,
)


_STILL = re.compile(r"\b(?:ma|però|tuttavia|invece|but|however|instead|although)\b", re.I)
_LONG = 12  # words of an answer that tells more than that it is not so


def without_opener(words: str) -> str:
    """An answer without the "yes" or the "no, but" that answers the question and belongs into no letter."""
    return _BUT.sub("", _OPENS.sub("", words, count=1), count=1).strip()


def is_refusal(words: str) -> bool:
    """Whether an answer tells nothing that a letter could say: it denies, or is no more than a "yes"."""
    plain = " ".join(words.split())
    denied = _DENIED.match(without_opener(plain)) and not _STILL.search(plain) and len(plain.split()) <= _LONG
    return bool(_NOTHING.fullmatch(plain) or denied)
