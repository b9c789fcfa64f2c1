from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models.functions import Coalesce


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("accounts", "0017_undeliverable"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="user",
            index=models.Index(
                Coalesce("last_login", "date_joined"), condition=models.Q(("erased_at", None)), name="last_seen"
            ),
        ),
        AddIndexConcurrently(
            model_name="user",
            index=models.Index(
                condition=models.Q(("erased_at", None), ("last_login", None)),
                fields=["date_joined"],
                name="newcomers",
            ),
        ),
    ]
