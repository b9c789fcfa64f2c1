import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import audit.pseudonym
from audit.triggers import append_only


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Pseudonym",
            fields=[
                ("person", models.UUIDField(primary_key=True, serialize=False)),
                ("key", models.BinaryField(default=audit.pseudonym.new_key)),
                ("name", models.CharField(max_length=32, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveBigIntegerField()),
                ("hash", models.CharField(max_length=64)),
                ("signature", models.CharField(max_length=64)),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["position"], name="checkpoints_by_position")],
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False)),
                ("action", models.CharField(max_length=30)),
                ("actor", models.CharField(blank=True, default="", max_length=32)),
                ("subject", models.CharField(blank=True, default="", max_length=32)),
                ("object", models.CharField(blank=True, default="", max_length=120)),
                ("data", models.JSONField(default=dict)),
                ("device", models.CharField(blank=True, default="", max_length=40)),
                ("network", models.CharField(blank=True, default="", max_length=50)),
                ("request_id", models.CharField(blank=True, default="", max_length=64)),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(fields=["at"], name="entries_by_time"),
                    models.Index(fields=["action", "-id"], name="entries_by_action"),
                    models.Index(fields=["actor", "-id"], name="entries_by_actor"),
                    models.Index(fields=["subject", "-id"], name="entries_by_subject"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("position", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("hash", models.CharField(max_length=64)),
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="link", to="audit.entry"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        append_only(),
    ]
