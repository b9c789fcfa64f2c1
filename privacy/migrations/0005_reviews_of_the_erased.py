"""The words of a published review change with the erasure of its mentor only (docs/adr/0029)."""

from django.db import migrations

from reviews.requests.published_trigger import redacted_by_erasure_only


class Migration(migrations.Migration):
    dependencies = [("privacy", "0004_retention_runs"), ("reviews", "0011_published_reviews_stay")]
    operations = [redacted_by_erasure_only()]
