from django.contrib.postgres.operations import AddIndexConcurrently, ValidateConstraint
from django.db import migrations, models


def object_index(model: str) -> AddIndexConcurrently:
    """By which the row of an object is found."""
    condition = models.Q(("object_key", ""), _negated=True)
    return AddIndexConcurrently(model, models.Index(condition=condition, fields=["object_key"], name=f"{model}_object"))


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("privacy", "0007_files_in_a_bucket")]

    operations = [
        object_index("exportpart"),
        ValidateConstraint("exportpart", "exportpart_in_one_place"),
    ]
