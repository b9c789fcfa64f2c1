from django.db import migrations


class Migration(migrations.Migration):
    """Nothing changes in the database: rows of editions and guides are read without their documents."""

    dependencies = [("guides", "0007_list_of_examples")]

    operations = [
        migrations.AlterModelOptions(
            name="guide",
            options={
                "base_manager_name": "objects",
                "ordering": ["position", "slug"],
                "verbose_name": "guide",
                "verbose_name_plural": "guides",
            },
        ),
        migrations.AlterModelOptions(
            name="rubric",
            options={
                "base_manager_name": "objects",
                "ordering": ["guide", "-number"],
                "verbose_name": "rubric",
                "verbose_name_plural": "rubrics",
            },
        ),
    ]
