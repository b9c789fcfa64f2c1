"""The criterion `qualification`."""
