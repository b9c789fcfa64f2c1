"""The object of a deed as a sentence has it: with an article, and in its place."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.genders import Agreement, is_invariable
from checklist.compose.italian.nouns import agreement, article, definite, indefinite
from checklist.compose.tables import table

_ENDINGS = {"o": Agreement("m", 1), "a": Agreement("f", 1)}
_ONLY = re.compile(r"(?:prim|ultim|unic|inter)[oa]\b", re.I)
_MOVED = re.compile(
    r"\b(?P<verb>(?:portat|ridott|abbassat)[oaie]) da (?P<first>\d[\d.,]*) a (?P<last>\d[\d.,]*) (?P<noun>[a-zà-ù]+)"
    r"(?P<rate> (?:l’anno|all’anno|al mese|al giorno|a settimana|la settimana|all’ora|a turno|al turno))?(?=$|[,;.) ])"
)
_DETERMINER = r"(?:un[ao]|ogni|molt[ao]|tant[ao]|tutt[ao]|quell[ao]|quest[ao]|circa|oltre)"
# What stands between a participle and its object.
_ADVERB = re.compile(r"(?:avanti|a termine|a compimento|in produzione|a regime) ")


def with_article(participle: str, lemma: str, thing: str) -> str:
    """The object of a participle with the article that a CV leaves out: "Introdotta scheda" is of "una scheda".

    Args:
        participle: The participle as the CV has it, which agrees with the object.
        lemma: Its infinitive; what it makes new takes the indefinite article.
        thing: What stands behind the participle.

    Returns:
        The object; as it was where it needs no article, or where the article is not sure.
    """
    adverb = _ADVERB.match(thing)
    if adverb:
        return f"{adverb[0]}{with_article(participle, '', thing[adverb.end() :])}"
    word = re.match(rf"(?!{_DETERMINER}\b)[a-zà-ù]{{3,}}", thing)
    agrees = agreement(thing) if word else None
    # The participle tells gender and number of a noun that no list has, where it ends alike.
    alike = word and word[0][-1] == participle[-1] and word[0][-1] in _ENDINGS and not readings(word[0], "it")
    agrees = agrees or (_ENDINGS[participle[-1]] if alike else None)
    if not word or not agrees or agrees != _ENDINGS.get(participle[-1]) or is_invariable(word[0]):
        return thing
    listed = table("italian/deeds")
    if lemma in listed["giving"].split():
        return thing
    new = lemma in listed["making"].split() and not _ONLY.match(thing)
    the = article(thing, agrees)
    return (indefinite(thing, agrees) if new else f"{the}{thing}" if the else "") or thing


def in_place(clause: str) -> str:
    """A clause in which what moved stands before its figures: "portato gli errori da 9 a 2" for "da 9 a 2 errori"."""

    def turned(match: re.Match[str]) -> str:
        thing = definite(match["noun"]) if match["noun"] not in table("italian/deeds")["units"].split() else ""
        rate = match["rate"] or ""
        whole = f"{match['verb']} {thing}{rate} da {match['first']} a {match['last']}"
        return whole if thing else match[0]

    return _MOVED.sub(turned, clause)


# What came of a deed, which a CV names as a thing: "con riduzione dei fermi e aumento della resa".
_RESULT = re.compile(
    r"(?<= )(?:con|(?P<also>e)(?: dell’| del| della|)) ?(?<=[ ’])"
    r"(?P<noun>riduzione|diminuzione|aumento|incremento|miglioramento) "
    r"(?P<of>(?:dello|della|degli|delle|del|dei) |dell’)(?P<figure>(?:circa |oltre |quasi )?\d)?"
)
_DOES = {
    "riduzione": "riducendo", "diminuzione": "riducendo", "aumento": "aumentando", "incremento": "aumentando",
    "miglioramento": "migliorando",
}  # fmt: skip
_THE = {"del": "il ", "dello": "lo ", "della": "la ", "dei": "i ", "degli": "gli ", "delle": "le ", "dell’": "l’"}


def with_result(clause: str) -> str:
    """A clause on a deed, with what came of it in a verb, "riducendo i fermi", or its article, "con una riduzione"."""
    done = False

    def turned(match: re.Match[str]) -> str:
        nonlocal done
        if match["figure"]:
            return match[0] if match["also"] else f"con {indefinite(match['noun'])} {match['of']}{match['figure']}"
        if match["also"] and not done:
            return match[0]
        done = True
        return f"{'e ' if match['also'] else ''}{_DOES[match['noun']]} {_THE[match['of'].strip()]}"

    return _RESULT.sub(turned, clause) if re.match(r"ho (?!partecipato)", clause) else clause
