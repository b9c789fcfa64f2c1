"""The mistake `notebook-only`."""
