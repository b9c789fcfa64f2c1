"""The mistake `other-language`."""
