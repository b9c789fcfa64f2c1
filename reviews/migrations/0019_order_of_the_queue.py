from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("reviews", "0018_indexes_of_sweeps")]

    operations = [
        RemoveIndexConcurrently(model_name="reviewrequest", name="waiting_requests"),
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("state__in", ["submitted", "in_review"])),
                fields=["created_at", "id"],
                name="waiting_requests",
            ),
        ),
    ]
