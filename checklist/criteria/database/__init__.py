"""The criterion `database`."""
