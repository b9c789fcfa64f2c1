"""What the letter knows of the company, and how it ties to the candidate."""

import re

from checklist.checks import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text import Sentence, Span

_READER = re.compile(
    r"(?<!\w)(?:vostr[oaie]|voi|vi|la sua azienda|l'annuncio|nell'annuncio|dell'annuncio|codest[oa]|vs\.?|siete|usate|cercate|avete|gestite|vendete|offrite|lavorate|fate|state|aprite|(?:so|letto|leggo|vedo|visto|notato|sentito|capito|raccontato|scritto) che|servirvi|aiutarvi|your|yours|you|you're|you've|job description|the ad)(?!\w)"
)
_NAME_AT = re.compile(
    r"(?:\bat|\bjoin|\bpresso|\bin|\bfor|\bwith|\bda|\bdi|\bper|\bto|\bof|\bon)\s+((?:[A-ZÀ-Ü][\w&.'’-]*)(?:\s+(?:[A-ZÀ-Ü][\w&.'’-]*|of|di|de|e|&)){0,3})"
)
_IDEA = re.compile(
    r"(?<!\w)(?:idea|idee|ideas|partirei|comincerei|proverei|porterei|potrei|posso|i can|i could|i would|i'd|contribu\w+|apport\w+|utile|utili|useful|help|aiutar\w+|esperienza|experience|conosco|know|so\b|so bene|same problem|stesso problema|simil\w+|similar|match\w*|matches|align\w*|in linea|applicabil\w*|familiar|apply|skills|competenz\w+|background|conoscenza)(?!\w)"
)


def _company_names(letter: Letter) -> set[str]:
    """Names of the company: after the role in the opening sentences, in the greeting or the subject."""
    names: set[str] = set()
    start = letter.parts.greeting.end if letter.parts.greeting else 0
    early = [one for one in letter.sentences if one.end > start][:3]
    for sentence in early:
        has = any(
            sentence.start <= hit.start < sentence.end
            for topic in ("applying", "role")
            for hit in letter.hits(topic)
        )
        if has:
            for match in _NAME_AT.finditer(letter.text, sentence.start, sentence.end):
                names.add(match[1].split()[0].lower().strip(".,'"))
    return {
        name
        for name in names
        if len(name) > 2 and name not in ("linkedin", "the", "milano", "roma", "torino", "indeed")
    }


def _fact(letter: Letter, sentence: Sentence) -> list[Span]:
    inside = Span(sentence.start, sentence.end)
    facts: list[Span] = [
        hit
        for topic in ("fact", "industry-own", "industry-name")
        for hit in letter.hits(topic)
        if inside.start <= hit.start < inside.end
    ]
    facts += [
        one for one in letter.figures if inside.start <= one.start < inside.end and one.kind not in ("years",)
    ]
    facts += [
        one for one in letter.mentions if inside.start <= one.start < inside.end and one.standing == "company"
    ]
    return facts


def _strong(facts: list[Span]) -> bool:
    """Whether one fact alone is concrete: a figure, or what only the trade would name."""
    return any(getattr(one, "topic", "figure") in ("industry-own", "figure") for one in facts)


def _addressed(letter: Letter) -> list[Sentence]:
    """Sentences of the body that speak to the company or name it."""
    names = _company_names(letter)
    body = letter.parts.body
    found = []
    for sentence in letter.sentences:
        if not body.start <= sentence.start < max(body.end, body.start + 1):
            continue
        low = letter.low[sentence.start : sentence.end]
        if _READER.search(low) or any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", low) for name in names):
            found.append(sentence)
    return found


def _tied(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it, says what the candidate brings."""
    for near in letter.sentences[max(0, sentence.index - 1) : sentence.index + 3]:
        done = [hit for hit in letter.hits("did") if near.start <= hit.start < near.end and letter.own(hit)]
        if done or _IDEA.search(letter.low, near.start, near.end):
            return True
    return False


@criterion("company-fit")
def company_fit(letter: Letter, needs: Needs) -> Finding:
    """A concrete fact about the company tied to the candidate; a name or praise alone is partial."""
    told = _addressed(letter)
    if not told:
        return MISSING
    concrete = [(sentence, facts) for sentence in told if (facts := _fact(letter, sentence))]
    for sentence, facts in concrete:
        if (len(facts) >= 2 or _strong(facts)) and _tied(letter, sentence):
            return finding(True, True, [sentence])
    return finding(False, True, [one for one, _ in concrete[:2]] or told[:1], "tie" if concrete else "fact")
