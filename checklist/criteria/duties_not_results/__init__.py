"""The mistake `duties-not-results`."""
