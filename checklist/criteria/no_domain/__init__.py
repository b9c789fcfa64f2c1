"""The mistake `no-domain`."""
