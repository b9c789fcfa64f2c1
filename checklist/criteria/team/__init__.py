"""The criterion `team`."""
