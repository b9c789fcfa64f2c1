"""The words that the checklist knows, and finding them in a text."""
