"""A report stays when the account of the person whom it is about ends."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conduct", "0001_initial")]
    operations = [
        migrations.AlterField(
            model_name="report",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reports_received",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
    ]
