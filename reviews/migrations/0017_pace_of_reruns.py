from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0016_model_answers"),
    ]

    operations = [
        migrations.AddField(
            model_name="checklistrun",
            name="facts_digest",
            field=models.CharField(blank=True, db_default="", default="", max_length=32),
        ),
        migrations.AddField(
            model_name="rerun",
            name="letters",
            field=models.PositiveIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="rerun",
            name="reached",
            field=models.BigIntegerField(db_default=0, default=0),
        ),
    ]
