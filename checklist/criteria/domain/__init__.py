"""The criterion `domain`."""
