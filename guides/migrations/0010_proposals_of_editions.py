import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """A second admin can be needed to publish a guide."""

    dependencies = [
        ("guides", "0009_retired_guides"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="guide",
            name="needs_approval",
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.CreateModel(
            name="EditionProposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("draft", "publish the draft"),
                            ("again", "publish an older edition again"),
                            ("rule", "need no approval any more"),
                        ],
                        max_length=10,
                    ),
                ),
                ("seen", models.PositiveIntegerField()),
                ("note", models.CharField(blank=True, default="", max_length=500, verbose_name="note")),
                ("proposed_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[("approved", "approved"), ("declined", "declined"), ("withdrawn", "withdrawn")],
                        default="",
                        max_length=10,
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("reason", models.CharField(blank=True, default="", max_length=500, verbose_name="reason")),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "guide",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="proposals", to="guides.guide"
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "rubric",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", to="guides.rubric"
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("decided_at", None)),
                        fields=("guide",),
                        name="one_waiting_proposal_per_guide",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decision", "approved"), _negated=True),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="approved_by_another_admin",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at", None), ("decided_by", None), ("decision", "")),
                            models.Q(
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                                models.Q(("decision", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="decided_proposal_says_how",
                    ),
                ],
            },
        ),
    ]
