"""The criterion `collaboration`."""
