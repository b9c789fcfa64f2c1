from django.db import migrations

from guides.document.former_example import with_list_of_examples


def convert_drafts(apps, schema_editor):
    """Give drafts the list of examples; what was published stays as it is, and is converted when it is read."""
    for guide in apps.get_model("guides", "Guide").objects.all():
        guide.draft = dict(with_list_of_examples(guide.draft))
        guide.save(update_fields=["draft"])


class Migration(migrations.Migration):
    dependencies = [("guides", "0006_flags_of_criteria")]

    operations = [migrations.RunPython(convert_drafts, migrations.RunPython.noop)]
