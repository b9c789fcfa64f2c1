from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0003_indexes_of_sweeps"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="mail",
            index=models.Index(condition=models.Q(("state", "failed")), fields=["error"], name="failed_mails"),
        ),
    ]
