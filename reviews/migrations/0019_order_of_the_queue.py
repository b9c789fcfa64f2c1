from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0018_indexes_of_sweeps")]

    operations = [
        migrations.RemoveIndex(model_name="reviewrequest", name="waiting_requests"),
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("state__in", ["submitted", "in_review"])),
                fields=["created_at", "id"],
                name="waiting_requests",
            ),
        ),
    ]
