"""The criterion `portfolio`."""
