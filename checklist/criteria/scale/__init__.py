"""The criterion `scale`."""
