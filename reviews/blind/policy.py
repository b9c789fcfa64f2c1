"""Blind review: from which readers the writer of a letter is hidden, and the name that they read instead."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext

from accounts.models import User
from letters.models import Letter
from queries.compiled import compiled

# How the key in the address of a page or endpoint leads to a letter, by its type.
BY_UUID = ("versions__threads", "versions__checklist_runs", "review_requests")
BY_NUMBER = ("versions__threads__comments",)


def letters_hidden_from(reader: User) -> models.QuerySet[Letter]:
    """The letters whose writer this reader must not know: their newest request to this mentor is a blind one."""
    if not reader.is_mentor:
        return Letter.objects.none()
    requests = reader.review_requests.filter(ended_at=None)
    newest = requests.order_by("letter", "-created_at").distinct("letter").values("pk")
    blind = Letter.objects.filter(review_requests__in=models.Subquery(newest), review_requests__is_blind=True)
    return blind.exclude(owner=reader).distinct()


def hidden_letters_of(key: UUID | int, reader: User) -> list[Letter]:
    """The hidden letters to which a key in an address leads: the key of a letter, or of a part of one.

    Takes one query, however many letters the reader has read blind.
    """
    return _hidden_letters_of(reader, key)


@compiled(branches_on={"reader": ["role"]})
def _hidden_letters_of(reader: User, key: UUID | int) -> models.QuerySet[Letter]:
    is_uuid = isinstance(key, UUID)
    own: models.QuerySet[Letter] = Letter.objects.filter(**{"pk": key})
    named = [Letter.objects.filter(**{one: key}).values("pk") for one in (BY_UUID if is_uuid else BY_NUMBER)]
    leading = named[0].union(*named[1:], own.values("pk")) if is_uuid else named[0]
    return letters_hidden_from(reader).filter(pk__in=leading).select_related("owner")


def display_name(person: User | None, letter: Letter, *, is_hidden: bool) -> str:
    """The name of a person for a reader of the letter; empty for nobody.

    SECURITY: the one way in which a name gets into a sentence of ours.

    Args:
        person: Who did something to the letter, or None when time did it.
        letter: The letter that is spoken of.
        is_hidden: Whether the letter's writer is hidden from the reader (``letters_hidden_from``).
    """
    if person is None:
        return ""
    return gettext("The candidate") if is_hidden and person.pk == letter.owner_id else str(person)
