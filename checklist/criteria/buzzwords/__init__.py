"""The mistake `buzzwords`."""
