"""The criterion `monitoring`."""
