from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0014_index_of_mentors")]

    operations = [
        migrations.AlterField(
            model_name="token",
            name="scopes",
            field=ArrayField(
                base_field=models.CharField(
                    choices=[("read", "read"), ("write", "write"), ("review", "review")], max_length=10
                ),
                size=None,
                verbose_name="scopes",
            ),
        ),
    ]
