"""The mistake `no-risk`."""
