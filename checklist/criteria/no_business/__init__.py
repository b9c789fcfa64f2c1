"""The mistake `no-business`."""
