"""The criterion `certification`."""
