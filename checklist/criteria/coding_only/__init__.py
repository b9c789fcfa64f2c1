"""The mistake `coding-only`."""
