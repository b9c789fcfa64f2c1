from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("letters", "0025_finished_exports"),
        ("mail", "0006_finished_mails"),
        ("reviews", "0028_questions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="guestcomment",
            index=models.Index(
                condition=models.Q(("removed_at__isnull", False)), fields=["removed_at"], name="removed_comments"
            ),
        ),
        AddIndexConcurrently(
            model_name="notice",
            index=models.Index(fields=["created_at"], name="notices_by_age"),
        ),
        AddIndexConcurrently(
            model_name="share",
            index=models.Index(fields=["expires_at"], name="shares_by_end"),
        ),
        AddIndexConcurrently(
            model_name="webhookdelivery",
            index=models.Index(
                condition=models.Q(("finished_at__isnull", False)), fields=["finished_at"], name="finished_deliveries"
            ),
        ),
    ]
