"""An answer as one or more sentences of a letter: the person's own, one of the grammar, or behind what it is about."""

import re
from collections.abc import Callable

from checklist.clauses.verbs import readings
from checklist.compose.bilingual.capitals import line_in_small_letters
from checklist.compose.bilingual.language import small, small_words
from checklist.compose.english.phrases import base_of
from checklist.compose.italian.last_check.tells import tells
from checklist.compose.italian.last_check.words import classed
from checklist.compose.letter import capital, lower_first
from checklist.compose.tables import table

# Up to the next comma: what a relative clause or one of time tells is no statement by itself.
_BESIDE = {
    "it": re.compile(
        r"(?<=[\w,;(] )(?:(?:in|con|per|di|a|da|su) )?(?:che|cui|dove|quando|mentre|se|come|perché|chi)\b[^,;:.]*"
    ),
    "en": re.compile(r"(?<=[\w,;(] )(?:which|that|who|whom|whose|where|when|while|if|as|because|what|how)\b[^,;:.]*"),
}  # fmt: skip
_SUBJECT = re.compile(
    r"\b(?:I|we|they|it|you|he|she|this|there)(?:[’'](?:m|ve|d|s|re|ll))? \w|\b(?:I|we|they|it)[’'](?:m|ve|s|re)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+")
_PAST = re.compile(r"(?<=[a-z] )[a-z]+(?= (?!by\b|in\b|with\b|at\b|from\b|of\b))")
_FINITE = re.compile(
    r"(?<=\w )(?<!to )(?:is|are|was|were|has|have|had|went|took|takes|fell|dropped|rose|grew|serves?"
    r"|handles?|runs?|gets?|got|became|loads?|costs?|came|now)\b(?! (?:by|in)\b)"
)
_MINE = re.compile(r"(?<![\w’'./-])i(?=(?:[’'](?:m|ve|d|ll))?(?: [a-z’']+|$))")
_SENTENCE = re.compile(r"(?P<before>[\w%)»”]{4,}|\d)(?P<mark>[.!?…]+ +)(?P<first>[a-zà-ù])")
# What a clause of the grammar begins with that tells a deed, a change or a task of somebody's.
_DEED = {
    "it": re.compile(
        r"ho (?!lavorato )|abbiamo |sono (?:responsabile|referente|tutor) |(?:(?:il|lo|la|i|gli|le) |l’).* (?:è|sono) "
    ),
    "en": re.compile(r"I (?:have|am|was) (?!certified)|[a-z]+ .*\b(?:went|fell|rose|grew|dropped|was|were) "),
}
_NUMERALS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
_STEM = 5  # letters by which a word of an answer is found again in other forms
_KEPT = 0.8  # the share of an answer's words that a sentence of the grammar has to have


def is_foreign(words: str, language: str) -> bool:
    """Whether an answer is in the other language: it has small words of that one, and none of the letter's."""
    said = re.findall(r"[a-zà-ù]{2,}(?![’'\w])", words.lower())
    own, other = small_words(language), small_words("en" if language == "it" else "it")
    return not own & set(said) and sum(one in other for one in said) > 1


def answer(words: str, question: str, language: str, put: Callable[[str], str]) -> str:
    """What somebody typed in answer to a question, as it stands in the letter.

    Args:
        words: The answer.
        question: The key of the question in `questions.yaml`.
        language: That of the letter.
        put: Makes a clause in the first person of a line of a CV; empty where the grammar is not sure of one.

    Returns:
        A sentence of the person's own with its capital and its full stop; where the answer is none, a sentence that the
        grammar makes of it without losing any of it, or what the question is about with the answer behind a colon.
    """
    plain = _tidy(words, language)
    if is_sentence(plain, language):
        return _stopped(capital(plain))
    with_subject = _with_subject(plain) if language == "en" else ""
    if with_subject:
        return _stopped(with_subject)
    about = (table("questions").get(question) or {}).get("about")
    clause = put(plain.rstrip(".!"))
    if clause and _has_all(clause, plain) and (not about or _is_deed(clause, plain, language)):
        return _stopped(capital(clause))
    return _stopped(f"{about[language]}: {_behind_colon(plain, language)}" if about else capital(plain))


def _is_deed(clause: str, plain: str, language: str) -> bool:
    """Whether a clause of the grammar tells something done or changed; "my work includes" answers no question."""
    if not _DEED[language].match(clause):
        return False
    return (
        language == "it" or clause.split()[:2][-1].lower() != plain.split(maxsplit=1)[0].lower()
    )  # "queries", no verb


def _behind_colon(plain: str, language: str) -> str:
    first = plain.split(maxsplit=1)[0]
    number = first.lower() in (classed("numerals") if language == "it" else _NUMERALS)
    return lower_first(plain) if number else small(plain, language)


def _tidy(words: str, language: str) -> str:
    """An answer on one line, with typographic apostrophes, in small letters where it was typed in capitals."""
    plain = line_in_small_letters(" ".join(words.split())).replace("'", "’").strip(" ,;:-–•*")
    if language == "en":
        plain = _MINE.sub("I", plain)
    return _SENTENCE.sub(lambda one: f"{one['before']}{one['mark']}{one['first'].upper()}", plain)


def _stopped(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def is_sentence(plain: str, language: str) -> bool:
    """Whether words, without a full stop too, are a sentence; a noun with a relative clause is none."""
    main = _BESIDE[language].sub("", re.sub(r"\([^()]*\)", "", plain))
    if language == "it":
        return tells(_WORD.sub(_without_second_person, main[:1].lower() + main[1:]))
    first = main.split(maxsplit=1)[0].lower() if main else ""
    finite = _FINITE.search(main) and not base_of(first, "D")
    past = any("D" in one.codes for word in _PAST.finditer(main) for one in readings(word[0].lower(), "en"))
    return bool(_SUBJECT.search(main) or finite or (past and first in ("my", "our", "the", "this", "with")))


def _without_second_person(word: re.Match[str]) -> str:
    """A word that could be a verb; a name, and what could only be said to somebody else ("costi", "sei"), is none."""
    codes = [code for one in readings(word[0], "it") for code in re.findall(r"[PIFRCSU]\d", one.codes)]
    other = codes and all(code[-1] in "25" or code[0] in "SU" for code in codes)
    return "X" if word[0][0].isupper() or other else word[0]


def _with_subject(plain: str) -> str:
    """An English answer that leaves out "I": "used Python for years", "been on call since May"; empty for others."""
    first, _, rest = plain.partition(" ")
    low = first.lower()
    if low in ("been", "done", "seen"):
        return f"I have {low} {rest}" if rest else ""
    past = low != "certified" and any("D" in one.codes and not one.noun for one in readings(low, "en"))
    return f"I {low} {rest}" if past and rest and not re.match(r"(?:by|in|with|at|from)\b", rest) else ""


def _has_all(clause: str, words: str) -> bool:
    """Whether a clause says all that an answer says: each of its numbers and names, and nearly all of its words."""
    said, asked = clause.lower(), words.lower()
    if not set(re.findall(r"\d+", asked)) <= set(re.findall(r"\d+", said)):
        return False
    stems = [one[:_STEM] for one in re.findall(r"[^\W\d_]{4,}", asked)]
    return sum(stem in said for stem in stems) >= _KEPT * len(stems)
