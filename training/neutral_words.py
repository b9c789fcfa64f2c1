"""Write the words that say nothing of their writer, for the gate of `letters/wording/`.

The command is `python -m training.neutral_words`.

Taken are words that training letters of all guides of a language share. Left out are words that mean something to the
claim check, and those below, which could add to what a sentence claims. What stays joins words: articles, prepositions,
conjunctions, pronouns, auxiliaries.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

from checklist.claims.words import meanings
from checklist.text.segmentation import fold
from training.letters import load

FOLDER = Path(__file__).resolve().parent.parent / "letters/wording/gate/neutral"
SHARE = 0.01  # of the letters of each guide: what fewer have is no word of all letters
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ONE_LETTER = {"it": "aeioè", "en": "ai"}
# By language: numbers, amounts and hedges; negation; causes; novelty and rank; other people; verbs that claim a deed.
_ADD = {
    "it": """
        due tre quattro cinque sei sette otto nove dieci volta volte
        circa oltre quasi appena più meno molto molti molta molte poco pochi poca poche tutto tutti tutta tutte
        ogni qualche alcuni alcune sempre solo soltanto grande grandi grosso piccola piccolo buon buona buone cioè tutt
        no non né mai senza
        perché poiché quindi così allora però
        nuovo nuovi nuova nuove già ancora prima oggi ora adesso sopra sotto ex stessa stesso altro altri altra
        altre presso
        noi nostro nostra nostri nostre abbiamo siamo loro lui lei vi voi ve vostro vostra vostri vostre
        avete siete hanno ti ciao si se
        fa faccio fare fatto fatta preso presa smesso passo vuole vorrei può possa posso deve possiamo sa
        base cv go hr on po so ssa up vs xxx via
    """,
    "en": """
        two three four five seven eight nine ten once twice each every any all both few many most more less much some
        only about above over under up down again always ever even already very great good big small very same new old
        st per
        no not never without nor neither else
        because due since so therefore thus why through
        we us our ours own they their them he his her she you your yours mr ms dr hr mine
        am can could may must shall should will would let
        did do does doing done get go goes gone good got give had make made making lose possess put says see spent state
        take taken took went chose come came cross boxes idea sixteen thirty six seven one ones first second
        add back co cv hi off please still xxx here out passed today
    """,
}
_HEAD = "# Made by `python -m training.neutral_words`: words that say nothing of their writer.\n"


def neutral_words(language: str) -> list[str]:
    """The words of a language, in order."""
    letters: Counter[str] = Counter()
    having: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for letter in load():
        if letter.language == language and letter.source != "guide":
            letters[letter.guide] += 1
            having[letter.guide].update(set(_WORD.findall(fold(letter.text))))
    shared = [
        word for word in set().union(*having.values())
        if all(having[guide][word] >= SHARE * count for guide, count in letters.items())
    ]  # fmt: skip
    adding = set(_ADD[language].split())
    return sorted(word for word in shared if _is_neutral(word, language) and word not in adding)


def _is_neutral(word: str, language: str) -> bool:
    return not meanings(word) and (len(word) > 1 or word in _ONE_LETTER[language])


if __name__ == "__main__":
    for language in ("it", "en"):
        text = _HEAD + "\n".join(neutral_words(language)) + "\n"
        (FOLDER / f"{language}.txt").write_text(text, encoding="utf-8")
