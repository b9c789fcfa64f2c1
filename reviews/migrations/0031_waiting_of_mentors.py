from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models.functions import Coalesce


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("programmes", "0001_programmes"), ("reviews", "0030_letters_held")]

    operations = [
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                models.F("mentor"),
                Coalesce("programme", "mentor"),
                condition=models.Q(("mentor__isnull", False), ("state__in", ["submitted", "in_review"])),
                name="waiting_of_mentors",
            ),
        )
    ]
