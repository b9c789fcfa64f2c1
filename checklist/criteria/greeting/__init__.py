"""The criterion `greeting`."""
