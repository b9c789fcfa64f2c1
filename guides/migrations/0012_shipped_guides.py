import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):
    """A guide that admins have changed remembers what it was made from, and what its file says today."""

    dependencies = [
        ("guides", "0011_expected_verdicts"),
    ]

    operations = [
        migrations.CreateModel(
            name="ShippedGuide",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("base", models.JSONField()),
                ("newest", models.JSONField()),
                ("loaded_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "guide",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="shipped", to="guides.guide"
                    ),
                ),
            ],
        ),
    ]
