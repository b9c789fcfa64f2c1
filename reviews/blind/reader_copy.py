"""A reader's copy: a version with all that is beside it, as one reader may see it.

SECURITY: the one place where a letter's words become what a mentor gets. Pages and API take every text, every span and
every name of somebody else's letter from here, so that a letter is redacted for its own request, and no other is.
"""

import copy
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Self
from uuid import UUID

from django.db import models

from accounts.models import User
from letters.models import Letter, Version
from queries.compiled import compiled
from reviews.blind.contacts import contacts
from reviews.blind.masked_text import MaskedText
from reviews.blind.policy import display_name, letters_hidden_from
from reviews.blind.redaction import redact, secrets_pattern
from reviews.blind.version_redaction import VersionRedaction

FEW = 20  # letters: each number of them has SQL of its own, which a process keeps


class ReaderCopy:
    """``version`` as ``reader`` may see it: with masks if they read the letter blind, else as it is.

    Spans are half-open, in code points. A *shown* span counts in ``body``, an *original* one in the version's body.
    """

    def __init__(self, version: Version, redaction: VersionRedaction | None) -> None:
        self._original, self._redaction = version, redaction
        self.is_blind = redaction is not None

    @classmethod
    def of(cls, version: Version, reader: User) -> Self:
        """The copy of one version; takes no query for the letter's owner, and one for whoever reads it openly."""
        is_blind = reader.pk != version.letter.owner_id and bool(_hidden(reader, version.letter_id))
        return cls(version, VersionRedaction.objects.of(version) if is_blind else None)

    @classmethod
    def by_version(cls, versions: Iterable[Version], reader: User) -> dict[int, Self]:
        """The copies of several versions by primary key, in a fixed number of queries."""
        wanted = {version.pk: version for version in versions}
        letters = sorted({version.letter_id for version in wanted.values()})
        ask = _hidden_ones if len(letters) <= FEW else _hidden_ones.make
        hidden = set(ask(reader, tuple(letters)) if letters else ())
        blind = [version for version in wanted.values() if version.letter_id in hidden]
        redactions = VersionRedaction.objects.by_version(blind) if blind else {}
        return {pk: cls(version, redactions.get(pk)) for pk, version in wanted.items()}

    @cached_property
    def _masked(self) -> MaskedText:
        return MaskedText(self._original.body, self._redaction.ranges if self._redaction else [])

    @property
    def body(self) -> str:
        """The text of the version."""
        return self._masked.text

    @cached_property
    def letter(self) -> Letter:
        """The letter, with title and owner as the reader may know them."""
        letter = self._original.letter
        masked = {"title": self.text(letter.title), "owner": self.person(letter.owner)}
        return shown(letter, **masked) if self.is_blind else letter

    @cached_property
    def version(self) -> Version:
        """The version itself, without its digest where it is redacted: whoever guesses the text could check it."""
        masked = {"body": self.body, "digest": "", "letter": self.letter}
        return shown(self._original, **masked) if self.is_blind else self._original

    def text(self, text: str) -> str:
        """Any text beside the letter, such as its title, a note or a comment; the contacts that it holds go too."""
        if self._redaction is None:
            return text
        return redact(text, self._redaction.known, secrets_pattern(contacts(text)))

    def person(self, person: User) -> User:
        """A person under the name that the reader may know."""
        is_writer = self.is_blind and person.pk == self._original.letter.owner_id
        return shown(person, name=self.name_of(person), email="", letterhead="") if is_writer else person

    def name_of(self, person: User) -> str:
        """The name of a person that the reader may know."""
        return display_name(person, self._original.letter, is_hidden=self.is_blind)

    def shown_span(self, start: int, end: int) -> tuple[int, int]:
        """Where an original span is in ``body``."""
        return self._masked.masked_span(start, end)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a shown span is in the version's body."""
        return self._masked.original_span(start, end)

    def words(self, version: int, start: int, end: int) -> str:
        """The words of an original span of this version or another of the letter, by its primary key."""
        reader_copy = self if version == self._original.pk else self._beside[version]
        return reader_copy.body[slice(*reader_copy.shown_span(start, end))]

    @cached_property
    def _beside(self) -> "dict[int, ReaderCopy]":
        """The other versions of the letter that threads were written on."""
        versions = self._original.letter.versions.filter(threads__isnull=False).distinct()
        redactions = VersionRedaction.objects.by_version(versions) if self.is_blind else {}
        return {version.pk: ReaderCopy(version, redactions.get(version.pk)) for version in versions}

    def report(self, report: Mapping[str, Any]) -> dict[str, Any]:
        """A report of the checklist on this version."""
        if not self.is_blind:
            return dict(report)
        items = {part: [self._item(item) for item in report[part]] for part in ("criteria", "mistakes")}
        return dict(report) | items

    def _item(self, item: dict[str, Any]) -> dict[str, Any]:
        evidence = []
        for span in item["evidence"]:
            start, end = self.shown_span(span["start"], span["end"])
            evidence.append(span | {"start": start, "end": end, "quote": self.body[start:end]})
        advice = {language: self.text(sentence) for language, sentence in item["advice"].items()}
        return item | {"evidence": evidence, "advice": advice}


@compiled(branches_on={"reader": ["role"]})
def _hidden(reader: User, letter: UUID) -> "models.QuerySet[Letter, UUID]":
    return letters_hidden_from(reader).filter(pk=letter).values_list("pk", flat=True)


@compiled(branches_on={"reader": ["role"]})
def _hidden_ones(reader: User, letters: tuple[UUID, ...]) -> "models.QuerySet[Letter, UUID]":
    return letters_hidden_from(reader).filter(pk__in=letters).values_list("pk", flat=True)


def shown[Row: models.Model](row: Row, **fields: Any) -> Row:
    """A copy of a row to be shown, with other values of some fields; it refuses to be saved."""
    duplicate = copy.copy(row)
    for name, value in fields.items():
        setattr(duplicate, name, value)
    duplicate.__dict__["save"] = _refuse_to_save
    return duplicate


def _refuse_to_save(*_args: object, **_options: object) -> None:
    raise TypeError("A row that is only shown would write masks over what somebody wrote.")
