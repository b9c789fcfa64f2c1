"""The table of mails, which belonged to the app ``reviews``: it gets another name and keeps its rows."""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("reviews", "0006_dismissals"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE reviews_mail RENAME TO mail_mail", "ALTER TABLE mail_mail RENAME TO reviews_mail"
                )
            ],
            state_operations=[
                migrations.CreateModel(
                    name="Mail",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "waiting its turn"),
                                    ("running", "under way"),
                                    ("completed", "done"),
                                    ("failed", "failed"),
                                ],
                                default="queued",
                                max_length=10,
                            ),
                        ),
                        ("attempt", models.PositiveSmallIntegerField(default=0)),
                        ("error", models.CharField(blank=True, default="", max_length=40)),
                        ("lease_until", models.DateTimeField(null=True)),
                        ("rung_at", models.DateTimeField(null=True)),
                        ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ("started_at", models.DateTimeField(null=True)),
                        ("finished_at", models.DateTimeField(null=True)),
                        ("day", models.DateField(null=True)),
                        ("handed_over_at", models.DateTimeField(null=True)),
                        (
                            "recipient",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="mails",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state__in", ["queued", "running"])),
                                fields=["state", "created_at"],
                                name="mail_unfinished",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("finished_at__isnull", False), ("state__in", ["completed", "failed"])),
                                    models.Q(("finished_at__isnull", True), ("state__in", ["queued", "running"])),
                                    _connector="OR",
                                ),
                                name="mail_finished_has_a_time",
                            ),
                            models.UniqueConstraint(fields=("recipient", "day"), name="one_summary_a_person_and_day"),
                        ],
                    },
                ),
            ],
        ),
    ]
