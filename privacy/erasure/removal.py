"""Removal: everything of a person is deleted, and what stays for others no longer leads to them (docs/adr/0029)."""

import uuid

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.functions import Now

from accounts.models import MentorInvitation, User
from audit.models import Pseudonym
from letters.archive.archivable import delete_with_referring_rows
from letters.models import Letter
from mail.models import Mail
from privacy.data_map.classification import AtErasure
from privacy.data_map.tables import TABLES
from privacy.erasure.anonymising import anonymise_texts, delete_unpublished
from privacy.erasure.sessions import end_sessions
from programmes.models import Invitation


def remove(person: User) -> None:
    """Erase everything of the person, in the caller's transaction; the row of the person stays, without a name."""
    for letter in Letter.objects.filter(owner=person).only("pk"):
        letter.erase()
    with connection.cursor() as cursor:
        # SECURITY: lets published reviews of this person be redacted (reviews/requests/published_trigger.py).
        cursor.execute("SELECT set_config('bozza.erasing', %s, true)", [str(person.pk)])
    delete_unpublished(person)
    anonymise_texts(person)
    addresses = [person.email, *person.emailaddress_set.values_list("email", flat=True)]
    MentorInvitation.objects.filter(email__in=addresses).delete()
    Invitation.objects.filter(email__in=addresses).delete()
    Mail.objects.filter(to__in=addresses, recipient=None).delete()
    for rows in rows_to_erase(person):
        delete_with_referring_rows(rows)
    person.groups.clear()
    person.user_permissions.clear()
    end_sessions(person)
    for former in [person, *person.merged.all()]:
        Pseudonym.objects.forget(former.pk)
    person.merged.update(merged_into=None)
    clear_traces(person)
    anonymise_row(person)


def rows_to_erase(person: User) -> list[QuerySet[Model]]:
    """The rows that belong to the person, by the data map: those of which a field that refers to them is erased."""
    found = []
    for table in TABLES:
        model = apps.get_model(table.model)
        for name, fields in table.each():
            field = model._meta.get_field(name)
            if field.related_model is not User or fields.at_erasure is not AtErasure.ERASED:
                continue
            through = getattr(field, "remote_field", None) and getattr(field.remote_field, "through", None)
            # Of a many-to-many field the link is erased, and not the row: a comment that mentions the person stays.
            found.append((through or model)._base_manager.filter(**{"user" if through else name: person}))
    return found


def clear_traces(person: User) -> None:
    """Remove the person's name from the log of Django's admin, and their id from the keys of the cache."""
    changes = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User), object_id=str(person.pk))
    changes.update(object_repr="")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_cache WHERE cache_key LIKE %s", [f"%{person.pk}%"])


def anonymise_row(person: User) -> None:
    """Empty the person's own row, and mark it as one of somebody who has gone."""
    User.objects.filter(pk=person.pk).update(
        email=f"{uuid.uuid4()}@erased.invalid",
        password=make_password(None),
        name="",
        letterhead="",
        language="",
        first_page="",
        undeliverable_email="",
        role=User.Role.CANDIDATE,
        is_active=False,
        is_coordinator=False,
        is_superuser=False,
        notice_choices={},
        last_login=None,
        date_joined=Now(),
        erasure_due_at=None,
        erased_at=Now(),
    )
