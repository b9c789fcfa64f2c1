import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("letters", "0014_index_of_next_steps")]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=60, verbose_name="what it is")),
                ("content", models.BinaryField()),
                ("pages", models.PositiveSmallIntegerField()),
                ("size", models.PositiveIntegerField()),
                ("added_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="attachments", to="letters.letter"
                    ),
                ),
            ],
            options={"ordering": ["added_at", "pk"]},
        ),
        migrations.AddField("export", "with_attachments", models.BooleanField(db_default=False, default=False)),
        migrations.RemoveConstraint("export", "one_unfinished_export_of_a_kind"),
        migrations.AddConstraint(
            "export",
            models.UniqueConstraint(
                fields=["version", "format", "layout", "with_attachments"],
                condition=models.Q(("state__in", ["queued", "running"])),
                name="one_unfinished_export_of_a_kind",
            ),
        ),
    ]
