"""The criterion `results`."""
