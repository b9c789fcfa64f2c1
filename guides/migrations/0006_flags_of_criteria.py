from django.db import migrations, models

from guides.document.former_flags import FORMER_FLAGS, with_flags


def set_flags_of_drafts(apps, schema_editor):
    """Give drafts the flags by which their guide has been judged until now; what stands for them never changes."""
    for guide in apps.get_model("guides", "Guide").objects.filter(slug__in=FORMER_FLAGS):
        guide.draft = with_flags(guide.draft)
        guide.save(update_fields=["draft"])


class Migration(migrations.Migration):
    dependencies = [("guides", "0005_change_remembers_the_draft_before")]

    operations = [
        # Editions that are there already are older than the flags; those to come are not.
        migrations.AddField("rubric", "flags_by_slug", models.BooleanField(default=True, editable=False)),
        migrations.AlterField("rubric", "flags_by_slug", models.BooleanField(default=False, editable=False)),
        migrations.RunPython(set_flags_of_drafts, migrations.RunPython.noop),
    ]
