"""The database: whether it answers, its migrations, its roles, its clock, and the key of what is in it."""

import time
from collections.abc import Iterator

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from accounts.security.factors import can_be_read
from audit.models import Checkpoint
from config.database.checks import application_is_not_the_owner
from config.doctor.finding import Finding, in_words
from replica.router import ALIAS
from replica.state import state

DRIFT = 5  # seconds between two clocks that are harmless
BEHIND = 60  # seconds that a replica may be behind


def examine() -> Iterator[Finding]:
    """What there is to say of the database; only that it is away, where it is."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('server_version'), extract(epoch FROM clock_timestamp())")
            version, clock = cursor.fetchone()
        drift = abs(float(clock) - time.time())
        yield Finding("database", f"PostgreSQL {version} answers.")
        applied = migrations()
        yield applied
    except DatabaseError as error:
        remedy = (
            "Look whether PostgreSQL runs and whether DATABASE_URL has its address and password; see its log. After a "
            "timeout: it stands still (ps aux shows T), or is out of reach."
        )
        yield Finding("database", f"It does not answer: {in_words(error)}.", remedy)
        return
    if ALIAS in settings.DATABASES:
        yield replica()
    yield clocks(drift)
    yield roles()
    if not applied.is_fault:
        yield key()


def migrations() -> Finding:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not waiting:
        return Finding("migrations", "All are applied.")
    return Finding("migrations", f"{len(waiting)} are not applied.", "Run python manage.py migrate.")


def replica() -> Finding:
    """Whether the replica answers, and is not far behind."""
    found = state()
    if found.problem:
        remedy = "Look whether it runs and whether DATABASE_REPLICA_URL has its address. Meanwhile the primary is read."
        return Finding("replica", f"Nothing is read from it: {found.problem.rstrip('.')}.", remedy)
    if found.seconds_behind < BEHIND:
        return Finding("replica", f"It is {found}.")
    remedy = "Look at pg_stat_replication on the primary and at the replica's log. What it lacks the primary gives."
    return Finding("replica", f"It is {found}.", remedy)


def clocks(drift: float) -> Finding:
    """Whether this machine and the database agree on the time, which leases and codes of authenticators need."""
    if drift < DRIFT:
        return Finding("clock", "This machine and the database agree.")
    return Finding("clock", f"This machine and the database differ by {drift:.0f} seconds.", "Have both use NTP.")


def roles() -> Finding:
    warnings = application_is_not_the_owner()
    if not warnings:
        return Finding("roles", "The application does not own the tables.")
    return Finding("roles", "The application owns the tables.", str(warnings[0].hint))


def key() -> Finding:
    """Whether SECRET_KEY is the one under which this database was written: nothing else tells that it was lost."""
    newest = Checkpoint.objects.first()
    apps = Authenticator.objects.filter(type=Authenticator.Type.TOTP).order_by("-pk")[:20]
    if newest and not newest.is_genuine():
        was = f"signed the audit log on {newest.at:%d %B %Y}"
    elif not all(can_be_read(app.data["secret"]) for app in apps):
        was = "encrypted the secrets of authenticator apps"
    else:
        return Finding("key of data", "SECRET_KEY is the one under which they were written.")
    remedy = "Set the former SECRET_KEY again, or name it in SECRET_KEY_FALLBACKS: see Keys."
    return Finding("key of data", f"Another SECRET_KEY {was}: everybody is signed out.", remedy)
