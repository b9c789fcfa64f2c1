"""The criterion `production`."""
