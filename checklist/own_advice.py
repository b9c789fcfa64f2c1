"""Sentences that a guide gives its readers in place of those of a check, by verdict and language."""

from collections.abc import Mapping

VERDICTS = ("met", "partial", "missing", "found")
_LONGEST = 600  # code points
type OwnAdvice = Mapping[str, Mapping[str, str]]


def read_own_advice(value: object) -> OwnAdvice:
    """The advice of an entry as a guide's file has it.

    Raises:
        ValueError: it is no mapping of verdicts to a text for each language; the message is one sentence.
    """
    if not isinstance(value, Mapping) or not all(key in VERDICTS for key in value):
        raise ValueError(f"must be a mapping with {', '.join(VERDICTS)}")
    for said in value.values():
        if not isinstance(said, Mapping) or not all(isinstance(text, str) for text in said.values()):
            raise ValueError("must be a text for each language")
        if any(len(text) > _LONGEST for text in said.values()):
            raise ValueError(f"must be at most {_LONGEST} characters long")
    return value


def own_advice(advice: OwnAdvice, verdict: str, usual: tuple[str, str], quote: str) -> tuple[str, str]:
    """The sentences in Italian and English: the guide's own where it has one, else the usual ones.

    Args:
        advice: the guide's own.
        verdict: the verdict.
        usual: those of the check.
        quote: what "{quote}" stands for.
    """
    said = advice.get(verdict)
    if not said:
        return usual
    # SECURITY: no str.format, by which a text of an admin would reach into the program's objects.
    italian, english = (said.get(language, "").replace("{quote}", quote).strip() for language in ("it", "en"))
    return italian or usual[0], english or usual[1]
