"""Results that a letter tells as events: what changed, who took it up, what never happened, what is so since then."""
