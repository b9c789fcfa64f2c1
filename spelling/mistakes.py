"""What is misspelt or doubled in a text, or lacks a capital, each once with all its places and its corrections."""

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from checklist.lexicon.technologies import technologies
from checklist.text.language import detect
from checklist.text.segmentation import Sentence, fold, lacks_capitals, sentences
from spelling import dictionaries
from spelling.capitals import is_all_capitals, without_capitals
from spelling.corrections import corrections, parted
from spelling.doubled import doubled_words
from spelling.lists import often_wrong, words
from spelling.tokens import Token, hidden, lines_of_tokens, moved, tokens

MOST = 100  # unknown words of a text that are looked at: what is beyond is no letter in the language
_FOREIGN = 0.3  # share of unknown words from which a sentence is in neither language
_LEAST_FOREIGN = 3
# In each process, of the letters that are being written: all but what was just typed is as it was a pause ago.
_WORDS_KEPT, _SENTENCES_KEPT = 8_000, 512


@dataclass(frozen=True, slots=True)
class Mistake:
    """A misspelt or doubled word, or one that lacks a capital.

    ``quote`` is what stands at each of ``spans``, half-open ranges of code points; ``corrections`` are words to put
    there instead, the likeliest first. ``kind`` is "word", "joined" (two words without a space), "doubled", "capital"
    or "all-capitals", which is said of a whole text and has neither quote nor spans.
    """

    kind: str
    quote: str
    spans: tuple[tuple[int, int], ...]
    corrections: tuple[str, ...]


def find_mistakes(text: str, language: str, *, named: Iterable[str] = (), kept: Collection[str] = ()) -> list[Mistake]:
    """The misspelt and doubled words of a text, in the order of their first places.

    Only a word with a correction at hand is reported: what resembles no word is a name or a term of a trade. Of a text
    that was typed without capitals, or in nothing else, that is reported too.

    Args:
        text: The body of a letter.
        language: The language of the letter, "it" or "en"; the text decides where it says otherwise.
        named: Texts whose words are right, such as the company, the role, the person's name, the job ad.
        kept: Words that the person said are right, each as ``as_kept`` makes it.
    """
    seen = hidden(text)
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    offered: dict[tuple[str, str], tuple[str, ...]] = {}
    for start, end, word in doubled_words(seen):
        key = ("doubled", text[start:end])
        found[key].append((start, end))
        offered[key] = (word,)
    if is_all_capitals(seen):
        found["all-capitals", ""], offered["all-capitals", ""] = [], ()
    reader = _Reader(text, seen, language, frozenset(_words(named)) | frozenset(kept))
    for token, kind, offers in reader.mistakes():
        end = token.end + (text[token.end : token.end + 1] in "'’" and _lacks_accent(token.word, offers))
        key = (kind, text[token.start : end])
        found[key].append((token.start, end))
        offered[key] = offers
    taken = {start for spans in found.values() for start, _end in spans}
    for start, end, capital in reader.lacking_capitals():
        if start not in taken:
            found["capital", text[start:end]].append((start, end))
            offered["capital", text[start:end]] = (capital,)
    mistakes = [Mistake(kind, quote, tuple(spans), offered[kind, quote]) for (kind, quote), spans in found.items()]
    return sorted((one for one in mistakes if as_kept(one.quote) not in kept), key=lambda one: one.spans)


def as_kept(words: str) -> str:
    """Words of a text in the form in which they are kept: lower case, straight apostrophes, single spaces."""
    return " ".join(words.lower().replace("’", "'").split())


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for token in tokens(hidden(text)):
            yield token.word.lower()


def _lacks_accent(word: str, offers: tuple[str, ...]) -> bool:
    """Whether the first correction only puts the accent that an apostrophe behind the word stands for: "perche'"."""
    return bool(offers) and offers[0][-1:] in "àèéìòù" and offers[0][:-1] == word[:-1]


@cache
def _technologies() -> frozenset[str]:
    """The words of all names of technologies and methods, in lower case."""
    return frozenset(_words(name for one in technologies() for name in one.names))


@cache
def _small_names() -> frozenset[str]:
    """The names of technologies that are one word in small letters, and keep it at a beginning: "npm", "pytest"."""
    return frozenset(one.name for one in technologies() if one.name.islower() and " " not in one.name)


class _Reader:
    """One reading of a text: which words are unknown, and which of these are mistakes."""

    def __init__(self, text: str, seen: str, language: str, right: frozenset[str]) -> None:
        self.text, self.seen, self.right = text, seen, right
        self.low = fold(text)
        self.sentences = sentences(text)
        written = detect(self.low, self.sentences)
        self.language = written.main if written.share >= 0.7 else language

    @cached_property
    def tokens(self) -> list[Token]:
        """All words; most texts are done with before anybody asks for them."""
        return list(tokens(self.seen))

    @cached_property
    def names(self) -> set[str]:
        """What has its capital letter in the middle of a sentence, and so is a name wherever it stands."""
        return {token.word for token in self.tokens if token.word[0].isupper() and not token.begins}

    @cached_property
    def used(self) -> Counter[str]:
        """How often each word stands in the text, in lower case."""
        return Counter(token.word.lower() for token in self.tokens)

    def mistakes(self) -> Iterator[tuple[Token, str, tuple[str, ...]]]:
        for token in self._unknown():
            if joined := parted(token.word, self.language, dictionaries.is_known):
                yield token, "joined", (joined,)
            elif offers := self._offers(token):
                yield token, "word", offers

    def lacking_capitals(self) -> Iterator[tuple[int, int, str]]:
        """Of a text that was typed without capitals, the words that take one: their range, and what they become."""
        for start, end, capital in without_capitals(self.seen, self.language):
            if self.text[start:end] not in _small_names():
                yield start, end, capital

    def _unknown(self) -> list[Token]:
        """The unknown words outside sentences of another language, at most ``MOST``."""
        unknown: list[Token] = []
        doubtful = deque(
            moved(token, at)
            for at, line in lines_of_tokens(self.seen)
            for token in line
            if _verdict_on(token.word, self.language) != "right"
        )
        begin = 0
        for sentence in self.sentences:
            strange = []
            while doubtful and doubtful[0].start < sentence.end:
                if not self._is_right(token := doubtful.popleft()):
                    strange.append(token)
            if strange and not self._is_foreign(sentence) and not self._are_most(strange, begin, sentence.end):
                unknown += strange
            begin = max(begin, sentence.end)
        return unknown[:MOST]

    def _are_most(self, strange: list[Token], begin: int, end: int) -> bool:
        """Whether so many words between two places are strange that they are in a language that we do not know."""
        if len(strange) < _LEAST_FOREIGN:
            return False
        return len(strange) >= _FOREIGN * sum(begin <= token.start < end for token in self.tokens)

    def _is_foreign(self, sentence: Sentence) -> bool:
        """Whether a sentence is in the other of the two languages."""
        main, share = _language_of(self.low[sentence.start : sentence.end])
        return share > 0.5 and main != self.language

    def _is_right(self, token: Token) -> bool:
        match _verdict_on(token.word, self.language):
            case "right" | "wrong" as verdict:
                return verdict == "right"
            case verdict:
                word = dictionaries.behind_elision(token.word) if self.language == "it" else token.word
                if {word.lower(), token.word.lower()} & self.right:
                    return True
                begins_alike = token.begins and word not in self.names and word == token.word
                return verdict == "unknown" and word[0].isupper() and not begins_alike

    def _offers(self, token: Token) -> tuple[str, ...]:
        def is_word(word: str) -> bool:
            return dictionaries.is_word(word, self.language)

        capital = token.word.capitalize()
        if token.word.islower() and dictionaries.is_known(capital, self.language):
            return (capital,) if self.language == "en" and not lacks_capitals(self.text) else ()
        common = dictionaries.common(self.language)
        offers = corrections(token.word, self.language, is_word, used=self.used, common=common)
        in_prose = token.begins != "line" or (offers and offers[0].lower() in words("openers"))
        return offers if in_prose else ()


@lru_cache(maxsize=_WORDS_KEPT)
def _verdict_on(written: str, language: str) -> str:
    """What a word is by itself: "right", "wrong", "joined" (two words without a space), or "unknown".

    An unknown word may still be a name, and either of the last two one of those that are right in this text.
    """
    word = dictionaries.behind_elision(written) if language == "it" else written
    low = word.lower()
    if written.lower() in often_wrong(language):
        return "wrong"
    if len(word) < 3 or len(set(low)) == 1 or low in _technologies():
        return "right"
    if not word[1:].islower() and any(letter.isupper() for letter in word[1:]):
        return "joined" if parted(word, language, dictionaries.is_known) else "right"
    is_known = dictionaries.is_known(word, language) or dictionaries.is_known(low, language)
    return "right" if is_known else "unknown"


@lru_cache(maxsize=_SENTENCES_KEPT)
def _language_of(low: str) -> tuple[str, float]:
    language = detect(low, [])
    return language.main, language.share
