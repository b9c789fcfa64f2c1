"""The mistake `no-database`."""
