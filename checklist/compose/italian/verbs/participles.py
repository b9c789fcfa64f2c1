"""Lines of an Italian CV that a participle opens, "Sviluppate 9 API", and what its deed is as a clause."""

import re

from checklist.clauses.verbs import inflected
from checklist.compose.italian.activities import words_of
from checklist.compose.italian.changes import AGREES, participle_of, turned
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.lines.missing import closed, is_fixed
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.objects import with_article
from checklist.compose.italian.verbs.own_words import DETERMINED
from checklist.compose.italian.verbs.shares import to_do

_MANY = 2  # the number of a plural
# A preposition directly behind a participle, and a thing with its article that no preposition governs.
_BEHIND_NO_OBJECT = re.compile(
    r"(?:a|ad|in|per|da|dopo|durante|tra|fra|con|su|(?:a|da|ne|su)(?:l|llo|lla|i|gli|lle))(?= )|(?:a|da|ne|su)ll’"
)
_OBJECT = re.compile(
    r"(?<! per)(?<! con)(?<! su)(?<! tra)(?<! fra)(?<! dopo)(?<! durante)(?<! in)(?<! da)"
    r" (?:(?:il|lo|la|i|gli|le|un|uno|una|(?!(?:19|20)\d\d )\d[\d.,]*)(?= )|l’|un’)"
)


def _further(rest: str) -> str:
    """The further participles of "Diviso il rilascio e ridotti i passaggi" in the form that "ho" asks for."""

    def alike(match: re.Match[str]) -> str:
        lemma = "" if agreement(match["verb"]) else participle_of(match["verb"])
        return f"{match['link']}{inflected(lemma, 'it', 'V', 'N') or match['verb']}" if lemma else match[0]

    after = r"(?= (?:il|lo|la|i|gli|le|un|una|con il|con la|con i|in produzione|\d[\d.,]*) | l’)"
    return re.sub(rf"(?P<link> e |, )(?P<verb>\w+[oaie]){after}", alike, rest)


def did(text: str, share: str, *, running: bool = False) -> str:
    """A clause from a line that a participle opens, "Sviluppate 9 API"; empty for others.

    What is done of many things that nobody counts goes on while the job does: "Organizzati laboratori di creta".
    """
    low, _, rest = text.partition(" ")
    lemma = participle_of(low.lower())
    if not lemma or not rest or is_fixed(low, rest) or (lemma == "dare" and agreement(text) != agreement(low)):
        return ""  # "tentata vendita", "data entry"
    mismatch = low[-1] != "o" and not _agree(low, rest)  # "Distinte base"
    if _received(low, lemma, rest):
        return "" if share else f"sono stat{low[-1]} {low.lower()} {rest}"
    if lemma in words_of("moving"):
        return turned(low.lower(), rest, share)
    by_another = re.match(
        r"(?:da|dal|dallo|dalla|dai|dagli|dalle) [^\d]|dall’\D", rest
    )  # "Affiancato da uno sviluppatore"
    determined = re.match(r"(?:il|lo|la|l’|i|gli|le|un|una|circa|oltre)\b|\d", rest)
    # "Cucito di tende" is the noun: what is done has no "di", but for a time, "di notte".
    noun = (agreement(low) and lemma != "dare" and not determined) or re.match(r"di [a-zà-ù]+i\b", rest)
    alone = _said_of_a_thing(lemma, rest) or _agrees_with_nothing(low, rest)
    if mismatch or by_another or noun or alone or participle_of(rest.split()[0]):
        return ""
    if running and not share and lemma in words_of("routine-verbs") and _is_of_many(rest):
        return f"{inflected(lemma, 'it', 'P1', 'N')} {closed(rest)}"
    said = done(lemma, closed(with_article(low.lower(), lemma, _further(rest))), share)
    # The participle that the line itself has, and not that of the table.
    return said if share == "helped" else re.sub(r"^ho \w+", f"ho {low[:-1].lower()}o", said)


def _is_of_many(thing: str) -> bool:
    """Whether things are in the plural, without article, number, result or time, so that they are made again."""
    word = re.match(r"[a-zà-ù]{3,}", thing)
    told = re.search(r"\d|%|\bnuov|\bprim[ei]\b| e \w+[ao]t[oaie] |: ", thing)
    return bool(word) and stands_bare(thing) and not DETERMINED.match(thing) and not told


def _agree(participle: str, rest: str) -> bool:
    """Whether a participle agrees with the noun behind it, as far as that is known."""
    word = re.match(r"[a-zà-ù]+(?= |$)", rest)
    noun, own = agreement(rest) if word else None, AGREES[participle[-1].lower()]
    if not noun or not word or DETERMINED.match(rest):
        return True
    return noun.gender == own.gender and (noun.number == own.number or is_invariable(word[0]))


def _received(low: str, lemma: str, rest: str) -> bool:
    """Whether a line tells what others did to the writer: "Promossa a capoturno"."""
    behind_it = re.match(r"(?:a|al|come|per|da|dal\w*|di|fra|tra|nel\w*|responsabile|referente)\b", rest)
    return lemma in words_of("received") and low[-1] in "oa" and bool(behind_it)


def _said_of_a_thing(lemma: str, rest: str) -> bool:
    """Whether a participle before a preposition has no object, as in "Sviluppato in Python"."""
    if lemma in words_of("intransitive") or not re.match(r"(?:in|con|su|per|tra|fra|nel\w*|sul\w*)\b", rest):
        return False
    if re.match(r"in [\w+#.]+ (?:il|lo|la|l’|i|gli|le|un|uno|una|\d)", rest):  # "Portato in produzione il modello"
        return False
    if (
        re.match(r"in (?:anticipo|ritardo|meno|poco|soli|\w+)(?: \w+){0,4} (?<!\bcon )(?:il|lo|la|i|gli|le) ", rest)
        and " con " not in rest
    ):
        return False  # "Finito in anticipo di un mese il tetto"
    return not re.match(r"con (?:il|lo|la|i|gli|le|l’|\d)", rest) or lemma in words_of("of-things")


def _agrees_with_nothing(participle: str, rest: str) -> bool:
    """Whether the thing with which a participle agrees is not in its line: "Sospesa a marzo per la chiusura"."""
    return participle[-1] != "o" and _BEHIND_NO_OBJECT.match(rest) is not None and not _OBJECT.search(f" {rest}")


def done(verb: str, rest: str, share: str, *, going: bool = False) -> str:
    """An infinitive, perhaps with an object, in the person and tense that share and job ask for."""
    word, _, more = verb.partition(" ")
    behind_verb = f"{more} {rest}".strip()
    participle, infinitive = inflected(word, "it", "V", "N"), inflected(word, "it", "N", "N")
    if not participle or not infinitive:
        return ""
    if infinitive in words_of("helping") or more in words_of("helping"):
        share = ""  # the verb says it already: "ho affiancato", "ho contribuito"
    if share == "helped":
        return f"ho contribuito {to_do(infinitive)} {behind_verb}"
    if share == "team":
        return f"con il team abbiamo {participle} {behind_verb}"
    return f"{inflected(word, 'it', 'P1', 'N')} {behind_verb}" if going else f"ho {participle} {behind_verb}"


def stands_bare(thing: str) -> bool:
    """Whether a thing can be an object without article: "API", "un modello", "5 tecnici", and not "pala gommata"."""
    word = re.match(r"[\w’]*", thing)[0]  # type: ignore[index]
    agrees = agreement(word)
    many = agrees.number == _MANY if agrees else word.endswith("i")
    return many or bool(DETERMINED.match(thing)) or word.isupper() or thing[:1].isdigit() or thing[:2] in ("un", "ci")
