from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0021_reword_labels"),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="deadline",
            field=models.DateField(
                blank=True,
                help_text="The last day to apply; the list of letters shows it.",
                null=True,
                verbose_name="deadline",
            ),
        ),
    ]
