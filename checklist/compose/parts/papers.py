"""Two degrees in one sentence, and what an English letter says of papers, training and prizes."""

import re

from checklist.compose.english.wording.prizes import prize
from checklist.compose.letter import Paragraph
from checklist.compose.tables import table
from checklist.compose.voice import Voice
from checklist.facts import Fact
from checklist.text.segmentation import fold

# Sentences on papers that may be one with the next of them: the second one is told behind "and".
_JOINED = re.compile(r"(?:My qualifications |My training |I have completed )(?!.*, and (?:my|I) )")
# A degree with its field, its school and its year.
_DEGREE = re.compile(r"(?P<kind>.+?) (?P<field>in [^()]+) \((?P<from>)(?P<school>[^()]+), (?P<year>\d{4})\)\.")
_DEGREE_ENGLISH = re.compile(
    r"(?P<kind>.+?) (?P<field>in [^()]+?)(?: from (?P<from>[^()]+) \(| \((?P<school>[^()]+), )(?P<year>\d{4})\)\."
)
_LONGEST = 36  # words of a sentence that is made of two
_MOST_PRIZES = 2
_STEM = 6  # letters by which a word is known in either number
_ANY_PAPER = frozenset({
    "corso", "corsi", "attestato", "patentino", "certificazione", "certificato", "abilitazione", "qualifica", "diploma",
    "formazione", "livello", "aggiornamento", "professionale", "professione", "addetto", "addetta", "operatore",
    "operatrice", "tecnico", "base", "avanzato", "laurea", "scuola", "istituto", "liceo", "perito", "master",
})  # fmt: skip
_MOST, _MOST_ASKED = 3, 5  # papers of a letter, and those of them that the advertisement asks for


def asked_for_first(papers: list[Fact], advertisement: str) -> list[Fact]:
    """As many papers as a letter has room for, in their order; those that an advertisement names before the others.

    Args:
        papers: All that the letter could name.
        advertisement: Its text; empty where there is none.
    """
    words = set(_words(advertisement))
    asked = [one for one in papers if words.intersection(_words(one.title))][:_MOST_ASKED]
    kept = [*asked, *(one for one in papers if one not in asked)][: max(_MOST, len(asked))]
    return [one for one in papers if one in kept]


def _words(text: str) -> list[str]:
    """The words of three letters and more that may tell one paper from another."""
    common = table("bilingual/words")["of-all-papers"].split()
    return [word for word in re.findall(r"[^\W\d_+][\w+]{2,}", fold(text)) if word not in common]


def two_degrees(first: str, second: str, language: str) -> str:
    """A sentence on a degree and one more, which says a field and a school of both only once.

    Args:
        first: "Ho conseguito la laurea magistrale in Fisica (Università di Lecce, 2018)."
        second: What stands behind the verb: "la laurea triennale in Fisica (Università di Lecce, 2016)."
        language: "it" or "en".

    Returns:
        "Ho conseguito la laurea magistrale (2018) e la laurea triennale (2016) in Fisica (Università di Lecce)."
    """
    form = _DEGREE if language == "it" else _DEGREE_ENGLISH
    before, after = form.fullmatch(first), form.fullmatch(second)
    schools = [one and (one["school"] or one["from"]) for one in (before, after)]
    if before and after and before["field"] == after["field"] and schools[0] == schools[1]:
        link = "e" if language == "it" else "and"
        both = f"{before['kind']} ({before['year']}) {link} {after['kind']} ({after['year']})"
        school = f"({schools[0]})" if language == "it" else f"from {schools[0]}"
        return f"{both} {before['field']} {school}."
    return f"{first[:-1]} {'e' if language == 'it' else 'and'} {second}"


def is_asked_for(voice: Voice, words: str) -> bool:
    """Whether an Italian advertisement speaks of a paper or a study: "Patentino muletto" and "uso del muletto"."""
    asked = {word[:_STEM] for word in re.findall(r"\w+", voice.ad.text.lower())} if voice.language == "it" else set()
    own = [word.lower() for word in re.findall(r"[^\W\d_]{5,}|\b[A-Z]{2,}\b", words)]
    return any(word[:_STEM] in asked for word in own if word not in _ANY_PAPER)


def asked_first(voice: Voice, papers: list[Fact]) -> list[Fact]:
    """The papers of an Italian letter, those of which the advertisement speaks first, courses behind these."""

    def rank(paper: Fact) -> tuple[bool, bool]:
        asked = is_asked_for(voice, paper.title)
        return not asked, asked and paper.title.lower().startswith("corso")

    return sorted(papers, key=rank) if voice.language == "it" else papers


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
