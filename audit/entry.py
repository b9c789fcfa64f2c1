"""Entries of the audit log: who did what, when and to whom, under pseudonyms."""

import logging
import re
import uuid
from datetime import timedelta
from functools import partial
from typing import Any, Self

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import connection, models, transaction
from django.db.models.functions import Now
from psycopg.types.json import Jsonb

from audit import origin, request_context
from audit.action import OF_THE_ACCOUNT, Action
from audit.pseudonym import Pseudonym

log = logging.getLogger("security")

# SECURITY: what an entry may hold besides pseudonyms: codes and numbers, never somebody's words or an address.
CODE = re.compile(r"[A-Za-z0-9_.,:/-]{0,80}")
# By hand, since each reading of a letter writes one, and Django takes longer to make the statement than PostgreSQL.
WRITTEN = ("action", "actor", "subject", "object", "data", "device", "network", "request_id")
WRITE = """
    INSERT INTO audit_entry (action, actor, subject, object, data, device, network, request_id)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s) RETURNING id, at
"""


class EntryQuerySet(models.QuerySet["Entry"]):
    def record(
        self,
        action: Action,
        *,
        by: models.Model | None = None,
        subject: models.Model | uuid.UUID | None = None,
        about: models.Model | None = None,
        **data: str | int | bool,
    ) -> "Entry":
        """Write an entry, and after commit the same as a line of the security log.

        It belongs into the transaction of what it records, so that neither is there without the other.

        Args:
            action: What happened.
            by: The user who did it; None where nobody is signed in.
            subject: The user whom it concerns, if that is another one; their primary key will do.
            about: The row that it is about, of which the entry has the model and the key.
            data: Codes and numbers that say more, such as the status of a refusal.

        Raises:
            ValueError: A value of ``data`` could be somebody's words.
        """
        for name, value in data.items():
            if not CODE.fullmatch(str(value)):
                raise ValueError(f"{name} of {action} is no code: the audit log holds no words")
        people: dict[str, uuid.UUID] = {
            # allauth hands users over whose key is still text.
            field: uuid.UUID(str(person.pk if isinstance(person, models.Model) else person))
            for field, person in {"actor": by, "subject": subject}.items()
            if person is not None
        }
        names = Pseudonym.objects.names(people.values())
        row = f"{about._meta.label_lower}:{about.pk}" if about is not None else ""
        return self._write(action, object=row, data=data, **{field: names[pk] for field, pk in people.items()})

    def record_attempt(self, action: Action, person: uuid.UUID | None) -> "Entry":
        """Record that somebody tried to get into an account; ``person`` is None if there is no such account.

        SECURITY: in the same statements for both, so that no time tells whether it exists. A person of whom there is no
        entry yet, which any sign-up leaves, is not named therefore.
        """
        wanted = person or uuid.UUID(int=0)
        return self._write(action, subject=Pseudonym.objects.known({wanted}).get(wanted, ""))

    def _write(self, action: Action, **fields: Any) -> "Entry":
        entry = Entry(
            action=action,
            device=origin.current_device(),
            network=origin.current_network(),
            request_id=request_context.current_id(),
            **fields,
        )
        values = {name: getattr(entry, name) for name in WRITTEN} | {"data": Jsonb(entry.data)}
        with connection.cursor() as cursor:
            cursor.execute(WRITE, [*values.values()])
            entry.pk, entry.at = cursor.fetchone()
        transaction.on_commit(partial(entry.write_log_line), robust=True)
        return entry

    def recent_refusals(self, person: uuid.UUID) -> int:
        """How often a person was refused something within the last hour."""
        return self.concerning(person).filter(action=Action.REFUSED, at__gt=Now() - timedelta(hours=1)).count()

    def visible_to(self, user: "AbstractBaseUser | AnonymousUser") -> Self:
        """For admins only."""
        return self.all() if getattr(user, "is_staff", False) else self.none()

    def activity_of(self, person: uuid.UUID) -> Self:
        """What happened to a person, to their account and to what is theirs; not what they did with that of others."""
        name = Pseudonym.objects.filter(person=person).values("name")
        return self.filter(models.Q(subject__in=name) | models.Q(actor__in=name, action__in=OF_THE_ACCOUNT))

    def concerning(self, person: uuid.UUID) -> Self:
        """What a person did, and what was done to them or to what is theirs."""
        name = Pseudonym.objects.filter(person=person).values("name")
        return self.filter(models.Q(actor__in=name) | models.Q(subject__in=name))


class Entry(models.Model):
    """One thing that happened. ``actor`` and ``subject`` are pseudonyms, "" where there is nobody."""

    at = models.DateTimeField(db_default=Now(), editable=False)  # set by the database, whatever is written
    action = models.CharField(max_length=30)  # of Action; no choices here, so that a new one needs no migration
    actor = models.CharField(max_length=32, blank=True, default="")
    subject = models.CharField(max_length=32, blank=True, default="")
    object = models.CharField(max_length=120, blank=True, default="")
    data = models.JSONField(default=dict)
    device = models.CharField(max_length=40, blank=True, default="")
    network = models.CharField(max_length=50, blank=True, default="")
    request_id = models.CharField(max_length=64, blank=True, default="")

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["at"], name="entries_by_time"),
            models.Index(fields=["action", "-id"], name="entries_by_action"),
            models.Index(fields=["actor", "-id"], name="entries_by_actor"),
            models.Index(fields=["subject", "-id"], name="entries_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.action}"

    def write_log_line(self) -> None:
        """Write the line of the security log: pseudonyms and codes, without device and network."""
        fields = {"entry": self.pk, "person": self.actor, "subject": self.subject, "object": self.object, **self.data}
        fields["request_id"] = self.request_id
        log.info(self.action, extra={"fields": {name: value for name, value in fields.items() if value != ""}})

    @property
    def label(self) -> str:
        """The action in the words of the page; its code where no ``Action`` has it any more."""
        return str(Action(self.action).label) if self.action in Action else self.action
