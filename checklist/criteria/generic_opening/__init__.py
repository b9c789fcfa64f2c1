"""The mistake `generic-opening`."""
