"""The mistake `vague-agile`."""
