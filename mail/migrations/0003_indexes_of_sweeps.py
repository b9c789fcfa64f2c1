from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("mail", "0002_words_of_their_own"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="mail",
            index=models.Index(
                condition=models.Q(("body", ""), _negated=True), fields=["state"], name="mails_with_words"
            ),
        ),
    ]
