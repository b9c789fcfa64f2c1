"""Whether a sentence tells of something in particular: a figure, a name, or something that happened."""

import re

from checklist.clauses.verbs import readings
from checklist.letter import Letter
from checklist.lexicon.regex_lists import pieces
from checklist.text.segmentation import Sentence

_HAPPENED = re.compile(
    # Italian: the compound past, the imperfect, the simple past; English: the simple past, the perfect.
    r"(?<!\w)(?:(?:ho|hai|ha|abbiamo|hanno|avevo|aveva|avevamo|avevano|sono|è|siamo|ero|era|eravamo|erano) "
    r"(?:\w+ ){0,2}\w+(?:at|ut|it|tt|st|rs|ss|nt|rt|lt|ns|es|is|os|us)[oaie]"
    r"|(?P<ending>\w{2,}(?:avo|evo|ivo|ava|eva|iva|avamo|evamo|ivamo|avano|evano|ivano|ai|arono|irono|erono))"
    r"|(?:have|has|had|'ve|'d) (?:\w+ )?\w+(?:ed|en|t|de|ne|wn|ept|elt|ought)"
    rf"|\w{{2,}}ed|{pieces('deeds.past')}"
    r"|was|were|had|fell|rose|came|left|became|lost|saw|knew|thought|understood)(?!\w)"
)
_NAME = re.compile(r"(?<=[\w,;:)] )[A-ZÀ-Ý][\w&+.#-]*[\w+#]")
_PAST = re.compile(r"[IR]\d")  # the codes of the imperfect and of the simple past
_NO_FIGURE = frozenset({"bare"})


def _is_past(match: re.Match[str]) -> bool:
    """Whether what looks like a past is one: "scrivevo" is, "scrivo" and "obiettivo" are not."""
    word = match["ending"]
    return not word or any(_PAST.search(one.codes) for one in readings(word, "it"))


def is_particular(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence has a figure, a name within it, a tool in use, or a verb of something that happened."""
    if any(map(_is_past, _HAPPENED.finditer(letter.low, sentence.start, sentence.end))):
        return True
    if any(one.kind not in _NO_FIGURE for one in letter.figures_in(sentence.start, sentence.end)):
        return True
    if any(one.used for one in letter.mentions_in(sentence.start, sentence.end)):
        return True
    return any(match[0] not in {"I", "I'm"} for match in _NAME.finditer(letter.text, sentence.start, sentence.end))
