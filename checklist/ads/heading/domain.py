"""The company whose name is in the address to which applications go: "jobs@wrenfield.example" and "Wrenfield Boats"."""

import re
import unicodedata
from collections import Counter

from checklist.ads.heading.names import LEGAL, NAME, company_in
from checklist.ads.heading.roles import names_a_role
from checklist.ads.heading.words import listed
from checklist.text.segmentation import Span

_HOST = re.compile(r"(?:@|https?://|(?<![\w.])www\.)(?P<host>[\w-]+(?:\.[\w-]+)+)")
_SHORTEST = 4  # letters of a name; shorter ones are found in other words by chance
_JOINED = {"&": ("", "and", "e", "und")}


def hosts(whole: str) -> frozenset[str]:
    """The names in the e-mail and web addresses of an advertisement, as letters and figures."""
    return frozenset(label for match in _HOST.finditer(whole) for label in _labels(match["host"]))


def company_of_address(plain: str, labels: frozenset[str]) -> Span | None:
    """The name in the text that an e-mail or web address in it repeats; the fullest of the forms that occur most.

    Args:
        plain: The beginning of the advertisement, without its marks, in which names are looked for.
        labels: What `hosts` found in all of it.
    """
    found: list[Span] = []
    for match in re.finditer(NAME, plain) if labels else ():
        words = [(match.start() + one.start(), match.start() + one.end()) for one in re.finditer(r"\S+", match[0])]
        if name := _named(plain, words, labels):
            found.append(name)
    if not found:
        return None
    said = {one: plain[one.start : one.end] for one in found}
    often = Counter(said[one] for one in found)
    return max(found, key=lambda one: (LEGAL.search(said[one]) is not None, often[said[one]]))


def repeats(said: str, labels: frozenset[str]) -> bool:
    """Whether one of the names in addresses is that of a company."""
    words = said.split()
    return any(
        _spelled(words[start:end]) & labels for start in range(len(words)) for end in range(start + 1, len(words) + 1)
    )


def _labels(host: str) -> list[str]:
    """What may be a company's name in a host, without what follows the last dot."""
    parts = (_letters(part) for part in host.split(".")[:-1])
    return [part for part in parts if len(part) >= _SHORTEST and not listed("hosts").fullmatch(part)]


def _letters(word: str) -> str:
    split = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in split if char.isascii() and char.isalnum())


def _spelled(words: list[str]) -> set[str]:
    """How an address may spell some words of a name."""
    spelled, joined = {""}, _JOINED if words.count("&") < 3 else {}
    for word in words:
        spelled = {begun + letters for begun in spelled for letters in joined.get(word, (_letters(word),))}
    return spelled


def _named(plain: str, words: list[tuple[int, int]], labels: frozenset[str]) -> Span | None:
    for first in range(len(words)):
        for last in range(first, len(words)):
            if _spelled([plain[start:end] for start, end in words[first : last + 1]]) & labels:
                return _whole(plain, words, first, last)
    return None


def _whole(plain: str, words: list[tuple[int, int]], first: int, last: int) -> Span | None:
    """The name with the words before and behind that belong to it."""
    begin = 0
    while begin < first and listed("no-name").fullmatch(plain[slice(*words[begin])]):
        begin += 1
    for end in range(len(words) - 1, last - 1, -1):
        start, stop = words[begin][0], words[end][1]
        if not names_a_role(plain[start : words[first][0]]) and not names_a_role(plain[words[last][1] : stop]):
            return company_in(plain, start, stop)
    return company_in(plain, words[first][0], words[last][1])
