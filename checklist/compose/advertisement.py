"""What the composer takes from an advertisement: names, one fact about the firm, and the tools asked for."""

import re
from dataclasses import dataclass
from functools import cached_property

from checklist.ads.reading import Ad, read_ad
from checklist.clauses.verbs import readings
from checklist.compose.bilingual.language import language_of
from checklist.compose.statements import typographic
from checklist.compose.times import LEGAL
from checklist.text.segmentation import sentences

_NAME = r"[A-ZÀ-Ù][\w’'-]+"
_READER = re.compile(
    rf"\b(?P<title>(?:Dott\.ssa|Dott\.|Dr\.?|Ing\.|Prof\.ssa|Prof\.?|Sig\.ra|Sig\.|Mrs?\.?|Ms\.?) )"
    rf"(?P<name>{_NAME}(?: {_NAME})?)"
    r"|(?:[Ss]criv\w+ a|[Cc]ontatt\w+|[Rr]eferente:?|[Ww]rite to|[Cc]ontact:?|[Aa]pply to|[Hh]iring manager:?"
    rf"|responsabile della selezione:?) (?P<plain>{_NAME} {_NAME})\b(?! S\.)"
)
_ADDRESSED = re.compile(r"\b(?:we|our|us|noi|nostr\w+|vostr\w+|siamo|abbiamo|\w+iamo)\b", re.I)
# What is said of the person sought, of the offer or of the way to apply.
_SEEKING = re.compile(
    r"\b(?:cerc\w+|ricerc\w+|selezion\w+|offr\w+|offer\w*|want\w*|need\w*|vogliamo|serve|look\w* for|seek\w*|hir\w+"
    r"|join\w*|you|your|tu|tuo|tua|ti|requi\w+|candidat\w*|apply|salary|ral|contratto|chiediamo|userai|sarai|benefit\w*"
    r"|stipendi\w*|invia\w*|manda\w*|send)\b",
    re.I,
)


@dataclass(frozen=True)
class Advertisement:
    """An advertisement, or none, with the names that the person gave."""

    text: str = ""
    given_company: str = ""
    given_role: str = ""

    @cached_property
    def _ad(self) -> Ad:
        return read_ad(self.text)

    @cached_property
    def company(self) -> str:
        """The firm's name as given, else as the advertisement says it, without its legal form; may be empty."""
        name = self.given_company or (self._ad.employer if self.text else "")
        return typographic(LEGAL.sub("", " ".join(name.split())).strip(" ,"))

    @cached_property
    def role(self) -> str:
        """The role as given, else as the advertisement says it; may be empty."""
        role = self.given_role or (self._ad.role if self.text else "")
        return typographic(" ".join(role.split()))

    @cached_property
    def reader(self) -> str:
        """Who reads the applications, where the advertisement names them: "Dott.ssa Ferri"."""
        match = _READER.search(self.text)
        if not match:
            return ""
        return match["plain"] or f"{match['title']}{match['name']}"

    @cached_property
    def wanted(self) -> dict[str, str]:
        """The id of each thing asked for or spoken of, with how much: "required", "nice" or "spoken"."""
        return {one.id: one.need for one in self._ad.demands} if self.text else {}

    @cached_property
    def languages(self) -> frozenset[str]:
        """The codes of the languages that are asked for."""
        return frozenset(one.code for one in self._ad.languages) if self.text else frozenset()

    def about_the_firm(self, language: str) -> tuple[str, str]:
        """How the letter may repeat one thing that the advertisement says of the firm.

        Returns:
            "said" with words that can follow "I read that", or "quoted" with words to stand in quotation marks, both as
            the advertisement has them; two empty texts where it says nothing of the sort in the letter's language.
        """
        told = [" ".join(self.text[one.start : one.end].split()) for one in sentences(self.text)]
        told = [one.rstrip(".!") for one in told if 5 <= len(one.split()) <= 30 and one.endswith((".", "!"))]
        usable = [one for one in told if language_of(one) == language and not _SEEKING.search(one)]
        usable = [
            one
            for one in usable
            if not re.search(r"[«»“”\"\[\]{}*#|<>]|https?:|\b(?:dal|since|from) (?:19|20)\d\d", one)
        ]
        named = [one for one in usable if self._says_what_it_does(one, language)]
        if named:
            return "said", typographic(named[0])
        spoken = [
            one for one in usable if re.match(r"(?:Our|We|La nostra|Il nostro|I nostri|Le nostre|\w+iamo)\b", one)
        ]
        return ("quoted", typographic(spoken[0])) if spoken else ("", "")

    def _says_what_it_does(self, sentence: str, language: str) -> bool:
        if not self.company or not sentence.startswith(self.company) or _ADDRESSED.search(sentence):
            return False
        words = LEGAL.sub("", sentence[len(self.company) :]).split()
        if not words:
            return False
        codes = "P3" if language == "it" else "Z"
        low = words[0].lower()
        return low in ("è", "ha", "is", "has") or any(codes in one.codes for one in readings(low, language))
