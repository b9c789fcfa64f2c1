"""The criterion `subject`."""
