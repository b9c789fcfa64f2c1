import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0027_ad_and_rating")]

    operations = [
        migrations.AlterField(
            "thread",
            "review",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="threads", to="reviews.review"
            ),
        ),
        migrations.AddField(
            "thread",
            "request",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="questions",
                to="reviews.reviewrequest",
            ),
        ),
        migrations.AddConstraint(
            "thread",
            models.CheckConstraint(
                condition=models.Q(review__isnull=False, request=None)
                | models.Q(review=None, request__isnull=False, intent="question", replacement=None),
                name="thread_of_a_review_or_a_question_in_a_request",
            ),
        ),
    ]
