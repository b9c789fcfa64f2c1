"""What an English letter says of papers and training, in fewer sentences than kinds of them, and of prizes."""

import re

from checklist.compose.english.wording.prizes import prize
from checklist.compose.letter import Paragraph
from checklist.compose.voice import Voice

# Sentences on papers that may be one with the next of them: the second one is told behind "and".
_JOINED = re.compile(r"(?:My qualifications |My training |I have completed )(?!.*, and (?:my|I) )")
_LONGEST = 36  # words of a sentence that is made of two
_MOST_PRIZES = 2


def in_few_sentences(studies: Paragraph) -> Paragraph:
    """The sentences on studies and papers, those on qualifications, training and courses two by two.

    Args:
        studies: The sentences of `background.studies`.

    Returns:
        A paragraph in which a sentence made of two rests on the facts of both.
    """
    found = Paragraph()
    for text, facts in studies.sentences:
        before = found.sentences[-1] if found.sentences else None
        short = before and len(f"{before[0]} {text}".split()) <= _LONGEST
        if before and short and _JOINED.match(before[0]) and _JOINED.match(text):
            behind = text if text.startswith("I ") else text[:1].lower() + text[1:]
            found.sentences[-1] = (f"{before[0].removesuffix('.')}, and {behind}", (*before[1], *facts))
        else:
            found.add(text, facts)
    return found


def prizes(voice: Voice) -> Paragraph:
    """The prizes whose names say what they are, in one English sentence: "I won the Tarn Bread Cup in 2018"."""
    entries = voice.person.facts.entries("award") if voice.language == "en" else ()
    said = [(prize(one.title, str(one.start.year) if one.start else ""), one.pointer) for one in entries]
    told = [(clause, pointer) for clause, pointer in said if clause][:_MOST_PRIZES]
    found = Paragraph()
    if told:
        found.add(f"{', and '.join(clause for clause, _ in told)}.", tuple(pointer for _, pointer in told))
    return found
