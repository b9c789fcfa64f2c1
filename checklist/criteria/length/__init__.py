"""The criterion `length`."""
