"""The criterion `cloud`."""
