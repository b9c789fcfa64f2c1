from django.db import migrations, models

RATINGS = [("useful", "useful"), ("partly", "in part"), ("not_useful", "not useful")]


class Migration(migrations.Migration):
    dependencies = [("reviews", "0026_shared_answers")]

    operations = [
        migrations.AddField("reviewrequest", "application", models.JSONField(blank=True, db_default={}, default=dict)),
        migrations.AddField(
            "reviewrequest",
            "rating",
            models.CharField(blank=True, choices=RATINGS, db_default="", default="", max_length=10),
        ),
    ]
