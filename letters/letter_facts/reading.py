"""Reading what a letter says of its writer, as far as the facts do not say it yet, into a JSON Resume document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checklist.claims import Claim, check
from checklist.clauses import Clause, clauses
from checklist.facts import Facts
from checklist.letter import Letter
from checklist.text.segmentation import Sentence
from letters.claims.proposed_fact import LEVEL
from profiles.reading.document import Document, Quoted

DEEDS = {"figure", "scale", "outcome"}
OWN = {"writer", "team"}  # whose deeds are the writer's
SECTIONS = ("work", "projects", "volunteer")
_BESIDE = re.compile(r"\s(?:da|for|per)(?: \w+)?\s$")  # between a tool and for how long it was used
_NAMED = re.compile(r"[A-Z]{2}|\d|[a-z][A-Z]")  # what a certificate's name has, and the word “certificate” has not


@dataclass
class _Told:
    """A sentence of a letter with the claims that begin in it."""

    words: str
    claims: list[Claim] = field(default_factory=list)


class LetterReading:
    """One letter beside the facts of its writer, all that are live taken as known."""

    def __init__(self, text: str, facts: Facts, *, company: str = "", ad: str = "") -> None:
        self.text, self.facts, self.company = text, facts, company.casefold()
        letter = Letter(text, company=company, ad=ad)
        told: dict[Sentence, _Told] = {}
        for claim in check(text, facts, company=company, ad=ad, letter=letter, doubtful=True).claims:
            sentence = letter.sentence_of(claim)
            words = " ".join(text[sentence.start : sentence.end].split())
            told.setdefault(sentence, _Told(words)).claims.append(claim)
        self.told = list(told.values())
        self.clauses: tuple[Clause, ...] = clauses(text, company)
        self.document = Document(text=text)
        self.deeds: dict[str, list[Quoted]] = {}  # by the pointer of the entry that they belong to; "" for none

    def read(self) -> Document:
        """What is proposed: each entry with its sentence, doubtful where the letter does not say all."""
        for told in self.told:
            self._skills(told)
            self._languages(told)
            self._credentials(told)
            self._work(told)
        for pointer, deeds in self.deeds.items():
            self._add_deeds(pointer, deeds)
        return self.document

    def _new(self, told: _Told, kind: str) -> list[Claim]:
        """The claims of a kind that the facts say nothing of."""
        return [claim for claim in told.claims if claim.kind == kind and claim.status == "unsupported"]

    def _words(self, claim: Claim) -> str:
        return " ".join(self.text[claim.start : claim.end].split())

    def _skills(self, told: _Told) -> None:
        for claim in self._new(told, "technology"):
            after = (one for one in told.claims if one.kind == "duration" and one.start > claim.end)
            time = next((one for one in after if _BESIDE.fullmatch(self.text[claim.end : one.start])), None)
            skill = {"name": self._words(claim), "level": self._words(time) if time else ""}
            if skill["name"] not in {one["name"] for one in self.document.resume.get("skills", [])}:
                self.document.add("skills", skill, told.words)

    def _languages(self, told: _Told) -> None:
        for claim in self._new(told, "language"):
            words = self._words(claim)
            level = LEVEL.search(words)
            name = re.sub(r"\b(?:at|a|al livello|livello|level)$", "", LEVEL.sub("", words).strip(" ,;:.()")).strip()
            language = {"language": name or words, "fluency": level[0] if level else ""}
            self.document.add("languages", language, told.words, "" if level else "no_level")

    def _credentials(self, told: _Told) -> None:
        new = self._new(told, "credential")
        for claim in new:
            if any(other != claim and claim.start <= other.start and other.end <= claim.end for other in new):
                continue  # “the CKA certificate” beside “CKA”
            if claim.reason.startswith("degree"):
                self.document.add("education", {"studyType": self._words(claim)}, told.words, "incomplete")
            elif claim.reason.startswith("certificate") and _NAMED.search(self._words(claim)):
                self.document.add("certificates", {"name": self._words(claim)}, told.words)

    def _work(self, told: _Told) -> None:
        """The employers of a sentence that are new, and what was done there; deeds alone where none is new."""
        known = [at for claim in told.claims if claim.kind in {"employer", "title"} for at in claim.facts]
        entry = next((at for at in map(_entry, known) if at), "")
        studied = any(claim.kind == "credential" for claim in told.claims)
        employers = [] if entry or studied else self._new(told, "employer")[:1]
        deed = (
            [Quoted(told.words, told.words, "" if entry or employers else "which_job")] if self._is_deed(told) else []
        )
        for claim in employers:
            title = next(iter(self._new(told, "title")), None)
            job: dict[str, Any] = {"name": re.sub(r" I$", "", self._words(claim)), "highlights": deed}
            if title:
                job["position"] = self._words(title)
            self.document.add("work", job, told.words, "no_period" if title else "no_position")
        if deed and not employers:
            self.deeds.setdefault(entry, []).extend(deed)

    def _is_deed(self, told: _Told) -> bool:
        """Whether a sentence tells with a figure, a size or an outcome what its writer did, and the facts do not."""
        if self.company and self.company in told.words.casefold():
            return False  # it speaks of the firm that the letter is for
        return any(self._is_own(claim) for kind in DEEDS for claim in self._new(told, kind))

    def _is_own(self, claim: Claim) -> bool:
        around = next((one for one in self.clauses if one.start <= claim.start < one.end), None)
        return around is not None and around.agent in OWN and around.factuality == "actual"

    def _add_deeds(self, pointer: str, deeds: list[Quoted]) -> None:
        """Deeds of an entry that is known; those that name none go to the newest job, and are doubtful."""
        entries = {at: entry for section in SECTIONS for at, entry in self._entries(section)}
        at = pointer or next(iter(entries), "")
        if not at:
            for deed in deeds:
                self.document.add("projects", {"description": deed.value}, deed.quote, "incomplete")
            return
        section = at.split("/")[1]
        entry = {name: value for name, value in entries[at].items() if name != "highlights"}
        self.document.add(section, {**entry, "highlights": deeds}, "")

    def _entries(self, section: str) -> list[tuple[str, Mapping[str, Any]]]:
        """The entries of a section of the facts, those that go on or ended last first, by their pointers."""
        entries = self.facts.document.get(section) or []
        found = [(f"/{section}/{place}", entry) for place, entry in enumerate(entries)]
        return sorted(found, key=lambda one: str(one[1].get("endDate") or "9999"), reverse=True)


def _entry(pointer: str) -> str:
    """The pointer of the job, project or the like that a pointer leads into; "" for another."""
    parts = pointer.split("/")
    return "/".join(parts[:3]) if len(parts) > 2 and parts[1] in SECTIONS else ""
