from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("privacy", "0008_index_of_objects"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="erasedperson",
            index=models.Index(
                condition=models.Q(("is_in_file", False)), fields=["erased_at"], name="not_in_the_ledger"
            ),
        ),
    ]
