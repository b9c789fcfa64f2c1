"""Numbers, what they count, and what changed from what to what."""
