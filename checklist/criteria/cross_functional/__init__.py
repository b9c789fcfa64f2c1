"""The criterion `cross-functional`."""
