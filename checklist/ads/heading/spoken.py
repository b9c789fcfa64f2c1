"""A role as a letter says it: one person, no gender mark, no capitals throughout."""

import re

_GENDER = re.compile(r"(?<!\w)(?P<kept>[^\W\d_]{4,})(?:/-?|\()(?P<other>[^\W\d_]{1,20})\)?(?!\w)")
_ENDINGS = frozenset({"a", "o", "e", "i", "rice", "trice", "trici", "essa", "ssa", "ra", "in"})
# Endings of Italian nouns in the plural and in the singular.
_SINGULAR = tuple(
    (re.compile(f"{plural}$"), singular)
    for plural, singular in (
        ("(t|s)ori", r"\1ore"),
        ("trici", "trice"),
        ("ist[ie]", "ista"),
        ("(ie|gne)ri", r"\1re"),
        ("tecnici", "tecnico"),
        ("(impiegat|addett|cuoc)h?i", r"\1o"),
        ("(consulent|assistent|docent|insegnant|responsabil|contabil|agent|dirigent)i", r"\1e"),
        ("operai", "operaio"),
    )
)
# Words that follow an Italian noun and change with it: where one does, the plural is left as it is.
_AGREES = re.compile(r"[a-zà-ù]{3,}i$")
_AGREEING = (
    (re.compile(r"(iv|ic|at|ut|an|ar)i$"), r"\1o"),
    (re.compile(r"(al|il)i$"), r"\1e"),
    (re.compile(r"ci$"), "co"),
    (re.compile(r"isti$"), "ista"),
)
_PLURAL = re.compile(
    r"(?P<one>\w+(?:er|or|ist|ian|eer|yst|ant|ect|intern|nurse|lead|chef|owner))s(?=$|\s(?:of|for|in)\s|,)", re.I
)
_VOWELS = frozenset("aeiouàèéìòù)")  # with which Italian words end, and English names of roles in Italian do not
_KNOWN = {
    "devops": "DevOps",
    "ios": "iOS",
    "frontend": "Frontend",
    "github": "GitHub",
    "javascript": "JavaScript",
    "web": "Web",
    "lead": "Lead",
}
# Common words of three letters, which are no initials.
_SHORT = frozenset(
    {
        "art",
        "bar",
        "bus",
        "car",
        "dog",
        "fix",
        "gas",
        "key",
        "lab",
        "law",
        "pet",
        "pub",
        "sea",
        "sud",
        "est",
        "tax",
        "van",
    }
)
_SMALL = frozenset(
    {
        "di",
        "del",
        "della",
        "dei",
        "alla",
        "delle",
        "dello",
        "degli",
        "nel",
        "nella",
        "con",
        "alle",
        "allo",
        "ai",
        "al",
        "agli",
        "of",
        "for",
        "and",
        "the",
        "in",
        "e",
        "ed",
        "to",
        "a",
        "per",
    }
)


def spoken(said: str, language: str) -> str:
    """How a letter says the role that an advertisement names.

    Args:
        said: Words of the advertisement without its marks.
        language: "it" or "en", that of the advertisement: in Italian only the first word of a role has a capital.
    """
    words = " ".join(said.split())
    if not words:
        return ""
    words = _GENDER.sub(_one_gender, words)
    return _capitals(_one_person(words.lower()).upper() if words.isupper() else _one_person(words), language)


def _one_gender(match: re.Match[str]) -> str:
    kept, other = match["kept"], match["other"].lower()
    alike = other in _ENDINGS or (len(other) > 4 and kept.lower()[:4] == other[:4])
    return kept if alike else match[0]


def _one_person(words: str) -> str:
    english = _PLURAL.search(words)
    if english:
        return words[: english.end("one")] + words[english.end("one") + 1 :]
    first, _, rest = words.partition(" ")
    for plural, singular in _SINGULAR:
        if plural.search(first.lower()):
            adjective, _, others = rest.partition(" ")
            if adjective and _AGREES.fullmatch(adjective):
                agreed = next(
                    (expression.sub(one, adjective) for expression, one in _AGREEING if expression.search(adjective)),
                    "",
                )
                if not agreed or (first.lower().endswith(("trici", "iste"))):
                    return words
                rest = f"{agreed} {others}".strip()
            kept = (
                plural.sub(singular, first)
                if first.islower() or first.istitle()
                else plural.sub(singular, first.lower()).upper()
            )
            return f"{kept} {rest}".strip()
    return words


def _capitals(words: str, language: str) -> str:
    if not words.isupper() or len(words) < 5:
        return words
    written = [_word(word, place) for place, word in enumerate(words.split())]
    named = [word for word in written if word[1:].islower() and word not in _SMALL]
    if language == "it" and all(word[-1] in _VOWELS for word in named):
        written[1:] = [word.lower() if word[1:].islower() else word for word in written[1:]]
    return " ".join(written)


def _word(word: str, place: int) -> str:
    low = word.lower()
    if low in _KNOWN:
        return _KNOWN[low]
    if low in _SMALL and place:
        return low
    if (len(low) <= 3 and low not in _SHORT) or not re.search(r"[aeiouyà-ù]", low):
        return word
    return ".".join(part.capitalize() for part in low.split("."))
