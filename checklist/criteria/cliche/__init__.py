"""The mistake `cliche`."""
