"""The database itself keeps a published review as it is (docs/adr/0031)."""

from django.db import migrations

from reviews.requests.published_trigger import published_is_kept


class Migration(migrations.Migration):
    dependencies = [("reviews", "0010_notice_of_a_report"), ("accounts", "0006_leaving"), ("letters", "0004_desk")]
    operations = [published_is_kept()]
