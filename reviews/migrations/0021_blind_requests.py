from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("reviews", "0020_reword_labels"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("ended_at", None), ("is_blind", True)), fields=["version"], name="blind_requests"
            ),
        ),
    ]
