from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("reviews", "0029_indexes_of_retention")]

    operations = [
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(
                    ("state", "in_review"), models.Q(("is_named", True), ("state", "submitted")), _connector="OR"
                ),
                fields=["mentor"],
                name="letters_held",
            ),
        ),
        RemoveIndexConcurrently(model_name="reviewrequest", name="letters_in_hand"),
    ]
