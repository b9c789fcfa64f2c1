"""What an English letter says of papers and training, in fewer sentences than there are kinds of them."""

import re

from checklist.compose.letter import Paragraph

# Sentences on papers that may be one with the next of them: the second one is told behind "and".
_JOINED = re.compile(r"(?:My qualifications |My training |I have completed )(?!.*, and (?:my|I) )")
_LONGEST = 36  # words of a sentence that is made of two


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
