"""The gate: what a reworded sentence must and may not say, by fixed rules. Anything else stays as it was."""
