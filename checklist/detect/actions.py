"""Tell that the writer did something by the grammar of the verb, whichever verb it is.

An auxiliary and its participle ("l'abbiamo ribaltato"), a first person's ending ("smistavo"), "I" or "we" before a past
("we bundled"), and a past or participle that opens a line or goes on from another. What one feels, knows or receives is
no deed: those verbs stand in `lexicon/cues.yaml`.
"""

import re

from checklist.lexicon.regex_lists import pieces, words
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Sentence, Span

_IDLE = {"it": pieces("deeds.idle-it"), "en": pieces("deeds.idle-en")}
_ADVERB = {"it": pieces("deeds.adverb-it"), "en": pieces("deeds.adverb-en")}
_PARTICIPLE = rf"(?!(?:{_IDLE['it']})(?!\w))\w{{2,}}(?:[aiu]t|[rstn]t|lt|[aeiuor]s|ss)[oaie]"
_SURE = rf"(?!(?:{_IDLE['it']})(?!\w))(?:\w{{3,30}}[aiu]t|\w{{0,6}}(?:{pieces('deeds.strong')}))[oaie]"
_PAST = rf"(?!(?:{_IDLE['en']})(?!\w))(?:\w{{2,30}}ed|{pieces('deeds.past')})"
_TO_DO = r"\w{2,}(?:[aei]r(?:e|mi|ci|l[oaie]|gli|ne)|rre|rl[oaie])"
_ITALIAN = sieved(
    rf"(?<!\w)(?:ho|abbiamo|avevo|avevamo|mi sono|mi ero|ci siamo|avendo|dopo aver) (?:(?:{_ADVERB['it']}) ){{0,2}}"
    rf"(?:(?:{pieces('deeds.helping-it')}) (?:a |ad |di )?(?P<infinitive>{_TO_DO})|(?P<participle>{_PARTICIPLE}))(?!\w)"
)
# Endings of the first person, looked for from behind: few words have them.
_ENDS = sieved(r"(?:[aei]vo|[aei]vamo|mmo|iamo)(?!\w)")
_ENDING = re.compile(
    rf"(?!(?:{_IDLE['it']})(?!\w))"
    r"(?:\w{2,30}(?:[ae]vo|[^tsgl\W]ivo|estivo|artivo|antivo|[aei]vamo|[aei]mmo)|\w{3,30}iamo)(?!\w)"
)
# A present of the first person ends like many nouns: it counts behind a pronoun, or opens a clause with an object.
_PRESENT = sieved(
    r"(?:(?<!\w)(?:io|li|ci|ne|(?:me|ve|glie|e|che|non) ?l[oaie]|che|poi|e|ed|dove|quando|ogni \w+)\s"
    rf"|(?<=[.;:,(?!\n])\s|\A)(?!(?:{_IDLE['it']}|{pieces('deeds.noun-o')})(?!\w))"
    rf"(?P<present>\w{{3,}}[^\Waeiou]i?o)(?= (?:{pieces('deeds.object')})(?!\w))"
)
_I_DO = sieved(
    rf"(?<!\w)io (?:non |li |le |lo |la |ci |ne |gli )?(?!(?:{_IDLE['it']}"
    rf"|{pieces('deeds.noun-o')})(?!\w))(?P<present>\w{{3,}}o)(?!\w)"
)
_SPEAKS = re.compile(r"(?<!\w)(?:I|[Ww]e|WE)(?!\w)")  # without it there is no English deed to look for
_LONGEST = 24  # letters of a verb
_NOUN = words("deeds.noun")
_DETERMINED = re.compile(rf"(?<!\w)(?:{pieces('deeds.determiner')})\s?$")
_IRREGULAR = words("deeds.past")
# English words that are nouns as often as verbs: they claim only behind "to", "I" and the like, or at the start.
_DOUBTFUL = words("deeds.doubtful")
_VERB_HERE = re.compile(
    r"(?:(?<!\w)(?:to|i|we|you|they|can|could|will|would|may|might|must|should|did|do|does|and|or|then|also|now"
    r"|always|often|helped?|who|that)|^|[\n.;:*•-])\s{0,12}$"
)
_PLAIN = re.compile(r"[a-z]+(?<!ed)(?<!ing)|[a-zà-ù]+[oaei]")  # base forms of English, first persons of Italian
_ENGLISH = sieved(rf"(?<!\w)(?:i|we)(?:'ve|'d)? (?:(?:{_ADVERB['en']}) ){{0,2}}(?P<past>{_PAST})(?!\w)")
# "I pull the data and clean it": a present with its object, of a verb that is no state and no politeness.
_DOES = sieved(
    rf"(?<!\w)(?:i|we) (?:(?:{_ADVERB['en']}) ){{0,2}}(?!(?:{pieces('deeds.idle-present')})(?!\w))"
    r"(?P<does>[a-z]{3,})(?<!ed)"
    r"(?= (?:\w+ ){0,2}?(?:the|my|our|a|an|them|it|each|every|all|that|this|these|new|up|out|down|over|\d+)(?!\w))"
)
# Work told by its noun, in a list: "Attività: analisi dei requisiti, stesura della documentazione".
_NOMINAL = sieved(
    rf"(?:[:,;\n]\s?|^)[-•*]?\s?(?P<noun>{pieces('deeds.nominal')})(?= (?:de(?:l|lla|llo|i|gli|lle)|dell'|di|of|and"
    rf"|e|a|ai|agli|alla|alle|on|for|to) ?)"
)
# "I was explaining each week what was closed", as many write it who learnt English late.
_WAS_DOING = sieved(
    rf"(?<!\w)(?:i|we) (?:was|were|have been"
    rf"|had been) (?:(?:{_ADVERB['en']}) )?(?!(?:{pieces('deeds.idle-ing')})(?!\w))(?P<ing>[a-z]{{2,}}ing)(?!\w)"
)
_MORE = sieved(
    rf"(?:[,;]|(?<!\w)(?:e|ed|poi|and|then))\s(?:(?:e|ed|poi|and|then|{_ADVERB['en']}) )?"
    rf"(?P<more>{_SURE}|{_PAST})(?!\w)(?! by\b| da\b| dal| dai)"
)
_OPENS = re.compile(
    rf"(?:\w{{1,30}}ly )?(?P<opens>{_SURE}|{_PAST})(?!\w) (?!by\b|in\b|with\b|as\b|at\b|to\b|da\b|dal|dai)(?=[a-z\d'])"
)


def _pronoun(text: str, start: int) -> bool:
    """Whether the "i" is English: the Italian article is written small."""
    return text[start] != "i"


def _first_persons(low: str) -> list[Span]:
    """Italian verbs whose ending says who acts."""
    found = []
    for match in _ENDS.finditer(low):
        start = match.start()
        while start > max(0, match.end() - _LONGEST) and low[start - 1].isalpha():
            start -= 1
        if _ENDING.fullmatch(low, start, match.end()):
            found.append(Span(start, match.end()))
    return found


def deeds(text: str, low: str, sentences: list[Sentence]) -> list[Span]:
    """The verbs by which the writer says to have done something, in order, each once.

    Args:
        text: the letter.
        low: the folded letter.
        sentences: its sentences.
    """
    found = [Span(*match.span(match.lastgroup or 0)) for match in _ITALIAN.finditer(low)]
    found += _first_persons(low)
    singles = [(_PRESENT, "present"), (_I_DO, "present"), (_NOMINAL, "noun")]
    if _SPEAKS.search(text):
        singles += [(_ENGLISH, "past"), (_DOES, "does"), (_WAS_DOING, "ing")]
    for pattern, group in singles:
        english = group in ("past", "does", "ing")
        found += [
            Span(*match.span(group)) for match in pattern.finditer(low) if not english or _pronoun(text, match.start())
        ]
    starts = sorted(found)
    place = 0
    for sentence in sentences:
        while place < len(starts) and starts[place].start < sentence.start:
            place += 1
        opened = _OPENS.match(low, sentence.start, sentence.end)
        if opened and text[opened.start("opens")].isupper():
            found.append(Span(*opened.span("opens")))
        elif place == len(starts) or starts[place].start >= sentence.end:
            continue
        first = opened.start("opens") if opened else starts[place].end
        found += [Span(*match.span("more")) for match in _MORE.finditer(low, first, sentence.end)]
    return sorted(set(found))


def is_noun(low: str, hit: Hit) -> bool:
    """Whether a listed word stands as a noun: the name of a trade ("engineer"), or a plain form behind an article."""
    if _NOUN.fullmatch(low, hit.start, hit.end):
        return True
    if _IRREGULAR.fullmatch(low, hit.start, hit.end) or not _PLAIN.fullmatch(low, hit.start, hit.end):
        return False
    if _DETERMINED.search(low, max(0, hit.start - 12), hit.start):
        return True
    return bool(_DOUBTFUL.fullmatch(low, hit.start, hit.end)) and not _VERB_HERE.search(
        low, max(0, hit.start - 12), hit.start
    )
