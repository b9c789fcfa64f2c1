"""The criterion `experimentation`."""
