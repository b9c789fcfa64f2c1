"""The criterion `communication`."""
