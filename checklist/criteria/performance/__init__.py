"""The criterion `performance`."""
