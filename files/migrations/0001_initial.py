from django.db import migrations, models
from django.db.models.functions import Now

from files.triggers import discarding


class Migration(migrations.Migration):
    initial = True
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="DiscardedFile",
            fields=[
                ("key", models.CharField(max_length=80, primary_key=True, serialize=False)),
                ("discarded_at", models.DateTimeField(db_default=Now())),
            ],
        ),
        discarding(),
    ]
