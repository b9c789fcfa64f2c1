"""Capitals in the middle of a sentence: names keep theirs, common words lose it."""

import re

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, is_name, is_named_system, lowered, words_of
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_MEMBER = re.compile(r"(?:(?<=, )|(?<= and )|(?<= & )|(?<=: ))(?P<word>[A-Z][a-z]+)(?!\w|\.\w|’)(?P<next> \S+)?")
# A plural with a capital behind another word, and no name of several words.
_INSIDE = re.compile(r"(?<=[a-z] )(?P<word>[A-Z][a-z]+s)(?=$|,| [a-z(])(?! and [A-Z])")
# A name of a place, firm or tool behind which "and" joins another: "across North Cumbria and", "on Tide and".
_NAME_BEFORE = re.compile(
    r"\b(?:in|at|across|for|from|to|of|on|with|using|via|between|around|near) "
    r"(?:[A-Z][a-z]+(?: |, ))*[A-Z][a-z]+(?:,| and) $"
)
_USED = re.compile(r"(?:Use[ds]?|Using) [A-Z]")  # "Use Square tills and Deputy"
_COMMON = re.compile(r"\w{3,}(?:tion|sion|ment|ness|ance|ence|ship|ing|age|ies|ures|ery)s?$")
_LISTS = (
    "mass", "count", "counted-alone", "uncountable", "works", "measured", "uncounted", "one-of", "countable",
    "no-adverbs", "people", "licences",
)  # fmt: skip


def settled(text: str) -> str:
    """A line whose members, joined by commas or "and", begin small where they are common words.

    "Invoicing and Credit control" becomes "Invoicing and credit control"; "Leeds, Bath and York" stays, and so does
    a member of two words with capitals, "Ghost Walks".
    """
    tools = [(one.start, one.end) for one in find(text, fold(text))[1]]
    text = _INSIDE.sub(lambda one: _small_inside(one, tools), text)
    lone = len(re.findall(r"(?:, | and | & )[A-Z][a-z]+(?=,| and | & |$)", text)) > 1
    return _MEMBER.sub(lambda match: match[0] if _is_kept(match, tools) else _settled(match, lone=lone), text)


def _is_kept(match: re.Match[str], tools: list[tuple[int, int]]) -> bool:
    """Whether a word keeps its capital by its place: in brackets, behind a name, as a tool beside another, as used."""
    tool = any(start <= match.start("word") < end for start, end in tools) and len(tools) > 1
    product = _USED.match(match.string) and not match["word"].endswith("s")
    return tool or product or _is_inside(match) or bool(_NAME_BEFORE.search(match.string[: match.start()]))


def _small_inside(match: re.Match[str], tools: list[tuple[int, int]]) -> str:
    """A plural inside a line without its capital, where it is known to be no name: "Fitted Kitchens"."""
    word = match["word"]
    low = word.lower()
    known = {low.removesuffix("s"), low.removesuffix("es"), re.sub(r"ies$", "y", low)} & words_of("count")
    tool = any(start <= match.start("word") < end for start, end in tools)
    before = match.string[: match.start()].rstrip().rpartition(" ")[2]
    opens = match.start() <= len(before) + 1 and bool(base_of(before, "VG"))  # "Fitted Kitchens", not "Green Schools"
    plain = before.islower() and before not in words_of("prepositions") and before not in ("of", "the", "as", "to")
    return low if known and not tool and (opens or plain) else word


def _is_inside(match: re.Match[str]) -> bool:
    """Whether a word stands in brackets, where names are listed."""
    before = match.string[: match.start()]
    return before.count("(") > before.count(")")


def skill(name: str) -> str:
    """A skill as it stands in the middle of a sentence: "rota planning", "Excel"."""
    first = re.match(r"[A-Z][a-z]+(?= [a-z]|$)", name)
    name = re.sub(r"(?<=\w) & (?=\w)", " and ", name)
    known = first and (first[0] == name or " and " in name) and find(name, name.lower())[1]  # "Spark", "Word and Visio"
    return lowered(name) if first and not known and is_common(first[0]) else name


def is_whole_skill(name: str) -> bool:
    """Whether a skill is a name, and neither somebody nor without its article: "Excel", and not "company CRM"."""
    loose = re.search(
        r" (?:at|for|with|from|in|to|on) [a-z]|^(?:some|basic|good|bit|a bit|a little|a few|working|home) ", name, re.I
    )
    somebody = re.match(r"[A-Z][\w-]+(?= (?:of|for|at) )", name)  # "Organiser of a film club", who is no skill
    person = somebody and (is_person(somebody[0].lower()) or somebody[0].endswith(("er", "or", "ist")))
    return not loose and not person and not re.fullmatch(r"[a-z]+ [A-Z]{2,}", name)


def _settled(match: re.Match[str], *, lone: bool) -> str:
    word, behind = match["word"], match["next"] or ""
    tool = find(word, word.lower())[1] and not word.endswith("ing")
    longer = any(one.start == 0 and one.end > len(word) for one in find(word + behind, (word + behind).lower())[1])
    name = tool or longer or is_named_system((word + behind).split())
    name = name or is_name(word) or (behind[1:2].isupper() and not is_name(behind.strip(" ,.")))
    if name or (lone and not _COMMON.match(word)) or not is_common(word):
        return match[0]
    return lowered(word) + behind


def is_common(word: str) -> bool:
    """Whether a word with a capital is known not to be a name."""
    low = word.lower()
    found = readings(low, "en")
    verb = any(one.noun or "G" in one.codes for one in found)
    return verb or bool(_COMMON.match(low)) or any(low in words_of(one) for one in _LISTS)
