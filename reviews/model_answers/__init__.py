"""A language model answers where the checklist cannot tell, if a letter's owner wants it; no verdict changes."""
