from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0014_next_steps")]

    operations = [
        migrations.AddField(
            "reviewrequest", "shares_attachments", models.BooleanField(db_default=False, default=False)
        ),
        migrations.AddConstraint(
            "reviewrequest",
            models.CheckConstraint(
                condition=models.Q(("is_blind", False), ("shares_attachments", False), _connector="OR"),
                name="blind_without_attachments",
            ),
        ),
    ]
