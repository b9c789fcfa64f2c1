"""The criterion `tools`."""
