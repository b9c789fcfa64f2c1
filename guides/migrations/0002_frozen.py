"""The database itself refuses to change what was frozen (docs/adr/0002)."""

from django.db import migrations

from guides.frozen import frozen


class Migration(migrations.Migration):
    dependencies = [("guides", "0001_initial")]
    operations = [frozen("guides_rubric")]
