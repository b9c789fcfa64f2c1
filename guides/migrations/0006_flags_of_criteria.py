from django.db import migrations, models


def set_flags_of_drafts(apps, schema_editor):
    """Give drafts the flags by which their guide has been judged until now."""
    former = {
        "backend": {
            "problem-solving": {"needs_technology": 1},
            "domain": {"needs_technology": 1},
            "collaboration": {"needs_technology": 1},
        },
        "data-scientist": {
            "domain": {"needs_technology": 1},
            "portfolio": {"offered_work": 1},
            "buzzwords": {
                "shown_by": ["model-metrics", "production", "experimentation", "sql-data-engineering"],
                "shown_in_part_by": ["problem-framing"],
            },
        },
        "product-manager": {
            "problem-solving": {"products": 1},
            "domain": {"no_industry": ["churn", "retention", "nps", "conversion", "arr", "mrr", "activation"]},
            "experimentation": {"product_trials": 1},
        },
        "project-manager": {"problem-solving": {"plans": 1}},
    }
    guides = apps.get_model("guides", "Guide")
    for guide in guides.objects.filter(slug__in=former):
        for kind in ("criteria", "mistakes"):
            entries = guide.draft.get(kind, [])
            guide.draft[kind] = [entry | former[guide.slug].get(entry["id"], {}) for entry in entries]
        guide.save(update_fields=["draft"])


class Migration(migrations.Migration):
    dependencies = [("guides", "0005_change_remembers_the_draft_before")]

    operations = [
        # Editions that are there already are older than the flags; those to come are not.
        migrations.AddField("rubric", "flags_by_slug", models.BooleanField(default=True, editable=False)),
        migrations.AlterField("rubric", "flags_by_slug", models.BooleanField(default=False, editable=False)),
        migrations.RunPython(set_flags_of_drafts, migrations.RunPython.noop),
    ]
