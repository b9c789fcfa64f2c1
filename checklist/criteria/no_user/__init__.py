"""The mistake `no-user`."""
