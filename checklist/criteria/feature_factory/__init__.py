"""The mistake `feature-factory`."""
