"""The mistake `copied-advice`."""
