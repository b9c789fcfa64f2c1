from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mail", "0003_indexes_of_sweeps")]

    operations = [
        migrations.AlterModelOptions("mail", {"verbose_name": "email", "verbose_name_plural": "emails"}),
    ]
