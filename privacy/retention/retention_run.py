"""Retention: what the data map keeps for some days only is deleted when they are over, table by table, every hour."""

from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models.functions import Now

from privacy.data_map.classification import Retention, Table
from privacy.data_map.tables import TABLES
from privacy.retention.inactivity import erase_unused_accounts

EVERY = timedelta(hours=1)
AT_ONCE = 1000  # rows of a table in one run; what is left is deleted in the next


class RetentionRunQuerySet(models.QuerySet["RetentionRun"]):
    """Applying the rules of the data map."""

    def sweep(self) -> int:
        """Apply the rules of every table whose hour is over; how many rows were deleted."""
        recent = set(self.filter(ran_at__gt=Now() - EVERY).values_list("table", flat=True))
        return sum(self.apply(table) for table in TABLES if table.model not in recent)

    def apply(self, table: Table) -> int:
        """Apply the rules of one table, and record that; how many rows were deleted."""
        deleted = erase_unused_accounts() if table.model == "accounts.User" else 0
        deleted += sum(delete_expired(table, rule) for rule in table.retention if not rule.is_applied_elsewhere)
        self.update_or_create(table=table.model, defaults={"ran_at": Now(), "deleted": deleted})
        return deleted


class RetentionRun(models.Model):
    """When the rules of a table were applied last, and how many rows that deleted."""

    table = models.CharField(max_length=80, primary_key=True)
    ran_at = models.DateTimeField(db_default=Now())
    deleted = models.PositiveIntegerField(default=0)

    objects = RetentionRunQuerySet.as_manager()

    def __str__(self) -> str:
        return self.table


def delete_expired(table: Table, rule: Retention) -> int:
    """Delete the rows of a table whose days are over; how many, without the rows that went with them."""
    rows: models.Manager[Any] = apps.get_model(table.model)._base_manager
    is_over = {f"{rule.since}__lt": Now() - timedelta(days=rule.days), **rule.only}
    keys = list(rows.filter(**is_over).order_by(rule.since).values_list("pk", flat=True)[:AT_ONCE])
    rows.filter(pk__in=keys).delete()
    return len(keys)
