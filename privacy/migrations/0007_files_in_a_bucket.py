from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models

from files.triggers import discards


def with_object(model: str) -> list[migrations.operations.base.Operation]:
    """A file may stand in the bucket, under a key."""
    key = models.CharField(blank=True, db_default="", default="", max_length=80)
    digest = models.CharField(blank=True, db_default="", default="", max_length=64)
    one_place = models.Q(("content", None), ("object_key", ""), _connector="OR")
    return [
        migrations.AddField(model, "object_key", key),
        migrations.AddField(model, "digest", digest),
        AddConstraintNotValid(model, models.CheckConstraint(condition=one_place, name=f"{model}_in_one_place")),
        discards(f"privacy_{model}"),
    ]


class Migration(migrations.Migration):
    dependencies = [("privacy", "0006_account_merge"), ("files", "0001_initial")]

    operations = [
        migrations.AlterField("exportpart", "content", models.BinaryField(null=True)),
        *with_object("exportpart"),
    ]
