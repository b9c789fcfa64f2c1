from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0012_wording"),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="form",
            field=models.CharField(
                choices=[("letter", "Letter"), ("email", "Email")],
                default="letter",
                help_text="An e-mail is shorter.",
                max_length=6,
                verbose_name="sent as",
            ),
        ),
    ]
