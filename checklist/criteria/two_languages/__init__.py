"""The mistake `two-languages`."""
