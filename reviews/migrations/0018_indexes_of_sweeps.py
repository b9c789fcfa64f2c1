from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("reviews", "0017_pace_of_reruns")]

    operations = [
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("lease_until__isnull", False)), fields=["lease_until"], name="leases"
            ),
        ),
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("reserved_until__isnull", False)), fields=["reserved_until"], name="reservations"
            ),
        ),
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(
                condition=models.Q(("state__in", ["submitted", "in_review"])), fields=["due_at"], name="due_requests"
            ),
        ),
        AddIndexConcurrently(
            model_name="reviewrequest",
            index=models.Index(condition=models.Q(("state", "in_review")), fields=["mentor"], name="letters_in_hand"),
        ),
    ]
