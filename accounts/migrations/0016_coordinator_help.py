from django.db import migrations, models

HELP = (
    "Sees the requests of their programmes, or those of none if they coordinate none, and no letter; assigns, "
    "reminds, closes; every step is recorded."
)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0015_review_scope")]

    operations = [
        migrations.AlterField(
            "user",
            "is_coordinator",
            models.BooleanField(default=False, help_text=HELP, verbose_name="coordinates reviews"),
        ),
    ]
