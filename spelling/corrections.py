"""The words that a misspelt one may have been meant to be: those a single slip away, the likeliest first.

Candidates are all edits of one letter that are words, as in P. Norvig's "How to Write a Spelling Corrector"
(norvig.com/spell-correct.html); their order follows what fingers do: accents, letters swapped, doubled or left out, and
keys that lie beside each other.
"""

from collections.abc import Callable, Collection, Container, Iterator

from spelling.lists import often_wrong, words

SHOWN = 3  # corrections offered for one word
_SHORT = 3  # letters
_LETTERS = {"it": "aeioulnrtscdpmvgbfzqhàèéìòù", "en": "etaoinshrdlcumwfgypbvkjxqz"}
_ACCENTS = {"a": "à", "e": "éè", "i": "ì", "o": "ò", "u": "ù", "à": "a", "è": "ée", "é": "èe", "ì": "i", "ò": "o",
            "ù": "u"}  # fmt: skip
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACES = {letter: (row, column) for row, keys in enumerate(_ROWS) for column, letter in enumerate(keys)}


def corrections(
    word: str, language: str, is_word: Callable[[str], bool], *, used: Collection[str], common: Container[str]
) -> tuple[str, ...]:
    """Up to three words one slip away from a misspelt one, in its letter case; none where there is none.

    Args:
        word: The misspelt word, with straight apostrophes.
        language: "it" or "en".
        is_word: Whether a word in lower case stands in the dictionary.
        used: Words in lower case that stand elsewhere in the letter; they come first.
        common: Words that are used most in the language; they come before those that are not.
    """
    low = word.lower()
    if meant := often_wrong(language).get(low):
        return (_cased(word, meant),)
    ranked: dict[str, int] = {}
    for rank, candidate in _edits(low, _LETTERS[language]):
        if rank < ranked.get(candidate, 99) and candidate != low:
            ranked[candidate] = rank
    short = words(f"short_{language}")
    right = [one for one in ranked if (len(low) > _SHORT or one in short) and is_word(one)]
    if not right and len(low) == _SHORT:
        right = [one for one in ranked if not ranked[one] and one[-1] in "àèéìòù" and is_word(one)]
    right = [one for one in right if one not in words("never_offered")]
    right.sort(key=lambda one: (ranked[one] - 3 * (one in used) - 2 * (one in common), abs(len(one) - len(low))))
    return tuple(_cased(word, one) for one in right[:SHOWN])


def parted(word: str, language: str, is_word: Callable[[str, str], bool]) -> str:
    """The two words that stand together without a space, with one between them; "" where it is something else."""
    low = word.lower()
    for place in range(3, len(word) - 2):
        first, second = word[:place], word[place:]
        inner_capital = first[1:].islower() and second[0].isupper() and second[1:].islower()
        if inner_capital and word[0].islower() and is_word(low[:place], language) and is_word(low[place:], language):
            return f"{first} {second}"
    return ""


def _edits(low: str, letters: str) -> Iterator[tuple[int, str]]:
    """Every word one edit away with the rank of the slip, 0 the likeliest."""
    splits = [(low[:place], low[place:]) for place in range(len(low) + 1)]
    for before, rest in splits:
        first = 2 if not before else 0  # the first letter is seldom wrong
        if rest:
            doubled = before.endswith(rest[0])
            yield (1 if doubled else 3 + first), before + rest[1:]
            for letter in _ACCENTS.get(rest[0], ""):
                yield 0, before + letter + rest[1:]
            for letter in letters:
                yield (3 if _is_beside(rest[0], letter) else 5) + first, before + letter + rest[1:]
        if len(rest) > 1:
            yield 1, before + rest[1] + rest[0] + rest[2:]
        for letter in letters:
            yield (1 if before.endswith(letter) or rest.startswith(letter) else 3 + first), before + letter + rest


def _is_beside(first: str, second: str) -> bool:
    """Whether two keys lie beside each other."""
    if first not in _PLACES or second not in _PLACES:
        return False
    (row, column), (other_row, other_column) = _PLACES[first], _PLACES[second]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1


def _cased(word: str, correction: str) -> str:
    return correction[:1].upper() + correction[1:] if word[:1].isupper() else correction
