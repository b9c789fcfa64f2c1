"""The criterion `delivery`."""
