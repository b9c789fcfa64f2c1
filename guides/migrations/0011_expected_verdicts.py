from django.db import migrations, models


class Migration(migrations.Migration):
    """Sample letters say what is expected of them."""

    dependencies = [
        ("guides", "0010_proposals_of_editions"),
    ]

    operations = [
        migrations.AddField(
            model_name="sampleletter",
            name="expected",
            field=models.JSONField(db_default={}, default=dict),
        ),
    ]
