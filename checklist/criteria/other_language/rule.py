"""How `other-language` is judged."""

from checklist.criteria import CLEAN, Fault, Findings, Needs, mistake
from checklist.letter import Letter

_SURE = 0.8  # share of the function words that tell a language
_LEAST = 30  # words from which on a letter is in a language


@mistake("other-language")
def other_language(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """The letter is in another language than the one it should be in; only where that one is known."""
    found = letter.language
    if not letter.meant_language or letter.words < _LEAST or found.share < _SURE:
        return CLEAN
    return Fault(found.main != letter.meant_language)
