"""Blind review: from whom a candidate is hidden, and how such a person is called instead."""

from django.apps import apps
from django.db import models
from django.utils.translation import gettext

from accounts.models import User
from letters.models import Letter


def hidden_from(reader: User) -> models.QuerySet[Letter]:
    """The letters whose writer this reader must not know: the newest request between the two says so."""
    if not reader.is_mentor:
        return Letter.objects.none()
    asked = apps.get_model("reviews", "ReviewRequest").objects.filter(mentor=reader, ended_at=None)
    newest = asked.order_by("letter", "-created_at").distinct("letter").values("pk")
    blind = Letter.objects.filter(review_requests__in=models.Subquery(newest), review_requests__is_blind=True)
    return blind.exclude(owner=reader).distinct()


def called(person: User | None, letter: Letter, *, is_hidden: bool) -> str:
    """A person's name for the reader of a letter. SECURITY: the one way in which a name gets into a sentence of ours.

    ``is_hidden`` says whether the letter's writer is hidden from this reader.
    """
    if person is None:
        return ""
    return gettext("The candidate") if is_hidden and person.pk == letter.owner_id else str(person)
