"""The criterion `deeds`."""
