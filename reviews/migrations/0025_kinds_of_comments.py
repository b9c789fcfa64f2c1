from django.db import migrations, models

VERDICTS = [
    ("changes_requested", "I suggest changes"),
    ("small_things", "Ready, with small changes"),
    ("approved", "It is ready to send"),
]
INTENTS = [("must", "to change"), ("could", "could be better"), ("praise", "praise"), ("question", "question")]


class Migration(migrations.Migration):
    dependencies = [("reviews", "0024_webhooks")]

    operations = [
        migrations.AlterField(
            "review",
            "verdict",
            models.CharField("verdict", blank=True, choices=VERDICTS, default="", max_length=20),
        ),
        migrations.AddField("review", "unsent", models.JSONField(blank=True, db_default={}, default=dict)),
        # Before there were kinds, approval counted every open comment as one of which something was to be done.
        migrations.AddField(
            "thread",
            "intent",
            models.CharField("kind", choices=INTENTS, db_default="must", default="must", max_length=10),
        ),
        migrations.AlterField(
            "thread",
            "intent",
            models.CharField("kind", choices=INTENTS, db_default="could", default="could", max_length=10),
        ),
        migrations.AddConstraint(
            "thread",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("intent", "praise"), _negated=True), ("replacement", None), _connector="OR"
                ),
                name="praise_suggests_no_other_words",
            ),
        ),
    ]
