"""Numbers as the two languages write them."""

import re

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_SCALES = (("milioni", "million"), ("milione", "million"), ("miliardi", "billion"), ("mila", "thousand"))


def turned(written: str, language: str) -> str:
    """A number of one language in the digits of the other: "1.200,5" and "1,200.5".

    Args:
        written: Digits with the separators of the language that is not `language`.
        language: The one wanted, "it" or "en".
    """
    return _NUMBER.sub(lambda match: match[0].translate(str.maketrans(".,", ",.")), written)


def scaled(word: str, language: str) -> str:
    """The word for a power of a thousand, "milioni" or "million", in a language; empty for other words."""
    pair = next((pair for pair in _SCALES if word.lower() in pair), None)
    return "" if not pair else pair[0] if language == "it" else pair[1]
