from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("mail", "0003_indexes_of_sweeps"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="mail",
            index=models.Index(condition=models.Q(("state", "failed")), fields=["error"], name="failed_mails"),
        ),
    ]
