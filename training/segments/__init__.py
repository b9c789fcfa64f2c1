"""The weights of `checklist/claims/learned/`, trained on letters of which it is known what they invent."""
