import django.db.models.deletion
from django.db import migrations, models


def without_index(model: str, related_name: str, index: str) -> migrations.SeparateDatabaseAndState:
    """Only the index goes: altering the field would also have PostgreSQL check every key anew."""
    field = models.ForeignKey(
        db_index=False,
        on_delete=django.db.models.deletion.PROTECT,
        related_name=related_name,
        to="letters.letter",
    )
    return migrations.SeparateDatabaseAndState(
        [
            migrations.RunSQL(
                f'DROP INDEX CONCURRENTLY IF EXISTS "{index}"',
                f'CREATE INDEX CONCURRENTLY "{index}" ON "letters_{model}" ("letter_id")',
            )
        ],
        [migrations.AlterField(model_name=model, name="letter", field=field)],
    )


class Migration(migrations.Migration):
    """Drops two indexes that are the beginning of another one."""

    atomic = False

    dependencies = [("letters", "0019_words_of_versions")]

    operations = [
        without_index("event", "events", "letters_event_letter_id_3421b291"),
        without_index("version", "versions", "letters_version_letter_id_ec98bb48"),
    ]
