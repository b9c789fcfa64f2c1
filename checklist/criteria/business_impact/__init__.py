"""The criterion `business-impact`."""
