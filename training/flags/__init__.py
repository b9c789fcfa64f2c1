"""The forest of `checklist/claims/confidence/`, trained on flags of which it is known whether they were right."""
