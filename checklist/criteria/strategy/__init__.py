"""The criterion `strategy`."""
