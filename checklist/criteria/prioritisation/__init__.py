"""The criterion `prioritisation`."""
