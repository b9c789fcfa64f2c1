"""Mails belong to the app ``mail``, whose migration renames the table. Nothing changes in the database here."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0006_dismissals"), ("mail", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="notice",
                    name="mail",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="mail.mail",
                    ),
                ),
                migrations.DeleteModel(name="Mail"),
            ],
        ),
    ]
