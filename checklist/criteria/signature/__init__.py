"""The criterion `signature`."""
