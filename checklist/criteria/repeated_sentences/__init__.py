"""The mistake `repeated-sentences`."""
