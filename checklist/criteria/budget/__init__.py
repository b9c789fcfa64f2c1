"""The criterion `budget`."""
