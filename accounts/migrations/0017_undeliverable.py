from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0016_coordinator_help")]

    operations = [
        migrations.AddField(
            "user",
            "undeliverable_email",
            models.EmailField(blank=True, db_default="", default="", editable=False, max_length=254),
        ),
    ]
