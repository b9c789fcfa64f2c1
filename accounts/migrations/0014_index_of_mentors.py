from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0013_reword_labels")]

    operations = [
        migrations.AddIndex(
            model_name="user",
            index=models.Index(condition=models.Q(("role", "mentor")), fields=["name", "id"], name="mentors"),
        ),
    ]
