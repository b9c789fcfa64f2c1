"""The mistake `adjectives`."""
