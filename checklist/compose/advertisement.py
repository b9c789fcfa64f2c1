"""What the composer takes from an advertisement: names, one fact about the firm, and the tools asked for."""

import re
from dataclasses import dataclass
from functools import cached_property

from checklist.ads.demands import Demand
from checklist.ads.reading import Ad, read_ad
from checklist.compose.bilingual.capitals import firm_in_small_letters
from checklist.compose.bilingual.firm import about
from checklist.compose.letter import capital
from checklist.compose.statements import typographic
from checklist.compose.times import LEGAL
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_NAME = r"[A-ZÀ-Ù][\w’'-]+"
# "Marta Dal Ben", "Nuala Ní Bhriain"
_PARTICLE = (
    r"(?: (?:D[aei]l?l?[aeo]?|L[aio]|[Vv][ao]n(?: de[nr]?)?|de(?: l[ao]s?)?|N[íi]|Nic|Ó|Uí|Mac|Mhic|dos|El|Al|Bin|Ben))"
)
_TITLE = (
    r"(?:[Dd]ott\.ssa|[Dd]ott\.|Dr\.?|Ing\.|Arch\.|Avv\.|Rag\.|Geom\.|[Pp]rof\.ssa|[Pp]rof\.|Prof|[Ss]ig\.ra|[Ss]ig\.|Mrs?\.?"
    r"|Ms\.?|Miss) "
)
_READER = re.compile(
    rf"\b(?P<title>{_TITLE})"
    rf"(?P<name>{_NAME}(?:{_PARTICLE}? {_NAME})?)"
    r"|(?:[Ss]criv\w+ a|[Cc]ontatt\w+|[Rr]eferente:|[Ww]rite to|[Cc]ontact:?|[Aa]pply to|[Hh]iring manager:?"
    r"|responsabile della selezione:?|alla c\.a\. di|c\.a\.|all[’']attenzione di|FAO|[Aa]ttention of"
    rf"|(?:[Aa]pply|[Aa]pplications?|[Ss]end|[Ee]-?mail|[Ww]rite)\b[^.!?\n]{{0,90}}? to)"
    rf" (?P<plain>(?!{_TITLE}){_NAME}{_PARTICLE}? {_NAME})\b(?! S\.)(?=[^\w]|$)"
)

# What stands before and behind the name of a thing that is one example of what is asked for.
_SUCH_AS = re.compile(
    r"(?:such as|e\.g\.,?|for example|for instance|including|like|ad esempio|per esempio|p\.es\.|quali|tipo|come),? "
    r"(?:[\w.+#-]+(?: [A-Z][\w.+#-]*)?(?:, | or | o ))*$"
)
_TOO = re.compile(
    r" (?:experience|skills|knowledge) (?:transfers?|counts?|(?:is|are) (?:fine|welcome)(?: too| as well)?)\b"
)
_NEAR = 80  # code points before it

# What stands where a name could, and is none: "HR Department", "Human Resources".
_NOBODY = re.compile(
    r"\b(?:HR|Human|Resources|People|Department|Team|Office|Manager|Director|Head|Recruitment|Careers|School|Risorse|Ufficio"
    r"|Direzione|Personale|Segreteria|Service|Services|Ltd|Limited)\b"
)


def _bare(name: str) -> str:
    """The letters and digits of a name, in small letters."""
    return re.sub(r"\W", "", fold(name))


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
        return typographic(firm_in_small_letters(LEGAL.sub("", " ".join(name.split())).strip(" ,*")))

    @cached_property
    def firm(self) -> str:
        """The firm's name with its legal form, where it was given or the advertisement has it; may be empty."""
        given = " ".join((self.given_company or (self._ad.employer if self.text else "")).split()).strip(" ,*")
        if given and not LEGAL.search(given):
            found = re.search(rf"{re.escape(given)}(?P<form>{LEGAL.pattern})", self.text, re.I)
            given += found["form"] if found else ""
        bare = LEGAL.sub("", given)
        form = re.sub(r"\b(?!SRL|SPA|SNC|SAS)[A-Z]{3,}\b", lambda word: word[0].capitalize(), given[len(bare) :])
        return typographic(firm_in_small_letters(bare) + form if given.startswith(bare) else given)

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
        plain = match["plain"] or ""
        if plain and (plain.split()[0] in self.company or _NOBODY.search(plain)):
            return ""
        return match["plain"] or capital(f"{match['title']}{match['name']}")

    @cached_property
    def wanted(self) -> dict[str, str]:
        """The id of each thing asked for or spoken of, with how much: "required", "nice" or "spoken"."""
        return {one.id: one.need for one in self._ad.demands} if self.text else {}

    @cached_property
    def demanded(self) -> frozenset[str]:
        """The ids of what is asked for, and not only spoken of or given as an example: "a kiln log such as Kelp"."""
        return frozenset(one.id for one in self._ad.demands if one.need != "spoken" and not self._is_example(one))

    def _is_example(self, one: Demand) -> bool:
        """Whether a thing that is asked for is an example of its kind, by the words around it."""
        before = self.text[max(one.start - _NEAR, 0) : one.start]
        return bool(_SUCH_AS.search(before)) or bool(_TOO.match(self.text, one.end))

    def names(self, ident: str, name: str) -> bool:
        """Whether a thing that is asked for is called as somebody calls it: "Postgres", but no "Xcode" for "iOS"."""
        return any(one in _bare(name) or _bare(name) in one for one in self._called.get(ident, ()))

    @cached_property
    def _called(self) -> dict[str, set[str]]:
        """By the id of each thing that the text names, how it calls it."""
        called: dict[str, set[str]] = {}
        for one in find(self.text, fold(self.text))[1]:
            called.setdefault(one.technology.id, set()).add(_bare(self.text[one.start : one.end]))
        return called

    @cached_property
    def languages(self) -> frozenset[str]:
        """The codes of the languages that are asked for."""
        return frozenset(one.code for one in self._ad.languages) if self.text else frozenset()

    def about_the_firm(self, language: str) -> str:
        """One thing that the advertisement says of the firm, to follow "I read that"; empty where it says none."""
        return about(self.text, self.company, language)
