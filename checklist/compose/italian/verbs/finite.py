"""Whether a word of an Italian line is a verb that tells, "Redigo atti", or a noun like one, "Cura del verde".

Nothing else decides whether "mi occupo di" may stand before it. A form that is no noun is a verb; one that is both is
a verb before an object with its article or number, beside another verb of the same person, and before a bare object
where the other lines of the job begin with verbs.
"""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import CLOSED, LINK
from checklist.compose.tables import table

_CODE = re.compile(r"[PI][134]")
_TIMES = (
    r"(?:prim\w|ultim\w|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|mattin\w|pomeriggi\w?|ser[ae]|nott[ei]"
    r"|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|volt[ae]|or[ae]|turn[oi]|stagion[ei]|weekend|fine|estat[ei]|invern[oi])\b"
)
_DETERMINER = re.compile(
    r"(?:(?:il|lo|la|i|gli|le|un|uno|una|ogni|qualche|alcun[ei]|tutt[oiae]|entramb[ei]|quest\w|nuov[ie]|divers[ie]|vari[ei]?"
    r"|numeros[ie]|molt[ie]|circa|oltre|quasi|fino a|due|tre|quattro|cinque|sei|sette|otto|nove|dieci"
    r"|(?!(?:19|20)\d\d\b)\d[\d.,/-]*) "
    rf"|(?:l|un|quest)’)(?!{_TIMES})"
)
# What stands between a verb and its object, and no noun has behind it: "a spasso i cani", "ogni giorno 60 quintali".
_APART = re.compile(
    rf"(?:(?:a|in|di|da|per) [a-zà-ù]+ (?:(?:il|lo|la|i|gli|le|tutt[ie] (?:i|gli|le)) |l’)"
    rf"|ogni \w+ (?:(?:il|lo|la|i|gli|le|un|una|circa|oltre) |\d|l’))(?!{_TIMES})"
)
_PARTITIVE = re.compile(r"(?:dei|degli|delle) (?P<noun>\w+)")
_OF = re.compile(r"(?:di|del|dello|della|dei|degli|delle)\b|(?:d|dell)’")
_ADVERB = re.compile(r"(?:anche|inoltre|spesso|sempre|poi|solo|già|ancora|regolarmente|\w{3,}mente) ")
_FURTHER = re.compile(
    r"(?:,| ed?| ma|,? poi) (?:(?:anche|poi|inoltre|infine|\w{3,}mente) )?(?:[ms]i )?"
    r"(?P<word>[a-zà-ù]+)(?P<rest>(?: [^,;]+)?)"
)
_TELLING = ("ho", "ha", "sono", "è", "ero", "era")
_ENDINGS = {"o": ("m", 1), "a": ("f", 1), "i": ("m", 2), "e": ("f", 2)}


def code_of(word: str, rest: str, *, alike: bool = False) -> str:
    """Mood, tense and person of a word as a verb that tells something.

    Args:
        word: The word.
        rest: What stands behind it.
        alike: Whether the lines beside it begin with verbs.

    Returns:
        A code of `Reading`, "P1"; empty where the word is no finite verb, or is rather a noun or an adjective.
    """
    low = word.lower()
    found = codes(low)
    if not found or re.match(CLOSED, low):
        return ""
    code = found[0]
    after = _ADVERB.sub("", rest, count=1)
    together = bool(_further(f" {rest}", code))
    if _APART.match(after):
        told = True
    elif _DETERMINER.match(after):
        told = not _is_participle(low) or not _agrees(low, after)
    elif _is_participle(low):  # "Tratto pratiche", but not "Distinte base"
        told = low[-1:] in "oa" and _is_many(after)
    elif is_noun_too(low):
        bare = _is_object(low, after) and (bool(agreement(low)) or _is_many(after))
        together = together and (not agreement(low) or _has_object(after, code))
        plural = low.endswith("a") and not is_deed(low) and not is_invariable(after.split()[0]) if after else False
        told = not _OF.match(rest) and (together or (bare and (alike or plural) and not _names_deeds(after)))
    elif not after or re.match(r"\W|ed? ", after):
        beside = re.match(r"(?:,|ed?) (?P<word>[a-zà-ù]+)", after)
        told = together or bool(beside and code in codes(beside["word"]))
    else:  # "preparo delle salse", but not the noun of "ricarica delle batterie"
        of = _OF.match(after) and lemma_of(low, code).endswith("are")
        told = not of or bool(alike and _PARTITIVE.match(after))
    return code if told else ""


def _names_deeds(after: str) -> bool:
    """Whether a further deed stands beside a bare object, so that the first word is a noun: "cambio gomme e posa"."""
    further = re.findall(r"(?:,| e) (?:(?:piccol|nuov|prim)[ao] )?([a-zà-ù]+)", after)
    return any(is_deed(one) and not codes(one) for one in further)


def _is_many(thing: str) -> bool:
    """Whether a bare noun in the plural opens words."""
    word = re.match(r"[a-zà-ù]{3,}", thing)
    agrees = agreement(word[0]) if word else None
    return bool(agrees and agrees.number != 1 and not re.match(LINK, thing))


def lemma_of(low: str, code: str) -> str:
    """The infinitive of a form that tells; empty where it is none."""
    return next((one.lemma for one in readings(low, "it") if code in _CODE.findall(one.codes)), "")


def is_sure(word: str, rest: str) -> bool:
    """Whether form or object tell that a word in the middle of a line is a verb: "… e consegno la merce"."""
    after = _ADVERB.sub("", rest, count=1)
    told = _DETERMINER.match(after) or not word.endswith(("o", "a")) or word.endswith(("isco", "vo", "va"))
    meets = any(one.lemma in table("italian/deeds")["intransitive"].split() for one in readings(word, "it"))
    return bool(told or meets or after != rest or after[:1].isupper() or _is_object(word, after))


def begins_a_clause(word: str, rest: str) -> bool:
    """Whether a word behind a comma or "e" is a verb, in a line that a noun opens."""
    bare = _is_object(word, rest) and not _DETERMINER.match(rest)
    if not agreement(word) and any(re.search("[PI]6|[FC]\\d|G", one.codes) for one in readings(word, "it")):
        return True
    return not bare and not is_noun_too(word) and is_sure(word, rest) and bool(code_of(word, rest))


def is_noun_too(word: str) -> bool:
    """Whether a form of a verb is as well a noun, an adjective or a person: "controllo", "attiva", "cuoco"."""
    listed = table("italian/deeds")
    return bool(agreement(word)) or any(word in listed[name].split() for name in ("no-verbs", "persons", "roles"))


def codes(low: str) -> list[str]:
    """All that a form in small letters can be as a verb that tells, "P1" or "I3"."""
    return [code for one in readings(low, "it") for code in _CODE.findall(one.codes)]


def lemma_of_many(low: str) -> str:
    """What a form in small letters is of as a verb in the present with a plural subject: "produrre" for "producono"."""
    return next((one.lemma for one in readings(low, "it") if "P6" in one.codes), "")


def _is_participle(low: str) -> bool:
    return any("V" in one.codes for one in readings(low, "it"))


def _agrees(participle: str, thing: str) -> bool:
    """Whether a participle agrees with what stands behind it: "Porto i piatti" and "Tratta le pratiche" do not."""
    match = re.match(r"(?P<the>il|lo|la|l’|i|gli|le|una?|uno|un’) ?", thing)
    gender, number = _ENDINGS.get(participle[-1], ("", 0))
    if not match:
        return number != 1 or bool(re.match(r"circa|oltre|\d", thing)) is False
    the = match["the"]
    many = the in ("i", "gli", "le")
    feminine = the in ("la", "le", "una", "un’")
    return many == (number != 1) and (the == "l’" or feminine == (gender == "f"))


def _further(rest: str, code: str) -> list[str]:
    """The further verbs of the same tense and person in a line, which are no nouns."""
    found = []
    for match in _FURTHER.finditer(rest):
        low, after = match["word"], match["rest"].strip()
        sure = code in codes(low) and not re.match(CLOSED, low) and not _is_participle(low)
        if sure and (not is_noun_too(low) or _DETERMINER.match(after)) and not _OF.match(after):
            found.append(low)
    return found


def _has_object(after: str, code: str) -> bool:
    """Whether a further verb has an object of its own, so that words are no tools: "piega a phon, spazzola"."""
    return any(re.search(rf"\b{one} (?!e ?$)(?!ed? )\w", after) for one in _further(f" {after}", code))


def _is_object(low: str, thing: str) -> bool:
    """Whether a bare noun behind a word is its object, and no adjective of it: "Controllo temperature"."""
    word = re.match(r"[a-zà-ù]{3,}", thing)
    if not word or re.match(LINK, thing):
        return False
    fixed = f"{low} {word[0]}" in table("italian/deeds")["of-things-done"]["fixed"]
    agrees = agreement(word[0])
    return not fixed and bool(agrees and (agrees.number != 1 or agrees != agreement(low)))


def verbs_begin(lines: list[str]) -> bool:
    """Whether at least half of the lines of a job begin with a verb that tells."""
    opened = [re.match(r"(?:[ms]i )?(?P<verb>[^\W\d]+) (?P<rest>.+)", one, re.I) for one in lines]
    told = [one for one in opened if one and (one["verb"].lower() in _TELLING or code_of(one["verb"], one["rest"]))]
    return len(told) * 2 >= len(lines) > 0
