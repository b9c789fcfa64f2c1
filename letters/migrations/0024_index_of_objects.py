from django.contrib.postgres.operations import AddIndexConcurrently, ValidateConstraint
from django.db import migrations, models


def object_index(model: str) -> AddIndexConcurrently:
    """By which the row of an object is found."""
    condition = models.Q(("object_key", ""), _negated=True)
    return AddIndexConcurrently(model, models.Index(condition=condition, fields=["object_key"], name=f"{model}_object"))


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("letters", "0023_files_in_a_bucket")]

    operations = [
        object_index("export"),
        ValidateConstraint("export", "export_in_one_place"),
        object_index("attachment"),
        ValidateConstraint("attachment", "attachment_in_one_place"),
    ]
