from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("letters", "0006_layout")]

    operations = [
        # The column keeps its name, so that code of the release before still runs.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("export", "pdf", "content"),
                migrations.AlterField("export", "content", models.BinaryField(db_column="pdf", null=True)),
            ]
        ),
        migrations.AddField(
            "export",
            "format",
            models.CharField(
                choices=[
                    ("pdf", "PDF"),
                    ("docx", "Word"),
                    ("txt", "plain text"),
                    ("md", "Markdown"),
                    ("zip", "everything, in a ZIP file"),
                ],
                db_default="pdf",
                default="pdf",
                max_length=4,
            ),
        ),
        migrations.RemoveConstraint("export", "one_unfinished_export_per_layout"),
        migrations.AddConstraint(
            "export",
            models.UniqueConstraint(
                fields=["version", "format", "layout"],
                condition=models.Q(("state__in", ["queued", "running"])),
                name="one_unfinished_export_of_a_kind",
            ),
        ),
    ]
