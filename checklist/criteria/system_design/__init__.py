"""The criterion `system-design`."""
