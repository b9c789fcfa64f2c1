"""The mistake `wall-of-text`."""
