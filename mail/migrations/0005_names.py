from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mail", "0004_index_of_failed_mails")]

    operations = [
        migrations.AlterModelOptions("mail", {"verbose_name": "email", "verbose_name_plural": "emails"}),
    ]
