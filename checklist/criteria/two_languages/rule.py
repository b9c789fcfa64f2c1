"""How `two-languages` is judged."""

from checklist.criteria import CLEAN, Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text.language import of_paragraph
from checklist.text.segmentation import Span, words

_LEAST = 35  # words in the language of which there is less
_SHARE = 0.2  # of the letter


@mistake("two-languages")
def two_languages(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Paragraphs in Italian and paragraphs in English, and no few words of either; terms inside a sentence are none."""
    found: dict[str, list[Span]] = {"it": [], "en": []}
    for paragraph in letter.paragraphs:
        language = of_paragraph(letter.low, paragraph)
        if language in found:
            found[language].append(paragraph)
    sizes = {language: sum(_words(letter, one) for one in spans) for language, spans in found.items()}
    fewer = min(sizes, key=lambda language: sizes[language])
    if sizes[fewer] < _LEAST or sizes[fewer] < _SHARE * letter.words:
        return CLEAN
    return Fault(True, tuple(found[fewer]))


def _words(letter: Letter, span: Span) -> int:
    return words(letter.text[span.start : span.end])
