from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0017_pace_of_reruns")]

    operations = [
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("lease_until__isnull", False)), fields=["lease_until"], name="leases"
            ),
        ),
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("reserved_until__isnull", False)), fields=["reserved_until"], name="reservations"
            ),
        ),
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("state__in", ["submitted", "in_review"])), fields=["due_at"], name="due_requests"
            ),
        ),
        migrations.AddIndex(
            model_name="reviewrequest",
            index=models.Index(condition=models.Q(("state", "in_review")), fields=["mentor"], name="letters_in_hand"),
        ),
    ]
