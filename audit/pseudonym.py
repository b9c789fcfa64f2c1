"""Pseudonyms: the name of a person in the audit log, which nobody can trace back once the person is forgotten."""

import hashlib
import hmac
import secrets
import uuid
from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from queries.compiled import compiled


def new_key() -> bytes:
    """256 random bits; migrations refer to this name."""
    return secrets.token_bytes(32)


def pseudonym(person: uuid.UUID, key: bytes) -> str:
    """The first 128 bits, in hex, of HMAC-SHA256 of a person's id under their key."""
    return hmac.new(key, person.bytes, hashlib.sha256).hexdigest()[:32]


class PseudonymQuerySet(models.QuerySet["Pseudonym"]):
    def names(self, people: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
        """The pseudonym of each person, which is made the first time."""
        wanted = set(people)
        known = self.known(wanted)
        if missing := wanted - known.keys():
            keys = {person: new_key() for person in missing}
            new = [Pseudonym(person=person, key=key, name=pseudonym(person, key)) for person, key in keys.items()]
            self.bulk_create(new, ignore_conflicts=True)  # of two at once, one makes it and both read it
            known |= self.known(missing)
        return known

    def known(self, people: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
        """The pseudonym of each of ``people`` who has one."""
        return dict(_names_of(tuple(sorted(people))))

    def forget(self, person: uuid.UUID) -> None:
        """Destroy a person's key: their entries stay, and nobody can tell any more whose they are.

        Args:
            person: The primary key of a user. It does nothing for one who is forgotten already, or never appeared.
        """
        self.filter(person=person).delete()

    def users(self, names: Iterable[str]) -> dict[str, AbstractBaseUser]:
        """The user behind each pseudonym; those of forgotten people are missing."""
        people = self.people(names)
        users = get_user_model()._default_manager.in_bulk(people.values())
        return {name: users[person] for name, person in people.items() if person in users}

    def is_person(self, key: uuid.UUID) -> bool:
        """Whether ``key`` is that of a user."""
        return bool(get_user_model()._default_manager.filter(pk=key).exists())

    def find_person(self, address: str) -> uuid.UUID | None:
        """Who has this e-mail address; None when nobody has."""
        found = get_user_model()._default_manager.filter(email=address.strip().lower())
        person: uuid.UUID | None = found.values_list("pk", flat=True).first()
        return person

    def people(self, names: Iterable[str]) -> dict[str, uuid.UUID]:
        """Who stands behind each pseudonym; those of forgotten people are missing."""
        return dict(self.filter(name__in=set(names) - {""}).values_list("name", "person"))


class Pseudonym(models.Model):
    """The key of one person, from which their pseudonym is computed. Deleted with the person."""

    person = models.UUIDField(primary_key=True)  # no foreign key: this app knows no other
    key = models.BinaryField(default=new_key)
    name = models.CharField(max_length=32, unique=True)

    objects = PseudonymQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


@compiled
def _names_of(people: tuple[uuid.UUID, ...]) -> "models.QuerySet[Pseudonym, tuple[uuid.UUID, str]]":
    return Pseudonym.objects.filter(person__in=people).values_list("person", "name")
