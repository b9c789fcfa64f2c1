"""Pure: the flags of criteria for documents that are older than them."""

from typing import Any

# What editions published before these flags existed were judged by, by slug and entry: the slug once decided it.
FORMER_FLAGS: dict[str, dict[str, dict[str, Any]]] = {
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


def with_flags(document: dict[str, Any]) -> dict[str, Any]:
    """A document older than the flags of criteria, with those by which it was judged."""
    former = FORMER_FLAGS.get(document["slug"], {})
    return document | {
        kind: [entry | former.get(entry["id"], {}) for entry in document[kind]] for kind in ("criteria", "mistakes")
    }
