"""The mistake `accuracy-alone`."""
