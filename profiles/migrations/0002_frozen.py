"""The database itself refuses to change confirmed facts (docs/adr/0038)."""

from django.db import migrations

from profiles.facts.frozen import frozen_once_confirmed


class Migration(migrations.Migration):
    dependencies = [("profiles", "0001_facts")]
    operations = [frozen_once_confirmed()]
