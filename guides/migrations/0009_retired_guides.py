from django.db import migrations, models


class Migration(migrations.Migration):
    """A guide can be retired."""

    dependencies = [("guides", "0008_documents_on_demand")]

    operations = [
        migrations.AddField("guide", "retired_at", models.DateTimeField(editable=False, null=True)),
    ]
