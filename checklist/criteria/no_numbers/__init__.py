"""The mistake `no-numbers`."""
